package fr.opposable.intake;

import static fr.opposable.intake.TypedPortfolio.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.kernel.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectsTest {

    @TempDir
    Path temp;

    private Path in;
    private Path out;

    @BeforeEach
    void folders() throws IOException {
        in = Files.createDirectory(temp.resolve("in"));
        out = temp.resolve("out/rejets");
    }

    private static List<RejectedCase> rejected(Portfolio portfolio) {
        return portfolio.stream()
                .filter(one -> one.intake() instanceof Intake.Refused)
                .map(one -> new RejectedCase(
                        one.intake().reference(), one.seq(), ((Intake.Refused) one.intake()).problems()))
                .toList();
    }

    private void reject(TypedPortfolio typed) {
        try (Portfolio portfolio = typed.open()) {
            portfolio.rejects().write(out, rejected(portfolio));
        }
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file);
    }

    @Test
    void gives_back_the_rows_of_rejected_cases_with_what_is_wrong() throws IOException {
        reject(TypedPortfolio.in(in).with("invoices.csv", "2026-03-03;1200.00", "2026-02-30;1200.00"));

        assertThat(lines(out.resolve("invoices.csv")))
                .containsExactly(
                        "affaire;numero;date_facture;echeance;montant_ttc;ligne;motif;remede",
                        "A-1;F-1;2026-02-01;2026-02-30;1200.00;2;echeance\u00a0: la date «\u00a02026-02-30\u00a0» n’existe"
                                + " pas.;Écrivez une date réelle au format AAAA-MM-JJ, par exemple 2026-02-28.");
        assertThat(lines(out.resolve("cases.csv")))
                .containsExactly(
                        "reference;creancier;debiteur;ligne;motif;remede",
                        "A-1;C1;D1;2;affaire rejetée\u00a0: voir invoices.csv, ligne 2.;Rien à corriger sur cette ligne.");
        assertThat(lines(out.resolve("parties.csv"))).hasSize(3).allMatch(line -> !line.startsWith("D2"));
        assertThat(lines(out.resolve("payments.csv"))).hasSize(2);
        assertThat(out.resolve("events.csv")).doesNotExist();
        assertThat(lines(out.resolve("rejets.csv")))
                .containsExactly(
                        "\uFEFFfichier;ligne;champ;code;reference;motif;remede",
                        "invoices.csv;2;echeance;INT-021;A-1;la date «\u00a02026-02-30\u00a0» n’existe pas.;Écrivez une"
                                + " date réelle au format AAAA-MM-JJ, par exemple 2026-02-28.");
    }

    @Test
    void what_was_mended_is_imported_as_it_is() throws IOException {
        reject(TypedPortfolio.in(in).with("invoices.csv", "2026-03-03;1200.00", "2026-02-30;1200.00"));
        Path invoices = out.resolve("invoices.csv");
        Files.writeString(invoices, Files.readString(invoices).replace("2026-02-30;1200", "2026-02-28;1200"));

        try (Portfolio again = Portfolios.open(out)) {
            assertThat(again.stream().map(PortfolioCase::intake))
                    .singleElement()
                    .isInstanceOf(Intake.Accepted.class)
                    .extracting(Intake::reference)
                    .isEqualTo("A-1");
        }
    }

    @Test
    void what_was_not_mended_is_rejected_again_without_piling_up_columns() throws IOException {
        reject(TypedPortfolio.in(in).with("invoices.csv", "2026-03-03;1200.00", "2026-02-30;1200.00"));
        Path second = temp.resolve("second");
        try (Portfolio again = Portfolios.open(out)) {
            again.rejects().write(second, rejected(again));
        }

        assertThat(content(second)).isEqualTo(content(out));
    }

    @Test
    void keeps_separator_encoding_line_ends_and_raw_fields() throws IOException {
        Charset windows = Charset.forName("windows-1252");
        reject(TypedPortfolio.in(in)
                .in(windows)
                .file(
                        "parties.csv",
                        "id,type,nom,adresse,code_postal,ville\r\n"
                                + "C1,société,\"Ateliers \"\"du\"\" Ponant\",4 rue des Écoles,29000,Quimper\r\n"
                                + "D1,société,  Rade ,\"3, impasse\r\ndu Moulin\",2920,Brest\r\n"
                                + "D2,commerçant,Jaouen,8 quai,29100,Douarnenez\r\n"));

        String parties = Files.readString(out.resolve("parties.csv"), windows);
        assertThat(parties)
                .startsWith("id,type,nom,adresse,code_postal,ville,ligne,motif,remede\r\n"
                        + "C1,société,\"Ateliers \"\"du\"\" Ponant\",4 rue des Écoles,29000,Quimper,2,")
                .contains("D1,société,  Rade ,\"3, impasse\r\ndu Moulin\",2920,Brest,3,"
                        + "code_postal\u00a0: «\u00a02920\u00a0» n’a pas la forme voulue.,");
        try (Portfolio again = Portfolios.open(out)) {
            assertThat(again.stream()).hasSize(1);
        }
    }

    @Test
    void a_formula_is_neutralised_and_comes_back_as_it_was() throws IOException {
        reject(TypedPortfolio.in(in)
                .with("parties.csv", "Menuiserie de la Rade", "=1+1")
                .with("parties.csv", "3 impasse du Moulin", "\"@SUM(1;1)\"")
                .with("invoices.csv", "F-1", "+33")
                .with("invoices.csv", "1200.00", "-12,50"));

        assertThat(Files.readString(out.resolve("parties.csv"))).contains("D1;société;'=1+1;\"'@SUM(1;1)\";29200");
        assertThat(Files.readString(out.resolve("invoices.csv"))).contains("A-1;'+33;2026-02-01;2026-03-03;-12,50;2;");
        Path invoices = out.resolve("invoices.csv");
        Files.writeString(invoices, Files.readString(invoices).replace("-12,50;2", "12.50;2"));
        try (Portfolio again = Portfolios.open(out)) {
            Intake.Accepted one =
                    (Intake.Accepted) again.stream().findFirst().orElseThrow().intake();
            assertThat(one.caseFile().debtor().name()).isEqualTo("=1+1");
            assertThat(one.caseFile().debtor().address().lines()).containsExactly("@SUM(1;1)");
            assertThat(one.caseFile().invoices().getFirst().number()).isEqualTo("+33");
        }
    }

    @Test
    void a_case_refused_later_goes_back_the_same_way() throws IOException {
        Problem later = new Problem("MED-002", "cases.csv", 0, null, "le débiteur n’a pas d’adresse.", "Ajoutez-la.");
        try (Portfolio portfolio = TypedPortfolio.in(in).open()) {
            portfolio.rejects().write(out, List.of(new RejectedCase("A-2", 2, List.of(later))));
        }

        assertThat(lines(out.resolve("cases.csv")).get(1))
                .isEqualTo("A-2;C1;D2;3;le débiteur n’a pas d’adresse.;Ajoutez-la.");
        assertThat(lines(out.resolve("events.csv")).get(1)).contains("affaire rejetée\u00a0: voir cases.csv, ligne 3.");
        try (Portfolio again = Portfolios.open(out)) {
            assertThat(again.stream().map(one -> one.intake().reference())).containsExactly("A-2");
        }
    }

    @Test
    void rows_of_no_case_and_ragged_rows_go_back_too() throws IOException {
        TypedPortfolio typed = TypedPortfolio.in(in)
                .with("invoices.csv", "A-2;F-2;2026-02-05;2026-03-07;89.90", "A-2;F-2;2026-02-05;2026-03-07")
                .with("payments.csv", "A-1;2026-04-15;300.00", "Z-9;2026-04-15;300.00;trop;long");
        reject(typed);

        assertThat(lines(out.resolve("invoices.csv")).get(1))
                .startsWith("A-2;F-2;2026-02-05;2026-03-07;;3;la ligne a 4 champs, et l’en-tête 5.;");
        assertThat(lines(out.resolve("payments.csv")).get(1))
                .startsWith("Z-9;2026-04-15;300.00;2;")
                .endsWith(";trop;long");
    }

    @Test
    void the_files_that_rejected_rows_name_go_with_them() throws IOException {
        Files.createDirectory(in.resolve("pieces"));
        Files.writeString(in.resolve("pieces/F-1.pdf"), "F-1");
        Files.writeString(in.resolve("pieces/F-2.pdf"), "F-2");
        reject(TypedPortfolio.in(in).file("invoices.csv", """
                        affaire;numero;date_facture;echeance;montant_ttc;fichier
                        A-1;F-1;2026-02-01;2026-02-30;1200.00;pieces/F-1.pdf
                        A-2;F-2;2026-02-05;2026-03-07;89.90;pieces/F-2.pdf
                        """));

        assertThat(out.resolve("pieces/F-1.pdf")).hasContent("F-1");
        assertThat(out.resolve("pieces/F-2.pdf")).doesNotExist();
        try (Portfolio again = Portfolios.open(out)) {
            assertThat(problems(again.stream().toList(), 1))
                    .extracting(Problem::code)
                    .containsExactly("INT-021");
        }
    }

    @Test
    void the_mapping_goes_with_the_columns_it_explains() throws IOException {
        reject(TypedPortfolio.in(in)
                .with("cases.csv", "reference;", "dossier;")
                .with("cases.csv", "A-2;C1;D2", "A-2;C1;D9")
                .file("mapping.yaml", "cases.csv: {dossier: reference}\n"));

        assertThat(out.resolve("mapping.yaml")).hasContent("cases.csv: {dossier: reference}");
        try (Portfolio again = Portfolios.open(out)) {
            assertThat(problems(again.stream().toList(), 1))
                    .extracting(Problem::code)
                    .containsExactly("INT-094");
        }
    }

    @Test
    void writing_again_replaces_what_was_there_and_leaves_no_part() throws IOException {
        TypedPortfolio typed = TypedPortfolio.in(in).with("events.csv", "2026-03-20", "2026-02-30");
        reject(typed);
        Map<String, String> first = content(out);
        reject(typed);

        assertThat(content(out)).isEqualTo(first);
        assertThat(first).containsKey("events.csv");

        reject(typed.with("events.csv", "2026-02-30", "2026-03-20"));
        assertThat(content(out)).containsOnlyKeys("rejets.csv");
    }

    @Test
    void never_overwrites_the_portfolio_it_reads() {
        try (Portfolio portfolio = TypedPortfolio.in(in).open()) {
            Rejects rejects = portfolio.rejects();

            assertThatThrownBy(() -> rejects.write(in, List.of())).isInstanceOf(RejectsNotWrittenException.class);
        }
    }

    @Test
    void a_place_that_cannot_be_written_is_said_with_its_cause() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "x");
        try (Portfolio portfolio = TypedPortfolio.in(in).open()) {
            Rejects rejects = portfolio.rejects();

            assertThatThrownBy(() -> rejects.write(file.resolve("below"), List.of()))
                    .isInstanceOf(RejectsNotWrittenException.class)
                    .hasCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void case_folders_go_back_with_their_reasons() throws IOException {
        Path good = Files.createDirectory(in.resolve("a-good"));
        Path bad = Files.createDirectories(in.resolve("b-bad/pieces")).getParent();
        Files.writeString(good.resolve("affaire.yaml"), TypedCase.ORDINARY);
        Files.writeString(
                bad.resolve("affaire.yaml"),
                TypedCase.ORDINARY.replace("0042", "0043").replace("03-03", "02-30") + "    file: pieces/x.pdf\n");
        Files.writeString(bad.resolve("pieces/x.pdf"), "x");
        Files.writeString(bad.resolve("pieces/y.pdf"), "not named");

        try (Portfolio portfolio = Portfolios.open(in)) {
            portfolio.rejects().write(out, rejected(portfolio));
        }

        assertThat(content(out))
                .containsOnlyKeys("rejets.csv", "b-bad/affaire.yaml", "b-bad/MOTIFS.txt", "b-bad/pieces/x.pdf");
        assertThat(out.resolve("b-bad/MOTIFS.txt")).content().contains("b-bad/affaire.yaml, ligne 15, invoices[0].due");

        Files.writeString(bad.resolve("affaire.yaml"), TypedCase.ORDINARY.replace("0042", "0043"));
        try (Portfolio portfolio = Portfolios.open(in)) {
            portfolio.rejects().write(out, rejected(portfolio));
        }
        assertThat(content(out)).containsOnlyKeys("rejets.csv");
    }

    @Test
    void a_folder_that_a_full_disk_left_half_written_goes_when_its_case_is_mended() throws IOException {
        Files.createDirectory(in.resolve("a-good"));
        Files.writeString(in.resolve("a-good/affaire.yaml"), TypedCase.ORDINARY);
        Path bad = Files.createDirectories(in.resolve("b-bad/pieces")).getParent();
        String typed = TypedCase.ORDINARY.replace("0042", "0043") + "    file: pieces/x.pdf\n";
        Files.writeString(bad.resolve("affaire.yaml"), typed.replace("03-03", "02-30"));
        Files.writeString(bad.resolve("pieces/x.pdf"), "x");
        // in the way of a piece, as a disk without room is
        Path inTheWay = Files.createDirectories(out.resolve("b-bad/pieces/x.pdf/y"));
        try (Portfolio portfolio = Portfolios.open(in)) {
            assertThatThrownBy(() -> portfolio.rejects().write(out, rejected(portfolio)))
                    .isInstanceOf(RejectsNotWrittenException.class);
        }
        assertThat(content(out)).containsKey("b-bad/affaire.yaml");
        Files.delete(inTheWay);

        Files.writeString(bad.resolve("affaire.yaml"), typed);
        try (Portfolio portfolio = Portfolios.open(in)) {
            portfolio.rejects().write(out, rejected(portfolio));
        }

        assertThat(content(out)).containsOnlyKeys("rejets.csv");
    }

    private static Map<String, String> content(Path folder) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(
                        folder.relativize(file).toString(),
                        Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        return content;
    }
}
