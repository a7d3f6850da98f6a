package fr.opposable.bundle;

import fr.opposable.campaign.EngineVersion;
import fr.opposable.claim.ClaimReckoner;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.court.Competence;
import fr.opposable.court.CourtBook;
import fr.opposable.court.Courts;
import fr.opposable.dossier.DossierBinder;
import fr.opposable.dossier.ExhibitList;
import fr.opposable.filing.FilingDocuments;
import fr.opposable.filing.FilingGate;
import fr.opposable.filing.FilingQuestions;
import fr.opposable.filing.FilingRequest;
import fr.opposable.kernel.CanonicalJson;
import fr.opposable.kernel.Sha256;
import fr.opposable.legal.LegalLibrary;
import fr.opposable.letter.LetterChecklist;
import fr.opposable.rendering.LetterRenderer;
import fr.opposable.rendering.TemplateLibrary;
import fr.opposable.review.Review;
import fr.opposable.review.RuleIndex;
import java.util.Map;

/**
 * What dossiers are made with; safe for use by several threads.
 *
 * @param law the dated law
 * @param courts which court is competent
 * @param gate what a careful reader would say of the case and of its papers
 * @param binder of the pieces
 * @param papers who writes the papers
 * @param papersTemplate digest of the template of the papers
 * @param templates digest of all the templates of a dossier
 * @param engine the program
 */
public record BundleTools(
        LegalLibrary law,
        Courts courts,
        FilingGate gate,
        DossierBinder binder,
        Papers papers,
        Sha256 papersTemplate,
        Sha256 templates,
        String engine) {

    /** {@return the tools of this program, with this table of courts} */
    public static BundleTools with(CourtBook book) {
        TemplateLibrary templates = TemplateLibrary.onClassPath();
        LetterRenderer renderer = new LetterRenderer(templates);
        LegalLibrary law = LegalLibrary.fromClassPath();
        Courts courts = new Courts(book, law);
        Sha256 papers = templates.digest(FilingDocuments.TEMPLATE);
        RuleIndex index = RuleIndex.fromClassPath();
        Review review = new Review(
                law, new LetterChecklist(renderer.glyphs(), renderer.words()), renderer::text, courts, index);
        return new BundleTools(
                law,
                courts,
                new FilingGate(review, new FilingQuestions(law, index)),
                new DossierBinder(templates),
                new WrittenPapers(new FilingDocuments(templates, law)),
                papers,
                Sha256.of(CanonicalJson.write(
                        Map.of("front", templates.digest(DossierBinder.TEMPLATE).hex(), "papers", papers.hex()))),
                EngineVersion.current());
    }

    /** {@return digest of the legal texts} */
    Sha256 lawDigest() {
        return new Sha256(law.version().substring("sha256:".length()));
    }

    /** {@return what is claimed on the day of {@code request}} */
    ClaimStatement statement(BundleRequest request) {
        return new ClaimReckoner(law).statement(request.file(), request.asOf());
    }

    /** {@return what is asked of the court that is competent, with {@code pieces}} */
    FilingRequest filing(BundleRequest request, ClaimStatement statement, ExhibitList pieces) {
        Competence competence = courts.of(request.file(), statement, request.asOf(), request.stated());
        return FilingRequest.of(request.file(), statement, competence, pieces, request.options(), request.asOf());
    }
}
