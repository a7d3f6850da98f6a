package fr.opposable.rendering;

import fr.opposable.kernel.French;
import fr.opposable.kernel.Sha256;
import fr.opposable.letter.Letter;
import fr.opposable.letter.LetterModel;
import fr.opposable.letter.PrintedPage;
import fr.opposable.letter.SpecimenLetters;
import fr.opposable.letter.TemplateReading;
import fr.opposable.rendering.internal.TemplateNames;
import fr.opposable.rendering.internal.TemplateText;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a template before it is used: blocks that do not close, names that do not exist, words that are missing or forbidden, law that
 * is not reproduced; then sets every sample letter on pages with it.
 */
public final class TemplateCheck {

    private static final int LONGEST_QUOTE = 160;
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Instant PRODUCED = Instant.parse("2026-06-15T00:00:00Z");

    private final TemplateLibrary library;
    private final PageRenderer pages;

    public TemplateCheck(TemplateLibrary library) {
        this.library = library;
        this.pages = new PageRenderer(library);
    }

    /**
     * Something to mend.
     *
     * @param template {@code relance-1/v1}
     * @param file the file it is in; the template when it concerns the whole
     * @param line where, from 1; 0 for the whole
     * @param message what, in French
     * @param paragraph the words around it; empty for the whole
     */
    public record Remark(String template, String file, int line, String message, String paragraph) {}

    /** {@return what must be mended in {@code template} before a letter is made with it; nothing when it is fit} */
    public List<Remark> of(String template) {
        List<Remark> remarks = new ArrayList<>();
        List<String> files;
        try {
            files = library.reach(template).stream()
                    .filter(name -> name.endsWith(".html") && !name.startsWith("base/"))
                    .toList();
        } catch (RenderingException e) {
            return List.of(new Remark(template, template, 0, because(e), ""));
        }
        for (String file : files) {
            closed(template, file, remarks);
        }
        if (!remarks.isEmpty()) {
            return remarks;
        }
        List<Letter> specimens = SpecimenLetters.of(template);
        names(template, files, specimens, remarks);
        words(template, files, remarks);
        if (remarks.isEmpty()) {
            specimens.forEach(letter -> rendered(template, letter, remarks));
        }
        return remarks.stream().distinct().toList();
    }

    private void closed(String template, String file, List<Remark> remarks) {
        String text = library.text(file);
        try {
            TemplateText.of(file, text);
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
            while (reader.hasNext()) {
                reader.next();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            remarks.add(new Remark(
                    template,
                    file,
                    line,
                    French.typeset("Un bloc n'est pas fermé, ou pas où il faut : ")
                            + lastLine(String.valueOf(e.getMessage())),
                    paragraph(text, line)));
        } catch (RenderingException e) {
            remarks.add(new Remark(template, file, 0, because(e), ""));
        }
    }

    private void names(String template, List<String> files, List<Letter> specimens, List<Remark> remarks) {
        TemplateNames names =
                TemplateNames.of(specimens.stream().map(LetterModel::of).toList());
        for (String file : files) {
            String text = library.text(file);
            for (TemplateNames.Unknown unknown : names.unknown(text)) {
                String nearest = unknown.nearest().isEmpty()
                        ? ""
                        : French.typeset(" ; le plus proche : ") + "${" + unknown.nearest() + "}";
                remarks.add(new Remark(
                        template,
                        file,
                        unknown.line(),
                        "Rien ne s’appelle ${" + unknown.name() + "}" + nearest + ".",
                        paragraph(text, unknown.line())));
            }
        }
    }

    private void words(String template, List<String> files, List<Remark> remarks) {
        for (TemplateReading.Remark said : TemplateReading.of(template, library::text)) {
            String file = files.stream()
                    .filter(name -> !said.paragraph().isEmpty() && holds(name, said.paragraph()))
                    .findFirst()
                    .orElse(template);
            int line = file.equals(template) ? 0 : lineOf(library.text(file), said.paragraph());
            remarks.add(new Remark(
                    template,
                    file,
                    line,
                    said.finding().rule() + French.NO_BREAK + ": "
                            + said.finding().message(),
                    cut(said.paragraph())));
        }
    }

    private boolean holds(String file, String paragraph) {
        return lineOf(library.text(file), paragraph) > 0;
    }

    /** {@return the line whose fixed words begin the paragraph; 0 when none does} */
    private static int lineOf(String text, String paragraph) {
        String start = paragraph.contains("…") ? paragraph.substring(0, paragraph.indexOf('…')) : paragraph;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String plain = TAG.matcher(line).replaceAll("").strip();
            if (!plain.isEmpty() && !start.isBlank() && plain.startsWith(start.strip())) {
                return number;
            }
        }
        return 0;
    }

    private void rendered(String template, Letter letter, List<Remark> remarks) {
        String cell = letter.content().cell().sender().key() + ", "
                + letter.content().cell().debtor().key();
        try {
            Map<String, Object> model = LetterModel.of(letter);
            List<String> text = pages.text(template, model);
            for (String citation : PrintedPage.missingQuotes(letter, text)) {
                remarks.add(new Remark(
                        template,
                        template,
                        0,
                        French.typeset("La page ne reproduit pas mot pour mot : ") + citation + " (" + cell + ").",
                        ""));
            }
            PrintedPage.forbidden(letter, text)
                    .forEach(finding -> remarks.add(new Remark(
                            template, template, 0, finding.rule() + French.NO_BREAK + ": " + finding.message(), "")));
            pages.render(
                    template,
                    model,
                    new DocumentProfile("Essai", "Essai", "Essai", "", PRODUCED, Sha256.of(template + cell)));
        } catch (RenderingException e) {
            remarks.add(new Remark(
                    template, template, 0, French.typeset("L'essai (" + cell + ") échoue : ") + because(e), ""));
        }
    }

    private static String because(Throwable fault) {
        Throwable cause = fault;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return lastLine(String.valueOf(cause.getMessage()));
    }

    private static String lastLine(String message) {
        List<String> lines = message.lines().filter(line -> !line.isBlank()).toList();
        return lines.isEmpty() ? "" : lines.getLast().replaceFirst("^Message: ", "");
    }

    private static String paragraph(String text, int line) {
        List<String> lines = text.lines().toList();
        return line < 1 || line > lines.size()
                ? ""
                : cut(TAG.matcher(lines.get(line - 1)).replaceAll("").strip());
    }

    private static String cut(String words) {
        Matcher blank = Pattern.compile("\\s+").matcher(words.strip());
        String one = blank.replaceAll(" ");
        return one.codePointCount(0, one.length()) <= LONGEST_QUOTE
                ? one
                : one.substring(0, one.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }
}
