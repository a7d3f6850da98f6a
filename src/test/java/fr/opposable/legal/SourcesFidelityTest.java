package fr.opposable.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The texts and figures are those of the research they were taken from, where it lies beside the project. */
class SourcesFidelityTest {

    private static final Path SOURCES = Path.of("../shared/law");
    private static final LegalLibrary LAW = LegalLibrary.fromClassPath();

    /** Read in a copy of LEGI or on three pages of the Web, not in the research. */
    private static final Set<String> READ_ELSEWHERE = Set.of(
            "cciv-2228",
            "cciv-2229",
            "cciv-2230",
            "cciv-2231",
            "cciv-2232",
            "cciv-2233",
            "cciv-2234",
            "cciv-2239",
            "cciv-2246",
            "cciv-2247",
            "cmf-l313-2");

    private static Path source(String name) {
        Assumptions.assumeTrue(Files.isDirectory(SOURCES), "no " + SOURCES + " beside the project");
        return SOURCES.resolve(name);
    }

    @Test
    void every_paragraph_of_every_text_stands_word_for_word_in_the_sources() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(source("."))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".md")).toList()) {
                all.append(Files.readString(file).replace("**", ""));
            }
        }
        String read = all.toString();

        assertThat(LAW.wordingIds()).containsAll(READ_ELSEWHERE);
        for (String id : LAW.wordingIds()) {
            if (READ_ELSEWHERE.contains(id)) {
                continue;
            }
            for (Wording version : LAW.wordingVersions(id)) {
                assertThat(version.paragraphs())
                        .as(id + " " + version.from())
                        .allMatch(paragraph -> read.contains(paragraph) || read.contains(paragraph.replace('\'', '’')));
            }
        }
    }

    @Test
    void the_legal_rates_are_those_of_the_table() throws IOException {
        List<String> rows = Files.readAllLines(source("rates/taux-interet-legal.csv"));

        assertThat(rows).hasSize(30);
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",");
            for (LocalDate day : List.of(LocalDate.parse(cells[0]), LocalDate.parse(cells[1]))) {
                assertThat(LAW.legalRate(CreditorColumn.INDIVIDUAL, day).percent())
                        .as(row)
                        .isEqualTo(cells[2]);
                assertThat(LAW.legalRate(CreditorColumn.OTHER, day).percent())
                        .as(row)
                        .isEqualTo(cells[3]);
            }
        }
    }

    @Test
    void the_half_years_of_the_ecb_and_the_derived_rates_are_those_of_the_table() throws IOException {
        List<String> rows = Files.readAllLines(source("rates/taux-bce.csv")).stream()
                .filter(row -> row.startsWith("semester,") && !row.contains(",,,"))
                .toList();

        assertThat(rows).hasSize(26);
        for (String row : rows) {
            String[] cells = row.split(",");
            HalfYearRates rates = RateTable.of(LAW).stream()
                    .filter(half -> half.days().from().toString().equals(cells[1]))
                    .findFirst()
                    .orElseThrow();
            assertThat(rates.ecb()).as(row).isEqualByComparingTo(new BigDecimal(cells[2]));
            assertThat(rates.professional()).as(row).isEqualByComparingTo(new BigDecimal(cells[3]));
            assertThat(rates.publicBody()).as(row).isEqualByComparingTo(new BigDecimal(cells[4]));
        }
    }

    @Test
    void the_decisions_of_the_ecb_take_effect_on_the_days_of_the_table() throws IOException {
        List<LocalDate> decided = Files.readAllLines(source("rates/taux-bce.csv")).stream()
                .filter(row -> row.startsWith("change,"))
                .map(row -> LocalDate.parse(row.split(",")[1]))
                .toList();

        assertThat(decided).hasSizeGreaterThan(20).allSatisfy(day -> assertThat(LAW.refinancingDecidedOn(day))
                .isEqualTo(day));
    }
}
