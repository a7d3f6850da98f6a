package fr.opposable.campaign;

import fr.opposable.intake.Portfolio;
import fr.opposable.kernel.French;
import fr.opposable.store.DataStore;
import fr.opposable.store.StoreUnavailableException;
import fr.opposable.vault.Vault;
import fr.opposable.vault.Versions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The whole run, letters set on pages included, against a store that is thrown away: what would be produced, held or rejected, and
 * why. The real store is only looked into.
 */
public final class DryRun {

    private final Clock clock;

    public DryRun(Clock clock) {
        this.clock = clock;
    }

    /**
     * Runs and writes rejects and report; no lot.
     *
     * @param known what is already sealed, so that letters that exist are told
     */
    public RunSummary run(
            RunRequest request, Versions known, Portfolio portfolio, LetterWorkshop workshop, RunProgress progress) {
        Path scratch = scratch();
        try (DataStore store = DataStore.open(scratch, null);
                Vault vault = new Vault(store, clock)) {
            return new LetterRun(store, vault, clock).run(request, portfolio, workshop, known, progress);
        } finally {
            delete(scratch);
        }
    }

    private static Path scratch() {
        try {
            return Files.createTempDirectory("opposable-essai-");
        } catch (IOException e) {
            throw new StoreUnavailableException("Le dossier temporaire ne peut pas être créé.", e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new StoreUnavailableException(
                    French.typeset("Le dossier temporaire « %s » n’a pas pu être effacé ; effacez-le.")
                            .formatted(folder),
                    e);
        }
    }
}
