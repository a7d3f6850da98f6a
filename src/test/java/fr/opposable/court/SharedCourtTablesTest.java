package fr.opposable.court;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every commune of the table the law file gives has, in ours, the courts that table says. */
class SharedCourtTablesTest {

    private static final Path TABLE = Path.of("../shared/law/court/data/communes-juridictions.csv");

    @Test
    void every_commune_has_the_courts_of_the_source() throws IOException {
        assumeTrue(Files.isRegularFile(TABLE), "the court tables of the law file are not here: " + TABLE);
        List<String> rows = Files.readAllLines(TABLE);
        List<String> heading = List.of(rows.getFirst().split(";", -1));
        List<String> differences = new ArrayList<>();
        int read = 0;

        for (String row : rows.subList(1, rows.size())) {
            String[] fields = row.split(";", -1);
            Commune commune = CourtCases.BOOK.commune(fields[heading.indexOf("insee")]);
            read++;
            if (commune == null) {
                differences.add(row + ": no such commune");
                continue;
            }
            Resort resort = commune.resort();
            compare(differences, row, fields[heading.indexOf("tribunal_judiciaire")], resort.judiciaire());
            compare(differences, row, fields[heading.indexOf("tribunal_proximite")], resort.proximite());
            compare(differences, row, fields[heading.indexOf("juridiction_commerciale")], resort.commerce());
            compare(differences, row, greffe(fields[heading.indexOf("code_greffe")]), greffe(resort.commerce()));
            compare(
                    differences,
                    row,
                    control(fields[heading.indexOf("controle")]),
                    resort.control().name());
        }

        assertThat(read).isBetween(34_500, 35_500);
        assertThat(differences).isEmpty();
    }

    private static void compare(List<String> differences, String row, String expected, @Nullable Court found) {
        // The source calls the overseas courts « tribunal de commerce »; the law calls them « tribunal mixte de
        // commerce ».
        String name = found == null
                ? ""
                : found.kind() == CourtKind.TRIBUNAL_MIXTE_DE_COMMERCE
                        ? found.nameAs(CourtKind.TRIBUNAL_DE_COMMERCE)
                        : found.name();
        compare(differences, row, CommuneName.folded(expected), CommuneName.folded(name));
    }

    private static void compare(List<String> differences, String row, String expected, String found) {
        if (!expected.equals(found)) {
            differences.add("%s: expected '%s', found '%s'".formatted(row, expected, found));
        }
    }

    private static String greffe(@Nullable Court court) {
        return court == null || court.greffe() == null ? "" : court.greffe();
    }

    private static String greffe(String code) {
        return code;
    }

    private static String control(String source) {
        return switch (source) {
            case "OK" -> "AGREED";
            case "CONFLIT" -> "CONFLICT";
            case "UNE_SOURCE" -> "SINGLE_SOURCE";
            default -> "ABSENT";
        };
    }
}
