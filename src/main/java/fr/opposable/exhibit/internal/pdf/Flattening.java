package fr.opposable.exhibit.internal.pdf;

import fr.opposable.exhibit.internal.Notes;
import fr.opposable.exhibit.internal.RefusedFileException;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDVariableText;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;

/**
 * Draws form fields and comments into the pages they lie on, so that what the reader saw stays when forms and comments are dropped at
 * assembly (ISO 32000-1, § 12.5.5). Links stay links.
 */
final class Flattening {

    private static final Set<String> MEDIA = Set.of("Movie", "Sound", "Screen", "RichMedia", "3D");

    /** What the page says that stands in the place of a form. */
    private static final Pattern WAITING =
            Pattern.compile("(?i)please\\s+wait|not\\s+eventually\\s+replaced|veuillez\\s+(patienter|attendre)");

    private final PDDocument document;
    private final Notes notes;
    private int comments;
    private int unshown;

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
            if (form.xfaIsDynamic()) {
                tellDynamic();
            }
            catalog.removeItem(COSName.ACRO_FORM);
        }
        if (comments > 0) {
            notes.seen(
                    "%d commentaire(s) ou tampon(s) ajouté(s) par-dessus les pages ; ils y restent visibles.",
                    comments);
        }
        if (unshown > 0) {
            notes.seen(
                    "%d commentaire(s) ou tampon(s) n'ont pas d'aspect dans le fichier et ne se voient pas dans la copie ; s'ils comptent, ouvrez l'original et imprimez-le en PDF.",
                    unshown);
        }
    }

    /** Adobe Reader alone draws such a form; the pages of the file are often one that asks to wait. */
    private void tellDynamic() throws IOException {
        PDFTextStripper first = new PDFTextStripper();
        first.setEndPage(1);
        if (document.getNumberOfPages() == 1
                && WAITING.matcher(first.getText(document)).find()) {
            throw new RefusedFileException(
                    "xfa-form",
                    "Ce PDF est un formulaire XFA : sa seule page invite à patienter, et son contenu ne s'affiche que dans Adobe Reader.",
                    "Ouvrez-le dans Adobe Reader, imprimez-le en PDF, et donnez ce PDF.");
        }
        notes.seen(
                "Formulaire XFA dynamique : ce qu'en montre Adobe Reader peut différer de ces pages ; comparez, et imprimez-le en PDF depuis Adobe Reader au besoin.");
    }

    private void ready(PDAcroForm form) {
        try {
            if (form.getNeedAppearances()) {
                form.refreshAppearances();
            } else {
                form.refreshAppearances(bare(form));
            }
        } catch (IOException | RuntimeException e) {
            notes.mayDiffer();
            notes.seen(
                    "L'aspect de certains champs de formulaire n'a pas pu être recalculé ; celui que porte le fichier est gardé.");
        }
    }

    /** What was typed by a program that left it to the reader to draw it: without an aspect, it would be lost. */
    private static List<PDField> bare(PDAcroForm form) {
        List<PDField> bare = new ArrayList<>();
        for (PDField field : form.getFieldTree()) {
            boolean isTyped =
                    field instanceof PDVariableText && !field.getValueAsString().isBlank();
            if (isTyped && field.getWidgets().stream().anyMatch(widget -> widget.getNormalAppearanceStream() == null)) {
                bare.add(field);
            }
        }
        return bare;
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
            boolean isComment = isComment(annotation, String.valueOf(annotation.getSubtype()));
            if (appearance != null && appearance.getBBox() != null && annotation.getRectangle() != null) {
                visible.add(annotation);
                comments += isComment ? 1 : 0;
            } else if (isComment) {
                unshown++;
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
