package fr.opposable.ledger;

import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.Sha256;
import fr.opposable.store.StoreUnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Newer time-stamps over older evidence, so that its date outlives the certificate that signed it (the idea of RFC 4998, in files that
 * {@code sha256sum -c} and {@code openssl ts -verify} read): {@code horodatage/renouvellements/0001.txt} lists the digests of the tokens not
 * renewed yet, of the checkpoints they date and of the renewal before; {@code 0001.tsr} is the authority's token for that list.
 */
final class Renewals {

    private static final Pattern NAME = Pattern.compile("(\\d{4})\\.txt");

    private final JdbcTemplate jdbc;
    private final String tenant;
    private final Path ledger;
    private final Path folder;

    Renewals(DataSource dataSource, String tenant, Path ledger) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.tenant = tenant;
        this.ledger = ledger;
        this.folder = ledger.resolve("horodatage").resolve("renouvellements");
    }

    /** A renewal: what it covers, and the answer for that; each as the database and as the files have it. */
    record Renewal(int number, String evidence, Bytes answer) {

        boolean covers(String name) {
            return evidence.contains("  " + name + "\n");
        }
    }

    String name(int number, String extension) {
        return "horodatage/renouvellements/%04d.%s".formatted(number, extension);
    }

    /** {@return a line for each of these files of the log's folder, as {@code sha256sum} writes them} */
    String evidence(List<String> names) {
        StringBuilder lines = new StringBuilder(names.size() * 100);
        for (String name : names) {
            lines.append(digest(name).map(Sha256::hex).orElse("absent"))
                    .append("  ")
                    .append(name)
                    .append('\n');
        }
        return lines.toString();
    }

    private Optional<Sha256> digest(String name) {
        Path file = ledger.resolve(name);
        try {
            return Files.exists(file) ? Optional.of(Sha256.of(Files.readAllBytes(file))) : Optional.empty();
        } catch (IOException e) {
            throw new StoreUnavailableException("La preuve « %s » ne peut pas être lue.".formatted(file), e);
        }
    }

    void keep(Renewal renewal, Instant moment) throws IOException {
        Files.createDirectories(folder);
        DurableFile.create(
                ledger.resolve(name(renewal.number(), "txt")),
                renewal.evidence().getBytes(StandardCharsets.UTF_8),
                "r--r--r--");
        DurableFile.create(
                ledger.resolve(name(renewal.number(), "tsr")), renewal.answer().toArray(), "r--r--r--");
        jdbc.update(
                "INSERT INTO ledger_renewal (tenant, renewal_no, evidence, answer, stamped_at) VALUES (?, ?, ?, ?, ?)",
                tenant,
                renewal.number(),
                renewal.evidence(),
                renewal.answer().toArray(),
                OffsetDateTime.ofInstant(moment, ZoneOffset.UTC));
    }

    Map<Integer, Renewal> rows() {
        Map<Integer, Renewal> rows = new TreeMap<>();
        jdbc.query(
                "SELECT renewal_no, evidence, answer FROM ledger_renewal WHERE tenant = ? ORDER BY renewal_no",
                row -> {
                    rows.put(
                            row.getInt(1), new Renewal(row.getInt(1), row.getString(2), Bytes.copyOf(row.getBytes(3))));
                },
                tenant);
        return rows;
    }

    Map<Integer, Renewal> onDisk() {
        Map<Integer, Renewal> found = new TreeMap<>();
        for (int number : numbers()) {
            Path answer = ledger.resolve(name(number, "tsr"));
            try {
                found.put(
                        number,
                        new Renewal(
                                number,
                                new String(
                                        Files.readAllBytes(ledger.resolve(name(number, "txt"))),
                                        StandardCharsets.ISO_8859_1),
                                Files.exists(answer)
                                        ? Bytes.owning(Files.readAllBytes(answer))
                                        : Bytes.owning(new byte[0])));
            } catch (IOException e) {
                throw new StoreUnavailableException(
                        "Le renouvellement « %s » ne peut pas être lu.".formatted(answer), e);
            }
        }
        return found;
    }

    private List<Integer> numbers() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> NAME.matcher(String.valueOf(file.getFileName())))
                    .filter(Matcher::matches)
                    .map(match -> Integer.valueOf(match.group(1)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new StoreUnavailableException(
                    "Les renouvellements de « %s » ne peuvent pas être lus.".formatted(folder), e);
        }
    }

    /** {@return the files named in a list that are no more what they were when it was stamped, with what happened to each} */
    Map<String, String> changed(String evidence) {
        Map<String, String> changed = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>(List.of(evidence.split("\n", -1)));
        for (String line : lines) {
            int gap = line.indexOf("  ");
            if (gap == 64) {
                String name = line.substring(gap + 2);
                Optional<Sha256> now = digest(name);
                if (now.isEmpty()) {
                    changed.put(name, "manquant");
                } else if (!now.get().hex().equals(line.substring(0, gap))) {
                    changed.put(name, "altéré");
                }
            }
        }
        return changed;
    }
}
