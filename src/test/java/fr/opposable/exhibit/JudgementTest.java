package fr.opposable.exhibit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.exhibit.internal.OfficeSuite;
import fr.opposable.kernel.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which verdicts hold for another time, and who gives them. */
class JudgementTest {

    @TempDir
    Path folder;

    private static IntakeLimits limits(Duration time) {
        return new IntakeLimits(time, Duration.ZERO, time, 320, 1 << 20, 5, 200);
    }

    private Judgement judged(ExhibitIntake intake, String name, byte[] content, Passwords passwords)
            throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, content);
        return intake.judged(file, Sha256.of(content), folder.resolve("copies"), Arrival.NOON, passwords);
    }

    private Judgement judged(ExhibitIntake intake, String name, byte[] content) throws IOException {
        return judged(intake, name, content, Passwords.NONE);
    }

    @Test
    void a_verdict_that_only_the_file_decides_of_lasts() throws Exception {
        try (ExhibitIntake intake = new ExhibitIntake(limits(Duration.ofSeconds(60)), Optional.empty())) {
            assertThat(judged(intake, "a.pdf", PdfSamples.pages("Contrat")).isLasting())
                    .isTrue();
            assertThat(judged(intake, "b.pdf", PdfSamples.withScript()).isLasting())
                    .isTrue();
            assertThat(judged(intake, "c.eml", mail("MZ programme")).isLasting())
                    .isTrue();
            Judgement foreign = judged(intake, "d", "7z\u00bc\u00af".getBytes(StandardCharsets.ISO_8859_1));
            assertThat(Arrival.code(foreign.exhibit())).isEqualTo("unknown-kind");
            assertThat(foreign.isLasting()).isTrue();
        }
    }

    private static byte[] mail(String attached) {
        return """
                From: a@example.fr
                To: b@example.fr
                Subject: Facture
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=x

                --x
                Content-Type: text/plain

                Bonjour
                --x
                Content-Type: application/octet-stream
                Content-Disposition: attachment; filename="a.pdf"

                %s
                --x--
                """.formatted(attached).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_verdict_that_hung_on_a_password_or_that_a_fault_of_the_machine_looks_like_does_not() throws Exception {
        byte[] closed = PdfSamples.protectedBy("owner", "user");
        try (ExhibitIntake intake = new ExhibitIntake(limits(Duration.ofSeconds(60)), Optional.empty())) {
            Judgement opened = judged(intake, "a.pdf", closed, _ -> Optional.of("user"));
            assertThat(opened.exhibit().verdict()).isNotEqualTo(Verdict.REFUSED);
            assertThat(opened.isLasting()).isFalse();
            assertThat(judged(intake, "b.pdf", closed).isLasting()).isFalse();

            Judgement damaged = judged(intake, "c.pdf", "%PDF-1.7\nnothing".getBytes(StandardCharsets.UTF_8));
            assertThat(damaged.exhibit().verdict()).isEqualTo(Verdict.REFUSED);
            assertThat(damaged.isLasting()).isFalse();
            assertThat(judged(intake, "d.eml", mail("%PDF-1.7\nnothing")).isLasting())
                    .isFalse();
        }
    }

    @Test
    void a_file_that_took_too_long_may_be_judged_otherwise_another_time() throws Exception {
        byte[] scans = PdfSamples.scans(12, -1, bytes -> bytes, true);
        try (ExhibitIntake hasty = new ExhibitIntake(limits(Duration.ofMillis(1)), Optional.empty())) {
            Judgement judgement = judged(hasty, "a.pdf", scans);
            assertThat(Arrival.code(judgement.exhibit())).isEqualTo("time");
            assertThat(judgement.isLasting()).isFalse();
        }
    }

    @Test
    void a_judge_is_known_by_its_limits_and_by_its_office_suite() throws Exception {
        Path suite = folder.resolve("soffice");
        Files.writeString(suite, "#!/bin/sh\n");
        try (ExhibitIntake one = new ExhibitIntake(limits(Duration.ofSeconds(60)), Optional.empty());
                ExhibitIntake same = new ExhibitIntake(limits(Duration.ofSeconds(60)), Optional.empty());
                ExhibitIntake other = new ExhibitIntake(limits(Duration.ofSeconds(61)), Optional.empty());
                ExhibitIntake office =
                        new ExhibitIntake(limits(Duration.ofSeconds(60)), Optional.of(OfficeSuite.at(suite)))) {
            assertThat(one.identity()).isPresent().isEqualTo(same.identity());
            assertThat(other.identity()).isPresent().isNotEqualTo(one.identity());
            Optional<Sha256> before = office.identity();
            assertThat(before).isPresent().isNotEqualTo(one.identity());

            Files.writeString(suite, "#!/bin/sh\n# a newer one\n");

            assertThat(office.identity()).isPresent().isNotEqualTo(before);
        }
    }
}
