package fr.opposable.intake.internal;

import fr.opposable.intake.internal.Node.Items;
import fr.opposable.intake.internal.Node.Table;
import fr.opposable.intake.internal.Node.Text;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** The files that a case names, however wrong the rest of it may be. */
final class FilesOfCase {

    private static final Set<String> NAMING = Set.of("file", "files", "documents", "exhibit");

    private final Reading reading;
    private final Set<String> found = new TreeSet<>();

    private FilesOfCase(Path folder) {
        this.reading = Reading.judging(new Complaints(), new NamedFiles(folder));
    }

    /** {@return the names, in order, of those that lie in {@code folder} as they must} */
    static Set<String> in(Path folder, Node tree) {
        FilesOfCase files = new FilesOfCase(folder);
        files.walk(tree, false);
        return files.found;
    }

    private void walk(Node node, boolean isName) {
        switch (node) {
            case Items items -> items.items().forEach(item -> walk(item, isName));
            case Table table -> table.entries().forEach((key, value) -> walk(value, NAMING.contains(key)));
            case Text text -> {
                String file = isName && !text.value().isBlank() ? NamedFiles.read(reading, text) : null;
                if (file != null) {
                    found.add(file);
                }
            }
            case Node.Nothing _, Node.Broken _ -> {}
        }
    }
}
