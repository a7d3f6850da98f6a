package fr.opposable.court;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.court.internal.CourtFilesWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table that travels with the program. */
class CourtBookTest {

    private static final Path FOLDER = Path.of("src/main/resources/courts");
    private static final CourtBook BOOK = CourtCases.BOOK;

    @ParameterizedTest(name = "{1} {0}")
    @CsvSource(textBlock = """
            TRIBUNAL_DE_COMMERCE,              122
            TRIBUNAL_DES_ACTIVITES_ECONOMIQUES, 12
            TRIBUNAL_MIXTE_DE_COMMERCE,          7
            CHAMBRE_COMMERCIALE,                 7
            TRIBUNAL_JUDICIAIRE,               164
            TRIBUNAL_DE_PREMIERE_INSTANCE,       4
            TRIBUNAL_DE_PROXIMITE,             125
            """)
    void holds_every_court(CourtKind kind, int count) {
        assertThat(BOOK.courts().values().stream().filter(court -> court.kind() == kind))
                .hasSize(count);
    }

    /** They are printed in a heading that a judge reads. */
    @Test
    void the_names_of_courts_have_their_accents_and_no_abbreviation() {
        assertThat(CourtCases.BOOK.courts().values())
                .extracting(Court::name)
                .noneMatch(name -> name.matches(".*(\\bSt\\b|[’ ]E[ptv]|Saint-E|Chalons-en-C| en Brie|Saint-Benoit).*"))
                .contains("Tribunal de commerce de Saint-Étienne", "Tribunal judiciaire d’Épinal");
    }

    @Test
    void every_canary_sings() {
        assertThat(ImportCanaries.ofBook(BOOK, BOOK)).isEmpty();
    }

    @Test
    void no_printed_address_lies_outside_the_resort_of_its_court() {
        Map<String, Set<String>> departments = BOOK.communes().values().stream()
                .flatMap(commune -> Stream.of(
                                commune.resort().judiciaire(),
                                commune.resort().proximite(),
                                commune.resort().commerce())
                        .filter(java.util.Objects::nonNull)
                        .flatMap(court -> Stream.concat(
                                        commune.postcodes().stream().map(CourtBookTest::postalDepartment),
                                        Stream.of(postalDepartment(commune.insee())))
                                .map(department -> Map.entry(court.code(), department))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));

        assertThat(BOOK.courts().values()).allSatisfy(court -> {
            Court.Postal address = court.address();
            if (address == null) {
                assertThat(court.note()).as(court.code()).isNotNull();
            } else {
                assertThat(departments.get(court.code()))
                        .as(court.code())
                        .contains(postalDepartment(address.postcode()));
            }
        });
    }

    private static String postalDepartment(String code) {
        String department = CourtBook.department(code);
        return switch (department) {
            case "2A", "2B" -> "20";
            default -> department;
        };
    }

    @Test
    void the_same_facts_give_the_same_bytes() throws IOException {
        Map<String, String> files = CourtFilesWriter.files(BOOK);

        for (Map.Entry<String, String> file : files.entrySet()) {
            if (file.getKey().endsWith(".csv")) {
                assertThat(file.getValue())
                        .as(file.getKey())
                        .isEqualTo(Files.readString(FOLDER.resolve(file.getKey())));
            }
        }
        assertThat(files).containsKeys("communes.csv", "courts.csv", "former-communes.csv", "resorts.csv");
    }

    @Test
    void what_is_written_is_read_again(@TempDir Path folder) throws IOException {
        CourtFilesWriter.write(BOOK, folder);

        CourtBook again = CourtBook.of(folder);

        assertThat(again.communes()).isEqualTo(BOOK.communes());
        assertThat(again.courts()).isEqualTo(BOOK.courts());
        assertThat(again.vintage()).isEqualTo(BOOK.vintage());
    }

    @Test
    void a_damaged_table_is_named_with_its_line(@TempDir Path folder) throws IOException {
        CourtFilesWriter.write(BOOK, folder);
        Path communes = folder.resolve("communes.csv");
        Files.writeString(communes, Files.readString(communes).replaceFirst("01002;\\d+;", "01002;"));

        assertThatThrownBy(() -> CourtBook.of(folder))
                .isInstanceOf(CourtDataFaultyException.class)
                .hasMessageContaining("communes.csv, line 3: 3 fields, expected 4");
    }

    @Test
    void takes_less_than_one_megabyte_of_the_jar() throws IOException {
        long compressed = 0;
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
                    deflater.write(Files.readAllBytes(file));
                }
                compressed += out.size();
            }
        }

        assertThat(compressed).isBetween(100_000L, 1_000_000L);
    }

    @Test
    void names_its_sources_and_their_licence() {
        assertThat(BOOK.vintage().attribution()).contains("Ministère de la Justice", "Infogreffe", "DILA", "INSEE");
        assertThat(BOOK.vintage().licence()).contains("Licence Ouverte");
    }
}
