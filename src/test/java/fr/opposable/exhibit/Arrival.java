package fr.opposable.exhibit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** Lets files arrive: one warm worker for all tests, which ends with this process. */
final class Arrival {

    static final Instant NOON = Instant.parse("2026-11-22T11:00:00Z");

    private static final ExhibitIntake INTAKE = ExhibitIntake.withoutOfficeSuite();

    private final Path folder;

    Arrival(Path folder) {
        this.folder = folder;
    }

    /** Something written into a file. */
    @FunctionalInterface
    interface Writing {
        void to(Path file) throws IOException;
    }

    Path file(String name, Writing content) {
        try {
            Path file = folder.resolve(name);
            content.to(file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Exhibit of(String name, Writing content) {
        return of(file(name, content));
    }

    Exhibit of(String name, byte[] content) {
        return of(file(name, file -> Files.write(file, content)));
    }

    Exhibit of(String name, String content) {
        return of(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Exhibit of(Path file) {
        return of(file, Passwords.NONE);
    }

    Exhibit of(Path file, String password) {
        return of(file, _ -> Optional.of(password));
    }

    Exhibit of(Path file, Passwords passwords) {
        return INTAKE.judge(file, folder.resolve("copies"), NOON, passwords);
    }

    /** {@return the words on the pages of the copy of {@code exhibit}, spaces made one} */
    static String words(Exhibit exhibit) {
        try (PDDocument copy = copy(exhibit)) {
            return new PDFTextStripper()
                    .getText(copy)
                    .replaceAll("[\\s\\u00a0\\u202f]+", " ")
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PDDocument copy(Exhibit exhibit) throws IOException {
        PrintedCopy copy = exhibit.copy();
        if (copy == null) {
            throw new AssertionError(exhibit.name() + " was refused: " + exhibit.refusal());
        }
        return Loader.loadPDF(copy.pdf().toFile());
    }

    /** {@return the colour at a place of the first page of the copy, in hundredths of its sides from the top left} */
    static int colour(Exhibit exhibit, int across, int down) {
        try (PDDocument copy = copy(exhibit)) {
            var picture = new PDFRenderer(copy).renderImageWithDPI(0, 50);
            int x = picture.getWidth() * across / 100;
            int y = picture.getHeight() * down / 100;
            return picture.getRGB(x, y) & 0xffffff;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String code(Exhibit exhibit) {
        Refusal refusal = exhibit.refusal();
        return refusal == null ? exhibit.verdict().name() : refusal.code();
    }
}
