package fr.opposable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.cli.Program.Result;
import fr.opposable.store.PostgresServer;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.server.SMTPServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What leaves by others' hands and what comes in on the account, on a real PostgreSQL. */
class MailingOnPostgresTest {

    @TempDir
    Path folder;

    private final String database = PostgresServer.newDatabase();

    private Result run(String... args) {
        return Program.run(Stream.concat(Stream.of(args), Stream.of("--data", path("data"), "--db", database))
                .toArray(String[]::new));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private static JsonNode json(Result result) {
        return JsonMapper.shared().readTree(result.out());
    }

    @Test
    void letters_are_posted_and_payments_keep_the_others_back() {
        run("produce", "samples/agence", "--out", path("out"), "--quiet");
        String[] mail = {"mail", path("out/lot-001"), "--profile", "imprimeur", "--out", path("envois")};

        Result paid = run(
                "payments",
                "samples/banque",
                "--portfolio",
                "samples/agence",
                "--out",
                path("listes"),
                "--format",
                "json");
        Result blind = run(Stream.concat(Stream.of(mail), Stream.of("--dry-run", "--journal-only", "--format", "json"))
                .toArray(String[]::new));
        Result made = run(
                Stream.concat(Stream.of(mail), Stream.of("--format", "json")).toArray(String[]::new));
        Result again = run(mail);

        int kept = json(paid).path("recorded").size();
        assertThat(kept).as(paid.err()).isGreaterThan(2);
        assertThat(json(blind).path("leftOut").valueStream())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.path("rule").asString()).isEqualTo("MAIL-PAID"));
        assertThat(json(made).path("letters").asInt())
                .isEqualTo(47 - json(made).path("leftOut").size())
                .isEqualTo(json(blind).path("letters").asInt());
        assertThat(again.out()).contains("Rien à remettre");
        assertThat(run("verify").exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void a_message_is_queued_sent_once_and_a_consent_recorded() throws Exception {
        run("produce", "samples/01-une-facture", "--out", path("out"), "--kind", "relance-1", "--channel", "email");
        Result added = run("outbox", "add", path("out/lot-001"));
        Result known = run("outbox", "add", path("out/lot-001"));
        assertThat(added.exitCode()).as(added.err()).isEqualTo(ExitCode.DONE);
        assertThat(known.out()).contains("0 courriel(s) mis dans la boîte d’envoi, 1 déjà là");

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
            assertThat(run("outbox", "send").exitCode()).isEqualTo(ExitCode.DONE);
            assertThat(run("outbox", "send").exitCode()).isEqualTo(ExitCode.DONE);
        } finally {
            server.stop();
        }
        assertThat(taken).hasSize(1);
        assertThat(run("history", "AFF-2026-0187").out()).contains("envoyée le 21/11/2026");

        Result given = run(
                "consent", "AFF-2026-0187", "--on", "2026-11-20", "--email", "a@b.example", "--words", "J’accepte.");
        assertThat(given.exitCode()).as(given.err()).isEqualTo(ExitCode.DONE);
        assertThat(run("verify").exitCode()).isEqualTo(ExitCode.DONE);
    }
}
