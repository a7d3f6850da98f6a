package fr.opposable.letter;

import fr.opposable.claim.CaseFile;
import fr.opposable.fixtures.Cases;
import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.Sha256;
import fr.opposable.rendering.DocumentProfile;
import fr.opposable.rendering.GlyphCoverage;
import fr.opposable.rendering.PageRenderer;
import fr.opposable.rendering.Pages;
import fr.opposable.rendering.TemplateLibrary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Letters as the program makes them, from facts to pages. */
final class LettersOnPaper {

    static final TemplateLibrary TEMPLATES = TemplateLibrary.onClassPath();
    private static final int MOST_PAGES = 50;
    static final PageRenderer RENDERER = new PageRenderer(TEMPLATES);

    private static final LetterChecklist CHECKLIST = made();

    private LettersOnPaper() {}

    static Letter compose(LetterKind kind, CaseFile file, String date) {
        return LetterWriter.compose(kind, file, Cases.statement(file, date), LocalDate.parse(date), Cases.LAW);
    }

    /** Serves any number of letters, as in a run: it reads every word of every template when it is made. */
    static LetterChecklist checklist() {
        return CHECKLIST;
    }

    private static LetterChecklist made() {
        GlyphCoverage coverage = RENDERER.coverage();
        return new LetterChecklist(
                text -> coverage.missing(text).stream().map(Character::toString).toList(),
                TemplateWords.of(TEMPLATES::text));
    }

    static List<String> text(Letter letter) {
        return text(letter, letter.template());
    }

    static List<String> text(Letter letter, String version) {
        return RENDERER.text(version, LetterModel.of(letter));
    }

    static Pages print(Letter letter) {
        return print(letter, letter.template());
    }

    static Pages print(Letter letter, String version) {
        return RENDERER.render(version, LetterModel.of(letter), profile());
    }

    static Bytes word(Letter letter) {
        return RENDERER.word(letter.template(), LetterModel.of(letter), profile(), MOST_PAGES);
    }

    private static DocumentProfile profile() {
        return new DocumentProfile(
                "Lettre", "Menuiserie Le Goff", "Essai", "", Instant.parse("2026-11-21T08:00:00Z"), Sha256.of("x"));
    }
}
