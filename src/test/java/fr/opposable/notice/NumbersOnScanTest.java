package fr.opposable.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.kernel.Sha256;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersOnScanTest {

    private static Set<String> of(String name, String code, String text, String known) {
        Scan scan = new Scan(
                Path.of(name),
                name,
                Sha256.of(name),
                List.of(new Scan.Page(1, code.isEmpty() ? List.of() : List.of(new Barcode("Code 128", code)), text)),
                null,
                "");
        return NumbersOnScan.of(scan, number -> number.equals(known)).keySet();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            NAME                 | CODE                        | TEXT                      | KNOWN         | FOUND
            IMG_1.jpg            | 1A20144388903               | ''                        | ''            | 1A20144388903
            IMG_1.jpg            | RB123456785GB               | ''                        | ''            | RB123456785GB
            1A20144388903_AR.pdf | ''                          | ''                        | ''            | 1A20144388903
            ar.pdf               | ''                          | n° 2C 123 456 7890 1 reçu | ''            | 2C12345678901
            ar.pdf               | %000250 1A201443889037501   | ''                        | 1A20144388903 | 1A20144388903
            ar.pdf               | AR24-7F9C21                 | ''                        | AR247F9C21    | AR247F9C21
            lre-AR247F9C21.pdf   | ''                          | ''                        | AR247F9C21    | AR247F9C21
            """)
    void finds_the_number_where_it_stands(String name, String code, String text, String known, String found) {
        assertThat(of(name, code, text, known)).contains(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            NAME      | CODE          | TEXT
            ar.pdf    | RB123456786GB | ''
            ar.pdf    | 3270190007436 | ''
            ar.pdf    | ''            | FR7630006000011234567890189
            F2026.pdf | ''            | Facture F2026-0098 du 20/04/2026
            """)
    void takes_nothing_else_for_a_number(String name, String code, String text) {
        assertThat(of(name, code, text, "")).isEmpty();
    }
}
