package fr.opposable.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.Party;
import fr.opposable.claim.ToldFacts;
import fr.opposable.fixtures.Told;
import fr.opposable.kernel.Money;
import fr.opposable.kernel.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is decided of the filing of one case. */
class CaseFilingTest {

    private static final CaseFiling.Words WORDS =
            new CaseFiling.Words(List.of("prestation", "bail-habitation"), List.of("commercant", "civil"));

    @TempDir
    Path folder;

    @Test
    void a_case_without_the_file_decides_nothing() {
        assertThat(CaseFiling.in(folder, WORDS)).isEqualTo(CaseFiling.NONE);
    }

    @Test
    void each_key_says_what_its_option_says() throws IOException {
        CaseFiling read = read("""
                coDebtors:
                  - {kind: consumer, name: Pennec, firstNames: Hervé}
                solidarity: article 4 du contrat
                matter: bail-habitation
                debtorIs: civil
                transfer: tribunal judiciaire de Brest
                court: tc-brest
                article700: 500
                """);

        assertThat(read.problems()).isEmpty();
        assertThat(read.coDebtors().parties()).extracting(Party::fullName).containsExactly("Hervé Pennec");
        assertThat(read.coDebtors().solidarity()).isEqualTo("article 4 du contrat");
        assertThat(read.matter()).isEqualTo("bail-habitation");
        assertThat(read.debtorIs()).isEqualTo("civil");
        assertThat(read.transfer()).isEqualTo("tribunal judiciaire de Brest");
        assertThat(read.court()).isEqualTo("tc-brest");
        assertThat(read.article700()).isEqualTo(Money.of("500.00"));
    }

    @Test
    void all_that_is_wrong_is_told_at_once_with_its_line() throws IOException {
        CaseFiling read = read("""
                matter: bail
                debtorIs: marchand
                transfer: tribunal de commerce de Lyon
                noTransfer: true
                article700: -3
                confirmedBy: moi
                """);

        assertThat(read.problems()).extracting(Problem::line).containsExactlyInAnyOrder(1, 2, 4, 5, 6);
        assertThat(read.problems())
                .allMatch(problem -> problem.where().contains("depot.yaml")
                        && !problem.cure().isBlank());
    }

    @Test
    void what_the_papers_show_and_a_case_has_no_key_for() throws IOException {
        Files.writeString(folder.resolve("devis.pdf"), "%PDF");
        CaseFiling read = read("""
                facts:
                  termsAcceptedIn: devis.pdf
                  acceptingWords: Le client accepte les conditions jointes.
                  noticeSignedBy: R. Chabert
                  debtorTradeName: La Table des Bateliers
                """);

        assertThat(read.problems()).isEmpty();
        assertThat(read.told())
                .isEqualTo(new Told()
                        .acceptedIn("devis.pdf", "Le client accepte les conditions jointes.")
                        .signedBy("R. Chabert")
                        .enseigne("La Table des Bateliers")
                        .facts());
    }

    @Test
    void whom_letters_went_to_and_what_clauses_say() throws IOException {
        CaseFiling read = read("""
                facts:
                  penaltyClauseWords: Le client doit en outre 8 % du principal impayé.
                  solidarityWords: Les deux sociétés sont tenues solidairement du prix.
                  solidarityCovers: principal
                  remindersTo: [Terrassement Fournel]
                  noticesTo: [Terrassement Fournel, Gier Travaux publics]
                  domicileElected: true
                  invoicesTo: [Terrassement Fournel]
                officer: {kind: company, name: SELARL Kermeur et associés}
                """);

        assertThat(read.problems()).isEmpty();
        assertThat(read.told())
                .isEqualTo(new Told()
                        .penaltyClause("Le client doit en outre 8 % du principal impayé.")
                        .joint(ToldFacts.JointSums.PRINCIPAL, "Les deux sociétés sont tenues solidairement du prix.")
                        .reminding(List.of("Terrassement Fournel"))
                        .noticed(List.of("Terrassement Fournel", "Gier Travaux publics"))
                        .domicileElected()
                        .billing(List.of("Terrassement Fournel"))
                        .facts());
        assertThat(read.officer()).isNotNull().extracting(Party::name).isEqualTo("SELARL Kermeur et associés");
    }

    @Test
    void sums_owed_jointly_are_all_or_the_principal() throws IOException {
        assertThat(read("facts: {solidarityCovers: tout}\n").problems())
                .extracting(Problem::cure)
                .singleElement()
                .asString()
                .contains("all | principal");
    }

    @Test
    void a_file_that_is_not_there_and_a_key_nobody_knows_are_told() throws IOException {
        CaseFiling read = read("""
                facts:
                  termsAcceptedIn: nulle-part.pdf
                  signedBy: R. Chabert
                """);

        assertThat(read.problems()).extracting(Problem::line).containsExactlyInAnyOrder(2, 3);
    }

    @Test
    void a_link_is_not_followed() throws IOException {
        Path elsewhere = Files.writeString(folder.resolve("ailleurs.txt"), "matter: prestation\n");
        Files.createSymbolicLink(folder.resolve(CaseFiling.NAME), elsewhere);

        assertThat(CaseFiling.in(folder, WORDS).problems()).hasSize(1);
    }

    private CaseFiling read(String yaml) throws IOException {
        Files.writeString(folder.resolve(CaseFiling.NAME), yaml);
        return CaseFiling.in(folder, WORDS);
    }
}
