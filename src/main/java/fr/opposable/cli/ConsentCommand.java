package fr.opposable.cli;

import fr.opposable.campaign.DocumentKeys;
import fr.opposable.claim.CaseFile;
import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Sha256;
import fr.opposable.mailing.LreConsents;
import fr.opposable.mailing.LreConsents.Consent;
import fr.opposable.vault.SealedVersion;
import fr.opposable.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The consent of somebody who is no professional to receive registered letters electronically. */
@Command(
        name = "consent",
        description = {
            "Inscrit le consentement d’un particulier à recevoir des lettres recommandées électroniques (C. postes, art. L. 100), ou son retrait.",
            "Sans lui, «\u00a0mail --registered lre\u00a0» refuse la lettre\u00a0: elle ne vaudrait pas recommandé."
        })
final class ConsentCommand implements Callable<Integer> {

    private static final long LARGEST_PROOF = 20L << 20;

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "AFFAIRE", description = "Référence de l’affaire, ou son dossier.")
    String caseName = "";

    @Option(
            names = "--on",
            paramLabel = "DATE",
            required = true,
            description = "Jour du consentement ou de son retrait, AAAA-MM-JJ.")
    String on = "";

    @Option(names = "--email", paramLabel = "ADRESSE", description = "Adresse électronique acceptée.")
    @Nullable
    String email;

    @Option(names = "--words", paramLabel = "TEXTE", description = "Les mots auxquels il a été consenti.")
    @Nullable
    String words;

    @Option(
            names = "--means",
            paramLabel = "MOYEN",
            defaultValue = "écrit",
            description = "Par quel moyen\u00a0: contrat, formulaire, lettre (par défaut\u00a0: écrit).")
    String means = "écrit";

    @Option(names = "--proof", paramLabel = "FICHIER", description = "La pièce qui le prouve\u00a0: elle est gardée.")
    @Nullable
    Path proof;

    @Option(names = "--withdrawn", description = "Inscrit le retrait du consentement.")
    boolean withdrawn;

    @Mixin
    AuthorOption author = new AuthorOption();

    ConsentCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        LocalDate day = day();
        if (!withdrawn && (email == null || words == null)) {
            throw new InputException(
                    French.typeset(
                            "Il manque : --email ADRESSE et --words TEXTE. Un consentement vaut pour une adresse, dans les mots où il a été donné."));
        }
        Stores.require(options.data, options.db);
        Path folder = Path.of(caseName);
        CaseName name = Files.exists(folder) ? CaseName.ofFolder(folder) : new CaseName(caseName, null);
        try (OpenVault open = OpenVault.of(options.data, options.db, clock)) {
            String creditor = creditor(name, open.vault());
            LreConsents consents = new LreConsents(open.vault().journal());
            if (withdrawn) {
                consents.withdraw(creditor, name.reference(), day, author.name());
            } else {
                consents.give(
                        creditor,
                        name.reference(),
                        new Consent(
                                day,
                                String.valueOf(email).strip(),
                                String.valueOf(words).strip(),
                                means,
                                kept(open.vault())),
                        author.name());
            }
            open.vault().settle();
        }
        terminal.out()
                .println((withdrawn ? "Retrait du consentement inscrit au " : "Consentement inscrit au ")
                        + French.figures(day)
                        + French.typeset(" : affaire ")
                        + name.reference());
        return ExitCode.DONE;
    }

    /** {@return whether the debtor of a case has consented to electronic registered letters, on that day} */
    static Predicate<CaseFile> consented(OpenVault open, LocalDate day) {
        LreConsents consents = new LreConsents(open.vault().journal());
        return file -> consents.standing(
                        DocumentKeys.creditor(file.creditor()), file.reference().value(), day)
                .isPresent();
    }

    private LocalDate day() {
        try {
            LocalDate day = LocalDate.parse(on);
            if (day.isAfter(LocalDate.ofInstant(clock.instant(), Paris.ZONE))) {
                throw new InputException(
                        French.typeset("--on : le %s est à venir.").formatted(French.figures(day)));
            }
            return day;
        } catch (DateTimeException e) {
            throw new InputException(
                    French.typeset("--on : « %s » n’est pas une date. Écrivez AAAA-MM-JJ, par exemple 2026-11-21.")
                            .formatted(on),
                    e);
        }
    }

    private @Nullable Sha256 kept(Vault vault) throws IOException {
        Path file = proof;
        if (file == null) {
            return null;
        }
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_PROOF) {
            throw new InputException(French.typeset("--proof : « %s » n’est pas un fichier de 20 Mio au plus.")
                    .formatted(file));
        }
        return vault.keepFile(Bytes.owning(Files.readAllBytes(file)), "application/octet-stream");
    }

    private static String creditor(CaseName name, Vault vault) {
        String known = name.creditor();
        if (known != null) {
            return known;
        }
        List<String> creditors = vault.history(name.reference(), null).stream()
                .map(SealedVersion::key)
                .map(key -> key.creditor())
                .distinct()
                .toList();
        if (creditors.size() != 1) {
            throw new InputException((creditors.isEmpty()
                            ? French.typeset(
                                    "Aucun document de l’affaire « %s » n’est enregistré : donnez le dossier de l’affaire.")
                            : French.typeset(
                                    "Plusieurs créanciers ont une affaire « %s » : donnez le dossier de la bonne."))
                    .formatted(name.reference()));
        }
        return creditors.getFirst();
    }
}
