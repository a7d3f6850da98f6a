package fr.opposable.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.dossier.ExhibitList;
import fr.opposable.dossier.Piece;
import fr.opposable.dossier.PieceProgress;
import fr.opposable.exhibit.Exhibit;
import fr.opposable.exhibit.ExhibitIntake;
import fr.opposable.exhibit.Passwords;
import fr.opposable.journal.Act;
import fr.opposable.kernel.Sha256;
import fr.opposable.sample.ScannedPieces;
import fr.opposable.store.DataStore;
import fr.opposable.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each file is judged once: by a real process the first time, by nobody after. */
class KeptVerdictsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final Instant DAY = Instant.parse("2026-11-21T23:00:00Z");
    private static final Path SAMPLE = Path.of("samples/04-mise-en-demeure-ar");

    @TempDir
    Path folder;

    private int runs;

    /** One run of the program: the verdict, and whether a process was started for it. */
    private record Told(Exhibit exhibit, boolean isNew) {}

    private Told told(Path file) throws IOException {
        return told(file, DAY, false);
    }

    private Told told(Path file, Instant receivedAt, boolean isTrial) throws IOException {
        return told(List.of(file), receivedAt, isTrial).getFirst();
    }

    private List<Told> told(List<Path> files, Instant receivedAt, boolean isTrial) throws IOException {
        Set<Long> before = children();
        List<Told> all = new ArrayList<>();
        Path copies = folder.resolve("run-" + ++runs);
        try (DataStore store = DataStore.open(folder.resolve("data"), null);
                Vault vault = new Vault(store, CLOCK);
                ExhibitIntake intake = ExhibitIntake.withoutOfficeSuite()) {
            KeptVerdicts verdicts = new KeptVerdicts(vault.judged(), isTrial);
            for (Path file : files) {
                Sha256 digest =
                        vault.keepFile(file, _ -> "application/octet-stream").sha256();
                vault.journal().append(new Act("tried", "x", "y", "z", null, null, Map.of(), "tried/" + digest.hex()));
                Exhibit exhibit = verdicts.judge(intake, file, digest, copies, receivedAt, Passwords.NONE);
                all.add(new Told(exhibit, !before.containsAll(children())));
            }
        }
        return all;
    }

    private static Set<Long> children() {
        return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
    }

    private Path copied(String sample, String name) throws IOException {
        Path file = folder.resolve(name);
        Files.copy(SAMPLE.resolve(sample), file);
        return file;
    }

    /** A message that carries a PDF, a picture, another message and a program. */
    private Path mail() throws IOException {
        StringBuilder mail = new StringBuilder("""
                From: Jeanne <jeanne@example.fr>
                To: Paul <paul@example.fr>
                Date: Fri, 20 Nov 2026 10:00:00 +0100
                Subject: Facture et preuve
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=x

                --x
                Content-Type: text/plain; charset=utf-8

                Voici tout.
                """);
        for (String carried : List.of("pieces/F2026-0098.pdf", "med/ar.jpg", "relances/relance-1.eml")) {
            attach(mail, carried.substring(carried.indexOf('/') + 1), Files.readAllBytes(SAMPLE.resolve(carried)));
        }
        attach(mail, "outil.exe", new byte[] {'M', 'Z', 1, 2, 3});
        Path file = folder.resolve("message.eml");
        Files.writeString(file, mail.append("--x--\n"));
        return file;
    }

    private static void attach(StringBuilder mail, String name, byte[] content) {
        mail.append("--x\nContent-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n")
                .append("Content-Disposition: attachment; filename=\"%s\"\n\n".formatted(name))
                .append(Base64.getMimeEncoder(76, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(content))
                .append('\n');
    }

    /** All that an exhibit says, and the bytes behind it: where they lie is each run's own affair, not how a file is called. */
    private static String said(Exhibit exhibit) throws IOException {
        StringBuilder said = new StringBuilder("%s %s %s %s %d %s seen %s removed %s %s signed %s\n"
                .formatted(
                        exhibit.verdict(),
                        exhibit.name(),
                        exhibit.original().getFileName(),
                        exhibit.sha256(),
                        exhibit.bytes(),
                        exhibit.kind(),
                        exhibit.seen(),
                        exhibit.removed(),
                        exhibit.refusal(),
                        exhibit.isSigned()));
        said.append(FileDigests.of(exhibit.original())).append('\n');
        if (exhibit.copy() != null) {
            said.append("%s %s %d %s %s\n"
                    .formatted(
                            exhibit.copy().sha256(),
                            FileDigests.of(exhibit.copy().pdf()),
                            exhibit.pages(),
                            exhibit.copy().making(),
                            exhibit.copy().isRendering()));
        }
        for (Exhibit carried : exhibit.attachments()) {
            said.append(said(carried));
        }
        return said.toString();
    }

    private List<Path> kept() throws IOException {
        Path shelf = folder.resolve("data/pieces-jugees");
        if (!Files.exists(shelf)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(shelf)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void a_file_that_is_written_into_meanwhile_is_told_as_what_it_is_and_not_as_a_fault_of_ours() throws IOException {
        Path scan = ScannedPieces.write(1, 2, 1, 3, folder.resolve("scans")).getFirst();
        Piece piece = new Piece("bon.pdf", "Bon de livraison", null, null);
        try (DataStore store = DataStore.open(folder.resolve("data"), null);
                Vault vault = new Vault(store, CLOCK);
                ExhibitIntake intake = ExhibitIntake.withoutOfficeSuite()) {
            HeldOriginals held = new HeldOriginals(vault, folder.resolve("originaux"));
            PieceDesk desk = new PieceDesk(
                    intake,
                    new KeptVerdicts(vault.judged(), false),
                    held,
                    Passwords.NONE,
                    new Halt(),
                    PieceProgress.SILENT);

            assertThatThrownBy(() -> desk.judge(
                            new PiecePlan(
                                    ExhibitList.inOrder(List.of(piece)),
                                    Map.of(piece, scan),
                                    Map.of(piece.id(), Sha256.of("what it was when it was received")),
                                    List.of(),
                                    List.of()),
                            folder.resolve("copies"),
                            DAY))
                    .isInstanceOf(BundleRefusedException.class)
                    .hasMessageContaining("a changé ou disparu");
        }
    }

    @Test
    void a_message_with_all_it_carries_is_told_again_to_the_letter_and_nobody_opens_it() throws Exception {
        Path mail = mail();
        Told first = told(mail);

        Told second = told(mail);

        assertThat(first.isNew()).isTrue();
        assertThat(second.isNew()).isFalse();
        assertThat(first.exhibit().attachments()).hasSize(4);
        assertThat(said(second.exhibit())).isEqualTo(said(first.exhibit()));
    }

    @Test
    void every_file_of_a_case_is_told_again_to_the_letter() throws Exception {
        List<Path> files;
        try (Stream<Path> below = Files.walk(SAMPLE)) {
            files = below.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(8);

        List<Told> first = told(files, DAY, false);
        List<Told> second = told(files, DAY, false);

        assertThat(first).anyMatch(Told::isNew);
        assertThat(second).noneMatch(Told::isNew);
        for (int i = 0; i < files.size(); i++) {
            assertThat(said(second.get(i).exhibit()))
                    .isEqualTo(said(first.get(i).exhibit()));
        }
    }

    @Test
    void scans_that_are_bound_themselves_are_told_again_and_only_the_words_are_kept() throws Exception {
        Path scans = ScannedPieces.write(1, 3, 1, 1, folder.resolve("scans")).getFirst();
        Told first = told(scans);

        Told second = told(scans);

        assertThat(first.exhibit().isBoundItself()).isTrue();
        assertThat(second.isNew()).isFalse();
        assertThat(second.exhibit()).isEqualTo(first.exhibit());
        assertThat(kept()).extracting(Path::getFileName).containsExactly(Path.of("verdict.txt"));
    }

    @Test
    void a_scan_that_a_message_carries_is_told_again_to_the_letter() throws Exception {
        StringBuilder mail = new StringBuilder("""
                From: Jeanne <jeanne@example.fr>
                Date: Fri, 20 Nov 2026 10:00:00 +0100
                Subject: Preuve
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=x

                """);
        Path scan = ScannedPieces.write(1, 2, 1, 1, folder.resolve("scans")).getFirst();
        attach(mail, "scan.pdf", Files.readAllBytes(scan));
        Path message = Files.writeString(folder.resolve("preuve.eml"), mail.append("--x--\n"));

        Told first = told(message);
        Told second = told(message);

        Exhibit carried = first.exhibit().attachments().getFirst();
        assertThat(carried.isBoundItself()).isTrue();
        assertThat(carried.copy().pdf().getFileName().toString())
                .startsWith(carried.sha256().abbreviated());
        assertThat(second.isNew()).isFalse();
        assertThat(said(second.exhibit())).isEqualTo(said(first.exhibit()));
    }

    @Test
    void another_name_is_judged_anew_and_another_day_where_a_rendering_bears_it() throws Exception {
        Path pdf = copied("pieces/F2026-0098.pdf", "facture.pdf");
        Path mail = copied("relances/relance-1.eml", "relance.eml");
        told(pdf);
        Told before = told(mail);
        Instant later = DAY.plusSeconds(86_400);

        assertThat(told(pdf, later, false).isNew()).isFalse();
        assertThat(told(copied("pieces/F2026-0098.pdf", "autre.pdf")).isNew()).isTrue();
        Told next = told(mail, later, false);
        assertThat(next.isNew()).isTrue();
        assertThat(next.exhibit().copy().sha256())
                .isNotEqualTo(before.exhibit().copy().sha256());
        assertThat(told(mail, later, false).isNew()).isFalse();
    }

    @Test
    void what_was_altered_on_the_shelf_is_judged_anew_and_kept_anew() throws Exception {
        Path mail = mail();
        String first = said(told(mail).exhibit());
        List<Path> all = kept();
        assertThat(all).hasSize(9);
        for (Path kept : all) {
            if (!kept.getFileName().toString().matches("verdict.txt|0|1")) {
                continue;
            }
            byte[] bytes = Files.readAllBytes(kept);
            bytes[bytes.length / 2] ^= 1;
            Files.write(kept, bytes);

            Told again = told(mail);

            assertThat(again.isNew()).describedAs(kept.toString()).isTrue();
            assertThat(said(again.exhibit())).isEqualTo(first);
        }
        assertThat(told(mail).isNew()).isFalse();
    }

    @Test
    void a_trial_uses_what_is_kept_and_keeps_nothing() throws Exception {
        Path pdf = copied("pieces/F2026-0098.pdf", "facture.pdf");

        assertThat(told(pdf, DAY, true).isNew()).isTrue();
        assertThat(kept()).isEmpty();
        told(pdf);
        assertThat(told(pdf, DAY, true).isNew()).isFalse();
    }

    @Test
    void what_cannot_be_judged_is_not_remembered() throws Exception {
        Path cut = folder.resolve("facture.pdf");
        byte[] whole = Files.readAllBytes(SAMPLE.resolve("pieces/F2026-0098.pdf"));
        Files.write(cut, Arrays.copyOf(whole, whole.length / 3));

        assertThat(told(cut).exhibit().refusal()).isNotNull();
        assertThat(told(cut).isNew()).isTrue();
        assertThat(kept()).isEmpty();
    }

    @Test
    void a_file_that_changed_since_it_was_received_is_told_as_ever() throws Exception {
        Path pdf = copied("pieces/F2026-0098.pdf", "facture.pdf");
        Sha256 received = FileDigests.of(pdf);
        told(pdf);
        Files.copy(SAMPLE.resolve("relances/relance-3.pdf"), pdf, StandardCopyOption.REPLACE_EXISTING);

        try (DataStore store = DataStore.open(folder.resolve("data"), null);
                Vault vault = new Vault(store, CLOCK);
                ExhibitIntake intake = ExhibitIntake.withoutOfficeSuite()) {
            KeptVerdicts verdicts = new KeptVerdicts(vault.judged(), false);

            assertThatThrownBy(
                            () -> verdicts.judge(intake, pdf, received, folder.resolve("copies"), DAY, Passwords.NONE))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasRootCauseMessage("%s changed while it was read".formatted(pdf));
        }
    }
}
