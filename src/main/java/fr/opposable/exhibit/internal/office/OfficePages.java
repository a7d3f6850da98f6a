package fr.opposable.exhibit.internal.office;

import fr.opposable.exhibit.ExhibitKind;
import fr.opposable.exhibit.internal.Block;
import fr.opposable.exhibit.internal.Notes;
import fr.opposable.exhibit.internal.RefusedFileException;
import fr.opposable.exhibit.internal.RenderedPiece;
import fr.opposable.exhibit.internal.WorkOrder;
import fr.opposable.kernel.French;
import fr.opposable.rendering.PageRenderer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Renders word processing files and spreadsheets by themselves: all their words, in a plain layout of our own that says so. */
public final class OfficePages {

    private final PageRenderer renderer;

    public OfficePages(PageRenderer renderer) {
        this.renderer = renderer;
    }

    /**
     * {@return how many pages the rendering has}
     *
     * @throws RefusedFileException when the file is broken, encrypted or too long for a printed piece
     */
    public int copy(WorkOrder order, Notes notes, ExhibitKind kind) throws IOException {
        Path file = Path.of(order.file());
        List<Block> blocks = new ArrayList<>();
        switch (kind) {
            case DOCX -> docx(file, notes, blocks);
            case XLSX -> {
                try (ZipParts parts = new ZipParts(file)) {
                    OfficeOddities.ofOoxml(parts, notes);
                    blocks.addAll(new XlsxSheets(parts, notes).blocks());
                }
            }
            case ODT, ODS -> odf(file, notes, kind == ExhibitKind.ODS, blocks);
            case DOC -> OldOffice.word(file, blocks);
            case XLS -> OldOffice.excel(file, blocks);
            case RTF -> OldOffice.rich(file, blocks);
            default -> throw new IllegalArgumentException(kind + " is no office file");
        }
        // the names of empty sheets say nothing
        boolean isSheet = kind == ExhibitKind.XLSX || kind == ExhibitKind.XLS || kind == ExhibitKind.ODS;
        if (blocks.stream()
                .allMatch(block -> block.isGap() || (isSheet && block.kind().equals("title")))) {
            blocks.add(Block.line("(document sans texte)"));
            notes.seen(
                    "Ce document ne contient aucun texte : vérifiez que c'est bien la pièce. Des images ou des dessins ne sont pas reproduits par notre rendu.");
        }
        notes.rendered("rendu par Opposable : tout le texte, sans la mise en page de l'auteur");
        RenderedPiece piece = new RenderedPiece(renderer);
        piece.note(
                "Ce rendu montre le texte du fichier, non sa mise en page. Pour produire les pages telles que l'auteur les a vues, exportez le document en PDF.");
        return piece.with("kind", French.typeset("Rendu d'un " + kind.label()))
                .blocks(blocks)
                .write("texte", piece.shown(Notes.label(order.name())), order, notes);
    }

    private static void docx(Path file, Notes notes, List<Block> blocks) throws IOException {
        try (ZipParts parts = new ZipParts(file)) {
            OfficeOddities.ofOoxml(parts, notes);
            DocxText text = new DocxText();
            PartReader.read(parts, "word/document.xml", text);
            for (String side : parts.names(name -> name.matches("word/(header|footer|footnotes|endnotes)\\d*\\.xml"))) {
                DocxText beside = new DocxText();
                PartReader.read(parts, side, beside);
                if (beside.blocks().stream().anyMatch(block -> !block.isGap())) {
                    text.blocks().add(Block.title(place(side), 2));
                    text.blocks().addAll(beside.blocks());
                }
            }
            if (text.changes() > 0) {
                notes.seen(
                        "Ce document porte %d modification(s) suivie(s) : le texte supprimé est encore dans le fichier, et le rendu peut le montrer.",
                        text.changes());
            }
            blocks.addAll(text.blocks());
        }
    }

    private static String place(String part) {
        return part.contains("header")
                ? "En-tête de page"
                : part.contains("footer")
                        ? "Pied de page"
                        : part.contains("endnotes") ? "Notes de fin" : "Notes de bas de page";
    }

    private static void odf(Path file, Notes notes, boolean isSheet, List<Block> blocks) throws IOException {
        try (ZipParts parts = new ZipParts(file)) {
            OfficeOddities.ofOpenDocument(parts, notes);
            OdfText text = new OdfText(isSheet);
            try {
                PartReader.read(parts, "content.xml", text);
            } catch (OdfText.SheetTooLargeException e) {
                throw e.refusal;
            }
            if (text.hasChanges()) {
                notes.seen(
                        "Ce document porte des modifications suivies ; le texte supprimé n'est pas reproduit par notre rendu.");
            }
            if (text.comments() > 0) {
                notes.seen("Ce document porte %d commentaire(s), qui ne sont pas reproduits.", text.comments());
            }
            blocks.addAll(text.blocks());
        }
    }
}
