package fr.opposable.filing;

import static fr.opposable.filing.FilingKind.BORDEREAU;
import static fr.opposable.filing.FilingKind.CREANCE_COMMERCIALE;
import static fr.opposable.filing.FilingKind.DEMANDE_SIGNIFICATION;
import static fr.opposable.filing.FilingKind.LETTRE_GREFFE;
import static fr.opposable.filing.FilingKind.MES_PIECES;
import static fr.opposable.filing.FilingKind.PETITES_CREANCES;
import static fr.opposable.filing.FilingKind.POUVOIR;
import static fr.opposable.filing.FilingKind.REQUETE_INJONCTION;

import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.Event;
import fr.opposable.claim.Party;
import fr.opposable.compliance.Answer;
import fr.opposable.court.Designation;
import fr.opposable.court.Judge;
import fr.opposable.deadline.Computation;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import fr.opposable.legal.CourtDecision;
import fr.opposable.legal.DatedFee;
import fr.opposable.legal.FixedSum;
import fr.opposable.legal.Verification.Status;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What goes with the requête and after it: fees, powers, service, the procedures of the commissaire de justice, the law they cite. */
final class CarriageQuestions {

    /** A tariff read longer ago than this is to be read again before it is written to a greffe. */
    private static final int FRESH_DAYS = 90;

    private static final Set<FilingKind> SERVICE = Set.of(DEMANDE_SIGNIFICATION, MES_PIECES);

    /** Those that cite more than the requête they go with. */
    private static final Set<FilingKind> CITING = EnumSet.complementOf(EnumSet.of(BORDEREAU, POUVOIR));

    private CarriageQuestions() {}

    static List<FilingQuestion> all() {
        return List.of(
                new FilingQuestion("R-FEE-01", Set.of(LETTRE_GREFFE), CarriageQuestions::fee),
                new FilingQuestion("R-FEE-02", Set.of(LETTRE_GREFFE), CarriageQuestions::contribution),
                new FilingQuestion("FIL-GRE-1", Set.of(LETTRE_GREFFE), CarriageQuestions::greffe),
                new FilingQuestion("FIL-GRE-2", Set.of(LETTRE_GREFFE), CarriageQuestions::unknownFee),
                new FilingQuestion("FIL-AMI-1", Set.of(REQUETE_INJONCTION), CarriageQuestions::attempt),
                new FilingQuestion("FIL-POW-1", Set.of(POUVOIR), CarriageQuestions::power),
                new FilingQuestion("FIL-ORD-1", SERVICE, CarriageQuestions::order),
                new FilingQuestion("FIL-ORD-2", SERVICE, CarriageQuestions::inTime),
                new FilingQuestion("FIL-ORD-3", Set.of(DEMANDE_SIGNIFICATION), CarriageQuestions::granted),
                new FilingQuestion(
                        "FIL-OFF-1",
                        Set.of(DEMANDE_SIGNIFICATION, MES_PIECES, PETITES_CREANCES, CREANCE_COMMERCIALE),
                        CarriageQuestions::officer),
                new FilingQuestion("FIL-125-1", Set.of(PETITES_CREANCES), CarriageQuestions::ceiling),
                new FilingQuestion("FIL-125-2", Set.of(PETITES_CREANCES), CarriageQuestions::notBetweenTraders),
                new FilingQuestion("FIL-126-1", Set.of(CREANCE_COMMERCIALE), CarriageQuestions::decree),
                new FilingQuestion("FIL-126-2", Set.of(CREANCE_COMMERCIALE), CarriageQuestions::betweenTraders),
                new FilingQuestion("R-DOC-08", EnumSet.allOf(FilingKind.class), CarriageQuestions::inForce),
                new FilingQuestion("FIL-LAW-1", CITING, CarriageQuestions::verified));
    }

    private static void fee(FilingPaper paper, Answer answer) {
        if (GreffeLetter.regime(paper.request().court()) != GreffeLetter.Fees.CONSIGNED) {
            return;
        }
        LocalDate day = paper.request().day();
        DatedFee fee = paper.law().fee(GreffeLetter.FEE, day);
        LocalDate checked = fee.verification().checkedOn();
        String told = "%s, %s, lu le %s dans : %s%s"
                .formatted(
                        French.euros(fee.amount()),
                        fee.verification().status().french(),
                        French.figures(checked),
                        fee.source(),
                        fee.note() == null
                                ? ""
                                : French.typeset(" ; " + fee.note()).replaceFirst("\\.$", ""));
        if (ChronoUnit.DAYS.between(checked, day) > FRESH_DAYS) {
            answer.blocks(
                    "Relisez le tarif (legal-texts/fees) avant d'écrire un montant au greffe.",
                    "Le tarif du greffe n'a pas été relu depuis plus de %s jours : %s.",
                    FRESH_DAYS,
                    told);
        } else if (!fee.verification().isVerified()) {
            answer.warns(
                    "Confirmez le montant auprès du greffe ou d'Infogreffe avant de payer, dans les quinze jours de la demande.",
                    "Le montant des frais écrit au greffe n'est pas certain : %s.",
                    told);
        }
    }

    private static void contribution(FilingPaper paper, Answer answer) {
        if (GreffeLetter.regime(paper.request().court()) != GreffeLetter.Fees.FREE) {
            return;
        }
        DatedFee exempt =
                paper.law().fee(GreffeLetter.CONTRIBUTION, paper.request().day());
        if (!exempt.verification().isVerified()) {
            answer.warns(
                    "Confirmez auprès du greffe que l'injonction de payer en est exemptée.",
                    "L'exemption de la contribution pour l'aide juridique (%s) n'est pas vérifiée%s.",
                    exempt.basis().citation(),
                    exempt.note() == null
                            ? ""
                            : French.typeset(" : " + exempt.note()).replaceFirst("\\.$", ""));
        }
    }

    private static void greffe(FilingPaper paper, Answer answer) {
        Designation court = paper.request().court();
        if (court != null && court.court().address() == null) {
            String note = court.court().note();
            answer.warns(
                    "Demandez l'adresse au greffe et complétez la lettre.",
                    "L'adresse du greffe (%s) n'est pas connue%s.",
                    court.name(),
                    note == null ? "" : French.typeset(" : " + note));
        }
    }

    private static void unknownFee(FilingPaper paper, Answer answer) {
        Designation court = paper.request().court();
        if (court != null && GreffeLetter.regime(court) == GreffeLetter.Fees.ASKED) {
            answer.warns(
                    "Demandez au greffe le montant et le délai de paiement.",
                    "Aucune source ne donne les frais de cette juridiction (%s), et l'article 1425 n'y est peut-être pas applicable.",
                    court.name());
        }
    }

    /** Before these courts an ordinary claim may need an attempt first: who files looks for it, and must know that none is wanted. */
    private static void attempt(FilingPaper paper, Answer answer) {
        Designation court = paper.request().court();
        if (court == null) {
            return;
        }
        switch (court.kind()) {
            case TRIBUNAL_JUDICIAIRE, TRIBUNAL_DE_PROXIMITE, TRIBUNAL_DE_PREMIERE_INSTANCE -> {
                CourtDecision decision = paper.law().decision("injonction.tentative-amiable");
                answer.informs(
                        "Rien à joindre. Cet avis ne dit rien d'une clause de conciliation que le contrat porterait.",
                        "%s (%s).%s",
                        decision.holding().replaceFirst("\\.$", ""),
                        decision.citedAsRead(),
                        decision.note() == null || court.judge() != Judge.PROTECTION ? "" : " " + decision.note());
            }
            case TRIBUNAL_DE_COMMERCE,
                    TRIBUNAL_DES_ACTIVITES_ECONOMIQUES,
                    CHAMBRE_COMMERCIALE,
                    TRIBUNAL_MIXTE_DE_COMMERCE -> {}
        }
    }

    private static void power(FilingPaper paper, Answer answer) {
        FilingRequest request = paper.request();
        if (!GreffeLetter.needsPower(request)) {
            answer.informs(
                    "Ne le joignez que si le greffe le demande.",
                    "Le signataire de la requête n'a pas besoin de pouvoir, à ce que dit le dossier.");
        } else if (request.filer().identity() == null && request.filer().signatory() == null) {
            answer.blocks(
                    "Nommez le mandataire (sender.name ou sender.signatory).",
                    "Le pouvoir ne nomme pas qui le reçoit.");
        }
        Party creditor = request.file().creditor();
        if (!PartyWords.isNatural(creditor) && creditor.representative() == null) {
            answer.blocks(
                    "Nommez le représentant légal (creditor.representative).", "Le pouvoir ne nomme pas qui le donne.");
        }
    }

    private static void order(FilingPaper paper, Answer answer) {
        Optional<Event> order = ServiceRequest.order(paper.request());
        if (order.isEmpty()) {
            answer.blocks(
                    "Notez l'ordonnance à la chronologie (events[].kind : order-made), avec sa date et sa copie.",
                    "Aucune ordonnance n'est notée : la date limite de signification ne peut pas être écrite.");
        } else if (order.get().files().isEmpty()) {
            answer.warns(
                    "Joignez la copie certifiée conforme revêtue de la formule exécutoire (events[].files).",
                    "La copie de l'ordonnance du %s n'est pas au dossier.",
                    French.words(order.get().date()));
        }
    }

    private static void inTime(FilingPaper paper, Answer answer) {
        ServiceRequest.until(paper.request(), paper.law())
                .map(Computation::last)
                .filter(last -> last.isBefore(paper.request().day()))
                .ifPresent(last -> answer.blocks(
                        "Une ordonnance non avenue ne se signifie plus : présentez une nouvelle requête si la créance n'est pas prescrite.",
                        "Le délai pour signifier l'ordonnance a expiré le %s.",
                        French.words(last)));
    }

    /** Served, an order for less is accepted: who has it served says first that he compared it. */
    private static void granted(FilingPaper paper, Answer answer) {
        Event order = ServiceRequest.order(paper.request()).orElse(null);
        if (order == null) {
            return;
        }
        Money sum = order.amountClaimed();
        answer.asks(
                "Comparez-la à la requête, somme par somme. Si elle accorde moins, décidez avant cette demande : la faire signifier, c'est"
                        + " renoncer à agir pour le reste (lecture de l'article 1409, alinéa 3) ; ne pas la faire signifier laisse agir"
                        + " selon les voies de droit commun.",
                "L'ordonnance du %s%s accorde-t-elle tout ce qui était demandé, ou acceptez-vous qu'elle accorde moins ?",
                French.words(order.date()),
                sum == null ? "" : French.typeset(" (%s, selon l'affaire)").formatted(French.euros(sum)));
    }

    private static void officer(FilingPaper paper, Answer answer) {
        if (paper.request().options().officer() == null) {
            answer.informs(
                    "Complétez le nom et l'adresse de l'étude avant l'envoi, ou nommez-la (dans depot.yaml, sous « officer: », « kind: company »,"
                            + " « name: » et « address: »).",
                    "Le commissaire de justice n'est pas nommé : sa place est laissée en pointillés.");
        }
    }

    private static void ceiling(FilingPaper paper, Answer answer) {
        FixedSum ceiling =
                paper.law().fixedSum("small-claims-ceiling", paper.request().day());
        ClaimStatement.Totals totals = paper.request().statement().totals();
        Money sum = totals.principal().plus(totals.interest());
        if (sum.compareTo(ceiling.amount()) > 0) {
            answer.blocks(
                    "Prenez la voie de l'injonction de payer, qui n'a pas de plafond.",
                    "La créance, principal et intérêts, est de %s ; le plafond est de %s.",
                    French.euros(sum),
                    French.euros(ceiling.amount()));
        }
    }

    private static void notBetweenTraders(FilingPaper paper, Answer answer) {
        Boolean debtor = paper.request().file().debtor().trader();
        Boolean creditor = trader(paper.request().file().creditor());
        if (Boolean.TRUE.equals(debtor) && Boolean.TRUE.equals(creditor)) {
            answer.blocks(
                    "Voyez la procédure entre commerçants (creance-commerciale) ou l'injonction de payer.",
                    "Depuis la loi n° 2026-307 du 23 avril 2026, une facture entre commerçants est exclue de la procédure simplifiée"
                            + " des petites créances.");
        } else if (debtor == null || creditor == null) {
            answer.asks(
                    "Dites si les parties sont commerçantes (debtor.trader).",
                    "La qualité de commerçant d'une partie n'est pas connue : entre commerçants, cette procédure est fermée.");
        }
    }

    private static void decree(FilingPaper paper, Answer answer) {
        answer.warns(
                "Vérifiez sur Légifrance que le décret est paru, et demandez au commissaire de justice s'il reçoit ces dossiers ; le"
                        + " commandement de payer et le procès-verbal sont des actes qui lui sont réservés.",
                "La procédure entre commerçants (loi n° 2026-307 du 23 avril 2026) attend son décret et son tarif, non publiés à notre"
                        + " connaissance en septembre 2026 ; son texte promulgué n'a pas été relu.");
    }

    private static void betweenTraders(FilingPaper paper, Answer answer) {
        Boolean debtor = paper.request().file().debtor().trader();
        Boolean creditor = trader(paper.request().file().creditor());
        if (Boolean.FALSE.equals(debtor) || Boolean.FALSE.equals(creditor)) {
            answer.blocks(
                    "Prenez la voie de l'injonction de payer.",
                    "L'une des parties n'est pas commerçante : cette procédure est réservée aux factures entre commerçants.");
        } else if (debtor == null || creditor == null) {
            answer.asks(
                    "Lisez l'extrait du registre et complétez debtor.trader (ou creditor.trader).",
                    "La qualité de commerçant d'une partie n'est pas connue.");
        }
    }

    private static @org.jspecify.annotations.Nullable Boolean trader(Party party) {
        return switch (party.kind()) {
            case COMPANY -> party.trader() == null ? Boolean.TRUE : party.trader();
            case SOLE_TRADER -> party.trader();
            case INDIVIDUAL, CONSUMER, ASSOCIATION, PUBLIC_BODY -> Boolean.FALSE;
        };
    }

    private static void inForce(FilingPaper paper, Answer answer) {
        for (String missing : paper.written().law().missing()) {
            answer.blocks(
                    "Retirez la citation, ou complétez legal-texts/wording.",
                    "Un texte cité n'est pas connu en vigueur au %s : %s",
                    French.words(paper.request().day()),
                    missing);
        }
    }

    private static void verified(FilingPaper paper, Answer answer) {
        Map<String, String> doubtful = paper.written().law().doubtful();
        if (doubtful.isEmpty()) {
            return;
        }
        boolean weak = doubtful.values().stream().anyMatch(status -> !status.contains(Status.SECOND_HAND.french()));
        String list = doubtful.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .collect(Collectors.joining(" ; "));
        String remedy = "Relisez ces textes sur Légifrance.";
        String message = "Textes cités qui n'ont pas été relus à leur source officielle : %s.";
        if (weak) {
            answer.warns(remedy, message, list);
        } else {
            answer.informs(remedy, message, list);
        }
    }
}
