package fr.opposable.cli;

import fr.opposable.kernel.French;
import fr.opposable.store.DataStore;
import fr.opposable.vault.DocumentKey;
import fr.opposable.vault.Vault;
import fr.opposable.vault.VersionLife;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The version that a command is about: a case, a kind of document and a number. */
final class VersionTarget {

    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(index = "0", paramLabel = "AFFAIRE", description = "Référence de l’affaire, ou son dossier.")
    String caseName = "";

    @Parameters(
            index = "1",
            paramLabel = "NATURE",
            description = "Nature du document\u00a0: relance-1, mise-en-demeure…")
    String kind = "";

    @Option(
            names = "--version",
            paramLabel = "N",
            description = "Numéro de la version (par défaut\u00a0: la dernière qui convient).")
    @Nullable
    String number;

    @Option(
            names = "--author",
            paramLabel = "NOM",
            description = "Qui en répond (par défaut\u00a0: votre nom de session).")
    @Nullable
    String author;

    String authorName() {
        return author == null || author.isBlank()
                ? System.getProperty("user.name", "inconnu")
                : TypedText.name("--author", author);
    }

    /** The store, open, and every version of the document. */
    record Found(DataStore store, Vault vault, List<VersionLife> lives) {}

    /** {@return what {@code act} gives, the store open} */
    <T> T in(Clock clock, Function<Found, T> act) {
        if (!Stores.exists(options.data, options.db)) {
            throw new InputException(French.typeset(
                            "Le dossier de données « %s » ne contient aucune base : indiquez le bon avec --data.")
                    .formatted(options.data));
        }
        Path folder = Path.of(caseName);
        CaseName name = Files.exists(folder) ? CaseName.ofFolder(folder) : new CaseName(caseName, null);
        try (DataStore store = DataStore.open(options.data, options.db);
                Vault vault = new Vault(store, clock)) {
            List<VersionLife> lives = vault.lives().ofCase(name.reference(), name.creditor()).stream()
                    .filter(life -> life.version().key().kind().equals(kind))
                    .toList();
            requireOne(lives, name);
            return act.apply(new Found(store, vault, lives));
        }
    }

    private void requireOne(List<VersionLife> lives, CaseName name) {
        List<String> creditors = lives.stream()
                .map(life -> life.version().key())
                .map(DocumentKey::creditor)
                .distinct()
                .toList();
        if (lives.isEmpty()) {
            throw new InputException(French.typeset(
                            "Aucun document « %s » de l’affaire « %s » n’est enregistré. « ./opposable history %s » montre ceux qui le sont.")
                    .formatted(kind, name.reference(), name.reference()));
        }
        if (creditors.size() > 1) {
            throw new InputException(French.typeset(
                            "La référence « %s » est employée par plusieurs créanciers (%s) : donnez le dossier de l’affaire au lieu de sa référence.")
                    .formatted(name.reference(), String.join(", ", creditors)));
        }
    }

    /** {@return the version asked for by its number; without one, the newest that {@code fits}, else the newest} */
    VersionLife choose(List<VersionLife> lives, Predicate<VersionLife> fits) {
        if (number != null) {
            return numbered(lives, number, "--version");
        }
        return lives.reversed().stream().filter(fits).findFirst().orElse(lives.getLast());
    }

    /** {@return the version of that number, « 2 » or « v2 »} */
    static VersionLife numbered(List<VersionLife> lives, String number, String option) {
        String plain = number.startsWith("v") ? number.substring(1) : number;
        return lives.stream()
                .filter(life -> Integer.toString(life.version().versionNo()).equals(plain))
                .findFirst()
                .orElseThrow(() -> new InputException(
                        French.typeset("%s : il n’y a pas de version « %s ». Celles de ce document : %s.")
                                .formatted(
                                        option,
                                        number,
                                        lives.stream()
                                                .map(life -> Integer.toString(
                                                        life.version().versionNo()))
                                                .collect(Collectors.joining(", ")))));
    }
}
