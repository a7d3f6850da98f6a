package fr.opposable.mailing;

import fr.opposable.kernel.French;
import fr.opposable.mailing.OutgoingProfile.Measure;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a letter is once printed: its sheets, its envelope, its weight.
 *
 * @param sheets sheets of the letter itself
 * @param envelope the envelope it folds into
 * @param grams weight in grams, rounded up, envelope included where its weight is known; 0 when the paper's is not
 * @param problem why it cannot leave, in French; null when it can
 */
record Postage(
        int sheets, Envelope envelope, int grams, @Nullable String problem) {

    private static final long SQUARE_MILLIMETRES = 210L * 297;
    private static final long MILLIGRAMS = 1000;

    /** The two envelopes of every provider read so far. */
    enum Envelope {
        SMALL("petite"),
        LARGE("grande");

        private final String french;

        Envelope(String french) {
            this.french = french;
        }

        String french() {
            return french;
        }
    }

    static Postage of(int pages, long bytes, boolean duplex, OutgoingProfile profile) {
        int sheets = duplex ? (pages + 1) / 2 : pages;
        int inSmall = sheets + profile.limit(Measure.SMALL_EXTRA_SHEETS).orElse(0);
        int inLarge = sheets + profile.limit(Measure.LARGE_EXTRA_SHEETS).orElse(0);
        boolean small = inSmall <= profile.limit(Measure.SMALL_SHEETS).orElse(Integer.MAX_VALUE);
        Envelope envelope = small ? Envelope.SMALL : Envelope.LARGE;
        int grams = grams(small ? inSmall : inLarge, envelope, profile);
        int most = profile.limit(Measure.LARGE_SHEETS).orElse(Integer.MAX_VALUE);
        String problem = null;
        if (!small && inLarge > most) {
            problem = "la lettre fait %d feuilles avec celles du prestataire, qui en prend %d".formatted(inLarge, most);
        } else if (bytes > profile.limit(Measure.LETTER_BYTES).orElse(Integer.MAX_VALUE)) {
            problem = "le fichier fait %d octets, le prestataire en prend %d"
                    .formatted(bytes, profile.limit(Measure.LETTER_BYTES).orElse(0));
        } else if (grams > profile.limit(Measure.LETTER_GRAMS).orElse(Integer.MAX_VALUE)) {
            problem = "la lettre pèse %d g, plus que les %d g d’une lettre"
                    .formatted(grams, profile.limit(Measure.LETTER_GRAMS).orElse(0));
        }
        return new Postage(sheets, envelope, grams, problem == null ? null : French.typeset(problem));
    }

    private static int grams(int sheets, Envelope envelope, OutgoingProfile profile) {
        OptionalInt paper = profile.limit(Measure.PAPER_GRAMS);
        if (paper.isEmpty()) {
            return 0;
        }
        int around = profile.limit(
                        envelope == Envelope.SMALL ? Measure.SMALL_ENVELOPE_GRAMS : Measure.LARGE_ENVELOPE_GRAMS)
                .orElse(0);
        // one mm² of a g/m² weighs a thousandth of a milligram: 62 370 × 80 / 1000 = 4 989 mg a sheet
        long milligrams = SQUARE_MILLIMETRES * paper.getAsInt() * sheets / 1000;
        return (int) ((milligrams + MILLIGRAMS - 1) / MILLIGRAMS) + around;
    }
}
