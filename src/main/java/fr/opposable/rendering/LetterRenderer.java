package fr.opposable.rendering;

import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Passed;
import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.Sha256;
import fr.opposable.letter.Glyphs;
import fr.opposable.letter.Letter;
import fr.opposable.letter.LetterContent;
import fr.opposable.letter.LetterModel;
import fr.opposable.letter.PrintedPage;
import fr.opposable.letter.PrintedWords;
import fr.opposable.letter.TemplateWords;
import java.time.ZoneId;
import java.util.List;

/** Sets letters on pages. An unchecked letter cannot be given to it. */
public final class LetterRenderer {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final TemplateLibrary templates;
    private final PageRenderer pages;

    public LetterRenderer(TemplateLibrary templates) {
        this.templates = templates;
        this.pages = new PageRenderer(templates);
    }

    /**
     * {@return the pages of a letter that passed its checklist}
     *
     * @param identity what the letter was made from; becomes the file identifier, so that the same letter makes the same bytes
     * @throws RenderingException when the template is at fault
     */
    public Pages render(Passed<? extends Letter> letter, Sha256 identity) {
        return set(letter.document(), profile(letter.document(), identity));
    }

    /**
     * {@return the same pages as a draft: each bears « PROJET », and they are of a type that nothing which sends or files takes}
     *
     * @param identity what the draft was made from
     * @throws RenderingException when the template is at fault
     */
    public DraftPages draft(Passed<? extends Letter> letter, Sha256 identity) {
        Pages pages =
                set(letter.document(), profile(letter.document(), identity).asDraft());
        return new DraftPages(pages.pdf(), pages.pageCount());
    }

    /**
     * {@return a letter that passed its checklist as a Word document: the courtesy copy, which anyone may edit; the pages are the version}
     *
     * @param identity what the letter was made from
     * @throws RenderingException when the template is at fault, or holds what such a document cannot
     */
    public Bytes word(Passed<? extends Letter> letter, Sha256 identity) {
        return word(letter.document(), profile(letter.document(), identity));
    }

    /** {@return the same as a draft: each page bears « PROJET »} */
    public Bytes draftWord(Passed<? extends Letter> letter, Sha256 identity) {
        return word(letter.document(), profile(letter.document(), identity).asDraft());
    }

    private Bytes word(Letter document, DocumentProfile profile) {
        return pages.word(
                document.template(), LetterModel.of(document), profile, text -> refuseForbidden(document, text));
    }

    private static DocumentProfile profile(Letter document, Sha256 identity) {
        LetterContent content = document.content();
        return new DocumentProfile(
                document.kind().title() + " – " + content.file().reference(),
                content.head().senderName(),
                content.head().subject(),
                content.file().reference().value(),
                content.head().date().atStartOfDay(PARIS).toInstant(),
                identity);
    }

    private Pages set(Letter document, DocumentProfile profile) {
        return pages.render(
                document.template(), LetterModel.of(document), profile, text -> refuseForbidden(document, text));
    }

    /** {@return the text of a letter as its pages would show it, paragraph by paragraph; the letter need not have passed} */
    public List<String> text(Letter letter) {
        return pages.text(letter.template(), LetterModel.of(letter));
    }

    /** What the checklist lets pass in parts may not become forbidden when the parts stand together. */
    private static void refuseForbidden(Letter letter, List<String> text) {
        List<Finding> findings = PrintedPage.forbidden(letter, text);
        if (!findings.isEmpty()) {
            Finding first = findings.getFirst();
            throw new RenderingException("%s: %s".formatted(first.rule(), first.message()));
        }
        List<String> missing = PrintedPage.missingQuotes(letter, text);
        if (!missing.isEmpty()) {
            throw new RenderingException(
                    "%s does not reproduce %s word for word".formatted(letter.template(), missing.getFirst()));
        }
    }

    /** {@return which characters these pages can show} */
    public Glyphs glyphs() {
        GlyphCoverage coverage = pages.coverage();
        return text -> coverage.missing(text).stream().map(Character::toString).toList();
    }

    /** {@return the fixed words of the templates these pages are made with} */
    public PrintedWords words() {
        return TemplateWords.of(templates::text);
    }
}
