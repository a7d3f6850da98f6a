package fr.opposable.rendering.internal;

import fr.opposable.evidence.EmbeddedFiles;
import fr.opposable.evidence.UnreadablePdfException;
import fr.opposable.kernel.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Takes the XML files out of a PDF by PDFBox, within bounds: so much of the file read, so much decoded, so many objects visited. The PDF is
 * evidence sent by others and may be damaged or hostile. Names of files are labels; nothing is ever written under them.
 */
public final class PdfBoxEmbeddedFiles implements EmbeddedFiles {

    private static final int MOST_FILES = 20;
    private static final int LONGEST_FILE = 50 << 20;

    /** Opens a PDF that is protected against changes only. */
    private static final String NO_PASSWORD = "";

    private static final String DAMAGED_CURE =
            "Ouvrez-le, réenregistrez-le au format PDF, ou demandez-en un exemplaire intact à son émetteur.";

    @Override
    public List<EmbeddedFile> xmlOf(Path pdf) throws IOException {
        if (Files.size(pdf) == 0) {
            throw new UnreadablePdfException("Ce fichier est vide.", DAMAGED_CURE, null);
        }
        try (ReadingBudget source = new ReadingBudget(pdf);
                PDDocument document = Loader.loadPDF(source, NO_PASSWORD, IOUtils.createTempFileOnlyStreamCache())) {
            List<EmbeddedFile> files = xmlOf(document);
            source.requireNoExcess();
            return files;
        } catch (UnreadablePdfException e) {
            throw e;
        } catch (InvalidPasswordException e) {
            throw new UnreadablePdfException(
                    "Ce PDF ne s’ouvre qu’avec un mot de passe.",
                    "Donnez-en un exemplaire sans mot de passe, ou retirez ce fichier de l’affaire.",
                    e);
        } catch (ReadingBudget.ExcessException e) {
            throw new UnreadablePdfException(
                    "Ce PDF demande, pour être lu, bien plus de mémoire que sa taille ne l’explique.", DAMAGED_CURE, e);
        } catch (IOException e) {
            throw new UnreadablePdfException("Ce PDF est endommagé ou incomplet.", DAMAGED_CURE, e);
        } catch (NoClassDefFoundError e) {
            // PDFBox needs another library for public-key encryption; without the recipient's key it would not help
            throw new UnreadablePdfException(
                    "Ce PDF est chiffré pour des destinataires désignés par leur certificat.",
                    "Donnez-en un exemplaire non chiffré, ou retirez ce fichier de l’affaire.",
                    e);
        } catch (RuntimeException e) {
            // PDFBox answers some malformed objects with whatever its cast or its index threw
            throw new UnreadablePdfException("Ce PDF est mal formé.", DAMAGED_CURE, e);
        }
    }

    private static List<EmbeddedFile> xmlOf(PDDocument document) throws IOException {
        List<EmbeddedFile> files = new ArrayList<>();
        for (FileSpecification specification :
                FileSpecifications.of(document.getDocumentCatalog().getCOSObject())) {
            if (!specification.name().toLowerCase(Locale.ROOT).endsWith(".xml")) {
                continue;
            }
            if (files.size() == MOST_FILES) {
                throw tooMuch("Ce PDF contient plus de %d fichiers XML.".formatted(MOST_FILES));
            }
            files.add(new EmbeddedFile(specification.name(), content(specification)));
        }
        return files;
    }

    private static Bytes content(FileSpecification specification) throws IOException {
        COSStream stream = specification.content();
        try {
            return BoundedDecoding.decode(stream, LONGEST_FILE);
        } catch (BoundedDecoding.TooLongException e) {
            throw tooMuch("Un fichier XML contenu dans ce PDF dépasse %d Mo.".formatted(LONGEST_FILE >> 20));
        }
    }

    private static UnreadablePdfException tooMuch(String reason) {
        return new UnreadablePdfException(
                reason,
                "Demandez à son émetteur la facture telle qu’il l’a déposée ; les montants sont ceux que vous saisissez."
                        .replace(" ;", "\u202f;"),
                null);
    }
}
