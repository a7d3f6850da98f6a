package fr.opposable.bundle;

import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.dossier.ExhibitList;
import fr.opposable.dossier.NumberedPiece;
import fr.opposable.filing.FilingKind;
import fr.opposable.filing.FilingRequest;
import fr.opposable.kernel.French;
import fr.opposable.originals.CaseKey;
import fr.opposable.vault.DocumentKey;
import fr.opposable.vault.SealedVersion;
import fr.opposable.vault.Vault;
import fr.opposable.vault.VersionLife;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An order was made, and its service is asked: nothing is filed any more. What goes to the commissaire de justice is what the judge saw, the
 * requête as it was handed in and its pieces, never one written anew with other figures.
 *
 * @param made day of the order
 * @param filed what was handed to the greffe; empty when nobody recorded it
 */
record OrderToServe(LocalDate made, List<Filed> filed) {

    private static final List<FilingKind> HANDED_IN =
            List.of(FilingKind.REQUETE_INJONCTION, FilingKind.DECOMPTE, FilingKind.BORDEREAU);

    OrderToServe {
        filed = List.copyOf(filed);
    }

    /**
     * A paper that was handed in.
     *
     * @param day when
     */
    record Filed(FilingKind kind, SealedVersion version, LocalDate day) {}

    /** {@return the order of a case that its addressee is asked to serve; empty while none is made, or for who serves none} */
    static Optional<OrderToServe> of(BundleRequest request, CaseKey key, Vault vault) {
        if (!request.profile().layout().papers().contains(FilingKind.DEMANDE_SIGNIFICATION.key())) {
            return Optional.empty();
        }
        return request.file().events().stream()
                .filter(event -> event.kind() == EventKind.ORDER_MADE)
                .map(Event::date)
                .filter(date -> !date.isAfter(request.asOf()))
                .max(Comparator.naturalOrder())
                .map(made -> new OrderToServe(made, filed(key, vault, made)));
    }

    private static List<Filed> filed(CaseKey key, Vault vault, LocalDate made) {
        List<Filed> filed = new ArrayList<>();
        for (FilingKind kind : HANDED_IN) {
            Filed last = null;
            for (VersionLife life : vault.lives(new DocumentKey(key.creditor(), key.reference(), kind.key()))) {
                for (VersionLife.Sent sent : life.sent()) {
                    LocalDate day = sent.sending().day();
                    if (!day.isAfter(made) && (last == null || !day.isBefore(last.day()))) {
                        last = new Filed(kind, life.version(), day);
                    }
                }
            }
            if (last != null) {
                filed.add(last);
            }
        }
        return filed;
    }

    /** {@return the papers written anew among {@code kinds}: those of a filing are taken as they were handed in} */
    static List<FilingKind> written(List<FilingKind> kinds) {
        return kinds.stream().filter(kind -> !HANDED_IN.contains(kind)).toList();
    }

    /** {@return the pieces without those of the procedure itself, nor those that came later: the judge did not see them; each is told} */
    static NumberedPieces seen(NumberedPieces pieces, FilingRequest request) {
        Set<NumberedPiece> shown = Set.copyOf(request.shown());
        List<String> notes = new ArrayList<>();
        ExhibitList list = pieces.list();
        for (NumberedPiece piece : pieces.list().pieces()) {
            if (!shown.contains(piece) && !piece.isFiled()) {
                list = list.drop(piece.id());
                notes.add(leftOut(piece, request));
            }
        }
        return pieces.with(list).noting(notes);
    }

    private static String leftOut(NumberedPiece piece, FilingRequest request) {
        String why = request.file().events().stream()
                .filter(event -> event.files().contains(piece.id()))
                .map(Event::kind)
                .map(kind -> switch (kind) {
                    case ORDER_MADE ->
                        "c’est l’ordonnance elle-même, et non une pièce que le juge a vue. Joignez-en la copie certifiée conforme que le greffe a remise.";
                    case REQUETE_FILED, ORDER_SERVED, OPPOSITION, TITLE_ENFORCEABLE ->
                        "c’est un acte de la procédure, et non une pièce que le juge a vue.";
                    default -> "";
                })
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(
                        "la requête a été déposée sans elle, et le juge ne l’a pas vue. Si le commissaire de justice la demande, remettez-la-lui à part.");
        return French.typeset("« %s » (de « %s ») n’est pas parmi les pièces remises : %s")
                .formatted(piece.title(), PartIds.file(piece.id()), French.typeset(why));
    }
}
