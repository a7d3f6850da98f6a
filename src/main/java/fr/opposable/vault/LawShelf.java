package fr.opposable.vault;

import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The legal texts that versions were made under, file by file, under the digest that the versions carry. */
final class LawShelf {

    /** Lists the other files; it is not among those that the digest of the library is made from. */
    private static final String INDEX = "index.yaml";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    LawShelf(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    boolean has(Sha256 law) {
        Integer count =
                jdbc.queryForObject("SELECT count(*) FROM law_library WHERE law_version = ?", Integer.class, law.hex());
        return count != null && count > 0;
    }

    /** Keeps a library; one already there is left as it is. */
    void keep(Sha256 law, Map<String, Bytes> files) {
        if (has(law)) {
            return;
        }
        if (!digest(digests(files)).equals(law)) {
            throw new IllegalArgumentException("These are not the legal texts " + law);
        }
        transaction.executeWithoutResult(_ -> {
            Set<String> there = new HashSet<>(jdbc.queryForList("SELECT sha256 FROM law_file", String.class));
            files.forEach((path, bytes) -> {
                String digest = bytes.sha256().hex();
                if (there.add(digest)) {
                    jdbc.update("INSERT INTO law_file (sha256, content) VALUES (?, ?)", digest, bytes.toArray());
                }
                jdbc.update(
                        "INSERT INTO law_library (law_version, path, sha256) VALUES (?, ?, ?)",
                        law.hex(),
                        path,
                        digest);
            });
        });
    }

    /**
     * {@return the files of a library by their paths; none when it was never kept}
     *
     * @throws DocumentAlteredException when they are no longer what they were
     */
    Map<String, Bytes> files(Sha256 law) {
        TreeMap<String, Bytes> files = new TreeMap<>();
        jdbc.query(
                "SELECT l.path, f.content FROM law_library l JOIN law_file f ON f.sha256 = l.sha256 WHERE l.law_version = ?",
                row -> {
                    files.put(row.getString(1), Bytes.copyOf(row.getBytes(2)));
                },
                law.hex());
        if (!files.isEmpty() && !digest(digests(files)).equals(law)) {
            throw new DocumentAlteredException(
                    "Les textes de loi %s conservés dans le coffre ont été altérés.".formatted(law), null);
        }
        return files;
    }

    /** {@return the libraries that some version carries and that are kept, but not as they were; their digests} */
    List<Sha256> altered() {
        return jdbc
                .queryForList("SELECT DISTINCT law_version FROM law_library ORDER BY law_version", String.class)
                .stream()
                .map(Objects::requireNonNull)
                .map(Sha256::new)
                .filter(this::isAltered)
                .toList();
    }

    private boolean isAltered(Sha256 law) {
        try {
            files(law);
            return false;
        } catch (DocumentAlteredException e) {
            return true;
        }
    }

    private static TreeMap<String, String> digests(Map<String, Bytes> files) {
        TreeMap<String, String> digests = new TreeMap<>();
        files.forEach((path, bytes) -> digests.put(path, bytes.sha256().hex()));
        return digests;
    }

    /** {@return the digest of a library, as {@code sha256sum} of its files' own lines gives it} */
    private static Sha256 digest(TreeMap<String, String> digests) {
        StringBuilder lines = new StringBuilder();
        digests.forEach((path, digest) -> {
            if (!path.equals(INDEX)) {
                lines.append(digest).append("  ").append(path).append('\n');
            }
        });
        return Sha256.of(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
}
