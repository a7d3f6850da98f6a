package fr.opposable.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.opposable.cli.UnreadFile.UnreadFileException;
import fr.opposable.exhibit.Exhibit;
import fr.opposable.exhibit.ExhibitIntake;
import fr.opposable.exhibit.Passwords;
import fr.opposable.exhibit.Refusal;
import fr.opposable.exhibit.Verdict;
import fr.opposable.kernel.French;
import fr.opposable.rendering.TextTable;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A table of expected verdicts, and what is given beside it. */
public final class PiecesTable {

    private PiecesTable() {}

    /**
     * One file.
     *
     * @param path as the table names it
     * @param expected as the table says it
     * @param exhibit what became of it; null when it could not be read
     * @param unread why it has no exhibit; null when it has
     * @param agreement how the two compare
     * @param reason why they differ, when it is argued; null otherwise
     * @param millis how long it took
     */
    public record Row(
            String path,
            String expected,
            @Nullable Exhibit exhibit,
            @Nullable Refusal unread,
            Agreement agreement,
            @Nullable String reason,
            long millis) {

        Verdict verdict() {
            return exhibit == null ? Verdict.REFUSED : exhibit.verdict();
        }

        @Nullable
        Refusal refusal() {
            return exhibit == null ? unread : exhibit.refusal();
        }
    }

    /** How a verdict compares with what was expected. */
    public enum Agreement {
        AGREED("ok"),
        ARGUED("expliqué"),
        DISAGREED("ÉCART");

        private final String label;

        Agreement(String label) {
            this.label = label;
        }
    }

    /**
     * {@return every file of {@code table} that exists below one of {@code within}, judged; all of them when {@code within} is empty}
     *
     * @param table a CSV file with columns {@code path}, relative to its folder or to the one above, and {@code expected}
     * @param judged told of each as soon as it is judged
     */
    public static List<Row> rows(
            Path table,
            List<Path> within,
            ExhibitIntake intake,
            Path copies,
            Instant at,
            Passwords passwords,
            Consumer<Row> judged)
            throws IOException {
        if (!Files.isRegularFile(table) || !Files.isReadable(table)) {
            throw new InputException(French.typeset(
                            "La table « %s » n’existe pas ou ne peut pas être lue : vérifiez le chemin donné à --expected.")
                    .formatted(table));
        }
        Path root = table.toAbsolutePath().normalize().resolveSibling(".").normalize();
        List<Row> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(table)) {
            for (NamedCsvRecord record : records) {
                Map<String, String> fields = record.getFieldsAsMap();
                String path = fields.getOrDefault("path", "");
                String expected = fields.getOrDefault("expected", "");
                Path file = file(root, path);
                if (file != null && !expected.isEmpty() && !expected.equals("reference") && isWithin(file, within)) {
                    Row row = row(path, file, expected, intake, copies, at, passwords);
                    rows.add(row);
                    judged.accept(row);
                }
            }
        }
        if (rows.isEmpty()) {
            throw new InputException(
                    French.typeset("La table « %s » ne nomme aucun fichier présent (colonnes path et expected).")
                            .formatted(table));
        }
        return rows;
    }

    private static @Nullable Path file(Path root, String path) {
        for (Path base : List.of(root, root.resolve("..").normalize())) {
            Path file = base.resolve(path);
            if (!path.isEmpty() && Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(file)) {
                return file;
            }
        }
        return null;
    }

    private static boolean isWithin(Path file, List<Path> within) {
        return within.isEmpty()
                || within.stream()
                        .anyMatch(folder ->
                                file.startsWith(folder.toAbsolutePath().normalize()));
    }

    private static Row row(
            String path,
            Path file,
            String expected,
            ExhibitIntake intake,
            Path copies,
            Instant at,
            Passwords passwords) {
        intake.warm();
        long begun = System.nanoTime();
        Exhibit exhibit = null;
        Refusal unread = null;
        try {
            exhibit = PiecesCommand.judged(file, intake, copies, at, passwords);
        } catch (UnreadFileException e) {
            unread = e.file().refusal();
        }
        long millis = (System.nanoTime() - begun) / 1_000_000;
        if (exhibit == null) {
            // The table tells what a file is worth: of one that was not read nobody knows, whatever it expects.
            return new Row(path, expected, null, unread, Agreement.DISAGREED, null, millis);
        }
        if (ExpectedVerdict.of(expected).admits(exhibit)) {
            return new Row(path, expected, exhibit, null, Agreement.AGREED, null, millis);
        }
        String reason = PiecesExceptions.reason(path, exhibit.verdict());
        return new Row(
                path, expected, exhibit, null, reason == null ? Agreement.DISAGREED : Agreement.ARGUED, reason, millis);
    }

    static int print(
            Path table,
            List<Path> within,
            ExhibitIntake intake,
            Path copies,
            Clock clock,
            Passwords passwords,
            PrintStream out)
            throws IOException {
        List<Row> rows;
        AtomicBoolean isBegun = new AtomicBoolean();
        try {
            rows = rows(table, within, intake, copies, clock.instant(), passwords, row -> {
                if (!isBegun.getAndSet(true)) {
                    out.printf("%-8s  %-9s %-16s %6s  %-58s %s%n", "", "donné", "motif", "ms", "fichier", "attendu");
                }
                print(row, out);
            });
        } catch (UncheckedIOException e) {
            throw new InputException(
                    French.typeset("La table « %s » ne peut pas être lue.").formatted(table), e);
        }
        counts(rows).forEach(out::println);
        return rows.stream().anyMatch(row -> row.agreement() == Agreement.DISAGREED)
                ? ExitCode.REFUSALS
                : ExitCode.DONE;
    }

    private static void print(Row row, PrintStream out) {
        Refusal refusal = row.refusal();
        out.printf(
                "%-8s  %-9s %-16s %6d  %-58s %s%n",
                row.agreement().label,
                row.verdict().label(),
                refusal == null ? "" : refusal.code(),
                row.millis(),
                row.path(),
                row.expected().length() > 60 ? row.expected().substring(0, 60) + "…" : row.expected());
        if (row.reason() != null) {
            TextTable.wrap("          → ", row.reason()).forEach(out::println);
        } else if (row.agreement() == Agreement.DISAGREED && refusal != null) {
            TextTable.wrap("          ", refusal.reason()).forEach(out::println);
        }
        out.flush();
    }

    private static List<String> counts(List<Row> rows) {
        Map<String, List<Row>> byFolder = new TreeMap<>();
        for (Row row : rows) {
            int slash = row.path().indexOf('/');
            byFolder.computeIfAbsent(slash < 0 ? "." : row.path().substring(0, slash), _ -> new ArrayList<>())
                    .add(row);
        }
        List<String> lines = new ArrayList<>();
        byFolder.forEach((folder, ofFolder) -> lines.add(
                French.typeset("%s : %d fichiers, %d conformes, %d écarts expliqués, %d écarts ; au plus %d ms")
                        .formatted(
                                folder,
                                ofFolder.size(),
                                count(ofFolder, Agreement.AGREED),
                                count(ofFolder, Agreement.ARGUED),
                                count(ofFolder, Agreement.DISAGREED),
                                ofFolder.stream().mapToLong(Row::millis).max().orElse(0))));
        return lines;
    }

    private static long count(List<Row> rows, Agreement agreement) {
        return rows.stream().filter(row -> row.agreement() == agreement).count();
    }
}
