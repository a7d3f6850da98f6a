package fr.opposable.filing;

import fr.opposable.claim.Address;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.ClaimStatement.Segment;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Exhibit;
import fr.opposable.claim.InterestKind;
import fr.opposable.claim.Party;
import fr.opposable.claim.PenaltyClause;
import fr.opposable.court.CompetenceRow;
import fr.opposable.court.CourtKind;
import fr.opposable.court.Decision;
import fr.opposable.court.Designation;
import fr.opposable.dossier.NumberedPiece;
import fr.opposable.kernel.French;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Part II of the requête: why the order may be asked, of this judge, for each head of the claim (CPC, art. 1405 to 1407). */
final class Grounds {

    private final FilingRequest request;
    private final Paper paper;
    private final CitedLaw law;
    private final Cite cite;
    private final Debtors debtors;
    private final ClaimStatement statement;

    Grounds(FilingRequest request, Paper paper, CitedLaw law) {
        this.request = request;
        this.paper = paper;
        this.law = law;
        this.cite = new Cite(request.exhibits());
        this.debtors = new Debtors(request.debtors());
        this.statement = request.statement();
    }

    void write() {
        paper.heading("Sur la recevabilité");
        paper.numbered(
                "La créance a une cause contractuelle et s'élève à un montant déterminé en vertu des stipulations du contrat ("
                        + law.cite("cpc-1405", "article 1405, 1°, du code de procédure civile") + ").");
        paper.heading("Sur la compétence");
        matter();
        place();
        paper.heading("Sur les sommes demandées");
        principal();
        solidarity();
        interest();
        indemnities();
        clause();
        capitalisation();
    }

    private void matter() {
        if (!(request.competence().decision() instanceof Decision.Judged judged)) {
            return;
        }
        if (judged.row().status() != fr.opposable.legal.Verification.Status.VERIFIED) {
            law.unread(judged.row().article().citation());
        }
        paper.numbered(matter(judged.row()));
    }

    private String matter(CompetenceRow row) {
        return switch (row) {
            case COMMERCIAL ->
                "Le litige oppose des parties justiciables de la juridiction commerciale (article L. 721-3 du"
                        + " code de commerce)" + chamber() + ".";
            case MIXED ->
                debtors.atStart() + " étant " + debtors.agreed("commerçant")
                        + ", le requérant, qui ne l'est pas, saisit la juridiction"
                        + " commerciale (article L. 721-3 du code de commerce).";
            case DWELLING ->
                "La créance naît d'un bail d'habitation et relève du juge des contentieux de la protection"
                        + " (article L. 213-4-4 du code de l'organisation judiciaire).";
            case CONSUMER_CREDIT ->
                "La créance naît d'un crédit à la consommation et relève du juge des contentieux de la"
                        + " protection (article L. 213-4-5 du code de l'organisation judiciaire).";
            case COMMERCIAL_LEASE ->
                "La créance naît d'un bail commercial ou professionnel et relève du seul tribunal"
                        + " judiciaire (article R. 211-3-26, 11°, du code de l'organisation judiciaire).";
            case CIVIL, COMMON_LAW, PUBLIC_DEBTOR, INSOLVENT ->
                isChamber()
                        ? "La demande relève du tribunal judiciaire et, n'excédant pas "
                                + French.euros(law.texts()
                                        .fixedSum("proximity-threshold", request.day())
                                        .amount())
                                + ", de sa chambre de proximité (articles L. 211-3, L. 212-8 et D. 212-19-1 du code de"
                                + " l'organisation judiciaire)."
                        : "La demande relève du tribunal judiciaire, juridiction de droit commun (article L. 211-3 du code de"
                                + " l'organisation judiciaire).";
        };
    }

    /** In Alsace and in Moselle no tribunal de commerce sits. */
    private String chamber() {
        Designation court = request.court();
        return court != null && court.kind() == CourtKind.CHAMBRE_COMMERCIALE
                ? ", qui est, dans ce ressort, la chambre commerciale du tribunal judiciaire ("
                        + law.unread("articles L. 731-1 et suivants du code de commerce") + ")"
                : "";
    }

    private boolean isChamber() {
        Designation court = request.court();
        return court != null && court.kind() == CourtKind.TRIBUNAL_DE_PROXIMITE;
    }

    private void place() {
        String text = law.cite("cpc-1406", "article 1406, alinéa 2, du code de procédure civile");
        List<String> places = new ArrayList<>();
        for (Party debtor : debtors.all()) {
            Address address = debtor.address();
            if (address != null) {
                places.add((debtors.all().size() == 1 ? debtors.atStart() : PartyWords.name(debtor))
                        + (PartyWords.isNatural(debtor) ? " demeure à " : " a son siège à ")
                        + address.city());
            }
        }
        if (places.size() == 1) {
            paper.numbered(places.getFirst() + ", dans le ressort de " + CourtWords.thisCourt(request.court()) + " ("
                    + text + ").");
        } else if (!places.isEmpty()) {
            paper.numbered(French.enumerated(places)
                    + ". La demande est portée devant le juge du lieu où demeure l'un des débiteurs poursuivis (" + text
                    + ").");
        }
    }

    private void principal() {
        paper.numbered("**Principal.** La somme de %s correspond %s%s (%s)."
                .formatted(
                        French.euros(statement.totals().principal()),
                        Rents.areAsked(request)
                                ? "aux loyers et charges convenus au bail"
                                : "au prix convenu, toutes taxes comprises",
                        reduced()
                                ? (Rents.areAsked(request) ? ", restant dus" : ", restant dû")
                                        + " après déduction des avoirs et des règlements"
                                : "",
                        law.cite("cciv-1103", "article 1103 du code civil")));
    }

    private void solidarity() {
        String basis = request.options().solidarity();
        if (basis != null && debtors.all().size() > 1) {
            paper.numbered(
                    "**Solidarité.** Les débiteurs sont tenus solidairement de ces sommes, en vertu de ce qui suit : "
                            + basis + " (" + law.unread("article 1310 du code civil") + ").");
        }
    }

    private boolean reduced() {
        return statement.invoices().stream()
                .anyMatch(line -> !line.credited().isZero() || !line.paid().isZero());
    }

    private void interest() {
        Segment last = Asked.last(statement);
        if (last == null) {
            return;
        }
        String terms = terms();
        String until = French.words(statement.asOf());
        String sum = French.euros(statement.totals().interest());
        String why =
                switch (last.kind()) {
                    case PENALTIES ->
                        "**Pénalités de retard.** Elles sont dues de plein droit, sans rappel, dès le lendemain de chaque"
                                + " échéance ("
                                + law.cite("ccom-l441-10-ii", "article L. 441-10, II, du code de commerce")
                                + ")";
                    case PUBLIC_CONTRACT ->
                        "**Intérêts moratoires.** Ils courent de plein droit et sans autre formalité (article L. 2192-13 du"
                                + " code de la commande publique)";
                    case LEGAL, LEGAL_INCREASED, AGREED ->
                        "**Intérêts.** Ils courent à compter de la mise en demeure" + since() + " ("
                                + law.cite("cciv-1231-6", "article 1231-6 du code civil") + ")";
                    case GIVEN -> "**Intérêts.** Ils sont comptés sur les périodes indiquées à l'annexe 1";
                };
        String rate = Asked.rate(request, law.texts());
        paper.numbered(why + ", " + rate + (last.kind() == InterestKind.LEGAL ? "" : terms)
                + ". Arrêtés au %s, ils s'élèvent à %s, selon le détail donné à l'annexe 1."
                        .formatted(until, sum)
                        .replace("Arrêtés", last.kind() == InterestKind.PENALTIES ? "Arrêtées" : "Arrêtés")
                        .replace("ils s'", last.kind() == InterestKind.PENALTIES ? "elles s'" : "ils s'"));
    }

    private String since() {
        return statement.segments().stream()
                .map(segment -> segment.period().from())
                .min(LocalDate::compareTo)
                .map(day -> " et sont comptés depuis le " + French.words(day))
                .orElse("");
    }

    /** {@return the pieces that hold the terms, when an agreed rate is relied on} */
    private String terms() {
        if (request.file().terms().penaltyRate() == null) {
            return "";
        }
        List<String> files = new ArrayList<>(request.file().terms().documents());
        if (files.isEmpty()) {
            request.exhibits().pieces().stream()
                    .filter(piece -> piece.piece().kind() == Exhibit.Kind.TERMS)
                    .map(NumberedPiece::id)
                    .forEach(files::add);
        }
        return cite.of(files);
    }

    private void indemnities() {
        if (!statement.totals().indemnities().isPositive()) {
            return;
        }
        long count = statement.invoices().stream()
                .filter(line -> line.indemnity().isPositive())
                .count();
        String one = French.euros(
                law.texts().fixedSum("recovery-indemnity", statement.asOf()).amount());
        paper.numbered(
                "**Indemnité forfaitaire pour frais de recouvrement.** Elle est due de plein droit, à raison de %s par facture payée en retard, soit %s pour %d%s (%s et %s)."
                        .formatted(
                                one,
                                French.euros(statement.totals().indemnities()),
                                count,
                                French.NO_BREAK + (count == 1 ? "facture" : "factures"),
                                law.cite("ccom-l441-10-ii", "articles L. 441-10, II"),
                                law.cite("ccom-d441-5", "D. 441-5 du code de commerce")));
    }

    private void clause() {
        PenaltyClause clause = request.file().terms().penaltyClause();
        if (clause == null || !statement.totals().penaltyClause().isPositive()) {
            return;
        }
        BigDecimal percent = clause.percent();
        String sum = percent != null
                ? French.percent(percent) + " du principal exigible"
                : French.euros(Objects.requireNonNull(clause.amount()));
        List<String> files = clause.exhibit() == null ? request.file().terms().documents() : List.of(clause.exhibit());
        String notice = request.file().events().stream()
                .filter(event -> event.kind() == EventKind.MISE_EN_DEMEURE)
                .map(Event::date)
                .max(LocalDate::compareTo)
                .map(day -> ", la mise en demeure du " + French.words(day)
                        + " étant restée sans effet dans le délai imparti")
                .orElse("");
        paper.numbered("**Clause pénale.** %s stipule une clause pénale de %s%s. Elle est encourue pour %s%s (%s)."
                .formatted(
                        clause.article() == null ? "Le contrat" : stipulation(clause.article()),
                        sum,
                        cite.of(files),
                        French.euros(statement.totals().penaltyClause()),
                        notice,
                        law.cite("cciv-1231-5", "article 1231-5 du code civil")));
    }

    /** {@return « L'article 8 des conditions générales », whether the user wrote « article 8 … », « art. 8 » or « 8 »} */
    static String stipulation(String article) {
        String bare =
                article.strip().replaceFirst("(?i)^l['’](?=article)", "").replaceFirst("(?i)^art(?:icle|\\.)\\s*", "");
        return "L'article" + French.NO_BREAK + bare;
    }

    private void capitalisation() {
        if (request.file().terms().capitalisation()) {
            paper.numbered(
                    "**Capitalisation.** Les intérêts échus, dus au moins pour une année entière, produisent intérêt, le contrat le prévoyant ("
                            + law.cite("cciv-1343-2", "article 1343-2 du code civil") + ").");
        }
    }
}
