package fr.opposable.filing;

import fr.opposable.claim.ClaimStatement;
import fr.opposable.decompte.InterestName;
import fr.opposable.kernel.French;
import fr.opposable.kernel.NumberWords;
import fr.opposable.legal.ProceduralDelay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The order as it could be made, with room for the judge: what is asked stands beside dots where he writes what he retains (CPC, art.
 * 1409). The formule exécutoire is the greffe's own (art. 1410) and is not written.
 */
final class OrderDraft {

    private static final String DOTS = "……………………………";
    private static final String SHORT = "………………";

    private final FilingRequest request;
    private final Paper paper;
    private final CitedLaw law;
    private final Debtors debtors;
    private final JointDebt joint;

    private OrderDraft(FilingRequest request, Paper paper, CitedLaw law) {
        this.request = request;
        this.paper = paper;
        this.law = law;
        this.debtors = new Debtors(request.debtors());
        this.joint = new JointDebt(request);
    }

    static void write(FilingRequest request, Paper paper, CitedLaw law) {
        new OrderDraft(request, paper, law).write();
    }

    private void write() {
        List<String> court = new ArrayList<>(List.of(capital(CourtWords.name(request.court()))));
        if (CourtWords.isProtection(request.court())) {
            court.add("Juge des contentieux de la protection");
        }
        paper.asOrder().head(court, "Cadre réservé au greffe");
        paper.title("Ordonnance portant injonction de payer");
        paper.text("(projet soumis à la décision du juge)", "under");
        paper.text("Nous, " + DOTS + ", " + CourtWords.judge(request.court()) + ",");
        paper.text("Vu la requête qui précède et les pièces produites à son appui ;");
        paper.text("Vu les " + law.cite("cpc-1405", "articles 1405 et suivants du code de procédure civile") + " ;");
        paper.text("Enjoignons " + debtors.toNames() + joint.afterNamesInFull() + " de payer à "
                + PartyWords.name(request.file().creditor()) + " les sommes suivantes :");
        sums();
        List<Paper.Item> items = new ArrayList<>();
        if (request.statement().perDay().isPositive()) {
            ClaimStatement statement = request.statement();
            items.add(Paper.Item.dash("Outre " + InterestName.inSentence(statement) + " à échoir, "
                    + InterestName.agreed(statement, "demandés") + " à compter du "
                    + French.words(request.statement().asOf().plusDays(1)) + " sur le principal restant dû, "
                    + Asked.rate(request, law.texts())
                    + (joint.isDivided(Asked.Part.INTEREST) ? ", chacun pour sa part égale" : "")
                    + ", et " + InterestName.agreed(statement, "retenus") + " au taux de " + SHORT + " à compter du "
                    + SHORT
                    + " ;"));
        }
        if (request.options().costs()) {
            items.add(Paper.Item.dash(
                    "Mettons les dépens à la charge " + debtors.of() + ", liquidés à la somme de " + DOTS + " € ;"));
        }
        if (request.options().transfer() instanceof Transfer.To to) {
            items.add(Paper.Item.dash("Disons qu'en cas d'opposition l'affaire sera immédiatement renvoyée "
                    + CourtWords.before(to.court()) + " ("
                    + law.cite("cpc-1408", "article 1408 du code de procédure civile") + ") ;"));
        }
        items.add(Paper.Item.dash("Rejetons la demande pour le surplus : " + DOTS + DOTS));
        items.add(Paper.Item.dash("Autres dispositions : " + DOTS + DOTS));
        paper.items(items);
        paper.text("Fait à " + DOTS + ", le " + DOTS);
        paper.table(
                new Paper.Columns(
                        List.of(CourtWords.isProtection(request.court()) ? "Le juge" : "Le président", "Le greffier"),
                        List.of("hand", "hand"),
                        "hands"),
                List.of(Paper.Row.of("", "")));
        reminder();
    }

    private void sums() {
        Asked asked = Asked.of(request.statement());
        List<Paper.Row> rows = new ArrayList<>();
        for (Asked.Head head : asked.heads()) {
            if (joint.isDivided(head.part())) {
                for (JointDebt.Share share : joint.shares(head.amount())) {
                    rows.add(Paper.Row.of(
                            head.label() + " – " + PartyWords.name(share.debtor()),
                            French.euros(share.amount()),
                            DOTS + " €"));
                }
            } else {
                rows.add(Paper.Row.of(
                        head.label() + (joint.isOfPrincipalAlone() ? ", solidairement" : ""),
                        French.euros(head.amount()),
                        DOTS + " €"));
            }
        }
        rows.add(Paper.Row.total(
                "Total au " + French.words(request.statement().asOf()), French.euros(asked.total()), DOTS + " €"));
        paper.table(
                new Paper.Columns(
                        List.of("Chef de demande", "Demandé", "Retenu par le juge"),
                        List.of("heading", "asked", "fill"),
                        "sums"),
                rows);
    }

    /** The time to serve depends on the day of the order, which is not known yet: each regime that it may fall under is named. */
    private void reminder() {
        ProceduralDelay now = law.texts().proceduralDelay("injonction.signification", request.day());
        LocalDate end = now.to();
        String text = "Rappel : l'ordonnance est non avenue si elle n'a pas été signifiée dans les "
                + NumberWords.length(now.length()) + " de sa date";
        if (end != null) {
            ProceduralDelay next = law.texts().proceduralDelay("injonction.signification", end.plusDays(1));
            text += " si elle est rendue au plus tard le " + French.words(end) + ", dans les "
                    + NumberWords.length(next.length()) + " si elle l'est ensuite";
        }
        paper.text(text + " (" + law.cite("cpc-1411", "article 1411 du code de procédure civile") + ").", "note");
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.FRENCH) + words.substring(1);
    }
}
