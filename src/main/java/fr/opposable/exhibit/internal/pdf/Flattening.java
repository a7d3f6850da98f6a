package fr.opposable.exhibit.internal.pdf;

import fr.opposable.exhibit.internal.Notes;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.util.Matrix;

/**
 * Draws form fields and comments into the pages they lie on, so that what the reader saw stays when forms and comments are dropped at
 * assembly (ISO 32000-1, § 12.5.5). Links stay links.
 */
final class Flattening {

    private static final Set<String> MEDIA = Set.of("Movie", "Sound", "Screen", "RichMedia", "3D");

    private final PDDocument document;
    private final Notes notes;
    private int comments;

    Flattening(PDDocument document, Notes notes) {
        this.document = document;
        this.notes = notes;
    }

    void run() throws IOException {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        if (form != null) {
            ready(form);
        }
        for (PDPage page : document.getPages()) {
            flatten(page);
        }
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        if (form != null) {
            if (form.hasXFA()) {
                notes.removed("formulaire XFA (seul son aspect dans le PDF est gardé)");
            }
            catalog.removeItem(COSName.ACRO_FORM);
        }
        if (comments > 0) {
            notes.seen(
                    "%d commentaire(s) ou tampon(s) ajouté(s) par-dessus les pages ; ils y restent visibles.",
                    comments);
        }
    }

    private void ready(PDAcroForm form) {
        if (form.getFields().isEmpty() || !form.getNeedAppearances()) {
            return;
        }
        try {
            form.refreshAppearances();
        } catch (IOException | RuntimeException e) {
            notes.mayDiffer();
            notes.seen(
                    "L'aspect de certains champs de formulaire n'a pas pu être recalculé ; celui que porte le fichier est gardé.");
        }
    }

    private void flatten(PDPage page) throws IOException {
        List<PDAnnotation> annotations = page.getAnnotations();
        if (annotations.isEmpty()) {
            return;
        }
        List<PDAnnotation> kept = new ArrayList<>();
        List<PDAnnotation> drawn = new ArrayList<>();
        for (PDAnnotation annotation : annotations) {
            String subtype = String.valueOf(annotation.getSubtype());
            if (MEDIA.contains(subtype)) {
                notes.removed("contenu multimédia (%s)", subtype);
            }
            if (annotation instanceof PDAnnotationLink) {
                kept.add(annotation);
            }
            if (isShown(annotation) && !(annotation instanceof PDAnnotationPopup)) {
                drawn.add(annotation);
                comments += isComment(annotation, subtype) ? 1 : 0;
            }
        }
        draw(page, drawn);
        page.setAnnotations(kept);
    }

    private static boolean isComment(PDAnnotation annotation, String subtype) {
        return !(annotation instanceof PDAnnotationWidget)
                && !(annotation instanceof PDAnnotationLink)
                && !MEDIA.contains(subtype)
                && !subtype.equals("FileAttachment");
    }

    private static boolean isShown(PDAnnotation annotation) {
        return !annotation.isHidden() && !annotation.isNoView();
    }

    private void draw(PDPage page, List<PDAnnotation> annotations) throws IOException {
        List<PDAnnotation> visible = new ArrayList<>();
        for (PDAnnotation annotation : annotations) {
            if (annotation.getNormalAppearanceStream() == null) {
                annotation.constructAppearances(document);
            }
            PDAppearanceStream appearance = annotation.getNormalAppearanceStream();
            if (appearance != null && appearance.getBBox() != null && annotation.getRectangle() != null) {
                visible.add(annotation);
            }
        }
        if (visible.isEmpty()) {
            return;
        }
        try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            for (PDAnnotation annotation : visible) {
                draw(content, annotation);
            }
        }
    }

    private static void draw(PDPageContentStream content, PDAnnotation annotation) throws IOException {
        PDAppearanceStream appearance = annotation.getNormalAppearanceStream();
        PDRectangle target = annotation.getRectangle();
        Rectangle2D box = appearance.getBBox().transform(appearance.getMatrix()).getBounds2D();
        if (box.getWidth() <= 0 || box.getHeight() <= 0) {
            return;
        }
        AffineTransform place = AffineTransform.getTranslateInstance(target.getLowerLeftX(), target.getLowerLeftY());
        place.scale(target.getWidth() / box.getWidth(), target.getHeight() / box.getHeight());
        place.translate(-box.getX(), -box.getY());
        content.saveGraphicsState();
        content.transform(new Matrix(place));
        content.drawForm(appearance);
        content.restoreGraphicsState();
    }
}
