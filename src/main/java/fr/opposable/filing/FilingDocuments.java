package fr.opposable.filing;

import fr.opposable.compliance.Finding;
import fr.opposable.decompte.DecomptePages;
import fr.opposable.kernel.CanonicalJson;
import fr.opposable.kernel.Sha256;
import fr.opposable.legal.LegalTexts;
import fr.opposable.rendering.DocumentProfile;
import fr.opposable.rendering.PageRenderer;
import fr.opposable.rendering.Pages;
import fr.opposable.rendering.TemplateLibrary;
import fr.opposable.review.RuleIndex;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Writes the papers of a filing and sets them on pages, PDF/A-2b. The same request makes the same bytes. Safe for use by several threads;
 * make one and share it.
 */
public final class FilingDocuments {

    /** The template of every paper but the décompte. */
    public static final String TEMPLATE = "injonction-de-payer/v1/paper";

    private static final int MOST_PAGES = 400;
    private static final int LONGEST_FOOT = 84;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final PageRenderer pages;
    private final Sha256 template;
    private final LegalTexts law;
    private final DecomptePages decompte;
    private final FilingQuestions questions;

    public FilingDocuments(TemplateLibrary templates, LegalTexts law) {
        this.pages = new PageRenderer(templates);
        this.decompte = new DecomptePages(templates);
        this.template = templates.digest(TEMPLATE);
        this.law = law;
        this.questions = new FilingQuestions(law, RuleIndex.fromClassPath());
    }

    /**
     * {@return one paper of {@code request}}
     *
     * @throws fr.opposable.rendering.RenderingException when a text holds a character no font shows
     */
    public FiledDocument write(FilingRequest request, FilingKind kind) {
        Written written = Written.of(request, kind, law);
        List<Finding> findings = questions.ask(request, kind, written);
        if (kind == FilingKind.DECOMPTE) {
            return new FiledDocument(
                    kind,
                    kind.title() + " – " + request.file().reference(),
                    decompte.source(request.statement(), request.file()),
                    decompte.print(
                            request.statement(),
                            request.file(),
                            request.options().draft()),
                    List.of(),
                    findings);
        }
        Map<String, Object> model = written.paper().model(foot(request));
        DocumentProfile profile = new DocumentProfile(
                kind.title() + " – " + request.file().reference(),
                PartyWords.name(request.file().creditor()),
                PartyWords.name(request.file().creditor()) + " contre " + PartyWords.names(request.debtors()),
                request.file().reference().value(),
                request.day().atStartOfDay(PARIS).toInstant(),
                Sha256.of(template.hex() + CanonicalJson.write(model)));
        Pages set = pages.render(TEMPLATE, model, request.options().draft() ? profile.asDraft() : profile, MOST_PAGES);
        return new FiledDocument(
                kind,
                profile.title(),
                pages.source(TEMPLATE, model),
                set,
                written.paper().cited(),
                findings);
    }

    /** {@return whether this case calls for a paper of this kind: a power, only of a signatory who needs one} */
    public static boolean isCalledFor(FilingRequest request, FilingKind kind) {
        return kind != FilingKind.POUVOIR || GreffeLetter.needsPower(request);
    }

    /** The reference first: what does not fit in the foot is cut from the names. */
    private static String foot(FilingRequest request) {
        String foot = request.file().reference() + " – "
                + PartyWords.name(request.file().creditor()) + " contre " + PartyWords.names(request.debtors());
        return foot.length() <= LONGEST_FOOT
                ? foot
                : foot.substring(0, LONGEST_FOOT - 1).strip() + "…";
    }
}
