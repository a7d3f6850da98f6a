package fr.opposable.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A zip given in the place of a folder is told as such, and never opened. */
class ArchivesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            NAME,          BYTES
            affaires.zip,  504b030414000000
            vide.zip,      504b050600000000
            affaires.7z,   377abcaf271c0004
            affaires.gz,   1f8b080000000000
            """)
    void is_named_for_what_it_is(String name, String bytes) throws IOException {
        Path archive = Files.write(folder.resolve(name), HexFormat.of().parseHex(bytes));

        assertThatThrownBy(() -> Portfolios.open(archive))
                .isInstanceOf(PortfolioUnreadableException.class)
                .hasMessageContainingAll("archive", "Décompressez-la");
        assertThat(new CaseFolders().read(archive))
                .isInstanceOfSatisfying(Intake.Refused.class, refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.message()).contains("archive")));
    }
}
