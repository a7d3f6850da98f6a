package fr.opposable.dossier.internal;

import fr.opposable.dossier.BindingException;
import fr.opposable.dossier.BoundDossier.Loss;
import fr.opposable.dossier.PieceFile;
import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * Binds one volume: generated pages first, then each copy, stamped. Copies are mapped, not loaded: their pictures go from file to file
 * as they are coded, and what is new goes through a scratch file, so that memory does not grow with the scans.
 */
public final class VolumePress {

    /** The trace each page keeps of where it comes from; read again from the finished file. */
    static final COSName TRACE = COSName.getPDFName("Opposable");

    private final byte[] face;

    /** @param face a TrueType font, for the stamps */
    public VolumePress(Bytes face) {
        this.face = face.toArray();
    }

    /**
     * One volume to bind.
     *
     * @param front the generated pages, PDF/A-2b; empty when there are none, for a piece in a file of its own
     * @param generated how many they are; 0 when there are none
     * @param pieces in order
     * @param owner printed below the number on the first page of each piece
     * @param folio pattern of the page number in the volume, {@code "page %d du volume"}; empty for none
     * @param seal the lawyer's own stamp, as a picture; null for none
     * @param isDraft whether each stamp says « PROJET » first
     * @param wantsOriginals whether originals are carried when the volume is PDF/A-3b
     * @param date of the dossier, as the file says
     */
    public record Job(
            Bytes front,
            int generated,
            List<PieceFile> pieces,
            String owner,
            String folio,
            @Nullable Path seal,
            boolean isDraft,
            boolean wantsOriginals,
            LocalDate date) {}

    /**
     * What came out.
     *
     * @param notArchival why it is no PDF/A-3b, in French; null when it is one
     */
    public record Bound(
            Sha256 sha256,
            long bytes,
            List<Loss> losses,
            @Nullable String notArchival) {}

    /**
     * Binds {@code job} into {@code file}, which is there only when every page was counted.
     *
     * @throws BindingException when a copy cannot be read or a page is missing
     */
    public Bound bind(Job job, Path file) {
        try {
            return bind(job, file, false);
        } catch (IOException | RuntimeException e) {
            if (e instanceof BindingException told) {
                throw told;
            }
            // Something a copy holds broke the file when it was written: once more, with what is seen and nothing else.
            try {
                return bind(job, file, true);
            } catch (IOException again) {
                again.addSuppressed(e);
                throw new BindingException(
                        French.typeset("Le volume « %s » ne peut pas être écrit : %s.")
                                .formatted(file.getFileName(), again.getMessage()),
                        again);
            }
        }
    }

    private Bound bind(Job job, Path file, boolean plainly) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        List<PDDocument> open = new ArrayList<>();
        try (PDDocument volume = opened(job)) {
            VolumePages pages =
                    new VolumePages(volume, job, new StampInk(volume, face, VolumePages.letters(job), job.seal()));
            add(job, pages, plainly, open);
            pages.finish();
            Sha256 sha256 = write(volume, part);
            PageCount.prove(part, job, open);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return new Bound(sha256, Files.size(file), pages.losses(), pages.notArchival());
        } finally {
            for (PDDocument source : open) {
                source.close();
            }
            Files.deleteIfExists(part);
        }
    }

    private static PDDocument opened(Job job) throws IOException {
        return job.generated() == 0
                ? new PDDocument(IOUtils.createTempFileOnlyStreamCache())
                : Loader.loadPDF(
                        new RandomAccessReadBuffer(job.front().toArray()), IOUtils.createTempFileOnlyStreamCache());
    }

    /** Pieces are read ahead, a few at a time, by as many threads as the machine has cores; they are added in order. */
    private static void add(Job job, VolumePages pages, boolean plainly, List<PDDocument> open) throws IOException {
        int cores = Runtime.getRuntime().availableProcessors();
        Deque<Future<ReadPiece>> ahead = new ArrayDeque<>();
        try (ExecutorService readers = Executors.newFixedThreadPool(cores)) {
            for (PieceFile piece : job.pieces()) {
                List<StampInk.Words> words = pages.words(piece);
                ahead.add(readers.submit(() -> ReadPiece.of(piece, words, plainly)));
                if (ahead.size() > cores + 1) {
                    pages.add(next(ahead, open));
                }
            }
            while (!ahead.isEmpty()) {
                pages.add(next(ahead, open));
            }
        } finally {
            // After a fault, what was read ahead is there to be closed.
            ahead.stream()
                    .filter(left -> left.state() == Future.State.SUCCESS)
                    .forEach(left -> open.add(left.resultNow().source()));
        }
    }

    private static ReadPiece next(Deque<Future<ReadPiece>> ahead, List<PDDocument> open) throws IOException {
        try {
            ReadPiece read = ahead.remove().get();
            open.add(read.source());
            return read;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BindingException told) {
                throw told;
            }
            throw new IOException("a piece could not be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the binding was interrupted", e);
        }
    }

    private static Sha256 write(PDDocument volume, Path part) throws IOException {
        try (DigestedFile out = new DigestedFile(part)) {
            volume.save(out);
            return out.finish();
        }
    }

    /** {@return the trace of page {@code page} of piece {@code number}} */
    static String trace(PieceFile piece, int page) {
        return "%s:%d/%d".formatted(piece.piece().number(), page, piece.pages());
    }

    static void trace(PDPage page, String trace, String date) {
        COSDictionary ours = new COSDictionary();
        ours.setString(COSName.LAST_MODIFIED, date);
        ours.setString(COSName.getPDFName("Private"), trace);
        COSDictionary all = new COSDictionary();
        all.setItem(TRACE, ours);
        page.getCOSObject().setItem(COSName.getPDFName("PieceInfo"), all);
        page.getCOSObject().setString(COSName.LAST_MODIFIED, date);
    }
}
