package fr.opposable.campaign;

import fr.opposable.store.DataStore;
import fr.opposable.vault.SealedVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** The portfolios that the letters of lots were made from, as their runs noted them. */
public final class LotOrigins {

    private static final int AT_ONCE = 500;

    private LotOrigins() {}

    /** {@return where the cases of these letters were read, each place once; a letter that is in no lot has none} */
    public static Set<Path> portfolios(DataStore store, Collection<SealedVersion> letters) {
        JdbcTemplate jdbc = new JdbcTemplate(store.dataSource());
        Set<Path> portfolios = new LinkedHashSet<>();
        List<String> documents =
                letters.stream().map(SealedVersion::documentId).distinct().toList();
        for (int from = 0; from < documents.size(); from += AT_ONCE) {
            List<String> some = documents.subList(from, Math.min(documents.size(), from + AT_ONCE));
            List<String> found = new ArrayList<>(jdbc.queryForList(
                    "SELECT DISTINCT run.portfolio FROM lot_entry JOIN run ON run.run_id = lot_entry.run_id WHERE lot_entry.document_id IN ("
                            + String.join(", ", Collections.nCopies(some.size(), "?"))
                            + ") ORDER BY run.portfolio",
                    String.class,
                    some.toArray()));
            found.forEach(path -> portfolios.add(Path.of(path)));
        }
        return portfolios;
    }
}
