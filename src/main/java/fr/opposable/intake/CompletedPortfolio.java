package fr.opposable.intake;

import fr.opposable.kernel.French;
import fr.opposable.kernel.Problem;
import fr.opposable.kernel.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/**
 * A portfolio whose cases are completed as they are read. Its digest is also that of what completes them: the same files with one more
 * payment known are not the same portfolio, and a run over them is another run.
 */
public final class CompletedPortfolio implements Portfolio {

    /** Cases completed together. */
    private static final int WINDOW = 200;

    private final Portfolio portfolio;
    private final List<CaseCompletion> completions;
    private final Sha256 digest;

    private CompletedPortfolio(Portfolio portfolio, List<CaseCompletion> completions) {
        this.portfolio = portfolio;
        this.completions = List.copyOf(completions);
        String known = completions.stream()
                .map(completion -> completion.known().orElseThrow().hex())
                .collect(Collectors.joining("\n"));
        this.digest = Sha256.of(portfolio.digest().hex() + "\n" + known);
    }

    /**
     * {@return {@code portfolio} with each of its cases completed by all the completions that know anything, in their order; the same
     * portfolio when none does}
     *
     * @param completions each sees what the one before it made of a case
     */
    public static Portfolio of(Portfolio portfolio, List<? extends CaseCompletion> completions) {
        List<CaseCompletion> knowing = completions.stream()
                .<CaseCompletion>map(completion -> completion)
                .filter(completion -> completion.known().isPresent())
                .toList();
        return knowing.isEmpty() ? portfolio : new CompletedPortfolio(portfolio, knowing);
    }

    @Override
    public Sha256 digest() {
        return digest;
    }

    @Override
    public long cases() {
        return portfolio.cases();
    }

    @Override
    public Stream<PortfolioCase> stream(long from) {
        return portfolio.stream(from).gather(Gatherers.windowFixed(WINDOW)).flatMap(this::completed);
    }

    private Stream<PortfolioCase> completed(List<PortfolioCase> window) {
        List<Intake.Accepted> accepted = new ArrayList<>(window.size());
        for (PortfolioCase one : window) {
            if (one.intake() instanceof Intake.Accepted there) {
                accepted.add(there);
            }
        }
        for (CaseCompletion completion : completions) {
            List<Intake.Accepted> completed = completion.complete(accepted);
            if (completed.size() != accepted.size()) {
                throw new IllegalStateException("%s gave %d cases back of %d"
                        .formatted(completion.getClass().getName(), completed.size(), accepted.size()));
            }
            accepted = completed;
        }
        List<PortfolioCase> cases = new ArrayList<>(window.size());
        int next = 0;
        for (PortfolioCase one : window) {
            cases.add(
                    one.intake() instanceof Intake.Accepted
                            ? new PortfolioCase(one.seq(), one.file(), one.line(), one.folder(), accepted.get(next++))
                            : one);
        }
        return cases.stream();
    }

    @Override
    public List<String> notices() {
        List<String> notices = new ArrayList<>(portfolio.notices());
        notices.add(
                French.typeset(
                        "Les affaires sont complétées par ce que le coffre sait d'elles (envois, preuves importées…) ; chaque affaire dit ce qui en vient."));
        return notices;
    }

    @Override
    public List<Problem> placed(long seq, List<Problem> problems) {
        return portfolio.placed(seq, problems);
    }

    @Override
    public Rejects rejects() {
        return portfolio.rejects();
    }

    @Override
    public void close() {
        portfolio.close();
    }
}
