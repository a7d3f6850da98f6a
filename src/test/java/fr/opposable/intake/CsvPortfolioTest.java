package fr.opposable.intake;

import static fr.opposable.intake.TypedPortfolio.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.PartyKind;
import fr.opposable.claim.PenaltyRate;
import fr.opposable.claim.Sender;
import fr.opposable.kernel.Money;
import fr.opposable.kernel.Problem;
import fr.opposable.kernel.Sha256;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvPortfolioTest {

    @TempDir
    Path folder;

    @Test
    void reads_the_cases_in_their_order() {
        List<CaseFile> cases = TypedPortfolio.in(folder).accepted();

        assertThat(cases).extracting(one -> one.reference().value()).containsExactly("A-1", "A-2");
        assertThat(cases.get(0).creditor().kind()).isEqualTo(PartyKind.COMPANY);
        assertThat(cases.get(0).invoices().getFirst().gross()).isEqualTo(Money.of("1200.00"));
        assertThat(cases.get(0).payments().getFirst().amount()).isEqualTo(Money.of("300.00"));
        assertThat(cases.get(1).debtor().kind()).isEqualTo(PartyKind.SOLE_TRADER);
        assertThat(cases.get(1).events().getFirst().kind()).isEqualTo(EventKind.REMINDER);
        assertThat(cases.get(1).events().getFirst().channel()).isEqualTo(Event.Channel.EMAIL);
    }

    @Test
    void says_where_each_case_stands() {
        assertThat(TypedPortfolio.in(folder).read())
                .extracting(PortfolioCase::seq, PortfolioCase::file, PortfolioCase::line)
                .containsExactly(tuple(1L, "cases.csv", 2), tuple(2L, "cases.csv", 3));
    }

    @Test
    void a_stream_can_begin_anywhere() {
        try (Portfolio portfolio = TypedPortfolio.in(folder).open()) {
            assertThat(portfolio.stream(2)).extracting(PortfolioCase::seq).containsExactly(2L);
            assertThat(portfolio.cases()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t"})
    void finds_the_separator_by_itself(String separator) {
        TypedPortfolio typed = TypedPortfolio.in(folder);
        for (String file : List.of("parties.csv", "cases.csv", "invoices.csv", "payments.csv", "events.csv")) {
            typed.with(file, ";", separator);
        }

        assertThat(typed.accepted()).hasSize(2);
    }

    @Test
    void takes_english_names_in_any_order_and_windows_line_ends() {
        List<CaseFile> cases = TypedPortfolio.in(folder)
                .file("cases.csv", "Debtor;REFERENCE;creditor\r\nD1;A-1;C1\r\n\r\n;;\r\nD2;A-2;C1\r\n")
                .accepted();

        assertThat(cases).hasSize(2);
    }

    @Test
    void reads_every_column_that_a_case_can_have() {
        CaseFile one = TypedPortfolio.in(folder)
                .file("cases.csv", """
                        reference;creancier;debiteur;expediteur;role_expediteur;signataire;qualite_signataire;date_mandat;\
                        delai_paiement;base_penalites;multiple_penalites;mode_taux;base_jours;clause_penale_taux;\
                        capitalisation;imputation;clause_attributive;clause_mediation
                        A-1;C1;D1;D2;société de recouvrement;Paul Le Bihan;gérant;2026-01-15;\
                        45;multiple légal;3;figé;exact/365;15;\
                        non;costs, interest, principal;Tribunal de Quimper;oui
                        """)
                .with("invoices.csv", "A-2;F-2;2026-02-05;2026-03-07;89.90\n", "")
                .with("events.csv", "A-2;2026-03-20;relance;courriel\n", "")
                .accepted()
                .getFirst();

        assertThat(one.sender().role()).isEqualTo(Sender.Role.COLLECTION_AGENCY);
        assertThat(one.sender().identity().name()).isEqualTo("Jaouen");
        assertThat(one.sender().signatory().capacity()).isEqualTo("gérant");
        assertThat(one.terms().penaltyRate()).isEqualTo(new PenaltyRate.LegalMultiple(new BigDecimal("3")));
        assertThat(one.terms().paymentDays()).isEqualTo(45);
        assertThat(one.terms().penaltyClause().percent()).isEqualTo(new BigDecimal("15"));
        assertThat(one.terms().imputation().order()).hasSize(3);
        assertThat(one.terms().mediationClause()).isTrue();
    }

    @Test
    void reads_quoted_fields_with_separators_quotes_and_line_feeds() {
        CaseFile one = TypedPortfolio.in(folder)
                .with("parties.csv", "Menuiserie de la Rade", "\"SCI \"\"Les Tilleuls\"\"; Brest\"")
                .with("parties.csv", "3 impasse du Moulin", "\"Bâtiment B\n3 impasse du Moulin\"")
                .accepted()
                .getFirst();

        assertThat(one.debtor().name()).isEqualTo("SCI \"Les Tilleuls\"; Brest");
        assertThat(one.debtor().address().lines()).containsExactly("Bâtiment B", "3 impasse du Moulin");
    }

    @Test
    void counts_lines_as_an_editor_does_whatever_a_cell_holds() {
        List<PortfolioCase> read = TypedPortfolio.in(folder)
                .with("parties.csv", "3 impasse du Moulin", "\"Bâtiment B\n\n3 impasse du Moulin\"")
                .with("parties.csv", ";29100;", ";2910;")
                .read();

        assertThat(problems(read, 2)).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(6);
            assertThat(problem.field()).isEqualTo("code_postal");
        });
    }

    @Test
    void reads_credit_notes_among_the_invoices() {
        CaseFile one =
                TypedPortfolio.in(folder).file("invoices.csv", """
                        affaire;numero;date_facture;echeance;montant_ttc;type;facture
                        A-1;F-1;2026-02-01;2026-03-03;1200.00;facture;
                        A-1;AV-1;2026-03-10;;100.00;Avoir;F-1
                        A-2;F-2;2026-02-05;2026-03-07;89.90;;
                        """).accepted().getFirst();

        assertThat(one.invoices()).hasSize(1);
        assertThat(one.creditNotes()).singleElement().satisfies(note -> {
            assertThat(note.number()).isEqualTo("AV-1");
            assertThat(note.invoice()).isEqualTo("F-1");
            assertThat(note.gross()).isEqualTo(Money.of("100.00"));
        });
    }

    @Test
    void a_bad_row_spoils_its_case_and_no_neighbour() {
        List<PortfolioCase> read = TypedPortfolio.in(folder)
                .with("invoices.csv", "2026-03-03;1200.00", "2026-02-30;1.234,56")
                .read();

        assertThat(problems(read, 1))
                .extracting(Problem::file, Problem::line, Problem::field, Problem::code)
                .containsExactly(
                        tuple("invoices.csv", 2, "echeance", "INT-021"),
                        tuple("invoices.csv", 2, "montant_ttc", "INT-030"));
        assertThat(problems(read, 1)).extracting(Problem::cure).contains("Écrivez 1234.56.");
        assertThat(read.get(1).intake()).isInstanceOf(Intake.Accepted.class);
    }

    @Test
    void a_ragged_row_is_named_and_does_not_echo() {
        List<PortfolioCase> read = TypedPortfolio.in(folder)
                .with("invoices.csv", "A-1;F-1;2026-02-01;2026-03-03;1200.00", "A-1;F-1;2026-02-01;2026-03-03")
                .with("payments.csv", "montant\nA-1;2026-04-15;300.00", "montant;facture\nA-1;2026-04-15;300.00;F-1")
                .read();

        assertThat(problems(read, 1)).extracting(Problem::code).containsExactly("INT-090");
        assertThat(problems(read, 2)).isEmpty();
    }

    @Test
    void text_after_a_closing_quote_is_refused() {
        List<PortfolioCase> read = TypedPortfolio.in(folder)
                .with("parties.csv", "D1;société;Menuiserie de la Rade", "D1;société;\"Menuiserie\" de la Rade")
                .read();

        assertThat(problems(read, 1)).extracting(Problem::code).containsExactly("INT-091");
        assertThat(problems(read, 2)).isEmpty();
    }

    @Test
    void a_word_out_of_the_list_is_answered_with_the_french_words() {
        List<PortfolioCase> read = TypedPortfolio.in(folder)
                .with("events.csv", "relance", "relnce")
                .with("parties.csv", "commerçant;Jaouen", "entreprise;Jaouen")
                .read();

        assertThat(problems(read, 2))
                .extracting(Problem::field, Problem::cure)
                .containsExactly(
                        tuple(
                                "type",
                                "Écrivez l’un de\u00a0: société | entrepreneur individuel | consommateur | association |"
                                        + " organisme public."),
                        tuple("nature", problems(read, 2).get(1).cure()));
        assertThat(problems(read, 2).get(1).cure()).startsWith("Écrivez «\u00a0relance\u00a0», ou un autre de");
    }

    @Test
    void thousands_of_rows_of_one_reference_are_refused_in_no_more_than_a_pass() {
        List<PortfolioCase> read = TypedPortfolio.in(folder)
                .with("cases.csv", "A-2;C1;D2", "A-1;C1;D1\n".repeat(20_000) + "A-1;C1;D2")
                .read();

        assertThat(read)
                .filteredOn(one -> one.file().equals("cases.csv"))
                .hasSize(20_002)
                .allSatisfy(one -> assertThat(one.intake()).isInstanceOf(Intake.Refused.class));
    }

    @Test
    void an_unknown_party_is_named() {
        List<PortfolioCase> read = TypedPortfolio.in(folder)
                .with("cases.csv", "A-2;C1;D2", "A-2;C1;D3")
                .read();

        assertThat(problems(read, 2))
                .extracting(Problem::file, Problem::line, Problem::field, Problem::code)
                .containsExactly(tuple("cases.csv", 3, "debiteur", "INT-094"));
    }

    @Test
    void a_row_of_an_unknown_case_is_an_entry_of_its_own() {
        List<PortfolioCase> read = TypedPortfolio.in(folder)
                .with("invoices.csv", "A-2;F-2", "a-1;F-9;2026-02-01;2026-03-03;5\nA-2;F-2")
                .with("payments.csv", "A-1;2026-04-15;300.00", "A-1;2026-04-15;300.00\n;2026-04-15;5")
                .read();

        assertThat(read)
                .extracting(PortfolioCase::seq, PortfolioCase::file, PortfolioCase::line)
                .containsExactly(
                        tuple(1L, "cases.csv", 2),
                        tuple(2L, "cases.csv", 3),
                        tuple(3L, "invoices.csv", 3),
                        tuple(4L, "payments.csv", 3));
        assertThat(problems(read, 3)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("INT-093");
            assertThat(problem.cure()).contains("A-1");
        });
        assertThat(problems(read, 4)).extracting(Problem::code).containsExactly("INT-011");
        assertThat(problems(read, 1)).isEmpty();
    }

    @Test
    void of_two_identical_rows_of_a_case_the_first_counts() {
        List<PortfolioCase> read = TypedPortfolio.in(folder)
                .with("cases.csv", "A-2;C1;D2", "A-2;C1;D2\nA-1;C1;D1")
                .read();

        assertThat(problems(read, 1)).isEmpty();
        assertThat(problems(read, 3)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("INT-095");
            assertThat(problem.message()).contains("est déjà à la ligne 2");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"A-1;C1;D2", "a-1;C1;D1"})
    void of_differing_rows_of_a_case_none_counts(String other) {
        List<PortfolioCase> read = TypedPortfolio.in(folder)
                .with("cases.csv", "A-2;C1;D2", "A-2;C1;D2\n" + other)
                .read();

        assertThat(problems(read, 1)).extracting(Problem::code).contains("INT-095");
        assertThat(problems(read, 2)).isEmpty();
        assertThat(problems(read, 3)).extracting(Problem::code).contains("INT-095");
    }

    @Test
    void a_party_written_twice_alike_counts_once_and_the_second_row_goes_back() {
        List<PortfolioCase> read = TypedPortfolio.in(folder)
                .with(
                        "parties.csv",
                        "D2;comm",
                        "D1;société;Menuiserie de la Rade;3 impasse du Moulin;29200;Brest;\nD2;comm")
                .read();

        assertThat(problems(read, 1)).isEmpty();
        assertThat(read.get(2).file()).isEqualTo("parties.csv");
        assertThat(problems(read, 3)).extracting(Problem::code).containsExactly("INT-096");
    }

    @Test
    void a_party_written_twice_differently_spoils_the_cases_that_name_it() {
        List<PortfolioCase> read = TypedPortfolio.in(folder)
                .with(
                        "parties.csv",
                        "D2;comm",
                        "D1;société;Menuiserie du Port;3 impasse du Moulin;29200;Brest;\nD2;comm")
                .read();

        assertThat(read).hasSize(2);
        assertThat(problems(read, 1)).extracting(Problem::code).containsExactly("INT-096");
        assertThat(problems(read, 2)).isEmpty();
    }

    /** Who keeps tables adds a row, and is told of its columns. */
    @Test
    void a_case_without_a_row_of_invoices_is_told_the_columns() {
        List<PortfolioCase> read = TypedPortfolio.in(folder)
                .with("invoices.csv", "A-2;F-2;2026-02-05;2026-03-07;89.90\n", "")
                .read();

        assertThat(problems(read, 2)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("INT-015");
            assertThat(problem.cure()).contains("invoices.csv", "numero, date_facture, echeance, montant_ttc");
        });
    }

    @Test
    void a_number_that_two_invoices_of_a_case_bear_is_refused() {
        List<PortfolioCase> read = TypedPortfolio.in(folder)
                .with("invoices.csv", "A-2;F-2;2026-02-05;2026-03-07;89.90", "A-2;F-1;2026-02-05;2026-03-07;89.90")
                .with("invoices.csv", "1200.00\n", "1200.00\nA-1;f-1;2026-02-01;2026-03-03;1200.00\n")
                .read();

        assertThat(problems(read, 1)).extracting(Problem::code, Problem::line).containsExactly(tuple("INT-070", 3));
        assertThat(problems(read, 2)).isEmpty();
    }

    @Test
    void a_debtor_without_address_is_accepted() {
        List<CaseFile> cases = TypedPortfolio.in(folder)
                .with("parties.csv", "3 impasse du Moulin;29200;Brest", ";;")
                .accepted();

        assertThat(cases.getFirst().debtor().address()).isNull();
    }

    @Test
    void the_apostrophe_before_a_formula_is_taken_off() {
        CaseFile one = TypedPortfolio.in(folder)
                .with("parties.csv", "Menuiserie de la Rade", "'=Dupont & Fils")
                .accepted()
                .getFirst();

        assertThat(one.debtor().name()).isEqualTo("=Dupont & Fils");
    }

    @Test
    void windows_1252_is_read_and_said() {
        try (Portfolio portfolio =
                TypedPortfolio.in(folder).in(Charset.forName("windows-1252")).open()) {
            assertThat(portfolio.notices())
                    .anySatisfy(notice -> assertThat(notice).startsWith("parties.csv lu en Windows-1252"));
            CaseFile second = ((Intake.Accepted)
                            portfolio.stream(2).findFirst().orElseThrow().intake())
                    .caseFile();
            assertThat(second.debtor().address().lines()).containsExactly("8 quai de l’Est");
        }
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_column() {
        assertThat(TypedPortfolio.in(folder)
                        .with("cases.csv", "reference;", "\uFEFFreference;")
                        .accepted())
                .hasSize(2);
    }

    @Test
    void one_windows_1252_row_in_a_utf_8_file_goes_back_alone() throws IOException {
        Path written = TypedPortfolio.in(folder).write();
        byte[] text = Files.readString(written.resolve("parties.csv"))
                .replace("Menuiserie", "Ménuiserié")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] rest = "C1;société;Ateliers du Ponant;é;29000;é;732829320\nD2;commerçant;é;é;29100;é;\n"
                .getBytes(StandardCharsets.UTF_8);
        int second = new String(text, StandardCharsets.ISO_8859_1).indexOf("D1;");
        int third = new String(text, StandardCharsets.ISO_8859_1).indexOf("\n", second) + 1;
        byte[] header = "id;type;nom;adresse;code_postal;ville;siren\n".getBytes(StandardCharsets.UTF_8);
        byte[] mixed = new byte[header.length + (third - second) + rest.length];
        System.arraycopy(header, 0, mixed, 0, header.length);
        System.arraycopy(text, second, mixed, header.length, third - second);
        System.arraycopy(rest, 0, mixed, header.length + third - second, rest.length);
        Files.write(written.resolve("parties.csv"), mixed);

        try (Portfolio portfolio = Portfolios.open(written)) {
            List<PortfolioCase> read = portfolio.stream().toList();
            assertThat(portfolio.notices()).singleElement().asString().contains("ligne 2");
            assertThat(problems(read, 1)).extracting(Problem::code).containsExactly("INT-081");
            assertThat(problems(read, 2)).isEmpty();
        }
    }

    @Test
    void the_digest_follows_the_content() throws IOException {
        Sha256 before;
        try (Portfolio portfolio = TypedPortfolio.in(folder).open()) {
            before = portfolio.digest();
        }
        try (Portfolio portfolio = Portfolios.open(folder)) {
            assertThat(portfolio.digest()).isEqualTo(before);
        }
        Files.writeString(folder.resolve("mapping.yaml"), "cases.csv: {dossier: reference}\n");
        try (Portfolio portfolio = Portfolios.open(folder)) {
            assertThat(portfolio.digest()).isNotEqualTo(before);
        }
    }

    @Test
    void a_file_that_changes_while_it_is_read_stops_the_import() throws IOException {
        try (Portfolio portfolio = TypedPortfolio.in(folder).open()) {
            Files.writeString(folder.resolve("invoices.csv"), "affaire;numero\n");
            Files.setLastModifiedTime(folder.resolve("invoices.csv"), FileTime.fromMillis(1_000));

            assertThatThrownBy(() -> portfolio.stream().toList())
                    .isInstanceOf(PortfolioUnreadableException.class)
                    .hasMessageContaining("INT-099");
        }
    }
}
