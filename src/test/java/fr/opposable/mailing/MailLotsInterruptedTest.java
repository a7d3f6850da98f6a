package fr.opposable.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.mailing.MailLots.Step;
import fr.opposable.mailing.MailOutcome.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A hand-over that dies, is late, or finds no room: no letter is lost, none leaves twice, none that may not. */
class MailLotsInterruptedTest {

    @TempDir
    Path folder;

    private MailFixture fixture;

    @BeforeEach
    void open() {
        fixture = MailFixture.agency(folder);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private static Path folderOf(MailOutcome outcome) {
        assertThat(outcome.folder()).isNotNull();
        return outcome.folder();
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void a_kill_leaves_no_lot_or_one_that_the_same_command_finishes(Step killed) throws Exception {
        MailOrder order = fixture.order("maileva");
        MailLots dying = new MailLots(fixture.store(), fixture.vault(), MailFixture.NOTHING, step -> {
            if (step == killed) {
                throw new IllegalStateException("killed");
            }
        });
        assertThatThrownBy(() -> dying.handOver(order)).hasMessage("killed");
        try (Stream<Path> out = Files.list(order.out())) {
            for (Path whole : out.filter(path -> path.getFileName().toString().startsWith("envoi-"))
                    .toList()) {
                assertThat(MailManifest.faults(whole)).isEmpty();
            }
        }

        MailOutcome again = fixture.mail().handOver(order);

        assertThat(again.state())
                .isEqualTo(
                        switch (killed) {
                            case WRITTEN_ASIDE -> State.MADE;
                            case RECORDED, IN_PLACE -> State.FINISHED;
                            case DONE -> State.NOTHING;
                        });
        try (Stream<Path> out = Files.list(order.out())) {
            List<Path> left = out.toList();
            assertThat(left).hasSize(1);
            assertThat(MailManifest.faults(left.getFirst())).isEmpty();
        }
        assertThat(fixture.vault().journal().ofKind("mail-lot")).hasSize(47);
        assertThat(fixture.mail().handOver(order).state()).isEqualTo(State.NOTHING);
    }

    @Test
    void a_lot_that_was_interrupted_is_finished_before_another_way_is_taken() {
        MailLots dying = new MailLots(fixture.store(), fixture.vault(), MailFixture.NOTHING, step -> {
            if (step == Step.RECORDED) {
                throw new IllegalStateException("killed");
            }
        });
        assertThatThrownBy(() -> dying.handOver(fixture.order("maileva"))).hasMessage("killed");

        assertThatThrownBy(() -> fixture.mail().handOver(fixture.order("imprimeur")))
                .isInstanceOf(MailUnreadableException.class)
                .hasMessageContaining("maileva-2025-08");
    }

    private static SecondLook against(String... references) {
        List<String> stopped = List.of(references);
        return (letters, _) -> letters.stream()
                .filter(version -> stopped.contains(version.key().caseReference()))
                .collect(Collectors.toMap(
                        version -> version, _ -> new SecondLook.Objection("COM-DISP-1", "contestée", "Répondez.")));
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"RECORDED", "IN_PLACE"})
    void an_interrupted_lot_is_finished_without_what_may_not_leave_any_more(Step killed) throws Exception {
        MailOrder order = fixture.order("maileva");
        MailLots dying = new MailLots(fixture.store(), fixture.vault(), MailFixture.NOTHING, step -> {
            if (step == killed) {
                throw new IllegalStateException("killed");
            }
        });
        assertThatThrownBy(() -> dying.handOver(order)).hasMessage("killed");

        MailOutcome finished =
                new MailLots(fixture.store(), fixture.vault(), against("AG-0101", "AG-0302")).handOver(order);

        assertThat(finished.state()).isEqualTo(State.FINISHED);
        assertThat(finished.letters()).isEqualTo(45);
        assertThat(finished.leftOut()).extracting(LeftOut::rule).containsExactly("COM-DISP-1", "COM-DISP-1");
        Path mail = folderOf(finished);
        assertThat(MailManifest.faults(mail)).isEmpty();
        try (Stream<Path> files = Files.walk(mail)) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.contains("AG-0101_"));
        }
        assertThat(fixture.vault().journal().ofKind("mail-lot-taken-back")).hasSize(2);

        MailOutcome settled = fixture.mail().handOver(order);
        assertThat(settled.state()).isEqualTo(State.MADE);
        assertThat(settled.letters()).isEqualTo(2);
        assertThat(fixture.mail().handOver(order).state()).isEqualTo(State.NOTHING);
    }

    @Test
    void an_interrupted_lot_of_which_nothing_may_leave_is_over() throws Exception {
        Path list = fixture.lot().resolve("lot.csv");
        Files.write(list, Files.readAllLines(list).subList(0, 2));
        MailOrder order = fixture.order("maileva");
        MailLots dying = new MailLots(fixture.store(), fixture.vault(), MailFixture.NOTHING, step -> {
            if (step == Step.RECORDED) {
                throw new IllegalStateException("killed");
            }
        });
        assertThatThrownBy(() -> dying.handOver(order)).hasMessage("killed");

        MailOutcome over = new MailLots(fixture.store(), fixture.vault(), against("AG-0101")).handOver(order);

        assertThat(over.state()).isEqualTo(State.NOTHING);
        try (Stream<Path> out = Files.list(order.out())) {
            assertThat(out).isEmpty();
        }
        MailOutcome later = fixture.mail().handOver(order);
        assertThat(later.state()).isEqualTo(State.MADE);
        assertThat(later.letters()).isEqualTo(1);
    }

    /** A file where the folder should be is what a clerk's slip, a full disk or a read-only share comes to: nothing can be written. */
    @Test
    void where_nothing_can_be_written_nothing_is_recorded_nor_left() throws Exception {
        MailOrder order = fixture.order("maileva");
        Files.writeString(order.out(), "un fichier");

        assertThatThrownBy(() -> fixture.mail().handOver(order)).isInstanceOf(IOException.class);

        assertThat(fixture.vault().journal().ofKind("mail-lot")).isEmpty();
        Files.delete(order.out());
        assertThat(fixture.mail().handOver(order).letters()).isEqualTo(47);
    }

    @Test
    void what_another_program_writes_of_the_same_lot_is_left_alone_and_what_a_dead_one_left_is_removed()
            throws Exception {
        MailOrder order = fixture.order("maileva");
        String lot = String.valueOf(fixture.mail().handOver(order).lot());
        Path out = order.out();
        Process other = new ProcessBuilder("sleep", "60").start();
        try {
            Files.createDirectories(out.resolve(".envoi-%s-%d.partiel".formatted(lot, other.pid())));
            Files.createDirectories(out.resolve(".envoi-%s-99999999.partiel/recommande".formatted(lot)));

            new Aside(out, lot).clear();

            try (Stream<Path> left = Files.list(out)) {
                assertThat(left.map(path -> path.getFileName().toString()))
                        .containsExactlyInAnyOrder("envoi-" + lot, ".envoi-%s-%d.partiel".formatted(lot, other.pid()));
            }
        } finally {
            other.destroy();
        }
    }

    @Test
    void of_two_programs_that_hand_over_the_same_letter_one_records_nothing() {
        MailOrder order = fixture.order("maileva");
        MailLots late = new MailLots(fixture.store(), fixture.vault(), MailFixture.NOTHING, step -> {
            if (step == Step.WRITTEN_ASIDE) {
                Path list = fixture.lot().resolve("lot.csv");
                try {
                    String whole = Files.readString(list);
                    Files.write(list, Files.readAllLines(list).subList(0, 3));
                    assertThat(fixture.mail().handOver(order).letters()).isEqualTo(2);
                    Files.writeString(list, whole);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        });

        assertThatThrownBy(() -> late.handOver(order))
                .isInstanceOf(fr.opposable.vault.TransitionRefusedException.class)
                .hasMessageContaining("par un autre programme");

        assertThat(fixture.vault().journal().ofKind("mail-lot")).hasSize(2);
        assertThat(fixture.mail().plan(order).letters()).isEqualTo(45);
    }
}
