package fr.opposable.letter;

import static fr.opposable.kernel.French.typeset;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Event;
import fr.opposable.claim.Sender;
import fr.opposable.kernel.French;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * By which way a letter goes: the one that was planned, or another when that one cannot carry it to this debtor.
 *
 * @param channel the way it takes, which its pages name
 * @param planned the way a scenario or a person meant it to go; null when nobody did
 * @param reason why it takes another than the planned one, in French, without a full stop or a semicolon; null when it does not
 */
public record Way(
        Event.Channel channel,
        Event.@Nullable Channel planned,
        @Nullable String reason) {

    /** The ways that carry a letter; a call or a text message carries none. */
    public static final Set<Event.Channel> CHANNELS = EnumSet.of(
            Event.Channel.POST, Event.Channel.LRAR, Event.Channel.LRE, Event.Channel.EMAIL, Event.Channel.HAND);

    /** {@return the way of this document when nobody planned one} */
    public static Way usual(LetterKind kind) {
        return new Way(usualChannel(kind), null, null);
    }

    /**
     * {@return the way of a version, as it is read back from what was kept of it}
     *
     * @param channel the word of the case format; null: the usual way of its kind
     */
    public static Way taken(LetterKind kind, @Nullable String channel) {
        return CHANNELS.stream()
                .filter(one -> one.key().equals(channel))
                .findFirst()
                .map(one -> new Way(one, one, null))
                .orElseGet(() -> usual(kind));
    }

    static Event.Channel usualChannel(LetterKind kind) {
        return kind.channel().equals(Event.Channel.LRAR.key()) ? Event.Channel.LRAR : Event.Channel.POST;
    }

    /** {@return whether an e-mail alone may carry this document: it needs no proof of reception, and goes to the debtor} */
    public static boolean mayGoByEmail(LetterKind kind) {
        return switch (kind) {
            case RELANCE_PREVENTIVE, RELANCE_1, RELANCE_2, ECHEANCIER, RECU -> true;
            case RELANCE_3, MISE_EN_DEMEURE, PROPOSITION_MEDIATION, SAISINE_CONCILIATEUR, CONSTAT_ECHEC, SUSPENSION ->
                false;
        };
    }

    /**
     * {@return the way a document takes}
     *
     * @param kind which document
     * @param planned the way it is meant to go; null: its usual one
     * @param file the facts
     * @param day the date the letter bears
     * @param consented whether the debtor of a case consented to electronic registered letters; asked of consumers only
     */
    public static Way of(
            LetterKind kind,
            Event.@Nullable Channel planned,
            CaseFile file,
            LocalDate day,
            Predicate<CaseFile> consented) {
        Event.Channel usual = usualChannel(kind);
        if (planned == null || planned == usual) {
            return new Way(usual, planned, null);
        }
        return switch (planned) {
            case EMAIL -> byEmail(kind, usual, file, day);
            case LRE -> electronically(file, consented);
            case LRAR, HAND -> new Way(planned, planned, null);
            case POST -> instead(usual, planned, "ce document demande une preuve que la lettre simple ne donne pas");
            case COMMISSAIRE_DE_JUSTICE, PHONE, SMS -> instead(usual, planned, "cette voie ne porte pas de lettre");
        };
    }

    private static Way byEmail(LetterKind kind, Event.Channel usual, CaseFile file, LocalDate day) {
        if (!mayGoByEmail(kind)) {
            return instead(
                    usual,
                    Event.Channel.EMAIL,
                    kind == LetterKind.RELANCE_3
                            ? "la dernière relance part en lettre suivie, qui prouve sa remise"
                            : "ce document demande une preuve de réception que le courriel ne donne pas");
        }
        if (file.sender().role() == Sender.Role.COLLECTION_AGENCY && !hasWritten(file, day)) {
            return instead(
                    usual,
                    Event.Channel.EMAIL,
                    "la première lettre d’une société de recouvrement est une lettre (CPCE, art. R. 124-4)");
        }
        if (hasNoEmail(file)) {
            return instead(usual, Event.Channel.EMAIL, "le débiteur n’a pas d’adresse électronique");
        }
        Optional<Event> bounced = file.events().stream()
                .filter(event -> event.channel() == Event.Channel.EMAIL
                        && event.outcome() == Event.Outcome.UNKNOWN_ADDRESS
                        && !event.date().isAfter(day))
                .reduce((_, later) -> later);
        return bounced.map(event -> instead(
                        usual,
                        Event.Channel.EMAIL,
                        "le courriel du %s est revenu non remis".formatted(French.figures(event.date()))))
                .orElseGet(() -> new Way(Event.Channel.EMAIL, Event.Channel.EMAIL, null));
    }

    /** Who is no professional must have consented before (C. postes, art. L. 100); everybody needs an address. */
    private static Way electronically(CaseFile file, Predicate<CaseFile> consented) {
        boolean consumer = DebtorClass.of(file.debtor().kind()) == DebtorClass.CONSUMER;
        if (consumer && !consented.test(file)) {
            return instead(
                    Event.Channel.LRAR,
                    Event.Channel.LRE,
                    "aucun consentement du consommateur à la lettre recommandée électronique n’est inscrit (C. postes, art. L. 100)");
        }
        return hasNoEmail(file) && !consumer
                ? instead(Event.Channel.LRAR, Event.Channel.LRE, "le débiteur n’a pas d’adresse électronique")
                : new Way(Event.Channel.LRE, Event.Channel.LRE, null);
    }

    private static boolean hasNoEmail(CaseFile file) {
        String email = file.debtor().email();
        return email == null || email.isBlank();
    }

    private static boolean hasWritten(CaseFile file, LocalDate day) {
        Set<Event.Channel> letters = EnumSet.of(Event.Channel.POST, Event.Channel.LRAR, Event.Channel.LRE);
        return Chronology.of(file, day).own(file).steps().stream()
                .anyMatch(step -> step.channel() != null && letters.contains(step.channel()));
    }

    private static Way instead(Event.Channel taken, Event.Channel planned, String reason) {
        return new Way(taken, planned, typeset(reason));
    }

    /** {@return whether it is the way this document goes when nobody plans another} */
    public boolean isUsual(LetterKind kind) {
        return channel == usualChannel(kind);
    }

    /** {@return the line at the head of a letter that does not go by ordinary post; empty otherwise} */
    String line() {
        return switch (channel) {
            case LRAR -> Addressees.REGISTERED;
            case LRE -> "Lettre recommandée électronique";
            case EMAIL -> "Par courriel";
            case HAND -> "Remise en main propre contre décharge";
            case POST, COMMISSAIRE_DE_JUSTICE, PHONE, SMS -> "";
        };
    }
}
