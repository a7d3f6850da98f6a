package fr.opposable.ledger;

import fr.opposable.kernel.Bytes;
import fr.opposable.store.StoreUnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Time-stamps of checkpoints, in the database and beside the checkpoint's file, {@code points/000000000042.tsr}. The last checkpoint dates
 * all before it, so one that could not be stamped is not gone back to.
 */
final class Timestamps {

    private static final Logger LOG = LoggerFactory.getLogger(Timestamps.class);

    private final JdbcTemplate jdbc;
    private final String tenant;
    private final CheckpointFiles files;
    private final Path folder;
    private final Function<TimestampSettings, TimestampAuthority> authorities;

    Timestamps(
            DataSource dataSource,
            String tenant,
            CheckpointFiles files,
            Path folder,
            Function<TimestampSettings, TimestampAuthority> authorities) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.tenant = tenant;
        this.files = files;
        this.folder = folder;
        this.authorities = authorities;
    }

    /** Asks the authority that is set, if one is, for the date of the last checkpoint. An authority that does not answer stops nobody. */
    void stamp() {
        Optional<TimestampSettings> settings = TimestampSettings.in(folder);
        List<Long> sizes = files.sizes();
        if (settings.isEmpty() || sizes.isEmpty() || stored(sizes.getLast()).isPresent()) {
            return;
        }
        long size = sizes.getLast();
        byte[] note = files.read(size).orElseThrow().getBytes(StandardCharsets.UTF_8);
        try {
            byte[] answer = onDisk(size).map(Bytes::toArray).orElse(null);
            if (answer == null) {
                byte[] request = TimestampToken.request(note);
                answer = authorities.apply(settings.get()).answer(request);
                TimestampToken.matches(request, answer);
            }
            Instant moment =
                    TimestampToken.momentOf(note, answer, settings.get().trusted());
            DurableFile.create(files.pathOf(size, "tsr"), answer, "r--r--r--");
            jdbc.update(
                    "INSERT INTO ledger_timestamp (tenant, tree_size, answer, stamped_at) VALUES (?, ?, ?, ?)",
                    tenant,
                    size,
                    answer,
                    OffsetDateTime.ofInstant(moment, ZoneOffset.UTC));
        } catch (IOException e) {
            LOG.warn("Checkpoint {} could not be time-stamped", size, e);
        }
    }

    private Optional<Bytes> stored(long size) {
        return jdbc
                .query(
                        "SELECT answer FROM ledger_timestamp WHERE tenant = ? AND tree_size = ?",
                        (row, _) -> Bytes.copyOf(row.getBytes(1)),
                        tenant,
                        size)
                .stream()
                .findFirst();
    }

    private Optional<Bytes> onDisk(long size) {
        Path file = files.pathOf(size, "tsr");
        try {
            return Files.exists(file) ? Optional.of(Bytes.owning(Files.readAllBytes(file))) : Optional.empty();
        } catch (IOException e) {
            throw new StoreUnavailableException("Le jeton d’horodatage « %s » ne peut pas être lu.".formatted(file), e);
        }
    }

    /** Checks every token, in the database and in its file, against the checkpoint it dates and the authority that is set. */
    void audit(Findings findings) {
        Optional<TimestampSettings> settings = TimestampSettings.in(folder);
        TreeSet<Long> sizes = new TreeSet<>(jdbc.query(
                "SELECT tree_size FROM ledger_timestamp WHERE tenant = ?", (row, _) -> row.getLong(1), tenant));
        files.sizes().stream()
                .filter(size -> Files.exists(files.pathOf(size, "tsr")))
                .forEach(sizes::add);
        if (settings.isEmpty()) {
            findings.notice(
                    sizes.isEmpty()
                            ? "aucune autorité d’horodatage n’est réglée : les dates sont celles du programme"
                            : "des jetons d’horodatage sont gardés, mais l’autorité n’est plus réglée : ils n’ont pas été vérifiés");
            return;
        }
        if (sizes.isEmpty()) {
            findings.notice("une autorité d’horodatage est réglée, mais aucun point de contrôle n’a encore son jeton");
        }
        for (long size : sizes) {
            audit(size, settings.get().trusted(), findings);
        }
    }

    private void audit(long size, List<X509Certificate> trusted, Findings findings) {
        String where = "registre, jeton d’horodatage " + size;
        byte[] note = files.read(size).orElse("").getBytes(StandardCharsets.UTF_8);
        Bytes inside = stored(size).orElse(null);
        Bytes outside = onDisk(size).orElse(null);
        boolean insideHolds = holds(note, inside, trusted);
        boolean outsideHolds = holds(note, outside, trusted);
        if (inside == null) {
            findings.fault("jeton retiré de la base", where, null);
        } else if (!insideHolds) {
            findings.fault("jeton altéré dans la base", where, null);
        }
        if (outside == null) {
            findings.fault("fichier du jeton manquant", where, null);
        } else if (!outsideHolds) {
            findings.fault("fichier du jeton altéré", where, null);
        }
        if (insideHolds && outsideHolds && !Objects.equals(inside, outside)) {
            findings.fault("le jeton de la base et celui de son fichier diffèrent", where, null);
        }
    }

    private static boolean holds(byte[] note, @Nullable Bytes answer, List<X509Certificate> trusted) {
        if (answer == null) {
            return false;
        }
        try {
            TimestampToken.momentOf(note, answer.toArray(), trusted);
            return true;
        } catch (IOException | RuntimeException e) {
            // The parser of damaged bytes fails in many ways: each says that the token does not hold.
            return false;
        }
    }
}
