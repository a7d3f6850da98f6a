package fr.opposable.court;

import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Question;
import fr.opposable.compliance.Severity;
import fr.opposable.kernel.French;
import fr.opposable.kernel.LegalReference;
import fr.opposable.legal.CourtDecision;
import fr.opposable.legal.LegalLibrary;
import fr.opposable.legal.Verification.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rules of competence and of admissibility, each with its id, its question, its text and how far that text was checked. */
public enum CourtRule {
    CMP_01("R-CMP-01", "La nature de la juridiction est-elle déterminée ?", "CPC, art. 1406", Status.VERIFIED),
    CMP_02(
            "R-CMP-02",
            "La juridiction est-elle celle de la commune du débiteur, sans doute sur la table ?",
            "CPC, art. 1406",
            Status.VERIFIED),
    CMP_03(
            "R-CMP-03",
            "La clause attributive de compétence est-elle écartée pour la requête ?",
            "CPC, art. 1406, al. 3, et 1408",
            Status.VERIFIED),
    CMP_04(
            "R-CMP-04",
            "La contribution pour la justice économique est-elle réglée ?",
            "Loi n° 2023-1059 du 20 nov. 2023, art. 27",
            Status.SECOND_HAND),
    CMP_05(
            "R-CMP-05",
            "Le loyer commercial est-il porté devant le tribunal judiciaire ?",
            "COJ, art. R. 211-3-26, 11°",
            Status.VERIFIED),
    CMP_06(
            "R-CMP-06",
            "La matière du juge des contentieux de la protection suit-elle son formulaire ?",
            "COJ, art. L. 213-4-4 et L. 213-4-5",
            Status.VERIFIED),
    N_01("N-01", "La créance est-elle autre chose que des dommages-intérêts ?", "CPC, art. 1405, 1°", Status.VERIFIED),
    N_02("N-02", "Le montant est-il fixé par le contrat ?", "CPC, art. 1405, 1°", Status.VERIFIED),
    N_03("N-03", "Chaque facture est-elle exigible ?", "CPC, art. 1405", Status.VERIFIED),
    N_04(
            "N-04",
            "La créance est-elle sans contestation sérieuse connue ?",
            "CPC, art. 1405 et 1409",
            Status.UNVERIFIED),
    N_05("N-05", "Le débiteur est-il hors procédure collective ?", "C. com., art. L. 622-21", Status.VERIFIED),
    N_05B(
            "N-05b",
            "La créance née après l'ouverture est-elle signalée comme telle ?",
            "C. com., art. L. 622-17",
            Status.UNVERIFIED),
    N_06(
            "N-06",
            "Le débiteur est-il une personne privée ?",
            "CPC, art. 1406, et CPCE, art. L. 111-1, al. 3",
            Status.SECOND_HAND),
    N_07(
            "N-07",
            "Le débiteur est-il poursuivi pour sa propre dette, et non comme caution ?",
            decided("injonction.caution")),
    N_08(
            "N-08",
            "La créance est-elle autre chose qu'un chèque impayé ?",
            "C. mon. fin., art. L. 131-73",
            Status.UNVERIFIED),
    N_09("N-09", "Le débiteur demeure-t-il en France ?", "CPC, art. 1406", Status.SECOND_HAND),
    N_10("N-10", "La société débitrice est-elle immatriculée ?", decided("societe.radiee")),
    N_11(
            "N-11",
            "La société en liquidation amiable est-elle représentée par son liquidateur ?",
            null,
            Status.UNVERIFIED),
    N_12("N-12", "Le débiteur est-il en vie ?", null, Status.UNVERIFIED),
    N_13("N-13", "L'action est-elle encore ouverte ?", "C. civ., art. 2247", Status.UNVERIFIED),
    N_14("N-14", "Le contrat est-il sans clause d'arbitrage ?", null, Status.UNVERIFIED),
    N_15("N-15", "La clause de conciliation ou de médiation préalable est-elle suivie ?", null, Status.UNVERIFIED),
    N_16(
            "N-16",
            "Les charges de copropriété sont-elles portées au lieu de l'immeuble ?",
            "Décret n° 67-223 du 17 mars 1967",
            Status.UNVERIFIED),
    N_17("N-17", "La créance est-elle autre chose qu'un salaire ?", null, Status.UNVERIFIED),
    N_18("N-18", "La créance est-elle sans titre exécutoire ?", null, Status.UNVERIFIED),
    N_19(
            "N-19",
            "Le créancier est-il encore titulaire des factures ?",
            "C. civ., art. 1321 ; C. mon. fin., art. L. 313-23",
            Status.UNVERIFIED),
    N_20("N-20", "Le contrat est-il soumis au droit français ?", null, Status.UNVERIFIED),
    N_21("N-21", "Une mesure conservatoire est-elle en cours ?", "CPCE, art. R. 511-7", Status.VERIFIED);

    /** The tribunaux judiciaires took over from the tribunaux d'instance and de grande instance (loi n° 2019-222, art. 95). */
    static final LocalDate IN_FORCE_FROM = LocalDate.of(2020, 1, 1);

    private final String id;
    private final String question;
    private final @Nullable LegalReference article;
    private final Status status;

    CourtRule(String id, String question, @Nullable String citation, Status status) {
        this.id = id;
        this.question = French.typeset(question);
        this.article = citation == null ? null : LegalReference.of(citation);
        this.status = status;
    }

    CourtRule(String id, String question, CourtDecision decision) {
        this(id, question, decision.citation(), decision.verification().status());
    }

    private static CourtDecision decided(String decision) {
        return LegalLibrary.fromClassPath().decision(decision);
    }

    public String id() {
        return id;
    }

    /** {@return how far the text was checked} */
    public Status status() {
        return status;
    }

    /** {@return the first day the rule is meant for} */
    public LocalDate inForceFrom() {
        return IN_FORCE_FROM;
    }

    /** {@return the rule as a question that {@code answer} answers} */
    Question<FilingCase> asked(Function<? super FilingCase, List<Finding>> answer) {
        return new Question<>(id, question, article, answer);
    }

    Finding blocks(String remedy, String message, Object... values) {
        return found(Severity.BLOCKING, remedy, message, values);
    }

    Finding asks(String remedy, String message, Object... values) {
        return found(Severity.ASK, remedy, message, values);
    }

    Finding warns(String remedy, String message, Object... values) {
        return found(Severity.WARNING, remedy, message, values);
    }

    Finding informs(String remedy, String message, Object... values) {
        return found(Severity.INFORMATION, remedy, message, values);
    }

    /** The message is typeset before its values are put in: a value is quoted as it was typed. */
    Finding found(Severity severity, String remedy, String message, Object... values) {
        return new Finding(
                id,
                severity,
                article,
                French.typeset(message).formatted(values) + standing(status),
                French.typeset(remedy));
    }

    /** {@return what to add to a line that rests on a text of this status} */
    static String standing(Status status) {
        return switch (status) {
            case VERIFIED -> "";
            case SECOND_HAND -> French.typeset(" [règle connue de seconde main : à relire]");
            case UNVERIFIED -> French.typeset(" [règle non vérifiée : à relire]");
        };
    }
}
