package fr.opposable.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.journal.Act;
import fr.opposable.mailing.Outbox.Decision;
import fr.opposable.mailing.OutboxEntry.State;
import fr.opposable.vault.VersionState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages from a lot to a mail server, and what keeps one from leaving. */
class OutboxTest extends OutboxBench {

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
