package fr.opposable.notice.internal;

import fr.opposable.kernel.French;
import fr.opposable.notice.MailerProfile;
import fr.opposable.notice.MailerProfile.Column;
import fr.opposable.notice.NoticeFact;
import fr.opposable.notice.ProofsUnreadableException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A profile as YAML, read as text only. A fault names the file, the line and the cure: users write profiles too. */
public final class ProfileFile {

    private static final long LARGEST = 1 << 20;
    private static final String PENDING = "pending";
    private static final Set<String> KEYS =
            Set.of("id", "name", "from", "to", "source", "status", "reviewed", "columns", "dates", "statuses");
    private static final Set<String> STATUSES = Set.of("one-copy", "second-hand", "practice", "unverified");

    private final String file;

    private ProfileFile(String file) {
        this.file = file;
    }

    /** {@return the profile in a file of the user's} */
    public static MailerProfile read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new ProofsUnreadableException(
                        French.typeset("%s : ce fichier est trop long pour un profil de prestataire.")
                                .formatted(file),
                        null);
            }
            return parse(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new ProofsUnreadableException(
                    French.typeset(
                                    "%s : ce fichier ne peut pas être lu, ou n'est pas en UTF-8. Vérifiez son nom et son encodage.")
                            .formatted(file),
                    e);
        }
    }

    /** {@return the profile written in {@code yaml}} */
    public static MailerProfile parse(String file, String yaml) {
        return new ProfileFile(file).profile(yaml);
    }

    private MailerProfile profile(String yaml) {
        Map<String, Node> keys = mapping(top(yaml));
        keys.forEach((key, node) -> {
            if (!KEYS.contains(key)) {
                throw fault(
                        node,
                        French.typeset("la clé « %s » n'est pas connue d'un profil de prestataire")
                                .formatted(key));
            }
        });
        String status = text(required(keys, "status"));
        if (!STATUSES.contains(status)) {
            throw fault(
                    required(keys, "status"),
                    French.typeset("« %s » n'est pas un degré de vérification").formatted(status));
        }
        text(required(keys, "source"));
        date(required(keys, "reviewed"));
        Node to = required(keys, "to");
        return new MailerProfile(
                text(required(keys, "id")),
                text(required(keys, "name")),
                date(required(keys, "from")),
                text(to).equals("open") ? null : date(to),
                status,
                columns(required(keys, "columns")),
                texts(required(keys, "dates")).stream()
                        .map(pattern -> formatter(required(keys, "dates"), pattern))
                        .toList(),
                statuses(required(keys, "statuses")));
    }

    private Node top(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        try {
            Node top = new Yaml(new SafeConstructor(options)).compose(new StringReader(yaml));
            if (top == null) {
                throw new ProofsUnreadableException(
                        French.typeset("%s : ce fichier est vide.").formatted(file), null);
            }
            return top;
        } catch (YAMLException e) {
            throw new ProofsUnreadableException(
                    French.typeset("%s : ce fichier n'est pas du YAML (%s).")
                            .formatted(
                                    file,
                                    String.valueOf(e.getMessage())
                                            .lines()
                                            .findFirst()
                                            .orElse("")),
                    e);
        }
    }

    private Map<String, Column> columns(Node node) {
        Map<String, Column> columns = new HashMap<>();
        mapping(node).forEach((key, names) -> {
            Column column = Arrays.stream(Column.values())
                    .filter(known -> known.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> fault(
                            names,
                            French.typeset("« %s » n'est pas une colonne connue")
                                    .formatted(key)));
            texts(names).forEach(name -> columns.putIfAbsent(MailerProfile.canonical(name), column));
        });
        return columns;
    }

    private Map<String, Optional<NoticeFact>> statuses(Node node) {
        Map<String, Optional<NoticeFact>> statuses = new HashMap<>();
        mapping(node).forEach((key, words) -> {
            Optional<NoticeFact> fact = NoticeFact.of(key);
            if (fact.isEmpty() && !key.equals(PENDING)) {
                throw fault(
                        words,
                        French.typeset("« %s » n'est pas une issue connue").formatted(key));
            }
            texts(words).forEach(word -> {
                if (statuses.put(MailerProfile.canonical(word), fact) != null) {
                    throw fault(
                            words, French.typeset("« %s » est écrit deux fois").formatted(word));
                }
            });
        });
        return statuses;
    }

    private DateTimeFormatter formatter(Node node, String pattern) {
        try {
            return DateTimeFormatter.ofPattern(pattern.replace("yyyy", "uuuu"), Locale.FRANCE)
                    .withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException e) {
            throw fault(
                    node, French.typeset("« %s » n'est pas une forme de date").formatted(pattern));
        }
    }

    private LocalDate date(Node node) {
        try {
            return LocalDate.parse(text(node));
        } catch (DateTimeException e) {
            throw fault(
                    node, French.typeset("« %s » n'est pas une date AAAA-MM-JJ").formatted(text(node)));
        }
    }

    private Node required(Map<String, Node> keys, String key) {
        Node node = keys.get(key);
        if (node == null) {
            throw new ProofsUnreadableException(
                    French.typeset("%s : la clé « %s » manque.").formatted(file, key), null);
        }
        return node;
    }

    private Map<String, Node> mapping(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            throw fault(node, "des clés et des valeurs étaient attendues");
        }
        Map<String, Node> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (values.put(text(tuple.getKeyNode()), tuple.getValueNode()) != null) {
                throw fault(
                        tuple.getKeyNode(),
                        French.typeset("la clé « %s » est écrite deux fois").formatted(text(tuple.getKeyNode())));
            }
        }
        return values;
    }

    private List<String> texts(Node node) {
        if (!(node instanceof SequenceNode sequence)) {
            throw fault(node, "une liste était attendue");
        }
        List<String> texts = new ArrayList<>();
        sequence.getValue().forEach(item -> texts.add(text(item)));
        return texts;
    }

    private String text(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            throw fault(node, "un texte était attendu");
        }
        return scalar.getValue();
    }

    private ProofsUnreadableException fault(Node node, String what) {
        return new ProofsUnreadableException(
                French.typeset("%s, ligne %d : %s.")
                        .formatted(file, node.getStartMark().getLine() + 1, what),
                null);
    }
}
