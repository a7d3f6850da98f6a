package fr.opposable.review;

import fr.opposable.claim.Address;
import fr.opposable.claim.ClaimStatement.InvoiceBalance;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Exhibit;
import fr.opposable.claim.Invoice;
import fr.opposable.claim.Party;
import fr.opposable.claim.PartyKind;
import fr.opposable.claim.Terms;
import fr.opposable.compliance.Answer;
import fr.opposable.court.CoDebtor;
import fr.opposable.kernel.French;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Is the injonction de payer open for this claim (CPC, art. 1405 and what stands in its way)? */
final class EligibilityQuestions {

    private static final String UNSEARCHED =
            "Aucune recherche de procédure collective de moins de vingt-quatre heures n'est au dossier pour %s.";

    private EligibilityQuestions() {}

    static List<CaseQuestion> all() {
        return List.of(
                new CaseQuestion("R-ELIG-01", EligibilityQuestions::cause),
                new CaseQuestion("R-ELIG-02", EligibilityQuestions::agreedRate),
                new CaseQuestion("R-ELIG-03", EligibilityQuestions::due),
                new CaseQuestion("R-ELIG-04", EligibilityQuestions::insolvency),
                new CaseQuestion("R-ELIG-05", EligibilityQuestions::privateDebtor),
                new CaseQuestion("R-ELIG-06", EligibilityQuestions::inFrance),
                new CaseQuestion("R-ELIG-08", EligibilityQuestions::cheque),
                new CaseQuestion("R-ELIG-10", EligibilityQuestions::dispute),
                new CaseQuestion("R-ELIG-11", EligibilityQuestions::otherProceedings),
                new CaseQuestion("R-ELIG-12", EligibilityQuestions::assignment),
                new CaseQuestion("R-ELIG-13", EligibilityQuestions::clauses),
                new CaseQuestion("R-ELIG-14", EligibilityQuestions::existence));
    }

    private static void hint(CaseInHand hand, Answer verdict, Pattern words, String remedy, String message) {
        hand.words().mention(words).ifPresent(where -> verdict.asks(remedy, message, where));
    }

    private static void cause(CaseInHand hand, Answer verdict) {
        boolean contract =
                hand.has(Exhibit.Kind.CONTRACT) || hand.has(Exhibit.Kind.ORDER) || hand.has(Exhibit.Kind.TITLE);
        if (!contract && !Evidence.hasWordOfDebtor(hand)) {
            verdict.blocks(
                    "Joignez aux pièces le contrat, le devis ou la commande, ou un écrit du débiteur (exhibits, nature contract ou order).",
                    "Le dossier ne montre que des factures : ni contrat, ni commande, ni écrit du débiteur. Nul ne peut se"
                            + " constituer de titre à soi-même.");
        }
    }

    private static void agreedRate(CaseInHand hand, Answer verdict) {
        Terms terms = hand.file().terms();
        boolean written =
                !terms.documents().isEmpty() || hand.has(Exhibit.Kind.TERMS) || hand.has(Exhibit.Kind.CONTRACT);
        if (terms.penaltyRate() != null && !AgreedRate.isThatOfTheLaw(terms.penaltyRate(), hand.asOf()) && !written) {
            verdict.blocks(
                    "Joignez le contrat ou les conditions qui le stipulent (terms.documents), ou retirez le taux convenu (terms.penaltyRate) : le"
                            + " taux de la loi s'applique.",
                    "Les pénalités sont comptées à un taux convenu (%s) qu'aucune pièce du dossier ne stipule.",
                    AgreedRate.words(terms.penaltyRate()));
        }
    }

    private static void due(CaseInHand hand, Answer verdict) {
        for (InvoiceBalance line : hand.statement().invoices()) {
            if (!line.overdue() && line.principalDue().isPositive()) {
                verdict.blocks(
                        "Retirez-la de la demande, ou attendez l'échéance.",
                        "La facture %s (%s restant dus) n'est exigible qu'après le %s.",
                        line.number(),
                        French.euros(line.principalDue()),
                        French.words(line.due()));
            }
        }
        openPlan(hand)
                .ifPresent(plan -> verdict.blocks(
                        "Si une échéance n'a pas été payée, notez ce défaut à la chronologie (events[].kind : instalment-default) ; sinon, attendez.",
                        "Un échéancier a été convenu le %s et aucun défaut n'est noté : la somme n'est pas exigible.",
                        French.words(plan.date())));
    }

    private static Optional<Event> openPlan(CaseInHand hand) {
        return hand.last(EventKind.INSTALMENT_PLAN).filter(plan -> hand.events(EventKind.INSTALMENT_DEFAULT).stream()
                .noneMatch(event -> !event.date().isBefore(plan.date())));
    }

    private static void insolvency(CaseInHand hand, Answer verdict) {
        Optional<Event> opened =
                hand.events(EventKind.INSOLVENCY_OPENED).stream().findFirst();
        opened.ifPresent(event -> opened(hand, verdict, event));
        if (opened.isEmpty()
                && Evidence.isOpenToInsolvency(hand.file().debtor())
                && !Evidence.hasInsolvencySearch(hand, null)) {
            verdict.asks(
                    "Le jour du dépôt, cherchez " + hand.perDebtors("le débiteur", "ce débiteur")
                            + " au BODACC et au registre, et joignez la recherche, datée, aux pièces.",
                    UNSEARCHED,
                    hand.file().debtor().fullName());
        }
        for (CoDebtor other : hand.coDebtors()) {
            String name = other.name();
            if (name != null && Evidence.isOpenToInsolvency(other) && !Evidence.hasInsolvencySearch(hand, name)) {
                verdict.asks(
                        "Le jour du dépôt, cherchez aussi ce codébiteur au BODACC et au registre, et joignez la recherche, datée, aux pièces ; mettez"
                                + " son nom dans l'intitulé (« Recherche BODACC, %s ») : une recherche ne vaut que pour qui elle nomme."
                                        .formatted(name),
                        UNSEARCHED,
                        name);
            }
        }
    }

    private static void opened(CaseInHand hand, Answer verdict, Event opening) {
        LocalDate day = opening.date();
        String whose = whose(hand, opening);
        List<String> later = hand.file().invoices().stream()
                .filter(invoice ->
                        !(invoice.performed() == null ? invoice.issued() : invoice.performed()).isBefore(day))
                .map(Invoice::number)
                .toList();
        if (later.size() == hand.file().invoices().size()) {
            verdict.warns(
                    "Vérifiez qu'elle répond aux conditions de C. com., art. L. 622-17, puis consultez le mandataire.",
                    "Une procédure collective est ouverte à l'égard de %s depuis le %s ; la créance paraît née après elle.",
                    whose,
                    French.words(day));
            return;
        }
        verdict.blocks(
                "Déclarez la créance au mandataire ou au liquidateur, dans les deux mois de la publication au BODACC.",
                "Une procédure collective est ouverte à l'égard de %s depuis le %s : une créance antérieure se déclare et ne se poursuit plus.",
                whose,
                French.words(day));
    }

    /** {@return the co-debtor whom the event's note names, else the debtor: a case's events are his} */
    private static String whose(CaseInHand hand, Event opening) {
        String note = CaseWords.folded(opening.note() == null ? "" : opening.note());
        return hand.coDebtors().stream()
                .flatMap(other -> Stream.ofNullable(other.name()))
                .filter(name -> note.contains(CaseWords.folded(name)))
                .findFirst()
                .orElse(hand.file().debtor().fullName());
    }

    private static void privateDebtor(CaseInHand hand, Answer verdict) {
        if (hand.file().debtor().kind() == PartyKind.PUBLIC_BODY) {
            verdict.blocks(
                    "Réclamez par Chorus Pro avec les intérêts moratoires ; à défaut, référé-provision (CJA, art. R. 541-1) ou mandatement"
                            + " d'office (loi n° 80-539).",
                    "Le débiteur (%s) est une personne publique : l'injonction de payer n'est pas ouverte contre elle. Sa dette relève en"
                            + " principe du juge administratif, hors de la compétence des juges de l'article 1406 du CPC, et ses biens ne"
                            + " peuvent être saisis (CPCE, art. L. 111-1, al. 3).",
                    hand.file().debtor().fullName());
        }
    }

    private static void inFrance(CaseInHand hand, Answer verdict) {
        Address address = hand.file().debtor().address();
        if (address != null && !address.isFrench()) {
            verdict.blocks(
                    "Dans l'Union européenne, hors Danemark, voyez l'injonction de payer européenne (règl. n° 1896/2006).",
                    "Le débiteur demeure à l'étranger (%s, %s).",
                    address.city(),
                    French.country(address.country()));
        }
    }

    private static void cheque(CaseInHand hand, Answer verdict) {
        hint(
                hand,
                verdict,
                Hints.UNPAID_CHEQUE,
                "Si la demande porte sur ce chèque, demandez à la banque le certificat de non-paiement.",
                "Un chèque impayé est mentionné dans %s.");
    }

    private static void dispute(CaseInHand hand, Answer verdict) {
        String remedy = "Exposez la contestation dans la requête et joignez-la : le juge statue sans entendre %s."
                .formatted(hand.perDebtors("le débiteur", "les débiteurs"));
        hand.last(EventKind.DISPUTE)
                .ifPresent(event -> verdict.warns(
                        remedy,
                        "%s a contesté par écrit ou de vive voix le %s.",
                        hand.perDebtors("Le débiteur", "L’un au moins des débiteurs"),
                        French.words(event.date())));
        for (Invoice invoice : hand.file().invoices()) {
            if (invoice.disputed()) {
                verdict.warns(remedy, "La facture %s est notée comme contestée.", invoice.number());
            }
        }
    }

    private static void otherProceedings(CaseInHand hand, Answer verdict) {
        hand.last(
                        EventKind.REQUETE_FILED,
                        EventKind.ORDER_MADE,
                        EventKind.ORDER_SERVED,
                        EventKind.OPPOSITION,
                        EventKind.TITLE_ENFORCEABLE)
                .ifPresent(event -> verdict.blocks(
                        "Poursuivez la procédure engagée, ou retirez ces factures de la nouvelle demande.",
                        "Une procédure est déjà notée au %s (%s).",
                        French.words(event.date()),
                        EventWords.of(event.kind())));
    }

    private static void assignment(CaseInHand hand, Answer verdict) {
        hint(
                hand,
                verdict,
                Hints.ASSIGNMENT,
                "Si la facture est cédée ou affacturée, seul son titulaire peut agir ; sinon, joignez la mainlevée ou le rachat.",
                "Une cession ou un affacturage est mentionné dans %s.");
    }

    private static void clauses(CaseInHand hand, Answer verdict) {
        Optional<String> conciliation = hand.words().mention(Hints.CONCILIATION);
        if (hand.file().terms().mediationClause()) {
            verdict.warns(
                    "Relisez la clause ; si elle impose une tentative avant tout procès, engagez-la d'abord et gardez-en la preuve.",
                    "Le contrat prévoit une tentative amiable préalable : sur opposition, %s débiteur pourrait"
                            + " faire déclarer la demande irrecevable.",
                    hand.perDebtors("le", "un"));
        } else {
            conciliation.ifPresent(where -> verdict.warns(
                    "Relisez le contrat ; s'il impose une tentative préalable, notez-le (terms.mediationClause).",
                    "Une clause de conciliation ou de médiation est mentionnée dans %s.",
                    where));
        }
        hand.words()
                .mention(Hints.ARBITRATION)
                .ifPresent(where -> verdict.warns(
                        "Relisez la clause : sur opposition, %s débiteur pourrait l'invoquer."
                                .formatted(hand.perDebtors("le", "un")),
                        "Une clause d'arbitrage est mentionnée dans %s.",
                        where));
    }

    private static void existence(CaseInHand hand, Answer verdict) {
        Party debtor = hand.file().debtor();
        String identity =
                CaseWords.folded(debtor.fullName() + " " + (debtor.legalForm() == null ? "" : debtor.legalForm()));
        boolean named = Hints.ENDED.matcher(identity).find();
        Optional<String> where =
                named ? Optional.of("la désignation du débiteur") : hand.words().mention(Hints.ENDED);
        where.ifPresent(place -> verdict.warns(
                "Vérifiez le registre : dissoute, la société est représentée par son liquidateur ; radiée, par un mandataire ad hoc.",
                "La société débitrice serait dissoute, en liquidation ou radiée, d'après %s.",
                place));
    }
}
