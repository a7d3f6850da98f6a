package fr.opposable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.cli.PiecesTable.Agreement;
import fr.opposable.cli.PiecesTable.Row;
import fr.opposable.exhibit.ExhibitIntake;
import fr.opposable.exhibit.Passwords;
import fr.opposable.exhibit.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every file of the public corpora gets the verdict their table expects, or one that is argued. */
class ExhibitCorporaTest {

    private static final Path CORPORA = Path.of("../shared/corpora");

    /** One for all, as in a dossier: its process starts when the first file comes, and is kept warm. */
    private static final ExhibitIntake INTAKE = ExhibitIntake.withoutOfficeSuite();

    @AfterAll
    static void close() {
        INTAKE.close();
    }

    @TempDir
    Path copies;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1-einvoices",
                "2-pdf",
                "3-images",
                "4-emails",
                "5-office",
                "7-security/archives",
                "7-security/xml"
            })
    void verdicts_agree_with_the_table_or_are_argued(String corpus) throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(CORPORA.resolve(corpus)), "the corpora are not beside the project");
        List<Row> rows = PiecesTable.rows(
                CORPORA.resolve("MANIFEST.csv"),
                List.of(CORPORA.resolve(corpus)),
                INTAKE,
                copies,
                Instant.parse("2026-11-22T11:00:00Z"),
                Passwords.NONE,
                _ -> {});

        assertThat(rows)
                .filteredOn(row -> row.agreement() == Agreement.DISAGREED && !isOutOfTime(row))
                .extracting(Row::path)
                .isEmpty();
    }

    /** On a machine that does ten other things, a second is not a second. */
    private static boolean isOutOfTime(Row row) {
        Refusal refusal = row.refusal();
        return refusal != null && refusal.code().equals("time");
    }
}
