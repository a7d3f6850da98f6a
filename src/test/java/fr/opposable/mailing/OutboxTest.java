package fr.opposable.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.journal.Act;
import fr.opposable.mailing.Outbox.Decision;
import fr.opposable.mailing.OutboxEntry.State;
import fr.opposable.vault.TransitionRefusedException;
import fr.opposable.vault.VersionState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages from a lot to a mail server, and what becomes of them when it does not go well. */
class OutboxTest {

    private static final String ONE = "AG-0101";

    @TempDir
    Path folder;

    private final Hands hands = new Hands();
    private MailFixture fixture;
    private Outbox outbox;

    /** A clock that a test moves. */
    private static final class Hands extends Clock {

        private Instant now = MailFixture.CLOCK.instant();

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void open() {
        fixture = MailFixture.agency(folder, hands);
        outbox = new Outbox(fixture.store(), fixture.vault(), hands);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private EmailOrder order(@Nullable Path out) {
        return new EmailOrder(List.of(fixture.lot()), "envoi@agence.example", false, true, out, "Claire");
    }

    /** Leaves one letter in the lot. */
    private OutboxEntry queueOne() throws IOException {
        Path list = fixture.lot().resolve("lot.csv");
        Files.write(
                list,
                Files.readAllLines(list).stream()
                        .filter(line -> line.startsWith("reference;") || line.startsWith(ONE))
                        .toList());
        return outbox.add(order(null), MailFixture.NOTHING).queued().getFirst();
    }

    private VersionState stateOfVersion() {
        return fixture.vault().lives().ofCase(ONE, null).getFirst().state();
    }

    @Test
    void reminders_are_queued_with_their_files_and_a_mise_en_demeure_is_not() throws Exception {
        Path out = folder.resolve("eml");

        Outbox.Added added = outbox.add(order(out), MailFixture.NOTHING);
        Outbox.Added again = outbox.add(order(null), MailFixture.NOTHING);

        assertThat(added.queued()).isNotEmpty().allSatisfy(entry -> assertThat(entry.document())
                .startsWith("relance-"));
        assertThat(added.leftOut())
                .filteredOn(one -> one.kind().equals("mise-en-demeure"))
                .hasSize(14)
                .allSatisfy(one -> assertThat(one.reason()).contains("part en recommandé"));
        assertThat(added.queued().size() + added.leftOut().size()).isEqualTo(47);
        assertThat(added.files()).isEqualTo(added.queued().size());
        assertThat(out.resolve("AG-0101_relance-1_v1.eml")).exists();
        assertThat(again.queued()).isEmpty();
        assertThat(again.known()).hasSameSizeAs(added.queued());
        assertThat(outbox.list(false)).hasSameSizeAs(added.queued());
    }

    @Test
    void what_the_server_takes_is_the_message_that_is_kept_and_marks_the_version_sent() throws Exception {
        OutboxEntry entry = queueOne();
        try (RealMailServer server = new RealMailServer()) {
            Outbox.Run run = outbox.send(server.settings().courier(), 10, "Claire", MailFixture.NOTHING);
            Outbox.Run after = outbox.send(server.settings().courier(), 10, "Claire", MailFixture.NOTHING);

            assertThat(run.entries()).singleElement().satisfies(sent -> {
                assertThat(sent.state()).isEqualTo(State.SENT);
                assertThat(sent.said()).contains("250");
            });
            assertThat(after.entries()).isEmpty();
            assertThat(server.taken()).singleElement().satisfies(taken -> {
                assertThat(taken.to()).isEqualTo(entry.to());
                assertThat(taken.from()).isEqualTo("envoi@agence.example");
                assertThat(taken.content())
                        .isEqualTo(
                                new String(fixture.vault().read(entry.message()).toArray(), StandardCharsets.US_ASCII));
            });
        }
        assertThat(stateOfVersion()).isEqualTo(VersionState.SENT);
        assertThat(fixture.vault().lives().ofCase(ONE, null).getFirst().sent())
                .singleElement()
                .satisfies(sent -> {
                    assertThat(sent.sending().channel()).isEqualTo("email");
                    assertThat(sent.sending().recipient()).endsWith(entry.to());
                    assertThat(sent.sending().proof()).isNotNull();
                });
        assertThat(outbox.list(false)).isEmpty();
        assertThat(outbox.list(true)).hasSize(1);
    }

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

    @Test
    void a_version_taken_back_while_its_message_waits_is_not_sent() throws Exception {
        OutboxEntry entry = queueOne();
        var lives = fixture.vault().lives();
        lives.withdraw(lives.ofCase(ONE, null).getFirst(), "payée entre-temps", "Claire");
        try (RealMailServer server = new RealMailServer()) {
            outbox.send(server.settings().courier(), 10, "Claire", MailFixture.NOTHING);

            assertThat(server.taken()).isEmpty();
        }
        assertThat(outbox.entry(entry.id()).orElseThrow().state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void a_letter_that_waits_as_a_message_is_not_posted_too() throws Exception {
        OutboxEntry entry = queueOne();

        MailOutcome first = fixture.mail().handOver(fixture.order("manuel"));
        outbox.resolve(entry.id(), Decision.ABANDON, "partira par la poste", "Claire");
        MailOutcome then = fixture.mail().handOver(fixture.order("manuel"));
        Path files = fixture.lot().resolveSibling("apres-abandon");
        Outbox.Added back = outbox.add(order(files), MailFixture.NOTHING);

        assertThat(files).doesNotExist();
        assertThat(first.letters()).isZero();
        assertThat(first.leftOut()).singleElement().satisfies(one -> {
            assertThat(one.reason()).contains("boîte d’envoi");
            assertThat(one.cure()).contains(entry.id()).contains("--abandon");
        });
        assertThat(then.letters()).isEqualTo(1);
        assertThat(back.queued()).isEmpty();
    }

    @Test
    void a_letter_handed_over_to_be_posted_is_not_queued_too() throws Exception {
        fixture.mail().handOver(fixture.order("manuel"));

        Outbox.Added added = outbox.add(order(null), MailFixture.NOTHING);

        assertThat(added.queued()).isEmpty();
        assertThat(added.leftOut())
                .filteredOn(one -> one.kind().startsWith("relance-"))
                .hasSize(33)
                .allSatisfy(one -> assertThat(one.reason()).contains("remise pour être postée"));
    }

    /** An hour before: the payment was read between a draft and its final version, which keeps the draft's sums. */
    @ParameterizedTest
    @ValueSource(longs = {1, -1})
    void a_letter_that_does_not_know_of_a_payment_leaves_by_no_way(long hours) throws Exception {
        OutboxEntry entry = queueOne();
        hands.move(Duration.ofHours(hours));
        fixture.vault().journal().append(paid(entry));
        hands.move(Duration.ofHours(2));

        try (RealMailServer server = new RealMailServer()) {
            Outbox.Run run = outbox.send(server.settings().courier(), 10, "Claire", MailFixture.NOTHING);

            assertThat(run.entries()).singleElement().satisfies(one -> {
                assertThat(one.state()).isEqualTo(State.CANCELLED);
                assertThat(one.said()).contains("776,00", "du 18/11/2026");
            });
            assertThat(server.taken()).isEmpty();
        }
        MailOutcome posted = fixture.mail().handOver(fixture.again("manuel", "perdue"));
        assertThat(posted.letters()).isZero();
        assertThat(posted.leftOut()).singleElement().satisfies(one -> {
            assertThat(one.reason()).contains("paiement").contains("après la lettre");
            assertThat(one.cure()).contains("produce --kind relance-1");
        });
        assertThat(stateOfVersion()).isEqualTo(VersionState.FINAL);
    }

    /** As the import of a bank statement records it. */
    private static Act paid(OutboxEntry entry) {
        return new Act(
                "payment-received",
                entry.creditor(),
                entry.reference(),
                "Claire",
                LocalDate.parse("2026-11-18"),
                null,
                Map.of("entry_id", "e1", "amount", "1776.00", "source_sha256", "0".repeat(64)),
                "payment-received:e1");
    }

    @Test
    void a_run_sends_no_more_than_it_is_told() throws Exception {
        int all = outbox.add(order(null), MailFixture.NOTHING).queued().size();
        try (RealMailServer server = new RealMailServer()) {
            Outbox.Run run = outbox.send(server.settings().courier(), 3, "Claire", MailFixture.NOTHING);

            assertThat(run.entries()).hasSize(3);
            assertThat(run.waiting()).isEqualTo(all - 3);
            assertThat(server.taken()).hasSize(3);
            outbox.send(server.settings().courier(), 500, "Claire", MailFixture.NOTHING);
            assertThat(server.taken().stream()
                            .map(RealMailServer.Taken::content)
                            .distinct())
                    .hasSize(all);
        }
    }
}
