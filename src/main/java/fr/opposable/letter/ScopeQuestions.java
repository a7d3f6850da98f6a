package fr.opposable.letter;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Party;
import fr.opposable.claim.PartyKind;
import fr.opposable.claim.Sender;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Question;
import java.util.List;

/** Who writes to whom: the cell of the {@link Grid}, and whether the creditor may ask for what it asks. */
final class ScopeQuestions {

    private ScopeQuestions() {}

    static List<Question<? super Letter>> all() {
        return List.of(
                Rule.S3_OWNACT.asked(ScopeQuestions::cell),
                Rule.COM_PLAT_1.asked(letter -> file(letter).sender().role() == Sender.Role.CREDITOR
                                && file(letter).sender().identity() != null
                        ? List.of(Rule.COM_PLAT_1
                                .blocks(
                                        "Retirez sender.name, ou indiquez sa qualité dans sender.role.",
                                        "L'expéditeur se dit créancier sous un autre nom que celui du créancier.")
                                .at("sender.name"))
                        : List.of()),
                Rule.SCOPE_CONSUMER.asked(ScopeQuestions::association),
                Rule.AMT_PEN_1.asked(ScopeQuestions::professionalCreditor));
    }

    private static CaseFile file(Letter letter) {
        return letter.content().file();
    }

    /** A cell of the grid that is refused tells its own rule and reason. */
    private static List<Finding> cell(Letter letter) {
        Cell.Refusal refusal = letter.content().cell().refusal();
        return refusal == null
                ? List.of()
                : List.of(refusal.finding(letter.kind().title()));
    }

    private static List<Finding> association(Letter letter) {
        Party debtor = file(letter).debtor();
        return debtor.kind() == PartyKind.ASSOCIATION && !Boolean.TRUE.equals(debtor.trader())
                ? List.of(Rule.SCOPE_CONSUMER
                        .warns(
                                "Confirmez que la dette est née de son activité économique.",
                                "Le débiteur est une association : pénalités et indemnité supposent un professionnel.")
                        .at("debtor.kind"))
                : List.of();
    }

    private static List<Finding> professionalCreditor(Letter letter) {
        if (letter.kind().records()) {
            return List.of();
        }
        return switch (file(letter).creditor().kind()) {
            case INDIVIDUAL, CONSUMER ->
                letter.content().cell().debtor() == DebtorClass.PROFESSIONAL
                        ? List.of(Rule.AMT_PEN_1
                                .blocks(
                                        "Réclamez l'intérêt légal (C. civ., art. 1231-6) par une lettre que cette version n'offre pas encore.",
                                        "Le créancier n'agit pas pour les besoins d'une activité : les pénalités de L. 441-10 ne lui sont pas dues.")
                                .at("creditor.kind"))
                        : List.of();
            case PUBLIC_BODY ->
                List.of(Rule.AMT_PEN_1
                        .blocks(
                                "Faites émettre un titre de recettes par le comptable public.",
                                "Le créancier est une personne publique : elle recouvre par titre, non par ces lettres.")
                        .at("creditor.kind"));
            case COMPANY, SOLE_TRADER, ASSOCIATION -> List.of();
        };
    }
}
