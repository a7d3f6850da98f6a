package fr.opposable.scenario.internal;

import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Severity;
import fr.opposable.kernel.French;
import fr.opposable.kernel.LegalReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is wrong in a file of scenarios, each with its line. */
public final class Flaws {

    private final String file;
    private final Map<Integer, List<Finding>> byLine = new TreeMap<>();

    public Flaws(String file) {
        this.file = file;
    }

    /** Adds a flaw for which the file is refused. The message is typeset before its values are put in. */
    public void block(int line, String rule, @Nullable String article, String cure, String message, Object... values) {
        add(
                line,
                Severity.BLOCKING,
                rule,
                article,
                cure,
                French.typeset(message).formatted(values));
    }

    /** Adds something to be looked at; the file is followed all the same. */
    public void warn(int line, String rule, @Nullable String article, String cure, String message, Object... values) {
        add(line, Severity.WARNING, rule, article, cure, French.typeset(message).formatted(values));
    }

    private void add(int line, Severity severity, String rule, @Nullable String article, String cure, String message) {
        byLine.computeIfAbsent(line, _ -> new ArrayList<>())
                .add(new Finding(
                                rule,
                                severity,
                                article == null ? null : LegalReference.of(article),
                                line == 0
                                        ? message
                                        : French.typeset("ligne %d : ").formatted(line) + message,
                                French.typeset(cure))
                        .at(line == 0 ? file : "%s, ligne %d".formatted(file, line)));
    }

    /** {@return all of them, in the order of their lines} */
    public List<Finding> all() {
        return byLine.values().stream().flatMap(List::stream).toList();
    }

    /** {@return whether one of them is enough to refuse the file} */
    public boolean isRefused() {
        return all().stream()
                .min(Comparator.comparing(Finding::severity))
                .filter(Finding::isBlocking)
                .isPresent();
    }
}
