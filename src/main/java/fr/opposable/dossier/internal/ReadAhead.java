package fr.opposable.dossier.internal;

import fr.opposable.dossier.BindingException;
import fr.opposable.dossier.PieceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * The pieces of a volume, being read by as many threads as the machine has cores while its first pages are laid out and those read before
 * are bound. The files stay open until this is closed, since their pictures are read again when the volume is written.
 */
public final class ReadAhead implements AutoCloseable {

    private final @Nullable ExecutorService readers;
    private final List<Future<ReadPiece>> pieces = new ArrayList<>();
    private final int generated;
    private volatile boolean isOver;

    private ReadAhead(int generated, @Nullable ExecutorService readers) {
        this.generated = generated;
        this.readers = readers;
    }

    /**
     * Begins to read.
     *
     * @param job with as many generated pages as are thought likely
     * @param plainly whether to leave all but what is seen
     */
    static ReadAhead begin(VolumePress.Job job, byte[] face, boolean plainly) throws IOException {
        List<List<StampInk.Words>> words = StampWords.of(job, face);
        if (job.pieces().size() == 1) {
            ReadAhead alone = new ReadAhead(job.generated(), null);
            FutureTask<ReadPiece> piece =
                    new FutureTask<>(() -> ReadPiece.of(job.pieces().getFirst(), words.getFirst(), plainly));
            piece.run();
            alone.pieces.add(piece);
            return alone;
        }
        ExecutorService readers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        ReadAhead ahead = new ReadAhead(job.generated(), readers);
        for (int i = 0; i < job.pieces().size(); i++) {
            PieceFile piece = job.pieces().get(i);
            List<StampInk.Words> own = words.get(i);
            ahead.pieces.add(readers.submit(() -> ahead.read(piece, own, plainly)));
        }
        return ahead;
    }

    private ReadPiece read(PieceFile piece, List<StampInk.Words> words, boolean plainly) {
        if (isOver) {
            throw new CancellationException("Nobody waits for this piece any more");
        }
        return ReadPiece.of(piece, words, plainly);
    }

    /**
     * Adds the pieces to a volume, in their order.
     *
     * @param job the same, with as many generated pages as there are
     * @return the pieces as they were read, in their order
     */
    List<PDDocument> into(VolumePages volume, VolumePress.Job job, byte[] face) throws IOException {
        boolean isAsThought = job.folio().isEmpty() || job.generated() == generated;
        List<List<StampInk.Words>> words = isAsThought ? List.of() : StampWords.of(job, face);
        List<PDDocument> sources = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            ReadPiece read = get(pieces.get(i));
            volume.add(isAsThought ? read : read.saying(words.get(i)));
            sources.add(read.source());
        }
        return sources;
    }

    private static ReadPiece get(Future<ReadPiece> piece) throws IOException {
        try {
            return piece.get();
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

    /** After a fault, what was read ahead is closed too, and no more is read. */
    @Override
    public void close() {
        isOver = true;
        if (readers != null) {
            readers.close();
        }
        for (Future<ReadPiece> piece : pieces) {
            if (piece.state() == Future.State.SUCCESS) {
                try {
                    piece.resultNow().source().close();
                } catch (IOException e) {
                    throw new UncheckedIOException("A copy cannot be closed", e);
                }
            }
        }
    }
}
