package fr.opposable.letter;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Party;
import fr.opposable.claim.PartyKind;
import fr.opposable.claim.Sender;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Iban;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who writes: the creditor, or the person it mandated, whose own head, account and signature the letter then bears.
 *
 * @param role in which capacity
 * @param party whose name and address stand at the head; the creditor's while the mandated person is not described
 * @param sender what the case says of it
 */
record Correspondent(Sender.Role role, Party party, Sender sender) {

    static Correspondent of(CaseFile file) {
        Party identity = file.sender().identity();
        boolean own = file.sender().role() == Sender.Role.CREDITOR || identity == null;
        return new Correspondent(
                file.sender().role(), own ? file.creditor() : Objects.requireNonNull(identity), file.sender());
    }

    boolean isCreditor() {
        return role == Sender.Role.CREDITOR;
    }

    /** {@return the lines under the name; a lawyer's bar among them} */
    List<String> lines() {
        List<String> lines = new ArrayList<>(LegalMentions.lines(party));
        String bar = sender.bar();
        if (role == Sender.Role.LAWYER && bar != null && !bar.isBlank()) {
            lines.addFirst("Avocat au barreau de " + bar.strip());
        }
        return lines;
    }

    /** {@return the account to pay to: a lawyer or a commissaire without one asks for payment to the creditor} */
    @Nullable
    Iban iban(CaseFile file) {
        return paysCreditor() ? file.creditor().iban() : party.iban();
    }

    @Nullable
    String bic(CaseFile file) {
        return paysCreditor() ? file.creditor().bic() : party.bic();
    }

    String holder(CaseFile file) {
        return LegalMentions.name(paysCreditor() ? file.creditor() : party);
    }

    /** A collector receives on the account kept for its creditors alone (CPCE, art. R. 124-2), and on no other. */
    private boolean paysCreditor() {
        return switch (role) {
            case CREDITOR -> true;
            case COLLECTION_AGENCY -> false;
            case LAWYER, COMMISSAIRE_DE_JUSTICE -> party.iban() == null;
        };
    }

    LetterContent.@Nullable Signatory signatory() {
        Party.Representative named = sender.signatory() != null ? sender.signatory() : party.representative();
        if (named != null) {
            return new LetterContent.Signatory(named.name(), named.capacity());
        }
        return party.kind() == PartyKind.SOLE_TRADER && isCreditor()
                ? new LetterContent.Signatory(party.fullName(), "entrepreneur individuel")
                : null;
    }

    /** {@return the first letter this collector sent, on the day of its mandate or later; later letters recall it} */
    static Optional<Event> firstOwnLetter(CaseFile file, LocalDate before) {
        LocalDate mandate = file.sender().mandateDate();
        if (mandate == null) {
            return Optional.empty();
        }
        return file.events().stream()
                .filter(event -> event.kind() == EventKind.REMINDER || event.kind() == EventKind.MISE_EN_DEMEURE)
                .filter(event -> !event.date().isBefore(mandate) && event.date().isBefore(before))
                .filter(event -> event.channel() != Event.Channel.PHONE && event.channel() != Event.Channel.SMS)
                .min(Comparator.comparing(Event::date));
    }

    /** {@return a party in one line: name, form, seat: « Menuiserie Le Goff, SARL, 12 rue du Frout, 29000 Quimper »} */
    static String inOneLine(Party party) {
        List<String> parts = new ArrayList<>();
        parts.add(LegalMentions.name(party));
        if (party.legalForm() != null) {
            parts.add(party.legalForm());
        }
        if (party.address() != null) {
            parts.addAll(party.address().lines());
            parts.add(party.address().postalCode()
                    + French.NO_BREAK
                    + party.address().city());
        }
        return String.join(", ", parts);
    }
}
