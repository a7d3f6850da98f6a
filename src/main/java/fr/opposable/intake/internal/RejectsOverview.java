package fr.opposable.intake.internal;

import fr.opposable.intake.RejectedCase;
import fr.opposable.intake.Rejects;
import fr.opposable.kernel.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** {@code rejets.csv}: one row a problem, for whoever wants the whole at a glance. */
final class RejectsOverview implements Closeable {

    private final ReplacedFile file;

    RejectsOverview(Path directory) throws IOException {
        this.file = ReplacedFile.at(directory.resolve(Rejects.OVERVIEW));
        file.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
        row(List.of("fichier", "ligne", "champ", "code", "reference", "motif", "remede"));
    }

    void add(RejectedCase rejected) throws IOException {
        String reference = rejected.reference() == null ? "" : rejected.reference();
        for (Problem problem : rejected.problems()) {
            row(List.of(
                    problem.file(),
                    problem.line() > 0 ? Integer.toString(problem.line()) : "",
                    problem.field() == null ? "" : problem.field(),
                    problem.code(),
                    reference,
                    problem.message(),
                    problem.cure()));
        }
    }

    private void row(List<String> cells) throws IOException {
        StringBuilder row = new StringBuilder();
        for (String cell : cells) {
            if (!row.isEmpty()) {
                row.append(';');
            }
            row.append(CsvCell.quoted(FormulaCells.neutral(cell), ';'));
        }
        file.write(row.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    void complete() throws IOException {
        file.complete();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
