package fr.opposable.letter;

import fr.opposable.claim.Address;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Party;
import fr.opposable.claim.PartyKind;
import fr.opposable.claim.Sender;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Question;
import fr.opposable.kernel.French;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who is who: the sender's mentions, the debtor's identity and address, the signatory, the window. */
final class PartyQuestions {

    private static final Set<String> WITH_CAPITAL =
            Set.of("SARL", "EURL", "SAS", "SASU", "SA", "SCA", "SNC", "SCS", "SELARL", "SELAS", "SCI", "SCOP");
    private static final Pattern TELLS_THE_DEBT =
            Pattern.compile("(?i)recouvrement|contentieux|impay|dette|relance|mise en demeure|€");

    private PartyQuestions() {}

    static List<Question<? super Letter>> all() {
        return List.of(
                Rule.COM_ID_1.asked(PartyQuestions::registration),
                Rule.COM_ID_2.asked(PartyQuestions::form),
                Rule.COM_ID_3.asked(PartyQuestions::debtor),
                Rule.NF_Z10_011.asked(letter -> letter.content().head().addressFindings()),
                Rule.COM_ID_4.asked(PartyQuestions::signatory),
                Rule.DP_ENV_1.asked(PartyQuestions::window),
                Rule.PRO_INSOLV.asked(PartyQuestions::insolvency));
    }

    private static boolean mandated(Letter letter) {
        return letter.content().cell().sender() != Sender.Role.CREDITOR;
    }

    private static List<Finding> registration(Letter letter) {
        if (mandated(letter)) {
            return List.of();
        }
        Party creditor = letter.content().file().creditor();
        List<Finding> findings = new ArrayList<>();
        if (isBlank(creditor.address())) {
            findings.add(Rule.COM_ID_1
                    .blocks(
                            "Ajoutez creditor.address.lines, creditor.address.postalCode et creditor.address.city (siège social).",
                            "L'adresse du créancier manque : sa lettre doit porter son siège.")
                    .at("creditor.address"));
        }
        boolean company = creditor.kind() == PartyKind.COMPANY;
        if (LegalMentions.siren(creditor) == null && (company || creditor.kind() == PartyKind.SOLE_TRADER)) {
            findings.add(Rule.COM_ID_1
                    .blocks(
                            "Ajoutez creditor.siren (neuf chiffres).",
                            "Le SIREN du créancier manque : ses lettres doivent le porter.")
                    .at("creditor.siren"));
        } else if (company && creditor.rcsCity() == null) {
            findings.add(Rule.COM_ID_1
                    .warns(
                            "Ajoutez creditor.rcsCity (ville du greffe), ou confirmez que la société n'est pas immatriculée au registre du"
                                    + " commerce.",
                            "La ville du registre du commerce du créancier n'est pas donnée : la lettre porte le seul SIREN.")
                    .at("creditor.rcsCity"));
        }
        return findings;
    }

    private static boolean isBlank(@Nullable Address address) {
        return address == null || address.lines().isEmpty() || address.city().isBlank();
    }

    private static List<Finding> form(Letter letter) {
        Party creditor = letter.content().file().creditor();
        if (creditor.kind() != PartyKind.COMPANY || mandated(letter)) {
            return List.of();
        }
        String form = creditor.legalForm();
        if (form == null) {
            return List.of(Rule.COM_ID_2
                    .warns(
                            "Ajoutez creditor.legalForm et creditor.shareCapital.",
                            "La forme sociale du créancier n'est pas donnée.")
                    .at("creditor.legalForm"));
        }
        boolean needsCapital = WITH_CAPITAL.contains(form.replaceAll("[. ]", "").toUpperCase(Locale.ROOT));
        return needsCapital && creditor.shareCapital() == null
                ? List.of(Rule.COM_ID_2
                        .warns("Ajoutez creditor.shareCapital.", "Le capital du créancier (%s) n'est pas donné.", form)
                        .at("creditor.shareCapital"))
                : List.of();
    }

    private static List<Finding> debtor(Letter letter) {
        Party debtor = letter.content().file().debtor();
        if (debtor.name().isBlank()) {
            return List.of(Rule.COM_ID_3
                    .blocks("Ajoutez debtor.name.", "Le débiteur n'a pas de nom.")
                    .at("debtor.name"));
        }
        List<String> unknown = new ArrayList<>();
        if (debtor.kind() == PartyKind.COMPANY && debtor.legalForm() == null) {
            unknown.add("debtor.legalForm");
        }
        if (LegalMentions.siren(debtor) == null
                && (debtor.kind() == PartyKind.COMPANY || debtor.kind() == PartyKind.SOLE_TRADER)) {
            unknown.add("debtor.siren");
        }
        return unknown.isEmpty()
                ? List.of()
                : List.of(Rule.COM_ID_3
                        .warns(
                                "Ajoutez %s.".formatted(String.join(" et ", unknown)),
                                "Le débiteur n'est pas désigné par sa forme et son SIREN : une enseigne ne suffit pas.")
                        .at(unknown.getFirst()));
    }

    private static List<Finding> signatory(Letter letter) {
        LetterContent.Signatory signatory = letter.content().signatory();
        if (signatory == null) {
            return List.of(Rule.COM_ID_4
                    .warns(
                            "Ajoutez creditor.representative.name ou sender.signatory.name, et leur qualité.",
                            "Aucun signataire n'est nommé : la lettre se termine par le seul nom du créancier.")
                    .at("creditor.representative"));
        }
        return signatory.capacity() == null
                ? List.of(Rule.COM_ID_4
                        .warns(
                                "Ajoutez la qualité du signataire (gérant, présidente…).",
                                "La qualité de %s n'est pas donnée.",
                                signatory.name())
                        .at(
                                letter.content().file().sender().signatory() == null
                                        ? "creditor.representative.capacity"
                                        : "sender.signatory.capacity"))
                : List.of();
    }

    /** The name line is the debtor's own; the lines below it may tell nothing of the debt. */
    private static List<Finding> window(Letter letter) {
        List<String> addressee = letter.content().head().addressee();
        String reference = letter.content().file().reference().value();
        return addressee.stream()
                .skip(1)
                .filter(line -> TELLS_THE_DEBT.matcher(line).find() || line.contains(reference))
                .map(line -> Rule.DP_ENV_1
                        .blocks(
                                "Retirez ces mots de debtor.address.lines.",
                                "La ligne « %s » se lirait dans la fenêtre et dirait l'objet de la lettre.",
                                line)
                        .at("debtor.address.lines"))
                .toList();
    }

    /** A receipt and a record of what was attempted ask for nothing: they stay possible. */
    private static List<Finding> insolvency(Letter letter) {
        if (letter.kind().records()) {
            return List.of();
        }
        LetterContent content = letter.content();
        return Chronology.of(content.file(), content.head().date())
                .last(EventKind.INSOLVENCY_OPENED)
                .map(event -> List.of(Rule.PRO_INSOLV
                        .blocks(
                                "N'écrivez plus : déclarez la créance au mandataire, dans les deux mois de la publication au BODACC.",
                                "Une procédure collective est ouverte à l'égard de %s depuis le %s ; le paiement d'une créance antérieure ne peut plus être"
                                        + " demandé.",
                                content.file().debtor().fullName(),
                                French.figures(event.date()))
                        .at(CasePath.of(content.file(), event))))
                .orElse(List.of());
    }
}
