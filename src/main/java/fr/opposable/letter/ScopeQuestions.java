package fr.opposable.letter;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Party;
import fr.opposable.claim.Sender;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Question;
import java.util.List;

/** Who writes to whom: this version writes for a creditor (S1) to a professional (D1). */
final class ScopeQuestions {

    private ScopeQuestions() {}

    static List<Question<? super Letter>> all() {
        return List.of(
                Rule.SCOPE_COLLECTOR.asked(letter -> sentBy(letter, Sender.Role.COLLECTION_AGENCY)
                        ? List.of(Rule.SCOPE_COLLECTOR
                                .blocks(
                                        "Envoyez la lettre au nom du créancier (sender.role : creditor) s'il en est l'auteur.",
                                        "Les lettres d'une société de recouvrement ne sont pas produites par cette version : leurs mentions sont"
                                                + " autres.")
                                .at("sender.role"))
                        : List.of()),
                Rule.SCOPE_LAWYER.asked(letter -> sentBy(letter, Sender.Role.LAWYER)
                        ? List.of(Rule.SCOPE_LAWYER
                                .blocks(
                                        "Envoyez la lettre au nom du créancier (sender.role : creditor) s'il en est l'auteur.",
                                        "Les lettres d'un avocat ne sont pas produites par cette version : leurs mentions sont autres.")
                                .at("sender.role"))
                        : List.of()),
                Rule.SCOPE_COMMISSAIRE.asked(letter -> sentBy(letter, Sender.Role.COMMISSAIRE_DE_JUSTICE)
                        ? List.of(Rule.SCOPE_COMMISSAIRE
                                .blocks(
                                        "Envoyez la lettre au nom du créancier (sender.role : creditor) s'il en est l'auteur.",
                                        "Les lettres d'un commissaire de justice ne sont pas produites par cette version : leurs mentions sont"
                                                + " autres.")
                                .at("sender.role"))
                        : List.of()),
                Rule.COM_PLAT_1.asked(letter -> file(letter).sender().role() == Sender.Role.CREDITOR
                                && file(letter).sender().identity() != null
                        ? List.of(Rule.COM_PLAT_1
                                .blocks(
                                        "Retirez sender.name, ou indiquez sa qualité dans sender.role.",
                                        "L'expéditeur se dit créancier sous un autre nom que celui du créancier.")
                                .at("sender.name"))
                        : List.of()),
                Rule.SCOPE_CONSUMER.asked(ScopeQuestions::professionalDebtor),
                Rule.SCOPE_PUBLIC.asked(letter -> switch (file(letter).debtor().kind()) {
                    case PUBLIC_BODY ->
                        List.of(Rule.SCOPE_PUBLIC
                                .blocks(
                                        "Relancez l'ordonnateur par Chorus Pro ; les intérêts suivent le code de la commande publique.",
                                        "Le débiteur est une personne publique : ses règles sont autres et cette version ne les offre pas.")
                                .at("debtor.kind"));
                    case COMPANY, SOLE_TRADER, INDIVIDUAL, CONSUMER, ASSOCIATION -> List.of();
                }),
                Rule.AMT_PEN_1.asked(ScopeQuestions::professionalCreditor));
    }

    private static boolean sentBy(Letter letter, Sender.Role role) {
        return file(letter).sender().role() == role;
    }

    private static CaseFile file(Letter letter) {
        return letter.content().file();
    }

    private static List<Finding> professionalDebtor(Letter letter) {
        Party debtor = file(letter).debtor();
        return switch (debtor.kind()) {
            case CONSUMER, INDIVIDUAL ->
                List.of(Rule.SCOPE_CONSUMER
                        .blocks(
                                "Si la dette est professionnelle, indiquez debtor.kind : sole-trader ; sinon, attendez les lettres aux"
                                        + " consommateurs.",
                                "Le débiteur est un particulier : ni pénalités de L. 441-10 ni indemnité de 40 €, et cette version n'offre pas"
                                        + " encore ses lettres.")
                        .at("debtor.kind"));
            case ASSOCIATION ->
                Boolean.TRUE.equals(debtor.trader())
                        ? List.of()
                        : List.of(Rule.SCOPE_CONSUMER
                                .warns(
                                        "Confirmez que la dette est née de son activité économique.",
                                        "Le débiteur est une association : pénalités et indemnité supposent un professionnel.")
                                .at("debtor.kind"));
            case COMPANY, SOLE_TRADER, PUBLIC_BODY -> List.of();
        };
    }

    private static List<Finding> professionalCreditor(Letter letter) {
        return switch (file(letter).creditor().kind()) {
            case INDIVIDUAL, CONSUMER ->
                List.of(Rule.AMT_PEN_1
                        .blocks(
                                "Réclamez l'intérêt légal (C. civ., art. 1231-6) par une lettre que cette version n'offre pas encore.",
                                "Le créancier n'agit pas pour les besoins d'une activité : les pénalités de L. 441-10 ne lui sont pas dues.")
                        .at("creditor.kind"));
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
