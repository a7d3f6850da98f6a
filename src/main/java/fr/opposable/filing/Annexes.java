package fr.opposable.filing;

import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.ClaimStatement.InvoiceBalance;
import fr.opposable.claim.ClaimStatement.Segment;
import fr.opposable.dossier.NumberedPiece;
import fr.opposable.dossier.PieceFile;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The two lists that CPC, art. 1407 wants in the requête itself: the décompte of each part of the claim, and the bordereau. */
final class Annexes {

    /** Stands for a date or an author that the case does not give. */
    private static final String UNSAID = "–";

    private final FilingRequest request;
    private final Paper paper;

    Annexes(FilingRequest request, Paper paper) {
        this.request = request;
        this.paper = paper;
    }

    /** The sums head by head, as they are asked. */
    static void summary(Paper paper, Asked asked) {
        List<Paper.Row> rows = new ArrayList<>();
        asked.heads().forEach(head -> rows.add(Paper.Row.of(head.label(), French.amount(head.amount()))));
        rows.add(Paper.Row.total("Total", French.amount(asked.total())));
        paper.table(
                new Paper.Columns(List.of("Chef de demande", "Montant (€)"), List.of("name", "amount"), "sums"), rows);
    }

    /** Annex 1: what remains of each invoice, then each slice of interest. */
    void decompte() {
        ClaimStatement statement = request.statement();
        paper.annex("Annexe 1 – Décompte de la créance");
        paper.text("arrêté au " + French.words(statement.asOf()), "under");
        invoices(statement);
        if (!statement.segments().isEmpty()) {
            paper.heading("Intérêts, période par période");
            segments(statement);
        }
        if (!statement.imputations().isEmpty()) {
            paper.heading("Imputation des règlements");
            imputations(statement);
        }
        paper.heading("Récapitulation");
        summary(paper, Asked.of(statement));
        paper.text(
                "**Conventions de calcul.** "
                        + String.join(" ", statement.conventions().notes()),
                "note");
    }

    private void invoices(ClaimStatement statement) {
        List<InvoiceBalance> lines = statement.invoices();
        List<Paper.Row> rows = new ArrayList<>();
        for (InvoiceBalance line : lines) {
            rows.add(Paper.Row.of(
                    line.number(),
                    French.figures(line.due()),
                    French.amount(line.gross()),
                    dash(line.credited()),
                    dash(line.paid()),
                    French.amount(line.principalDue()),
                    dash(line.interestDue()),
                    dash(line.indemnity())));
        }
        rows.add(Paper.Row.total(
                "Total",
                "",
                French.amount(sum(lines, InvoiceBalance::gross)),
                dash(sum(lines, InvoiceBalance::credited)),
                dash(sum(lines, InvoiceBalance::paid)),
                French.amount(sum(lines, InvoiceBalance::principalDue)),
                dash(sum(lines, InvoiceBalance::interestDue)),
                dash(sum(lines, InvoiceBalance::indemnity))));
        paper.table(
                new Paper.Columns(
                        List.of(
                                "Facture",
                                "Échéance",
                                "TTC",
                                "Avoirs",
                                "Règlements",
                                "Principal dû",
                                "Intérêts dus",
                                "Indemnité"),
                        List.of("name", "when", "amount", "amount", "amount", "amount", "amount", "amount"),
                        "small"),
                rows);
    }

    private void segments(ClaimStatement statement) {
        List<Paper.Row> rows = new ArrayList<>();
        for (Segment segment : statement.segments()) {
            rows.add(Paper.Row.of(
                    segment.invoice() == null ? "" : segment.invoice(),
                    French.amount(segment.base()),
                    French.figures(segment.period().from()),
                    French.figures(segment.period().to()),
                    Integer.toString(segment.days()),
                    French.percent(segment.ratePercent()),
                    French.amount(segment.amount())));
        }
        rows.add(Paper.Row.total(
                "Intérêts courus",
                "",
                "",
                "",
                "",
                "",
                French.amount(Money.sum(
                        statement.segments().stream().map(Segment::amount).toList()))));
        paper.table(
                new Paper.Columns(
                        List.of("Facture", "Assiette", "Du", "Au", "Jours", "Taux", "Intérêts"),
                        List.of("name", "amount", "when", "when", "amount", "amount", "amount"),
                        "small"),
                rows);
        Set<String> sources = new LinkedHashSet<>();
        statement
                .segments()
                .forEach(segment -> sources.add(French.percent(segment.ratePercent()) + " : " + segment.rateSource()
                        + " (" + segment.article().citation() + ")."));
        sources.forEach(source -> paper.text(source, "note"));
    }

    private void imputations(ClaimStatement statement) {
        paper.table(
                new Paper.Columns(
                        List.of("Date", "Facture", "Règlement", "Sur indemnités", "Sur intérêts", "Sur principal"),
                        List.of("when", "name", "amount", "amount", "amount", "amount"),
                        "small"),
                statement.imputations().stream()
                        .map(line -> Paper.Row.of(
                                French.figures(line.date()),
                                line.invoice(),
                                French.amount(line.amount()),
                                dash(line.toCosts()),
                                dash(line.toInterest().plus(line.toCapitalised())),
                                dash(line.toPrincipal())))
                        .toList());
    }

    /** Annex 2, or the paper of its own. */
    void bordereau(boolean withDigests) {
        Map<String, PieceFile> files = request.files().stream()
                .collect(Collectors.toMap(file -> file.piece().id(), Function.identity(), (first, _) -> first));
        List<Paper.Row> rows = new ArrayList<>();
        for (NumberedPiece piece : request.exhibits().pieces()) {
            PieceFile file = files.get(piece.id());
            String author = piece.piece().author();
            List<String> cells = new ArrayList<>(List.of(
                    piece.number().toString(),
                    piece.title(),
                    piece.piece().date() == null
                            ? UNSAID
                            : French.figures(piece.piece().date()),
                    author == null ? UNSAID : author));
            if (!files.isEmpty()) {
                cells.add(file == null ? "" : Integer.toString(file.pages()));
            }
            rows.add(new Paper.Row(cells, withDigests && file != null ? "over" : "line", "piece-" + piece.number()));
            if (withDigests && file != null) {
                List<String> digest =
                        new ArrayList<>(List.of("", file.sha256().hex(), "", ""));
                digest.add("");
                rows.add(new Paper.Row(digest, Paper.UNDER, ""));
            }
        }
        List<String> heads = new ArrayList<>(List.of("N°", "Intitulé", "Date", "Auteur"));
        List<String> looks = new ArrayList<>(List.of("rank", "name", "when", "author"));
        if (!files.isEmpty()) {
            heads.add("Nombre de pages");
            looks.add("count");
        }
        paper.table(new Paper.Columns(heads, looks, withDigests ? "pieces digested" : "pieces"), rows);
    }

    /**
     * Who is meant by the words of the list, and where its numbers are found again.
     *
     * @param more what else is said of the list, after a space
     */
    void authors(String more) {
        String debtors = PartyWords.names(request.debtors());
        paper.text(
                "Auteurs : le créancier est %s ; %s, %s. Chaque pièce porte son numéro sur chacune de ses pages."
                                .formatted(
                                        PartyWords.name(request.file().creditor()),
                                        request.debtors().size() == 1 ? "le débiteur" : "les débiteurs",
                                        debtors)
                        + more,
                "note");
    }

    private static Money sum(List<InvoiceBalance> lines, Function<InvoiceBalance, Money> part) {
        return Money.sum(lines.stream().map(part).toList());
    }

    /** {@return the amount, a dash for zero} */
    private static String dash(Money amount) {
        return amount.isZero() ? "–" : French.amount(amount);
    }
}
