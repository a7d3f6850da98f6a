package fr.opposable.intake.internal;

import fr.opposable.intake.IntakeCode;
import fr.opposable.intake.internal.Node.Items;
import fr.opposable.intake.internal.Node.Nothing;
import fr.opposable.intake.internal.Node.Table;
import fr.opposable.intake.internal.Node.Text;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * YAML as a tree of what was typed. Nothing is constructed and nothing is resolved: {@code no} stays « no » and {@code 010} stays
 * « 010 », for the reader knows what each key wants. Aliases of blocks, deep nesting and foreign tags are refused.
 */
final class YamlTree {

    static final int LONGEST = 2 * 1024 * 1024;
    private static final int DEEPEST = 20;

    private static final Set<Tag> PLAIN_TAGS =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.MAP, Tag.SEQ, Tag.MERGE);

    private final Complaints complaints;

    private YamlTree(Complaints complaints) {
        this.complaints = complaints;
    }

    /** {@return the tree of {@code text}, null when it is no YAML, and the complaints say why} */
    static @Nullable Node of(String text, String file, Complaints complaints) {
        TreePlace root = TreePlace.root(file);
        try {
            org.yaml.snakeyaml.nodes.Node composed =
                    new Yaml(options()).compose(new StringReader(Characters.masked(text)));
            return composed == null ? new Nothing(root.onLine(1)) : new YamlTree(complaints).node(composed, root);
        } catch (MarkedYAMLException fault) {
            YamlFault said = YamlFault.of(fault);
            complaints.add(IntakeCode.YAML_SYNTAX, root.onLine(said.line()), said.message(), said.cure());
            return null;
        } catch (YAMLException limit) {
            complaints.add(
                    IntakeCode.YAML_LIMIT,
                    root,
                    "le fichier est trop long, trop profond, ou répète des blocs par des alias.",
                    Phrase.of(
                            "Écrivez-le sans alias (« * ») ni ancre, sur %d niveaux au plus et en moins de 2 Mio.",
                            DEEPEST));
            return null;
        }
    }

    static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LONGEST);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(0);
        options.setAllowDuplicateKeys(true);
        options.setAllowRecursiveKeys(false);
        options.setProcessComments(false);
        // Only nodes are made, never objects, so a tag can do nothing: each is let through to be refused with its own
        // line.
        options.setTagInspector(_ -> true);
        return options;
    }

    private Node node(org.yaml.snakeyaml.nodes.Node node, TreePlace where) {
        TreePlace place = where.onLine(node.getStartMark().getLine() + 1);
        if (!PLAIN_TAGS.contains(node.getTag())) {
            complaints.add(
                    IntakeCode.YAML_TAG,
                    place,
                    Phrase.of(
                            "l'étiquette « %s » n'est pas admise.",
                            Phrase.shown(node.getTag().getValue())),
                    Phrase.of("Retirez l’étiquette (ce qui commence par « ! »)."));
            return new Nothing(place);
        }
        return switch (node) {
            case ScalarNode scalar -> scalar(scalar, place);
            case SequenceNode sequence -> sequence(sequence, place);
            case MappingNode mapping -> mapping(mapping, place);
            default -> new Nothing(place);
        };
    }

    private static Node scalar(ScalarNode scalar, TreePlace place) {
        boolean quoted = scalar.getScalarStyle() != DumperOptions.ScalarStyle.PLAIN;
        return !quoted && scalar.getTag().equals(Tag.NULL)
                ? new Nothing(place)
                : new Text(place, scalar.getValue(), quoted);
    }

    private Node sequence(SequenceNode sequence, TreePlace place) {
        List<Node> items = new ArrayList<>(sequence.getValue().size());
        for (org.yaml.snakeyaml.nodes.Node item : sequence.getValue()) {
            items.add(node(item, place.item(items.size())));
        }
        return new Items(place, items);
    }

    private Node mapping(MappingNode mapping, TreePlace place) {
        Map<String, Node> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            int line = tuple.getKeyNode().getStartMark().getLine() + 1;
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                complaints.add(
                        IntakeCode.WRONG_TYPE,
                        place.onLine(line),
                        "une clé est un bloc ou une liste.",
                        Phrase.of("Écrivez une clé simple, par exemple « reference: »."));
                continue;
            }
            Node value = node(tuple.getValueNode(), place.key(key.getValue()));
            Node first = entries.putIfAbsent(key.getValue(), value);
            if (first != null) {
                complaints.add(
                        IntakeCode.DUPLICATE_KEY,
                        place.key(Phrase.shown(key.getValue())).onLine(line),
                        Phrase.of(
                                "la clé « %s » est déjà à la ligne %d.",
                                Phrase.shown(key.getValue()), first.place().line()),
                        "Gardez-en une seule.");
            }
        }
        return new Table(place, entries);
    }
}
