package fr.opposable.intake.internal;

import fr.opposable.intake.RejectedCase;
import fr.opposable.intake.Rejects;
import fr.opposable.kernel.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code rejets.csv}: one row a problem, for whoever wants the whole at a glance. */
final class RejectsOverview implements Closeable {

    private final SemicolonTable table;

    RejectsOverview(Path directory) throws IOException {
        this.table = new SemicolonTable(
                directory.resolve(Rejects.OVERVIEW),
                List.of("fichier", "ligne", "champ", "code", "reference", "motif", "remede"));
    }

    void add(RejectedCase rejected) throws IOException {
        String reference = rejected.reference() == null ? "" : rejected.reference();
        for (Problem problem : rejected.problems()) {
            table.row(List.of(
                    problem.file(),
                    problem.line() > 0 ? Integer.toString(problem.line()) : "",
                    problem.field() == null ? "" : problem.field(),
                    problem.code(),
                    reference,
                    problem.message(),
                    problem.cure()));
        }
    }

    void complete() throws IOException {
        table.complete();
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
