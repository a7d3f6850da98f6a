package fr.opposable.vault;

import fr.opposable.kernel.Sha256;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of stored bytes, for those that belong to no version. */
final class BlobRows {

    private final JdbcTemplate jdbc;

    BlobRows(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** {@return the media type recorded for these bytes, empty when none are there} */
    Optional<String> mediaType(Sha256 digest) {
        return jdbc
                .query("SELECT media_type FROM blob WHERE sha256 = ?", (row, _) -> row.getString(1), digest.hex())
                .stream()
                .findFirst();
    }

    /** Adds a row, or leaves the one that is there. Called outside any transaction. */
    void add(Sha256 digest, long size, String mediaType, Instant at) {
        try {
            jdbc.update(
                    "INSERT INTO blob (sha256, size_bytes, media_type, stored_at) VALUES (?, ?, ?, ?)",
                    digest.hex(),
                    size,
                    mediaType,
                    OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
        } catch (DuplicateKeyException sameBytesElsewhere) {
            if (mediaType(digest).isEmpty()) {
                throw sameBytesElsewhere;
            }
        }
    }
}
