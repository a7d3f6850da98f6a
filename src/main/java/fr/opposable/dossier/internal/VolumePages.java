package fr.opposable.dossier.internal;

import fr.opposable.dossier.BoundDossier.Loss;
import fr.opposable.dossier.PieceFile;
import fr.opposable.kernel.French;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** A volume while pieces are added to it. */
final class VolumePages {

    private final PDDocument volume;
    private final VolumePress.Job job;
    private final StampInk stamps;
    private final String date;
    private final List<Loss> losses = new ArrayList<>();
    private final List<SourcePages> added = new ArrayList<>();
    private final Layers layers = new Layers();
    private @Nullable String notArchival;

    VolumePages(PDDocument volume, VolumePress.Job job, StampInk stamps) {
        this.volume = volume;
        this.job = job;
        this.stamps = stamps;
        this.date = "D:" + DateTimeFormatter.BASIC_ISO_DATE.format(job.date()) + "000000Z";
        if (volume.getNumberOfPages() != job.generated()) {
            throw new IllegalArgumentException(
                    "The front has %d pages, not %d".formatted(volume.getNumberOfPages(), job.generated()));
        }
    }

    /** Adds a piece, after those before it. */
    void add(ReadPiece read) throws IOException {
        PieceFile piece = read.piece();
        SourcePages pages = read.pages();
        for (int i = 0; i < pages.pages().size(); i++) {
            PDPage page = pages.pages().get(i);
            ReadPiece.Seen seen = read.seen().get(i);
            judge(piece, page, seen.reading().matter());
            stamps.stamp(page, seen.view(), seen.reading().ink(), seen.words(), seen.place());
            VolumePress.trace(page, VolumePress.trace(piece, i + 1), date);
            volume.addPage(page);
        }
        layers.keep(read.source());
        pages.losses().forEach(loss -> losses.add(new Loss(piece.piece().number(), loss)));
        added.add(pages);
    }

    private void judge(PieceFile piece, PDPage page, PageMatter matter) {
        if (notArchival != null || piece.isArchival()) {
            return;
        }
        String obstacle = matter.obstacle();
        if (obstacle == null && stamps.hasSeal()) {
            obstacle = "l’image du cachet fourni";
        }
        if (obstacle == null && page.getCOSObject().containsKey(COSName.GROUP)) {
            obstacle = "des effets graphiques qui n’ont pas été contrôlés";
        }
        if (obstacle == null && Links.hasOthers(page)) {
            obstacle = "des annotations";
        }
        if (obstacle != null) {
            notArchival = French.typeset("La pièce n° %s contient %s : le volume est un PDF ordinaire.")
                    .formatted(piece.piece().number(), obstacle);
        }
    }

    /** Links, bookmarks, labels, and what the file says of itself. */
    void finish() throws IOException {
        if (job.generated() == 0) {
            finishPiece();
            return;
        }
        // Once: a tree of pages is walked from its root for each that is asked for.
        List<PDPage> pages = new ArrayList<>(volume.getNumberOfPages());
        volume.getPages().forEach(pages::add);
        Links.lead(pages, job);
        Bookmarks.write(volume, pages, job, added);
        PageNames.write(volume, job);
        if (layers.write(volume) && notArchival == null) {
            notArchival = "Une pièce contient des calques, qui n’ont pas été contrôlés.";
        }
        Archive.declare(volume, job, notArchival == null);
    }

    private void finishPiece() {
        Bookmarks.writeOwn(volume, added);
        PageNames.write(volume, job);
        layers.write(volume);
        Archive.declarePiece(volume, job);
    }

    List<Loss> losses() {
        return losses;
    }

    @Nullable
    String notArchival() {
        return notArchival;
    }
}
