package fr.opposable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EInvoiceCorpusTest {

    private static final Path CORPUS = Path.of("../shared/corpora/1-einvoices");

    private static List<EInvoiceTable.Row> rows;

    @BeforeAll
    static void readTheCorpus() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(CORPUS), "The corpora do not lie beside the project");
        rows = EInvoiceTable.rows(CORPUS);
    }

    @Test
    void every_file_gives_the_expected_values_or_differs_for_a_known_reason() {
        assertThat(rows).hasSizeGreaterThan(150);
        assertThat(rows)
                .filteredOn(row -> !row.isRight() && row.reasons().isEmpty())
                .isEmpty();
    }

    @Test
    void every_known_reason_still_serves() {
        assertThat(EInvoiceExceptions.ALL).allSatisfy(entry -> assertThat(rows)
                .filteredOn(row -> row.reasons().contains(entry.reason()))
                .anySatisfy(row -> assertThat(row.path()).endsWith(entry.path())));
    }

    @Test
    void the_table_prints_a_line_a_file_and_the_counts() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        int exit = EInvoiceTable.print(CORPUS, new PrintStream(printed, true, StandardCharsets.UTF_8));

        String text = printed.toString(StandardCharsets.UTF_8);
        assertThat(exit).isZero();
        assertThat(text.lines())
                .filteredOn(line -> line.startsWith("ok ") || line.startsWith("expliqué "))
                .hasSameSizeAs(rows);
        assertThat(text.lines().reduce("", (before, line) -> line)).startsWith(rows.size() + " fichiers");
    }
}
