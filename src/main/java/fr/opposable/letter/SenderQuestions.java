package fr.opposable.letter;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Event;
import fr.opposable.claim.Party;
import fr.opposable.claim.Sender;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Question;
import fr.opposable.compliance.QuotedLaw;
import fr.opposable.kernel.French;
import fr.opposable.legal.Quotation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a collector, a lawyer or a commissaire de justice must show before it writes for a creditor (compliance matrix, § 3). */
final class SenderQuestions {

    private SenderQuestions() {}

    static List<Question<? super Letter>> all() {
        return List.of(
                Rule.R124_1.asked(SenderQuestions::identity),
                Rule.R124_2.asked(SenderQuestions::creditor),
                Rule.R124_3.asked(SenderQuestions::convention),
                Rule.R124_L.asked(SenderQuestions::recall),
                Rule.R124_5.asked(SenderQuestions::quotes),
                Rule.AVO_ID.asked(SenderQuestions::bar),
                Rule.AVO_8_2_D.asked(SenderQuestions::counsel),
                Rule.CDJ_29.asked(SenderQuestions::mandate),
                Rule.AVO_8_2.asked(letter -> role(letter) == Sender.Role.LAWYER
                        ? List.of(
                                Rule.AVO_8_2.informs(
                                        "Comparez la phrase avec le texte du Conseil national des barreaux.",
                                        "La lettre rappelle au débiteur qu'il peut consulter un avocat et l'invite à en donner le nom."))
                        : List.of()));
    }

    private static Sender.Role role(Letter letter) {
        return letter.content().cell().sender();
    }

    private static CaseFile file(Letter letter) {
        return letter.content().file();
    }

    private static List<Finding> identity(Letter letter) {
        if (role(letter) == Sender.Role.CREDITOR) {
            return List.of();
        }
        Party identity = file(letter).sender().identity();
        if (identity == null || identity.name().isBlank()) {
            return List.of(Rule.R124_1
                    .blocks(
                            "Ajoutez sender.name et sender.address, ou envoyez la lettre au nom du créancier (sender.role : creditor).",
                            "L'expéditeur n'est pas nommé : la lettre passerait pour celle du créancier.")
                    .at("sender.name"));
        }
        return seat(identity) == null
                ? List.of(Rule.R124_1
                        .blocks(
                                "Ajoutez sender.address.lines, sender.address.postalCode et sender.address.city.",
                                "L'adresse de l'expéditeur manque : sa lettre doit la porter.")
                        .at("sender.address"))
                : List.of();
    }

    private static @Nullable String seat(Party party) {
        return party.address() == null || party.address().city().isBlank()
                ? null
                : party.address().city();
    }

    private static List<Finding> creditor(Letter letter) {
        return role(letter) != Sender.Role.CREDITOR && seat(file(letter).creditor()) == null
                ? List.of(Rule.R124_2
                        .blocks(
                                "Ajoutez creditor.address.lines, creditor.address.postalCode et creditor.address.city.",
                                "L'adresse du créancier manque : la lettre d'un mandataire la porte.")
                        .at("creditor.address"))
                : List.of();
    }

    private static List<Finding> convention(Letter letter) {
        LocalDate mandate = file(letter).sender().mandateDate();
        if (role(letter) != Sender.Role.COLLECTION_AGENCY) {
            return List.of();
        }
        if (mandate == null) {
            return List.of(Rule.R124_3
                    .blocks(
                            "Ajoutez sender.mandateDate : la convention écrite se conclut avant d'agir.",
                            "La société de recouvrement agirait sans convention écrite datée avec le créancier.")
                    .at("sender.mandateDate"));
        }
        return mandate.isAfter(letter.content().head().date())
                ? List.of(Rule.R124_3
                        .blocks(
                                "Datez la lettre de la convention ou d'après.",
                                "La convention du %s est postérieure à la lettre.",
                                French.figures(mandate))
                        .at("sender.mandateDate"))
                : List.of();
    }

    /** Every approach after the first recalls the first letter: without one, it has nothing to recall. */
    private static List<Finding> recall(Letter letter) {
        boolean later = role(letter) == Sender.Role.COLLECTION_AGENCY
                && (letter.kind() == LetterKind.RELANCE_2
                        || letter.kind() == LetterKind.RELANCE_3
                        || letter.kind() == LetterKind.PROPOSITION_MEDIATION
                        || letter.kind() == LetterKind.ECHEANCIER);
        return later && first(letter) == null
                ? List.of(Rule.R124_L
                        .blocks(
                                "Demandez relance-1 ou mise-en-demeure, qui portent toutes les mentions, ou ajoutez la première lettre à"
                                        + " events, à sa date.",
                                "Aucune lettre de la société de recouvrement n'est dans la chronologie depuis sa convention.")
                        .at("events"))
                : List.of();
    }

    /** A lawyer writes to the lawyer who made himself known; whoever else writes is told to. */
    private static List<Finding> counsel(Letter letter) {
        if (letter.kind().records()) {
            return List.of();
        }
        return KnownCounsel.of(file(letter), letter.content().head().date())
                .map(counsel -> {
                    String remedy = "Écrivez à ce conseil, hors du programme : ses lettres vont au débiteur.";
                    String message = "Le débiteur a fait connaître son conseil le %s : %s.";
                    String on = French.figures(counsel.event().date());
                    Finding finding = role(letter) == Sender.Role.LAWYER
                            ? Rule.AVO_8_2_D.blocks(remedy, message, on, counsel.name())
                            : Rule.AVO_8_2_D.warns(remedy, message, on, counsel.name());
                    return List.of(finding.at(CasePath.of(file(letter), counsel.event())));
                })
                .orElse(List.of());
    }

    private static @Nullable Event first(Letter letter) {
        return Correspondent.firstOwnLetter(
                        file(letter), letter.content().head().date())
                .orElse(null);
    }

    /** The words of the law that the cell wants are there, as many as it wants; each that nobody verified is told. */
    private static List<Finding> quotes(Letter letter) {
        List<Quotation> quotes = letter.content().quotes();
        return QuotedLaw.findings(quotes);
    }

    private static List<Finding> bar(Letter letter) {
        String bar = file(letter).sender().bar();
        return role(letter) == Sender.Role.LAWYER && (bar == null || bar.isBlank())
                ? List.of(Rule.AVO_ID
                        .warns(
                                "Ajoutez sender.bar.",
                                "Le barreau de l'avocat n'est pas donné : la lettre ne le porte pas.")
                        .at("sender.bar"))
                : List.of();
    }

    private static List<Finding> mandate(Letter letter) {
        return role(letter) == Sender.Role.COMMISSAIRE_DE_JUSTICE
                        && file(letter).sender().mandateDate() == null
                ? List.of(Rule.CDJ_29
                        .warns(
                                "Ajoutez sender.mandateDate.",
                                "Le mandat écrit du créancier n'est pas daté : la lettre ne peut en donner la date.")
                        .at("sender.mandateDate"))
                : List.of();
    }
}
