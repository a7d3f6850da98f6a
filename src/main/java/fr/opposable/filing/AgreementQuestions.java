package fr.opposable.filing;

import static fr.opposable.filing.FilingKind.LETTRE_GREFFE;
import static fr.opposable.filing.FilingKind.REQUETE_INJONCTION;

import fr.opposable.claim.Exhibit;
import fr.opposable.claim.Invoice;
import fr.opposable.claim.Sender;
import fr.opposable.compliance.Answer;
import fr.opposable.dossier.NumberedPiece;
import fr.opposable.kernel.French;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Does the requête agree with the pieces it cites, and with the letter that carries it? */
final class AgreementQuestions {

    private AgreementQuestions() {}

    static List<FilingQuestion> all() {
        return List.of(
                new FilingQuestion("FIL-CMP-3", Set.of(REQUETE_INJONCTION), AgreementQuestions::clauseProved),
                new FilingQuestion("FIL-PRF-1", Set.of(REQUETE_INJONCTION), AgreementQuestions::performed),
                new FilingQuestion(
                        "FIL-ADR-1", Set.of(REQUETE_INJONCTION, LETTRE_GREFFE), AgreementQuestions::notified));
    }

    /** A clause is told with the piece that prints it, or the judge looks for it in vain. */
    private static void clauseProved(FilingPaper paper, Answer answer) {
        FilingRequest request = paper.request();
        String clause = request.file().terms().jurisdictionClause();
        boolean proved = new Cite(request.exhibits()).has(request.file().terms().documents());
        if (clause != null && !proved) {
            answer.warns(
                    "Nommez la pièce qui la porte, ou retirez la clause si aucune ne la porte (dans affaire.yaml, sous « terms: », les lignes"
                            + " « documents: » et « jurisdictionClause: »).",
                    "La requête dit du contrat qu'il contient une clause de compétence (« %s ») et ne cite aucune pièce où la lire.",
                    clause);
        }
    }

    /** The day that the requête gives to what was done, against the days of the pieces that prove it. */
    private static void performed(FilingPaper paper, Answer answer) {
        FilingRequest request = paper.request();
        List<NumberedPiece> proofs = request.exhibits().pieces().stream()
                .filter(piece -> piece.piece().kind() == Exhibit.Kind.DELIVERY
                        && piece.piece().date() != null)
                .toList();
        if (proofs.isEmpty() || Rents.areAsked(request)) {
            return;
        }
        for (Invoice invoice : request.file().invoices()) {
            LocalDate day = invoice.performed();
            if (day == null) {
                continue;
            }
            NumberedPiece nearest = proofs.stream()
                    .min(Comparator.comparingLong(piece -> Math.abs(ChronoUnit.DAYS.between(day, dated(piece)))))
                    .orElseThrow();
            if (!dated(nearest).equals(day)) {
                answer.warns(
                        "Lisez la pièce et corrigez le jour d'exécution de la facture (dans affaire.yaml, à la facture, « performed: ») ou la date de la pièce ; si les deux"
                                + " sont justes (exécution, puis signature), gardez-les, le juge verra l'un et l'autre.",
                        "La facture n° %s est dite exécutée le %s, et la preuve d'exécution la plus proche (pièce n° %s) est datée du %s.",
                        invoice.number(),
                        French.words(day),
                        nearest.number(),
                        French.words(dated(nearest)));
            }
        }
    }

    private static LocalDate dated(NumberedPiece piece) {
        return Objects.requireNonNull(piece.piece().date());
    }

    /** An opposition is notified where the requête says, for years: a lawyer who files must know that it is not at his office. */
    private static void notified(FilingPaper paper, Answer answer) {
        FilingRequest request = paper.request();
        boolean byLawyer =
                request.filer().role() == Sender.Role.LAWYER && request.filer().identity() != null;
        if (byLawyer && !request.options().told().domicileElected()) {
            answer.informs(
                    "Si le requérant élit domicile à votre cabinet, dites-le (dans depot.yaml, sous « facts: », « domicileElected: true »).",
                    "Le greffe notifiera l'opposition au requérant, à l'adresse que donne la requête, et non à l'avocat qui dépose.");
        }
    }
}
