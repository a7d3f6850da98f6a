package fr.opposable.bundle;

import fr.opposable.bundle.DossierRunReport.Row;
import fr.opposable.campaign.RunProgress;
import fr.opposable.campaign.ScratchStore;
import fr.opposable.compliance.Finding;
import fr.opposable.dossier.BindingException;
import fr.opposable.dossier.FiledNumberException;
import fr.opposable.exhibit.ExhibitIntake;
import fr.opposable.exhibit.Passwords;
import fr.opposable.intake.Intake;
import fr.opposable.intake.Portfolio;
import fr.opposable.intake.PortfolioCase;
import fr.opposable.intake.RejectedCase;
import fr.opposable.intake.RejectsNotWrittenException;
import fr.opposable.intake.WhereToWrite;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Problem;
import fr.opposable.legal.LegalTextMissingException;
import fr.opposable.rendering.RenderingException;
import fr.opposable.store.DataStore;
import fr.opposable.vault.Vault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The dossiers of a portfolio, one after another: those that are complete in {@code dossiers/}, drafts of the others in {@code
 * incomplets/} with what they lack, those that cannot be read in {@code rejets/} with the incomplete ones, to be mended and run again.
 * A dossier made before of the same things is left alone, so that a run that was stopped is gone on with by running it again. What is
 * kept in memory of a case is one row.
 */
public final class DossierRun {

    private static final String REFUSED = "DOS-001";

    private final DataStore store;
    private final Vault vault;
    private final CaseBundler.@Nullable Trial trial;
    private final BundleTools tools;
    private final Clock clock;
    private final int workers;
    private final Halt halt;

    /** What stopped the run for want of room. */
    private final AtomicReference<@Nullable FullDiskException> full = new AtomicReference<>();

    /**
     * @param workers cases in hand at once; each has a process of its own that opens the files
     * @param halt by which another thread stops the run
     */
    public DossierRun(DataStore store, Vault vault, BundleTools tools, Clock clock, int workers, Halt halt) {
        this(store, vault, null, tools, clock, workers, halt);
    }

    private DossierRun(
            DataStore store,
            Vault vault,
            CaseBundler.@Nullable Trial trial,
            BundleTools tools,
            Clock clock,
            int workers,
            Halt halt) {
        this.store = store;
        this.vault = vault;
        this.trial = trial;
        this.tools = tools;
        this.clock = clock;
        this.workers = workers;
        this.halt = halt;
    }

    /**
     * {@return a run that does all but keep it: reports and rejects are written, no dossier stays, and {@code known} is only read}
     *
     * @param scratch where papers are sealed for the time of the run
     * @param known what was filed, sent and made before; null when there is nothing yet
     */
    public static DossierRun trial(
            ScratchStore scratch, @Nullable Vault known, BundleTools tools, Clock clock, int workers, Halt halt) {
        Vault read = known == null ? scratch.vault() : known;
        return new DossierRun(
                scratch.store(),
                scratch.vault(),
                new CaseBundler.Trial(read, scratch.work()),
                tools,
                clock,
                workers,
                halt);
    }

    /** Says what a dossier of one case is asked to be. */
    @FunctionalInterface
    public interface Asking {
        /**
         * {@return the request for this case, or why there is none}
         *
         * @param entry the entry of the portfolio
         * @param accepted the case, read
         */
        Asked of(PortfolioCase entry, Intake.Accepted accepted);
    }

    /** What a dossier of one case is asked to be. */
    public sealed interface Asked {

        /** Can be made. */
        record Dossier(BundleRequest request) implements Asked {}

        /** What is decided of its filing cannot be read; the case goes to the rejects. */
        record Unreadable(List<Problem> problems) implements Asked {

            public Unreadable {
                problems = List.copyOf(problems);
            }
        }
    }

    /**
     * How it ended.
     *
     * @param complete dossiers that are final
     * @param unchanged how many of them were there already
     * @param incomplete drafts, set aside with what they lack
     * @param rejected cases that could not be read, or whose dossier could not be made
     * @param left cases that were not begun, or were left where they were, because the run was asked to stop
     * @param made the complete dossiers, in the order of their cases
     */
    public record Summary(long complete, long unchanged, long incomplete, long rejected, long left, List<Made> made) {

        /**
         * A complete dossier.
         *
         * @param toRead points of its guide that are to be read before anything is signed
         */
        public record Made(Path folder, int toRead) {}

        public Summary {
            made = List.copyOf(made);
        }

        /** {@return how many complete dossiers have points to read before anything is signed} */
        public long withPoints() {
            return made.stream().filter(one -> one.toRead() > 0).count();
        }

        /** {@return whether it was stopped before its end} */
        public boolean isStopped() {
            return left > 0;
        }
    }

    /**
     * Makes the dossiers. Stopped before its end, it writes what it did and how many cases are left, and no rejects yet.
     *
     * @param out where reports and folders go
     * @param passwords of protected files; asked by several cases at once
     * @throws FullDiskException when there is no room left in {@code out}: no case is begun after that
     * @throws BundleRefusedException when {@code out} cannot be written
     */
    public Summary run(Portfolio portfolio, Path out, Asking asking, Passwords passwords, RunProgress progress) {
        progress.stage("Dossiers");
        progress.total(portfolio.cases(), 0);
        List<RejectedCase> rejected = new ArrayList<>();
        Queue<CaseBundler> bundlers = new ConcurrentLinkedQueue<>();
        try (DossierRunReport report = DossierRunReport.begin(out, portfolio, trial != null, clock.instant());
                ExecutorService pool = Executors.newFixedThreadPool(workers);
                Stream<PortfolioCase> cases = portfolio.stream()) {
            Deque<Future<@Nullable Row>> ahead = new ArrayDeque<>();
            cases.takeWhile(_ -> !halt.isAsked()).forEach(entry -> {
                ahead.add(pool.submit(() -> row(entry, asking, passwords, bundlers)));
                if (ahead.size() >= 2 * workers) {
                    tell(await(ahead.remove()), report, rejected, progress);
                }
            });
            while (!ahead.isEmpty()) {
                tell(await(ahead.remove()), report, rejected, progress);
            }
            long left = halt.isAsked() ? Math.max(0, portfolio.cases() - report.rows()) : 0;
            FullDiskException stop = full.get();
            if (stop != null) {
                throw FullDiskException.ofRun(out, report.made(), left, stop);
            }
            if (left > 0) {
                return report.end(clock.instant(), left);
            }
            List<RejectedCase> placed =
                    rejected.stream().map(one -> one.placedIn(portfolio)).toList();
            Path folder = out.resolve("rejets");
            if (!placed.isEmpty() || Files.exists(folder)) {
                portfolio.rejects().write(folder, placed);
            }
            return report.end(clock.instant(), 0);
        } catch (RejectsNotWrittenException e) {
            throw DossierRunReport.unwritable(out, e);
        } finally {
            bundlers.forEach(CaseBundler::close);
        }
    }

    private static void tell(
            @Nullable Row row, DossierRunReport report, List<RejectedCase> rejected, RunProgress progress) {
        if (row == null) {
            return;
        }
        report.add(row);
        if (!row.problems().isEmpty()) {
            rejected.add(new RejectedCase(row.reference(), row.seq(), row.problems()));
        }
        progress.advanced(1);
    }

    /** {@return what came of the case; null when it was left because the run is to stop} */
    private @Nullable Row row(PortfolioCase entry, Asking asking, Passwords passwords, Queue<CaseBundler> bundlers) {
        if (halt.isAsked()) {
            return null;
        }
        return switch (entry.intake()) {
            case Intake.Refused refused -> Row.rejected(entry.seq(), refused.reference(), refused.problems());
            case Intake.Accepted accepted ->
                switch (asking.of(entry, accepted)) {
                    case Asked.Unreadable unreadable ->
                        Row.rejected(entry.seq(), accepted.reference(), unreadable.problems());
                    case Asked.Dossier(BundleRequest request) -> {
                        CaseBundler free = bundlers.poll();
                        CaseBundler bundler = free == null
                                ? new CaseBundler(store, vault, trial, tools, new ExhibitIntake(), clock, halt)
                                : free;
                        try {
                            yield row(entry, accepted, request, bundler, passwords);
                        } catch (FullDiskException stop) {
                            full.compareAndSet(null, stop);
                            halt.ask();
                            yield null;
                        } catch (Halt.HaltedException left) {
                            yield null;
                        } finally {
                            bundlers.add(bundler);
                        }
                    }
                };
        };
    }

    private static Row row(
            PortfolioCase entry,
            Intake.Accepted accepted,
            BundleRequest request,
            CaseBundler bundler,
            Passwords passwords) {
        String reference = accepted.reference();
        try {
            BundleOutcome outcome = bundler.make(request, passwords);
            return Row.made(
                    entry.seq(),
                    reference,
                    outcome,
                    outcome.blocking().stream()
                            .map(finding -> problem(reference, finding))
                            .toList());
        } catch (FullDiskException e) {
            throw e;
        } catch (BundleRefusedException
                | FiledNumberException
                | BindingException
                | LegalTextMissingException
                | RenderingException e) {
            Problem problem = new Problem(
                    REFUSED,
                    reference,
                    0,
                    null,
                    French.typeset("Le dossier ne peut pas être fait : ") + e.getMessage(),
                    "Corrigez l’affaire ou la pièce nommée, puis relancez la même commande\u202f; les autres affaires sont faites.");
            return Row.rejected(entry.seq(), reference, List.of(problem));
        }
    }

    private static Problem problem(String reference, Finding finding) {
        return new Problem(
                finding.rule(),
                reference,
                0,
                finding.path(),
                finding.article() == null
                        ? finding.message()
                        : finding.message() + " (" + finding.article().citation() + ")",
                WhereToWrite.said(finding.remedy()));
    }

    private static @Nullable Row await(Future<@Nullable Row> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The run was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException("A dossier could not be made", e);
        }
    }
}
