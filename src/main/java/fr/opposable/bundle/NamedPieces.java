package fr.opposable.bundle;

import fr.opposable.dossier.Piece;
import fr.opposable.kernel.French;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pieces of a case as the lines of an order name them: whole, or some pages of one, {@code a.pdf [1-3]}. Each is named once. */
final class NamedPieces {

    private static final Pattern RANGE = Pattern.compile("(.+) \\[\\s*(\\d{1,9})\\s*(?:[-–]\\s*(\\d{1,9})\\s*)?]");
    private static final Pattern LEFT_OUT = Pattern.compile("[-–—]\\s*");
    private static final Pattern SIGN = Pattern.compile("[=+]");
    private static final int MOST_PAGES = 99_999;

    private final Map<String, Piece> known = new LinkedHashMap<>();
    private final Set<String> whole = new LinkedHashSet<>();
    private final Set<String> cut = new LinkedHashSet<>();
    private final Set<String> taken = new HashSet<>();

    NamedPieces(Collection<Piece> pieces) {
        pieces.forEach(piece -> known.put(Normalizer.normalize(piece.id(), Normalizer.Form.NFC), piece));
    }

    /**
     * {@return the piece that a line names, or some pages of it as a piece of their own}
     *
     * @throws BundleRefusedException when there is none, it is named already, or the pages are no range; says why and what to write
     */
    Piece take(String name) {
        Matcher range = RANGE.matcher(name);
        if (idOf(name).isPresent() || !range.matches()) {
            return whole(name);
        }
        String id = idOf(range.group(1)).orElseThrow(() -> unknown(range.group(1)));
        int first = Integer.parseInt(range.group(2));
        int last = range.group(3) == null ? first : Integer.parseInt(range.group(3));
        if (first < 1 || last < first || last > MOST_PAGES) {
            throw refused(
                    "« %s » ne désigne aucune page ; écrivez la première et la dernière, comptées à partir de 1 : [2-5], ou [4] pour une seule",
                    name);
        }
        PartIds.Pages pages = new PartIds.Pages(first, last);
        Piece piece = Objects.requireNonNull(known.get(id));
        String part = PartIds.pages(piece.id(), pages);
        if (whole.contains(id) || !taken.add(part)) {
            throw refused("« %s » est déjà nommée plus haut ; gardez-la une fois", name);
        }
        cut.add(id);
        return piece.as(part, "%s, %s".formatted(piece.title(), pages.words()), null);
    }

    /**
     * {@return the piece that a line names, whole}
     *
     * @throws BundleRefusedException when there is none, or a line before named it
     */
    Piece whole(String name) {
        String id = idOf(name).orElseThrow(() -> unknown(name));
        if (cut.contains(id) || !whole.add(id)) {
            throw refused("« %s » est déjà nommée plus haut ; gardez-la une fois", name);
        }
        return Objects.requireNonNull(known.get(id));
    }

    /**
     * What a message carried, as a line calls it.
     *
     * @param whole id of the message
     * @param part its name, {@code capture.png}, or the end of its id, {@code #0123456789ab}
     */
    record Carried(String whole, String part) {}

    /** {@return what {@code name} is of a message, « relance.eml [capture.png] »; nothing when it is a file, or pages of one} */
    Optional<Carried> carried(String name) {
        if (idOf(name).isPresent() || RANGE.matcher(name).matches()) {
            return Optional.empty();
        }
        if (name.endsWith("]")) {
            for (int at = name.indexOf(" ["); at >= 0; at = name.indexOf(" [", at + 1)) {
                Optional<String> id = idOf(name.substring(0, at).strip());
                if (id.isPresent()) {
                    return Optional.of(carried(id.get(), name.substring(at + 2, name.length() - 1)));
                }
            }
        }
        String whole = PartIds.whole(name);
        return whole.equals(name)
                ? Optional.empty()
                : idOf(whole).map(id -> carried(id, name.substring(whole.length())));
    }

    private Carried carried(String id, String part) {
        return new Carried(Objects.requireNonNull(known.get(id)).id(), part.strip());
    }

    /** {@return the pieces that no line named} */
    List<Piece> others() {
        List<Piece> others = new ArrayList<>();
        known.forEach((id, piece) -> {
            if (!whole.contains(id) && !cut.contains(id)) {
                others.add(piece);
            }
        });
        return others;
    }

    /** A letter of the vault, or a proof that was imported, is named by its name alone too, when there is one of that name only. */
    private Optional<String> idOf(String name) {
        if (known.containsKey(name)) {
            return Optional.of(name);
        }
        List<String> kept = known.keySet().stream()
                .filter(id -> PartIds.file(id).equals(name))
                .toList();
        return kept.size() == 1 ? Optional.of(kept.getFirst()) : Optional.empty();
    }

    private BundleRefusedException unknown(String name) {
        if (carried(name).isPresent()) {
            return refused(
                    "« %s » vient à la suite de son message ; une ligne peut seulement l’écarter, avec « - » devant",
                    name);
        }
        if (RANGE.matcher(name).matches()) {
            return refused(
                    "« %s » n’est pas une pièce de l’affaire ; pour écarter des pages, nommez celles que vous gardez",
                    name);
        }
        if (LEFT_OUT.matcher(name).lookingAt()
                && idOf(LEFT_OUT.matcher(name).replaceFirst("")).isPresent()) {
            return refused(
                    "« %s » ne se lit pas : pour écarter une pièce, écrivez « - », une espace, puis son fichier", name);
        }
        List<String> named = known.keySet().stream()
                .filter(id -> id.endsWith("/" + name))
                .map(French.typeset("« %s »")::formatted)
                .toList();
        if (!named.isEmpty()) {
            return refused(
                    "« %s » n’est pas une pièce de l’affaire ; écrivez son chemin entier : "
                            + String.join(" ou ", named),
                    name);
        }
        Matcher sign = SIGN.matcher(name);
        if (sign.find() && idOf(name.substring(0, sign.start()).strip()).isPresent()) {
            return refused(
                    "« %s » ne se lit pas : mettez une espace avant et après « = » et « + », et un titre ou un fichier ensuite",
                    name);
        }
        return refused(
                "« %s » n’est pas une pièce de l’affaire ; écrivez son fichier comme affaire.yaml le nomme", name);
    }

    private static BundleRefusedException refused(String words, String name) {
        return new BundleRefusedException(French.typeset(words).formatted(name));
    }
}
