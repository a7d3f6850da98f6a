package fr.opposable.claim;

import fr.opposable.claim.Convention.Alternative;
import fr.opposable.claim.Convention.Topic;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import fr.opposable.legal.LegalTextMissingException;
import fr.opposable.legal.LegalTexts;
import fr.opposable.legal.Verification.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** The unsettled questions a claim meets, the answer taken to each, and what the others would change: the claim is reckoned again under them. */
final class OpenQuestions {

    /** The decision that a year is the civil year. */
    private static final String CIVIL_YEAR = "interets.annee-civile";

    /** The decision that costs of recovery are paid with the debt. */
    private static final String RECOVERY_COSTS = "imputation.frais";

    /** The decision that a letter which nobody claimed counts. */
    private static final String UNCLAIMED = "mise-en-demeure.non-reclamee";

    private final CaseFile file;
    private final LegalTexts legal;
    private final LocalDate asOf;
    private final Readings taken;
    private final CaseAccount account;
    private final Money total;
    private final List<Convention> met = new ArrayList<>();

    private OpenQuestions(
            CaseFile file, LegalTexts legal, LocalDate asOf, Readings taken, CaseAccount account, Money total) {
        this.file = file;
        this.legal = legal;
        this.asOf = asOf;
        this.taken = taken;
        this.account = account;
        this.total = total;
    }

    /**
     * {@return the questions met, in the order of {@link Topic}}
     *
     * @param total total of the statement under the readings taken
     * @param belowTheFloor whether a clause fixes a rate below the floor
     */
    static List<Convention> met(
            CaseFile file,
            LegalTexts legal,
            LocalDate asOf,
            Readings taken,
            CaseAccount account,
            Money total,
            boolean belowTheFloor) {
        OpenQuestions questions = new OpenQuestions(file, legal, asOf, taken, account, total);
        if (!account.segments().isEmpty()) {
            questions.dayCount();
            questions.rateMode();
        }
        questions.indemnity();
        questions.instalmentPlan();
        questions.noticeDay();
        questions.insolvencyDay();
        if (belowTheFloor) {
            questions.rateFloor();
        }
        questions.afterTitle();
        return questions.met;
    }

    private void dayCount() {
        boolean contract = taken.dayCount() == DayCount.THIRTY_360;
        DayCount other = taken.dayCount() == DayCount.ACT_365F ? DayCount.ACT_ACT : DayCount.ACT_365F;
        add(
                Topic.DAY_COUNT,
                inWords(taken.dayCount()),
                contract
                        ? joined("Stipulation du contrat")
                        : "Usage de l'administration : 365 jours (service-public.fr, F783 et F32073) ; en sens contraire, "
                                + legal.decision(CIVIL_YEAR).citation(),
                contract ? Status.UNVERIFIED : Status.VERIFIED,
                under(inWords(other), taken.with(other)));
    }

    /** {@return a stipulation, with the advice to add it to the pieces when none is said to hold it} */
    private String joined(String stipulation) {
        PenaltyClause clause = file.terms().penaltyClause();
        boolean isThere = !file.terms().documents().isEmpty()
                || (clause != null && clause.exhibit() != null)
                || file.exhibits().stream()
                        .anyMatch(exhibit ->
                                exhibit.kind() == Exhibit.Kind.CONTRACT || exhibit.kind() == Exhibit.Kind.TERMS);
        return isThere ? stipulation : stipulation + ", à joindre";
    }

    private static String inWords(DayCount dayCount) {
        return switch (dayCount) {
            case ACT_365F -> "l'année compte 365 jours, bissextile ou non";
            case ACT_ACT -> "chaque jour compte pour 1/365 ou 1/366 selon son année civile";
            case THIRTY_360 -> "l'année compte 360 jours";
        };
    }

    private void rateMode() {
        RateTimeline rates = account.rules().timeline();
        PenaltyRate agreed = file.terms().penaltyRate();
        if (rates == null
                || account.rules().regime().law() == Regime.Law.PUBLIC_CONTRACT
                || agreed instanceof PenaltyRate.Fixed
                || account.rules().bearsLegalRate()) {
            return;
        }
        boolean lawful = rates.isLawful(asOf);
        RateMode other = taken.rateMode() == RateMode.FLOATING ? RateMode.FROZEN : RateMode.FLOATING;
        add(
                Topic.RATE_MODE,
                inWords(taken.rateMode()),
                lawful
                        ? "C. com., art. L. 441-10, II (« pendant le premier semestre ») et pratique ; aucun arrêt trouvé"
                        : joined("Lecture de la clause"),
                lawful ? Status.SECOND_HAND : Status.UNVERIFIED,
                under(inWords(other), taken.with(other)));
    }

    private static String inWords(RateMode mode) {
        return switch (mode) {
            case FLOATING -> "chaque jour porte le taux du semestre où il tombe";
            case FROZEN -> "tous les jours portent le taux du premier jour de retard";
        };
    }

    private void indemnity() {
        boolean counted = account.indemnities().isPositive()
                || account.imputations().stream()
                        .anyMatch(line -> line.toCosts().isPositive());
        if (!counted || account.imputations().isEmpty()) {
            return;
        }
        List<Imputation.Part> order = new ArrayList<>(taken.imputation().order());
        boolean imputed = order.remove(Imputation.Part.COSTS);
        if (!imputed) {
            order.addFirst(Imputation.Part.COSTS);
        }
        String outside = "l'indemnité reste hors imputation, payée après les intérêts et le principal échus";
        String inside = "l'indemnité est payée avec les frais, dans l'ordre d'imputation";
        add(
                Topic.INDEMNITY,
                imputed ? inside : outside,
                "C. civ., art. 1343-1, muet sur l'indemnité ; "
                        + legal.decision(RECOVERY_COSTS).citation()
                        + ", tient les frais de recouvrement pour des accessoires de la dette",
                Status.SECOND_HAND,
                under(imputed ? outside : inside, taken.with(new Imputation(order))));
    }

    private void instalmentPlan() {
        if (account.rules().timeline() == null || !happened(EventKind.INSTALMENT_PLAN)) {
            return;
        }
        add(
                Topic.INSTALMENT_PLAN,
                "les intérêts courent pendant l'échéancier amiable",
                "Aucun texte ne les suspend ; C. civ., art. 1343-5 ne vise que le délai accordé par le juge",
                Status.UNVERIFIED,
                under(
                        "les intérêts sont suspendus de l'accord à la première défaillance",
                        taken.with(Readings.Plan.SUSPENDS)));
    }

    private void noticeDay() {
        boolean counts = file.terms().penaltyClause() != null
                || (account.rules().timeline() != null
                        && account.rules().regime().law() == Regime.Law.CIVIL);
        if (!counts || !happened(EventKind.MISE_EN_DEMEURE)) {
            return;
        }
        String reading = "la mise en demeure compte du jour de sa première présentation, sinon de sa réception";
        String source = "C. civ., art. 1231-6 et 1344 ; les commentaires se partagent entre l'envoi et la réception";
        Alternative sent = under("elle compte du jour de son envoi", taken.with(Readings.Notice.SENT));
        boolean unclaimed = isOfNotice(NoticeDay::isUnclaimed);
        boolean refused = isOfNotice(NoticeDay::isRefused);
        if (!unclaimed && !refused && !isOfNotice(NoticeDay::isReceivedLater)) {
            add(Topic.NOTICE_DAY, reading, source, Status.SECOND_HAND, sent);
            return;
        }
        Alternative handedOver = under(
                "elle compte du jour de sa réception"
                        + (unclaimed
                                ? ", et une lettre que personne n'a réclamée ne compte pas"
                                : refused ? ", et une lettre refusée ne compte pas" : ""),
                taken.with(Readings.Notice.HANDED_OVER));
        if (unclaimed) {
            add(
                    Topic.NOTICE_DAY,
                    reading + ", même si la lettre n'est pas réclamée",
                    source + " ; la lettre recommandée non réclamée vaut mise en demeure ("
                            + legal.decision(UNCLAIMED).citation() + ")",
                    Status.SECOND_HAND,
                    sent,
                    handedOver);
        } else {
            add(
                    Topic.NOTICE_DAY,
                    refused ? reading + ", même si la lettre est refusée" : reading,
                    source,
                    refused ? Status.UNVERIFIED : Status.SECOND_HAND,
                    sent,
                    handedOver);
        }
    }

    private boolean isOfNotice(Predicate<Event> what) {
        return file.events().stream().anyMatch(event -> event.kind() == EventKind.MISE_EN_DEMEURE && what.test(event));
    }

    private void insolvencyDay() {
        if (account.rules().timeline() == null || !happened(EventKind.INSOLVENCY_OPENED)) {
            return;
        }
        add(
                Topic.INSOLVENCY_DAY,
                "les intérêts s'arrêtent la veille du jugement d'ouverture",
                "C. com., art. L. 622-28 et R. 621-4, muets sur ce jour",
                Status.UNVERIFIED,
                under("le jour du jugement porte encore intérêt", taken.with(Readings.JudgmentDay.COUNTED)));
    }

    private void rateFloor() {
        add(
                Topic.RATE_FLOOR,
                "le taux convenu s'applique tel qu'il est écrit",
                "C. com., art. L. 441-10, II et L. 441-16 ; l'effet civil d'une clause sous le plancher n'est pas tranché",
                Status.UNVERIFIED,
                under(
                        "il est relevé à trois fois le taux de l'intérêt légal",
                        taken.with(Readings.Floor.RAISED_TO_FLOOR)),
                under(
                        "la clause est écartée et le taux de la loi s'applique (BCE + 10 points)",
                        taken.with(Readings.Floor.LAWFUL_RATE)));
    }

    private void afterTitle() {
        DelayRules rules = account.rules();
        if (rules.timeline() == null || rules.bearsLegalRate() || !happened(EventKind.TITLE_ENFORCEABLE)) {
            return;
        }
        add(
                Topic.AFTER_TITLE,
                "le taux d'avant le titre continue de courir, sans majoration",
                "C. mon. fin., art. L. 313-3, qui ne majore que le taux légal ; le dispositif de la décision l'emporte",
                Status.UNVERIFIED,
                under(
                        "l'intérêt légal, majoré ensuite, le remplace du jour où le titre est exécutoire",
                        taken.with(Readings.AfterTitle.LEGAL_RATE)));
    }

    private boolean happened(EventKind kind) {
        return file.events().stream()
                .anyMatch(event -> event.kind() == kind && !event.date().isAfter(asOf));
    }

    private void add(Topic topic, String reading, String source, Status status, Alternative... alternatives) {
        met.add(new Convention(
                topic, French.typeset(reading), Arrays.asList(alternatives), French.typeset(source), status));
    }

    private Alternative under(String reading, Readings other) {
        Money difference;
        try {
            CaseAccount again = CaseAccount.sumsUpTo(asOf, file, legal, other);
            difference = PenaltyClauseDue.of(file, again, legal, other, asOf)
                    .amount()
                    .plus(again.total())
                    .minus(total);
        } catch (LegalTextMissingException _) {
            return new Alternative(French.typeset(reading), null);
        }
        return new Alternative(French.typeset(reading), difference);
    }
}
