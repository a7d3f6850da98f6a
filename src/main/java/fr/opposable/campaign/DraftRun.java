package fr.opposable.campaign;

import fr.opposable.intake.CaseJson;
import fr.opposable.intake.Intake;
import fr.opposable.intake.Portfolio;
import fr.opposable.intake.PortfolioCase;
import fr.opposable.intake.RejectedCase;
import fr.opposable.intake.RejectsNotWrittenException;
import fr.opposable.journal.Act;
import fr.opposable.kernel.Problem;
import fr.opposable.store.DataStore;
import fr.opposable.vault.Draft;
import fr.opposable.vault.SealedVersion;
import fr.opposable.vault.Vault;
import fr.opposable.vault.VersionActs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Drafts of the letters of a portfolio, to be read before anything is sent: each bears « PROJET » on every page, is recorded as a draft
 * and written below {@code projets/}. They enter no lot, so nothing here hands anything over; the same command again makes the same
 * drafts and records none twice.
 */
public final class DraftRun {

    private static final int CHUNK = 50;

    private final DataStore store;
    private final Vault vault;
    private final Clock clock;

    public DraftRun(DataStore store, Vault vault, Clock clock) {
        this.store = store;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * How it ended.
     *
     * @param files the drafts written
     * @param held cases with nothing to write, each with its reason, in French
     * @param copies their Word copies
     * @param withoutCopy drafts whose Word copy was asked for and is not there, each with the reason, in French
     * @param rejected number of cases refused; they lie in {@code rejets/}
     */
    public record Summary(
            List<Path> files, List<String> held, List<Path> copies, List<String> withoutCopy, int rejected) {}

    /**
     * Makes the drafts.
     *
     * @throws OutputUnavailableException when they cannot be written
     */
    public Summary run(RunRequest request, Portfolio portfolio, LetterWorkshop workshop, RunProgress progress) {
        vault.keepLaw(workshop.law(), workshop.library().files());
        Run run = run(request, portfolio, workshop);
        LetterProduction production = workshop.drafting(run, vault, request);
        Writing writing = new Writing(
                run,
                request.out().resolve("projets"),
                request.wordCopies() ? new WordCopies(vault, workshop) : null,
                progress);
        progress.stage("Projets");
        progress.total(portfolio.cases(), 0);
        try (Stream<PortfolioCase> cases = portfolio.stream()) {
            cases.forEach(portfolioCase -> writing.add(outcome(portfolioCase, production)));
        }
        writing.flush();
        vault.settle();
        reject(portfolio, request.out(), writing.rejected);
        return new Summary(writing.files, writing.held, writing.copied, writing.withoutCopy, writing.rejected.size());
    }

    private Run run(RunRequest request, Portfolio portfolio, LetterWorkshop workshop) {
        return Run.begun(
                portfolio.digest(),
                request.asOf(),
                request.kind(),
                request.portfolio(),
                request.author(),
                workshop,
                clock);
    }

    private static Outcome outcome(PortfolioCase portfolioCase, LetterProduction production) {
        int seq = Math.toIntExact(portfolioCase.seq());
        return switch (portfolioCase.intake()) {
            case Intake.Refused refused -> refused(seq, refused.reference(), refused.problems());
            case Intake.Accepted accepted -> {
                List<Problem> problems = Problems.of(accepted.reference(), accepted.findings());
                yield problems.isEmpty()
                        ? production.produce(
                                new RunItem(seq, accepted.reference(), CaseJson.write(accepted.caseFile()), null))
                        : refused(seq, accepted.reference(), problems);
            }
        };
    }

    private static Outcome refused(int seq, @Nullable String reference, List<Problem> problems) {
        return new Outcome.Rejected(
                new RunItem(seq, String.valueOf(reference), "", null),
                null,
                problems.getFirst().code(),
                Problems.summary(problems),
                problems);
    }

    /** Records and writes drafts as they come, a chunk at a time. */
    private final class Writing {

        private final Run run;
        private final Path folder;
        private final @Nullable WordCopies copies;
        private final RunProgress progress;
        private final TransactionTemplate transaction =
                new TransactionTemplate(new JdbcTransactionManager(store.dataSource()));
        private final List<Outcome.Rendered> open = new ArrayList<>(CHUNK);
        private final List<Path> files = new ArrayList<>();
        private final List<Path> copied = new ArrayList<>();
        private final List<String> withoutCopy = new ArrayList<>();
        private final List<String> held = new ArrayList<>();
        private final List<RejectedCase> rejected = new ArrayList<>();
        private final Set<String> names = new HashSet<>();

        Writing(Run run, Path folder, @Nullable WordCopies copies, RunProgress progress) {
            this.run = run;
            this.folder = folder;
            this.copies = copies;
            this.progress = progress;
        }

        void add(Outcome outcome) {
            switch (outcome) {
                case Outcome.Rendered rendered -> open.add(rendered);
                case Outcome.Adopted adopted -> write(adopted.version());
                case Outcome.Unchanged unchanged -> write(unchanged.version());
                case Outcome.Held none -> held.add(none.item().reference() + "\u00a0: " + none.reason());
                case Outcome.Rejected refused ->
                    rejected.add(new RejectedCase(
                            refused.item().reference(), refused.item().seq(), refused.problems()));
            }
            progress.advanced(1);
            if (open.size() == CHUNK) {
                flush();
            }
        }

        void flush() {
            List<Draft> drafts = open.stream().map(Outcome.Rendered::draft).toList();
            vault.keep(drafts);
            List<SealedVersion> sealed = Objects.requireNonNull(transaction.execute(_ -> seal(drafts)));
            open.clear();
            sealed.forEach(this::write);
        }

        private List<SealedVersion> seal(List<Draft> drafts) {
            List<SealedVersion> sealed = vault.seal(drafts);
            List<Act> acts = new ArrayList<>();
            for (int i = 0; i < sealed.size(); i++) {
                SealedVersion draft = sealed.get(i);
                acts.add(VersionActs.drafted(draft, run.author()));
                open.get(i).replaces().stream()
                        .filter(replaced -> replaced.old().version().versionNo() < draft.versionNo())
                        .map(replaced ->
                                VersionActs.replaced(replaced.old().version(), draft, replaced.reason(), run.author()))
                        .forEach(acts::add);
            }
            if (!acts.isEmpty()) {
                vault.journal().append(acts);
            }
            return sealed;
        }

        private void write(SealedVersion draft) {
            String plain = "%s_%s_v%d_PROJET"
                    .formatted(draft.key().caseReference(), draft.key().kind(), draft.versionNo());
            String name = plain;
            for (int twin = 2; !names.add(name.toLowerCase(Locale.ROOT)); twin++) {
                name = plain + "-" + twin;
            }
            try {
                Files.createDirectories(folder);
                Path file = folder.resolve(name + ".pdf");
                SafeFiles.copy(file, vault.read(draft).toArray());
                files.add(file);
                copy(draft, folder.resolve(name + ".docx"));
            } catch (IOException e) {
                throw new OutputUnavailableException(folder, e);
            }
        }

        private void copy(SealedVersion draft, Path target) throws IOException {
            if (copies == null) {
                return;
            }
            try {
                Optional<String> lack = copies.write(draft, target);
                if (lack.isEmpty()) {
                    copied.add(target);
                } else {
                    withoutCopy.add(target.getFileName() + "\u00a0: " + lack.get());
                }
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
    }

    private static void reject(Portfolio portfolio, Path out, List<RejectedCase> rejected) {
        if (rejected.isEmpty()) {
            return;
        }
        try {
            portfolio.rejects().write(out.resolve("rejets"), rejected);
        } catch (RejectsNotWrittenException e) {
            throw new OutputUnavailableException(out, e);
        }
    }
}
