package fr.opposable.letter;

import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Question;
import fr.opposable.compliance.Severity;
import fr.opposable.kernel.French;
import fr.opposable.kernel.LegalReference;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rules a letter is asked, each with its id in the compliance matrix, its question and its text. A
 * rule whose id is not in the matrix is a norm or a limit of the page.
 */
enum Rule {
    S3_OWNACT(
            "S3-OWNACT-1",
            "Ce document est-il de ceux que cet expéditeur peut adresser à ce débiteur ?",
            "CPC, art. 1407",
            Reading.FROM_MEMORY),
    R124_1(
            "CPCE-R124-4-1",
            "La personne qui écrit pour le créancier est-elle nommée, avec son adresse ?",
            "CPCE, art. R. 124-4, 1°"),
    R124_2("CPCE-R124-4-2", "Le créancier est-il nommé, avec son adresse ?", "CPCE, art. R. 124-4, 2°"),
    R124_3("CPCE-R124-3", "La convention écrite avec le créancier précède-t-elle la lettre ?", "CPCE, art. R. 124-3"),
    R124_5("CPCE-R124-4-5", "Les textes reproduits sont-ils ceux en vigueur ?", "CPCE, art. R. 124-4, 5°"),
    R124_L("CPCE-R124-4-L", "La première lettre est-elle rappelée, avec sa date ?", "CPCE, art. R. 124-4"),
    AVO_8_2(
            "AVO-8-2-A",
            "La lettre rappelle-t-elle au débiteur qu'il peut consulter un avocat ?",
            "RIN, art. 8.2",
            Reading.PARTLY_READ),
    AVO_8_2_D(
            "AVO-8-2-D",
            "Si le débiteur a un avocat, est-ce à lui que l'on écrit ?",
            "RIN, art. 8",
            Reading.PARTLY_READ),
    AVO_ID("AVO-ID-1", "Le barreau de l'avocat est-il porté ?", null),
    CDJ_29(
            "CDJ-29",
            "Le commissaire de justice a-t-il un mandat écrit ?",
            "Arr. 27 févr. 2024, art. 29",
            Reading.PARTLY_READ),
    SCOPE_CONSUMER("CONS-NO-40", "Le débiteur est-il un professionnel ?", "C. com., art. L. 441-10, II"),
    PUB_PORTAL("PUB-PORTAL", "Le statut de la facture sur Chorus Pro permet-il de relancer ?", "CCP, art. L. 2192-5"),
    PUB_START("PUB-START", "Le délai de paiement public court-il ?", "CCP, art. R. 2192-12 à R. 2192-15"),
    D01_1("D01-1", "Rien n'est-il encore exigé avant l'échéance ?", "C. civ., art. 1305-2"),
    D05_TAB("D05-TAB", "Le tableau des échéances donne-t-il la dette au centime ?", null),
    D08_CONT("D08-CONT", "Le règlement reçu est-il dans l'affaire ?", null),
    D11_1("D11-1", "La tentative et son échec sont-ils dans la chronologie ?", "CPC, art. 1528-3"),
    D06_AMI("D06-AMI", "Une tentative amiable doit-elle précéder la suite ?", "CPC, art. 750-1"),
    D13_1219("D13-1219", "Les prestations suspendues sont-elles nommées ?", "C. civ., art. 1219"),
    D13_1104("D13-1104", "Un avertissement a-t-il précédé la suspension ?", "C. civ., art. 1104"),
    COM_ID_1(
            "COM-ID-1",
            "Le SIREN, le registre et le siège de l'expéditeur sont-ils portés ?",
            "C. com., art. R. 123-237"),
    COM_ID_2(
            "COM-ID-2",
            "La forme et le capital, ou la qualité d'entrepreneur individuel, sont-ils portés ?",
            "C. com., art. L. 526-22",
            Reading.FROM_MEMORY),
    COM_ID_3(
            "COM-ID-3",
            "Le débiteur est-il désigné par son nom, sa forme, son SIREN et son adresse ?",
            "C. civ., art. 1344"),
    COM_ID_4("COM-ID-4", "Le signataire et sa qualité sont-ils nommés ?", "C. civ., art. 1984", Reading.FROM_MEMORY),
    COM_REF_1("COM-REF-1", "La lettre porte-t-elle lieu, date, référence et voie d'envoi ?", null),
    COM_CLAIM_1(
            "COM-CLAIM-1", "Chaque facture réclamée est-elle échue, identifiée et encore due ?", "C. civ., art. 1344"),
    COM_CLAIM_2("COM-CLAIM-2", "Le total est-il la somme des lignes, au centime ?", "CPC, art. 1407"),
    COM_PAY_1("COM-PAY-1", "La lettre dit-elle combien, comment, sous quelle référence et pour quand payer ?", null),
    COM_DISP_1("COM-DISP-1", "La lettre dit-elle comment contester ?", null),
    COM_CROSS_1("COM-CROSS-1", "La lettre prévoit-elle le règlement qui l'a croisée ?", null),
    COM_TRUE_1("COM-TRUE-1", "Tout ce que la lettre affirme est-il vrai à sa date ?", "C. civ., art. 1104"),
    COM_PLAT_1("COM-PLAT-1", "La lettre part-elle au seul nom du créancier ?", "CPCE, art. R. 124-1"),
    AMT_PEN_1("AMT-PEN-1", "Les pénalités sont-elles dues, et leur calcul imprimé ?", "C. com., art. L. 441-10, II"),
    AMT_40_1(
            "AMT-40-1",
            "L'indemnité de 40 € n'est-elle demandée que pour des factures échues ?",
            "C. com., art. D. 441-5"),
    AMT_LEG_1(
            "AMT-LEG-1",
            "L'intérêt légal n'est-il pas ajouté aux pénalités ?",
            "Cass. com., 24 avr. 2024, n° 22-24.275"),
    AMT_CP_1(
            "AMT-CP-1",
            "La clause pénale n'est-elle comptée qu'après une mise en demeure ?",
            "C. civ., art. 1231-5, al. 5"),
    AMT_IMP_1("AMT-IMP-1", "L'imputation des règlements partiels est-elle imprimée ?", "C. civ., art. 1343-1"),
    FOR_FEES("FOR-FEES", "La somme demandée est-elle sans frais de recouvrement ?", "CPCE, art. L. 111-8, al. 2"),
    FOR_SCAN("FOR-MIS-1", "Les mots imprimés sont-ils tous permis ?", "C. pén., art. 433-13"),
    PRO_INSOLV(
            "PRO-INSOLV",
            "Le débiteur est-il hors de toute procédure collective ?",
            "C. com., art. L. 622-7 et L. 622-21"),
    PRO_L441_10("PRO-L441-10", "La lettre cite-t-elle le texte des pénalités ?", "C. com., art. L. 441-10, II"),
    PRO_CONC(
            "PRO-CONC",
            "Le contrat est-il sans clause de conciliation préalable ?",
            "Cass. ch. mixte, 14 févr. 2003",
            Reading.FROM_MEMORY),
    D02_1("D02-1", "La copie de chaque facture est-elle jointe ?", null),
    D02_2("D02-2", "La lettre cite-t-elle les démarches précédentes, et suit-elle bien celles-ci ?", null),
    D02_3("D02-3", "La suite annoncée est-elle la prochaine étape réelle ?", "C. conso., art. L. 121-2"),
    D03_1("D03-1", "La deuxième relance demande-t-elle la raison du retard et propose-t-elle d'échelonner ?", null),
    D06_1344("D06-1344", "L'interpellation est-elle sans équivoque ?", "C. civ., art. 1344"),
    D06_TITLE("D06-TITLE", "L'objet porte-t-il les mots « MISE EN DEMEURE » ?", null),
    D06_DELAY("D06-DELAY", "Le délai et son point de départ sont-ils écrits ?", "C. civ., art. 1344"),
    D06_NEXT("D06-NEXT", "La suite annoncée est-elle vraie et licite ?", null),
    D06_SIGNATURE("D06-S1SIG", "Le signataire a-t-il qualité pour mettre en demeure ?", null),
    DP_ENV_1("DP-ENV-1", "La fenêtre ne montre-t-elle que l'adresse ?", "RGPD, art. 5, § 1, f, et 32"),
    NF_Z10_011("NF-Z10-011", "L'adresse tient-elle dans la fenêtre, sans rien couper ?", null),
    PDF_GLYPH("PDF-GLYPH", "Chaque caractère peut-il être imprimé ?", null);

    private final String id;
    private final String question;
    private final @Nullable LegalReference article;
    private final Reading reading;

    /** How far the text that a rule cites was read; the compliance matrix says so of each. */
    private enum Reading {
        /** In one copy of the text at least. */
        READ(""),
        /** Status {@code P} of the matrix. */
        PARTLY_READ(" Texte cité d'après une lecture partielle, à vérifier avant de l'invoquer : %s."),
        /** Status {@code U} of the matrix. */
        FROM_MEMORY(" Texte cité de mémoire, à vérifier avant de l'invoquer : %s.");

        private final String warning;

        Reading(String warning) {
            this.warning = French.typeset(warning);
        }
    }

    Rule(String id, String question, @Nullable String citation) {
        this(id, question, citation, Reading.READ);
    }

    Rule(String id, String question, @Nullable String citation, Reading reading) {
        this.id = id;
        this.question = French.typeset(question);
        this.article = citation == null ? null : LegalReference.of(citation);
        this.reading = reading;
    }

    String id() {
        return id;
    }

    /** {@return the rule as a question that {@code answer} answers} */
    Question<Letter> asked(Function<? super Letter, List<Finding>> answer) {
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
    private Finding found(Severity severity, String remedy, String message, Object... values) {
        return new Finding(
                id,
                severity,
                article,
                French.typeset(message).formatted(values) + reading.warning.formatted(article),
                French.typeset(remedy));
    }
}
