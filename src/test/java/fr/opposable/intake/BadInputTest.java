package fr.opposable.intake;

import static fr.opposable.intake.TypedCase.problemsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.opposable.kernel.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {

    @TempDir
    Path folder;

    private TypedCase typed() {
        return TypedCase.in(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, quoteCharacter = '`', textBlock = """
            typed          | code    | cure
            1.234,56       | INT-030 | 1234.56
            "1 234,56 €"   | INT-030 | 1234.56
            "1,234.56"     | INT-030 | 1234.56
            "1\u202f234,5" | INT-030 | 1234.5
            "12,50"        | INT-030 | 12.50
            1.234.567      | INT-030 | 1234567
            (250.00)       | INT-030 | 1234.56
            douze          | INT-030 | 1234.56
            1e9            | INT-030 | 1234.56
            .nan           | INT-030 | 1234.56
            .inf           | INT-030 | 1234.56
            0x10           | INT-030 | 1234.56
            1_000          | INT-030 | 1234.56
            +5             | INT-030 | 1234.56
            12.345         | INT-031 | 12345.00 ou 12.34
            1200.000       | INT-031 | 1200.00
            0              | INT-032 | supérieur à zéro
            0.00           | INT-032 | supérieur à zéro
            -5             | INT-032 | supérieur à zéro
            1000000000000000 | INT-032 | inférieur à
            [1]            | INT-013 | un montant
            """)
    void an_amount_is_digits_and_a_point(String amount, String code, String cure) {
        Problem problem = typed().with("gross: 1200.00", "gross: " + amount).problem();

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.field()).isEqualTo("invoices[0].gross");
        assertThat(problem.line()).isEqualTo(16);
        assertThat(problem.cure()).contains(cure);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            typed               | code    | cure
            2026-02-30          | INT-021 | 2026-02-28
            2026-13-01          | INT-021 | 2026-02-28
            2026-04-31          | INT-021 | 2026-04-30
            31/03/2026          | INT-020 | Écrivez 2026-03-31.
            31.03.2026          | INT-020 | Écrivez 2026-03-31.
            31/02/2026          | INT-020 | AAAA-MM-JJ
            03/03/26            | INT-020 | quatre chiffres
            2026-03-03 10:00:00 | INT-020 | Écrivez 2026-03-03, sans heure.
            3 mars 2026         | INT-020 | AAAA-MM-JJ
            20260303            | INT-020 | AAAA-MM-JJ
            9026-03-03          | INT-022 | année
            """)
    void a_date_is_iso_and_exists(String date, String code, String cure) {
        Problem problem = typed().with("due: 2026-03-03", "due: " + date).problem();

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.cure()).contains(cure);
        assertThat(problem.message()).contains(date);
    }

    @Test
    void a_due_date_before_the_date_of_issue_is_refused_with_both() {
        Problem problem = typed().with("due: 2026-03-03", "due: 2026-01-31").problem();

        assertThat(problem.code()).isEqualTo("INT-023");
        assertThat(problem.message()).contains("2026-01-31", "2026-02-01");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            typed                                  | instead                                                       | code
            "732829320"                            | "732829321"                                                   | INT-041
            "732829320"                            | "3,56E+13"                                                    | INT-041
            siren: "732829320"                     | siret: "73282932000075"                                       | INT-042
            siren: "732829320"                     | vatNumber: FR00732829320                                      | INT-043
            siren: "732829320"                     | vatNumber: DE811569869                                        | INT-043
            FR7630006000011234567890189            | FR7630006000011234567890188                                   | INT-044
            FR7630006000011234567890189            | FR763000600001123456789018                                    | INT-044
            siren: "732829320"                     | bic: AGRI                                                     | INT-045
            siren: "732829320"                     | {siren: "732829320", siret: "55210055400013"}                 | INT-046
            siren: "732829320"                     | email: compta@                                                | INT-047
            city: Quimper                          | city: Quimper, country: France                                | INT-048
            postalCode: "29000"                    | postalCode: "2900"                                            | INT-049
            reference: AFF-2026-0042               | reference: AFF/2026/0042                                      | INT-040
            reference: AFF-2026-0042               | reference: ..                                                 | INT-040
            kind: company                          | kind: consumer                                                | INT-014
            kind: company                          | trader: oui                                                   | INT-013
            kind: company                          | trader: "true"                                                | INT-013
            kind: company                          | employees: douze                                              | INT-034
            """)
    void what_a_party_bears_is_checked(String text, String instead, String code) {
        String replaced = instead.startsWith("{")
                ? instead.substring(1, instead.length() - 1).replace(", ", "\n  ")
                : instead;
        String kept = text.equals("kind: company") && !instead.startsWith("kind") ? text + "\n  " : "";
        List<Problem> problems = typed().with(text, kept + replaced).problems();

        assertThat(problems).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.line()).isPositive();
            assertThat(problem.field()).isNotNull();
            assertThat(problem.cure()).isNotBlank();
        });
    }

    @Test
    void a_kind_out_of_the_list_is_answered_with_the_list() {
        Problem problem = typed().with("debtor:\n  kind: company", "debtor:\n  kind: individual")
                .problem();

        assertThat(problem.cure()).contains("company | sole-trader | consumer | association | public-body");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            more                                                                     | field                  | code
            net: 1000, vat: 100                                                      | invoices[0].gross      | INT-033
            net: 1300                                                                | invoices[0].net        | INT-033
            vatExempt: true, vat: 200                                                | invoices[0].vat        | INT-033
            """)
    void totals_that_do_not_add_up_are_refused(String more, String field, String code) {
        Problem problem = typed().with("gross: 1200.00", "gross: 1200.00\n    " + more.replace(", ", "\n    "))
                .problem();

        assertThat(problem.field()).isEqualTo(field);
        assertThat(problem.code()).isEqualTo(code);
    }

    @Test
    void an_invoice_twice_is_refused_with_both_lines() {
        Problem problem = typed().and("  - {number: F-2026-001, issued: 2026-02-01, due: 2026-03-03, gross: 5}\n")
                .problem();

        assertThat(problem.code()).isEqualTo("INT-070");
        assertThat(problem.line()).isEqualTo(17);
        assertThat(problem.message()).contains("ligne 13");
    }

    @Test
    void a_payment_or_a_credit_note_of_an_unknown_invoice_is_refused_with_the_nearest() {
        List<Problem> problems = typed().and("payments: [{date: 2026-04-15, amount: 5, invoice: F-2026-01}]\n")
                .and("creditNotes: [{number: A-1, date: 2026-04-15, gross: 5, invoice: X}]\n")
                .problems();

        assertThat(problems)
                .extracting(Problem::field, Problem::code)
                .containsExactly(tuple("creditNotes[0].invoice", "INT-071"), tuple("payments[0].invoice", "INT-071"));
        assertThat(problems.get(1).cure()).contains("F-2026-001");
    }

    @Test
    void a_case_without_invoice_is_refused() {
        assertThat(typed().with(
                                "invoices:\n  - number: F-2026-001\n    issued: 2026-02-01\n    due: 2026-03-03\n    gross: 1200.00\n",
                                "invoices: []\n")
                        .problem()
                        .code())
                .isEqualTo("INT-015");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            more                                                          | field                               | code
            sender: {role: lawyer}                                        | sender.name                         | INT-011
            sender: {name: X}                                             | sender.role                         | INT-011
            sender: {role: creditor, name: Y}                             | sender.name                         | INT-016
            sender: {role: creditor, siren: "552100554"}                  | sender.siren                        | INT-016
            terms: {penaltyRate: {basis: fixed}}                          | terms.penaltyRate.percent           | INT-011
            terms: {penaltyRate: {basis: legal, percent: 3}}              | terms.penaltyRate.percent           | INT-016
            terms: {penaltyRate: {basis: legal, marginPoints: 3}}         | terms.penaltyRate.marginPoints      | INT-016
            terms: {penaltyRate: {basis: fixed, percent: "12,5"}}         | terms.penaltyRate.percent           | INT-034
            terms: {penaltyRate: {basis: fixed, percent: 112}}            | terms.penaltyRate.percent           | INT-034
            terms: {penaltyClause: {percent: 15, amount: 3}}              | terms.penaltyClause                 | INT-016
            terms: {penaltyClause: {article: 9}}                          | terms.penaltyClause                 | INT-011
            terms: {imputation: costs-first}                              | terms.imputation                    | INT-014
            terms: {imputation: {order: [costs, interest]}}               | terms.imputation.order              | INT-014
            terms: {imputation: {order: [interest, capital, principal]}}  | terms.imputation.order[1]           | INT-014
            terms: {rateMode: fixed}                                      | terms.rateMode                      | INT-014
            terms: {paymentDays: 30.5}                                    | terms.paymentDays                   | INT-034
            terms: oui                                                    | terms                               | INT-013
            events: [{date: 2026-03-01, kind: remindr}]                   | events[0].kind                      | INT-014
            events: {date: 2026-03-01}                                    | events                              | INT-013
            interest: [{base: 5, from: 2026-02-02, to: 2026-02-01, basis: legal}] | interest[0].to              | INT-024
            payements: []                                                 | payements                           | INT-010
            reference: AFF-1                                              | reference                           | INT-012
            """)
    void what_a_block_says_is_checked(String more, String field, String code) {
        Problem problem = typed().and(more + "\n").problem();

        assertThat(problem.field()).isEqualTo(field);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.line()).isEqualTo(17);
    }

    @Test
    void a_rate_typed_with_a_comma_is_answered_with_the_point() {
        assertThat(typed().and("terms: {penaltyRate: {basis: fixed, percent: \"12,5 %\"}}\n")
                        .problem()
                        .cure())
                .isEqualTo("Écrivez 12.5.");
    }

    @Test
    void an_unknown_key_is_answered_with_the_nearest() {
        assertThat(typed().and("payements: []\n").problem().cure()).contains("«\u00a0payments\u00a0»");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            file                   | code    | why
            pieces/absent.pdf      | INT-060 | missing
            /etc/passwd            | INT-061 | absolute
            C:\\secret.pdf          | INT-061 | absolute elsewhere
            pieces/../../x.pdf     | INT-061 | out of the folder
            ../affaire.yaml        | INT-061 | out of the folder
            lien.pdf               | INT-062 | a link to a file
            liens/a.pdf            | INT-062 | below a link to a folder
            pieces                 | INT-063 | a folder
            pieces\\a.pdf           | INT-060 | not our separator
            """)
    void a_file_lies_in_the_folder_and_is_no_link(String file, String code, String why) throws IOException {
        Files.createDirectories(folder.resolve("pieces"));
        Files.writeString(folder.resolve("pieces/a.pdf"), "a");
        Files.createSymbolicLink(folder.resolve("lien.pdf"), folder.resolve("pieces/a.pdf"));
        Files.createSymbolicLink(folder.resolve("liens"), folder.resolve("pieces"));

        Problem problem = typed().and("    file: '" + file + "'\n").problem();

        assertThat(problem.code()).as(why).isEqualTo(code);
        assertThat(problem.field()).isEqualTo("invoices[0].file");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            typed                 | there
            pieces/facture-12.pdf | pieces/Facture_12.PDF
            echeancier.pdf        | pieces/Échéancier.pdf
            facture 13.pdf        |
            """)
    void a_file_called_almost_so_is_named(String typed, @Nullable String there) throws IOException {
        Files.createDirectories(folder.resolve("pieces"));
        Files.writeString(folder.resolve("pieces/Facture_12.PDF"), "a");
        Files.writeString(folder.resolve("pieces/Échéancier.pdf"), "a");

        String cure = typed().and("    file: '" + typed + "'\n").problem().cure();

        assertThat(cure)
                .isEqualTo(
                        there == null
                                ? "Ajoutez-le, ou corrigez son nom (majuscules et accents comptent)."
                                : "Ajoutez-le\u202f; si c’est «\u00a0%s\u00a0», qui y est, écrivez ce nom (majuscules et accents comptent)."
                                        .formatted(there));
    }

    @Test
    void a_file_described_twice_among_the_pieces_is_told_with_both_lines() throws IOException {
        Files.writeString(folder.resolve("bon.pdf"), "a");

        Problem problem = typed().and("""
                exhibits:
                  - {file: bon.pdf, title: Bon signé, kind: delivery}
                  - {file: bon.pdf, title: Un autre titre, kind: other}
                """).problem();

        assertThat(problem.code()).isEqualTo("INT-064");
        assertThat(problem.message()).contains("la pièce «\u00a0bon.pdf\u00a0» est déjà décrite à la ligne");
    }

    @Test
    void a_file_is_found_however_its_accents_are_composed() throws IOException {
        Files.writeString(folder.resolve("ca\u0301ble.pdf"), "a");

        assertThat(typed().and("    file: c\u00e1ble.pdf\n")
                        .accepted()
                        .invoices()
                        .getFirst()
                        .file())
                .isEqualTo("ca\u0301ble.pdf");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            name                               | code    | message
            "a\\u0007b"                         | INT-051 | U+0007
            "a\\tb"                             | INT-051 | U+0009
            "a\\nb"                             | INT-051 | U+000A
            "a\\u0085b"                         | INT-051 | U+0085
            "Dupont \\u202egro"                 | INT-052 | U+202E
            "Dupont \\u200f"                    | INT-052 | U+200F
            "Dupont \\u2066x"                   | INT-052 | U+2066
            "Dupont \\ufffd"                    | INT-053 | U+FFFD
            "Dupont \\uD800"                    | INT-053 | U+D800
            SociÃ©tÃ© GÃ©nÃ©rale               | INT-053 | Windows-1252
            """)
    void a_name_shows_all_that_is_in_it(String name, String code, String message) {
        Problem problem = typed().with("Menuiserie de la Rade", name).problem();

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.field()).isEqualTo("debtor.name");
        assertThat(problem.message()).contains(message);
    }

    @Test
    void a_text_converted_twice_is_answered_with_what_it_said() {
        assertThat(typed().with("Menuiserie de la Rade", "SociÃ©tÃ© des CÃ´tes")
                        .problem()
                        .cure())
                .contains("Société des Côtes");
    }

    @Test
    void raw_control_characters_are_each_named_with_their_key() {
        List<Problem> problems = typed().with("Menuiserie de la Rade", "Menui\u0000serie")
                .with("Ateliers du Ponant", "Ateliers\u0008")
                .problems();

        assertThat(problems)
                .extracting(Problem::field, Problem::line, Problem::code)
                .containsExactly(tuple("creditor.name", 4, "INT-051"), tuple("debtor.name", 10, "INT-051"));
    }

    @Test
    void a_name_of_a_thousand_characters_is_refused() {
        Problem problem =
                typed().with("Menuiserie de la Rade", "x".repeat(1_000)).problem();

        assertThat(problem.code()).isEqualTo("INT-050");
        assertThat(problem.message()).contains("1000 caractères").contains("200 au plus");
        assertThat(typed().with("Menuiserie de la Rade", "x".repeat(200))
                        .accepted()
                        .debtor()
                        .name())
                .hasSize(200);
    }

    @Test
    void names_are_brought_to_nfc_and_kept_as_typed() {
        assertThat(typed().with("Menuiserie de la Rade", "Socie\u0301te\u0301 🪟 L'Hay\u0308  & Fils")
                        .accepted()
                        .debtor()
                        .name())
                .isEqualTo("Société 🪟 L'Haÿ  & Fils");
    }

    @Test
    void names_that_deceive_the_eye_are_accepted_and_shown() {
        Intake intake = typed().with("Menuiserie de la Rade", "Аtelier")
                .with("Ateliers du Ponant", "SARL\u200bPonant")
                .read();

        assertThat(((Intake.Accepted) intake).findings())
                .extracting("rule")
                .containsExactlyInAnyOrder("INT-110", "INT-111");
    }

    @Test
    void a_file_that_is_not_utf_8_is_refused_with_byte_and_line() {
        byte[] windows = TypedCase.ORDINARY.replace("Quimper", "Quimperlé").getBytes(Charset.forName("windows-1252"));

        assertThat(problemsOf(typed().read(windows))).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("INT-002");
            assertThat(problem.line()).isEqualTo(7);
            assertThat(problem.message())
                    .contains("0xE9")
                    .contains("rang " + (TypedCase.ORDINARY.indexOf("Quimper") + 9));
        });
        assertThat(problemsOf(typed().read(TypedCase.ORDINARY.getBytes(StandardCharsets.UTF_16))))
                .extracting(Problem::code)
                .containsExactly("INT-002");
    }

    @Test
    void a_byte_order_mark_is_admitted() {
        assertThat(typed().read(("\uFEFF" + TypedCase.ORDINARY).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Intake.Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: &a [x]\nb: *a\n", "x: [1, 2\n", "\tkey: 1\n", "a: b: c\n", "---\na: 1\n---\nb: 2\n"})
    void yaml_that_is_none_or_that_explodes_is_refused(String yaml) {
        assertThat(problemsOf(typed().read(yaml.getBytes(StandardCharsets.UTF_8))))
                .hasSize(1)
                .allSatisfy(problem -> assertThat(problem.code()).isIn("INT-003", "INT-004"));
    }

    @Test
    void yaml_that_is_too_deep_or_too_long_is_refused() {
        String deep = "a: " + "[".repeat(500) + "]".repeat(500) + "\n";
        String laughs = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n";

        for (String yaml : List.of(deep, laughs, "# " + "x".repeat(3_000_000))) {
            assertThat(problemsOf(typed().read(yaml.getBytes(StandardCharsets.UTF_8))))
                    .extracting(Problem::code)
                    .containsExactly("INT-004");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"!!javax.script.ScriptEngineManager [x]", "!!java.net.URL [x]", "!!binary aGVsbG8=", "!x y"})
    void tags_make_nothing_and_are_refused(String value) {
        assertThat(typed().with("Menuiserie de la Rade", value).problems())
                .extracting(Problem::code)
                .contains("INT-005");
    }

    @Test
    void a_case_file_that_is_a_link_is_refused() throws IOException {
        Path elsewhere = Files.createTempFile("affaire", ".yaml");
        Files.writeString(elsewhere, TypedCase.ORDINARY);
        Files.createSymbolicLink(folder.resolve("affaire.yaml"), elsewhere);

        assertThat(problemsOf(new CaseFolders().read(folder)))
                .extracting(Problem::code)
                .containsExactly("INT-062");
        Files.delete(elsewhere);
    }
}
