package fr.opposable.rendering.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names a template may use below {@code letter}, put together from sample letters, and those it uses without their being any. Names
 * of loops and of parts are known to the engine alone, which finds them when it renders.
 */
public final class TemplateNames {

    private static final Pattern USED = Pattern.compile("\\$\\{\\s*(letter(?:\\.[A-Za-z][A-Za-z0-9]*\\??)+)\\s*}");

    private final Map<String, Object> known;

    private TemplateNames(Map<String, Object> known) {
        this.known = known;
    }

    /**
     * @param line where it stands, from 1
     * @param name as written
     * @param nearest the nearest known name; empty when none is near
     */
    public record Unknown(int line, String name, String nearest) {}

    /** {@return the names of all of {@code models}, each a map whose one key is {@code letter}} */
    public static TemplateNames of(Collection<? extends Map<String, ?>> models) {
        Map<String, Object> known = new LinkedHashMap<>();
        models.forEach(model -> merge(known, model));
        return new TemplateNames(known);
    }

    private static void merge(Map<String, Object> into, Map<?, ?> from) {
        from.forEach((key, value) -> {
            Map<?, ?> below = below(value);
            Object there = into.computeIfAbsent(String.valueOf(key), any -> new LinkedHashMap<String, Object>());
            if (there instanceof Map<?, ?> map) {
                @SuppressWarnings("unchecked")
                Map<String, Object> known = (Map<String, Object>) map;
                merge(known, below);
            }
        });
    }

    private static Map<?, ?> below(Object value) {
        return value instanceof Map<?, ?> map ? map : value instanceof List<?> ? Map.of("size", 0) : Map.of();
    }

    /** {@return the names that {@code text} uses and no sample letter has} */
    public List<Unknown> unknown(String text) {
        List<Unknown> unknown = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            Matcher matcher = USED.matcher(line);
            Set<String> seen = new LinkedHashSet<>();
            while (matcher.find()) {
                if (seen.add(matcher.group(1))) {
                    look(matcher.group(1), number, unknown);
                }
            }
        }
        return unknown;
    }

    private void look(String path, int line, List<Unknown> unknown) {
        Map<?, ?> here = known;
        StringBuilder reached = new StringBuilder();
        for (String written : List.of(path.split("\\.", -1))) {
            boolean optional = written.endsWith("?");
            String name = optional ? written.substring(0, written.length() - 1) : written;
            if (!here.containsKey(name)) {
                if (!optional) {
                    Set<String> names = new TreeSet<>();
                    here.keySet().forEach(key -> names.add(String.valueOf(key)));
                    String near = NameEvaluator.nearest(name, names);
                    unknown.add(new Unknown(line, path, near.isEmpty() ? "" : reached + near));
                }
                return;
            }
            reached.append(name).append('.');
            here = here.get(name) instanceof Map<?, ?> map ? map : Map.of();
        }
    }
}
