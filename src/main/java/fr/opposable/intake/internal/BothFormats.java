package fr.opposable.intake.internal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Facts named by their path in the case format, with the column of the portfolio that holds them. */
public final class BothFormats {

    /** How a cure names the kind of a piece to add. */
    private static final Pattern NATURE = Pattern.compile("pièce de nature ([a-z-]+)");

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

    /** {@return {@code cure} with each path told step by step, and its column} */
    public static String inFull(String cure) {
        Matcher nature = NATURE.matcher(cure);
        String told = nature.replaceAll(match -> Matcher.quoteReplacement(
                Phrase.of("dans affaire.yaml, sous « exhibits: », avec « kind: %s »", match.group(1))));
        Matcher path = InColumns.PATH.matcher(told);
        StringBuilder said = new StringBuilder();
        while (path.find()) {
            String inside = path.group(2).substring(1);
            String word = path.group(3);
            SheetKind kind = InColumns.kindOf(path.group(1), inside);
            String column = kind.french(kind == SheetKind.CASES ? path.group(1) + "." + inside : inside);
            StringBuilder steps = new StringBuilder(Phrase.of("dans affaire.yaml, sous « %s: »", path.group(1)));
            List<String> keys = List.of(inside.split("\\.", -1));
            keys.subList(0, keys.size() - 1).forEach(key -> steps.append(Phrase.of(", « %s: »", key)));
            steps.append(Phrase.of(", la ligne « %s »", keys.getLast() + ":" + (word == null ? "" : " " + word)));
            if (column != null) {
                steps.append(Phrase.of(" ; ou dans %s, la colonne « %s »", kind.fileName(), column));
            }
            path.appendReplacement(said, Matcher.quoteReplacement(steps.toString()));
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
