package fr.opposable.filing;

import fr.opposable.claim.Party;
import fr.opposable.court.CompetenceRow;
import fr.opposable.court.CourtKind;
import fr.opposable.court.Decision;
import fr.opposable.court.Designation;
import fr.opposable.kernel.French;
import java.util.List;
import java.util.Objects;

/** Why this judge: by the matter, by the place, whatever a clause of the contract says (CPC, art. 1406). */
final class CompetenceGrounds {

    private final FilingRequest request;
    private final Paper paper;
    private final CitedLaw law;
    private final Cite cite;
    private final Debtors debtors;

    CompetenceGrounds(FilingRequest request, Paper paper, CitedLaw law) {
        this.request = request;
        this.paper = paper;
        this.law = law;
        this.cite = new Cite(request.exhibits());
        this.debtors = new Debtors(request.debtors());
    }

    void write() {
        matter();
        place();
        clause();
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
                                + French.euros(law.sum("proximity-threshold", request.day()))
                                + ", de sa chambre de proximité, le " + CourtWords.name(request.court())
                                + " (articles L. 211-3, L. 212-8 et D. 212-19-1 du code de"
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
        List<String> places = places();
        long known = debtors.all().stream()
                .filter(debtor -> debtor.address() != null)
                .count();
        if (known == 1 || (known > 1 && areAllHere())) {
            paper.numbered(French.enumerated(places) + ", dans le ressort de " + CourtWords.thisCourt(request.court())
                    + " (" + text + ").");
        } else if (!places.isEmpty()) {
            paper.numbered(French.enumerated(places)
                    + ". La demande est portée devant le juge du lieu où demeure l'un des débiteurs poursuivis (" + text
                    + ").");
        }
    }

    /** {@return « Les débiteurs demeurent à Quimper », or where each does when one sentence does not say it of all} */
    private List<String> places() {
        List<Party> known = debtors.all().stream()
                .filter(debtor -> debtor.address() != null)
                .toList();
        boolean isOfAll = known.size() == debtors.all().size();
        return isOfAll
                        && known.stream()
                                        .map(debtor -> place(debtor, true))
                                        .distinct()
                                        .count()
                                == 1
                ? List.of(debtors.atStart() + place(known.getFirst(), debtors.several()))
                : known.stream()
                        .map(debtor -> PartyWords.name(debtor) + place(debtor, false))
                        .toList();
    }

    private static String place(Party debtor, boolean several) {
        String verb = PartyWords.isNatural(debtor)
                ? several ? " demeurent à " : " demeure à "
                : several ? " ont leur siège à " : " a son siège à ";
        return verb + Objects.requireNonNull(debtor.address()).city();
    }

    private boolean areAllHere() {
        Designation court = request.court();
        return court != null && court.debtors().size() == debtors.all().size();
    }

    /** A clause that the pieces show is named and set aside: read without a word, it would look followed, or hidden. */
    private void clause() {
        String clause = request.file().terms().jurisdictionClause();
        if (clause == null) {
            return;
        }
        String text = law.cite("cpc-1406", "article 1406, alinéa 3, du code de procédure civile");
        String quoted = " (« " + clause.strip().replaceFirst("\\.$", "") + " »)"
                + cite.of(request.file().terms().documents());
        Designation court = request.court();
        if (court != null && Folded.of(clause).contains(Folded.of(court.name()))) {
            paper.numbered("Le contrat désigne la même juridiction" + quoted
                    + ". La compétence ne résulte pas de cette clause mais de la loi, dont la règle est ici d'ordre public ("
                    + text
                    + ").");
            return;
        }
        String transfer = request.options().transfer() instanceof Transfer.To to
                        && Folded.of(clause).contains(Folded.of(to.court()))
                ? " Elle n'est invoquée que pour le renvoi demandé en cas d'opposition ("
                        + law.cite("cpc-1408", "article 1408 du code de procédure civile") + ")."
                : "";
        paper.numbered("Le contrat contient une clause de compétence" + quoted
                + ". Elle est réputée non écrite pour la présente requête, la règle étant d'ordre public (" + text
                + ")."
                + transfer);
    }
}
