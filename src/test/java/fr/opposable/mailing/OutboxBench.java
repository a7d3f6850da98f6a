package fr.opposable.mailing;

import fr.opposable.vault.VersionState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What the tests of the outbox start from: an agency's lot, an outbox, and a clock that a test moves. */
abstract class OutboxBench {

    static final String ONE = "AG-0101";

    @TempDir
    Path folder;

    final Hands hands = new Hands();
    MailFixture fixture;
    Outbox outbox;

    /** A clock that a test moves. */
    static final class Hands extends Clock {

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

    EmailOrder order(@Nullable Path out) {
        return new EmailOrder(List.of(fixture.lot()), "envoi@agence.example", false, true, out, "Claire");
    }

    /** Leaves one letter in the lot. */
    OutboxEntry queueOne() throws IOException {
        Path list = fixture.lot().resolve("lot.csv");
        Files.write(
                list,
                Files.readAllLines(list).stream()
                        .filter(line -> line.startsWith("reference;") || line.startsWith(ONE))
                        .toList());
        return outbox.add(order(null), MailFixture.NOTHING).queued().getFirst();
    }

    VersionState stateOfVersion() {
        return fixture.vault().lives().ofCase(ONE, null).getFirst().state();
    }
}
