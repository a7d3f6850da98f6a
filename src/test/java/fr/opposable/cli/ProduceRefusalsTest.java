package fr.opposable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What may never leave, through the real job: the next step is held, and the letter asked for by its name is refused, each by its rule. */
class ProduceRefusalsTest {

    @TempDir
    Path folder;

    private int runs;

    private Path sample(String sample, String written, String instead) throws IOException {
        Path copy = folder.resolve("case" + ++runs);
        Path original = Path.of("samples").resolve(sample);
        try (var files = Files.walk(original)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(original.relativize(file).toString()));
            }
        }
        Path facts = copy.resolve("affaire.yaml");
        String yaml = Files.readString(facts);
        assertThat(yaml).contains(written);
        Files.writeString(facts, yaml.replace(written, instead.replace("\\n", "\n")));
        return copy;
    }

    private JsonNode decided(Path sample, String... more) {
        Path out = folder.resolve("out" + ++runs);
        String[] args = new String[more.length + 6];
        System.arraycopy(
                new String[] {
                    "produce",
                    sample.toString(),
                    "--out",
                    out.toString(),
                    "--data",
                    folder.resolve("data" + runs).toString()
                },
                0,
                args,
                0,
                6);
        System.arraycopy(more, 0, args, 6, more.length);
        Program.Result result = Program.run(args);
        assertThat(result.exitCode()).as(result.err()).isIn(ExitCode.DONE, ExitCode.REFUSALS);
        assertThat(out.resolve("lot-001")).doesNotExist();
        return JsonMapper.shared()
                .readTree(out.resolve("rapport.json").toFile())
                .path("cases")
                .path(0);
    }

    @ParameterizedTest(name = "{0}: {4}, {5}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            WHY                        | WRITTEN                              | INSTEAD                                                                                       | NEXT     | RULE        | BY NAME     | SAID
            insolvency                 | 'exhibits:'                          | '  - {date: 2026-11-02, kind: insolvency-opened}\\nexhibits:'                                   | held     | PRO-INSOLV  | PRO-INSOLV  | procédure collective
            a plan that is kept        | 'exhibits:'                          | '  - {date: 2026-11-02, kind: instalment-plan}\\nexhibits:'                                     | held     | D05-TAB     | COM-TRUE-1  | échéancier
            a dispute                  | 'exhibits:'                          | '  - {date: 2026-11-02, kind: dispute}\\nexhibits:'                                             | held     | COM-DISP-1  | COM-DISP-1  | contest
            proceedings                | 'exhibits:'                          | '  - {date: 2026-11-02, kind: requete-filed}\\nexhibits:'                                       | held     | COM-TRUE-1  | COM-TRUE-1  | procédure
            a fee put on an invoice    | 'subject: Catalogue « Jardins de Bourgogne », 3 000 exemplaires' | 'subject: Frais de mise en demeure'                                | rejected | FOR-FEES    | FOR-FEES    | Frais de mise en demeure
            words of an act of court   | 'representative: {name: Gilles Fauvel, capacity: président}' | 'representative: {name: Gilles Fauvel, capacity: "huissier de justice"}' | rejected | FOR-JUD-2   | FOR-JUD-2   | huissier de justice
            """)
    void no_letter_leaves_that_the_law_forbids(
            String why, String written, String instead, String next, String rule, String byName, String said)
            throws IOException {
        Path sample = sample("02-paiements-partiels", written, instead);

        JsonNode nextStep = decided(sample);
        assertThat(nextStep.path("outcome").asString()).as(why).isEqualTo(next);
        assertThat(nextStep.path("rule").asString()).as(why).isEqualTo(rule);
        assertThat(nextStep.path("reason").asString()).as(why).containsIgnoringCase(said);

        JsonNode asked = decided(sample, "--kind", "mise-en-demeure");
        assertThat(asked.path("outcome").asString()).as(why).isEqualTo("rejected");
        assertThat(asked.path("problems").toString()).as(why).contains(byName).containsIgnoringCase(said);
    }

    /** The invoice of a consumer, due on 30 April 2026 in the sample, two years and a day before. */
    @Test
    void a_consumer_is_not_asked_for_what_is_time_barred() throws IOException {
        Path sample = sample(
                "02-paiements-partiels", "  kind: company\n  name: Éditions", "  kind: consumer\n  name: Éditions");
        Path facts = sample.resolve("affaire.yaml");
        String yaml = Files.readString(facts);
        int payments = yaml.indexOf("payments:");
        int exhibits = yaml.indexOf("exhibits:");
        Files.writeString(
                facts,
                (yaml.substring(0, payments) + yaml.substring(exhibits))
                        .replaceAll(
                                "(?m)^  (?:legalForm: SARL|shareCapital: 7500|siren: \"088723150\"|siret: \"08872315000012\"|rcsCity: Dijon|vatNumber: FR07088723150|representative: .name: Rapha.*|trader: true)\n",
                                "")
                        .replace("issued: 2026-03-16", "issued: 2024-03-16")
                        .replace("due: 2026-04-30", "due: 2024-04-30")
                        .replace("performed: 2026-03-12", "performed: 2024-03-12")
                        .replaceAll("    file: pieces/F2026-0312.pdf.*\n", ""));

        JsonNode held = decided(sample);
        assertThat(held.path("outcome").asString()).isEqualTo("held");
        assertThat(held.path("rule").asString()).isEqualTo("AMT-PRESC-1");
        assertThat(held.path("reason").asString()).contains("prescrite depuis le");

        JsonNode refused = decided(sample, "--kind", "relance-1");
        assertThat(refused.path("outcome").asString()).isEqualTo("rejected");
        assertThat(refused.path("problems").toString()).contains("AMT-PRESC-1");
    }

    @Test
    void a_debtor_whose_lawyer_is_known_is_written_to_no_more() throws IOException {
        Path sample = sample(
                "02-paiements-partiels",
                "exhibits:",
                "  - {date: 2026-11-02, kind: other, note: \"Conseil du débiteur : Me Ana Costa, Rennes\"}\\nexhibits:");

        assertThat(decided(sample).path("rule").asString()).isEqualTo("AVO-8-2-D");
    }
}
