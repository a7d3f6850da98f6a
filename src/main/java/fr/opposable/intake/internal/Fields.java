package fr.opposable.intake.internal;

import fr.opposable.intake.IntakeCode;
import fr.opposable.intake.internal.Node.Broken;
import fr.opposable.intake.internal.Node.Items;
import fr.opposable.intake.internal.Node.Nothing;
import fr.opposable.intake.internal.Node.Table;
import fr.opposable.intake.internal.Node.Text;
import fr.opposable.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of one table, asked for by key. Whatever is wrong with a value is complained of once, and the answer is null. */
final class Fields {

    /** Most entries of one list of one case. */
    static final int LONGEST_LIST = 5_000;

    private final Reading reading;
    private final KeySet keys;
    private final Place place;
    private final Map<String, Node> entries;
    private final boolean readable;

    private Fields(Reading reading, KeySet keys, Place place, Map<String, Node> entries, boolean readable) {
        this.reading = reading;
        this.keys = keys;
        this.place = place;
        this.entries = entries;
        this.readable = readable;
    }

    static Fields of(Reading reading, KeySet keys, Node node) {
        if (!(node instanceof Table table)) {
            wrongType(reading, node, Key.Form.TABLE);
            return new Fields(reading, keys, node.place(), Map.of(), false);
        }
        for (Map.Entry<String, Node> entry : table.entries().entrySet()) {
            if (keys.find(entry.getKey()) == null) {
                unknown(
                        reading,
                        keys.names(),
                        table.place(),
                        entry.getKey(),
                        entry.getValue().place());
            }
        }
        return new Fields(reading, keys, table.place(), table.entries(), true);
    }

    private static void unknown(Reading reading, Set<String> known, Place table, String name, Place place) {
        String nearest = Nearest.to(name, known);
        reading.complaints()
                .add(
                        IntakeCode.UNKNOWN_KEY,
                        table.key(Phrase.shown(name)).onLine(place.line()),
                        Phrase.of("la clé « %s » n'est pas connue ici.", Phrase.shown(name)),
                        nearest == null
                                ? Phrase.of("Retirez-la ; les clés admises sont : %s.", String.join(", ", known))
                                : Phrase.of("Écrivez « %s », ou retirez la clé.", nearest));
    }

    private static void wrongType(Reading reading, Node node, Key.Form form) {
        if (node instanceof Broken) {
            return;
        }
        String found =
                switch (node) {
                    case Nothing _, Broken _ -> "rien";
                    case Text text -> Phrase.of("« %s »", Phrase.shown(text.value()));
                    case Table _ -> "un bloc de clés";
                    case Items _ -> "une liste";
                };
        reading.complaints()
                .add(
                        IntakeCode.WRONG_TYPE,
                        node.place(),
                        Phrase.of("%s était attendu, et c'est %s qui est écrit.", form.french(), found),
                        Phrase.of("Écrivez %s.", form.french()));
    }

    /** {@return the node under {@code name}; null when there is none, or nothing in it} */
    @Nullable
    Node node(String name) {
        Key key = keys.get(name);
        Node node = entries.get(name);
        boolean empty = node == null
                || node instanceof Nothing
                || (node instanceof Text text && Characters.saysNothing(text.value()));
        if (!empty) {
            return node;
        }
        if (key.mandatory() && readable) {
            Place where = node == null ? place.key(name) : node.place();
            boolean unseen = node instanceof Text text && !text.value().isBlank();
            reading.complaints()
                    .add(
                            IntakeCode.MISSING,
                            where,
                            Phrase.of(
                                    unseen
                                            ? "%s ne contient que des caractères invisibles, et cette valeur est obligatoire."
                                            : "%s manque, et cette valeur est obligatoire.",
                                    nameOf(where, name)),
                            Phrase.of("Ajoutez « %s » : %s.", nameOf(where, name), wanted(key)));
        }
        return null;
    }

    private static String nameOf(Place where, String name) {
        return where instanceof TreePlace || where.field() == null ? name : where.field();
    }

    private static String wanted(Key key) {
        return key.words().isEmpty() ? key.form().french() : String.join(" | ", key.words());
    }

    private @Nullable Text scalar(String name) {
        Node node = node(name);
        if (node == null || node instanceof Text) {
            return (Text) node;
        }
        wrongType(reading, node, keys.get(name).form());
        return null;
    }

    Place placeOf(String name) {
        Node node = entries.get(name);
        return node == null ? place.key(name) : node.place();
    }

    Place place() {
        return place;
    }

    Reading reading() {
        return reading;
    }

    boolean has(String name) {
        Node node = entries.get(name);
        return node != null
                && !(node instanceof Nothing)
                && !(node instanceof Text text && Characters.saysNothing(text.value()));
    }

    boolean isReadable() {
        return readable;
    }

    @Nullable
    String text(String name) {
        Text text = scalar(name);
        return text == null ? null : Texts.line(reading, text);
    }

    @Nullable
    String longText(String name) {
        Text text = scalar(name);
        return text == null ? null : Texts.paragraph(reading, text);
    }

    @Nullable
    Money amount(String name, Figures.Range range) {
        Text text = scalar(name);
        return text == null ? null : Figures.amount(reading, text, range);
    }

    @Nullable
    BigDecimal decimal(String name, String least, String most) {
        Text text = scalar(name);
        return text == null ? null : Figures.decimal(reading, text, new BigDecimal(least), new BigDecimal(most));
    }

    @Nullable
    Integer integer(String name, int least, int most) {
        Text text = scalar(name);
        return text == null ? null : Figures.integer(reading, text, least, most);
    }

    @Nullable
    LocalDate date(String name) {
        Text text = scalar(name);
        return text == null ? null : Dates.read(reading, text);
    }

    @Nullable
    Boolean truth(String name) {
        Text text = scalar(name);
        if (text == null) {
            return null;
        }
        if (!text.quoted() && (text.value().equals("true") || text.value().equals("false"))) {
            return text.value().equals("true");
        }
        reading.complaints()
                .add(
                        IntakeCode.WRONG_TYPE,
                        text.place(),
                        Phrase.of("« %s » ne dit ni oui ni non.", Phrase.shown(text.value())),
                        text.place() instanceof TreePlace
                                ? Phrase.of("Écrivez true ou false, sans guillemets.")
                                : Phrase.of("Écrivez oui ou non."));
        return null;
    }

    boolean truthOr(String name, boolean otherwise) {
        Boolean truth = truth(name);
        return truth == null ? otherwise : truth;
    }

    <T extends Enum<T>> @Nullable T word(String name, Words<T> words) {
        Text text = scalar(name);
        return text == null ? null : wordOf(reading, text, words);
    }

    static <T extends Enum<T>> @Nullable T wordOf(Reading reading, Text text, Words<T> words) {
        T meaning = words.meaning(text.value());
        if (meaning == null) {
            List<String> admitted = text.place() instanceof RowPlace cell
                    ? FrenchWords.proposed(cell.row().sheet().kind(), cell.path(), words.all())
                    : words.all();
            String nearest = Nearest.to(text.value(), admitted);
            String list = String.join(" | ", admitted);
            reading.complaints()
                    .add(
                            IntakeCode.UNKNOWN_WORD,
                            text.place(),
                            Phrase.of("« %s » n'est pas admis ici.", Phrase.shown(text.value())),
                            nearest == null
                                    ? Phrase.of("Écrivez l'un de : %s.", list)
                                    : Phrase.of("Écrivez « %s », ou un autre de : %s.", nearest, list));
        }
        return meaning;
    }

    @Nullable
    String file(String name) {
        Text text = scalar(name);
        return text == null ? null : NamedFiles.read(reading, text);
    }

    List<String> files(String name) {
        List<String> files = new ArrayList<>();
        for (Text text : texts(name)) {
            String file = NamedFiles.read(reading, text);
            if (file != null) {
                files.add(file);
            }
        }
        return files;
    }

    List<Text> texts(String name) {
        List<Text> texts = new ArrayList<>();
        for (Node item : items(name)) {
            if (item instanceof Text text) {
                texts.add(text);
            } else {
                wrongType(reading, item, Key.Form.TEXT);
            }
        }
        return texts;
    }

    List<Node> items(String name) {
        Node node = node(name);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof Items list)) {
            wrongType(reading, node, keys.get(name).form());
            return List.of();
        }
        if (list.items().size() > LONGEST_LIST) {
            reading.complaints()
                    .add(
                            IntakeCode.TOO_MANY,
                            node.place(),
                            Phrase.of(
                                    "la liste compte %d éléments ; une affaire en admet %d.",
                                    list.items().size(), LONGEST_LIST),
                            Phrase.of("Partagez l'affaire en plusieurs."));
            return List.of();
        }
        return list.items();
    }

    @Nullable
    Fields table(String name, KeySet shape) {
        Node node = node(name);
        return node == null ? null : of(reading, shape, node);
    }

    /** {@return what could be read of the list under {@code name}} */
    <T> List<T> list(String name, KeySet shape, Entry<T> entry) {
        List<T> found = new ArrayList<>();
        for (Node item : items(name)) {
            T one = entry.read(of(reading, shape, item));
            if (one != null) {
                found.add(one);
            }
        }
        return found;
    }

    /** Reads one entry of a list; null when its complaints say why not. */
    @FunctionalInterface
    interface Entry<T> {
        @Nullable
        T read(Fields fields);
    }
}
