package fr.opposable.ledger;

import fr.opposable.kernel.Bytes;
import fr.opposable.store.StoreUnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
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
 * all before it, so one that could not be stamped is not gone back to. Before a certificate expires, what it signed is stamped anew
 * together ({@link Renewals}).
 */
final class Timestamps {

    /** How long before its certificate expires a token is stamped anew. */
    static final Duration AHEAD = Duration.ofDays(90);

    private static final Logger LOG = LoggerFactory.getLogger(Timestamps.class);

    private final JdbcTemplate jdbc;
    private final String tenant;
    private final CheckpointFiles files;
    private final Path folder;
    private final Function<TimestampSettings, TimestampAuthority> authorities;
    private final Renewals renewals;
    private final Clock clock;

    Timestamps(
            DataSource dataSource,
            String tenant,
            CheckpointFiles files,
            Path folder,
            Function<TimestampSettings, TimestampAuthority> authorities,
            Clock clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.tenant = tenant;
        this.files = files;
        this.folder = folder;
        this.authorities = authorities;
        this.renewals = new Renewals(dataSource, tenant, folder);
        this.clock = clock;
    }

    /** Asks the authority that is set, if one is, for the date of the last checkpoint. An authority that does not answer stops nobody. */
    void stamp() {
        Optional<TimestampSettings> settings = TimestampSettings.in(folder);
        List<Long> sizes = files.sizes();
        if (settings.isEmpty() || sizes.isEmpty() || stored(sizes.getLast()).isPresent()) {
            return;
        }
        long size = sizes.getLast();
        try {
            stamp(size, settings.get());
        } catch (IOException e) {
            LOG.warn("Checkpoint {} could not be time-stamped", size, e);
            return;
        }
        renewWhatExpires();
    }

    private void stamp(long size, TimestampSettings settings) throws IOException {
        byte[] note = note(size);
        byte[] answer = onDisk(size).map(Bytes::toArray).orElse(null);
        if (answer == null) {
            answer = ask(note, settings);
        }
        TimestampToken.Attested attested = TimestampToken.attested(note, answer, settings.trusted());
        DurableFile.create(files.pathOf(size, "tsr"), answer, "r--r--r--");
        for (int i = 0; i < attested.crls().size(); i++) {
            DurableFile.create(
                    files.pathOf(size, i == 0 ? "crl" : (i + 1) + ".crl"),
                    attested.crls().get(i).toArray(),
                    "r--r--r--");
        }
        jdbc.update(
                "INSERT INTO ledger_timestamp (tenant, tree_size, answer, stamped_at) VALUES (?, ?, ?, ?)",
                tenant,
                size,
                answer,
                OffsetDateTime.ofInstant(attested.moment(), ZoneOffset.UTC));
    }

    private byte[] ask(byte[] content, TimestampSettings settings) throws IOException {
        byte[] request = TimestampToken.request(content);
        byte[] answer = authorities.apply(settings).answer(request);
        TimestampToken.matches(request, answer);
        return answer;
    }

    /** Stamps anew what expires soon, once the authority signs with a certificate that lives longer: the newest token tells. */
    private void renewWhatExpires() {
        Optional<TimestampSettings> settings = TimestampSettings.in(folder);
        List<Long> stamped = sizes();
        if (settings.isEmpty() || stamped.isEmpty()) {
            return;
        }
        Instant soon = clock.instant().plus(AHEAD);
        boolean fresh =
                expiry(stamped.getLast(), settings.get()).filter(soon::isBefore).isPresent();
        if (fresh) {
            renew(settings.get(), soon);
        }
    }

    /**
     * Stamps anew all whose certificate expires before {@link #AHEAD} is over.
     *
     * @return number of tokens covered; none when nothing expires or no authority is set
     */
    int renew() {
        return TimestampSettings.in(folder)
                .map(settings -> renew(settings, clock.instant().plus(AHEAD)))
                .orElse(0);
    }

    private int renew(TimestampSettings settings, Instant before) {
        List<Renewals.Renewal> made = List.copyOf(renewals.rows().values());
        List<Long> due = new ArrayList<>();
        for (long size : sizes()) {
            boolean covered = made.stream().anyMatch(renewal -> renewal.covers(name(size, "tsr")));
            if (!covered && expiry(size, settings).filter(before::isAfter).isPresent()) {
                due.add(size);
            }
        }
        Renewals.Renewal last = made.isEmpty() ? null : made.getLast();
        boolean lastExpires = last != null
                && expiry(last.evidence().getBytes(StandardCharsets.UTF_8), last.answer(), settings)
                        .filter(before::isAfter)
                        .isPresent();
        if (due.isEmpty() && !lastExpires) {
            return 0;
        }
        List<String> names = new ArrayList<>();
        if (last != null) {
            names.add(renewals.name(last.number(), "txt"));
            names.add(renewals.name(last.number(), "tsr"));
        }
        due.forEach(size -> names.addAll(List.of(name(size, "txt"), name(size, "tsr"))));
        try {
            String evidence = renewals.evidence(names);
            byte[] content = evidence.getBytes(StandardCharsets.UTF_8);
            byte[] answer = ask(content, settings);
            Instant moment =
                    TimestampToken.attested(content, answer, settings.trusted()).moment();
            int number = last == null ? 1 : last.number() + 1;
            renewals.keep(new Renewals.Renewal(number, evidence, Bytes.owning(answer)), moment);
            return due.size();
        } catch (IOException e) {
            LOG.warn("{} time-stamps could not be renewed", due.size(), e);
            return 0;
        }
    }

    private Optional<Instant> expiry(long size, TimestampSettings settings) {
        return expiry(note(size), stored(size).orElse(null), settings);
    }

    private static Optional<Instant> expiry(byte[] content, @Nullable Bytes answer, TimestampSettings settings) {
        return TimestampAudit.attested(content, answer, settings.trusted()).map(TimestampToken.Attested::until);
    }

    /** {@return the name of a file of a checkpoint, from the log's folder} */
    static String name(long size, String extension) {
        return "points/%012d.%s".formatted(size, extension);
    }

    byte[] note(long size) {
        return files.read(size).orElse("").getBytes(StandardCharsets.UTF_8);
    }

    /** {@return the sizes of the checkpoints that the database has a token for} */
    private List<Long> sizes() {
        return jdbc.query(
                "SELECT tree_size FROM ledger_timestamp WHERE tenant = ? ORDER BY tree_size",
                (row, _) -> row.getLong(1),
                tenant);
    }

    /** {@return the sizes of the checkpoints that there is a token for, in the database or as a file} */
    NavigableSet<Long> allSizes() {
        TreeSet<Long> sizes = new TreeSet<>(sizes());
        files.sizes().stream()
                .filter(size -> Files.exists(files.pathOf(size, "tsr")))
                .forEach(sizes::add);
        return sizes;
    }

    Optional<Bytes> stored(long size) {
        return jdbc
                .query(
                        "SELECT answer FROM ledger_timestamp WHERE tenant = ? AND tree_size = ?",
                        (row, _) -> Bytes.copyOf(row.getBytes(1)),
                        tenant,
                        size)
                .stream()
                .findFirst();
    }

    Optional<Bytes> onDisk(long size) {
        Path file = files.pathOf(size, "tsr");
        try {
            return Files.exists(file) ? Optional.of(Bytes.owning(Files.readAllBytes(file))) : Optional.empty();
        } catch (IOException e) {
            throw new StoreUnavailableException("Le jeton d’horodatage « %s » ne peut pas être lu.".formatted(file), e);
        }
    }

    /** Checks every token and every renewal, in the database and in its file, against what it dates and the authority that is set. */
    void audit(Findings findings) {
        Optional<List<X509Certificate>> trusted = TimestampSettings.in(folder).map(TimestampSettings::trusted);
        new TimestampAudit(this, renewals, clock.instant(), findings).audit(trusted);
    }
}
