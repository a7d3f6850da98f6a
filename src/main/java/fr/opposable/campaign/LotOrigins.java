package fr.opposable.campaign;

import fr.opposable.scenario.Scenarios;
import fr.opposable.store.DataStore;
import fr.opposable.vault.SealedVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the letters of lots were made from, as their runs noted it: the portfolio, and the firm's own scenarios. */
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

    /**
     * {@return the firm's scenarios that the runs of these letters followed, by document and version, {@code id/1}} A letter that is in
     * no lot, or whose run followed those of the program, is not in it.
     */
    public static Map<String, Scenarios.Firm> scenarios(DataStore store, Collection<SealedVersion> letters) {
        JdbcTemplate jdbc = new JdbcTemplate(store.dataSource());
        Map<String, Scenarios.Firm> files = new HashMap<>();
        Map<String, Scenarios.Firm> followed = new HashMap<>();
        List<String> documents =
                letters.stream().map(SealedVersion::documentId).distinct().toList();
        for (int from = 0; from < documents.size(); from += AT_ONCE) {
            List<String> some = documents.subList(from, Math.min(documents.size(), from + AT_ONCE));
            jdbc.query(
                    "SELECT document_id, version_no, scenario_sha256 FROM lot_entry JOIN run ON run.run_id = lot_entry.run_id WHERE scenario_sha256 IS NOT NULL AND document_id IN ("
                            + String.join(", ", Collections.nCopies(some.size(), "?")) + ")",
                    row -> {
                        followed.put(
                                place(row.getString(1), row.getInt(2)),
                                files.computeIfAbsent(row.getString(3), digest -> file(jdbc, digest)));
                    },
                    some.toArray());
        }
        return followed;
    }

    /** {@return by what {@link #scenarios} names a version} */
    public static String place(SealedVersion version) {
        return place(version.documentId(), version.versionNo());
    }

    private static String place(String document, int version) {
        return document + "/" + version;
    }

    private static Scenarios.Firm file(JdbcTemplate jdbc, String digest) {
        return jdbc.query(
                        "SELECT file_name, content FROM firm_scenario WHERE sha256 = ?",
                        (row, number) -> new Scenarios.Firm(row.getString(1), row.getString(2)),
                        digest)
                .getFirst();
    }
}
