package fr.opposable.campaign;

import fr.opposable.kernel.French;
import fr.opposable.store.DataStore;
import fr.opposable.store.StoreUnavailableException;
import fr.opposable.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A store that is thrown away when closed: what a trial run is made against. */
public final class ScratchStore implements AutoCloseable {

    private final Path folder;
    private final DataStore store;
    private final Vault vault;

    private ScratchStore(Path folder, DataStore store, Vault vault) {
        this.folder = folder;
        this.store = store;
        this.vault = vault;
    }

    /**
     * {@return a new empty store in the folder of temporary files}
     *
     * @throws StoreUnavailableException when none can be made there
     */
    public static ScratchStore open(Clock clock) {
        Path folder = folder();
        DataStore store = DataStore.open(folder.resolve("registre"), null);
        return new ScratchStore(folder, store, new Vault(store, clock));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("opposable-essai-");
        } catch (IOException e) {
            throw new StoreUnavailableException("Le dossier temporaire ne peut pas être créé.", e);
        }
    }

    public DataStore store() {
        return store;
    }

    public Vault vault() {
        return vault;
    }

    /** {@return a folder beside the store, thrown away with it} */
    public Path work() {
        return folder.resolve("travail");
    }

    @Override
    public void close() {
        vault.close();
        store.close();
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
