package fr.opposable.bundle;

import fr.opposable.dossier.Piece;
import fr.opposable.exhibit.Exhibit;
import fr.opposable.kernel.French;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What messages carried and lines of the order leave out, {@code - relance.eml [capture.png]}. A line that leaves nothing out is told: what a
 * message carries is known only once it is opened.
 */
final class LeftParts {

    private final List<Line> lines;
    private final Set<String> filed;
    private final Set<Line> followed = new LinkedHashSet<>();
    private final Map<String, List<String>> carried = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    /** @param filed ids of what was filed, which stays */
    LeftParts(List<Line> lines, Set<String> filed) {
        this.lines = List.copyOf(lines);
        this.filed = Set.copyOf(filed);
    }

    /**
     * A line of the order.
     *
     * @param file name of the order
     * @param number of the line, from 1
     */
    record Line(NamedPieces.Carried named, String file, int number) {

        private boolean isOf(Piece message, Exhibit exhibit) {
            return named.whole().equals(message.id())
                    && (named.part().equals(PartIds.carried("", exhibit.sha256()))
                            || plain(named.part()).equalsIgnoreCase(plain(exhibit.name())));
        }
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\s\u00a0\u202f]+", " ")
                .strip();
    }

    /** {@code message} was opened: what it carries is known. */
    void opened(Piece message) {
        carried.computeIfAbsent(message.id(), _ -> new ArrayList<>());
    }

    /** {@return the line that leaves out what {@code message} carried; nothing when none does} */
    Optional<Line> of(Piece message, Exhibit exhibit) {
        carried.computeIfAbsent(message.id(), _ -> new ArrayList<>()).add(exhibit.name());
        Optional<Line> line =
                lines.stream().filter(one -> one.isOf(message, exhibit)).findFirst();
        line.ifPresent(followed::add);
        if (line.isPresent() && filed.contains(PartIds.carried(message.id(), exhibit.sha256()))) {
            fault(
                    line.get(),
                    "« %s », jointe à « %s », est déjà communiquée et ne peut plus être laissée hors du dossier ; ôtez cette ligne",
                    exhibit.name(),
                    message.id());
        }
        return line;
    }

    /** @throws BundleRefusedException when a line names nothing that its message carried, or what was filed; all of it at once */
    void requireFollowed() {
        for (Line line : lines) {
            if (!followed.contains(line) && carried.containsKey(line.named().whole())) {
                unknown(line);
            }
        }
        if (!faults.isEmpty()) {
            throw new BundleRefusedException(French.typeset("L’ordre des pièces « %s » ne peut pas être suivi : %s.")
                    .formatted(lines.getFirst().file(), String.join(French.typeset(" ; "), faults)));
        }
    }

    private void unknown(Line line) {
        String whole = line.named().whole();
        List<String> there = carried.getOrDefault(whole, List.of());
        if (there.isEmpty()) {
            fault(line, "« %s » n’apporte aucune pièce jointe ; ôtez cette ligne", whole);
        } else if (PartIds.message("").equals(line.named().part())) {
            fault(
                    line,
                    "le message « %s » reste avec ce qu’il apporte ; écartez-le en entier (« - %s »), et donnez à part ce que vous en gardez",
                    whole,
                    whole);
        } else {
            fault(
                    line,
                    "« %s » n’apporte pas « %s », mais %s ; écrivez l’un de ces noms entre crochets",
                    whole,
                    line.named().part(),
                    French.enumerated(there.stream()
                            .distinct()
                            .map(French.typeset("« %s »")::formatted)
                            .toList()));
        }
    }

    private void fault(Line line, String template, Object... values) {
        faults.add(French.typeset("ligne %d : %s")
                .formatted(line.number(), French.typeset(template).formatted(values)));
    }
}
