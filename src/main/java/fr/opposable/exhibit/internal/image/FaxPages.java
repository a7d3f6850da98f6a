package fr.opposable.exhibit.internal.image;

import fr.opposable.exhibit.internal.FaxLines;
import fr.opposable.exhibit.internal.Notes;
import fr.opposable.exhibit.internal.RefusedFileException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** The pages of a TIFF that are coded as a fax codes them. */
final class FaxPages implements AutoCloseable {

    private final ImageReader reader;
    private final ImageInputStream in;
    private final FaxLines lines;

    private FaxPages(ImageReader reader, ImageInputStream in) {
        this.reader = reader;
        this.in = in;
        reader.setInput(in, false, true);
        lines = new FaxLines(reader);
    }

    /** {@return a reader of {@code file}; null where there is none} */
    static @Nullable FaxPages of(Path file) throws IOException {
        ImageReader reader = FaxLines.reader();
        return reader == null ? null : new FaxPages(reader, ImageIO.createImageInputStream(file.toFile()));
    }

    /**
     * {@return the page; null when this reader cannot tell anything of it}
     *
     * @throws RefusedFileException when its end is missing, or too many of its lines
     */
    @Nullable
    Scan page(int index, Notes notes) throws IOException {
        try {
            Scan.requireSmall(reader, index);
        } catch (RefusedFileException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            return null;
        }
        if (!lines.areWhole(index)) {
            throw Scan.damaged("est endommagée ou incomplète : des lignes de sa page manquent", null);
        }
        if (lines.spoilt() > 0) {
            notes.seen(
                    "Page %d : des lignes de la télécopie sont abîmées ; vérifiez que le texte se lit, ou demandez-en un exemplaire intact.",
                    index + 1);
        }
        BufferedImage image = lines.image();
        return image == null ? null : Scan.of(image);
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        in.close();
    }
}
