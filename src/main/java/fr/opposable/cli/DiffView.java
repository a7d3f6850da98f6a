package fr.opposable.cli;

import fr.opposable.history.Archive;
import fr.opposable.history.Differences;
import fr.opposable.kernel.French;
import fr.opposable.rendering.PageComparison;
import fr.opposable.rendering.TemplateLibrary;
import fr.opposable.vault.Vault;
import fr.opposable.vault.VersionLife;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two versions of a document: what changed, in words and page by page.
 *
 * @param terminal where it is shown
 * @param archive what versions were made from
 * @param vault where their pages are
 * @param json whether as JSON
 */
record DiffView(Terminal terminal, Archive archive, Vault vault, boolean json) {

    /**
     * Shows it.
     *
     * @param asked kind of document, and the two versions
     * @param out the PDF of the pages; null for none
     */
    int show(List<VersionLife> lives, List<String> asked, @Nullable Path out) {
        List<VersionLife> versions = ofKind(lives, asked.getFirst());
        VersionLife before = VersionTarget.numbered(versions, asked.get(1), "--diff");
        VersionLife after = VersionTarget.numbered(versions, asked.get(2), "--diff");
        List<String> changes =
                new Differences(archive).between(archive.making(before.version()), archive.making(after.version()));
        PageComparison.Result compared = out == null ? null : compare(before, after);
        if (compared != null) {
            new ResultFile(terminal, out).write(compared.pdf());
        }
        if (json) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            map.put("kind", asked.getFirst());
            map.put("from", before.version().versionNo());
            map.put("to", after.version().versionNo());
            map.put("changes", changes);
            map.put("changedPages", compared == null ? null : compared.changed());
            terminal.out().println(Json.pretty(map));
            return ExitCode.DONE;
        }
        terminal.out()
                .println(French.typeset("De %s à la version %d :")
                        .formatted(before.name(), after.version().versionNo()));
        (changes.isEmpty() ? List.of("aucun changement") : changes)
                .forEach(change -> terminal.out().println("– " + change));
        if (compared != null) {
            terminal.out()
                    .println("%s page(s) modifiée(s) sur %d, marquées dans %s"
                            .formatted(compared.changed().size(), compared.pages(), out));
        }
        return ExitCode.DONE;
    }

    private PageComparison.Result compare(VersionLife before, VersionLife after) {
        return new PageComparison(TemplateLibrary.onClassPath()).compare(side(before), side(after));
    }

    private PageComparison.Side side(VersionLife life) {
        return new PageComparison.Side(
                "%s, %s, produite le %s"
                        .formatted(
                                life.name(),
                                life.state().french(),
                                French.figures(java.time.LocalDate.ofInstant(
                                        life.version().producedAt(), Paris.ZONE))),
                vault.read(life.version()));
    }

    static List<VersionLife> ofKind(List<VersionLife> lives, String kind) {
        List<VersionLife> versions = lives.stream()
                .filter(life -> life.version().key().kind().equals(kind))
                .toList();
        if (versions.isEmpty()) {
            throw new InputException(French.typeset("L’affaire n’a pas de document « %s ». Ceux qu’elle a : %s.")
                    .formatted(
                            kind,
                            String.join(
                                    ", ",
                                    lives.stream()
                                            .map(life -> life.version().key().kind())
                                            .distinct()
                                            .toList())));
        }
        return versions;
    }
}
