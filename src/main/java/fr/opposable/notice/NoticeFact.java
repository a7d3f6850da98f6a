package fr.opposable.notice;

import java.util.Arrays;
import java.util.Optional;

/** What a proof can say of a letter that was sent. The kind of its act in the journal is {@code notice-} and its key. */
public enum NoticeFact {
    SENT("sent", "envoyée"),
    /** First presentation at the address, whether or not it was handed over. */
    PRESENTED("presented", "présentée"),
    RECEIVED("received", "reçue"),
    REFUSED("refused", "refusée"),
    /** « Avisé et non réclamé »: kept at the counter for the legal time, then returned. */
    UNCLAIMED("unclaimed", "non réclamée"),
    /** « Destinataire inconnu à l'adresse », and what comes to the same: no access, wrong address. */
    UNKNOWN_ADDRESS("unknown-address", "revenue «\u00a0inconnu à l’adresse\u00a0»");

    private final String key;
    private final String french;

    NoticeFact(String key, String french) {
        this.key = key;
        this.french = french;
    }

    /** {@return its word in profiles, acts and JSON} */
    public String key() {
        return key;
    }

    /** {@return the kind of the act that records it} */
    public String actKind() {
        return "notice-" + key;
    }

    /** {@return what happened to the letter, a feminine participle} */
    public String french() {
        return french;
    }

    /** {@return whether it ends the letter's journey} */
    public boolean isOutcome() {
        return this != SENT && this != PRESENTED;
    }

    /** {@return whether it may be recorded without a day: the mailer often gives none for a return} */
    public boolean mayLackDay() {
        return this == REFUSED || this == UNCLAIMED || this == UNKNOWN_ADDRESS;
    }

    /** {@return the fact of this key} */
    public static Optional<NoticeFact> of(String key) {
        return Arrays.stream(values()).filter(fact -> fact.key.equals(key)).findFirst();
    }

    /** {@return the fact that an act of this kind records; empty for every other kind} */
    public static Optional<NoticeFact> ofActKind(String kind) {
        return kind.startsWith("notice-") ? of(kind.substring("notice-".length())) : Optional.empty();
    }
}
