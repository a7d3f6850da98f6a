package fr.opposable.originals;

import fr.opposable.claim.CaseFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files that a case names, each where it is named: its exhibits, in the order of the case format. */
public final class NamedFiles {

    private final Path folder;
    private final List<Submission> files = new ArrayList<>();

    private NamedFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * {@return every file that {@code file} names, once for each place that names it}
     *
     * @param folder folder below which they lie
     */
    public static List<Submission> of(CaseFile file, Path folder) {
        NamedFiles named = new NamedFiles(folder);
        named.all("terms.documents", file.terms().documents());
        for (int i = 0; i < file.invoices().size(); i++) {
            named.add("invoices[%d].file".formatted(i), file.invoices().get(i).file());
        }
        for (int i = 0; i < file.creditNotes().size(); i++) {
            named.add(
                    "creditNotes[%d].file".formatted(i),
                    file.creditNotes().get(i).file());
        }
        for (int i = 0; i < file.payments().size(); i++) {
            named.add("payments[%d].file".formatted(i), file.payments().get(i).file());
        }
        for (int i = 0; i < file.events().size(); i++) {
            named.all("events[%d].files".formatted(i), file.events().get(i).files());
        }
        for (int i = 0; i < file.exhibits().size(); i++) {
            named.add("exhibits[%d].file".formatted(i), file.exhibits().get(i).file());
        }
        return List.copyOf(named.files);
    }

    private void all(String role, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            add("%s[%d]".formatted(role, i), names.get(i));
        }
    }

    private void add(String role, @Nullable String name) {
        if (name != null) {
            files.add(new Submission(folder.resolve(name), name, role, null));
        }
    }
}
