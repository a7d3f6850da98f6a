package fr.opposable.exhibit.internal.image;

import fr.opposable.exhibit.internal.Notes;
import fr.opposable.exhibit.internal.RefusedFileException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;

/** The pictures of one file, each read by who reads it best. */
final class Scans implements AutoCloseable {

    private final ImageReader reader;
    private final PictureFile file;
    private final Notes notes;
    private final List<String> warnings = new ArrayList<>();
    private @Nullable FaxPages fax;

    /** @param reader given the file, and closed by who gave it */
    Scans(ImageReader reader, PictureFile file, Notes notes) {
        this.reader = reader;
        this.file = file;
        this.notes = notes;
        reader.addIIOReadWarningListener((_, warning) -> warnings.add(warning));
    }

    /** @throws RefusedFileException when the picture is broken, cut short, too large or coded as nobody reads it */
    Scan read(int index) throws IOException {
        Scan page = file.isFax(index) ? fax(index) : null;
        if (page != null) {
            return page;
        }
        Scan scan;
        try {
            scan = Scan.read(reader, index, warnings, file.isOpaque(index));
        } catch (RefusedFileException e) {
            String odd = file.oddCoding(index);
            if (odd == null || !e.code().equals(Scan.DAMAGED)) {
                throw e;
            }
            throw new RefusedFileException(
                    "unsupported",
                    "Cette image est %s, et ne peut pas être décodée ici.".formatted(odd),
                    "Ouvrez-la avec le logiciel qui l'a produite et enregistrez-la en PDF, en PNG ou en JPEG ordinaire.",
                    e);
        }
        if (warnings.stream().anyMatch(warning -> warning.contains(Scan.NO_END))) {
            notes.seen(
                    "La marque de fin de l'image manque, mais tous ses points se lisent ; vérifiez qu'il n'en manque pas le bas.");
        }
        return scan;
    }

    private @Nullable Scan fax(int index) throws IOException {
        FaxPages known = fax;
        if (known == null) {
            known = FaxPages.of(file.path());
            fax = known;
        }
        return known == null ? null : known.page(index, notes);
    }

    @Override
    public void close() throws IOException {
        if (fax != null) {
            fax.close();
        }
    }
}
