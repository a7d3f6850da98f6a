package fr.opposable.cli;

import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.Sha256;
import fr.opposable.store.DataStore;
import fr.opposable.vault.DocumentKey;
import fr.opposable.vault.Draft;
import fr.opposable.vault.Fingerprint;
import fr.opposable.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** A store of a long time ago, for the commands that let papers go. */
final class OldStore {

    private static final Clock THEN = Clock.fixed(Instant.parse("2018-03-01T11:00:00Z"), ZoneOffset.UTC);

    private OldStore() {}

    /** Records one letter of each of these cases, in 2018. */
    static void make(Path data, String... references) {
        try (DataStore store = DataStore.open(data, null);
                Vault vault = new Vault(store, THEN)) {
            for (String reference : references) {
                String facts = "{\"asOf\":\"2018-03-01\",\"case\":{\"reference\":\"" + reference + "\"}}";
                Draft draft = new Draft(
                        new DocumentKey("732829320", reference, "relance-1"),
                        new Fingerprint(
                                Sha256.of(facts), "relance-1/v1", Sha256.of("template"), Sha256.of("law"), "tests"),
                        facts,
                        Bytes.copyOf(("lettre " + reference).getBytes(StandardCharsets.UTF_8)),
                        "application/pdf",
                        1,
                        "test",
                        "run/" + reference);
                vault.keep(List.of(draft));
                vault.seal(List.of(draft));
            }
            vault.settle();
        }
    }
}
