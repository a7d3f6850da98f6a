package fr.opposable.decompte;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.Party;
import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.CanonicalJson;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Sha256;
import fr.opposable.rendering.DocumentProfile;
import fr.opposable.rendering.PageRenderer;
import fr.opposable.rendering.Pages;
import fr.opposable.rendering.SerifFigures;
import fr.opposable.rendering.TemplateLibrary;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * The statement as pages a court can keep, PDF/A-2b. The same statement makes the same bytes: the file gives the day of the statement as
 * its date, and its identifier is the digest of its words and of its template. Safe for use by several threads; make one and share it.
 */
public final class DecomptePages {

    /** The template, by its id. */
    public static final String TEMPLATE = "decompte/v1/statement";

    /** As many lines of account as a person may still leaf through; more are read in a spreadsheet. */
    public static final int MOST_LINES = 6000;

    private static final int MOST_PAGES = 400;

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final PageRenderer pages;
    private final Sha256 template;

    public DecomptePages(TemplateLibrary templates) {
        this.pages = new PageRenderer(templates);
        this.template = templates.digest(TEMPLATE);
    }

    /** {@return how many lines of account the pages of {@code statement} would hold, about} */
    public static int lines(ClaimStatement statement) {
        return statement.segments().size()
                + statement.imputations().size()
                + 4 * statement.invoices().size();
    }

    /**
     * {@return the pages}
     *
     * @throws IllegalArgumentException when there are more than {@value #MOST_LINES} {@link #lines}
     * @throws UnprintableTextException when the case uses characters no font shows
     * @throws fr.opposable.rendering.RenderingException when the template is at fault
     */
    public Pages print(ClaimStatement statement, CaseFile file) {
        Map<String, Object> model = model(statement, file, List.of(), "");
        return pages.render(TEMPLATE, model, profile(statement, file, model, false), MOST_PAGES);
    }

    /**
     * {@return the same pages, as an annex in a file of its own}
     *
     * @param annexed what it is an annex of, in French, printed after the day; empty for none
     * @param others who owes the same debt, beside the debtor of the case
     * @param draft whether each bears « PROJET »
     */
    public Pages print(ClaimStatement statement, CaseFile file, String annexed, List<Party> others, boolean draft) {
        Map<String, Object> model = model(statement, file, others, annexed);
        return pages.render(TEMPLATE, model, profile(statement, file, model, draft), MOST_PAGES);
    }

    /** {@return the same pages as a Word document, to be edited} */
    public Bytes word(ClaimStatement statement, CaseFile file, String annexed, List<Party> others, boolean draft) {
        Map<String, Object> model = model(statement, file, others, annexed);
        return pages.courtWord(TEMPLATE, model, profile(statement, file, model, draft), MOST_PAGES);
    }

    /** {@return the pages as XHTML, for what writes them in another format} */
    public String source(ClaimStatement statement, CaseFile file, String annexed, List<Party> others) {
        return pages.source(TEMPLATE, model(statement, file, others, annexed));
    }

    private Map<String, Object> model(ClaimStatement statement, CaseFile file, List<Party> others, String annexed) {
        if (lines(statement) > MOST_LINES) {
            throw new IllegalArgumentException(
                    "%d lines; pages hold %d at most".formatted(lines(statement), MOST_LINES));
        }
        Map<String, Object> model = SerifFigures.spaced(DecompteModel.of(statement, file, others, annexed));
        List<Integer> missing = pages.coverage().missing(CanonicalJson.write(model));
        if (!missing.isEmpty()) {
            throw new UnprintableTextException(
                    missing.stream().map(Character::toString).toList());
        }
        return model;
    }

    private DocumentProfile profile(ClaimStatement statement, CaseFile file, Map<String, Object> model, boolean draft) {
        DocumentProfile profile = new DocumentProfile(
                model.get("title") + " – " + statement.reference(),
                PartyWords.name(file.creditor()),
                "Décompte arrêté au " + French.words(statement.asOf()),
                statement.reference().value(),
                statement.asOf().atStartOfDay(PARIS).toInstant(),
                Sha256.of(template.hex() + CanonicalJson.write(model)));
        return draft ? profile.asDraft() : profile;
    }
}
