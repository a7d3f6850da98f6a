package fr.opposable.dossier;

import fr.opposable.kernel.French;
import java.util.Map;

/**
 * The sheets of a set on paper, printed on one side: which one each piece begins on, so that the stamps of its pages say it.
 *
 * @param firsts sheet of the first page of each piece, from 1
 * @param total how many sheets the set has; 0 when nothing is printed
 */
public record SheetNumbers(Map<PieceNumber, Integer> firsts, int total) {

    /** No set on paper: stamps name no sheet. */
    public static final SheetNumbers NONE = new SheetNumbers(Map.of(), 0);

    public SheetNumbers {
        firsts = Map.copyOf(firsts);
        if (firsts.values().stream().anyMatch(first -> first < 1 || first > total)) {
            throw new IllegalArgumentException("A piece begins on a sheet of the %d there are".formatted(total));
        }
    }

    /** {@return what each sheet says of itself, its number in the place of {@code %d}; empty when nothing is printed} */
    public String words() {
        return total == 0 ? "" : "feuillet" + French.NO_BREAK + "%d/" + total;
    }

    /** {@return how many sheets come before a piece; 0 when it is in no set} */
    int before(PieceNumber piece) {
        return firsts.getOrDefault(piece, 1) - 1;
    }
}
