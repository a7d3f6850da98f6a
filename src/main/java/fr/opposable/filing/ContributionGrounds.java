package fr.opposable.filing;

import fr.opposable.court.Contribution;
import fr.opposable.dossier.NumberedPiece;
import fr.opposable.kernel.French;
import java.util.List;

/** Why the requête is admissible before a court that asks for the contribution pour la justice économique: it is owed under pain of inadmissibility. */
final class ContributionGrounds {

    private final FilingRequest request;
    private final Paper paper;
    private final CitedLaw law;
    private final Cite cite;

    ContributionGrounds(FilingRequest request, Paper paper, CitedLaw law) {
        this.request = request;
        this.paper = paper;
        this.law = law;
        this.cite = new Cite(request.exhibits());
    }

    /** What the proof proves is left to it: nobody here reckoned the sum. */
    void write() {
        Contribution contribution = request.competence().contribution();
        if (contribution == null) {
            return;
        }
        List<String> proofs = proofs(request);
        if (proofs.isEmpty()) {
            return;
        }
        String text = law.unread("article 27 de la loi n° 2023-1059 du 20 novembre 2023");
        String of =
                switch (contribution.state()) {
                    case DUE, ASKED -> "Au titre de la contribution";
                    case EXEMPT -> "Au titre de l'exemption de la contribution";
                    case NOT_CONCERNED -> "";
                };
        List<NumberedPiece> pieces = request.exhibits().pieces().stream()
                .filter(piece -> proofs.contains(piece.id()))
                .toList();
        Integer employees = request.file().creditor().employees();
        PieceWords words = new PieceWords(new Debtors(request.debtors()));
        paper.numbered(of + " pour la justice économique prévue par l'" + text + ", le requérant"
                + (employees == null || employees == 0
                        ? ""
                        : ", qui emploie "
                                + French.counted(employees, "salarié").replace(' ', French.NO_BREAK) + ",")
                + " produit "
                + (pieces.size() == 1 ? "la pièce suivante : " : "les pièces suivantes : ")
                + French.enumerated(pieces.stream().map(words::described).toList()) + cite.of(proofs) + ".");
    }

    /** {@return the pieces that prove the contribution or the exemption, where the court asks for it} */
    static List<String> proofs(FilingRequest request) {
        Contribution contribution = request.competence().contribution();
        return contribution == null || contribution.state() == Contribution.State.NOT_CONCERNED
                ? List.of()
                : request.exhibits().pieces().stream()
                        .filter(piece -> Folded.of(piece.title()).contains("justice economique"))
                        .map(NumberedPiece::id)
                        .toList();
    }
}
