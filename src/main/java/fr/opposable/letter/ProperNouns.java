package fr.opposable.letter;

import fr.opposable.claim.Address;
import fr.opposable.claim.Party;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.ForbiddenContent;
import fr.opposable.compliance.Severity;
import fr.opposable.kernel.French;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names and addresses a letter prints. « Rue du Commandement » forbids nothing, nor does a debtor who is an étude of commissaires de
 * justice; but a creditor does not choose a name, a form or a mailbox that passes for an officer or for an act.
 *
 * @param creditors names, form and mailboxes that the creditor chose
 * @param others the debtor's names, and the addresses of both
 */
record ProperNouns(List<String> creditors, List<String> others) {

    private static final Set<String> NEVER_IN_A_NAME = Set.of("FOR-JUD-1", "FOR-JUD-2", "FOR-TITLE-1");
    private static final int SHORTEST = 3;

    static ProperNouns of(Letter letter) {
        LetterContent content = letter.content();
        Party creditor = content.file().creditor();
        Party debtor = content.file().debtor();
        Set<String> places = new LinkedHashSet<>();
        place(creditor.address(), places);
        place(debtor.address(), places);
        Set<String> creditors = new LinkedHashSet<>();
        add(creditors, content.head().senderName());
        add(creditors, creditor.fullName());
        add(creditors, content.demand().holder());
        content.head().senderLines().stream()
                .filter(line -> !places.contains(line))
                .forEach(line -> add(creditors, line));
        LetterContent.Signatory signatory = content.signatory();
        add(creditors, signatory == null ? null : signatory.name());
        Set<String> others = new LinkedHashSet<>(places);
        add(others, debtor.fullName());
        add(others, LegalMentions.identity(debtor));
        content.head().addressee().forEach(line -> add(others, line));
        return new ProperNouns(List.copyOf(creditors), List.copyOf(others));
    }

    private static void place(@Nullable Address address, Set<String> places) {
        if (address != null) {
            address.lines().forEach(line -> add(places, line));
            add(places, address.postalCode() + " " + address.city());
            add(places, address.city());
        }
    }

    private static void add(Set<String> words, @Nullable String text) {
        if (text != null && text.strip().length() >= SHORTEST) {
            words.add(text.strip());
        }
    }

    /** {@return what these names say: refused when a creditor's own passes for an officer or an act, otherwise pointed out} */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Finding found : ForbiddenContent.scan(creditors)) {
            findings.add(NEVER_IN_A_NAME.contains(found.rule()) ? found : toConfirm(found));
        }
        ForbiddenContent.scan(others).stream().map(ProperNouns::toConfirm).forEach(findings::add);
        return findings.stream().distinct().toList();
    }

    private static Finding toConfirm(Finding found) {
        return new Finding(
                found.rule(),
                Severity.WARNING,
                found.article(),
                found.message(),
                French.typeset("Vérifiez que ces mots sont bien ceux d'un nom ou d'une adresse ; sinon, retirez-les."));
    }

    /** {@return {@code text} with every one of these names blanked out} */
    String removedFrom(String text) {
        String left = text;
        for (List<String> names : List.of(creditors, others)) {
            for (String name : names) {
                left = left.replace(name, "…");
            }
        }
        return left;
    }
}
