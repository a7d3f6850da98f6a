package fr.opposable.filing;

import fr.opposable.decompte.InterestName;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import fr.opposable.kernel.NumberWords;
import fr.opposable.legal.ProceduralDelay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The order as it could be made, each decision with its box: one cross grants what is asked; what is asked stands beside dots for what the
 * judge retains of it (CPC, art. 1409). The formule exécutoire is the greffe's own (art. 1410) and is not written.
 */
final class OrderDraft {

    private static final String DOTS = "……………………………";
    private static final String SHORT = "………………";
    private static final String BOX = "☐";

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
        paper.asOrder().head(CourtWords.orderHead(request.court()), "Cadre réservé au greffe");
        paper.title("Ordonnance portant injonction de payer");
        paper.text("(projet soumis à la décision du juge, qui coche ce qu'il retient)", "under");
        paper.text(
                CourtWords.isProtection(request.court())
                        ? "Nous, " + DOTS + ", " + CourtWords.judge(request.court()) + ","
                        : "Nous, " + DOTS + DOTS + " (nom et qualité), statuant en matière d'injonction de payer "
                                + CourtWords.at(request.court()) + ",");
        parties();
        paper.text("Vu les pièces produites et les "
                + law.cite("cpc-1405", "articles 1405 et suivants du code de procédure civile") + " ;");
        boolean runs = request.statement().perDay().isPositive();
        String interest = "les " + InterestName.inSentence(request.statement());
        paper.text("**Enjoignons** " + debtors.toNames() + joint.afterNamesInFull() + " de payer à "
                + PartyWords.called(request.file().creditor()) + " les sommes ci-dessous"
                + (runs ? ", et " + interest + " à échoir sur le principal restant dû, jusqu'au parfait paiement" : "")
                + " :");
        paper.items(List.of(
                choice("**conformément à la demande** (colonne « Demandé »)"
                        + (runs
                                ? ", " + interest + " " + Asked.rate(request, law.texts()) + ", à compter du "
                                        + French.words(
                                                request.statement().asOf().plusDays(1))
                                : "")
                        + " ;"),
                choice("**en partie** (colonne « Retenu par le juge »)"
                        + (runs ? ", " + interest + " au taux de " + SHORT + ", à compter du " + SHORT : "") + " ;")));
        sums();
        paper.decided(choices(), "Fait à " + DOTS + ", le " + DOTS, List.of("Le juge", "Le greffier"), reminder());
    }

    /** The order goes about without the requête: who is meant is told in the same words. */
    private void parties() {
        paper.text("Vu la requête du " + French.words(request.day()) + ", présentée par :", "lead");
        paper.text(PartyWords.claimant(request.file().creditor()), "party");
        paper.text("contre, ci-après « " + debtors.the() + " » :", "lead");
        for (int i = 0; i < debtors.all().size(); i++) {
            paper.text(debtors.numbered(i, request.options().told().debtorTradeName()), "party");
        }
    }

    /** {@return one decision, which the judge takes by a cross} */
    private static Paper.Item choice(String text) {
        return new Paper.Item(BOX, text, false);
    }

    private List<Paper.Item> choices() {
        List<Paper.Item> items = new ArrayList<>();
        if (request.options().costs()) {
            items.add(choice(
                    "Mettons les dépens à la charge " + debtors.of() + ", liquidés à la somme de " + SHORT + " € ;"));
        }
        Money article700 = request.options().article700();
        if (article700 != null) {
            items.add(choice("Allouons la somme de " + SHORT + " € en application de l'"
                    + law.unread("article 700 du code de procédure civile") + " (demandé : "
                    + French.euros(article700) + ") ;"));
        }
        if (request.file().terms().capitalisation()) {
            items.add(choice("Ordonnons la capitalisation des intérêts dans les conditions de l'"
                    + law.cite("cciv-1343-2", "article 1343-2 du code civil") + " ;"));
        }
        if (request.options().transfer() instanceof Transfer.To to) {
            items.add(choice("Disons qu'en cas d'opposition l'affaire sera immédiatement renvoyée "
                    + CourtWords.before(to.court()) + " ("
                    + law.cite("cpc-1408", "article 1408 du code de procédure civile") + ") ;"));
        }
        items.add(choice("Rejetons la demande pour le surplus : " + DOTS + DOTS));
        items.add(choice("Autres dispositions : " + DOTS + DOTS));
        return items;
    }

    private void sums() {
        Asked asked = Asked.of(request.statement());
        List<Paper.Row> rows = new ArrayList<>();
        for (Asked.Head head : asked.heads()) {
            if (joint.isDivided(head.part())) {
                List<JointDebt.Share> shares = joint.shares(head.amount());
                if (JointDebt.isAlike(shares)) {
                    rows.add(Paper.Row.of(
                            head.label() + ", pour chacun",
                            French.euros(shares.getFirst().amount()),
                            DOTS + " €"));
                } else {
                    shares.forEach(share -> rows.add(Paper.Row.of(
                            head.label() + " – " + PartyWords.name(share.debtor()),
                            French.euros(share.amount()),
                            DOTS + " €")));
                }
            } else {
                rows.add(Paper.Row.of(
                        head.label() + (joint.isOfPrincipalAlone() ? ", solidairement" : ""),
                        French.euros(head.amount()),
                        DOTS + " €"));
            }
        }
        if (joint.isDividedAtAll()) {
            List<JointDebt.Share> most = joint.mostOfEach();
            if (JointDebt.isAlike(most)) {
                rows.add(Paper.Row.total(
                        "Au plus, pour chacun", French.euros(most.getFirst().amount()), DOTS + " €"));
            } else {
                most.forEach(one -> rows.add(Paper.Row.total(
                        "Au plus, pour " + PartyWords.name(one.debtor()), French.euros(one.amount()), DOTS + " €")));
            }
        } else {
            rows.add(Paper.Row.total(
                    "Total au " + French.words(request.statement().asOf()), French.euros(asked.total()), DOTS + " €"));
        }
        paper.table(
                new Paper.Columns(
                        List.of("Chef de demande", "Demandé", "Retenu par le juge"),
                        List.of("heading", "asked", "fill"),
                        "sums"),
                rows);
    }

    /** The time to serve depends on the day of the order, which is not known yet: each regime that it may fall under is named. */
    private String reminder() {
        ProceduralDelay now = law.texts().proceduralDelay("injonction.signification", request.day());
        LocalDate end = now.to();
        String text = "Rappel : l'ordonnance est non avenue si elle n'a pas été signifiée dans les "
                + NumberWords.length(now.length()) + " de sa date";
        if (end != null) {
            ProceduralDelay next = law.texts().proceduralDelay("injonction.signification", end.plusDays(1));
            text += " si elle est rendue au plus tard le " + French.words(end) + ", dans les "
                    + NumberWords.length(next.length()) + " si elle l'est ensuite";
        }
        return text + " (" + law.cite("cpc-1411", "article 1411 du code de procédure civile") + ").";
    }
}
