package fr.opposable.store;

import java.nio.file.Path;

/** Opens a store on either engine; the same tests run on both. */
public enum BothEngines {
    EMBEDDED {
        @Override
        String url() {
            return null;
        }
    },
    POSTGRESQL {
        @Override
        String url() {
            return PostgresServer.newDatabase();
        }
    };

    abstract String url();

    /** {@return the address of a new database; null for the embedded one} */
    public String newUrl() {
        return url();
    }

    /** {@return a new store in this folder} */
    public DataStore open(Path folder) {
        return DataStore.open(folder, url());
    }
}
