package fr.opposable.scenario;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.ClaimStatement.InvoiceBalance;
import fr.opposable.claim.Event;
import fr.opposable.compliance.Finding;
import fr.opposable.kernel.Money;
import fr.opposable.kernel.Sha256;
import fr.opposable.legal.LegalTexts;
import fr.opposable.letter.DebtorClass;
import fr.opposable.scenario.internal.Flaws;
import fr.opposable.scenario.internal.ScenarioReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The scenarios a run follows: a firm's own first, then those of the program. The first that fits a case is the one. */
public final class Scenarios {

    private static final String FILE = "/scenarios/usage.yaml";
    private static final Scenarios STANDARD = load();

    private final List<Scenario> scenarios;
    private final Map<Event.Channel, Integer> mailing;
    private final @Nullable Firm firm;

    private Scenarios(List<Scenario> scenarios, Map<Event.Channel, Integer> mailing, @Nullable Firm firm) {
        this.scenarios = List.copyOf(scenarios);
        this.mailing = new EnumMap<>(mailing);
        this.firm = firm;
    }

    /**
     * A firm's file as it was read.
     *
     * @param name its name
     * @param text all that it says
     */
    public record Firm(String name, String text) {

        /** {@return what it is known by} */
        public Sha256 digest() {
            return Sha256.of(text);
        }
    }

    /** {@return those of this program} */
    public static Scenarios standard() {
        return STANDARD;
    }

    private static Scenarios load() {
        try (InputStream in = Scenarios.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the program");
            }
            Flaws flaws = new Flaws(FILE);
            ScenarioReader.Written written = ScenarioReader.read(
                            new String(in.readAllBytes(), StandardCharsets.UTF_8), flaws, "unverified")
                    .orElseThrow();
            if (!flaws.all().isEmpty()) {
                throw new IllegalStateException(FILE + ": " + flaws.all());
            }
            return new Scenarios(written.scenarios(), written.mailing(), null);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    /**
     * {@return the firm's scenarios, and after them those of this program for the cases that none of the firm's fits}
     *
     * @param text the firm's file
     * @param name its name, for the findings
     * @throws ScenarioRefusedException when it cannot be followed
     */
    public static Scenarios with(String text, String name, LegalTexts law, LocalDate day) {
        Flaws flaws = new Flaws(name);
        Optional<ScenarioReader.Written> written = ScenarioReader.read(text, flaws, "firm");
        written.ifPresent(set -> new ScenarioCheck(law, day, flaws).check(set.scenarios()));
        if (written.isEmpty() || flaws.isRefused()) {
            throw new ScenarioRefusedException(name, flaws.all());
        }
        List<Scenario> all = new ArrayList<>(written.get().scenarios());
        all.addAll(STANDARD.scenarios);
        Map<Event.Channel, Integer> mailing = new EnumMap<>(STANDARD.mailing);
        mailing.putAll(written.get().mailing());
        return new Scenarios(all, mailing, new Firm(name, text));
    }

    /** {@return what is to be said of a firm's file, each with its line; empty when it can be followed as it is} */
    public static List<Finding> check(String text, String name, LegalTexts law, LocalDate day) {
        Flaws flaws = new Flaws(name);
        ScenarioReader.read(text, flaws, "firm")
                .ifPresent(set -> new ScenarioCheck(law, day, flaws).check(set.scenarios()));
        return flaws.all();
    }

    /** {@return what is to be said of the scenarios of this program} */
    static List<Finding> checkStandard(LegalTexts law, LocalDate day) {
        Flaws flaws = new Flaws(FILE);
        new ScenarioCheck(law, day, flaws).check(STANDARD.scenarios);
        return flaws.all();
    }

    /** {@return the firm's file; empty when there is none} */
    public Optional<Firm> firm() {
        return Optional.ofNullable(firm);
    }

    /** {@return all of them, in the order they are tried} */
    public List<Scenario> all() {
        return scenarios;
    }

    /** {@return the days before a letter in which an approach of its debtor may count; 0 when no scenario has a cap} */
    public int contactDays() {
        return scenarios.stream()
                .map(Scenario::caps)
                .filter(caps -> caps != null)
                .mapToInt(caps -> Math.max(caps.days(), caps.sameChannelDays()))
                .max()
                .orElse(0);
    }

    /** {@return the scenario of this case on the day of its statement; empty when none fits} */
    public Optional<Scenario> of(CaseFile file, ClaimStatement statement) {
        List<InvoiceBalance> overdue = statement.invoices().stream()
                .filter(line -> line.overdue() && line.isShort())
                .toList();
        Money principal =
                Money.sum(overdue.stream().map(InvoiceBalance::principalDue).toList());
        long late = overdue.stream()
                .map(InvoiceBalance::due)
                .min(Comparator.naturalOrder())
                .map(due -> ChronoUnit.DAYS.between(due, statement.asOf()))
                .orElse(0L);
        String creditor =
                file.creditor().siren() == null ? null : file.creditor().siren().value();
        return scenarios.stream()
                .filter(scenario -> scenario.isFollowedOn(statement.asOf()))
                .filter(scenario -> scenario.scope()
                        .includes(
                                file.sender().role(),
                                DebtorClass.of(file.debtor().kind()),
                                creditor,
                                principal,
                                late))
                .findFirst();
    }

    /** {@return the working days a message takes by this channel; an unknown one is taken as a letter} */
    int mailing(Event.@Nullable Channel channel) {
        Event.Channel by = channel == null ? Event.Channel.POST : channel;
        return mailing.getOrDefault(by, 0);
    }
}
