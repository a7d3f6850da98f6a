package fr.opposable.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import fr.opposable.cli.Program.Result;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.server.SMTPServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Between the lot and the post: what came since in the portfolio stops a letter that would not be produced any more. */
class SecondLookTest {

    @TempDir
    Path folder;

    private Clock clock = Program.CLOCK;

    private Result run(String... args) {
        return Program.run(
                clock,
                Stream.concat(Stream.of(args), Stream.of("--data", path("data")))
                        .toArray(String[]::new));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private Path copy(String sample) throws IOException {
        Path original = Path.of("samples").resolve(sample);
        Path copy = folder.resolve(sample);
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(original.relativize(file).toString()));
            }
        }
        return copy;
    }

    private static void rewrite(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private static JsonNode json(Result result) {
        return JsonMapper.shared().readTree(result.out());
    }

    private static Map<String, String> rules(JsonNode leftOut) {
        Map<String, String> rules = new TreeMap<>();
        leftOut.forEach(one ->
                rules.put(one.path("reference").asString(), one.path("rule").asString()));
        return rules;
    }

    @Test
    void what_was_typed_after_the_lot_keeps_its_letters_from_the_post() throws Exception {
        Path portfolio = copy("agence");
        run("produce", portfolio.toString(), "--out", path("out"), "--quiet");
        Files.writeString(portfolio.resolve("events.csv"), """
                AG-0101;2026-11-21;contestation;;;;;;;;;
                AG-0102;2026-11-21;procédure collective;;;;;;;;;
                AG-0103;2026-11-21;échéancier;;;;;;;;;
                AG-0104;2026-11-21;autre;;;Conseil du débiteur : Me Ana Costa, Rennes;;;;;;
                AG-0301;2026-11-21;contestation;;;;;;;;;
                """, StandardOpenOption.APPEND);
        Files.writeString(
                portfolio.resolve("payments.csv"), "AG-0106;2026-11-21;100.00;;virement\n", StandardOpenOption.APPEND);
        rewrite(portfolio.resolve("cases.csv"), "AG-0108;C06;D007;30;", "AG-0108;C05;D008;trente;");
        for (String gone : List.of("cases.csv", "invoices.csv")) {
            Files.write(
                    portfolio.resolve(gone),
                    Files.readAllLines(portfolio.resolve(gone)).stream()
                            .filter(line -> !line.startsWith("AG-0107;"))
                            .toList());
        }
        String[] mail = {"mail", path("out/lot-001"), "--profile", "imprimeur", "--out", path("envois")};

        Result planned = run("mail", path("out/lot-001"), "--profile", "imprimeur", "--dry-run");
        Result blind = run(
                "mail",
                path("out/lot-001"),
                "--profile",
                "imprimeur",
                "--dry-run",
                "--journal-only",
                "--format",
                "json");
        Result handed = run(
                Stream.concat(Stream.of(mail), Stream.of("--format", "json")).toArray(String[]::new));

        assertThat(json(blind).path("letters").asInt()).isEqualTo(47);
        assertThat(json(blind).path("casesRead")).isEmpty();
        CommandLineTest.assertValid("mail", handed.out());
        assertThat(json(handed).path("casesRead").get(0).asString()).endsWith("agence");
        assertThat(json(handed).path("letters").asInt()).isEqualTo(39);
        assertThat(rules(json(handed).path("leftOut")))
                .containsExactly(
                        entry("AG-0101", "COM-DISP-1"),
                        entry("AG-0102", "PRO-INSOLV"),
                        entry("AG-0103", "D05-TAB"),
                        entry("AG-0104", "AVO-8-2-D"),
                        entry("AG-0106", "MAIL-CHANGED"),
                        entry("AG-0107", "MAIL-ABSENT"),
                        entry("AG-0108", "INT-034"),
                        entry("AG-0301", "COM-DISP-1"));
        assertThat(handed.exitCode()).isEqualTo(planned.exitCode()).isEqualTo(ExitCode.REFUSALS);
        String told = planned.err().replaceAll("\\s+", " ");
        assertThat(told)
                .contains(
                        "2 lettres [COM-DISP-1], chacune pour ce motif\u00a0: contestation du 21/11/2026",
                        "AG-0101, relance-1 version 1\u202f; AG-0301, mise-en-demeure version 1",
                        "paiement de 100,00\u00a0€ du 21/11/2026",
                        "./opposable version withdraw AG-0102 relance-1");
        assertThat(planned.out()).contains("Affaires relues dans");
        assertThat(Path.of(json(handed).path("folder").asString()).resolve("non-remis.csv"))
                .content()
                .contains("AG-0106", "MAIL-CHANGED");
        again(mail);
    }

    /** What was settled leaves with the next lot; what is still open stays. */
    private void again(String... mail) throws IOException {
        Path events = folder.resolve("agence/events.csv");
        Files.write(
                events,
                Files.readAllLines(events).stream()
                        .filter(line -> !line.startsWith("AG-0101;2026-11-21;contestation"))
                        .toList());

        Result next = run(
                Stream.concat(Stream.of(mail), Stream.of("--format", "json")).toArray(String[]::new));

        assertThat(json(next).path("letters").asInt()).isEqualTo(1);
        assertThat(json(next).path("leftOut").valueStream().filter(one -> one.path("known")
                        .asBoolean()))
                .hasSize(39);
    }

    /** What was kept from the post did not leave: the whole lot is said to be sent without it. */
    @Test
    void a_letter_that_was_kept_from_the_post_is_not_said_to_be_sent_with_its_lot() throws Exception {
        Path portfolio = copy("agence");
        run("produce", portfolio.toString(), "--out", path("out"), "--quiet");
        Files.writeString(
                portfolio.resolve("events.csv"),
                "AG-0101;2026-11-21;contestation;;;;;;;;;\n",
                StandardOpenOption.APPEND);
        run("mail", path("out/lot-001"), "--profile", "imprimeur", "--out", path("envois"));

        Result sent = run("version", "sent-lot", path("out/lot-001"));

        assertThat(sent.exitCode()).isEqualTo(ExitCode.REFUSALS);
        assertThat(sent.out()).contains("46 envoi(s) inscrit(s)", "1 refusé(s)");
        assertThat(sent.err())
                .contains("AG-0101, relance-1 version 1", "./opposable version sent AG-0101 relance-1 --channel post");
        assertThat(run("history", "AG-0101").out()).doesNotContain("envoyée");
    }

    @Test
    void a_portfolio_that_is_gone_is_told_and_the_journal_asked() throws Exception {
        Path portfolio = copy("01-une-facture");
        run("produce", portfolio.toString(), "--out", path("out"), "--kind", "relance-1");
        Files.move(portfolio, folder.resolve("ailleurs"));
        rewrite(
                folder.resolve("ailleurs/affaire.yaml"),
                "exhibits:",
                "events:\n  - {date: 2026-11-20, kind: insolvency-opened}\nexhibits:");
        String[] mail = {"mail", path("out/lot-001"), "--profile", "manuel", "--dry-run"};

        Result journal = run(mail);
        Result given = run(Stream.concat(Stream.of(mail), Stream.of("--portfolio", path("ailleurs")))
                .toArray(String[]::new));

        assertThat(journal.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(journal.out().replaceAll("\\s+", " "))
                .contains("n’est plus à sa place", "Seul le journal a été interrogé");
        assertThat(given.exitCode()).isEqualTo(ExitCode.REFUSALS);
        assertThat(given.err()).contains("PRO-INSOLV");
        assertThat(run(Stream.concat(Stream.of(mail), Stream.of("--portfolio", path("nulle-part")))
                                .toArray(String[]::new))
                        .exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat(run(Stream.concat(Stream.of(mail), Stream.of("--journal-only", "--portfolio", path("ailleurs")))
                                .toArray(String[]::new))
                        .err())
                .contains("--journal-only ne relit aucun portefeuille");
    }

    /** The letter was asked for by its name before anything was overdue enough: only what came since may stop it. */
    @Test
    void a_letter_asked_for_by_its_name_is_stopped_by_what_came_since_only() throws Exception {
        Path portfolio = copy("01-une-facture");
        run("produce", portfolio.toString(), "--out", path("out"), "--kind", "mise-en-demeure");
        String[] mail = {"mail", path("out/lot-001"), "--profile", "manuel", "--dry-run"};

        assertThat(run(mail).exitCode()).isEqualTo(ExitCode.DONE);
        clock = Clock.fixed(Instant.parse("2026-11-24T11:00:00Z"), ZoneOffset.UTC);
        assertThat(run(mail).exitCode()).isEqualTo(ExitCode.DONE);
        rewrite(
                portfolio.resolve("affaire.yaml"),
                "exhibits:",
                "events:\n  - {date: 2026-11-23, kind: dispute}\nexhibits:");
        assertThat(run(mail).err()).contains("COM-DISP-1");
    }

    /** The firm's scenario plans an e-mail; the address is gone since, so that today the letter would be written for the post. */
    @Test
    void a_letter_that_would_take_another_way_today_does_not_leave() throws Exception {
        Path portfolio = copy("01-une-facture");
        String scenario = "samples/scenarios/cabinet.yaml";
        run("produce", portfolio.toString(), "--out", path("out"), "--scenario", scenario);
        rewrite(portfolio.resolve("affaire.yaml"), "  email: direction@cale-ronde.example\n", "");

        Result added = run("outbox", "add", path("out/lot-001"), "--scenario", scenario, "--format", "json");

        assertThat(rules(json(added).path("leftOut")))
                .as(added.err())
                .containsExactly(entry("AFF-2026-0187", "MAIL-WAY"));
    }

    /** The firm writes no second reminder; the scenarios of the program do: judged by these, the letter would be another step. */
    @Test
    void a_lot_is_judged_by_the_scenario_it_was_made_with() throws Exception {
        Path portfolio = copy("01-une-facture");
        rewrite(
                portfolio.resolve("affaire.yaml"),
                "exhibits:",
                "events:\n  - {date: 2026-11-10, kind: reminder, level: 1, channel: email}\nexhibits:");
        Path scenario = folder.resolve("cabinet.yaml");
        Files.writeString(scenario, """
                set: cabinet
                version: 2026-11
                scenarios:
                  - id: court
                    title: Une relance puis la mise en demeure
                    from: 2026-01-01
                    to: open
                    debtors: [professional]
                    promiseDays: 3
                    steps:
                      - {kind: relance-1, afterDue: 1}
                      - {kind: mise-en-demeure, afterDue: 2, afterPrevious: 9}
                """);
        run("produce", portfolio.toString(), "--out", path("out"), "--scenario", scenario.toString());
        assertThat(folder.resolve("out/lot-001/AFF-2026-0187_mise-en-demeure_v1.pdf"))
                .exists();
        Files.delete(scenario);
        clock = Clock.fixed(Instant.parse("2026-11-24T11:00:00Z"), ZoneOffset.UTC);
        String[] mail = {"mail", path("out/lot-001"), "--profile", "manuel", "--dry-run"};

        Result same = run(mail);
        rewrite(
                portfolio.resolve("affaire.yaml"),
                "2026-11-10, kind: reminder, level: 1, channel: email}",
                "2026-11-23, kind: reminder, level: 1, channel: email}");
        Result reminded = run(mail);

        assertThat(same.exitCode()).as(same.err()).isEqualTo(ExitCode.DONE);
        assertThat(same.out().replaceAll("\\s+", " "))
                .contains("Étapes jugées d’après le scénario avec lequel le lot a été produit (cabinet.yaml).");
        assertThat(reminded.exitCode()).isEqualTo(ExitCode.REFUSALS);
        assertThat(reminded.err()).contains("[SCN-court.mise-en-demeure]");
    }

    @Test
    void a_message_in_the_outbox_waits_while_its_case_is_disputed() throws Exception {
        Path portfolio = copy("01-une-facture");
        run("produce", portfolio.toString(), "--out", path("out"), "--kind", "relance-1", "--channel", "email");
        String facts = Files.readString(portfolio.resolve("affaire.yaml"));
        assertThat(run("outbox", "add", path("out/lot-001")).exitCode()).isEqualTo(ExitCode.DONE);
        rewrite(
                portfolio.resolve("affaire.yaml"),
                "exhibits:",
                "events:\n  - {date: 2026-11-21, kind: dispute}\nexhibits:");
        List<String> taken = new CopyOnWriteArrayList<>();
        SMTPServer server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandler((_, _, _, data) -> taken.add(new String(data, StandardCharsets.US_ASCII)))
                .build();
        server.start();
        try {
            Files.createDirectories(folder.resolve("data/courriel"));
            Files.writeString(
                    folder.resolve("data/courriel/reglages.properties"),
                    "host=localhost\nport=%d\nsecurity=none\n".formatted(server.getPortAllocated()));

            Result files = run("outbox", "add", path("out/lot-001"), "--out", path("eml"));
            Result held = run("outbox", "send", "--format", "json");
            Result lot = run("version", "sent-lot", path("out/lot-001"));

            assertThat(lot.err()).contains("elle attend dans la boîte d’envoi");
            assertThat(files.exitCode()).isEqualTo(ExitCode.REFUSALS);
            assertThat(folder.resolve("eml/AFF-2026-0187_relance-1_v1.eml")).doesNotExist();
            assertThat(held.exitCode()).isEqualTo(ExitCode.REFUSALS);
            CommandLineTest.assertValid("outbox", held.out());
            JsonNode one = json(held).path("held").get(0);
            assertThat(one.path("rule").asString()).isEqualTo("COM-DISP-1");
            assertThat(one.path("cure").asString()).contains("--abandon");
            assertThat(taken).isEmpty();
            assertThat(run("outbox", "list").out()).contains("en attente");

            Files.writeString(portfolio.resolve("affaire.yaml"), facts);
            assertThat(run("outbox", "send").exitCode()).isEqualTo(ExitCode.DONE);
            assertThat(taken).hasSize(1);
        } finally {
            server.stop();
        }
    }
}
