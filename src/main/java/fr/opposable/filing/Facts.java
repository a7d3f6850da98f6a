package fr.opposable.filing;

import fr.opposable.claim.Exhibit;
import fr.opposable.claim.Invoice;
import fr.opposable.claim.ToldFacts;
import fr.opposable.dossier.NumberedPiece;
import fr.opposable.dossier.PieceAuthor;
import fr.opposable.kernel.French;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Part I of the requête: what was agreed, done and invoiced, in the order of proof, then what followed, in the order of time; each fact with
 * its piece. It tells what the case holds and nothing more; payments, credit notes and disputes are disclosed even without a piece, for the
 * judge decides without hearing the other side.
 */
final class Facts {

    /** More invoices than these stand in a table. */
    private static final int TOLD = 6;

    private final FilingRequest request;
    private final Paper paper;
    private final CitedLaw law;
    private final Cite cite;
    private final Debtors debtors;
    private final PieceWords words;

    Facts(FilingRequest request, Paper paper, CitedLaw law) {
        this.request = request;
        this.paper = paper;
        this.law = law;
        this.cite = new Cite(request.exhibits());
        this.debtors = new Debtors(request.debtors());
        this.words = new PieceWords(debtors);
    }

    void write() {
        identities();
        agreement();
        performance();
        invoices();
        AccountFacts account = new AccountFacts(request, paper, law);
        account.table();
        new EventFacts(request, paper, account).write();
        rest();
        balance();
    }

    private List<NumberedPiece> ofKind(Exhibit.Kind first, Exhibit.Kind... others) {
        Set<Exhibit.Kind> kinds = EnumSet.of(first, others);
        return request.exhibits().pieces().stream()
                .filter(piece -> piece.piece().kind() != null
                        && kinds.contains(piece.piece().kind()))
                .toList();
    }

    private String all(List<NumberedPiece> pieces) {
        return cite.of(pieces.stream().map(NumberedPiece::id).toList());
    }

    private void identities() {
        List<NumberedPiece> extracts = ofKind(Exhibit.Kind.REGISTRY_EXTRACT);
        if (!extracts.isEmpty()) {
            paper.numbered("L'identité et le siège des parties résultent "
                    + (extracts.size() == 1 ? "de l'extrait de registre produit" : "des extraits de registre produits")
                    + all(extracts) + ".");
        }
    }

    private void agreement() {
        List<NumberedPiece> contracts = ofKind(Exhibit.Kind.CONTRACT, Exhibit.Kind.ORDER);
        if (contracts.size() == 1) {
            paper.numbered("L'accord des parties résulte de la pièce suivante : "
                    + words.described(contracts.getFirst()) + all(contracts) + ".");
        } else if (!contracts.isEmpty()) {
            paper.numbered("L'accord des parties résulte des pièces suivantes :");
            listed(contracts);
        }
        terms();
    }

    /** General terms bind when they were accepted (C. civ., art. 1119): where that is seen is told, when the case says so. */
    private void terms() {
        List<NumberedPiece> terms = ofKind(Exhibit.Kind.TERMS);
        if (terms.isEmpty()) {
            return;
        }
        ToldFacts told = request.options().told();
        List<NumberedPiece> bearing =
                told.termsAcceptedIn() == null ? List.of() : request.exhibits().cited(told.termsAcceptedIn());
        if (bearing.isEmpty()) {
            paper.numbered("Les conditions dont le requérant se prévaut sont produites" + all(terms) + ".");
            return;
        }
        LocalDate date = bearing.getFirst().piece().date();
        String words = told.acceptingWords();
        // Of several debtors the case does not say who accepted, unless the piece is signed by all.
        boolean byAll =
                PieceAuthor.isOfAll(bearing.getFirst().title(), debtors.all().size());
        paper.numbered((byAll
                        ? debtors.atStart() + " " + debtors.has()
                                + " accepté les conditions dont le requérant se prévaut%s."
                        : "Les conditions dont le requérant se prévaut%s ont été acceptées.")
                .concat(" Cette acceptation figure sur la %s%s%s.")
                .formatted(
                        all(terms),
                        cite.bare(List.of(bearing.getFirst().id())),
                        dated(
                                date,
                                PieceAuthor.signedOn(bearing.getFirst().piece().author())),
                        words == null ? "" : ", en ces termes : « " + words.replaceFirst("\\s*\\.$", "") + " »"));
    }

    /** A quote is drawn up one day and signed another: it is accepted on the second. */
    private static String dated(@Nullable LocalDate drawnUp, @Nullable LocalDate signed) {
        String day = drawnUp == null ? "" : ", en date du " + French.words(drawnUp);
        return signed == null || signed.equals(drawnUp)
                ? day
                : day + (day.isEmpty() ? ", signée" : " et signée") + " le " + French.words(signed);
    }

    private void performance() {
        List<NumberedPiece> deliveries = ofKind(Exhibit.Kind.DELIVERY);
        if (deliveries.size() == 1) {
            paper.numbered("Le requérant a exécuté ses obligations, ainsi que l'établit la pièce suivante : "
                    + words.described(deliveries.getFirst()) + all(deliveries) + ".");
        } else if (!deliveries.isEmpty()) {
            paper.numbered("Le requérant a exécuté ses obligations, ainsi que l'établissent les pièces suivantes :");
            listed(deliveries);
        }
    }

    private void listed(List<NumberedPiece> pieces) {
        List<Paper.Item> items = new ArrayList<>();
        for (NumberedPiece piece : pieces) {
            String end = piece.equals(pieces.getLast()) ? "." : " ;";
            items.add(Paper.Item.part("–", words.described(piece) + cite.of(List.of(piece.id())) + end));
        }
        paper.items(items);
    }

    private void invoices() {
        List<Invoice> invoices = request.file().invoices();
        if (invoices.size() > TOLD) {
            paper.numbered((Rents.areAsked(request)
                            ? "Le requérant a émis les %d avis d'échéance suivants, demeurés impayés en tout ou partie à leur échéance :"
                            : "Le requérant a émis les %d factures suivantes, demeurées impayées en tout ou partie à leur échéance :")
                    .formatted(invoices.size()));
            paper.table(
                    new Paper.Columns(
                            Rents.areAsked(request)
                                    ? List.of("Avis", "Émis le", "Échéance", "Montant", "Pièce")
                                    : List.of(
                                            "Facture",
                                            "Émise le",
                                            "Échéance",
                                            ("Montant " + Rents.sumHead(request)).strip(),
                                            "Pièce"),
                            List.of("name", "when", "when", "amount", "piece"),
                            "plain"),
                    invoices.stream()
                            .map(invoice -> Paper.Row.of(
                                    invoice.number(),
                                    French.figures(invoice.issued()),
                                    French.figures(invoice.due()),
                                    French.amount(invoice.gross()),
                                    invoice.file() == null ? "" : cite.bare(List.of(invoice.file()))))
                            .toList());
            return;
        }
        for (Invoice invoice : invoices) {
            List<String> what = new ArrayList<>();
            if (invoice.subject() != null) {
                what.add("objet : " + invoice.subject());
            }
            if (invoice.performed() != null) {
                what.add("exécution au " + French.words(invoice.performed()));
            }
            paper.numbered("%s le %s pour %s%s%s, est %s à échéance le %s%s."
                    .formatted(
                            Rents.issued(request, invoice),
                            French.words(invoice.issued()),
                            French.euros(invoice.gross()),
                            Rents.tax(request, invoice),
                            what.isEmpty() ? "" : " (" + String.join(" ; ", what) + ")",
                            Rents.fallen(request),
                            French.words(invoice.due()),
                            invoice.file() == null ? "" : cite.of(List.of(invoice.file()))));
        }
    }

    /** What no fact above cites is named, so that no piece stands in the bordereau without a word of the text. */
    private void rest() {
        Set<String> cited =
                paper.cited().stream().map(NumberedPiece::id).collect(Collectors.toCollection(HashSet::new));
        cited.addAll(ContributionGrounds.proofs(request)); // told under « Sur la recevabilité »
        List<NumberedPiece> left = request.exhibits().pieces().stream()
                .filter(piece -> !cited.contains(piece.id()))
                .toList();
        if (left.size() == 1) {
            paper.numbered("Le requérant produit en outre la pièce suivante : " + words.described(left.getFirst())
                    + all(left) + ".");
        } else if (!left.isEmpty()) {
            paper.numbered("Le requérant produit en outre les pièces suivantes :");
            listed(left);
        }
    }

    private void balance() {
        paper.numbered("Au %s, il reste dû en principal la somme de **%s**."
                .formatted(
                        French.words(request.statement().asOf()),
                        French.euros(request.statement().totals().principal())));
    }
}
