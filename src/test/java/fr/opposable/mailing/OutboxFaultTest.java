package fr.opposable.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.mailing.Outbox.Decision;
import fr.opposable.mailing.OutboxEntry.State;
import fr.opposable.vault.TransitionRefusedException;
import fr.opposable.vault.VersionState;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a message when the server refuses it, the line breaks or the program dies. */
class OutboxFaultTest extends OutboxBench {

    @Test
    void a_temporary_refusal_is_tried_again_later_and_not_for_ever() throws Exception {
        OutboxEntry entry = queueOne();
        try (RealMailServer server = new RealMailServer()) {
            server.answerRecipients(451);
            outbox.send(server.settings().courier(), 10, "Claire", MailFixture.NOTHING);
            OutboxEntry deferred = outbox.entry(entry.id()).orElseThrow();
            assertThat(deferred.state()).isEqualTo(State.QUEUED);
            assertThat(deferred.nextAt()).isEqualTo(hands.instant().plus(Duration.ofMinutes(15)));
            assertThat(deferred.said()).contains("451");

            assertThat(outbox.send(server.settings().courier(), 10, "Claire", MailFixture.NOTHING)
                            .waiting())
                    .isEqualTo(1);

            for (int hours = 1; hours <= 4; hours++) {
                hands.move(Duration.ofHours(13));
                outbox.send(server.settings().courier(), 10, "Claire", MailFixture.NOTHING);
            }
            OutboxEntry failed = outbox.entry(entry.id()).orElseThrow();
            assertThat(failed.state()).isEqualTo(State.FAILED);
            assertThat(failed.attempts()).isEqualTo(5);

            server.answerRecipients(250);
            hands.move(Duration.ofHours(13));
            assertThat(outbox.send(server.settings().courier(), 10, "Claire", MailFixture.NOTHING)
                            .entries())
                    .isEmpty();
            assertThat(server.taken()).isEmpty();
        }
        assertThat(stateOfVersion()).isEqualTo(VersionState.FINAL);
    }

    @ParameterizedTest
    @CsvSource({"550, 250", "250, 554"})
    void a_refusal_for_good_waits_for_a_person_who_may_have_it_tried_again(int recipients, int contents)
            throws Exception {
        OutboxEntry entry = queueOne();
        try (RealMailServer server = new RealMailServer()) {
            server.answerRecipients(recipients);
            server.answerContents(contents);
            outbox.send(server.settings().courier(), 10, "Claire", MailFixture.NOTHING);
            OutboxEntry failed = outbox.entry(entry.id()).orElseThrow();
            assertThat(failed.state()).isEqualTo(State.FAILED);
            assertThat(failed.said()).contains(Integer.toString(Math.max(recipients, contents)));
            assertThat(stateOfVersion()).isEqualTo(VersionState.FINAL);

            outbox.resolve(entry.id(), Decision.RETRY, "boîte rouverte", "Claire");
            server.answerRecipients(250);
            server.answerContents(250);
            outbox.send(server.settings().courier(), 10, "Claire", MailFixture.NOTHING);

            assertThat(outbox.entry(entry.id()).orElseThrow().state()).isEqualTo(State.SENT);
            assertThat(server.taken()).hasSize(1);
        }
    }

    @Test
    void a_line_cut_after_the_content_is_never_sent_again_by_itself() throws Exception {
        OutboxEntry entry = queueOne();
        try (CuttingMailServer server = new CuttingMailServer(".")) {
            SmtpSettings settings = RealMailServer.settings(server.port(), SmtpSettings.Security.NONE);
            outbox.send(settings.courier(), 10, "Claire", MailFixture.NOTHING);
            hands.move(Duration.ofDays(2));
            outbox.send(settings.courier(), 10, "Claire", MailFixture.NOTHING);

            assertThat(server.contents()).isEqualTo(1);
        }
        assertThat(outbox.entry(entry.id()).orElseThrow().state()).isEqualTo(State.UNCERTAIN);
        assertThat(stateOfVersion()).isEqualTo(VersionState.FINAL);
        assertThatThrownBy(() -> outbox.resolve(entry.id(), Decision.SENT, " ", "Claire"))
                .isInstanceOf(TransitionRefusedException.class);

        outbox.resolve(entry.id(), Decision.SENT, "vu dans le journal du serveur", "Claire");

        assertThat(outbox.entry(entry.id()).orElseThrow().state()).isEqualTo(State.SENT);
        assertThat(stateOfVersion()).isEqualTo(VersionState.SENT);
    }

    @ParameterizedTest
    @CsvSource({"MAIL", "RCPT", "DATA"})
    void a_line_cut_before_the_content_is_tried_again(String command) throws Exception {
        OutboxEntry entry = queueOne();
        try (CuttingMailServer server = new CuttingMailServer(command)) {
            outbox.send(
                    RealMailServer.settings(server.port(), SmtpSettings.Security.NONE)
                            .courier(),
                    10,
                    "Claire",
                    MailFixture.NOTHING);
        }

        OutboxEntry deferred = outbox.entry(entry.id()).orElseThrow();
        assertThat(deferred.state()).isEqualTo(State.QUEUED);
        assertThat(deferred.attempts()).isEqualTo(1);
    }

    @Test
    void a_program_killed_while_it_speaks_leaves_a_message_that_a_person_decides_of() throws Exception {
        OutboxEntry entry = queueOne();
        Courier killing = () -> new Courier.Line() {
            @Override
            public Courier.Delivery send(fr.opposable.kernel.Bytes message, String from, String to) {
                throw new IllegalStateException("killed");
            }

            @Override
            public void close() {
                // dead
            }
        };
        assertThatThrownBy(() -> outbox.send(killing, 10, "Claire", MailFixture.NOTHING))
                .hasMessage("killed");
        assertThat(outbox.entry(entry.id()).orElseThrow().state()).isEqualTo(State.SENDING);

        hands.move(Duration.ofMinutes(16));
        try (RealMailServer server = new RealMailServer()) {
            assertThat(outbox.send(server.settings().courier(), 10, "Claire", MailFixture.NOTHING)
                            .entries())
                    .isEmpty();
            assertThat(outbox.entry(entry.id()).orElseThrow().state()).isEqualTo(State.UNCERTAIN);
            assertThat(server.taken()).isEmpty();

            outbox.resolve(entry.id(), Decision.RETRY, "rien au journal du serveur", "Claire");
            outbox.send(server.settings().courier(), 10, "Claire", MailFixture.NOTHING);

            assertThat(server.taken()).hasSize(1);
        }
        assertThat(stateOfVersion()).isEqualTo(VersionState.SENT);
    }

    @Test
    void a_server_that_is_not_there_costs_no_attempt() throws Exception {
        OutboxEntry entry = queueOne();
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }

        Outbox.Run run = outbox.send(
                RealMailServer.settings(closed, SmtpSettings.Security.NONE).courier(),
                10,
                "Claire",
                MailFixture.NOTHING);

        assertThat(run.stopped()).contains("ne répond pas", "courriel/reglages.properties");
        assertThat(run.waiting()).isEqualTo(1);
        assertThat(outbox.entry(entry.id()).orElseThrow().attempts()).isZero();
    }

    @Test
    void a_server_that_cannot_protect_the_line_is_left_before_anything_is_said() throws Exception {
        queueOne();
        try (RealMailServer server = new RealMailServer()) {
            Outbox.Run run = outbox.send(
                    RealMailServer.settings(server.port(), SmtpSettings.Security.STARTTLS)
                            .courier(),
                    10,
                    "Claire",
                    MailFixture.NOTHING);

            assertThat(run.stopped()).contains("STARTTLS");
            assertThat(server.taken()).isEmpty();
        }
    }

    @Test
    void a_protected_line_and_an_account_are_used_when_they_are_set() throws Exception {
        OutboxEntry entry = queueOne();
        TestCertificate certificate = TestCertificate.forLocalhost();
        Path authority = Files.writeString(folder.resolve("autorite.pem"), certificate.pem());
        try (ProtectedMailServer server = new ProtectedMailServer(certificate, "claire", "secret")) {
            SmtpSettings stranger = new SmtpSettings(
                    "localhost", server.port(), SmtpSettings.Security.STARTTLS, null, null, "claire", "secret");
            SmtpSettings wrong = new SmtpSettings(
                    "localhost", server.port(), SmtpSettings.Security.STARTTLS, authority, null, "claire", "faux");
            SmtpSettings right = new SmtpSettings(
                    "localhost", server.port(), SmtpSettings.Security.STARTTLS, authority, null, "claire", "secret");

            assertThat(outbox.send(stranger.courier(), 10, "Claire", MailFixture.NOTHING)
                            .stopped())
                    .isNotNull();
            assertThat(server.passwords()).isEmpty();
            assertThat(outbox.send(wrong.courier(), 10, "Claire", MailFixture.NOTHING)
                            .stopped())
                    .contains("535")
                    .doesNotContain("faux");
            assertThat(outbox.entry(entry.id()).orElseThrow().attempts()).isZero();
            assertThat(outbox.send(right.courier(), 10, "Claire", MailFixture.NOTHING)
                            .stopped())
                    .isNull();
            assertThat(server.passwords()).containsExactly("faux", "secret");
            assertThat(server.taken()).isEqualTo(1);
        }
        assertThat(stateOfVersion()).isEqualTo(VersionState.SENT);
        assertThat(new SmtpSettings("h", 25, SmtpSettings.Security.TLS, null, null, "claire", "secret").toString())
                .doesNotContain("secret");
    }
}
