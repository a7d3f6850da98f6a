package fr.opposable.dossier.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Looks for the room left for a signature on the pages of a paper of the house. */
public final class SignatureRooms {

    /** What stands where one signs, alone or before what is written by hand; letters of « PROJET » across a draft may touch it. */
    private static final Pattern ROOM = Pattern.compile("[PROJET ]*Signature(?:, .*|[PROJET ]*)");

    private SignatureRooms() {}

    /**
     * {@return the pages of {@code file} that are signed, from 1, in order; empty when none has room for it}
     *
     * @throws UncheckedIOException when the file cannot be read
     */
    public static List<Integer> of(Path file) {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            List<Integer> signed = new ArrayList<>();
            PDFTextStripper words = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                words.setStartPage(page);
                words.setEndPage(page);
                if (words.getText(document).lines().map(String::strip).anyMatch(line -> ROOM.matcher(line)
                        .matches())) {
                    signed.add(page);
                }
            }
            return signed;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
