package fr.opposable.notice;

import fr.opposable.evidence.PdfScans;
import fr.opposable.evidence.UnreadablePdfException;
import fr.opposable.kernel.Sha256;
import fr.opposable.notice.internal.PageEyes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Looks at scans one after another, each within a bound of size, pages and time. One that cannot be read says why. */
public final class ScanReader {

    private static final long LARGEST = 60L << 20;
    private static final int MOST_PAGES = 60;
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    private final PdfScans pdfs;
    private final Duration longest;

    /**
     * @param pdfs shows the pages of a PDF
     * @param longest how long one file may take
     */
    public ScanReader(PdfScans pdfs, Duration longest) {
        this.pdfs = pdfs;
        this.longest = longest;
    }

    /** {@return the scan, with what was read off it before anything went wrong} */
    public Scan read(Path file, String name) throws IOException {
        Sha256 digest = digest(file);
        if (Files.size(file) > LARGEST) {
            return new Scan(
                    file,
                    name,
                    digest,
                    List.of(),
                    "Ce fichier dépasse %d Mio.".formatted(LARGEST >> 20),
                    "Numérisez-le en niveaux de gris à 300 points par pouce, ou coupez-le.");
        }
        List<Scan.Page> pages = new ArrayList<>();
        FutureTask<Integer> reading = new FutureTask<>(() -> isPdf(file)
                ? pdfs.visit(file, MOST_PAGES, (number, text, picture) -> {
                    Scan.Page page = new Scan.Page(number, PageEyes.codes(picture), text);
                    add(pages, page);
                })
                : PageEyes.visit(file, MOST_PAGES, page -> add(pages, page)));
        Thread.ofPlatform().daemon().name("scan").start(reading);
        try {
            int count = reading.get(longest.toMillis(), TimeUnit.MILLISECONDS);
            return count > MOST_PAGES
                    ? troubled(
                            file,
                            name,
                            digest,
                            pages,
                            "Ce fichier a %d pages\u00a0: les %d premières ont été lues.".formatted(count, MOST_PAGES),
                            "Coupez-le en fichiers d’une lettre chacun.")
                    : new Scan(file, name, digest, copy(pages), null, "");
        } catch (TimeoutException e) {
            reading.cancel(true);
            return troubled(
                    file,
                    name,
                    digest,
                    pages,
                    "La lecture de ce fichier dure plus de %d secondes.".formatted(longest.toSeconds()),
                    "Numérisez-le de nouveau à 300 points par pouce, en niveaux de gris.");
        } catch (ExecutionException e) {
            return switch (e.getCause()) {
                case UnreadableScanException fault ->
                    troubled(file, name, digest, pages, String.valueOf(fault.getMessage()), fault.cure());
                case UnreadablePdfException fault ->
                    troubled(file, name, digest, pages, String.valueOf(fault.getMessage()), fault.cure());
                case IOException fault ->
                    troubled(
                            file,
                            name,
                            digest,
                            pages,
                            "Ce fichier ne se laisse pas lire (%s).".formatted(fault.getMessage()),
                            "Vérifiez ses droits et le disque.");
                case null, default -> throw new IllegalStateException("Scan " + name + " could not be read", e);
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading scans", e);
        }
    }

    private static Scan troubled(
            Path file, String name, Sha256 digest, List<Scan.Page> pages, String trouble, String cure) {
        return new Scan(file, name, digest, copy(pages), trouble, cure);
    }

    /** The reading thread may still be adding when its time is over. */
    private static void add(List<Scan.Page> pages, Scan.Page page) {
        synchronized (pages) {
            pages.add(page);
        }
    }

    private static List<Scan.Page> copy(List<Scan.Page> pages) {
        synchronized (pages) {
            return List.copyOf(pages);
        }
    }

    private static boolean isPdf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(1024);
            for (int i = 0; i + PDF.length <= start.length; i++) {
                if (start[i] == PDF[0] && start[i + 1] == PDF[1] && start[i + 2] == PDF[2] && start[i + 3] == PDF[3]) {
                    return true;
                }
            }
            return false;
        }
    }

    private static Sha256 digest(Path file) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] block = new byte[1 << 16];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                digest.update(block, 0, read);
            }
        }
        return Sha256.finish(digest);
    }
}
