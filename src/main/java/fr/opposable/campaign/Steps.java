package fr.opposable.campaign;

import fr.opposable.claim.CaseFile;
import fr.opposable.intake.CaseJson;
import fr.opposable.intake.Intake;
import fr.opposable.intake.PortfolioCase;
import fr.opposable.intake.RejectedCase;
import fr.opposable.intake.RejectsNotWrittenException;
import fr.opposable.kernel.Problem;
import fr.opposable.kernel.Sha256;
import fr.opposable.scenario.Contact;
import fr.opposable.store.DatabaseEngine;
import fr.opposable.vault.Vault;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What the single-threaded steps of a run do: stage, reconcile, seal, release. Each can be begun again after any stop. */
final class Steps {

    private static final int STAGE_BATCH = 1000;

    /** Cases whose letters are made before the rest is read. */
    static final int PILOT = 200;

    /** Partitions of cases are numbered from 0; those of cases that share a debtor from here. */
    private static final int FIRST_SHARED_PART = 1_000_000;

    /** Small partitions share the work evenly; a hundred thousand cases make fifty. */
    private static final int LARGEST_PART = 2000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final RunRows runs;
    private final ItemRows items;
    private final ContactRows contacts;
    private final LotRows lots;
    private final Vault vault;
    private final Clock clock;
    private final DatabaseEngine database;
    private AskedBefore asked = new AskedBefore();

    Steps(JdbcTemplate jdbc, TransactionTemplate transaction, Vault vault, Clock clock, DatabaseEngine database) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.runs = new RunRows(jdbc);
        this.items = new ItemRows(jdbc);
        this.contacts = new ContactRows(jdbc);
        this.lots = new LotRows(jdbc);
        this.vault = vault;
        this.clock = clock;
        this.database = database;
    }

    /**
     * Reads the first cases into their rows, so that their letters are made before the others are even read: a fault of the whole chain
     * shows at once, and the first letters do not wait for the reading of a hundred thousand cases.
     */
    void stagePilot(RunContext context) {
        String runId = context.run().id();
        if (runs.get(runId).state() != RunState.STAGING) {
            return;
        }
        int workers = context.workers();
        asked = new AskedBefore();
        Batch pilot = new Batch(context);
        try (Stream<PortfolioCase> cases = context.portfolio().stream()) {
            cases.limit(PILOT).forEach(portfolioCase -> {
                int seq = Math.toIntExact(portfolioCase.seq());
                pilot.add(portfolioCase, seq, seq % workers);
            });
        }
        transaction.executeWithoutResult(_ -> {
            items.clear(runId, 0);
            contacts.clear(runId, 0);
            pilot.insert();
            if (context.pilotOnly()) {
                connect(context);
            }
        });
    }

    /** Reads every other case into its row. Begun again, it forgets the rows of an unfinished reading: nothing was made from them yet. */
    void stage(RunContext context) {
        String runId = context.run().id();
        if (runs.get(runId).state() != RunState.STAGING) {
            return;
        }
        transaction.executeWithoutResult(_ -> {
            items.clear(runId, PILOT);
            contacts.clear(runId, PILOT);
        });
        if (asked.isEmpty()) {
            // begun again in another process: the first cases are staged, and not known here
            try (Stream<PortfolioCase> first = context.portfolio().stream()) {
                first.limit(PILOT).forEach(portfolioCase -> {
                    if (portfolioCase.intake() instanceof Intake.Accepted accepted) {
                        asked.problems(accepted.caseFile());
                    }
                });
            }
        }
        long all = context.portfolio().cases();
        int partSize = partSize(all - PILOT, context.workers());
        Batch batch = new Batch(context);
        long[] count = {Math.min(all, PILOT)};
        try (Stream<PortfolioCase> cases = context.portfolio().stream(PILOT + 1)) {
            cases.forEach(portfolioCase -> {
                int seq = Math.toIntExact(portfolioCase.seq());
                batch.add(portfolioCase, seq, context.workers() + (seq - PILOT - 1) / partSize);
                count[0]++;
                if (batch.size() == STAGE_BATCH) {
                    transaction.executeWithoutResult(_ -> batch.insert());
                }
            });
        }
        transaction.executeWithoutResult(_ -> batch.insert());
        transaction.executeWithoutResult(_ -> {
            if (!context.pilotOnly()) {
                connect(context);
            }
            runs.staged(runId, count[0]);
        });
    }

    /** Once all the cases are read, those of one debtor are put together, with what the store knows of approaches of it. */
    private void connect(RunContext context) {
        if (context.contactDays() == 0) {
            return;
        }
        LocalDate since = context.run().asOf().minusDays(context.contactDays() - 1L);
        contacts.addKnown(context.run(), vault.journal(), since, clock);
        items.gather(context.run().id(), FIRST_SHARED_PART, context.workers());
    }

    private static int partSize(long cases, int workers) {
        long share = (cases + workers - 1) / workers;
        return (int) Math.clamp(share, 1, LARGEST_PART);
    }

    /** Cases as read, to be written together with the recent approaches that they tell of. */
    private final class Batch {

        private final RunContext context;
        private final List<ItemRows.Staged> cases = new ArrayList<>(STAGE_BATCH);
        private final List<ContactRows.Row> told = new ArrayList<>();

        Batch(RunContext context) {
            this.context = context;
        }

        int size() {
            return cases.size();
        }

        void add(PortfolioCase portfolioCase, int seq, int part) {
            cases.add(
                    switch (portfolioCase.intake()) {
                        case Intake.Accepted accepted ->
                            new ItemRows.Staged(
                                    seq,
                                    part,
                                    accepted.reference(),
                                    CaseJson.write(accepted.caseFile()),
                                    debtor(accepted.caseFile(), seq),
                                    accepted.findings(),
                                    problems(accepted));
                        case Intake.Refused refused ->
                            new ItemRows.Staged(
                                    seq, part, cut(refused.reference()), null, null, List.of(), refused.problems());
                    });
        }

        private List<Problem> problems(Intake.Accepted accepted) {
            List<Problem> problems = new ArrayList<>(asked.problems(accepted.caseFile()));
            problems.addAll(Problems.of(accepted.reference(), accepted.findings()));
            return problems;
        }

        private @Nullable String debtor(CaseFile file, int seq) {
            if (context.contactDays() == 0) {
                return null;
            }
            String debtor = DebtorKeys.of(file).hex();
            LocalDate asOf = context.run().asOf();
            Contact.of(file, asOf).stream()
                    .filter(contact -> contact.day().isAfter(asOf.minusDays(context.contactDays())))
                    .forEach(contact -> told.add(new ContactRows.Row(seq, debtor, contact)));
            return debtor;
        }

        void insert() {
            items.stage(context.run().id(), cases);
            contacts.add(context.run().id(), told);
            cases.clear();
            told.clear();
        }
    }

    private static @Nullable String cut(@Nullable String reference) {
        return reference == null || reference.length() <= 64 ? reference : reference.substring(0, 63) + "…";
    }

    /** Counts: every staged case has an outcome, every letter has its version. */
    void reconcile(RunContext context) {
        String runId = context.run().id();
        Map<ItemState, Long> counts = runs.counts(runId);
        Long staged = runs.get(runId).staged();
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        long pending = counts.getOrDefault(ItemState.PENDING, 0L);
        Long lettersWithoutVersion = jdbc.queryForObject("""
                SELECT count(*) FROM run_item i
                 WHERE i.run_id = ? AND i.state = 'DONE'
                   AND NOT EXISTS (SELECT 1 FROM document_version v WHERE v.document_id = i.document_id AND v.version_no = i.version_no)
                """, Long.class, runId);
        if (staged == null
                || total != staged
                || pending != 0
                || lettersWithoutVersion == null
                || lettersWithoutVersion != 0) {
            throw new IllegalStateException(
                    "Run %s does not reconcile: staged %s, counted %d, pending %d, letters without version %s"
                            .formatted(runId, staged, total, pending, lettersWithoutVersion));
        }
        advance(runId, RunState.STAGED, RunState.RECONCILED);
    }

    private void advance(String runId, RunState from, RunState to) {
        if (runs.get(runId).state() == from) {
            runs.advance(runId, to);
        }
    }

    /** Lists the letters in lots, once and for all. */
    void seal(RunContext context) {
        String runId = context.run().id();
        if (runs.get(runId).state() == RunState.RECONCILED) {
            transaction.executeWithoutResult(_ -> {
                Sha256 seal = lots.list(runId);
                runs.seal(runId, seal, clock.instant());
            });
        }
        CrashPoint.reach("after-seal");
    }

    /** Writes lots, rejects and report. May be done again at will, into the same folder or another. */
    void release(RunContext context) {
        String runId = context.run().id();
        PreviousRun.setAside(context.out(), runId);
        Set<String> written = context.dryRun() ? Set.of() : handOver(context, runId);
        CrashPoint.reach("after-lots");
        WordCopies.Result copies = wordCopies(context, runId);
        writeRejects(context, runId);
        contacts.clear(runId, -1);
        new RunReport(jdbc, runs, database).write(context, written, copies, clock.instant());
        advance(runId, RunState.SEALED, RunState.RELEASED);
    }

    private Set<String> handOver(RunContext context, String runId) {
        // Nothing leaves that is not in the log, under a signed checkpoint.
        vault.settle();
        transaction.executeWithoutResult(_ -> lots.release(runId));
        return new LotFiles(vault, context.out()).write(lots, runId);
    }

    private WordCopies.Result wordCopies(RunContext context, String runId) {
        LetterWorkshop workshop = context.workshop();
        return workshop == null || context.dryRun()
                ? WordCopies.Result.NONE
                : new WordCopies(vault, workshop).write(lots, runId, context.out());
    }

    private void writeRejects(RunContext context, String runId) {
        List<RejectedCase> rejected = jdbc.query(
                "SELECT seq, reference, problems FROM run_item WHERE run_id = ? AND state = 'REJECTED' ORDER BY seq",
                (row, number) -> new RejectedCase(row.getString(2), row.getInt(1), Problems.read(row.getString(3))),
                runId);
        if (!rejected.isEmpty()) {
            try {
                context.portfolio().rejects().write(context.out().resolve("rejets"), rejected);
            } catch (RejectsNotWrittenException e) {
                throw new OutputUnavailableException(context.out(), e);
            }
        }
    }
}
