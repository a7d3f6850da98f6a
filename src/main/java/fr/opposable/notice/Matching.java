package fr.opposable.notice;

import fr.opposable.kernel.French;
import fr.opposable.originals.CaseKey;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the letter that a proof is about: by its number, by the document that was posted, by the reference of the case; in that order, and
 * never by likeness. What fits two letters fits none.
 */
final class Matching {

    private final SentLetters letters;

    Matching(SentLetters letters) {
        this.letters = letters;
    }

    /** What came of looking. */
    sealed interface Match permits Found, None {}

    /**
     * @param sending the letter, with the number of the proof where it had none
     * @param by how it was found, in French
     */
    record Found(Sending sending, String by) implements Match {}

    /** Why it is none, in French, and what to do. */
    record None(String reason, String cure) implements Match {}

    boolean isKnown(String number) {
        return !letters.numbered(number).isEmpty();
    }

    /**
     * {@return the letter of a proof}
     *
     * @param number its number; null when it has none
     * @param document file name in a lot, or SHA-256; null when it has none
     * @param reference reference of the case; null when it has none
     * @param sentOn day of sending it states; null when it states none
     */
    Match of(
            @Nullable String number,
            @Nullable String document,
            @Nullable String reference,
            @Nullable LocalDate sentOn) {
        if (number != null && isKnown(number)) {
            Match match = only(letters.numbered(number), number, sentOn, "par le numéro");
            return match instanceof Found found ? agreeing(found, number, reference) : match;
        }
        if (document != null && !letters.named(document).isEmpty()) {
            return only(letters.named(document), number, sentOn, "par le document");
        }
        if (reference != null) {
            List<Sending> sendings = letters.referenced(reference);
            if (sendings.isEmpty()) {
                return new None(
                        French.typeset("Aucune lettre de l'affaire « %s » n'est connue%s.")
                                .formatted(reference, number == null ? "" : ", et le numéro " + number + " non plus"),
                        "Donnez le dossier de l’affaire par --case, ou notez l’envoi dans ses événements (trackingNumber).");
            }
            return only(sendings, number, sentOn, "par la référence");
        }
        return number == null
                ? new None(
                        "Ni numéro, ni document, ni référence ne disent de quelle lettre il s’agit.",
                        "Ajoutez une ligne au fichier du prestataire, qui nomme ce fichier et le numéro de la lettre.")
                : new None(
                        French.typeset("Le numéro %s n'est noté pour aucune lettre connue.")
                                .formatted(number),
                        "Donnez le dossier de l’affaire par --case, ou notez ce numéro dans ses événements (trackingNumber).");
    }

    private Match agreeing(Found found, String number, @Nullable String reference) {
        boolean other = reference != null
                && !reference.equals(found.sending().key().reference())
                && !letters.referenced(reference).isEmpty();
        return other
                ? new None(
                        French.typeset("Le numéro %s est celui de l'affaire « %s », et la ligne dit « %s ».")
                                .formatted(number, found.sending().key().reference(), String.valueOf(reference)),
                        "Corrigez le numéro ou la référence, puis importez de nouveau.")
                : found;
    }

    private static Match only(List<Sending> all, @Nullable String number, @Nullable LocalDate sentOn, String by) {
        Set<CaseKey> cases = all.stream().map(Sending::key).collect(Collectors.toCollection(LinkedHashSet::new));
        if (cases.size() > 1) {
            return new None(
                    French.typeset("Plusieurs affaires y répondent : %s.")
                            .formatted(cases.stream().map(CaseKey::toString).collect(Collectors.joining(", "))),
                    "Corrigez celle qui est fausse, ou donnez le numéro du recommandé.");
        }
        List<Sending> fitting = all.stream()
                .filter(sending -> number == null
                        || sending.number() == null
                        || sending.number().equals(number))
                .toList();
        if (fitting.isEmpty()) {
            return new None(
                    French.typeset("L'affaire « %s » a d'autres numéros de recommandé (%s).")
                            .formatted(
                                    all.getFirst().key().reference(),
                                    all.stream().map(Sending::number).distinct().collect(Collectors.joining(", "))),
                    "Corrigez le numéro, ou notez ce second envoi dans les événements de l’affaire.");
        }
        if (sentOn != null && fitting.size() > 1) {
            List<Sending> sameDay = fitting.stream()
                    .filter(sending -> sentOn.equals(sending.sentOn()))
                    .toList();
            fitting = sameDay.isEmpty() ? fitting : sameDay;
        }
        return fitting.stream().map(Sending::eventKey).distinct().count() == 1 && isOneLetter(fitting)
                ? new Found(merged(fitting, number), by)
                : new None(
                        French.typeset("Plusieurs lettres de l'affaire « %s » y répondent : %s.")
                                .formatted(
                                        fitting.getFirst().key().reference(),
                                        fitting.stream()
                                                .map(sending -> sending.letter() + " (" + sending.origin() + ")")
                                                .collect(Collectors.joining(", "))),
                        "Donnez le numéro du recommandé, ou notez-le dans les événements de l’affaire.");
    }

    /** An event of the case and the version in a lot are two sights of one letter; two events, or two lots, are two letters. */
    private static boolean isOneLetter(List<Sending> fitting) {
        long made = fitting.stream()
                .filter(sending -> sending.version() != null)
                .map(Sending::version)
                .distinct()
                .count();
        long noted = fitting.stream()
                .filter(sending -> sending.version() == null)
                .map(Sending::identity)
                .distinct()
                .count();
        return made <= 1 && noted <= 1;
    }

    private static Sending merged(List<Sending> fitting, @Nullable String number) {
        Sending first = fitting.getFirst();
        Sending made = fitting.stream()
                .filter(sending -> sending.version() != null)
                .findFirst()
                .orElse(first);
        Sending noted = fitting.stream()
                .filter(sending -> sending.version() == null)
                .findFirst()
                .orElse(first);
        return new Sending(
                first.key(),
                noted.letter(),
                noted.number() != null ? noted.number() : made.number() != null ? made.number() : number,
                noted.sentOn() != null ? noted.sentOn() : made.sentOn(),
                made.document(),
                made.version(),
                first.origin());
    }
}
