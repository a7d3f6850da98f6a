package fr.opposable.bundle;

import fr.opposable.compliance.Finding;
import fr.opposable.dossier.FilingProfile;
import fr.opposable.filing.FiledDocument;
import fr.opposable.filing.FilingKind;
import fr.opposable.filing.FilingRequest;
import fr.opposable.review.Observation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes the papers of a dossier once its pieces are numbered: final ones where nothing stands in their way, drafts otherwise. */
final class PaperDesk {

    /** Said of papers that do not exist yet: here they do. */
    private static final String OF_THE_PAPERS = "REV-WAIT";

    private final BundleTools tools;
    private final PaperSeals seals;
    private final Halt halt;

    /** @param halt looked at before anything is sealed */
    PaperDesk(BundleTools tools, PaperSeals seals, Halt halt) {
        this.tools = tools;
        this.seals = seals;
        this.halt = halt;
    }

    /**
     * The papers of one dossier.
     *
     * @param filing what they ask, marked as they are
     * @param isDraft whether they bear « PROJET »
     * @param papers with their versions, in their order
     * @param findings what is said of the case and of the papers
     */
    record Written(FilingRequest filing, boolean isDraft, List<SealedPaper> papers, List<Finding> findings) {

        Written {
            papers = List.copyOf(papers);
            findings = List.copyOf(findings);
        }
    }

    /** {@return the papers of {@code making}, sealed} */
    Written write(Making making, PieceNumbering.Numbered numbered) {
        BundleRequest request = making.request();
        NumberedPieces pieces = numbered.pieces();
        FilingRequest filing =
                tools.filing(request, making.statement(), pieces.list()).with(pieces.files());
        Set<Finding> seen = new LinkedHashSet<>(FilingObstacles.refused(numbered.judged()));
        seen.addAll(told(making, filing));
        boolean isDraft = request.isDraft() || isBlocked(seen, request);
        List<FiledDocument> papers = papers(making, marked(filing, isDraft));
        papers.forEach(paper -> seen.addAll(paper.findings()));
        if (!isDraft && isBlocked(seen, request)) {
            isDraft = true;
            papers = papers(making, marked(filing, true));
        }
        List<Finding> findings = new ArrayList<>(seen);
        halt.requireGoing();
        List<SealedPaper> sealed = papers.isEmpty()
                ? List.of()
                : seals.seal(new PaperSeals.Sealing(request, making.statement(), pieces, isDraft), papers);
        return new Written(marked(filing, isDraft), isDraft, sealed, findings);
    }

    /** {@return what a careful reader says of the case} */
    private List<Finding> told(Making making, FilingRequest filing) {
        BundleRequest request = making.request();
        FilingKind asked = making.order() == null ? FilingKind.REQUETE_INJONCTION : FilingKind.DEMANDE_SIGNIFICATION;
        return tools.gate().of(filing, asked, request.reading(), request.stated()).observations().stream()
                .map(Observation::finding)
                .filter(finding -> !finding.rule().equals(OF_THE_PAPERS))
                .toList();
    }

    private static boolean isBlocked(Set<Finding> findings, BundleRequest request) {
        return findings.stream().anyMatch(finding -> BundleReport.stands(finding, request));
    }

    private List<FiledDocument> papers(Making making, FilingRequest filing) {
        FilingProfile.Layout layout = making.request().profile().layout();
        List<FilingKind> kinds = layout.papers().stream()
                .map(key -> FilingKind.of(key)
                        .orElseThrow(
                                () -> new IllegalStateException("profiles.yaml names no paper '%s'".formatted(key))))
                .toList();
        return tools.papers()
                .write(filing, making.order() == null ? kinds : OrderToServe.written(kinds), layout.paperCopies());
    }

    private static FilingRequest marked(FilingRequest filing, boolean isDraft) {
        return new FilingRequest(
                filing.file(),
                filing.statement(),
                filing.competence(),
                filing.court(),
                filing.exhibits(),
                filing.files(),
                filing.options().asDraft(isDraft),
                filing.day());
    }
}
