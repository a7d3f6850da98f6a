package fr.opposable.store;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What somebody with all rights on the database can do: switch its guards off and write. */
public final class Tampering {

    private static final List<String> TABLES = List.of(
            "document",
            "document_version",
            "blob",
            "inputs_snapshot",
            "ledger_log",
            "ledger_queue",
            "ledger_leaf",
            "ledger_tile",
            "ledger_checkpoint",
            "ledger_timestamp",
            "ledger_renewal",
            "erasure",
            "journal_act",
            "journal_facts",
            "law_file",
            "law_library");

    private Tampering() {}

    /** {@return a way into the database that no trigger and no foreign key of the log stops} */
    public static JdbcTemplate with(DataStore store) {
        JdbcTemplate jdbc = new JdbcTemplate(store.dataSource());
        if (store.engine() == DatabaseEngine.POSTGRESQL) {
            TABLES.forEach(table -> jdbc.execute("ALTER TABLE " + table + " DISABLE TRIGGER ALL"));
        } else {
            jdbc.queryForList(
                            "SELECT trigger_name FROM information_schema.triggers WHERE trigger_schema = 'PUBLIC'",
                            String.class)
                    .forEach(trigger -> jdbc.execute("DROP TRIGGER " + trigger));
        }
        return jdbc;
    }
}
