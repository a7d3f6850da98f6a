package fr.opposable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PaymentsCommandTest {

    private static final Path BANK = Path.of("samples/banque");
    private static final Set<String> CASES =
            Set.of("AG-0101", "AG-0102", "AG-0103", "AG-0104", "AG-0201", "AG-0202", "AG-0203");

    @TempDir
    Path folder;

    private int runs;

    private Program.Result run(String... args) {
        return Program.run(Stream.concat(
                        Stream.of(args),
                        Stream.of("--data", folder.resolve("data").toString()))
                .toArray(String[]::new));
    }

    /** Some cases of the sample portfolio, as they are there. */
    private Path portfolio() throws IOException {
        Path some = Files.createDirectories(folder.resolve("portefeuille"));
        for (String name : List.of("parties.csv", "cases.csv", "invoices.csv", "payments.csv", "events.csv")) {
            List<String> lines = Files.readAllLines(Path.of("samples/agence", name), StandardCharsets.ISO_8859_1);
            Files.write(
                    some.resolve(name),
                    lines.stream()
                            .filter(line -> line.equals(lines.getFirst())
                                    || name.equals("parties.csv")
                                    || CASES.contains(line.substring(0, 7)))
                            .toList(),
                    StandardCharsets.ISO_8859_1);
        }
        return some;
    }

    private JsonNode produced(Path portfolio, String reference, String... options) {
        Path out = folder.resolve("out" + ++runs);
        Program.Result result = run(
                Stream.concat(Stream.of("produce", portfolio.toString(), "--out", out.toString()), Stream.of(options))
                        .toArray(String[]::new));
        assertThat(result.exitCode()).as(result.err()).isLessThanOrEqualTo(ExitCode.REFUSALS);
        for (JsonNode one : JsonMapper.shared()
                .readTree(out.resolve("rapport.json").toFile())
                .path("cases")) {
            if (one.path("reference").asString().equals(reference)) {
                return one;
            }
        }
        throw new AssertionError(reference + " is not in the report");
    }

    /** The sum of a letter, paid some days of interest later, is what it asked for. */
    @Test
    void who_pays_what_the_letter_said_has_paid_the_sum_of_the_letter() throws Exception {
        Path portfolio = portfolio();
        JsonNode letter = produced(portfolio, "AG-0203", "--kind", "mise-en-demeure", "--as-of", "2026-11-10");
        String asked = letter.path("amount").asString();
        Path bank = Files.createDirectories(folder.resolve("releves"));
        Files.writeString(
                bank.resolve("lettre.camt053.xml"),
                Files.readString(BANK.resolve("bremond.camt053.xml"))
                        .replace("FR7699961690483510990065359", "FR7699004236824793311242842")
                        .replace("<Amt Ccy=\"EUR\">1776.00", "<Amt Ccy=\"EUR\">" + asked)
                        .replace("Reglement facture AB26 047", "AG-0203")
                        .replaceAll("<Nm>SARL BOULANGERIE LE FOURNIL D ADELE</Nm>", "<Nm>ASSUREUR MARTIN</Nm>")
                        .replace(
                                "11331.60",
                                new BigDecimal("11331.60")
                                        .subtract(new BigDecimal("1776.00"))
                                        .add(new BigDecimal(asked))
                                        .toPlainString()));

        Program.Result read = run(
                "payments",
                bank.toString(),
                "--portfolio",
                portfolio.toString(),
                "--out",
                folder.resolve("listes").toString());

        assertThat(read.out()).as(read.err()).contains("[PAY-REF-TIERS]");
    }

    /** A night rehearsed for tomorrow reads tomorrow's statement: it was told to be of a day to come. */
    @Test
    void the_day_asked_for_is_no_day_to_come() throws Exception {
        Path portfolio = portfolio();
        Path bank = Files.createDirectories(folder.resolve("releves"));
        Files.writeString(
                bank.resolve("demain.camt053.xml"),
                Files.readString(BANK.resolve("bremond.camt053.xml"))
                        .replace("2026-11-19", "2026-11-24")
                        .replace("2026-11-18", "2026-11-23"));
        String[] payments = {
            "payments",
            bank.toString(),
            "--portfolio",
            portfolio.toString(),
            "--out",
            folder.resolve("listes").toString()
        };

        Program.Result early = run(payments);
        Program.Result onDay = run(Stream.concat(Stream.of(payments), Stream.of("--as-of", "2026-11-24"))
                .toArray(String[]::new));

        assertThat(early.out()).contains("0 règlement(s) inscrit(s)");
        assertThat(onDay.out()).doesNotContain("0 règlement(s) inscrit(s)");
        assertThat(onDay.out()).contains("0 à confirmer");
    }

    @Test
    void payments_read_on_statements_move_their_cases_on() throws Exception {
        Path portfolio = portfolio();
        Path lists = folder.resolve("listes");
        assertThat(produced(portfolio, "AG-0101").path("kind").asString()).isEqualTo("relance-1");

        Program.Result first = run("payments", BANK.toString(), "--out", lists.toString());

        assertThat(first.exitCode()).as(first.err()).isEqualTo(ExitCode.REFUSALS);
        assertThat(first.out())
                .contains(
                        "5 règlement(s) inscrit(s), 1 annulé(s), 0 déjà connu(s), 0 écarté(s), 2 à confirmer, 2 sans affaire")
                .contains("AG-0104, 2\u202f580,00\u00a0€ le 19/11/2026 par HOLDING THEBAULT PARTICIPATIONS")
                .contains("payé par un tiers", "PAY-REF-TIERS");
        JsonNode settled = produced(portfolio, "AG-0101");
        assertThat(settled.path("outcome").asString()).isEqualTo("held");
        assertThat(settled.path("rule").asString()).isEqualTo("AMT-PEN-1");
        assertThat(produced(portfolio, "AG-0102", "--as-of", "2026-11-22")
                        .path("outcome")
                        .asString())
                .isNotEqualTo("rejected");

        assertThat(produced(portfolio, "AG-0103", "--kind", "recu")
                        .path("outcome")
                        .asString())
                .isEqualTo("letter");
        assertThat(produced(portfolio, "AG-0102", "--kind", "recu", "--as-of", "2026-11-22")
                        .path("rule")
                        .asString())
                .as("its payment came back unpaid")
                .isEqualTo("D08-CONT");

        assertThat(run("history", "AG-0103").out()).contains("243,36\u00a0€ le 18/11/2026 par PHARMACIE SAUVAGE");
        assertThat(run("history", "AG-0102").out()).contains("revenu impayé ou annulé");
        Program.Result history = run("history", "AG-0103", "--format", "json");
        CommandLineTest.assertValid("history", history.out());
        JsonNode paid = JsonMapper.shared()
                .readTree(history.out())
                .path(0)
                .path("payments")
                .path(0);
        assertThat(paid.path("amount").asString()).isEqualTo("243.36");
        assertThat(paid.path("stands").asBoolean()).isTrue();

        Path list = lists.resolve("a-confirmer.csv");
        Files.writeString(
                list,
                Files.readString(list)
                        .replace("\n;;375,00", "\nAG-0202;FC000075;375,00")
                        .replace("\n;;1410,00", "\naucune;;1410,00"));
        Program.Result second = run("payments", BANK.toString(), "--out", lists.toString(), "--format", "json");
        Program.Result third = run("payments", BANK.toString(), "--out", lists.toString());

        assertThat(second.exitCode()).as(second.err()).isEqualTo(ExitCode.DONE);
        JsonNode told = JsonMapper.shared().readTree(second.out());
        assertThat(schema().validate(second.out(), InputFormat.JSON)).isEmpty();
        assertThat(told.path("recorded")).hasSize(1);
        JsonNode confirmed = told.path("recorded").path(0);
        assertThat(confirmed.path("case").asString()).isEqualTo("AG-0202");
        assertThat(confirmed.path("invoices").path(0).path("number").asString()).isEqualTo("FC000075");
        assertThat(confirmed.path("rule").asString()).isEqualTo("PAY-CONFIRME");
        assertThat(told.path("setAside").asInt()).isEqualTo(1);
        assertThat(list).doesNotExist();
        assertThat(third.out())
                .contains("0 règlement(s) inscrit(s), 0 annulé(s), 7 déjà connu(s), 1 écarté(s), 0 à confirmer");
        assertThat(run("verify").exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run("export", "AG-0103", "--out", folder.resolve("p.zip").toString())
                        .exitCode())
                .isEqualTo(ExitCode.DONE);
        assertThat(run("verify", folder.resolve("p.zip").toString()).exitCode()).isEqualTo(ExitCode.DONE);
    }

    private static Schema schema() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Program.run("schema", "payments").out(), InputFormat.JSON);
    }

    @Test
    void a_payment_is_seen_wherever_its_case_is_looked_at() throws IOException {
        String sample = "samples/02-paiements-partiels";
        Path statement = folder.resolve("releve.sta");
        Files.writeString(statement, """
                :20:R
                :25:FR7630006000011234567890189
                :28C:1/1
                :60F:C261110EUR0,00
                :61:2611101110C250,00NTRFNONREF//X1
                :86:/REMI/AFF-2026-0312
                :62F:C261110EUR250,00
                """);

        Program.Result asked = run("payments", statement.toString(), "--portfolio", sample, "--format", "json");
        Path list = folder.resolve("a-confirmer.csv");
        Files.writeString(list, Files.readString(list).replace("\n;;250,00", "\nAFF-2026-0312;;250,00"));
        Program.Result confirmed = run("payments", statement.toString(), "--portfolio", sample);

        assertThat(schema().validate(asked.out(), InputFormat.JSON)).isEmpty();
        assertThat(asked.exitCode()).as(asked.out() + asked.err()).isEqualTo(ExitCode.REFUSALS);
        assertThat(confirmed.exitCode()).as(confirmed.out() + confirmed.err()).isEqualTo(ExitCode.DONE);
        assertThat(run("check", sample).out()).contains("PAYMENT-IMPORT", "250,00\u00a0€ le 10/11/2026");
        assertThat(run("courts", sample).err()).contains("PAYMENT-IMPORT");
        assertThat(run("deadlines", sample).err()).contains("PAYMENT-IMPORT");
        JsonNode statementOfClaim = JsonMapper.shared()
                .readTree(run("decompte", sample, "--format", "json").out());
        assertThat(statementOfClaim.path("imputations").toString()).contains("2026-11-10");
    }

    @Test
    void what_cannot_be_read_is_told_and_nothing_of_it_is_recorded() throws IOException {
        Path in = Files.createDirectories(folder.resolve("releves"));
        Files.copy(BANK.resolve("papeteries.mt940"), in.resolve("bon.mt940"));
        String camt = Files.readString(BANK.resolve("bremond.camt053.xml"));
        Files.writeString(in.resolve("faux.xml"), camt.replace("1776.00", "1775.00"));

        Program.Result some =
                run("payments", in.toString(), "--portfolio", portfolio().toString());
        Files.delete(in.resolve("bon.mt940"));
        Program.Result none =
                run("payments", in.toString(), "--portfolio", portfolio().toString());

        assertThat(some.exitCode()).isEqualTo(ExitCode.REFUSALS);
        assertThat(some.err()).contains("BNK-BALANCE", "faux.xml", "écart");
        assertThat(some.out()).contains("1 relevé(s)");
        assertThat(none.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run("payments", folder.resolve("absent").toString()).err()).contains("n’existe pas");
        assertThat(run("payments").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run(
                                "payments",
                                Files.createDirectories(folder.resolve("vide")).toString())
                        .err())
                .contains("Aucun relevé de compte");
        assertThat(Program.run(
                                "payments",
                                BANK.toString(),
                                "--data",
                                folder.resolve("neuf").toString())
                        .err())
                .contains("--portfolio");
    }

    /** The statements that come with an invented portfolio say all that a clerk meets: what is sure, what is not, what is nobody's. */
    @Test
    void an_invented_portfolio_comes_with_statements_that_prove_themselves() {
        Path some = folder.resolve("invente");
        run("sample", "--cases", "200", "--out", some.toString());

        Program.Result read = run(
                "payments",
                some.resolve("releves").toString(),
                "--portfolio",
                some.toString(),
                "--out",
                folder.toString(),
                "--format",
                "json");

        JsonNode json = JsonMapper.shared().readTree(read.out());
        assertThat(json.path("statements").asInt()).as(read.err()).isEqualTo(3);
        assertThat(json.path("refused")).isEmpty();
        assertThat(json.path("recorded").valueStream().map(one -> one.path("rule")
                        .asString()))
                .contains("PAY-REF-EXACT", "PAY-REF-PAYEUR");
        assertThat(json.path("doubtful")).isNotEmpty();
        assertThat(json.path("unmatched")).hasSize(3);
    }
}
