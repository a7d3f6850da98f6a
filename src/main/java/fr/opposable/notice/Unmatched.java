package fr.opposable.notice;

import org.jspecify.annotations.Nullable;

/**
 * A proof that could not be put where it belongs, or not wholly. French, for the user; it is listed, never dropped.
 *
 * @param file the file it was read from
 * @param place place in it; empty for the whole file
 * @param number number of the letter, as read; null when there is none
 * @param reference reference of the case, as read; null when there is none
 * @param state what became of it
 * @param reason why
 * @param cure what to do
 */
public record Unmatched(
        String file,
        String place,
        @Nullable String number,
        @Nullable String reference,
        State state,
        String reason,
        String cure) {

    /** What became of it. */
    public enum State {
        /** Nothing was recorded of it. */
        NOT_RECORDED("non-rapproche"),
        /** Part of it was recorded. */
        INCOMPLETE("incomplet"),
        /** It was recorded, and contradicts another proof. */
        CONTRADICTORY("contradictoire");

        private final String key;

        State(String key) {
            this.key = key;
        }

        /** {@return its word in {@code a-rapprocher.csv}} */
        public String key() {
            return key;
        }
    }
}
