package fr.opposable.letter;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an invoice stands on the State's portal (CCP, art. L. 2192-5). The case format has no key of its own for it: it is read in an event of kind
 * {@code other} whose note begins with « Chorus Pro : », as {@code Chorus Pro : Suspendue ; engagement 4500012345 ; service COMPTA}.
 *
 * @param stage what the status means for a reminder
 * @param words the status as the portal names it
 * @param more what follows it in the note: engagement, service; empty when nothing does
 * @param since day of the event
 */
record ChorusStatus(Stage stage, String words, String more, LocalDate since) {

    /** What a status means for a reminder. */
    enum Stage {
        /** Not with the debtor yet: no delay runs. */
        ON_ITS_WAY("deposee", "en cours d'acheminement"),
        /** With the debtor: the delay of payment runs (CCP, art. R. 2192-15). */
        AVAILABLE("mise a disposition", "mise a disposition du destinataire", "completee", "prise en compte"),
        /** Sent to the wrong one: to be filed again. */
        TO_RECYCLE("a recycler"),
        /** The debtor asked for a document: the delay waits (CCP, art. R. 2192-27). */
        SUSPENDED("suspendue"),
        /** Refused: a new invoice, or a disagreement. */
        REJECTED("rejetee"),
        /** With the accountant who pays. */
        AT_THE_ACCOUNTANT("service fait", "mandatee", "mise a disposition comptable", "visa comptable"),
        /** Being paid. */
        BEING_PAID("mise en paiement", "comptabilisee");

        private final List<String> names;

        Stage(String... names) {
            this.names = List.of(names);
        }

        static Optional<Stage> of(String words) {
            String plain = Normalizer.normalize(words, Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .replace('’', '\'')
                    .toLowerCase(Locale.FRENCH)
                    .strip();
            for (Stage stage : values()) {
                if (stage.names.contains(plain)) {
                    return Optional.of(stage);
                }
            }
            return Optional.empty();
        }
    }

    private static final Pattern NOTE =
            Pattern.compile("(?i)chorus(?: pro)?[\\s\\u00a0]*:[\\s\\u00a0]*([^;]+?)[\\s\\u00a0\\u202f]*(?:;\\s*(.*))?");

    /** {@return the last status on {@code day}, empty when the case gives none that is known} */
    static Optional<ChorusStatus> of(CaseFile file, LocalDate day) {
        return file.events().stream()
                .filter(event ->
                        event.kind() == EventKind.OTHER && !event.date().isAfter(day))
                .sorted(Comparator.comparing(Event::date).reversed())
                .flatMap(event -> read(event).stream())
                .findFirst();
    }

    private static Optional<ChorusStatus> read(Event event) {
        String note = event.note();
        if (note == null) {
            return Optional.empty();
        }
        Matcher matcher = NOTE.matcher(note.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String words = matcher.group(1).strip();
        String more = matcher.group(2);
        return Stage.of(words)
                .map(stage -> new ChorusStatus(stage, words, more == null ? "" : more.strip(), event.date()));
    }
}
