package fr.opposable.exhibit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.exhibit.internal.Worker;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens when a file takes more than it may: the worker goes, the next file is judged all the same. */
class WorkerTest {

    @TempDir
    Path folder;

    private static IntakeLimits limits(Duration base, int heap) {
        return new IntakeLimits(base, Duration.ZERO, base, heap, 1L << 20, 2, 5);
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private Exhibit judge(ExhibitIntake intake, Path file) {
        return intake.judge(file, folder.resolve("copies"), Arrival.NOON, Passwords.NONE);
    }

    /** Draws so much, for each of so many times, that no reader comes to the end of it. */
    private static byte[] endless() {
        return PdfSamples.pages(List.of("Page"), document -> {
            String inner = "q 0 0 500 500 re f Q ".repeat(200);
            COSStream[] forms = new COSStream[9];
            for (int i = 0; i < forms.length; i++) {
                COSStream form = document.getDocument().createCOSStream();
                form.setItem(COSName.SUBTYPE, COSName.FORM);
                form.setItem(COSName.BBOX, document.getPage(0).getMediaBox().getCOSArray());
                var resources = new COSDictionary();
                var objects = new COSDictionary();
                if (i > 0) {
                    objects.setItem(COSName.getPDFName("F"), forms[i - 1]);
                }
                resources.setItem(COSName.XOBJECT, objects);
                form.setItem(COSName.RESOURCES, resources);
                try (var out = form.createOutputStream()) {
                    out.write((i == 0 ? inner : "/F Do ".repeat(30)).getBytes(StandardCharsets.US_ASCII));
                }
                forms[i] = form;
            }
            var objects = new COSDictionary();
            objects.setItem(COSName.getPDFName("F"), forms[8]);
            document.getPage(0).getResources().getCOSObject().setItem(COSName.XOBJECT, objects);
            COSStream content = document.getDocument().createCOSStream();
            try (var out = content.createOutputStream()) {
                out.write("/F Do".getBytes(StandardCharsets.US_ASCII));
            }
            document.getPage(0).getCOSObject().setItem(COSName.CONTENTS, content);
        });
    }

    @Test
    void a_file_that_never_ends_is_refused_and_the_next_one_is_judged_by_a_new_worker() throws IOException {
        try (ExhibitIntake intake = new ExhibitIntake(limits(Duration.ofSeconds(3), 320), Optional.empty())) {
            intake.warm();
            long first = intake.workerPid();

            Exhibit endless = judge(intake, file("a.pdf", endless()));
            Exhibit next = judge(intake, file("b.pdf", PdfSamples.pages("Contrat")));

            assertThat(Arrival.code(endless)).isEqualTo("time");
            assertThat(endless.refusal().reason()).contains("3 secondes");
            assertThat(next.verdict()).isEqualTo(Verdict.ACCEPTED);
            assertThat(intake.workerPid()).isNotEqualTo(first);
        }
    }

    @Test
    void the_worker_serves_many_files_and_ends_with_the_intake() throws IOException {
        long worker;
        try (ExhibitIntake intake = new ExhibitIntake(limits(Duration.ofSeconds(30), 320), Optional.empty())) {
            judge(intake, file("a.pdf", PdfSamples.pages("Un")));
            worker = intake.workerPid();
            judge(intake, file("b.pdf", PdfSamples.pages("Deux")));

            assertThat(intake.workerPid()).isEqualTo(worker);
        }
        ProcessHandle.of(worker).ifPresent(handle -> handle.onExit().join());

        assertThat(ProcessHandle.of(worker).map(ProcessHandle::isAlive)).isNotEqualTo(Optional.of(true));
    }

    @Test
    void a_file_that_needs_more_memory_than_the_worker_has_is_refused() throws IOException {
        byte[] large = PictureSamples.written(PictureSamples.quarter(4000, 4000, BufferedImage.TYPE_INT_RGB), "png");
        try (ExhibitIntake intake = new ExhibitIntake(limits(Duration.ofSeconds(60), 64), Optional.empty())) {
            Exhibit exhibit = judge(intake, file("a.png", large));
            Exhibit next = judge(intake, file("b.pdf", PdfSamples.pages("Contrat")));

            assertThat(Arrival.code(exhibit)).isEqualTo("memory");
            assertThat(next.verdict()).isEqualTo(Verdict.ACCEPTED);
        }
    }

    @Test
    void two_files_are_judged_beside_each_other_by_one_process() throws Exception {
        try (ExhibitIntake intake = new ExhibitIntake(limits(Duration.ofSeconds(60), 320), 2, Optional.empty());
                ExecutorService desks = Executors.newFixedThreadPool(2)) {
            List<Future<Exhibit>> judged = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                Path file = file("%d.pdf".formatted(i), PdfSamples.pages("Pièce " + i, "Suite"));
                judged.add(desks.submit(() -> judge(intake, file)));
            }

            for (int i = 0; i < judged.size(); i++) {
                assertThat(Arrival.words(judged.get(i).get())).isEqualTo("Pièce " + i + " Suite");
            }
        }
    }

    @Test
    void what_one_file_does_to_the_process_is_not_held_against_the_one_beside_it() throws Exception {
        byte[] large = PictureSamples.written(PictureSamples.quarter(4000, 4000, BufferedImage.TYPE_INT_RGB), "png");
        try (ExhibitIntake intake = new ExhibitIntake(limits(Duration.ofSeconds(4), 64), 2, Optional.empty());
                ExecutorService desks = Executors.newFixedThreadPool(2)) {
            Path endless = file("a.pdf", endless());
            Path hungry = file("b.png", large);
            List<Future<Exhibit>> harmful =
                    List.of(desks.submit(() -> judge(intake, endless)), desks.submit(() -> judge(intake, hungry)));
            List<Future<Exhibit>> harmless = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                Path file = file("%d.pdf".formatted(i), PdfSamples.pages("Pièce " + i));
                harmless.add(desks.submit(() -> judge(intake, file)));
            }

            assertThat(Arrival.code(harmful.getFirst().get())).isEqualTo("time");
            assertThat(Arrival.code(harmful.getLast().get())).isEqualTo("memory");
            for (Future<Exhibit> exhibit : harmless) {
                assertThat(Arrival.code(exhibit.get())).isEqualTo("ACCEPTED");
            }
        }
    }

    @Test
    void an_empty_file_and_one_too_large_are_not_even_opened() throws IOException {
        try (ExhibitIntake intake = new ExhibitIntake(limits(Duration.ofSeconds(2), 320), Optional.empty())) {
            assertThat(Arrival.code(judge(intake, file("a.pdf", new byte[0])))).isEqualTo("empty");
            assertThat(Arrival.code(judge(intake, file("b.pdf", new byte[(1 << 20) + 1]))))
                    .isEqualTo("too-large");
            assertThat(intake.workerPid()).isZero();
        }
    }

    @Test
    void a_worker_starts_with_the_options_of_a_cache_of_classes() {
        Path none = folder.resolve("none.aot");
        try (Worker worker = new Worker(64, 1, List.of("-XX:AOTCache=" + none, "-Xlog:aot*=off", "-Xlog:cds*=off"))) {
            worker.warm();

            assertThat(worker.cache()).hasSize(3);
        }
    }

    @Test
    void a_worker_that_does_not_start_with_a_cache_starts_without() {
        try (Worker worker = new Worker(64, 1, List.of("-XX:NoSuchOptionOfTheMachine"))) {
            worker.warm();

            assertThat(worker.pid()).isPositive();
            assertThat(worker.cache()).isEmpty();
        }
    }
}
