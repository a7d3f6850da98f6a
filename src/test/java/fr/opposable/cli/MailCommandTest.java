package fr.opposable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.cli.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lots handed over as a user types it. */
class MailCommandTest {

    private static final String CONSUMER = """
            reference: PART-1
            creditor:
              kind: company
              name: Menuiserie du Frout
              legalForm: SARL
              shareCapital: 10000
              siren: "999999998"
              rcsCity: Quimper
              address: {lines: ["12 rue du Frout"], postalCode: "29000", city: Quimper, country: FR}
              representative: {name: Maëlle Kervella, capacity: gérante}
              email: compta@frout.example
              iban: FR7630006000011234567890189
            debtor:
              kind: consumer
              name: Le Bihan
              firstNames: Erwan
              address: {lines: ["5 rue des Ajoncs"], postalCode: "29900", city: Concarneau, country: FR}
            invoices:
              - {number: F-1, issued: 2026-05-01, due: 2026-05-31, gross: 2000.00, subject: Pose d’un portail, performed: 2026-04-28}
            """;
    private static final String COMPANY = "samples/02-paiements-partiels";

    @TempDir
    Path folder;

    private Result run(String... args) {
        String[] all = new String[args.length + 2];
        System.arraycopy(args, 0, all, 0, args.length);
        all[args.length] = "--data";
        all[args.length + 1] = folder.resolve("data").toString();
        return Program.run(all);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    /** A provider posts nothing by hand; the manual profile takes it and says what to do, and only its receipt says that it was given. */
    @Test
    void a_notice_made_to_be_given_by_hand_is_told_apart() {
        run("produce", COMPANY, "--out", path("out"), "--kind", "mise-en-demeure", "--channel", "hand");

        Result posted = run("mail", path("out/lot-001"), "--profile", "maileva", "--dry-run");
        Result manual = run("mail", path("out/lot-001"), "--profile", "manuel", "--out", path("envois"));
        Result lot = run("version", "sent-lot", path("out/lot-001"));

        assertThat(posted.exitCode()).isEqualTo(ExitCode.REFUSALS);
        assertThat(posted.err().replaceAll("\\s+", " ")).contains("[MAIL-BY-HAND]", "mail --profile manuel");
        assertThat(manual.exitCode()).as(manual.err()).isEqualTo(ExitCode.DONE);
        assertThat(manual.out().replaceAll("\\s+", " "))
                .contains("Remise en main propre contre décharge\u00a0: 1", "faites dater et signer la décharge");
        assertThat(lot.exitCode()).isEqualTo(ExitCode.REFUSALS);
        assertThat(lot.err()).contains("./opposable version sent AFF-2026-0312 mise-en-demeure --channel hand");
    }

    @Test
    void a_lot_is_handed_over_once_and_its_letters_known_by_the_provider_s_identifiers() throws Exception {
        run("produce", COMPANY, "--out", path("out"), "--kind", "mise-en-demeure");

        Result planned = run("mail", path("out/lot-001"), "--profile", "maileva", "--dry-run");
        Result made =
                run("mail", path("out/lot-001"), "--profile", "maileva", "--out", path("envois"), "--format", "json");
        Result again = run("mail", path("out/lot-001"), "--profile", "imprimeur", "--out", path("envois"));

        assertThat(planned.out()).contains("Seraient remises\u00a0: 1 lettre(s)");
        assertThat(made.exitCode()).as(made.err()).isEqualTo(ExitCode.DONE);
        CommandLineTest.assertValid("mail", made.out());
        assertThat(again.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(again.out()).contains("Rien à remettre");
        assertThat(again.err()).contains("déjà été remise dans l’envoi");

        Path in = Files.createDirectories(folder.resolve("preuves"));
        Files.writeString(
                in.resolve("suivi.csv"),
                "registered_number;custom_id;deposit_date\n1A20144388903;%s;2026-11-21\n".formatted(identifier()));
        Result proofs = run("proofs", in.toString());

        assertThat(proofs.exitCode()).as(proofs.err()).isEqualTo(ExitCode.DONE);
        assertThat(run("history", "AFF-2026-0312").out())
                .contains("envoyée le 21/11/2026", "n°\u00a01A20144388903, preuve suivi.csv");
    }

    private String identifier() throws IOException {
        try (Stream<Path> lots = Files.list(folder.resolve("envois"))) {
            List<String> lines =
                    Files.readAllLines(lots.findFirst().orElseThrow().resolve("correspondance.csv"));
            return lines.get(1).substring(0, lines.get(1).indexOf(';'));
        }
    }

    @Test
    void a_registered_letter_goes_electronically_to_a_consumer_only_with_his_recorded_consent() throws Exception {
        Files.writeString(Files.createDirectories(folder.resolve("particulier")).resolve("affaire.yaml"), CONSUMER);
        Result produced = run("produce", path("particulier"), "--out", path("out"), "--kind", "mise-en-demeure");
        assertThat(folder.resolve("out/lot-001/lot.csv"))
                .as(produced.err() + produced.out())
                .exists();
        String reference =
                Files.readAllLines(folder.resolve("out/lot-001/lot.csv")).get(1).split(";")[0];
        String[] mail = {
            "mail", path("out/lot-001"), "--profile", "maileva", "--registered", "lre", "--out", path("envois")
        };

        Result refused = run(mail);
        assertThat(refused.exitCode()).isEqualTo(ExitCode.REFUSALS);
        assertThat(refused.err()).contains("aucun consentement", "art. L. 100", "./opposable consent");
        assertThat(folder.resolve("envois")).doesNotExist();

        Result bad = run("consent", reference, "--on", "2026-03-01", "--email", "a@b.fr, c@d.fr", "--words", "oui");
        assertThat(bad.exitCode()).isEqualTo(ExitCode.REFUSALS);
        assertThat(run("consent", reference, "--on", "2026-11-22", "--email", "a@b.fr", "--words", "oui")
                        .exitCode())
                .isEqualTo(ExitCode.USAGE);
        Result given = run(
                "consent",
                reference,
                "--on",
                "2026-03-01",
                "--email",
                "client@exemple.fr",
                "--words",
                "J’accepte de recevoir vos recommandés à cette adresse.");
        assertThat(given.out()).contains("Consentement inscrit au 01/03/2026");
        Result withdrawn = run("consent", reference, "--on", "2026-11-20", "--withdrawn");
        assertThat(withdrawn.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run(mail).exitCode()).isEqualTo(ExitCode.REFUSALS);

        run("consent", reference, "--on", "2026-11-21", "--email", "client@exemple.fr", "--words", "De nouveau oui.");
        Result handed = run(mail);
        assertThat(handed.exitCode()).as(handed.err()).isEqualTo(ExitCode.DONE);
        try (Stream<Path> files = Files.walk(folder.resolve("envois"))) {
            Path table = files.filter(file -> file.endsWith("destinataires.csv"))
                    .findFirst()
                    .orElseThrow();
            assertThat(table.getParent().getFileName()).hasToString("recommande-electronique");
            assertThat(Files.readAllLines(table).get(1))
                    .contains(";INDIVIDUAL;")
                    .contains(";client@exemple.fr;");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mail X                                                | --profile
            mail X --profile inconnu --out o                      | imprimeur, manuel
            mail --profile maileva --out o                        | Il manque\u00a0: LOT
            mail X --profile maileva                              | --out DOSSIER
            mail X --profile maileva --out o --again              | --reason
            mail X --profile maileva --out o --reason motif       | --again
            mail X --profile maileva --out o --shape papier       | letters, print-file
            consent X --on hier --email a@b.fr --words oui        | n’est pas une date
            consent X --on 2026-01-01                             | --email ADRESSE
            """)
    void wrong_usage_is_told_with_its_cure(String line, String message) {
        Result result = run(line.split(" +"));

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains(message);
    }

    @Test
    void the_facts_of_a_profile_are_shown_with_their_sources() throws Exception {
        Result text = run("mail", "--profile", "imprimeur", "--show");

        assertThat(text.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(text.out())
                .contains("feuilles par fichier d’impression\u00a0: 1000")
                .contains("[non vérifié]", "[lu de seconde main]")
                .contains("non trouvé, à demander");
    }
}
