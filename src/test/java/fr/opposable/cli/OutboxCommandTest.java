package fr.opposable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.cli.Program.Result;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.subethamail.smtp.server.SMTPServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A reminder by e-mail, from its lot to its return, as a user types it. */
class OutboxCommandTest {

    private static final String SAMPLE = "samples/01-une-facture";
    private static final String CASE = "AFF-2026-0187";

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

    private void settings(String text) throws IOException {
        Files.createDirectories(folder.resolve("data/courriel"));
        Files.writeString(folder.resolve("data/courriel/reglages.properties"), text);
    }

    private static JsonNode json(Result result) {
        return JsonMapper.shared().readTree(result.out());
    }

    @Test
    void a_reminder_is_sent_comes_back_and_is_seen_to_have_come_back() throws Exception {
        run("produce", SAMPLE, "--out", path("out"), "--kind", "relance-1", "--channel", "email");
        assertThat(run("outbox", "send").exitCode()).isEqualTo(ExitCode.USAGE);

        Result added = run("outbox", "add", path("out/lot-001"), "--out", path("eml"), "--format", "json");
        assertThat(added.exitCode()).as(added.err()).isEqualTo(ExitCode.DONE);
        CommandLineTest.assertValid("outbox", added.out());
        assertThat(json(added).path("entries").get(0).path("from").asString())
                .isEqualTo("compta@menuiserie-kerbrat.example");
        Path eml = folder.resolve("eml/AFF-2026-0187_relance-1_v1.eml");
        assertThat(eml).exists();
        assertThat(run("outbox", "list").out()).contains("en attente");

        List<String> taken = new CopyOnWriteArrayList<>();
        SMTPServer server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandler((_, _, _, data) -> taken.add(new String(data, StandardCharsets.US_ASCII)))
                .insertReceivedHeaders(false)
                .build();
        server.start();
        try {
            settings("host=localhost\nport=%d\nsecurity=none\n".formatted(server.getPortAllocated()));
            Result sent = run("outbox", "send", "--format", "json");
            assertThat(sent.exitCode()).as(sent.err()).isEqualTo(ExitCode.DONE);
            CommandLineTest.assertValid("outbox", sent.out());
        } finally {
            server.stop();
        }
        assertThat(taken).containsExactly(Files.readString(eml));
        assertThat(run("outbox", "list").out()).contains("vide");
        CommandLineTest.assertValid(
                "outbox", run("outbox", "list", "--all", "--format", "json").out());
        assertThat(run("history", CASE).out()).contains("envoyée le 21/11/2026", "direction@cale-ronde.example");

        comesBack(eml);
    }

    @Test
    void a_letter_goes_the_way_it_was_written_for_unless_told_otherwise() {
        run("produce", SAMPLE, "--out", path("out"), "--kind", "relance-1");
        Result posted = run("outbox", "add", path("out/lot-001"), "--format", "json");
        Result asked = run("outbox", "add", path("out/lot-001"), "--all-channels");

        assertThat(posted.exitCode()).isEqualTo(ExitCode.REFUSALS);
        assertThat(json(posted).path("leftOut").get(0).path("rule").asString()).isEqualTo("MAIL-BY-POST");
        assertThat(asked.exitCode()).as(asked.err()).isEqualTo(ExitCode.DONE);

        run(
                "produce",
                SAMPLE,
                "--out",
                path("out4"),
                "--kind",
                "relance-1",
                "--channel",
                "email",
                "--as-of",
                "2026-11-20");
        String[] mail = {"mail", path("out4/lot-002"), "--profile", "manuel", "--dry-run", "--format", "json"};
        Result paper = run(mail);
        Result all =
                run(Stream.concat(Stream.of(mail), Stream.of("--all-channels")).toArray(String[]::new));

        assertThat(json(paper).path("leftOut").get(0).path("rule").asString())
                .as(paper.err() + paper.out())
                .isEqualTo("MAIL-BY-EMAIL");
        assertThat(json(all).path("letters").asInt()).isEqualTo(1);
    }

    private void comesBack(Path eml) throws Exception {
        Path in = Files.createDirectories(folder.resolve("retours"));
        String head = Files.readString(eml).lines().limit(14).reduce("", (a, b) -> a + b + "\n");
        Files.writeString(in.resolve("retour.eml"), """
                Return-Path: <>
                From: MAILER-DAEMON@serveur.example
                Date: Sat, 21 Nov 2026 10:30:00 +0100
                Subject: Undelivered Mail Returned to Sender
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; serveur.example

                Final-Recipient: rfc822; direction@cale-ronde.example
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 inconnu

                --b
                Content-Type: text/rfc822-headers

                %s
                --b--
                """.formatted(head));
        Files.copy(eml, in.resolve("le-notre.eml"));
        Files.writeString(in.resolve("etranger.eml"), "Subject: Bonjour\n\nRien à voir.\n");

        Result bounces = run("bounces", in.toString(), "--format", "json");
        Result again = run("bounces", in.toString());

        assertThat(bounces.exitCode()).isEqualTo(ExitCode.REFUSALS);
        CommandLineTest.assertValid("bounces", bounces.out());
        assertThat(json(bounces).path("returned").get(0).path("unknownAddress").asBoolean())
                .isTrue();
        assertThat(json(bounces).path("others").valueStream().map(other -> other.path("file")
                        .asString()))
                .containsExactly("etranger.eml", "le-notre.eml");
        assertThat(again.out()).contains("0 non-remise(s) inscrite(s), 1 déjà connue(s), 2 à regarder");
        assertThat(run("history", CASE).out())
                .contains(
                        "courriel à direction@cale-ronde.example revenu non remis le 21/11/2026 (5.1.1, adresse inconnue)");
        Result history = run("history", CASE, "--format", "json");
        CommandLineTest.assertValid("history", history.out());
        assertThat(json(history)
                        .get(0)
                        .path("undelivered")
                        .get(0)
                        .path("status")
                        .asString())
                .isEqualTo("5.1.1");
        assertThat(run("check", SAMPLE).out()).contains("NOTICE-EMAIL", "n’a pas atteint le débiteur");
        assertThat(run("verify").exitCode()).isEqualTo(ExitCode.DONE);

        run("produce", SAMPLE, "--out", path("next"), "--as-of", "2026-12-21");
        assertThat(Files.readString(folder.resolve("next/rapport.json")))
                .contains("\"outcome\" : \"held\"", "revenue inconnue à l’adresse");
        run("produce", SAMPLE, "--out", path("out2"), "--kind", "relance-2");
        Result refused = run("outbox", "add", path("out2/lot-002"), "--all-channels");
        assertThat(refused.exitCode()).as(refused.out()).isEqualTo(ExitCode.REFUSALS);
        assertThat(refused.err().replaceAll("\\s+", " ")).contains("est revenu non remis", "Postez la lettre");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            host=x y                                 | n’est pas un nom de serveur
            host=h;port=70000                        | n’est pas un port
            host=h;security=peut-être                | starttls, tls ou none
            host=h;from=a@b.fr, c@d.fr               | n’est pas une adresse simple
            host=h;password=secret                   | OPPOSABLE_SMTP_PASSWORD
            port=25                                  | host=… manque
            """)
    void settings_that_say_nothing_usable_are_told_with_their_file(String text, String message) throws Exception {
        run("produce", SAMPLE, "--out", path("out"), "--kind", "relance-1", "--draft");
        settings(text.replace(';', '\n'));

        Result result = run("outbox", "send");

        assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains("reglages.properties", message).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            outbox                                         | 2 | add, send, list ou resolve
            outbox add nulle-part                          | 2 | n’est pas un lot
            outbox resolve X --reason r                    | 2 | --sent
            outbox resolve X --sent --retry --reason r     | 2 | exclusi
            outbox resolve X --sent --reason r             | 1 | Aucun courriel
            bounces nulle-part                             | 2 | n’existe pas
            """)
    void wrong_usage_is_told_with_its_cure(String line, int exitCode, String message) {
        run("produce", SAMPLE, "--out", path("out"), "--kind", "relance-1", "--draft");

        Result result = run(line.split(" +"));

        assertThat(result.exitCode()).isEqualTo(exitCode);
        assertThat(result.err()).contains(message);
    }
}
