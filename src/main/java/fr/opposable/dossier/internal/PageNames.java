package fr.opposable.dossier.internal;

import fr.opposable.dossier.PieceFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;

/** What a reader shows beside the page count: « i » for ours, « Pièce 7 – 2 » for the second page of piece 7 (ISO 32000-1, 12.4.2). */
final class PageNames {

    private PageNames() {}

    static void write(PDDocument volume, VolumePress.Job job) {
        PDPageLabels labels = new PDPageLabels(volume);
        PDPageLabelRange front = new PDPageLabelRange();
        front.setStyle(PDPageLabelRange.STYLE_ROMAN_LOWER);
        labels.setLabelItem(0, front);
        int at = job.generated();
        for (PieceFile piece : job.pieces()) {
            PDPageLabelRange range = new PDPageLabelRange();
            range.setStyle(PDPageLabelRange.STYLE_DECIMAL);
            range.setPrefix("Pièce %s – ".formatted(piece.piece().number()));
            range.setStart(1);
            labels.setLabelItem(at, range);
            at += piece.pages();
        }
        volume.getDocumentCatalog().setPageLabels(labels);
    }
}
