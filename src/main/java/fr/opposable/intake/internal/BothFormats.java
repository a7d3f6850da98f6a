package fr.opposable.intake.internal;

import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Facts named by their path in the case format, with the column of the portfolio that holds them. */
public final class BothFormats {

    private BothFormats() {}

    /** {@return {@code cure} with a column beside each path that has one} */
    public static String said(String cure) {
        Matcher path = InColumns.PATH.matcher(cure);
        StringBuilder said = new StringBuilder();
        while (path.find()) {
            String column = column(path.group(1), path.group(2).substring(1), path.group(3));
            path.appendReplacement(said, Matcher.quoteReplacement(path.group() + (column == null ? "" : column)));
        }
        return path.appendTail(said).toString();
    }

    private static @Nullable String column(String block, String inside, @Nullable String word) {
        SheetKind kind = InColumns.kindOf(block, inside);
        String column = kind.french(kind == SheetKind.CASES ? block + "." + inside : inside);
        if (column == null) {
            return null;
        }
        String value = word == null
                ? ""
                : Phrase.of(
                        ", « %s »",
                        FrenchWords.proposed(kind, inside, List.of(word)).getFirst());
        return Phrase.of(" ou colonne « %s » de %s", column, kind.fileName()) + value;
    }
}
