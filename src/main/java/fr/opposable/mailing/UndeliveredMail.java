package fr.opposable.mailing;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Severity;
import fr.opposable.journal.Act;
import fr.opposable.journal.Journal;
import fr.opposable.journal.JournalAct;
import fr.opposable.kernel.French;
import fr.opposable.ledger.Subject;
import fr.opposable.vault.SealedVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * E-mail of a case that came back, read from its acts.
 *
 * @param documentId identity of the document it carried
 * @param document its kind
 * @param version number of the version it carried
 * @param to the address
 * @param status status of the server, {@code 5.1.1}
 * @param diagnostic what it said
 * @param unknownAddress whether it is the address that is wrong
 * @param permanent whether trying again would change nothing
 * @param day the day it came back; null when the report does not say
 * @param file where the report was read
 */
public record UndeliveredMail(
        String documentId,
        String document,
        int version,
        String to,
        String status,
        String diagnostic,
        boolean unknownAddress,
        boolean permanent,
        @Nullable LocalDate day,
        String file) {

    /** The finding of e-mail that came back. */
    public static final String RULE = "NOTICE-EMAIL";

    /**
     * {@return the e-mail of a case that came back, in the order it was read}
     *
     * @param creditor the creditor; null: of every creditor that uses this reference
     */
    public static List<UndeliveredMail> of(Journal journal, String caseReference, @Nullable String creditor) {
        return journal.of(caseReference, creditor).stream()
                .map(JournalAct::act)
                .map(UndeliveredMail::read)
                .flatMap(Optional::stream)
                .toList();
    }

    /** {@return what an act says came back; empty when it says nothing of the kind, or its facts were erased} */
    static Optional<UndeliveredMail> read(Act act) {
        Subject about = act.about();
        return about == null || !act.kind().equals(EmailActs.BOUNCED) || act.text("to") == null
                ? Optional.empty()
                : Optional.of(of(act, about));
    }

    private static UndeliveredMail of(Act act, Subject about) {
        return new UndeliveredMail(
                about.id(),
                String.valueOf(act.text("document")),
                act.number("version"),
                String.valueOf(act.text("to")),
                String.valueOf(act.text("status")),
                String.valueOf(act.text("diagnostic")),
                Boolean.TRUE.equals(act.facts().get("unknown_address")),
                Boolean.TRUE.equals(act.facts().get("permanent")),
                act.occurredOn(),
                String.valueOf(act.text("source_file")));
    }

    /** {@return whether it carried this version} */
    public boolean isOf(SealedVersion carried) {
        return documentId.equals(carried.documentId()) && version == carried.versionNo();
    }

    /** {@return what happened, in French, without a full stop} */
    public String told() {
        return "courriel à %s revenu non remis%s (%s%s)"
                .formatted(
                        to,
                        day == null ? "" : " le " + French.figures(day),
                        status.isEmpty() ? "sans code" : status,
                        unknownAddress ? ", adresse inconnue" : "");
    }

    /**
     * {@return {@code file} with these reminders known to have come back} Of the outcomes that the case format has, an unknown address is the
     * nearest: whatever the reason, it did not reach the debtor, and another one there would not.
     */
    static CaseFile completed(CaseFile file, List<UndeliveredMail> undelivered) {
        List<Event> events = new ArrayList<>(file.events());
        for (UndeliveredMail mail : undelivered) {
            int level = level(mail.document());
            for (int i = 0; i < events.size(); i++) {
                Event event = events.get(i);
                boolean same = event.kind() == EventKind.REMINDER
                        && event.channel() == Event.Channel.EMAIL
                        && event.outcome() == null
                        && event.level() != null
                        && event.level() == level
                        && (mail.day() == null || !event.date().isAfter(mail.day()));
                if (same) {
                    events.set(i, event.withOutcome(Event.Outcome.UNKNOWN_ADDRESS, event.received()));
                }
            }
        }
        return file.withEvents(events);
    }

    private static int level(String document) {
        return document.matches("relance-[1-9]") ? document.charAt(document.length() - 1) - '0' : 0;
    }

    /** {@return what the user is told of it when the case is looked at} */
    Finding finding() {
        return new Finding(
                RULE,
                Severity.WARNING,
                null,
                French.typeset("La %s version %d n’a pas atteint le débiteur : %s.")
                        .formatted(document, version, told()),
                French.typeset("Postez la lettre ; corrigez debtor.email. Cette relance ne compte pas comme reçue."),
                "debtor.email");
    }
}
