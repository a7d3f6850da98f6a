package fr.opposable.dossier;

import fr.opposable.claim.Event;
import fr.opposable.claim.Event.Channel;
import fr.opposable.claim.Event.Outcome;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one file proves of a letter that was sent, as its name tells: its deposit, its receipt, its return, its way. Where two prove
 * the same they are numbered, so that no two proofs of a letter have the same title; a day is given only to what has one.
 *
 * @param sort what its name tells; {@code OTHER} when it tells nothing
 * @param event the sending
 */
record ProofOfNotice(Sort sort, Event event) {

    private static final Pattern KEPT = Pattern.compile(" \\[[^\\[\\]]*]$");
    private static final Set<String> DEPOSIT = Set.of("depot", "depose", "deposee", "recepisse");
    private static final Set<String> RECEIPT =
            Set.of("ar", "accuse", "reception", "recu", "recue", "remise", "distribution");
    private static final Set<String> RETURN =
            Set.of("retour", "npai", "refus", "refuse", "avise", "reclame", "reclamee");
    private static final Set<String> JOURNEY = Set.of("suivi", "historique", "tracking");

    /** What a proof is of. */
    enum Sort {
        DEPOSIT,
        RECEIPT,
        RETURN,
        JOURNEY,
        OTHER
    }

    /** {@return what {@code named}, as the case names it, proves of {@code event}} */
    static ProofOfNotice of(Event event, String named) {
        String bare = KEPT.matcher(named).replaceFirst("");
        String file = bare.substring(bare.lastIndexOf('/') + 1);
        return new ProofOfNotice(sort(file), event);
    }

    /** A name that tells two things, « depot-et-ar », is of neither. */
    private static Sort sort(String file) {
        Set<String> words = Folded.words(file);
        Sort found = null;
        for (Sort sort : Sort.values()) {
            if (words(sort).stream().anyMatch(words::contains)) {
                if (found != null) {
                    return Sort.OTHER;
                }
                found = sort;
            }
        }
        return found == null ? Sort.OTHER : found;
    }

    private static Set<String> words(Sort sort) {
        return switch (sort) {
            case DEPOSIT -> DEPOSIT;
            case RECEIPT -> RECEIPT;
            case RETURN -> RETURN;
            case JOURNEY -> JOURNEY;
            case OTHER -> Set.of();
        };
    }

    /**
     * {@return what was sent, how, and what of it this proves}
     *
     * @param letter what was sent, « la mise en demeure »
     * @param rank place among the files of this sending that prove the same, from 1; 0 when it is alone
     */
    String title(String letter, int rank) {
        String what =
                switch (sort) {
                    case DEPOSIT -> "Preuve de dépôt de " + letter;
                    case RECEIPT -> "Avis de réception de " + letter;
                    case RETURN -> "Retour du pli de " + letter + outcome();
                    case JOURNEY -> "Suivi postal de " + letter;
                    case OTHER -> "Preuve d’envoi de " + letter;
                };
        return what + way() + (rank == 0 ? "" : " (" + rank + ")");
    }

    private String outcome() {
        Outcome outcome = event.outcome();
        return switch (outcome) {
            case UNCLAIMED -> ", non réclamé";
            case REFUSED -> ", refusé";
            case UNKNOWN_ADDRESS -> ", destinataire inconnu à l’adresse";
            case DELIVERED, PENDING -> "";
            case null -> "";
        };
    }

    private String way() {
        String number = event.trackingNumber() == null ? "" : " n° " + event.trackingNumber();
        Channel channel = event.channel();
        return switch (channel) {
            case LRAR -> ", recommandé" + number;
            case LRE -> ", recommandé électronique" + number;
            case POST -> ", lettre simple" + number;
            case EMAIL -> ", courriel";
            case HAND -> ", remise en main propre";
            case COMMISSAIRE_DE_JUSTICE -> ", acte de commissaire de justice";
            case SMS -> ", message téléphonique";
            case PHONE -> "";
            case null -> number.isEmpty() ? "" : "," + number;
        };
    }

    /** {@return its day: of the deposit, of the receipt; null for what the case gives no day to} */
    @Nullable
    LocalDate day() {
        LocalDate sent = event.sent() == null ? event.date() : event.sent();
        return switch (sort) {
            case DEPOSIT -> sent;
            case RECEIPT -> event.received() == null ? event.presented() : event.received();
            case RETURN, JOURNEY -> null;
            case OTHER -> sent;
        };
    }

    /** {@return who made it; null when the way does not tell} */
    @Nullable
    String author() {
        Channel channel = event.channel();
        return switch (channel) {
            case LRAR, LRE -> "service postal";
            case POST -> sort == Sort.OTHER ? null : "service postal";
            case COMMISSAIRE_DE_JUSTICE -> "commissaire de justice";
            case HAND, EMAIL, PHONE, SMS -> null;
            case null -> null;
        };
    }
}
