package fr.opposable.filing;

import fr.opposable.compliance.Finding;
import fr.opposable.dossier.NumberedPiece;
import fr.opposable.rendering.Pages;
import java.util.List;

/**
 * One paper, written and set on pages.
 *
 * @param kind what it is
 * @param title as its file says, « Requête en injonction de payer – AFF-2026-0042 »
 * @param xhtml its text as XHTML, for what writes it in another format
 * @param pages PDF/A-2b; « PROJET » on each when the request is a draft
 * @param cited the pieces it cites, in the order of the list
 * @param findings what a reader must know of it: a text quoted that nobody verified, a fee whose sources disagree
 */
public record FiledDocument(
        FilingKind kind, String title, String xhtml, Pages pages, List<NumberedPiece> cited, List<Finding> findings) {

    public FiledDocument {
        cited = List.copyOf(cited);
        findings = List.copyOf(findings);
    }
}
