package fr.opposable.mailing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of handing over.
 *
 * @param lot the mail lot; null when there was nothing to hand over
 * @param folder where it is; null when there is none
 * @param letters letters in it
 * @param sheets sheets of paper of them all
 * @param byService letters by the name of their service
 * @param leftOut what was left out, and why
 * @param state what was done
 */
public record MailOutcome(
        @Nullable String lot,
        @Nullable Path folder,
        int letters,
        long sheets,
        Map<String, Integer> byService,
        List<LeftOut> leftOut,
        State state) {

    public MailOutcome {
        leftOut = List.copyOf(leftOut);
    }

    /** What was done. */
    public enum State {
        /** A lot was made. */
        MADE("made"),
        /** A lot that had been interrupted was finished. */
        FINISHED("finished"),
        /** Nothing of it was new. */
        NOTHING("nothing"),
        /** It was only looked at. */
        PLANNED("planned");

        private final String key;

        State(String key) {
            this.key = key;
        }

        /** {@return its word in JSON} */
        public String key() {
            return key;
        }
    }

    /** {@return whether everything that was left out had been handed over before} */
    public boolean isAllKnown() {
        return leftOut.stream().allMatch(LeftOut::known);
    }
}
