package fr.opposable.scenario.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The keys of one block of a YAML file, each value asked for in its type; what does not fit is told with its line and is null. */
final class Keys {

    private static final int LARGEST_NUMBER = 3650;

    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Flaws flaws;
    private final int line;

    private Keys(int line, Flaws flaws) {
        this.line = line;
        this.flaws = flaws;
    }

    /** {@return the keys of {@code node}; those not in {@code known} are told with the nearest that is} */
    static Keys of(Node node, Set<String> known, Flaws flaws) {
        Keys keys = new Keys(lineOf(node), flaws);
        if (!(node instanceof MappingNode mapping)) {
            flaws.block(
                    lineOf(node),
                    "SCN-YAML",
                    null,
                    "Écrivez un bloc de clés\u00a0: " + sorted(known) + ".",
                    "Un bloc de clés était attendu ici.");
            return keys;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (keys.values.containsKey(key)) {
                flaws.block(
                        lineOf(tuple.getKeyNode()),
                        "SCN-KEY",
                        null,
                        "N’en gardez qu’une.",
                        "La clé « %s » est écrite deux fois.",
                        key);
            } else if (known.contains(key)) {
                keys.values.put(key, tuple.getValueNode());
            } else {
                flaws.block(
                        lineOf(tuple.getKeyNode()),
                        "SCN-KEY",
                        null,
                        known.stream()
                                .min(Comparator.comparingInt(name -> distance(key, name)))
                                .filter(name -> distance(key, name) <= Math.max(1, name.length() / 3))
                                .map(name -> "La plus proche est « " + name + " ».")
                                .orElse("Les clés d’ici sont " + sorted(known) + "."),
                        "La clé « %s » n'existe pas.",
                        key);
            }
        }
        return keys;
    }

    private static String sorted(Set<String> known) {
        return String.join(", ", known.stream().sorted().toList());
    }

    static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    int line() {
        return line;
    }

    /** {@return the line of a key's value, that of the block when it is absent} */
    int line(String key) {
        Node node = values.get(key);
        return node == null ? line : lineOf(node);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** {@return a text; the empty text when it is absent, which is told} */
    String text(String key) {
        String text = optional(key);
        if (text == null) {
            flaws.block(line, "SCN-KEY", null, "Ajoutez « " + key + " ».", "Il manque « %s ».", key);
            return "";
        }
        return text;
    }

    @Nullable
    String optional(String key) {
        Node node = values.get(key);
        if (node == null) {
            return null;
        }
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        flaws.block(
                lineOf(node), "SCN-VALUE", null, "Écrivez un texte sur une ligne.", "« %s » n'est pas un texte.", key);
        return null;
    }

    /** {@return a whole number from 0; {@code absent} when there is none} */
    int number(String key, int absent) {
        String text = optional(key);
        if (text == null) {
            return absent;
        }
        if (text.matches("\\d{1,4}") && Integer.parseInt(text) <= LARGEST_NUMBER) {
            return Integer.parseInt(text);
        }
        flaws.block(
                line(key),
                "SCN-VALUE",
                null,
                "Écrivez un nombre entier de jours, de 0 à 3650.",
                "« %s : %s » n'est pas un nombre de jours.",
                key,
                text);
        return absent;
    }

    /** {@return a value read by {@code reading}, null when it is absent or does not fit, which is told with {@code cure}} */
    <T> @Nullable T read(String key, String cure, Function<String, Optional<T>> reading) {
        String text = optional(key);
        if (text == null) {
            return null;
        }
        T value = reading.apply(text).orElse(null);
        if (value == null) {
            flaws.block(line(key), "SCN-VALUE", null, cure, "« %s : %s » n'est pas une valeur connue.", key, text);
        }
        return value;
    }

    /** {@return the values of a list, each read by {@code reading}; empty when it is absent} */
    <T> List<T> list(String key, String cure, Function<String, Optional<T>> reading) {
        List<T> list = new ArrayList<>();
        for (Node node : nodes(key)) {
            String text = node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
            T value = reading.apply(text).orElse(null);
            if (value == null) {
                flaws.block(
                        lineOf(node), "SCN-VALUE", null, cure, "« %s : %s » n'est pas une valeur connue.", key, text);
            } else {
                list.add(value);
            }
        }
        return list;
    }

    /** {@return the nodes of a list; empty when it is absent} */
    List<Node> nodes(String key) {
        Node node = values.get(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        flaws.block(
                lineOf(node),
                "SCN-VALUE",
                null,
                "Écrivez une liste\u00a0: [a, b].",
                "« %s » n'est pas une liste.",
                key);
        return List.of();
    }

    @Nullable
    Node node(String key) {
        return values.get(key);
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
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
