package fr.opposable.dossier.internal;

import fr.opposable.dossier.PictureSize;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Measures the picture of a copy that shows one picture and nothing else. */
public final class OnePicture {

    private OnePicture() {}

    /** {@return the size of the one picture of a copy; empty when it has none, or more than one, or cannot be read} */
    public static Optional<PictureSize> of(Path copy) {
        try (PDDocument document = Loader.loadPDF(
                new RandomAccessReadBufferedFile(copy), null, null, null, IOUtils.createTempFileOnlyStreamCache())) {
            PictureSize size = null;
            for (PDPage page : document.getPages()) {
                PDResources resources = page.getResources();
                for (COSName name : resources.getXObjectNames()) {
                    PDXObject one = resources.getXObject(name);
                    if (one instanceof PDImageXObject picture) {
                        if (size != null) {
                            return Optional.empty();
                        }
                        size = of(picture.getWidth(), picture.getHeight());
                    }
                }
            }
            return Optional.ofNullable(size);
        } catch (IOException e) {
            // what cannot be looked at is of no size that one knows
            return Optional.empty();
        }
    }

    private static PictureSize of(int wide, int high) {
        return new PictureSize(Math.max(wide, high), Math.min(wide, high));
    }
}
