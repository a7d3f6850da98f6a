package fr.opposable.exhibit.internal.image;

import fr.opposable.exhibit.ExhibitKind;
import fr.opposable.exhibit.internal.Notes;
import fr.opposable.exhibit.internal.RefusedFileException;
import fr.opposable.exhibit.internal.WorkOrder;
import fr.opposable.exhibit.internal.pdf.CopyFile;
import fr.opposable.exhibit.internal.pdf.JpegScans;
import fr.opposable.exhibit.internal.pdf.PageProof;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Sets pictures and scans on A4 pages, upright, on white, one page for each picture of the file. */
public final class ImagePages {

    private static final int MOST_PAGES = 1000;

    /**
     * {@return how many pages the copy has}
     *
     * @throws RefusedFileException when the picture is broken, cut short, too large or animated
     */
    public int copy(WorkOrder order, Notes notes, ExhibitKind kind) throws IOException {
        Path file = Path.of(order.file());
        List<Boolean> inked = new ArrayList<>();
        ImageIO.setUseCache(false);
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile());
                PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            ImageReader reader = reader(in, kind);
            try {
                reader.setInput(in, false, true);
                int pictures = pictures(reader, kind, notes);
                PictureFile picture = new PictureFile(file, kind);
                PageRemarks remarks = new PageRemarks();
                try (Scans scans = new Scans(reader, picture, notes)) {
                    for (int i = 0; i < pictures; i++) {
                        if (!picture.isMask(i)) {
                            inked.add(add(document, scans.read(i), i, picture, notes, remarks));
                        }
                    }
                }
                remarks.say(notes);
            } finally {
                reader.dispose();
            }
            CopyFile.write(document, Path.of(order.copy()), order.sha256());
        }
        return proven(Path.of(order.copy()), inked, notes);
    }

    private static ImageReader reader(ImageInputStream in, ExhibitKind kind) throws IOException {
        ImageReader reader = in == null ? null : PictureReaders.best(kind.name());
        if (reader == null) {
            throw new RefusedFileException(
                    "unknown-kind",
                    "Aucun lecteur n'est disponible pour une %s.".formatted(kind.label()),
                    "Exportez-la en JPEG ou en PDF.");
        }
        return reader;
    }

    private static int pictures(ImageReader reader, ExhibitKind kind, Notes notes) throws IOException {
        if (kind == ExhibitKind.JPEG || kind == ExhibitKind.PNG || kind == ExhibitKind.BMP) {
            return 1;
        }
        int count = reader.getNumImages(true);
        if (count < 1) {
            throw Scan.damaged("ne contient aucune image", null);
        }
        if (kind == ExhibitKind.TIFF) {
            if (count > MOST_PAGES) {
                throw new RefusedFileException(
                        "too-many-pages",
                        "Ce fichier TIFF compte plus de %d pages.".formatted(MOST_PAGES),
                        "Divisez-le en plusieurs pièces.");
            }
            return count;
        }
        if (count > 1) {
            throw new RefusedFileException(
                    "animated",
                    "Cette image est animée (%d vues) ; une pièce montre des pages fixes.".formatted(count),
                    "Exportez en JPEG la ou les vues utiles.");
        }
        notes.seen(
                "Image convertie : le format %s n'est guère reçu par les greffes.",
                kind.label().replace("image ", ""));
        return 1;
    }

    /** {@return whether the picture shows anything} */
    private static boolean add(
            PDDocument document, Scan scan, int index, PictureFile file, Notes notes, PageRemarks remarks)
            throws IOException {
        if (file.isJpeg()) {
            requireAllPasses(file.path(), notes);
        }
        PlainJpeg jpeg = file.isJpeg() ? PlainJpeg.of(file.path()) : null;
        int orientation = file.orientation(index);
        float pointsPerInch = new PicturePage(document, scan, orientation, file.resolution(index), file.stretch(index))
                .add(jpeg, file.isJpeg() || file.isPhotograph(index));
        remarks.of(document.getNumberOfPages(), scan.ink(), pointsPerInch, orientation != PictureFile.UPRIGHT);
        return scan.ink() != Scan.Ink.NONE;
    }

    private static void requireAllPasses(Path jpeg, Notes notes) throws IOException {
        switch (JpegScans.of(Files.readAllBytes(jpeg))) {
            case NO ->
                throw Scan.damaged(
                        "est incomplète : ses données viennent en plusieurs passages, les derniers manquent, et elle reste floue",
                        null);
            case ROUGH ->
                notes.seen(
                        "Image incomplète : les derniers passages de ses données manquent ; vérifiez que les petits caractères se lisent, ou transférez-la de nouveau.");
            case YES -> {
                // nothing to say
            }
        }
    }

    private static int proven(Path copy, List<Boolean> inked, Notes notes) throws IOException {
        int pages = PageProof.of(copy, inked);
        notes.made(pages == 1 ? "image posée sur une page A4" : "%d images, chacune posée sur une page A4", pages);
        return pages;
    }
}
