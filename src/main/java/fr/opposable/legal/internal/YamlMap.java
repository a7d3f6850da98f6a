package fr.opposable.legal.internal;

import fr.opposable.legal.LegalTextsFaultyException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping of a YAML file, read as text only: nothing is taken for a number, a date or a boolean. What is wrong is told with the file
 * and the line.
 */
public final class YamlMap {

    private final String file;
    private final int line;
    private final Map<String, Node> values;

    private YamlMap(String file, MappingNode node) {
        this.file = file;
        this.line = lineOf(node);
        this.values = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            String key = scalar(tuple.getKeyNode());
            if (values.put(key, tuple.getValueNode()) != null) {
                throw fault(tuple.getKeyNode(), "the key '" + key + "' is there twice");
            }
        }
    }

    /**
     * Reads a whole file.
     *
     * @param file its name, for messages
     * @param yaml its text; the top must be a mapping
     */
    public static YamlMap read(String file, String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        Node top;
        try {
            top = new Yaml(new SafeConstructor(options)).compose(new StringReader(yaml));
        } catch (YAMLException e) {
            throw new LegalTextsFaultyException("%s is no YAML: %s".formatted(file, e.getMessage()), e);
        }
        if (!(top instanceof MappingNode mapping)) {
            throw new LegalTextsFaultyException("%s: a mapping was expected at the top".formatted(file));
        }
        return new YamlMap(file, mapping);
    }

    public String file() {
        return file;
    }

    public Set<String> keys() {
        return values.keySet();
    }

    /** Stops when a key is none of {@code known}: a misspelt key must not pass for an absent one. */
    public YamlMap onlyWith(String... known) {
        for (Map.Entry<String, Node> entry : values.entrySet()) {
            if (!List.of(known).contains(entry.getKey())) {
                throw fault(
                        entry.getValue(),
                        "unknown key '%s', expected one of %s".formatted(entry.getKey(), List.of(known)));
            }
        }
        return this;
    }

    public String text(String key) {
        return scalar(node(key));
    }

    /** {@return the text, null when it reads {@code null}; the key itself must be there} */
    public @Nullable String textOrNull(String key) {
        String text = text(key);
        return text.equals("null") ? null : text;
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** {@return whether {@code key} is there and null} */
    boolean isNull(String key) {
        return node(key) instanceof ScalarNode scalar && scalar.getValue().equals("null");
    }

    /** {@return whether the text reads {@code yes}; it must read {@code yes} or {@code no}} */
    public boolean truth(String key) {
        return switch (text(key)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw fault(node(key), "'%s' is neither yes nor no".formatted(text(key)));
        };
    }

    public LocalDate date(String key) {
        try {
            return LocalDate.parse(text(key));
        } catch (DateTimeParseException e) {
            throw new LegalTextsFaultyException(
                    "%s, line %d: '%s' is no date (2026-01-31)".formatted(file, lineOf(node(key)), text(key)), e);
        }
    }

    public YamlMap map(String key) {
        return asMap(node(key));
    }

    public List<YamlMap> maps(String key) {
        return items(key).stream().map(this::asMap).toList();
    }

    public List<String> texts(String key) {
        return items(key).stream().map(this::scalar).toList();
    }

    /** {@return a fault at this mapping, to be thrown} */
    public LegalTextsFaultyException fault(String what) {
        return new LegalTextsFaultyException("%s, line %d: %s".formatted(file, line, what));
    }

    private List<Node> items(String key) {
        if (node(key) instanceof SequenceNode sequence) {
            return new ArrayList<>(sequence.getValue());
        }
        throw fault(node(key), "'" + key + "' should be a list");
    }

    private YamlMap asMap(Node node) {
        if (node instanceof MappingNode mapping) {
            return new YamlMap(file, mapping);
        }
        throw fault(node, "a mapping was expected");
    }

    private Node node(String key) {
        Node node = values.get(key);
        if (node == null) {
            throw fault("the key '" + key + "' is missing");
        }
        return node;
    }

    private String scalar(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw fault(node, "a text was expected");
    }

    private LegalTextsFaultyException fault(Node node, String what) {
        return new LegalTextsFaultyException("%s, line %d: %s".formatted(file, lineOf(node), what));
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
