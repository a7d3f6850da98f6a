package fr.opposable.cli;

import fr.opposable.intake.Intake;
import fr.opposable.intake.Portfolio;
import fr.opposable.intake.PortfolioCase;
import fr.opposable.intake.Rejects;
import fr.opposable.kernel.Problem;
import fr.opposable.kernel.Sha256;
import fr.opposable.letter.Cell;
import fr.opposable.letter.Grid;
import fr.opposable.letter.LetterKind;
import fr.opposable.letter.SpecimenLetters;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Invented cases that all call for one kind of document, from each sender to each debtor of the grid in turn. Held in memory: what is
 * measured begins with the case, not with its file.
 */
final class MixedPortfolio implements Portfolio {

    private final String kind;
    private final List<Cell> cells;
    private final int first;
    private final int count;

    private MixedPortfolio(String kind, List<Cell> cells, int first, int count) {
        this.kind = kind;
        this.cells = cells;
        this.first = first;
        this.count = count;
    }

    /** {@return a portfolio for each kind of document, {@code cases} in all, each cell of the grid having its equal share} */
    static List<MixedPortfolio> all(int cases) {
        List<Cell> offered = Grid.standard().cells().stream()
                .filter(Cell::isOffered)
                .filter(cell -> LetterKind.of(cell.document()).isPresent())
                .toList();
        List<MixedPortfolio> all = new ArrayList<>();
        int cellsBefore = 0;
        int first = 0;
        for (String kind : offered.stream().map(Cell::document).distinct().toList()) {
            List<Cell> cells = offered.stream()
                    .filter(cell -> cell.document().equals(kind))
                    .toList();
            cellsBefore += cells.size();
            int last = Math.toIntExact((long) cases * cellsBefore / offered.size());
            if (last > first) {
                all.add(new MixedPortfolio(kind, cells, first, last - first));
            }
            first = last;
        }
        return all;
    }

    /** {@return the kind of document its cases call for} */
    String kind() {
        return kind;
    }

    @Override
    public Sha256 digest() {
        return Sha256.of("%s %d %d".formatted(kind, first, count));
    }

    @Override
    public long cases() {
        return count;
    }

    @Override
    public Stream<PortfolioCase> stream(long from) {
        return IntStream.rangeClosed(Math.toIntExact(from), count).mapToObj(this::entry);
    }

    private PortfolioCase entry(int seq) {
        Cell cell = cells.get((seq - 1) % cells.size());
        return new PortfolioCase(
                seq, kind, seq, Path.of(""), new Intake.Accepted(SpecimenLetters.caseOf(cell, first + seq), List.of()));
    }

    @Override
    public List<String> notices() {
        return List.of();
    }

    @Override
    public List<Problem> placed(long seq, List<Problem> problems) {
        return problems;
    }

    /** A specimen that is rejected is a fault of ours: it stops the measure and says why. */
    @Override
    public Rejects rejects() {
        return (_, rejected) -> {
            throw new IllegalStateException(
                    "an invented case was rejected: " + rejected.iterator().next());
        };
    }

    @Override
    public void close() {
        // Holds nothing open.
    }
}
