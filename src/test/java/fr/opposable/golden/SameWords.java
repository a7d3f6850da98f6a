package fr.opposable.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Whether pages and their Word copy say the same. */
public final class SameWords {

    /** Lines end at spaces and after the hyphens of a word; a hyphen that ends no line is printed as one of its own. */
    private static final Pattern GAPS = Pattern.compile("[\\s\\u00a0\\u202f\\u2011-]+");

    private SameWords() {}

    /** Fails unless every word of {@code pdf} is in {@code docx} as many times, heads and feet of each page included, and no other. */
    public static void assertSame(byte[] pdf, byte[] docx) {
        WordDocument copy = WordDocument.of(docx);
        int pages = pages(pdf);
        StringBuilder expected = new StringBuilder(String.join("\n", copy.paragraphs()));
        for (int page = 1; page <= pages; page++) {
            String type = page == 1 ? "first" : "default";
            for (String edge : List.of("header", "footer")) {
                expected.append('\n')
                        .append(copy.edge(edge, type)
                                .replace("‹PAGE›", String.valueOf(page))
                                .replace("‹NUMPAGES›", String.valueOf(pages)));
            }
        }
        List<String> left = words(text(pdf));
        List<String> more = words(expected.toString());
        words(expected.toString()).forEach(word -> {
            if (left.remove(word)) {
                more.remove(word);
            }
        });
        assertThat(left).as("words of the pages that the copy lacks").isEmpty();
        assertThat(more).as("words of the copy that the pages lack").isEmpty();
    }

    /** {@return how many pages {@code pdf} has} */
    public static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException("not a PDF", e);
        }
    }

    private static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException("not a PDF", e);
        }
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>(List.of(GAPS.split(text.strip())));
        words.sort(null);
        return words;
    }
}
