package fr.opposable.dossier;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.CreditNote;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Exhibit;
import fr.opposable.claim.Invoice;
import fr.opposable.claim.KeptFile;
import fr.opposable.claim.Payment;
import fr.opposable.kernel.French;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pieces that a case names: its exhibits, and the files of its terms, invoices, credit notes, payments and events. The id of a
 * piece is its file below the case folder, or its {@link KeptFile} in the vault. A file named twice is one piece; what the user wrote under {@code exhibits} prevails.
 */
public final class CasePieces {

    private static final String CREDITOR = "créancier";

    private final Map<String, Piece> pieces = new LinkedHashMap<>();

    private CasePieces() {}

    /** {@return the pieces of {@code file}, in the order of the case, before any rule} */
    public static List<Piece> of(CaseFile file) {
        CasePieces found = new CasePieces();
        file.terms()
                .documents()
                .forEach(document -> found.put(document, "Conditions générales", Exhibit.Kind.TERMS, null));
        file.invoices().forEach(found::invoice);
        file.creditNotes().forEach(found::creditNote);
        file.payments().forEach(found::payment);
        file.events().forEach(found::event);
        file.exhibits().forEach(found::exhibit);
        return List.copyOf(found.pieces.values());
    }

    private void put(@Nullable String file, String title, Exhibit.Kind kind, @Nullable LocalDate date) {
        if (file != null) {
            pieces.putIfAbsent(file, new Piece(file, French.typeset(title), kind, date, authorOf(kind), null, null));
        }
    }

    /** Who writes such a paper, when the case does not say otherwise; null when either side may. */
    private static @Nullable String authorOf(Exhibit.Kind kind) {
        return switch (kind) {
            case INVOICE, CREDIT_NOTE, REMINDER, MISE_EN_DEMEURE -> CREDITOR;
            case CONTRACT,
                    ORDER,
                    TERMS,
                    DELIVERY,
                    STATEMENT,
                    CORRESPONDENCE,
                    PROOF_OF_NOTICE,
                    PAYMENT,
                    REGISTRY_EXTRACT,
                    POWER,
                    TITLE,
                    OTHER -> null;
        };
    }

    private void invoice(Invoice invoice) {
        put(invoice.file(), "Facture n° " + invoice.number(), Exhibit.Kind.INVOICE, invoice.issued());
    }

    private void creditNote(CreditNote note) {
        put(note.file(), "Avoir n° " + note.number(), Exhibit.Kind.CREDIT_NOTE, note.date());
    }

    private void payment(Payment payment) {
        put(payment.file(), "Paiement de " + French.euros(payment.amount()), Exhibit.Kind.PAYMENT, payment.date());
    }

    /** The first file of an event is what was sent or said; the others prove it and follow it, but the version sent is never a proof. */
    private void event(Event event) {
        List<String> files = event.files();
        for (int i = 0; i < files.size(); i++) {
            String file = files.get(i);
            boolean isLetter = KeptFile.isSentVersion(file);
            put(file, title(event, i), i == 0 || isLetter ? kind(event) : proof(event, file), event.date());
            if (isLetter) {
                pieces.computeIfPresent(file, (_, piece) -> piece.by(CREDITOR));
            }
            if (i > 0) {
                String leader = files.getFirst();
                pieces.computeIfPresent(file, (_, piece) -> piece.after(leader));
            }
        }
    }

    private static String title(Event event, int place) {
        String file = event.files().get(place);
        if (place == 0 && !KeptFile.isProof(file)) {
            return title(event);
        }
        if (KeptFile.isSentVersion(file)) {
            return title(event) + ", version envoyée";
        }
        if (KeptFile.isProof(file)) {
            String letter = event.kind() == EventKind.MISE_EN_DEMEURE
                    ? "Preuve d’envoi de la mise en demeure"
                    : "Preuve d’envoi, " + title(event).toLowerCase(Locale.FRENCH);
            return letter + (event.files().size() > 2 ? " (" + place + ")" : "");
        }
        return proofTitle(event) + (event.files().size() > 2 ? " (" + place + ")" : "");
    }

    private static Exhibit.Kind kind(Event event) {
        return switch (event.kind()) {
            case REMINDER -> Exhibit.Kind.REMINDER;
            case MISE_EN_DEMEURE -> Exhibit.Kind.MISE_EN_DEMEURE;
            case ORDER_MADE, ORDER_SERVED, TITLE_ENFORCEABLE, OPPOSITION, REQUETE_FILED -> Exhibit.Kind.TITLE;
            case CALL,
                    DISPUTE,
                    PROMISE,
                    ACKNOWLEDGEMENT,
                    INSTALMENT_PLAN,
                    INSTALMENT_DEFAULT,
                    MEDIATION_PROPOSED,
                    CONCILIATION_REQUESTED,
                    AMICABLE_FAILED -> Exhibit.Kind.CORRESPONDENCE;
            case INSOLVENCY_OPENED, OTHER -> Exhibit.Kind.OTHER;
        };
    }

    private static Exhibit.Kind proof(Event event, String file) {
        return event.kind() == EventKind.MISE_EN_DEMEURE || KeptFile.isProof(file)
                ? Exhibit.Kind.PROOF_OF_NOTICE
                : kind(event);
    }

    private static String title(Event event) {
        return switch (event.kind()) {
            case REMINDER -> event.level() == null ? "Relance" : "Relance n° " + event.level();
            case CALL -> "Compte rendu d’appel";
            case MISE_EN_DEMEURE -> "Mise en demeure";
            case DISPUTE -> "Contestation du débiteur";
            case PROMISE -> "Promesse de paiement";
            case ACKNOWLEDGEMENT -> "Reconnaissance de dette";
            case INSTALMENT_PLAN -> "Échéancier";
            case INSTALMENT_DEFAULT -> "Échéance impayée de l’échéancier";
            case MEDIATION_PROPOSED -> "Proposition de médiation";
            case CONCILIATION_REQUESTED -> "Demande de conciliation";
            case AMICABLE_FAILED -> "Constat d’échec de la tentative amiable";
            case INSOLVENCY_OPENED -> "Ouverture de la procédure collective";
            case REQUETE_FILED -> "Requête déposée";
            case ORDER_MADE -> "Ordonnance portant injonction de payer";
            case ORDER_SERVED -> "Acte de signification de l’ordonnance";
            case OPPOSITION -> "Opposition";
            case TITLE_ENFORCEABLE -> "Titre exécutoire";
            case OTHER -> "Document";
        };
    }

    private static String proofTitle(Event event) {
        return event.kind() == EventKind.MISE_EN_DEMEURE
                ? "Preuve d’envoi et de présentation de la mise en demeure"
                : title(event) + ", suite";
    }

    private void exhibit(Exhibit exhibit) {
        Piece known = pieces.get(exhibit.file());
        Exhibit.Kind kind = exhibit.kind();
        LocalDate date = exhibit.date();
        if (known != null) {
            kind = kind == null ? known.kind() : kind;
            date = date == null ? known.date() : date;
        }
        String leader = known == null ? null : known.follows();
        String author = author(exhibit.from());
        if (author == null && kind != null) {
            author = authorOf(kind);
        }
        pieces.put(exhibit.file(), new Piece(exhibit.file(), exhibit.title(), kind, date, author, null, leader));
    }

    private static @Nullable String author(@Nullable String from) {
        if (from == null) {
            return null;
        }
        return switch (from) {
            case "debtor" -> "débiteur";
            case "creditor" -> CREDITOR;
            default -> from;
        };
    }
}
