package fr.opposable.compliance;

import fr.opposable.kernel.LegalReference;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The expressions of {@link ForbiddenContent}, rule by rule. A letter of a creditor without a title is meant throughout. */
final class ForbiddenLexicon {

    private static final LegalReference IMITATION = LegalReference.of("C. pén., art. 433-13");
    private static final LegalReference TITLES = LegalReference.of("C. pén., art. 433-17");
    private static final LegalReference THREAT = LegalReference.of("C. conso., art. L. 121-6, 5°");
    private static final LegalReference BLACKMAIL = LegalReference.of("C. pén., art. 312-10");
    private static final LegalReference COSTS = LegalReference.of("CPCE, art. L. 111-8, al. 2");
    private static final LegalReference NO_TITLE = LegalReference.of("CPCE, art. L. 111-2 et L. 111-3");
    private static final LegalReference GRACE = LegalReference.of("C. civ., art. 1343-5");
    private static final LegalReference SILENCE = LegalReference.of("C. civ., art. 1120");
    private static final LegalReference PRESCRIPTION = LegalReference.of("Cass. com., 18 mai 2022, n° 20-23.204");
    private static final LegalReference MISLEADING = LegalReference.of("C. conso., art. L. 121-2");

    private static final String LIKE_AN_ACT = "l'expression appartient aux actes judiciaires ou extrajudiciaires";
    private static final String WRITE_PLAINLY = "Demandez le paiement en termes ordinaires.";
    private static final String NO_POWER = "sans titre exécutoire, le créancier n'a pas ce pouvoir";
    private static final String ONLY_TRUE_STEPS =
            "N'annoncez que la suite réelle et licite : « saisir la juridiction compétente ».";
    private static final String STAYS = "sans titre exécutoire, ces frais restent à la charge du créancier";
    private static final String ONLY_FORTY =
            "Retirez-les ; seule l'indemnité forfaitaire de C. com., art. L. 441-10 peut être demandée.";

    /** In the order of the matrix. */
    static final List<ForbiddenPhrase> PHRASES = List.of(
            act("commandement(?:s)? de payer|commandement aux fins"),
            act("sommations?"),
            act("signification|signifie(?:e|es|s)? par acte"),
            act("exploit(?:s)? (?:d'huissier|de commissaire)"),
            act("proces[ -]verba(?:l|ux)"),
            act("au nom du peuple francais|republique francaise"),
            act("avis (?:avant|de) (?:saisie|poursuites?)|dernier avis avant"),
            act("attendu que|par ces motifs"),
            title("huissiers?(?: de justice)?"),
            title("officiers? (?:public|ministeriel)s?"),
            title("expert pres la cour"),
            threat("saisies?(?:[ -](?:attribution|vente|conservatoire|des remunerations|sur salaires?))?"),
            threat(
                    "saisir (?:vos|votre|les|ses) (?:biens|meubles|comptes?|salaires?|remunerations?|vehicules?|revenus)"),
            threat(
                    "saisirons (?:vos|votre|les) (?:biens|meubles|comptes?|salaires?|remunerations?|vehicules?|revenus)"),
            threat("bloquer (?:vos|votre|les) comptes?|blocage de (?:vos|votre) comptes?"),
            threat("ficp|fichage|fiche[rz]? (?:a la )?banque de france|interdiction bancaire|interdit bancaire"),
            threat("plainte(?: penale)?|depot de plainte|poursuites? penales?|tribunal correctionnel"),
            threat("prison|emprisonnement|gendarmerie|police"),
            threat("expulsion|expulser"),
            threat("sous peine de"),
            revelation("(?:informer|prevenir|avertir|aviser) (?:vos|votre|tous vos)"
                    + " (?:employeur|clients?|fournisseurs?|famille|proches|voisins|banques?|banquier|associes)"),
            revelation("(?:publier|rendre public|reseaux sociaux|liste noire|mauvais payeurs?)"),
            cost(
                    "frais de (?:relance|rappel|dossier|mise en demeure|contentieux|gestion|traitement|procedure|courrier)"),
            cost("frais (?:d'envoi|postaux|d'avocat|de la lettre|de lrar|de recommande|de lettre recommandee)"),
            cost("(?<!indemnite forfaitaire pour )(?<!indemnites forfaitaires pour )frais de recouvrement"),
            cost("honoraires|dommages-interets pour frais"),
            untrue("titre executoire|jugement rendu|condamnation prononcee|ordonnance rendue"),
            untrue(
                    "(?:procedure|instance|action) (?:(?:judiciaire|en justice) )?(?:a ete |est |deja )*(?:engagee|introduite|ouverte)"),
            untrue("dossier (?:a ete |est )?transmis (?:a notre avocat|au tribunal|a notre service contentieux)"),
            waiver(
                    "renonce[rz]? (?:a tout|aux|a des|a vos) delais?|sans pouvoir (?:demander|solliciter) (?:de|un) delai"),
            waiver("renonce[rz]? a (?:la|vous prevaloir de la|invoquer la) prescription"),
            ForbiddenPhrase.of(
                    "FOR-SIL-1",
                    "(?:a defaut de reponse|sans reponse(?: de votre part)?|votre silence)[^.]{0,60}"
                            + "(?:reconnai(?:t|ssez|tre)|vaudra|vaut|accept(?:ation|ez)|repute[e]?)",
                    SILENCE,
                    "le silence ne vaut pas acceptation",
                    "Retirez la phrase ; demandez une réponse."),
            ForbiddenPhrase.of(
                    "COM-PRESC-1",
                    "(?:interrom(?:pt|pre|pant)|suspen(?:d|dre|dant)|interruption de|suspension de)[^.]{0,40}prescription",
                    PRESCRIPTION,
                    "une lettre n'interrompt pas la prescription",
                    "Retirez la phrase."),
            misleading("escrocs?|escroquerie|malhonnetes?|mauvaise foi|voleurs?|fraudeurs?"),
            misleading("dernier avertissement|ultime avertissement|sans delai ni preavis"));

    /** Matches when one phrase at least does: a clean text, which most are, is read once and not once a phrase. */
    static final Pattern ANY =
            ForbiddenPhrase.whole(PHRASES.stream().map(ForbiddenPhrase::words).collect(Collectors.joining("|")));

    private ForbiddenLexicon() {}

    /** {@return the rules that have phrases} */
    static Set<String> rules() {
        return PHRASES.stream().map(ForbiddenPhrase::rule).collect(Collectors.toUnmodifiableSet());
    }

    private static ForbiddenPhrase act(String words) {
        return ForbiddenPhrase.of("FOR-JUD-1", words, IMITATION, LIKE_AN_ACT, WRITE_PLAINLY);
    }

    private static ForbiddenPhrase title(String words) {
        return ForbiddenPhrase.of(
                "FOR-JUD-2",
                words,
                TITLES,
                "la lettre d'un créancier n'évoque pas d'officier public ou ministériel",
                "Retirez le titre ou la menace de son intervention.");
    }

    private static ForbiddenPhrase threat(String words) {
        return ForbiddenPhrase.of("FOR-THR-1", words, THREAT, NO_POWER, ONLY_TRUE_STEPS);
    }

    private static ForbiddenPhrase revelation(String words) {
        return ForbiddenPhrase.of(
                "FOR-THR-2",
                words,
                BLACKMAIL,
                "menacer de révéler une dette à des tiers est un délit",
                "Retirez la phrase ; la dette ne regarde que le débiteur.");
    }

    private static ForbiddenPhrase cost(String words) {
        return ForbiddenPhrase.of("FOR-FEES", words, COSTS, STAYS, ONLY_FORTY);
    }

    private static ForbiddenPhrase untrue(String words) {
        return ForbiddenPhrase.of(
                "FOR-TITLE-1",
                words,
                NO_TITLE,
                "elle laisse croire à un titre ou à une procédure qui n'existe pas",
                ONLY_TRUE_STEPS);
    }

    private static ForbiddenPhrase waiver(String words) {
        return ForbiddenPhrase.of(
                "FOR-WAIV-1", words, GRACE, "une telle renonciation est réputée non écrite", "Retirez la clause.");
    }

    private static ForbiddenPhrase misleading(String words) {
        return ForbiddenPhrase.of(
                "FOR-MIS-1",
                words,
                MISLEADING,
                "une lettre s'en tient aux faits et ne qualifie pas son destinataire",
                "Constatez le fait : « la facture demeure impayée ».");
    }
}
