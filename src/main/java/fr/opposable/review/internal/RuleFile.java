package fr.opposable.review.internal;

import fr.opposable.kernel.LegalReference;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * One file of the rule index, read as text only. A fault names the file and the line: the files travel with the program, so it is ours.
 *
 * @param entries the rules, in the order of the file
 */
public record RuleFile(List<Entry> entries) {

    public RuleFile {
        entries = List.copyOf(entries);
    }

    /** {@return the entries below the key {@code rules}} */
    public static RuleFile read(String name, String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            Node top = new Yaml(new SafeConstructor(options)).compose(new StringReader(yaml));
            return new RuleFile(new Entry(name, top)
                    .onlyWith("rules").items("rules").stream()
                            .map(node -> new Entry(name, node))
                            .toList());
        } catch (YAMLException e) {
            throw new IllegalStateException("rules/%s is no YAML".formatted(name), e);
        }
    }

    /** A mapping of texts, lists of texts and mappings. */
    public static final class Entry {

        private final String file;
        private final int line;
        private final Map<String, Node> values = new LinkedHashMap<>();

        Entry(String file, Node node) {
            this.file = file;
            this.line = node.getStartMark().getLine() + 1;
            if (!(node instanceof MappingNode mapping)) {
                throw fault("a mapping was expected");
            }
            for (NodeTuple tuple : mapping.getValue()) {
                values.put(scalar(tuple.getKeyNode()), tuple.getValueNode());
            }
        }

        /** {@return a fault here, to be thrown} */
        public IllegalStateException fault(String what) {
            return new IllegalStateException("rules/%s, line %d: %s".formatted(file, line, what));
        }

        public Entry onlyWith(String... known) {
            values.keySet().stream()
                    .filter(key -> !List.of(known).contains(key))
                    .forEach(key -> {
                        throw fault("unknown key '%s'".formatted(key));
                    });
            return this;
        }

        public boolean has(String key) {
            return values.containsKey(key);
        }

        public String text(String key) {
            return scalar(node(key));
        }

        public List<String> texts(String key) {
            return items(key).stream().map(this::scalar).toList();
        }

        public Entry map(String key) {
            return new Entry(file, node(key));
        }

        public @Nullable LegalReference reference(String key) {
            String text = text(key);
            return text.equals("null") ? null : LegalReference.of(text);
        }

        public @Nullable LocalDate date(String key) {
            String text = text(key);
            try {
                return text.equals("null") ? null : LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new IllegalStateException("rules/%s, line %d: '%s' is no date".formatted(file, line, text), e);
            }
        }

        List<Node> items(String key) {
            if (node(key) instanceof SequenceNode sequence) {
                return List.copyOf(sequence.getValue());
            }
            throw fault("'%s' should be a list".formatted(key));
        }

        private Node node(String key) {
            Node node = values.get(key);
            if (node == null) {
                throw fault("the key '%s' is missing".formatted(key));
            }
            return node;
        }

        private String scalar(Node node) {
            if (node instanceof ScalarNode scalar) {
                return scalar.getValue();
            }
            throw fault("a text was expected");
        }
    }
}
