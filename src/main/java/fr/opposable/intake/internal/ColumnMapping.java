package fr.opposable.intake.internal;

import fr.opposable.intake.IntakeCode;
import fr.opposable.intake.internal.Node.Nothing;
import fr.opposable.intake.internal.Node.Table;
import fr.opposable.intake.internal.Node.Text;
import fr.opposable.kernel.Problem;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@code mapping.yaml} says: for each file, which of the user's columns is which of ours, and which are passed over. */
final class ColumnMapping {

    static final String FILE = "mapping.yaml";

    private final Map<SheetKind, Map<String, Column>> columns = new HashMap<>();
    private final Map<SheetKind, Set<String>> dropped = new HashMap<>();

    private ColumnMapping() {}

    /** {@return a mapping that says nothing} */
    static ColumnMapping none() {
        return new ColumnMapping();
    }

    static ColumnMapping read(Path file, List<Problem> problems) {
        ColumnMapping mapping = new ColumnMapping();
        Complaints complaints = new Complaints();
        byte[] bytes = CaseFolderReader.bytes(file, FILE, complaints);
        Node tree = bytes == null ? null : CaseFolderReader.tree(bytes, FILE, complaints);
        if (tree instanceof Table files) {
            files.entries().forEach((name, node) -> mapping.readFile(name, node, complaints));
        } else if (tree != null && !(tree instanceof Nothing)) {
            complain(complaints, tree.place(), "le fichier n’est pas une liste de fichiers.", shape());
        }
        problems.addAll(complaints.problems());
        return mapping;
    }

    private void readFile(String name, Node node, Complaints complaints) {
        SheetKind kind = kindOf(name);
        if (kind == null) {
            complain(
                    complaints,
                    node.place(),
                    Phrase.of("« %s » n'est pas un fichier du portefeuille.", Phrase.shown(name)),
                    Phrase.of(
                            "Écrivez l'un de : %s.",
                            String.join(
                                    ", ",
                                    Arrays.stream(SheetKind.values())
                                            .map(SheetKind::fileName)
                                            .toList())));
            return;
        }
        if (!(node instanceof Table table)) {
            complain(complaints, node.place(), Phrase.of("« %s » n'a pas de colonnes.", name), shape());
            return;
        }
        table.entries().forEach((theirs, ours) -> readColumn(kind, theirs, ours, complaints));
    }

    private void readColumn(SheetKind kind, String theirs, Node ours, Complaints complaints) {
        String name = HeaderNames.canonical(theirs);
        if (ours instanceof Nothing) {
            dropped.computeIfAbsent(kind, _ -> new HashSet<>()).add(name);
            return;
        }
        Column column = ours instanceof Text text ? kind.find(text.value()) : null;
        if (column != null) {
            columns.computeIfAbsent(kind, _ -> new HashMap<>()).put(name, column);
            return;
        }
        String typed = ours instanceof Text text ? text.value() : "";
        String nearest = Nearest.to(typed, kind.names());
        complain(
                complaints,
                ours.place(),
                Phrase.of("« %s » n'est pas une de nos colonnes de %s.", Phrase.shown(typed), kind.fileName()),
                nearest == null
                        ? Phrase.of(
                                "Écrivez l'une de : %s.",
                                String.join(
                                        ", ",
                                        kind.columns().stream()
                                                .map(Column::french)
                                                .toList()))
                        : Phrase.of("Écrivez « %s ».", nearest));
    }

    private static @Nullable SheetKind kindOf(String name) {
        for (SheetKind kind : SheetKind.values()) {
            if (kind.fileName().equals(name) || kind.fileName().equals(name + ".csv")) {
                return kind;
            }
        }
        return null;
    }

    private static void complain(Complaints complaints, Place place, String message, String cure) {
        complaints.add(IntakeCode.CSV_MAPPING, place, message, cure);
    }

    private static String shape() {
        return Phrase.of("Écrivez par exemple « cases.csv: {\"N° dossier\": reference} ».");
    }

    @Nullable
    Column column(SheetKind kind, String name) {
        if (isDropped(kind, name)) {
            return null;
        }
        Column mapped = columns.getOrDefault(kind, Map.of()).get(HeaderNames.canonical(name));
        if (mapped != null) {
            return mapped;
        }
        return CsvHeader.isOurs(name) ? null : kind.find(name);
    }

    boolean isDropped(SheetKind kind, String name) {
        return dropped.getOrDefault(kind, Set.of()).contains(HeaderNames.canonical(name));
    }
}
