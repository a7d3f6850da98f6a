package fr.opposable.cli;

import fr.opposable.journal.Act;
import fr.opposable.journal.Journal;
import fr.opposable.kernel.French;
import fr.opposable.ledger.KeyChange;
import fr.opposable.ledger.KeyRotation;
import fr.opposable.ledger.Ledger;
import fr.opposable.store.DataStore;
import fr.opposable.vault.Vault;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Puts a new key in the place of the one that signs the log. */
@Command(
        name = "rotate-key",
        description =
                "Remplace la clé qui signe le registre\u202f; l’ancienne contresigne le dernier point de contrôle, et la vérification suit la chaîne des clés.")
final class RotateKeyCommand implements Callable<Integer> {

    /** The act of a changed key. */
    static final String KEY_ROTATED = "key-rotated";

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    CommonOptions options = new CommonOptions();

    @Option(
            names = "--lost",
            description =
                    "La clé privée est perdue\u00a0: la nouvelle s’annonce seule, et toute vérification le dira (src/docs/decisions/0009).")
    boolean lost;

    @Option(
            names = "--reason",
            paramLabel = "MOTIF",
            description = "Pourquoi, en quelques mots\u202f; inscrit au journal.")
    String reason = "";

    RotateKeyCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        reason = TypedText.reason("--reason", reason);
        Stores.require(options.data, options.db);
        try (DataStore store = DataStore.open(options.data, options.db);
                Vault vault = new Vault(store, clock)) {
            KeyChange change = lost ? KeyChange.LOST : KeyChange.RENEWED;
            Ledger ledger = vault.ledger();
            if (lost) {
                KeyRotation rotation = ledger.rotateKey(change);
                record(vault.journal(), rotation.newKey(), rotation.formerKey(), change);
                vault.settle();
                print(rotation);
            } else {
                record(vault.journal(), ledger.nextKey(), ledger.presentKey().orElse(""), change);
                print(ledger.rotateKey(change));
            }
            return ExitCode.DONE;
        }
    }

    /** The former key signs the act that names the new one, when there is a former key left to sign. */
    private void record(Journal journal, String newKey, String formerKey, KeyChange change) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("change", change.key());
        facts.put("former", formerKey);
        facts.put("next", newKey);
        facts.put("reason", reason);
        journal.append(Act.ofStore(
                KEY_ROTATED, System.getProperty("user.name", "inconnu"), facts, KEY_ROTATED + "/" + newKey));
    }

    private void print(KeyRotation rotation) {
        terminal.out()
                .println(French.typeset("""
                Clé du registre remplacée (n° %d) au point de contrôle %d.
                  ancienne : %s
                  nouvelle : %s
                Gardez ailleurs une copie de « %s », clé privée comprise, et publiez la nouvelle ligne (cle-publique.txt).\
                """)
                        .formatted(
                                rotation.number(),
                                rotation.size(),
                                rotation.formerKey(),
                                rotation.newKey(),
                                options.data.resolve("registre")));
        if (rotation.reason() == KeyChange.LOST) {
            terminal.err()
                    .println(
                            French.typeset(
                                    "Note : l’ancienne clé n’a pas contresigné. Ce qui précède tient par les copies des points de contrôle et leurs horodatages ; chaque vérification le rappellera."));
        }
    }
}
