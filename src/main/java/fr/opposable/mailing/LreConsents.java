package fr.opposable.mailing;

import fr.opposable.journal.Act;
import fr.opposable.journal.Journal;
import fr.opposable.journal.JournalAct;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Sha256;
import fr.opposable.vault.TransitionRefusedException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Consents of people who are no professionals to receive registered letters electronically, expressed to the sender (C. postes, art.
 * L. 100, I, al. 2): given, and withdrawn, as acts of the journal.
 */
public final class LreConsents {

    private static final String GIVEN = "lre-consent";
    private static final String WITHDRAWN = "lre-consent-withdrawn";

    private final Journal journal;

    public LreConsents(Journal journal) {
        this.journal = journal;
    }

    /**
     * A consent.
     *
     * @param day the day it was given
     * @param email the address it was given for
     * @param words what was consented to, in the words shown then
     * @param means by which way it was given: a form, a contract, a letter
     * @param proof digest of the file that proves it, kept by the vault; null when none was given
     */
    public record Consent(
            LocalDate day,
            String email,
            String words,
            String means,
            @Nullable Sha256 proof) {}

    /**
     * {@return the consent of the debtor of this case that stands on {@code day}; empty when none was given before, or it was withdrawn}
     */
    public Optional<Consent> standing(String creditor, String caseReference, LocalDate day) {
        Consent standing = null;
        for (JournalAct recorded : journal.of(caseReference, creditor)) {
            Act act = recorded.act();
            LocalDate on = act.occurredOn();
            if (on == null || on.isAfter(day)) {
                continue;
            }
            if (act.kind().equals(GIVEN) && act.text("email") != null) {
                String proof = act.text("proof_sha256");
                standing = new Consent(
                        on,
                        String.valueOf(act.text("email")),
                        String.valueOf(act.text("words")),
                        String.valueOf(act.text("means")),
                        proof == null ? null : new Sha256(proof));
            } else if (act.kind().equals(WITHDRAWN)) {
                standing = null;
            }
        }
        return Optional.ofNullable(standing);
    }

    /**
     * Records a consent. The same again changes nothing.
     *
     * @throws TransitionRefusedException when the address is none
     */
    public JournalAct give(String creditor, String caseReference, Consent consent, String author) {
        if (!EmailAddresses.isPlain(consent.email())) {
            throw TransitionRefusedException.because(
                    "« %s » n’est pas une adresse électronique simple. Écrivez nom@domaine.fr.", consent.email());
        }
        if (consent.words().isBlank()) {
            throw TransitionRefusedException.because(
                    "Les mots du consentement sont nécessaires : c’est d’eux que dépend sa portée. Donnez-les par --words.");
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("email", consent.email());
        facts.put("words", consent.words());
        facts.put("means", consent.means());
        if (consent.proof() != null) {
            facts.put("proof_sha256", consent.proof().hex());
        }
        return journal.append(new Act(
                GIVEN,
                creditor,
                caseReference,
                author,
                consent.day(),
                null,
                facts,
                key(GIVEN, creditor, caseReference, consent.day() + "\n" + consent.email())));
    }

    /** Records that a consent was withdrawn. The same again changes nothing. */
    public JournalAct withdraw(String creditor, String caseReference, LocalDate day, String author) {
        if (standing(creditor, caseReference, day).isEmpty()) {
            throw TransitionRefusedException.because(
                    "Aucun consentement n’est inscrit pour cette affaire au %s : il n’y a rien à retirer.",
                    French.figures(day));
        }
        return journal.append(new Act(
                WITHDRAWN,
                creditor,
                caseReference,
                author,
                day,
                null,
                Map.of(),
                key(WITHDRAWN, creditor, caseReference, day.toString())));
    }

    private static String key(String kind, String creditor, String caseReference, String what) {
        return kind + ":"
                + Sha256.of(String.join("\n", creditor, caseReference, what)).hex();
    }
}
