package fr.opposable.filing;

import fr.opposable.claim.Party;
import fr.opposable.compliance.Finding;
import fr.opposable.decompte.DecomptePages;
import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.CanonicalJson;
import fr.opposable.kernel.French;
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
import java.util.Optional;

/**
 * Writes the papers of a filing and sets them on pages, PDF/A-2b. The same request makes the same bytes. Safe for use by several threads;
 * make one and share it.
 */
public final class FilingDocuments {

    /** The template of every paper but the décompte. */
    public static final String TEMPLATE = "injonction-de-payer/v1/paper";

    private static final String ANNEXED = " – détail, opération par opération, de l’annexe 1 de la requête";
    private static final String ANNEXED_DIVIDED =
            " – détail, opération par opération, de l’annexe 1 de la requête, qui dit la part de chaque débiteur";
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
        return write(request, kind, EnvelopeSheets.NONE);
    }

    /**
     * {@return one paper of {@code request}, of a set on paper whose sheets are {@code sheets}}
     *
     * @throws fr.opposable.rendering.RenderingException when a text holds a character no font shows
     */
    public FiledDocument write(FilingRequest request, FilingKind kind, EnvelopeSheets sheets) {
        Written written = Written.of(request, kind, sheets, law);
        List<Finding> findings = questions.ask(request, kind, written);
        if (kind == FilingKind.DECOMPTE) {
            List<Party> others = request.options().coDebtors();
            return new FiledDocument(
                    kind,
                    title(request, kind),
                    decompte.source(request.statement(), request.file(), annexed(request), others),
                    decompte.print(
                            request.statement(),
                            request.file(),
                            annexed(request),
                            others,
                            request.options().draft()),
                    List.of(),
                    findings);
        }
        Map<String, Object> model = written.paper().model(foot(request));
        Pages printed = printed(request, kind, model);
        Optional<Map<String, Object>> closer =
                printed.pageCount() > 1 ? written.paper().closerModel(foot(request)) : Optional.empty();
        if (closer.isPresent()) {
            Pages fewer = printed(request, kind, closer.get());
            if (fewer.pageCount() < printed.pageCount()) {
                model = closer.get();
                printed = fewer;
            }
        }
        return new FiledDocument(
                kind,
                title(request, kind),
                pages.source(TEMPLATE, model),
                printed,
                written.paper().cited(),
                findings);
    }

    private Pages printed(FilingRequest request, FilingKind kind, Map<String, Object> model) {
        return pages.render(TEMPLATE, model, profile(request, kind, model), MOST_PAGES);
    }

    /**
     * {@return the same paper as a Word document, to be edited: the pages are what is filed, this is a copy for courtesy}
     *
     * @throws fr.opposable.rendering.RenderingException when a text holds a character no font shows
     */
    public Bytes word(FilingRequest request, FilingKind kind) {
        return word(request, kind, EnvelopeSheets.NONE);
    }

    /**
     * {@return the same, of a set on paper whose sheets are {@code sheets}}
     *
     * @throws fr.opposable.rendering.RenderingException when a text holds a character no font shows
     */
    public Bytes word(FilingRequest request, FilingKind kind, EnvelopeSheets sheets) {
        if (kind == FilingKind.DECOMPTE) {
            return decompte.word(
                    request.statement(),
                    request.file(),
                    annexed(request),
                    request.options().coDebtors(),
                    request.options().draft());
        }
        Map<String, Object> model =
                Written.of(request, kind, sheets, law).paper().wordModel(foot(request));
        return pages.courtWord(TEMPLATE, model, profile(request, kind, model), MOST_PAGES);
    }

    /** It gives no part of each debtor: where they do not owe all alike, it says where that is. */
    private static String annexed(FilingRequest request) {
        return new JointDebt(request).isDividedAtAll() ? ANNEXED_DIVIDED : ANNEXED;
    }

    private static String title(FilingRequest request, FilingKind kind) {
        return kind.title() + " – " + request.file().reference();
    }

    private DocumentProfile profile(FilingRequest request, FilingKind kind, Map<String, Object> model) {
        DocumentProfile profile = new DocumentProfile(
                title(request, kind),
                PartyWords.name(request.file().creditor()),
                PartyWords.name(request.file().creditor()) + " contre " + PartyWords.names(request.debtors()),
                request.file().reference().value(),
                request.day().atStartOfDay(PARIS).toInstant(),
                Sha256.of(template.hex() + CanonicalJson.write(model)));
        return request.options().draft() ? profile.asDraft() : profile;
    }

    /** {@return whether this case calls for a paper of this kind: a power, only of a signatory who needs one} */
    public static boolean isCalledFor(FilingRequest request, FilingKind kind) {
        return kind != FilingKind.POUVOIR || GreffeLetter.needsPower(request);
    }

    /** The reference first: what does not fit in the foot is cut from the names. */
    private static String foot(FilingRequest request) {
        String foot = French.typeset(request.file().reference() + " – "
                + PartyWords.name(request.file().creditor()) + " contre " + PartyWords.names(request.debtors()));
        return foot.length() <= LONGEST_FOOT
                ? foot
                : foot.substring(0, LONGEST_FOOT - 1).strip() + "…";
    }
}
