package fr.opposable.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.opposable.evidence.EInvoiceReader;
import fr.opposable.evidence.Reading;
import fr.opposable.rendering.PdfTools;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads every file of a corpus of e-invoices and lays what was read beside what its table expects. */
public final class EInvoiceTable {

    /** Name of the table of expected values, at the root of the corpus. */
    public static final String EXPECTED = "EXPECTED-invoices.csv";

    /** The table of the corpus cuts long texts there. */
    private static final int LONGEST_TEXT = 600;

    private static final Duration LONGEST_READING = Duration.ofSeconds(5);

    private EInvoiceTable() {}

    /**
     * One file of the corpus.
     *
     * @param path as the table names it
     * @param given what came of reading it
     * @param expected what should have come of it
     * @param differences the columns that differ; none when the file is right
     */
    public record Row(String path, String given, String expected, List<Difference> differences) {
        public Row {
            differences = List.copyOf(differences);
        }

        public boolean isRight() {
            return given.equals(expected) && differences.isEmpty();
        }

        /** {@return why it differs, when a reason is known for all that differs; none otherwise} */
        public List<String> reasons() {
            List<List<String>> reasons = new ArrayList<>();
            if (!given.equals(expected)) {
                reasons.add(EInvoiceExceptions.reasons(path, EInvoiceExceptions.VERDICT));
            }
            differences.forEach(difference -> reasons.add(EInvoiceExceptions.reasons(path, difference.column())));
            return reasons.stream().anyMatch(List::isEmpty)
                    ? List.of()
                    : reasons.stream().flatMap(List::stream).distinct().toList();
        }
    }

    /**
     * A column that differs.
     *
     * @param column as the table names it
     * @param given what was read
     * @param expected what the table says
     */
    public record Difference(String column, String given, String expected) {}

    /**
     * Prints the table, one line a file, and the counts on the last line.
     *
     * @param corpus the folder that holds {@value #EXPECTED}
     * @return 0 when every file is right or differs for a known reason, 1 otherwise
     */
    public static int print(Path corpus, PrintStream out) throws IOException {
        out.printf("%-8s  %-45s %-45s %s%n", "", "lecture", "attendu", "fichier");
        int right = 0;
        int explained = 0;
        List<Row> rows = rows(corpus);
        for (Row row : rows) {
            List<String> reasons = row.reasons();
            right += row.isRight() ? 1 : 0;
            explained += reasons.isEmpty() ? 0 : 1;
            String mark = row.isRight() ? "ok" : reasons.isEmpty() ? "ÉCART" : "expliqué";
            out.printf("%-8s  %-45s %-45s %s%n", mark, row.given(), row.expected(), row.path());
            for (Difference difference : row.differences()) {
                out.printf(
                        "          %s\u00a0: lu «\u00a0%s\u00a0», attendu «\u00a0%s\u00a0»%n",
                        difference.column(), difference.given(), difference.expected());
            }
            reasons.forEach(reason -> out.printf("          → %s%n", reason));
        }
        int wrong = rows.size() - right - explained;
        out.printf(
                "%d fichiers\u00a0: %d conformes, %d écarts expliqués, %d écarts%n",
                rows.size(), right, explained, wrong);
        return wrong == 0 ? 0 : 1;
    }

    /** {@return every file of the table in {@code corpus}, read and compared} */
    public static List<Row> rows(Path corpus) throws IOException {
        Path root = corpus.toAbsolutePath().normalize();
        // the table names its files from the folder above
        Path above = root.resolveSibling(".").normalize();
        EInvoiceReader reader = new EInvoiceReader(PdfTools.embeddedFiles());
        List<Row> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> table = CsvReader.builder().ofNamedCsvRecord(root.resolve(EXPECTED))) {
            for (NamedCsvRecord expected : table) {
                rows.add(row(reader, above, expected.getFieldsAsMap()));
            }
        }
        return rows;
    }

    private static Row row(EInvoiceReader reader, Path above, Map<String, String> expected) {
        String path = expected.getOrDefault("path", "");
        String verdict = expectedVerdict(expected.getOrDefault("readable", ""));
        try {
            Reading reading = within(LONGEST_READING, () -> reader.read(above.resolve(path)));
            return new Row(path, verdict(reading), verdict, differences(reading, expected));
        } catch (TimeoutException e) {
            return new Row(path, "plus de 5 s", verdict, List.of());
        }
    }

    private static String verdict(Reading reading) {
        return switch (reading) {
            case Reading.Read _ -> "lue";
            case Reading.NoStructuredData _ -> "sans XML";
            case Reading.NotAnInvoice other -> "autre (" + other.root() + ")";
            case Reading.Unreadable _ -> "illisible";
        };
    }

    private static String expectedVerdict(String readable) {
        if (readable.equals("yes")) {
            return "lue";
        }
        if (readable.startsWith("no: OTHER:")) {
            return "autre (" + readable.substring("no: OTHER:".length()) + ")";
        }
        return readable.equals("no: no embedded XML invoice") ? "sans XML" : "illisible";
    }

    private static List<Difference> differences(Reading reading, Map<String, String> expected) {
        if (!(reading instanceof Reading.Read read)) {
            return List.of();
        }
        Map<String, String> given = EInvoiceColumns.of(read);
        // the table names the XML only where a PDF carries it
        if (!expected.getOrDefault("pdf_xml_name_used", "").isEmpty()) {
            given.put("pdf_xml_name_used", read.source());
        }
        List<Difference> differences = new ArrayList<>();
        given.forEach((column, value) -> {
            String wanted = expected.getOrDefault(column, "");
            boolean same =
                    EInvoiceColumns.AMOUNTS.contains(column) ? sameAmount(value, wanted) : sameText(value, wanted);
            if (!same) {
                differences.add(new Difference(column, value, wanted));
            }
        });
        return differences;
    }

    private static boolean sameText(String given, String expected) {
        String wanted = expected.strip().replaceAll("\\s+", " ");
        return expected.length() == LONGEST_TEXT ? given.startsWith(wanted) : given.equals(wanted);
    }

    private static boolean sameAmount(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.equals(other);
        }
        return new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
    }

    /** Runs {@code task} on a thread of its own and leaves it behind when it takes too long. */
    private static <T> T within(Duration limit, Callable<T> task) throws TimeoutException {
        FutureTask<T> future = new FutureTask<>(task);
        Thread.ofPlatform().daemon().name("e-invoice").start(future);
        try {
            return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Reading must end in a Reading", e.getCause());
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading", e);
        }
    }
}
