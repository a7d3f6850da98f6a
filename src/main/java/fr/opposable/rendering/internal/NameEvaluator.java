package fr.opposable.rendering.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.engine.IterationStatusVar;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/**
 * The whole expression language of our templates: names joined by dots, followed through maps, {@code ${letter.sender.name}}. A
 * name with a question mark may be absent, {@code ${letter.payBox?}}; any other unknown name is an error that proposes the nearest
 * known one. A list knows {@code size}; the status of a loop knows {@code first}, {@code last}, {@code odd}, {@code even},
 * {@code index} and {@code count}. {@code null} is nothing, the else of a
 * condition that has none. No method is called and no class is reached, whatever the template says.
 */
final class NameEvaluator implements IStandardVariableExpressionEvaluator {

    private static final Pattern PATH = Pattern.compile("[A-Za-z][A-Za-z0-9]*\\??(\\.[A-Za-z][A-Za-z0-9]*\\??)*");
    private static final Pattern DOT = Pattern.compile("\\.");

    /** What was parsed; as many as the templates hold, since no expression is made of data. */
    private final Map<String, String[]> paths = new ConcurrentHashMap<>();

    @Override
    public @Nullable Object evaluate(
            IExpressionContext context,
            IStandardVariableExpression expression,
            StandardExpressionExecutionContext expContext) {
        if (expression.getExpression().equals("null")) {
            return null;
        }
        String[] path = pathOf(expression.getExpression());
        String first = bare(path[0]);
        Object value = context.getVariable(first);
        if (value == null && !optional(path[0]) && !context.containsVariable(first)) {
            throw unknown(first, expression.getExpression(), context.getVariableNames());
        }
        for (int i = 1; i < path.length && value != null; i++) {
            value = step(value, path[i], expression.getExpression());
        }
        return allowed(value, expression.getExpression());
    }

    private String[] pathOf(String expression) {
        return paths.computeIfAbsent(expression, text -> {
            if (!PATH.matcher(text.strip()).matches()) {
                throw new TemplateProcessingException(
                        "'%s' is not a dotted name; a template follows names and does nothing else".formatted(text));
            }
            return DOT.split(text.strip());
        });
    }

    private static @Nullable Object step(Object value, String written, String whole) {
        String name = bare(written);
        if (value instanceof Map<?, ?> map) {
            Object next = map.get(name);
            if (next == null && !optional(written) && !map.containsKey(name)) {
                throw unknown(name, whole, map.keySet());
            }
            return next;
        }
        if (value instanceof Collection<?> list && name.equals("size")) {
            return list.size();
        }
        if (value instanceof IterationStatusVar status) {
            return switch (name) {
                case "first" -> status.isFirst();
                case "last" -> status.isLast();
                case "odd" -> status.isOdd();
                case "even" -> status.isEven();
                case "index" -> status.getIndex();
                case "count" -> status.getCount();
                default -> throw unknown(name, whole, List.of("first", "last", "odd", "even", "index", "count"));
            };
        }
        throw new TemplateProcessingException("'%s': nothing can be called '%s' in a %s"
                .formatted(whole, name, value.getClass().getSimpleName()));
    }

    private static @Nullable Object allowed(@Nullable Object value, String whole) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Boolean truth -> truth;
            case Integer number -> number;
            case Map<?, ?> map -> map;
            case List<?> list -> list;
            case IterationStatusVar status -> status;
            default ->
                throw new TemplateProcessingException(
                        "'%s' is a %s; a model holds text, truth, whole numbers, maps and lists"
                                .formatted(whole, value.getClass().getName()));
        };
    }

    private static boolean optional(String written) {
        return written.endsWith("?");
    }

    private static String bare(String written) {
        return optional(written) ? written.substring(0, written.length() - 1) : written;
    }

    private static TemplateProcessingException unknown(String name, String whole, Collection<?> known) {
        Set<String> names = new TreeSet<>();
        known.forEach(key -> names.add(String.valueOf(key)));
        names.remove(PageTree.SINK);
        String hint = nearest(name, names);
        return new TemplateProcessingException("nothing is called '%s' in '%s'%s; known: %s"
                .formatted(name, whole, hint.isEmpty() ? "" : ", did you mean '" + hint + "'?", names));
    }

    static String nearest(String name, Collection<String> names) {
        String best = "";
        int bestDistance = Math.max(2, name.length() / 2) + 1;
        for (String candidate : names) {
            int distance = distance(name, candidate);
            if (distance < bestDistance) {
                bestDistance = distance;
                best = candidate;
            }
        }
        return best;
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
