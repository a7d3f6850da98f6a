package fr.opposable.cli;

import fr.opposable.store.DataStore;
import fr.opposable.vault.Vault;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The store and the vault on it, opened and closed as one. */
record OpenVault(DataStore store, Vault vault) implements AutoCloseable {

    static OpenVault of(Path data, @Nullable String db, Clock clock) {
        DataStore store = DataStore.open(data, db);
        try {
            return new OpenVault(store, new Vault(store, clock));
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    @Override
    public void close() {
        vault.close();
        store.close();
    }
}
