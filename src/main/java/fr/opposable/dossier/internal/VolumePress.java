package fr.opposable.dossier.internal;

import fr.opposable.dossier.BindingException;
import fr.opposable.dossier.BoundDossier.Loss;
import fr.opposable.dossier.PieceFile;
import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.DiskFault;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
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
 * as they are coded, and what is new goes through a scratch file, so that memory does not grow with the scans. Safe for use by several
 * threads, each with a file of its own.
 */
public final class VolumePress {

    /** The trace each page keeps of where it comes from; read again from the finished file. */
    static final COSName TRACE = COSName.getPDFName("Opposable");

    private final StampFace face;

    /** @param face a TrueType font, for the stamps */
    public VolumePress(Bytes face) {
        this.face = new StampFace(face.toArray());
    }

    /**
     * One volume to bind.
     *
     * @param front the generated pages, PDF/A-2b; empty when there are none, for a piece in a file of its own
     * @param generated how many they are; 0 when there are none
     * @param pieces in order
     * @param owner printed below the number on the first page of each piece
     * @param before pages that stand before the volume in what its folios count; 0 for a volume that counts its own
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
            int before,
            String folio,
            @Nullable Path seal,
            boolean isDraft,
            boolean wantsOriginals,
            LocalDate date) {

        /** {@return the same with these generated pages} */
        public Job with(Bytes pdf, int count) {
            return new Job(pdf, count, pieces, owner, before, folio, seal, isDraft, wantsOriginals, date);
        }
    }

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
     * Begins to read the pieces of a volume whose generated pages are not there yet.
     *
     * @param likely the job, with as many generated pages as are likely; its front is not looked at
     * @throws IllegalStateException when the font of the stamps cannot be read
     */
    public ReadAhead begin(Job likely) {
        try {
            return ReadAhead.begin(likely, face.with(StampWords.letters(likely)), false);
        } catch (IOException e) {
            throw new IllegalStateException("The font of the stamps cannot be read", e);
        }
    }

    /**
     * Binds {@code job} into {@code file}, which is there only when every page was counted.
     *
     * @param ahead its pieces, begun before; closed by who began it
     * @throws BindingException when a copy cannot be read or a page is missing
     */
    public Bound bind(Job job, ReadAhead ahead, Path file) {
        try {
            return write(job, ahead, file);
        } catch (IOException | RuntimeException e) {
            if (e instanceof BindingException told) {
                throw told;
            }
            // Something a copy holds broke the file when it was written: once more, with what is seen and nothing else.
            try (ReadAhead plainly = ReadAhead.begin(job, face.with(StampWords.letters(job)), true)) {
                return write(job, plainly, file);
            } catch (IOException again) {
                again.addSuppressed(e);
                throw new BindingException(
                        French.typeset(
                                        "Le volume « %s » ne peut pas être écrit (%s). Vérifiez l’espace libre et les droits, puis relancez la même commande.")
                                .formatted(
                                        file.getFileName(),
                                        DiskFault.words(again, "une des copies ne se laisse pas recopier")),
                        again);
            }
        }
    }

    /** As {@link #bind(Job, ReadAhead, Path)}, of pieces that nobody began to read. */
    public Bound bind(Job job, Path file) {
        try (ReadAhead ahead = begin(job)) {
            return bind(job, ahead, file);
        }
    }

    private Bound write(Job job, ReadAhead ahead, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        String letters = StampWords.letters(job);
        byte[] cut = face.with(letters);
        try (PDDocument volume = opened(job)) {
            VolumePages pages = new VolumePages(volume, job, new StampInk(volume, cut, letters, job.seal()));
            List<PDDocument> sources = ahead.into(pages, job, cut);
            pages.finish();
            Sha256 sha256;
            try (DigestedFile out = new DigestedFile(part)) {
                volume.save(out);
                out.written();
                PageCount.prove(part, job, sources);
                sha256 = out.sha256();
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return new Bound(sha256, Files.size(file), pages.losses(), pages.notArchival());
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static PDDocument opened(Job job) throws IOException {
        return job.generated() == 0
                ? new PDDocument(IOUtils.createTempFileOnlyStreamCache())
                : Loader.loadPDF(
                        new RandomAccessReadBuffer(job.front().toArray()), IOUtils.createTempFileOnlyStreamCache());
    }

    /** {@return the trace of page {@code page} of piece {@code number}} */
    static String trace(PieceFile piece, int page) {
        return piece.piece().number() + ":" + page + "/" + piece.pages();
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
