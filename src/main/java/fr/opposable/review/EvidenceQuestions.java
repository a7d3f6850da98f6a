package fr.opposable.review;

import fr.opposable.claim.CreditNote;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Exhibit;
import fr.opposable.claim.Invoice;
import fr.opposable.claim.Payment;
import fr.opposable.claim.Terms;
import fr.opposable.compliance.Answer;
import fr.opposable.compliance.Severity;
import fr.opposable.kernel.French;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Does a piece prove each thing the request would say? */
final class EvidenceQuestions {

    private static final Pattern HANDING_OVER = Pattern.compile("etat des lieux|remise des cles|cles remises");

    private EvidenceQuestions() {}

    static List<CaseQuestion> all() {
        return List.of(
                new CaseQuestion("R-EVD-01", EvidenceQuestions::fromDebtor),
                new CaseQuestion("R-EVD-02", EvidenceQuestions::performance),
                new CaseQuestion("R-EVD-03", EvidenceQuestions::acceptedTerms),
                new CaseQuestion("R-EVD-05", EvidenceQuestions::everyFact),
                new CaseQuestion("R-EVD-06", EvidenceQuestions::electronicSignature),
                new CaseQuestion("R-EVD-07", EvidenceQuestions::nativeMail),
                new CaseQuestion("R-EVD-08", EvidenceQuestions::secrets));
    }

    /** A piece from the debtor binds where free proof does not help: against a debtor who is no trader. */
    private static void fromDebtor(CaseInHand hand, Answer verdict) {
        boolean onlyInvoices = !hand.has(Exhibit.Kind.CONTRACT) && !hand.has(Exhibit.Kind.ORDER);
        if (Evidence.hasWordOfDebtor(hand) || (onlyInvoices && !hand.has(Exhibit.Kind.TITLE))) {
            return; // the second is R-ELIG-01's
        }
        Boolean trader = hand.file().debtor().trader();
        verdict.find(
                Boolean.TRUE.equals(trader) ? Severity.WARNING : Severity.BLOCKING,
                "Joignez un écrit ou une signature %s débiteur, et notez à la pièce qu'elle vient de lui (from : debtor)."
                        .formatted(hand.perDebtors("du", "d'un")),
                "Aucune pièce du dossier n'est dite émaner %s débiteur%s.",
                hand.perDebtors("du", "d’un"),
                Boolean.TRUE.equals(trader)
                        ? ""
                        : ", dont la qualité de commerçant n’est pas établie : la preuve contre lui n’est pas libre");
    }

    private static void performance(CaseInHand hand, Answer verdict) {
        List<Exhibit> deliveries = hand.exhibits(Exhibit.Kind.DELIVERY);
        List<Invoice> invoices = hand.file().invoices();
        List<String> unproved = invoices.stream()
                .filter(invoice ->
                        deliveries.stream().noneMatch(delivery -> proves(delivery, invoice, invoices.size())))
                .map(Invoice::number)
                .toList();
        if (!unproved.isEmpty()) {
            verdict.warns(
                    "Joignez bon de livraison, procès-verbal de réception, relevé accepté ou courriel %s débiteur ; pour des loyers, état des lieux d'entrée ou remise des clés (pièce de nature delivery)."
                            .formatted(hand.perDebtors("du", "d'un")),
                    "L'exécution n'est prouvée par aucune pièce pour %s.",
                    unproved.size() == 1
                            ? "la facture " + unproved.getFirst()
                            : "les factures " + String.join(", ", unproved));
        }
    }

    /** A place let is handed over once: that proves every rent after. */
    private static boolean proves(Exhibit delivery, Invoice invoice, int invoices) {
        String title = CaseWords.folded(delivery.title());
        if (invoices == 1 || HANDING_OVER.matcher(title).find()) {
            return true;
        }
        boolean named = title.contains(CaseWords.folded(invoice.number()));
        return named || (delivery.date() != null && delivery.date().equals(invoice.performed()));
    }

    /** General terms bind when accepted; a signed quote that refers to them accepts them, and only a reader can see that it does. */
    private static void acceptedTerms(CaseInHand hand, Answer verdict) {
        Terms terms = hand.file().terms();
        List<String> relied = new ArrayList<>();
        if (terms.penaltyClause() != null) {
            relied.add("la clause pénale");
        }
        if (terms.penaltyRate() != null && !AgreedRate.isThatOfTheLaw(terms.penaltyRate(), hand.asOf())) {
            relied.add("le taux convenu (" + AgreedRate.words(terms.penaltyRate()) + ")");
        }
        List<String> documents = terms.documents().stream()
                .filter(document -> hand.file().exhibits().stream()
                        .noneMatch(exhibit -> exhibit.file().equals(document) && hand.isFromDebtor(exhibit)))
                .toList();
        if (relied.isEmpty()) {
            return;
        }
        String on = String.join(" et ", relied);
        if (terms.documents().isEmpty()
                && (terms.penaltyClause() == null || terms.penaltyClause().exhibit() == null)
                && !hand.has(Exhibit.Kind.TERMS)) {
            verdict.warns(
                    "Nommez la pièce qui le porte (terms.documents) : conditions générales, contrat ou devis signé.",
                    "Le dossier ne dit pas quelle pièce prévoit %s : la requête l'invoquera sans pièce.",
                    on);
            return;
        }
        if (documents.isEmpty()) {
            return;
        }
        if (Evidence.hasAcceptedContract(hand)) {
            verdict.warns(
                    "Vérifiez que le contrat ou le devis signé y renvoie, dans la version jointe, et dites-le : la requête le reprendra (dans depot.yaml, sous « facts: », « termsAcceptedIn: » suivi du fichier).",
                    "Pour %s, la demande s'appuie sur des conditions (%s) que %s avoir signées.",
                    on,
                    String.join(", ", documents),
                    hand.perDebtors("le débiteur n’est pas dit", "les débiteurs ne sont pas dits"));
        } else {
            verdict.warns(
                    "Joignez la preuve de leur acceptation : signature, ou renvoi dans une commande signée ; dites-la (dans depot.yaml, sous « facts: », « termsAcceptedIn: » suivi du fichier).",
                    "Rien au dossier ne montre que %s accepté les conditions (%s) qui fondent %s.",
                    hand.perDebtors("le débiteur a", "les débiteurs ont"),
                    String.join(", ", documents),
                    on);
        }
    }

    private static void everyFact(CaseInHand hand, Answer verdict) {
        List<String> invoices = hand.file().invoices().stream()
                .filter(invoice -> invoice.file() == null)
                .map(Invoice::number)
                .toList();
        if (!invoices.isEmpty()) {
            verdict.blocks(
                    "Nommez le fichier de chaque facture (invoices[].file).",
                    "%s au dossier : %s.",
                    invoices.size() == 1 ? "Une facture n’est pas" : invoices.size() + " factures ne sont pas",
                    String.join(", ", invoices));
        }
        List<String> facts = Stream.of(
                        hand.file().creditNotes().stream()
                                .filter(note -> note.file() == null)
                                .map(EvidenceQuestions::creditNote),
                        hand.file().payments().stream()
                                .filter(payment -> payment.file() == null)
                                .map(EvidenceQuestions::payment),
                        hand.events().stream()
                                .filter(event -> event.files().isEmpty())
                                .map(EvidenceQuestions::told)
                                .filter(Objects::nonNull))
                .flatMap(told -> told)
                .toList();
        if (!facts.isEmpty()) {
            verdict.warns(
                    "Joignez la pièce (%s) ; la requête ne peut pas invoquer un fait sans pièce."
                            .formatted(String.join(", ", unprovedKeys(hand))),
                    "%s sans pièce : %s.",
                    facts.size() == 1 ? "Un fait est" : facts.size() + " faits sont",
                    String.join(" ; ", facts));
        }
    }

    /** {@return where the files of the facts without one are written} */
    private static List<String> unprovedKeys(CaseInHand hand) {
        List<String> keys = new ArrayList<>();
        if (hand.file().creditNotes().stream().anyMatch(note -> note.file() == null)) {
            keys.add("creditNotes[].file");
        }
        if (hand.file().payments().stream().anyMatch(payment -> payment.file() == null)) {
            keys.add("payments[].file");
        }
        if (hand.events().stream().anyMatch(event -> event.files().isEmpty() && told(event) != null)) {
            keys.add("events[].files");
        }
        return keys;
    }

    private static String creditNote(CreditNote note) {
        return "avoir " + note.number() + " du " + French.figures(note.date());
    }

    private static String payment(Payment payment) {
        return "règlement de " + French.euros(payment.amount()) + " du " + French.figures(payment.date());
    }

    /** Calls and other notes are not told to a judge; a mise en demeure has its own question. */
    private static @Nullable String told(Event event) {
        return switch (event.kind()) {
            case CALL, OTHER, MISE_EN_DEMEURE, ORDER_SERVED -> null;
            case REMINDER,
                    DISPUTE,
                    PROMISE,
                    ACKNOWLEDGEMENT,
                    INSTALMENT_PLAN,
                    INSTALMENT_DEFAULT,
                    MEDIATION_PROPOSED,
                    CONCILIATION_REQUESTED,
                    AMICABLE_FAILED,
                    INSOLVENCY_OPENED,
                    REQUETE_FILED,
                    ORDER_MADE,
                    OPPOSITION,
                    TITLE_ENFORCEABLE ->
                EventWords.of(event.kind()) + EventWords.before(event.kind()) + French.figures(event.date());
        };
    }

    private static void electronicSignature(CaseInHand hand, Answer verdict) {
        boolean report = hand.file().exhibits().stream()
                .map(exhibit -> CaseWords.folded(exhibit.title()))
                .anyMatch(title -> title.contains("dossier de preuve") || title.contains("rapport de validation"));
        if (!report) {
            hand.words()
                    .mention(Hints.E_SIGNATURE)
                    .ifPresent(where -> verdict.warns(
                            "Joignez le dossier de preuve du prestataire ou le rapport de validation de la signature.",
                            "Une signature électronique est invoquée sans son rapport de validation (%s).",
                            where));
        }
    }

    /** A printed e-mail has lost its headers. */
    private static void nativeMail(CaseInHand hand, Answer verdict) {
        List<String> printed = Stream.concat(
                        hand.events().stream()
                                .filter(event -> event.channel() == Event.Channel.EMAIL)
                                .filter(event -> event.kind() != EventKind.MISE_EN_DEMEURE)
                                .filter(event -> !event.files().isEmpty()
                                        && event.files().stream().noneMatch(EvidenceQuestions::isMail))
                                .flatMap(event -> event.files().stream()),
                        hand.file().exhibits().stream()
                                .filter(exhibit ->
                                        CaseWords.folded(exhibit.title()).contains("courriel"))
                                .map(Exhibit::file)
                                .filter(file -> !isMail(file)))
                .toList();
        if (!printed.isEmpty()) {
            verdict.warns(
                    "Gardez et joignez le message d'origine (.eml ou .msg), avec ses en-têtes.",
                    "Un courriel n'est au dossier que sous une autre forme : %s.",
                    String.join(", ", printed));
        }
    }

    private static boolean isMail(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return name.endsWith(".eml") || name.endsWith(".msg");
    }

    private static void secrets(CaseInHand hand, Answer verdict) {
        for (Exhibit exhibit : hand.file().exhibits()) {
            String title = CaseWords.folded(exhibit.title() + " " + exhibit.file());
            if (Hints.PRIVILEGED.matcher(title).find()) {
                verdict.asks(
                        "Retirez-la si elle est un échange avec un avocat, ou entre avocats sans la mention « officielle ».",
                        "La pièce « %s » pourrait être couverte par le secret professionnel.",
                        exhibit.title());
            } else if (Hints.AMICABLE_SECRET.matcher(title).find()) {
                verdict.asks(
                        "Gardez seulement ce qui montre l'existence et l'issue de la tentative (lecture de CPC, art. 1528-3, article lu en partie).",
                        "La pièce « %s » pourrait révéler le contenu d'une médiation ou d'une conciliation, qui est confidentiel.",
                        exhibit.title());
            }
        }
    }
}
