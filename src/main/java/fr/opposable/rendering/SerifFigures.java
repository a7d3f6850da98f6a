package fr.opposable.rendering;

import fr.opposable.kernel.French;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The narrow space of our serif is an eighth of an em: between two figures it is not seen, and a sum is misread. */
public final class SerifFigures {

    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)\\u202f(?=\\d)");

    private SerifFigures() {}

    /** {@return {@code text} with a space that is seen between the thousands of its figures} */
    public static String spaced(String text) {
        return THOUSANDS.matcher(text).replaceAll(French.NO_BREAK + "");
    }

    /** {@return the same of every text of a model} */
    public static Map<String, Object> spaced(Map<String, Object> model) {
        Map<String, Object> spaced = new LinkedHashMap<>();
        model.forEach((name, value) -> spaced.put(name, any(value)));
        return spaced;
    }

    private static Object any(Object value) {
        return switch (value) {
            case String text -> spaced(text);
            case List<?> list -> list.stream().map(SerifFigures::any).toList();
            case Map<?, ?> map -> {
                Map<Object, Object> spaced = new LinkedHashMap<>();
                map.forEach((name, inner) -> spaced.put(name, any(inner)));
                yield spaced;
            }
            default -> value;
        };
    }
}
