package fr.opposable.campaign;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.opposable.kernel.Bytes;
import fr.opposable.vault.Vault;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The lots as files: one PDF a letter, read from the vault and checked against its digest, then {@code lot.csv}. Written again at will:
 * what is there and right is left alone.
 */
final class LotFiles {

    private static final int WAVE = 256;

    private final Vault vault;
    private final Path out;

    LotFiles(Vault vault, Path out) {
        this.vault = vault;
        this.out = out;
    }

    /** {@return the names of the lots written} */
    Set<String> write(LotRows rows, String runId) {
        Map<String, Set<String>> own = new TreeMap<>();
        rows.forEach(runId, entry -> own.computeIfAbsent(entry.lotName(), _ -> new HashSet<>())
                .add(entry.artifact().hex()));
        own.forEach(this::requireOwn);
        Set<String> lots = new TreeSet<>();
        try (ExecutorService copiers =
                Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()))) {
            List<LotRows.Entry> wave = new ArrayList<>(WAVE);
            rows.forEach(runId, entry -> {
                makeFolder(lots, entry.lotName());
                wave.add(entry);
                if (wave.size() == WAVE) {
                    copy(copiers, wave);
                }
            });
            copy(copiers, wave);
            for (String lot : lots) {
                SafeFiles.write(out.resolve(lot).resolve("lot.csv"), stream -> {
                    Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
                    LotCsv csv = new LotCsv(writer);
                    rows.forEach(runId, entry -> {
                        if (entry.lotName().equals(lot)) {
                            requirePresent(entry);
                            csv.add(entry);
                        }
                    });
                    csv.flush();
                });
            }
        } catch (IOException e) {
            throw new OutputUnavailableException(out, e);
        } catch (UncheckedIOException e) {
            throw new OutputUnavailableException(out, e);
        }
        return lots;
    }

    /**
     * Each data folder counts its lots from one: of two that write to one place, the second would put its letters among those of the first, and
     * its list in the place of theirs.
     *
     * @throws OutputUnavailableException when {@code lot} is there and lists letters, but none of {@code digests}
     */
    void requireOwn(String lot, Set<String> digests) {
        Path list = out.resolve(lot).resolve("lot.csv");
        if (!Files.isRegularFile(list)) {
            return;
        }
        boolean hasOthers = false;
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(list)) {
            for (NamedCsvRecord row : rows) {
                String digest = row.findField("sha256").orElse("");
                if (digests.contains(digest)) {
                    return;
                }
                hasOthers |= !digest.isEmpty();
            }
        } catch (IOException | RuntimeException e) {
            // no list any more, and written again
            return;
        }
        if (hasOthers) {
            throw OutputUnavailableException.ofOthers(out, lot);
        }
    }

    /** No list names a letter that somebody took away while the lot was being written. */
    void requirePresent(LotRows.Entry entry) {
        Path file = out.resolve(entry.lotName()).resolve(entry.fileName());
        if (!Files.isRegularFile(file)) {
            throw new UncheckedIOException(new NoSuchFileException(file.toString()));
        }
    }

    private void makeFolder(Set<String> lots, String lot) {
        if (lots.add(lot)) {
            try {
                Files.createDirectories(out.resolve(lot));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void copy(ExecutorService copiers, List<LotRows.Entry> wave) {
        List<Future<?>> copies = new ArrayList<>(wave.size());
        for (LotRows.Entry entry : wave) {
            copies.add(copiers.submit(() -> {
                copy(entry);
                return null;
            }));
        }
        wave.clear();
        for (Future<?> copy : copies) {
            await(copy);
        }
    }

    private void await(Future<?> copy) {
        try {
            copy.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutputUnavailableException(out, e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException io -> throw new OutputUnavailableException(out, io);
                case RuntimeException runtime -> throw runtime;
                case null, default -> throw new IllegalStateException("A letter could not be copied to its lot", e);
            }
        }
    }

    private void copy(LotRows.Entry entry) throws IOException {
        Path target = out.resolve(entry.lotName()).resolve(entry.fileName());
        if (Files.exists(target)
                && Bytes.owning(Files.readAllBytes(target)).sha256().equals(entry.artifact())) {
            return;
        }
        SafeFiles.copy(target, vault.read(entry.artifact()).toArray());
    }
}
