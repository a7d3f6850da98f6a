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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pieces that a case names: its exhibits, and the files of its terms, invoices, credit notes, payments and events. The id of a
 * piece is its file below the case folder, or its {@link KeptFile} in the vault. A file named twice is one piece; what the user wrote under {@code exhibits} prevails.
 */
public final class CasePieces {

    private final Map<String, Piece> pieces = new LinkedHashMap<>();

    private final boolean isLease;

    private CasePieces(boolean isLease) {
        this.isLease = isLease;
    }

    /** {@return the pieces of {@code file}, whose debt comes from no lease, in the order of the case, before any rule} */
    public static List<Piece> of(CaseFile file) {
        return of(file, false);
    }

    /**
     * {@return the pieces of {@code file}, in the order of the case, before any rule}
     *
     * @param isLease whether the debt comes from a lease: a rent is called for, and not invoiced
     */
    public static List<Piece> of(CaseFile file, boolean isLease) {
        CasePieces found = new CasePieces(isLease);
        file.terms()
                .documents()
                .forEach(document -> found.put(document, "Conditions générales", Exhibit.Kind.TERMS, null));
        file.invoices().forEach(found::invoice);
        file.creditNotes().forEach(found::creditNote);
        file.payments().forEach(payment -> found.payment(payment, file.payments()));
        file.events().forEach(found::event);
        file.exhibits().forEach(found::exhibit);
        return TitlesApart.of(found.pieces.values());
    }

    private void put(@Nullable String file, String title, Exhibit.Kind kind, @Nullable LocalDate date) {
        if (file != null) {
            put(file, title, kind, date, authorOf(kind));
        }
    }

    private void put(String file, String title, Exhibit.Kind kind, @Nullable LocalDate date, @Nullable String author) {
        pieces.putIfAbsent(file, new Piece(file, French.typeset(title), kind, date, author, null, null));
    }

    /** Who writes such a paper, when the case does not say otherwise; null when either side may. */
    private static @Nullable String authorOf(Exhibit.Kind kind) {
        return switch (kind) {
            case INVOICE, CREDIT_NOTE, REMINDER, MISE_EN_DEMEURE -> PieceAuthor.CREDITOR;
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
        put(
                invoice.file(),
                (isLease ? "Avis d'échéance n° " : "Facture n° ") + invoice.number(),
                Exhibit.Kind.INVOICE,
                invoice.issued());
    }

    private void creditNote(CreditNote note) {
        put(note.file(), "Avoir n° " + note.number(), Exhibit.Kind.CREDIT_NOTE, note.date());
    }

    private void payment(Payment payment, List<Payment> all) {
        String file = payment.file();
        if (file != null) {
            List<Payment> shown =
                    all.stream().filter(one -> file.equals(one.file())).toList();
            ProofOfPayment proof = ProofOfPayment.of(file, shown);
            String title = French.typeset(proof.title());
            pieces.putIfAbsent(
                    file, new Piece(file, title, Exhibit.Kind.PAYMENT, null, proof.author(), null, null, proof.day()));
        }
    }

    /**
     * The first file of an event is what was sent or said; the others prove it and follow it, but the version sent is never a proof. A
     * file that an event before named already keeps the place and the title which that one gave it.
     */
    private void event(Event event) {
        List<String> files = event.files();
        for (int i = 0; i < files.size(); i++) {
            String file = files.get(i);
            if (pieces.containsKey(file)) {
                continue;
            }
            if (KeptFile.isSentVersion(file)) {
                put(
                        file,
                        title(event) + (i == 0 ? "" : ", version envoyée"),
                        kind(event),
                        event.date(),
                        PieceAuthor.CREDITOR);
            } else if (isProof(event, file)) {
                proof(event, file);
            } else if (i == 0) {
                put(file, title(event), kind(event), event.date(), authorOf(event));
            } else {
                put(file, "%s, document n° %d".formatted(title(event), i + 1), kind(event), event.date(), null);
            }
            if (i > 0) {
                String leader = files.getFirst();
                pieces.computeIfPresent(file, (_, piece) -> piece.after(leader));
            }
        }
    }

    private void proof(Event event, String file) {
        ProofOfNotice proof = ProofOfNotice.of(event, file);
        List<String> same = event.files().stream()
                .filter(other ->
                        isProof(event, other) && ProofOfNotice.of(event, other).sort() == proof.sort())
                .distinct()
                .toList();
        int rank = same.size() == 1 ? 0 : same.indexOf(file) + 1;
        put(file, proof.title(letter(event), rank), Exhibit.Kind.PROOF_OF_NOTICE, proof.day(), proof.author());
    }

    private static boolean isProof(Event event, String file) {
        boolean isFirst = event.files().getFirst().equals(file);
        return KeptFile.isProof(file)
                || (event.kind() == EventKind.MISE_EN_DEMEURE && !isFirst && !KeptFile.isSentVersion(file));
    }

    /** {@return what was sent, as it stands after « de »} */
    private static String letter(Event event) {
        return switch (event.kind()) {
            case MISE_EN_DEMEURE -> "la mise en demeure";
            case REMINDER -> event.level() == null ? "la relance" : "la relance n° " + event.level();
            case MEDIATION_PROPOSED -> "la proposition de médiation";
            case CONCILIATION_REQUESTED -> "la demande de conciliation";
            case CALL,
                    DISPUTE,
                    PROMISE,
                    ACKNOWLEDGEMENT,
                    INSTALMENT_PLAN,
                    INSTALMENT_DEFAULT,
                    AMICABLE_FAILED,
                    INSOLVENCY_OPENED,
                    REQUETE_FILED,
                    ORDER_MADE,
                    ORDER_SERVED,
                    OPPOSITION,
                    TITLE_ENFORCEABLE,
                    OTHER -> "la lettre";
        };
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

    /** Who writes what an event tells of; null when either side may, or a third. */
    private static @Nullable String authorOf(Event event) {
        return switch (event.kind()) {
            case DISPUTE, PROMISE, ACKNOWLEDGEMENT -> isWritten(event.channel()) ? PieceAuthor.DEBTOR : null;
            case MEDIATION_PROPOSED, CONCILIATION_REQUESTED -> PieceAuthor.CREDITOR;
            case ORDER_MADE -> "tribunal";
            case ORDER_SERVED -> "commissaire de justice";
            case REMINDER,
                    MISE_EN_DEMEURE,
                    CALL,
                    INSTALMENT_PLAN,
                    INSTALMENT_DEFAULT,
                    AMICABLE_FAILED,
                    INSOLVENCY_OPENED,
                    REQUETE_FILED,
                    OPPOSITION,
                    TITLE_ENFORCEABLE,
                    OTHER -> authorOf(kind(event));
        };
    }

    /** A talk is told by a note, whose author may be the other side. */
    private static boolean isWritten(Event.@Nullable Channel channel) {
        return channel != null && channel != Event.Channel.PHONE && channel != Event.Channel.COMMISSAIRE_DE_JUSTICE;
    }

    private static String title(Event event) {
        return switch (event.kind()) {
            case REMINDER -> (event.level() == null ? "Relance" : "Relance n° " + event.level()) + way(event.channel());
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
            case OTHER -> BareTitle.NONE;
        };
    }

    /** {@return how a reminder went} */
    private static String way(Event.@Nullable Channel channel) {
        return switch (channel) {
            case EMAIL -> " par courriel";
            case POST -> " par lettre simple";
            case LRAR -> " par lettre recommandée";
            case LRE -> " par recommandé électronique";
            case HAND -> " remise en main propre";
            case SMS -> " par message téléphonique";
            case COMMISSAIRE_DE_JUSTICE -> " par acte de commissaire de justice";
            case PHONE -> "";
            case null -> "";
        };
    }

    private void exhibit(Exhibit exhibit) {
        Piece known = pieces.get(exhibit.file());
        Exhibit.Kind kind = exhibit.kind();
        LocalDate date = exhibit.date();
        if (known != null) {
            kind = kind == null ? known.kind() : kind;
            date = date == null ? known.date() : date;
        }
        LocalDate day = date != null || known == null ? date : known.day();
        String leader = known == null ? null : known.follows();
        String author = PieceAuthor.of(exhibit.from(), kind, exhibit.title());
        if (author == null && known != null) {
            author = known.author();
        }
        if (author == null && kind != null) {
            author = authorOf(kind);
        }
        String title = French.typeset(exhibit.title());
        pieces.put(exhibit.file(), new Piece(exhibit.file(), title, kind, date, author, null, leader, day));
    }
}
