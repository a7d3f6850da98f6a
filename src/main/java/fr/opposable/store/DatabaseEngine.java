package fr.opposable.store;

import java.util.Map;

/** The database engines the product is tested on. */
public enum DatabaseEngine {
    /**
     * HSQLDB in files: the default. {@code hsqldb.write_delay=false} makes each commit reach the disk (decision 0002); tables are cached,
     * not held in memory.
     */
    HSQLDB("hsqldb", Map.of("binary", "VARBINARY(8388608)", "text", "LONGVARCHAR")),
    /** PostgreSQL 15 or later. */
    POSTGRESQL("postgresql", Map.of("binary", "bytea", "text", "text"));

    private final String key;
    private final Map<String, String> types;

    DatabaseEngine(String key, Map<String, String> types) {
        this.key = key;
        this.types = types;
    }

    /** {@return the folder of the migrations only this engine has} */
    String key() {
        return key;
    }

    /** {@return the type names that the shared migrations leave open} */
    Map<String, String> types() {
        return types;
    }
}
