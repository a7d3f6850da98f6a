package fr.opposable.exhibit.internal.pdf;

import fr.opposable.exhibit.internal.Notes;
import fr.opposable.kernel.French;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/** The electronic signatures of a PDF, in words. Whether they are valid is another question, asked of the original. */
final class Signatures {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private Signatures() {}

    static List<String> of(PDDocument document) throws IOException {
        List<String> found = new ArrayList<>();
        for (PDSignature signature : document.getSignatureDictionaries()) {
            StringBuilder words = new StringBuilder("Signature électronique");
            String name = signature.getName();
            if (name != null && !name.isBlank()) {
                words.append(" au nom de ").append(Notes.quoted(name));
            }
            Calendar date = signature.getSignDate();
            if (date != null) {
                words.append(", datée par le signataire du ")
                        .append(French.words(LocalDate.ofInstant(date.toInstant(), PARIS)));
            }
            found.add(words.append(" (validité non vérifiée ici).").toString());
        }
        return found;
    }
}
