package fr.opposable.cli;

import fr.opposable.campaign.LotOrigins;
import fr.opposable.campaign.Reappraisal;
import fr.opposable.campaign.Reappraisal.No;
import fr.opposable.history.Snapshot;
import fr.opposable.intake.CaseCompletion;
import fr.opposable.intake.Intake;
import fr.opposable.intake.Portfolio;
import fr.opposable.intake.PortfolioCase;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Problem;
import fr.opposable.mailing.SecondLook;
import fr.opposable.originals.CaseKey;
import fr.opposable.vault.SealedVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Letters judged once more by their cases as they are today: as the portfolio tells them, or else as the letter was made from them, and in
 * both completed by all that the store knows. Cases are read one after the other, whatever their number.
 */
final class CasesToday implements SecondLook {

    private static final int AT_ONCE = 200;

    private final OpenVault open;
    private final ScenariosOfLots scenarios;
    private final List<Path> given;
    private final boolean journalOnly;
    private final Set<Path> read = new LinkedHashSet<>();
    private final Set<Path> gone = new LinkedHashSet<>();
    private boolean asked;

    /**
     * @param scenarios by which letters are judged
     * @param given the portfolios to read; none: those of the lots, where they are still there
     * @param journalOnly whether no portfolio is read
     */
    CasesToday(OpenVault open, ScenariosOfLots scenarios, List<Path> given, boolean journalOnly) {
        this.open = open;
        this.scenarios = scenarios;
        this.given = List.copyOf(given);
        this.journalOnly = journalOnly;
        if (journalOnly && !given.isEmpty()) {
            throw new InputException(
                    "--journal-only ne relit aucun portefeuille\u00a0: retirez --portfolio, ou cette option.");
        }
        given.forEach(PortfolioDoor::requireThere);
    }

    /** A letter with what it was made from and its case as it is today. */
    private record Asked(SealedVersion version, Snapshot made, Intake.Accepted today) {

        String moment() {
            return made.kind() + " " + made.asOf();
        }
    }

    @Override
    public Map<SealedVersion, Objection> objections(Collection<SealedVersion> letters, boolean again) {
        Map<SealedVersion, Objection> objections = new HashMap<>();
        if (letters.isEmpty()) {
            return objections;
        }
        asked = true;
        scenarios.read(letters);
        List<Path> portfolios = portfolios(letters);
        Batch batch = new Batch(objections, again);
        if (portfolios.isEmpty()) {
            for (SealedVersion version : letters) {
                Snapshot made = made(version);
                batch.add(new Asked(version, made, new Intake.Accepted(made.caseFile(), List.of())));
            }
        } else {
            inPortfolios(portfolios, letters, batch);
        }
        batch.flush();
        return objections;
    }

    private List<Path> portfolios(Collection<SealedVersion> letters) {
        if (journalOnly || !given.isEmpty()) {
            return given;
        }
        List<Path> there = new ArrayList<>();
        for (Path path : LotOrigins.portfolios(open.store(), letters)) {
            if (Files.exists(path)) {
                there.add(path);
            } else {
                gone.add(path);
            }
        }
        return there;
    }

    private void inPortfolios(List<Path> portfolios, Collection<SealedVersion> letters, Batch batch) {
        Map<CaseKey, List<SealedVersion>> wanted = new LinkedHashMap<>();
        letters.forEach(version -> wanted.computeIfAbsent(
                        new CaseKey(version.key().creditor(), version.key().caseReference()), _ -> new ArrayList<>(1))
                .add(version));
        Set<CaseKey> found = new HashSet<>();
        Map<String, Problem> refused = new HashMap<>();
        for (Path path : portfolios) {
            try (Portfolio portfolio = PortfolioDoor.open(path);
                    Stream<PortfolioCase> cases = portfolio.stream()) {
                read.add(path);
                cases.forEach(one -> {
                    switch (one.intake()) {
                        case Intake.Refused no -> {
                            if (no.reference() != null) {
                                refused.putIfAbsent(
                                        no.reference(), no.problems().getFirst());
                            }
                        }
                        case Intake.Accepted accepted -> {
                            CaseKey key = Completions.key(accepted.caseFile());
                            if (wanted.containsKey(key) && found.add(key)) {
                                wanted.get(key)
                                        .forEach(version -> batch.add(new Asked(version, made(version), accepted)));
                            }
                        }
                    }
                });
            }
        }
        wanted.forEach((key, versions) -> {
            if (!found.contains(key)) {
                Objection objection = unread(refused.get(key.reference()));
                versions.forEach(version -> batch.objections.put(version, objection));
            }
        });
    }

    private static Objection unread(@Nullable Problem problem) {
        return problem == null
                ? new Objection(
                        "MAIL-ABSENT",
                        "son affaire n’est plus dans le portefeuille",
                        "Donnez par --portfolio celui qui la contient (l’option se répète)\u202f; si elle est close, retirez la lettre par «\u00a0version withdraw\u00a0».")
                : told(Reappraisal.rejected(problem));
    }

    private Snapshot made(SealedVersion version) {
        return Snapshot.read(open.vault().facts(version));
    }

    private static Objection told(No no) {
        return new Objection(no.rule(), no.reason(), no.cure());
    }

    /** Letters judged some at a time, those of one kind and day together: their cases are completed as those of a run are. */
    private final class Batch {

        private final Map<SealedVersion, Objection> objections;
        private final boolean again;
        private final List<Asked> waiting = new ArrayList<>(AT_ONCE);

        Batch(Map<SealedVersion, Objection> objections, boolean again) {
            this.objections = objections;
            this.again = again;
        }

        void add(Asked asked) {
            waiting.add(asked);
            if (waiting.size() == AT_ONCE) {
                flush();
            }
        }

        void flush() {
            Map<String, List<Asked>> moments = new LinkedHashMap<>();
            waiting.forEach(one -> moments.computeIfAbsent(one.moment(), _ -> new ArrayList<>())
                    .add(one));
            moments.values().forEach(this::judge);
            waiting.clear();
        }

        private void judge(List<Asked> some) {
            Snapshot made = some.getFirst().made();
            List<Intake.Accepted> cases = some.stream().map(Asked::today).toList();
            for (CaseCompletion completion : Completions.of(open.vault(), made.kind(), made.asOf())) {
                cases = completion.complete(cases);
            }
            for (int i = 0; i < some.size(); i++) {
                Asked one = some.get(i);
                scenarios
                        .of(one.version())
                        .against(one.version(), one.made(), cases.get(i), again)
                        .ifPresent(no -> objections.put(one.version(), told(no)));
            }
        }
    }

    /** {@return what was asked, for the user; empty when nothing was to be} */
    String told() {
        if (!asked) {
            return "";
        }
        String missing = gone.isEmpty()
                ? ""
                : French.typeset("Le portefeuille du lot n’est plus à sa place (%s). ")
                        .formatted(join(gone));
        return missing
                + (read.isEmpty()
                        ? French.typeset(
                                "Seul le journal a été interrogé (paiements, envois, preuves, retours) : ce qui a été saisi depuis dans le portefeuille n’est pas connu. Donnez-le par --portfolio.")
                        : French.typeset(
                                        "Affaires relues dans %s et dans le journal : ce qui ne serait plus produit ne part pas.")
                                .formatted(join(read)))
                + scenarios.told();
    }

    /** {@return the portfolios that were read; none when the journal alone was asked} */
    List<String> read() {
        return read.stream().map(Path::toString).toList();
    }

    private static String join(Set<Path> paths) {
        return String.join(", ", paths.stream().map(Path::toString).toList());
    }
}
