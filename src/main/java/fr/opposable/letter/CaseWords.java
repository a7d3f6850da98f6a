package fr.opposable.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words a case puts into a letter: every text of its model. */
final class CaseWords {

    private CaseWords() {}

    /** {@return the texts, but for those below the keys {@code without}} */
    static List<String> of(Letter letter, Set<String> without) {
        List<String> words = new ArrayList<>();
        if (LetterModel.of(letter).get("letter") instanceof Map<?, ?> model) {
            model.forEach((key, value) -> {
                if (!without.contains(String.valueOf(key))) {
                    collect(value, words);
                }
            });
        }
        return words;
    }

    private static void collect(@Nullable Object value, List<String> words) {
        switch (value) {
            case String text when !text.isBlank() -> words.add(text);
            case List<?> list -> list.forEach(item -> collect(item, words));
            case Map<?, ?> map -> map.values().forEach(item -> collect(item, words));
            case null, default -> {}
        }
    }

    /** {@return the first text that holds {@code character}, cut to its neighbourhood} */
    static String holding(Letter letter, String character) {
        String text = of(letter, Set.of()).stream()
                .filter(words -> words.contains(character))
                .findFirst()
                .orElse(character);
        int at = Math.max(0, text.indexOf(character));
        int from = text.offsetByCodePoints(at, -Math.min(20, text.codePointCount(0, at)));
        int left = text.codePointCount(at, text.length());
        return text.substring(from, text.offsetByCodePoints(at, Math.min(20, left)));
    }

    /** {@return {@code « ☃ » (U+2603)}; a character that shows nothing is named by its number alone} */
    static String named(String character) {
        int point = character.codePointAt(0);
        String number = "U+%04X".formatted(point);
        boolean shows =
                switch (Character.getType(point)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.UNASSIGNED,
                            Character.PRIVATE_USE -> false;
                    default -> true;
                };
        return shows ? "«\u00a0" + character + "\u00a0» (" + number + ")" : number;
    }
}
