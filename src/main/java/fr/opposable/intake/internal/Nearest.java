package fr.opposable.intake.internal;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The known name that an unknown one was probably meant to be (Levenshtein's distance). */
final class Nearest {

    /** Of three letters, one changed makes another word: « nic » is no « bic ». */
    private static final int SHORTEST = 4;

    private Nearest() {}

    /** {@return the nearest of {@code known}, null when none is near enough to be a slip} */
    static @Nullable String to(String typed, Collection<String> known) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        int allowed = wanted.length() < SHORTEST ? 0 : Math.min(3, wanted.length() / 3);
        String nearest = null;
        int best = Integer.MAX_VALUE;
        for (String name : known) {
            if (Math.abs(name.length() - wanted.length()) > allowed) {
                continue;
            }
            int distance = distance(wanted, name.toLowerCase(Locale.ROOT));
            if (distance < best) {
                best = distance;
                nearest = name;
            }
        }
        return best <= allowed ? nearest : null;
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? diagonal : diagonal + 1;
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
