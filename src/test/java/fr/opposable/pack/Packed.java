package fr.opposable.pack;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.Reckoning;
import fr.opposable.intake.CaseFolders;
import fr.opposable.intake.Intake;
import fr.opposable.journal.Act;
import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.Sha256;
import fr.opposable.ledger.KeyChange;
import fr.opposable.ledger.LocalAuthority;
import fr.opposable.rendering.TemplateLibrary;
import fr.opposable.store.DataStore;
import fr.opposable.vault.DocumentKey;
import fr.opposable.vault.Draft;
import fr.opposable.vault.Fingerprint;
import fr.opposable.vault.Vault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A case of the samples with three versions of two documents in a log that others write in too, and its pack.
 *
 * @param archive the pack
 * @param summary what the export said
 */
record Packed(Path archive, PackSummary summary) {

    static final String CREDITOR = "044160836";

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T11:00:00Z"), ZoneOffset.UTC);

    /** {@return the pack of the sample case, made in {@code work}; {@code stamped}: by a log that an authority dates} */
    static Packed in(Path work, boolean stamped) throws Exception {
        Path home = caseFolder(work);
        try (LocalAuthority authority = new LocalAuthority();
                DataStore store = DataStore.open(work.resolve("data"), null);
                Vault vault = new Vault(store, NOON)) {
            seal(vault, "autre affaire", "AUTRE-1", "relance-1");
            seal(vault, "relance du 11 mai", "AFF-2026-0312", "relance-1");
            vault.settle();
            if (stamped) {
                authority.set(store.ledger());
            }
            seal(vault, "autre affaire", "AUTRE-2", "relance-1");
            seal(vault, "relance du 11 mai, corrigée", "AFF-2026-0312", "relance-1");
            vault.settle();
            seal(vault, "mise en demeure", "AFF-2026-0312", "mise-en-demeure");
            seal(vault, "autre affaire", "AUTRE-3", "relance-1");
            vault.journal().append(act("notice-sent", "Camille", "1"));
            vault.journal().append(act("notice-received", "Camille", "2"));
            vault.settle();
            return new Packed(work.resolve("dossier.zip"), write(vault, home, work.resolve("dossier.zip")));
        }
    }

    /**
     * {@return the pack of the sample case, of a log whose key was replaced after two documents and whose first time-stamp was renewed
     * before its certificate expired}
     */
    static Packed rotated(Path work) throws Exception {
        Path home = caseFolder(work);
        Path archive = work.resolve("dossier.zip");
        try (LocalAuthority old = new LocalAuthority(Instant.parse("2026-12-22T00:00:00Z"));
                LocalAuthority fresh = new LocalAuthority();
                DataStore store = DataStore.open(work.resolve("data"), null);
                Vault vault = new Vault(store, NOON)) {
            seal(vault, "autre affaire", "AUTRE-1", "relance-1");
            vault.settle();
            old.set(store.ledger());
            seal(vault, "relance du 11 mai", "AFF-2026-0312", "relance-1");
            vault.settle();
            vault.ledger().rotateKey(KeyChange.RENEWED);
            fresh.setBeside(store.ledger());
            seal(vault, "mise en demeure", "AFF-2026-0312", "mise-en-demeure");
            vault.settle();
            return new Packed(archive, write(vault, home, archive));
        }
    }

    private static Act act(String kind, String author, String key) {
        return new Act(
                kind,
                CREDITOR,
                "AFF-2026-0312",
                author,
                LocalDate.of(2026, 5, 11),
                null,
                Map.of("file", "ar.jpg"),
                key);
    }

    static PackSummary write(Vault vault, Path home, Path archive) {
        return new EvidencePack(vault, TemplateLibrary.onClassPath()).write(request(home), archive, _ -> {});
    }

    static PackRequest request(Path home) {
        CaseFile file = ((Intake.Accepted) new CaseFolders().read(home)).caseFile();
        ClaimStatement statement = Reckoning.statement(file, "2026-11-22");
        return new PackRequest(file, List.of(), CREDITOR, statement, home, List.of(), List.of(), "tests");
    }

    /** {@return a copy of the sample case, with a file whose name is none for every system} */
    static Path caseFolder(Path work) throws IOException {
        Path home = work.resolve("affaire");
        copy(Path.of("samples/02-paiements-partiels"), home);
        Files.writeString(home.resolve("pieces").resolve("Relevé n° 3 – été.txt"), "solde : 10 832 €\n".repeat(200));
        return home;
    }

    static void seal(Vault vault, String words, String reference, String kind) {
        String facts = "{\"words\":\"" + words + "\"}";
        DocumentKey key = new DocumentKey(CREDITOR, reference, kind);
        Draft draft = new Draft(
                key,
                new Fingerprint(Sha256.of(facts), kind + "/v1", Sha256.of("template"), Sha256.of("law"), "tests"),
                facts,
                Bytes.copyOf((words + " ".repeat(3000)).getBytes(StandardCharsets.UTF_8)),
                "application/pdf",
                1,
                "Camille",
                "run:" + key + "/" + facts);
        vault.keep(List.of(draft));
        vault.seal(List.of(draft));
    }

    /** {@return the pack's folder, unpacked in {@code target}} */
    Path unpackTo(Path target) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                Path file = target.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, file);
                }
            }
        }
        return target.resolve(summary.folder());
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    /** {@return the files of a folder, by path, in order} */
    static List<String> paths(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
