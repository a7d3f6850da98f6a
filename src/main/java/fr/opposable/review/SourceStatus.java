package fr.opposable.review;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How the text of a rule was read. What is doubtful is told to the user beside the article. */
public enum SourceStatus {
    /** Two copies or sources agree. */
    VERIFIED("verified", null),
    /** One copy of the official text. */
    ONE_COPY("one-copy", null),
    /** Quoted by others. */
    SECOND_HAND("second-hand", "source de seconde main"),
    PARTLY_READ("partly-read", "source lue en partie"),
    /** A rule of practice: no text is claimed. */
    PRACTICE("practice", null),
    INFERENCE("inference", "lecture sans décision connue"),
    UNVERIFIED("unverified", "source non vérifiée");

    private final String key;
    private final @Nullable String warning;

    SourceStatus(String key, @Nullable String warning) {
        this.key = key;
        this.warning = warning;
    }

    /** {@return the status written {@code key} in the index} */
    public static SourceStatus of(String key) {
        return Arrays.stream(values())
                .filter(status -> status.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No source status '%s'".formatted(key)));
    }

    /** {@return the word of the index and of JSON} */
    public String key() {
        return key;
    }

    /** {@return what the user is told, in French; null when the source needs no warning} */
    public @Nullable String warning() {
        return warning;
    }
}
