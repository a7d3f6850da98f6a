package fr.opposable.review;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Event;
import fr.opposable.claim.Exhibit;
import fr.opposable.claim.Invoice;
import fr.opposable.claim.Terms;
import fr.opposable.kernel.French;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The words that people typed in a case: titles of exhibits, notes of the chronology, subjects of invoices, clauses. Searched without
 * accents and capitals. What is found is a hint to be confirmed, never a fact.
 */
final class CaseWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final List<Place> places = new ArrayList<>();

    /** Where words stand, in French, and the words. */
    private record Place(String name, String folded) {}

    CaseWords(CaseFile file) {
        for (Exhibit exhibit : file.exhibits()) {
            put("la pièce « " + exhibit.title() + " »", exhibit.title() + " " + exhibit.file());
        }
        for (Event event : file.events()) {
            String note = event.note();
            if (note != null) {
                put("la note du " + French.figures(event.date()) + " (« " + note + " »)", note);
            }
        }
        for (Invoice invoice : file.invoices()) {
            String subject = invoice.subject();
            if (subject != null) {
                put("l'objet de la facture " + invoice.number() + " (« " + subject + " »)", subject);
            }
        }
        Terms terms = file.terms();
        String clause = terms.jurisdictionClause();
        if (clause != null) {
            put("la clause « " + clause + " »", clause);
        }
    }

    private void put(String name, String words) {
        places.add(new Place(French.typeset(name), folded(words)));
    }

    /** {@return where the first words that match stand, in French} */
    Optional<String> mention(Pattern words) {
        return mentions(words).stream().findFirst();
    }

    /** {@return every place where words match} */
    List<String> mentions(Pattern words) {
        return places.stream()
                .filter(place -> words.matcher(place.folded()).find())
                .map(Place::name)
                .toList();
    }

    /** {@return {@code text} without accents and capitals, spaces and hyphens as one space} */
    static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .replace('’', '\'')
                .replaceAll("[\\s\\u00a0\\u202f_/-]+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
