package fr.opposable.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Other tools on the same files, when the machine has them. */
final class Rivals {

    private static final long LOOK_MILLIS = 10;

    /** Merges, then writes the stamp in the upper right corner of each page, and a bookmark a file. */
    private static final String STAMPING = """
            import sys, fitz
            out = fitz.open(); toc = []
            for n, name in enumerate(sys.argv[2:], 1):
                doc = fitz.open(name); first = len(out); out.insert_pdf(doc); toc.append([1, 'Piece %d' % n, first + 1])
                for i in range(first, len(out)):
                    page = out[i]
                    page.insert_text(fitz.Point(page.rect.width - 160, 24) * page.derotation_matrix,
                                     'Piece n. %d - p. %d/%d' % (n, i - first + 1, len(out) - first), fontsize=9, rotate=page.rotation)
            out.set_toc(toc); out.save(sys.argv[1])
            """;

    /**
     * What a tool took.
     *
     * @param wall seconds
     * @param cpu seconds, as last seen before its end
     * @param resident bytes, at most
     */
    record Cost(double wall, double cpu, long resident) {}

    private Rivals() {}

    static List<String> qpdf(List<Path> files, Path out) {
        List<String> command = new ArrayList<>(List.of("qpdf", "--empty", "--pages"));
        files.forEach(file -> command.add(file.toString()));
        command.addAll(List.of("--", out.toString()));
        return command;
    }

    static List<String> pyMuPdf(List<Path> files, Path work) throws IOException {
        Path script = Files.writeString(work.resolve("stamp.py"), STAMPING);
        List<String> command = new ArrayList<>(
                List.of(python(), script.toString(), work.resolve("fitz.pdf").toString()));
        files.forEach(file -> command.add(file.toString()));
        return command;
    }

    /** The Debian one has the Debian packages. */
    private static String python() {
        Path own = Path.of("/usr/bin/python3");
        return Files.isExecutable(own) ? own.toString() : "python3";
    }

    /** Puts on the disk what others have written, so that who comes next does not wait for it: {@return whether this system can} */
    static boolean settle() {
        try {
            return new ProcessBuilder("sync").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The benchmark was interrupted", e);
        }
    }

    /** {@return what {@code command} took; null when it is not there or failed} */
    static @Nullable Cost run(List<String> command, Path work) {
        try {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(work.resolve("rival.log").toFile())
                    .start();
            long resident = 0;
            long cpu = 0;
            Path status = Path.of("/proc", Long.toString(process.pid()), "status");
            while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                resident = Math.max(resident, peak(status));
                cpu = Math.max(
                        cpu,
                        process.info()
                                .totalCpuDuration()
                                .map(Duration::toMillis)
                                .orElse(0L));
            }
            long wall = System.nanoTime() - start;
            return process.exitValue() == 0 ? new Cost(wall / 1e9, cpu / 1e3, resident) : null;
        } catch (IOException e) {
            // Not installed.
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The benchmark was interrupted", e);
        }
    }

    private static long peak(Path status) {
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            // It ended in between.
            return 0;
        }
    }
}
