package fr.opposable.filing;

import fr.opposable.dossier.ExhibitList;
import fr.opposable.dossier.NumberedPiece;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The citation of pieces in a text that is written from the list: what the list has not is not cited. */
final class Cite {

    /** Signs that end an id in a text. */
    private static final Pattern AWKWARD = Pattern.compile("[,{}]|^\\s|\\s$");

    private final ExhibitList exhibits;

    Cite(ExhibitList exhibits) {
        this.exhibits = exhibits;
    }

    /** {@return « ({{piece:…}}) » after a space, nothing when the list has none of {@code ids}} */
    String of(Collection<String> ids) {
        String bare = bare(ids);
        return bare.isEmpty() ? "" : " (" + bare + ")";
    }

    /** {@return the citation without parentheses, nothing when the list has none of {@code ids}} */
    String bare(Collection<String> ids) {
        List<NumberedPiece> found = ids.stream()
                .flatMap(id -> exhibits.cited(id).stream())
                .distinct()
                .toList();
        if (found.isEmpty()) {
            return "";
        }
        if (found.stream().anyMatch(piece -> AWKWARD.matcher(piece.id()).find())) {
            String numbers =
                    found.stream().map(piece -> piece.number().toString()).collect(Collectors.joining(", "));
            return (found.size() == 1 ? "pièce n° " : "pièces n° ") + numbers;
        }
        return "{{piece:" + found.stream().map(NumberedPiece::id).collect(Collectors.joining(",")) + "}}";
    }

    /** {@return whether the list has one of {@code ids}} */
    boolean has(Collection<String> ids) {
        return ids.stream().anyMatch(id -> !exhibits.cited(id).isEmpty());
    }
}
