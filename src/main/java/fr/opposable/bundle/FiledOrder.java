package fr.opposable.bundle;

import fr.opposable.dossier.ExhibitList;
import fr.opposable.dossier.NumberedPiece;
import fr.opposable.dossier.Piece;
import fr.opposable.kernel.French;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the lines of an order would change of the numbers that were filed: each is told with its line and its cure. */
final class FiledOrder {

    /** A piece on its line; its place among those filed, -1 when it is new. */
    private record Named(Piece piece, int line, int place) {}

    private final ExhibitList filed;
    private final List<Named> named = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    FiledOrder(ExhibitList filed) {
        this.filed = filed;
    }

    /** A line leaves {@code piece} out. */
    void leftOut(Piece piece, int line) {
        int place = place(filed, piece.id());
        if (place >= 0) {
            fault(
                    line,
                    "%s est déjà communiquée et ne peut plus être laissée hors du dossier ; ôtez cette ligne",
                    the(place));
        }
    }

    /** @param title that the line gives it; empty when it gives none */
    void named(Piece piece, String title, int line) {
        Named here = new Named(piece, line, place(filed, piece.id()));
        if (here.place() >= 0) {
            String kept = filed.pieces().get(here.place()).title();
            if (!title.isEmpty()
                    && PartIds.whole(idAt(here)).equals(idAt(here))
                    && !kept.equals(French.typeset(title))) {
                notes.add(French.typeset("%s a été communiquée sous ce titre : celui de la ligne %d n’est pas suivi.")
                        .formatted(capital(the(here.place())), line));
            }
        }
        named.add(here);
    }

    private String idAt(Named here) {
        return filed.pieces().get(here.place()).id();
    }

    /** {@return all that the lines would change, in the order of the lines} */
    List<String> faults() {
        Named last = null;
        for (int i = 0; i < named.size(); i++) {
            Named here = named.get(i);
            if (here.place() < 0) {
                tellNew(here, i);
            } else if (last != null && here.place() < last.place()) {
                fault(
                        here.line(),
                        "%s est déjà communiquée et ne peut plus venir après la pièce n° %s ; ôtez cette ligne, ou placez-la avant",
                        the(here.place()),
                        number(last.place()));
            } else {
                last = here;
            }
        }
        return List.copyOf(faults);
    }

    /** {@return what the lines say that is not followed, in French} */
    List<String> notes() {
        return List.copyOf(notes);
    }

    private void tellNew(Named here, int index) {
        Named beside = filedBeside(here, index);
        if (beside != null) {
            fault(
                    here.line(),
                    "« %s » ne peut pas rejoindre la pièce n° %s, déjà communiquée ; donnez-lui une ligne à elle, après celles qui l’ont été",
                    here.piece().title(),
                    number(beside.place()));
            return;
        }
        for (Named later : named.subList(index + 1, named.size())) {
            if (later.place() >= 0) {
                fault(
                        here.line(),
                        "« %s » ne peut pas prendre place avant la pièce n° %s, déjà communiquée ; nommez-la après les pièces communiquées, sous le n° %d ou un suivant",
                        here.piece().title(),
                        number(later.place()),
                        filed.pieces().getLast().number().rank() + 1);
                return;
            }
        }
    }

    private @Nullable Named filedBeside(Named here, int index) {
        return named.subList(0, index).stream()
                .filter(before -> before.line() == here.line() && before.place() >= 0)
                .findFirst()
                .orElse(null);
    }

    private void fault(int line, String template, Object... values) {
        faults.add("ligne %d\u00a0: %s".formatted(line, French.typeset(template).formatted(values)));
    }

    private String the(int place) {
        return French.typeset("la pièce n° %s (« %s »)")
                .formatted(number(place), filed.pieces().get(place).title());
    }

    private String number(int place) {
        return filed.pieces().get(place).number().toString();
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** {@return the place of a piece, or of the first it was split into; -1 when it was not filed} */
    static int place(ExhibitList filed, String id) {
        List<NumberedPiece> pieces = filed.pieces();
        for (int i = 0; i < pieces.size(); i++) {
            String there = pieces.get(i).id();
            if (PartIds.whole(there).equals(id) || there.equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
