package fr.opposable.rendering.internal;

import fr.opposable.evidence.UnreadablePdfException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Opens a PDF sent by others, within a budget of reading, and says in French what keeps it from being read. */
final class GuardedPdf {

    private static final String NO_PASSWORD = "";
    private static final String DAMAGED_CURE =
            "Ouvrez-le, réenregistrez-le au format PDF, ou demandez-en un exemplaire intact à son émetteur.";

    private GuardedPdf() {}

    /** What is asked of the document once it is open. */
    @FunctionalInterface
    interface Question<T> {
        T ask(PDDocument document) throws IOException;
    }

    /** {@return the answer of {@code question}} */
    static <T> T read(Path pdf, Question<T> question) throws IOException {
        if (Files.size(pdf) == 0) {
            throw new UnreadablePdfException("Ce fichier est vide.", DAMAGED_CURE, null);
        }
        try (ReadingBudget source = new ReadingBudget(pdf);
                PDDocument document = Loader.loadPDF(source, NO_PASSWORD, IOUtils.createTempFileOnlyStreamCache())) {
            T answer = question.ask(document);
            source.requireNoExcess();
            return answer;
        } catch (UnreadablePdfException e) {
            throw e;
        } catch (InvalidPasswordException e) {
            throw new UnreadablePdfException(
                    "Ce PDF ne s’ouvre qu’avec un mot de passe.", "Donnez-en un exemplaire sans mot de passe.", e);
        } catch (ReadingBudget.ExcessException e) {
            throw new UnreadablePdfException(
                    "Ce PDF demande, pour être lu, bien plus de mémoire que sa taille ne l’explique.", DAMAGED_CURE, e);
        } catch (IOException e) {
            throw new UnreadablePdfException("Ce PDF est endommagé ou incomplet.", DAMAGED_CURE, e);
        } catch (NoClassDefFoundError e) {
            // PDFBox needs another library for public-key encryption; without the recipient's key it would not help
            throw new UnreadablePdfException(
                    "Ce PDF est chiffré pour des destinataires désignés par leur certificat.",
                    "Donnez-en un exemplaire non chiffré.",
                    e);
        } catch (RuntimeException e) {
            // PDFBox answers some malformed objects with whatever its cast or its index threw
            throw new UnreadablePdfException("Ce PDF est mal formé.", DAMAGED_CURE, e);
        }
    }
}
