package fr.opposable.scenario.internal;

import fr.opposable.claim.Event;
import fr.opposable.claim.Sender;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import fr.opposable.kernel.Siren;
import fr.opposable.letter.DebtorClass;
import fr.opposable.letter.LetterKind;
import fr.opposable.letter.Way;
import fr.opposable.scenario.Caps;
import fr.opposable.scenario.Scenario;
import fr.opposable.scenario.Scope;
import fr.opposable.scenario.Step;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads a file of scenarios: its form. What its words mean for a debtor is looked at by the check that follows. */
public final class ScenarioReader {

    /** A file of scenarios is read by people: none is longer. */
    private static final int LONGEST = 200_000;

    private static final int USUAL_PROMISE = 2;
    private static final Set<String> SET = Set.of("set", "version", "mailing", "scenarios");
    private static final Set<String> SCENARIO = Set.of(
            "id",
            "title",
            "from",
            "to",
            "senders",
            "debtors",
            "creditors",
            "principalFrom",
            "principalBelow",
            "lateFrom",
            "lateBelow",
            "promiseDays",
            "caps",
            "steps");
    private static final Set<String> STEP = Set.of(
            "kind", "afterDue", "beforeDue", "afterPrevious", "channel", "principalFrom", "gate", "source", "status");
    private static final Set<String> CAPS = Set.of("contacts", "days", "sameChannelDays", "source", "status");

    private final Flaws flaws;
    private final String defaultStatus;

    private ScenarioReader(Flaws flaws, String defaultStatus) {
        this.flaws = flaws;
        this.defaultStatus = defaultStatus;
    }

    /** A set as its file has it. */
    public record Written(String name, String version, Map<Event.Channel, Integer> mailing, List<Scenario> scenarios) {}

    /**
     * {@return the set in {@code text}; what is wrong is added to {@code flaws}}
     *
     * @param status the status of what gives none
     */
    public static Optional<Written> read(String text, Flaws flaws, String status) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LONGEST);
        try {
            Node top = new Yaml(new SafeConstructor(options)).compose(new java.io.StringReader(text));
            if (top == null) {
                flaws.block(0, "SCN-YAML", null, "Écrivez set, version et scenarios.", "Le fichier est vide.");
                return Optional.empty();
            }
            return Optional.of(new ScenarioReader(flaws, status).set(top));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            flaws.block(
                    line,
                    "SCN-YAML",
                    null,
                    "Vérifiez à cette ligne l’alignement, les deux-points, et les guillemets.",
                    "Le fichier n'est pas du YAML lisible : %s.",
                    String.valueOf(e.getProblem()));
            return Optional.empty();
        } catch (YAMLException e) {
            flaws.block(
                    0,
                    "SCN-YAML",
                    null,
                    "Vérifiez que le fichier est du texte en UTF-8, de moins de 200 000 caractères.",
                    "Le fichier n'est pas du YAML lisible : %s.",
                    String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private Written set(Node top) {
        Keys keys = Keys.of(top, SET, flaws);
        String name = keys.text("set");
        String version = keys.text("version");
        List<Scenario> scenarios = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Node node : keys.nodes("scenarios")) {
            Scenario scenario = scenario(Keys.of(node, SCENARIO, flaws), name, version);
            if (!ids.add(scenario.id() + scenario.from())) {
                flaws.block(
                        scenario.line(),
                        "SCN-KEY",
                        null,
                        "Donnez à chacun son nom (id), ou son premier jour (from).",
                        "Le scénario « %s » est écrit deux fois.",
                        scenario.id());
            }
            scenarios.add(scenario);
        }
        if (scenarios.isEmpty()) {
            flaws.block(
                    keys.line(), "SCN-KEY", null, "Ajoutez « scenarios ».", "Le fichier ne contient aucun scénario.");
        }
        return new Written(name, version, mailing(keys), scenarios);
    }

    private Map<Event.Channel, Integer> mailing(Keys keys) {
        Map<Event.Channel, Integer> days = new EnumMap<>(Event.Channel.class);
        Node node = keys.node("mailing");
        if (node == null) {
            return days;
        }
        Set<String> channels =
                Stream.of(Event.Channel.values()).map(Event.Channel::key).collect(Collectors.toSet());
        Keys given = Keys.of(node, channels, flaws);
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
                anyChannel(key).ifPresent(channel -> days.put(channel, given.number(key, 0)));
            }
        }
        return days;
    }

    private Scenario scenario(Keys keys, String set, String version) {
        List<Step> steps = new ArrayList<>();
        for (Node node : keys.nodes("steps")) {
            Step step = step(Keys.of(node, STEP, flaws));
            if (step != null) {
                steps.add(step);
            }
        }
        if (steps.isEmpty()) {
            flaws.block(keys.line(), "SCN-KEY", null, "Ajoutez « steps ».", "Le scénario n'a aucune étape.");
        }
        String to = keys.text("to");
        LocalDate from = keys.read("from", "Écrivez une date, AAAA-MM-JJ.", ScenarioReader::day);
        return new Scenario(
                set,
                version,
                keys.text("id"),
                French.typeset(keys.text("title")),
                from == null ? LocalDate.EPOCH : from,
                to.equals("open")
                        ? null
                        : keys.read("to", "Écrivez une date, AAAA-MM-JJ, ou open.", ScenarioReader::day),
                scope(keys),
                keys.number("promiseDays", USUAL_PROMISE),
                caps(keys),
                steps,
                keys.line());
    }

    private Scope scope(Keys keys) {
        return new Scope(
                Set.copyOf(keys.list(
                        "senders",
                        "Choisissez parmi creditor, collection-agency, lawyer, commissaire-de-justice.",
                        key -> Stream.of(Sender.Role.values())
                                .filter(role -> role.key().equals(key))
                                .findFirst())),
                Set.copyOf(
                        keys.list("debtors", "Choisissez parmi professional, consumer, public-body.", key -> Stream.of(
                                        DebtorClass.values())
                                .filter(debtor -> debtor.key().equals(key))
                                .findFirst())),
                Set.copyOf(
                        keys.list("creditors", "Écrivez des numéros SIREN entre guillemets.", ScenarioReader::siren)),
                money(keys, "principalFrom"),
                money(keys, "principalBelow"),
                keys.has("lateFrom") ? Integer.valueOf(keys.number("lateFrom", 0)) : null,
                keys.has("lateBelow") ? Integer.valueOf(keys.number("lateBelow", 0)) : null);
    }

    private @Nullable Step step(Keys keys) {
        LetterKind kind = keys.read("kind", "Choisissez parmi " + Step.kinds() + ".", key -> LetterKind.of(key)
                .filter(Step.KINDS::contains));
        Event.Channel channel =
                keys.read("channel", "Choisissez parmi post, lrar, lre, email, hand.", ScenarioReader::channel);
        String gate = keys.optional("gate");
        if (gate != null && !gate.equals("yes") && !gate.equals("no")) {
            flaws.block(
                    keys.line("gate"),
                    "SCN-VALUE",
                    null,
                    "Écrivez yes ou no.",
                    "« gate : %s » n'est ni yes ni no.",
                    gate);
        }
        if (!keys.has("kind")) {
            keys.text("kind");
        }
        boolean announces = kind == LetterKind.RELANCE_PREVENTIVE;
        String day = announces ? "beforeDue" : "afterDue";
        String other = announces ? "afterDue" : "beforeDue";
        if (!keys.has(day)) {
            keys.text(day);
        }
        if (keys.has(other)) {
            flaws.block(
                    keys.line(other),
                    "SCN-KEY",
                    null,
                    "Écrivez " + day + ".",
                    announces
                            ? "La relance préventive se compte en jours avant l'échéance."
                            : "Seule la relance préventive se compte en jours avant l'échéance.");
        }
        return kind == null
                ? null
                : new Step(
                        kind,
                        announces ? -keys.number(day, 1) : keys.number(day, 1),
                        keys.number("afterPrevious", 0),
                        channel == null
                                ? kind == LetterKind.MISE_EN_DEMEURE ? Event.Channel.LRAR : Event.Channel.POST
                                : channel,
                        money(keys, "principalFrom"),
                        "yes".equals(gate),
                        French.typeset(String.valueOf(keys.has("source") ? keys.text("source") : "Choix du cabinet")),
                        keys.has("status") ? keys.text("status") : defaultStatus,
                        keys.line());
    }

    private @Nullable Caps caps(Keys keys) {
        Node node = keys.node("caps");
        if (node == null) {
            return null;
        }
        Keys caps = Keys.of(node, CAPS, flaws);
        return new Caps(
                caps.number("contacts", 1),
                caps.number("days", 1),
                caps.number("sameChannelDays", 0),
                French.typeset(caps.has("source") ? caps.text("source") : "Choix du cabinet"),
                caps.has("status") ? caps.text("status") : defaultStatus,
                caps.line());
    }

    private static @Nullable Money money(Keys keys, String key) {
        return keys.read(
                key,
                "Écrivez un montant en euros, 1500 ou 1500.00.",
                text -> text.matches("\\d{1,9}(\\.\\d{1,2})?") ? Optional.of(Money.of(text)) : Optional.empty());
    }

    private static Optional<String> siren(String text) {
        try {
            return Optional.of(Siren.parse(text).value());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Event.Channel> anyChannel(String key) {
        return Stream.of(Event.Channel.values())
                .filter(channel -> channel.key().equals(key))
                .findFirst();
    }

    /** A step is a letter: it goes by a way that carries one. */
    private static Optional<Event.Channel> channel(String key) {
        return Way.CHANNELS.stream()
                .filter(channel -> channel.key().equals(key))
                .findFirst();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
