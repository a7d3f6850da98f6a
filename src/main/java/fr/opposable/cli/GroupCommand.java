package fr.opposable.cli;

import fr.opposable.campaign.DocumentKeys;
import fr.opposable.claim.CaseFile;
import fr.opposable.claim.CaseReference;
import fr.opposable.claim.Invoice;
import fr.opposable.grouping.Formed;
import fr.opposable.history.Snapshot;
import fr.opposable.journal.JournalAct;
import fr.opposable.kernel.DiskFault;
import fr.opposable.kernel.French;
import fr.opposable.letter.LetterKind;
import fr.opposable.vault.SealedVersion;
import fr.opposable.vault.Vault;
import fr.opposable.vault.VersionLife;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts the cases of each debtor together, so that one letter asks for all its invoices. */
@Command(
        name = "group",
        description = {
            "Réunit en une affaire celles d’un même créancier et d’un même débiteur\u00a0: une seule lettre pour toutes leurs factures.",
            "Écrit un portefeuille à produire ensuite, et regroupement.csv\u00a0: ce qui est réuni, ce qui ne peut l’être et pourquoi.",
            "Le portefeuille d’origine n’est pas touché, et aucune somme ne change\u00a0: la dernière ligne le montre."
        })
final class GroupCommand implements Callable<Integer> {

    private static final String FIRST = "{first}";

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "PORTEFEUILLE", description = "Dossier de dossiers d’affaires, ou des cinq fichiers CSV.")
    Path portfolio = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "DOSSIER",
            required = true,
            description = "Où écrire le portefeuille regroupé\u00a0: un dossier vide, ou à créer.")
    Path out = Path.of("");

    @Option(
            names = "--by",
            paramLabel = "debtor",
            defaultValue = "debtor",
            description = "Ce qui fait un groupe\u00a0: le débiteur (son SIREN, sinon son nom et son adresse exacts).")
    By by = By.debtor;

    @Option(
            names = "--reference-pattern",
            paramLabel = "MOTIF",
            defaultValue = FIRST,
            description =
                    "Référence du groupe, où {first} est celle de sa première affaire (par défaut\u00a0: {first})\u00a0; par exemple GRP-{first}.")
    String pattern = FIRST;

    GroupCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /** What makes a group. */
    enum By {
        debtor
    }

    @Override
    public Integer call() {
        LocalDate day = options.asOf(clock);
        requirePattern();
        requireEmpty();
        PortfolioDoor.requireThere(portfolio);
        GroupedPortfolio.Summary summary;
        try {
            summary = Stores.exists(options.data, options.db)
                    ? knowing(day)
                    : grouped(day, _ -> Optional.empty(), _ -> List.of());
        } catch (IOException e) {
            throw new InputException(
                    French.typeset("« %s » ne peut pas être écrit : %s. Vérifiez le disque et les droits.")
                            .formatted(out, DiskFault.words(e)),
                    e);
        }
        return tell(summary, day);
    }

    private GroupedPortfolio.Summary knowing(LocalDate day) throws IOException {
        try (OpenVault open = OpenVault.of(options.data, options.db, clock)) {
            return grouped(day, file -> known(open.vault(), file), file -> formed(open.vault(), file));
        }
    }

    private GroupedPortfolio.Summary grouped(
            LocalDate day, Function<CaseFile, Optional<String>> known, Function<CaseFile, List<Formed>> formed)
            throws IOException {
        return new GroupedPortfolio(portfolio, out, day, first -> pattern.replace(FIRST, first), known, formed).write();
    }

    /** What letters were made of, under the case's own reference and under the one that its group would have. */
    private List<Formed> formed(Vault vault, CaseFile first) {
        String creditor = DocumentKeys.creditor(first.creditor());
        String own = first.reference().value();
        List<Formed> groups = new ArrayList<>();
        for (String reference : new LinkedHashSet<>(List.of(own, pattern.replace(FIRST, own)))) {
            List<VersionLife> letters = vault.lives().ofCase(reference, creditor).stream()
                    .filter(life -> life.stands()
                            && vault.erasures().of(life.version()).isEmpty()
                            && LetterKind.of(life.version().key().kind()).isPresent())
                    .toList();
            Set<String> invoices = new HashSet<>();
            letters.forEach(life -> Snapshot.read(vault.facts(life.version())).caseFile().invoices().stream()
                    .map(Invoice::number)
                    .forEach(invoices::add));
            if (!invoices.isEmpty()) {
                groups.add(new Formed(reference, invoices, sent(letters)));
            }
        }
        return groups;
    }

    private static @Nullable String sent(List<VersionLife> letters) {
        return letters.stream()
                .filter(life -> !life.sent().isEmpty())
                .max(Comparator.comparing(
                        life -> life.sent().getLast().sending().day()))
                .map(VersionLife::name)
                .orElse(null);
    }

    /** What lies under the old reference would be read under it alone: letters, their proofs, payments, consents. */
    private static Optional<String> known(Vault vault, CaseFile file) {
        String creditor = DocumentKeys.creditor(file.creditor());
        String reference = file.reference().value();
        List<SealedVersion> versions = vault.history(reference, creditor);
        if (!versions.isEmpty()) {
            SealedVersion last = versions.getLast();
            return Optional.of(French.typeset(
                            "%s version %d est au coffre sous cette référence : ses envois et leurs preuves y restent attachés")
                    .formatted(last.key().kind(), last.versionNo()));
        }
        List<JournalAct> acts = vault.journal().of(reference, creditor);
        return acts.isEmpty()
                ? Optional.empty()
                : Optional.of("le journal a des actes sous cette référence (paiements, consentements ou pièces)");
    }

    private void requirePattern() {
        String one = pattern.replace(FIRST, "A");
        if (!pattern.contains(FIRST) || one.equals(pattern)) {
            throw new InputException(
                    French.typeset(
                            "--reference-pattern : le motif contient {first}, la référence de la première affaire ; par exemple GRP-{first}."));
        }
        try {
            new CaseReference(one);
        } catch (IllegalArgumentException e) {
            throw new InputException(
                    French.typeset(
                                    "--reference-pattern : « %s » ne donne pas de référence ; employez des lettres sans accent, des chiffres, points, tirets.")
                            .formatted(pattern),
                    e);
        }
    }

    private void requireEmpty() {
        if (!Files.exists(out)) {
            return;
        }
        try (Stream<Path> there = Files.list(out)) {
            if (there.findAny().isPresent()) {
                throw new InputException(
                        French.typeset("--out : « %s » n’est pas vide. Donnez un dossier vide, ou à créer.")
                                .formatted(out));
            }
        } catch (IOException e) {
            throw new InputException(
                    French.typeset("--out : « %s » n’est pas un dossier où écrire.")
                            .formatted(out),
                    e);
        }
    }

    private int tell(GroupedPortfolio.Summary summary, LocalDate day) {
        terminal.out()
                .println(French.typeset(
                                "%d affaire(s) réunie(s) en %d, %d seule(s), %d laissée(s) à part, %d illisible(s) et non écrite(s)")
                        .formatted(
                                summary.joined(),
                                summary.groups(),
                                summary.alone(),
                                summary.apart(),
                                summary.unread()));
        terminal.out().println(French.typeset("Affaire par affaire : ") + out.resolve(GroupedPortfolio.TABLE));
        terminal.out()
                .println(French.typeset("Dû au %s : %s dans %d affaire(s) avant, %s dans %d après")
                        .formatted(
                                French.figures(day),
                                French.euros(summary.before()),
                                summary.joined() + summary.alone() + summary.apart(),
                                French.euros(summary.after()),
                                summary.written()));
        if (!summary.before().equals(summary.after())) {
            throw new IllegalStateException("The grouped portfolio does not owe what the portfolio owed: %s, not %s"
                    .formatted(summary.after(), summary.before()));
        }
        return summary.apart() + summary.unread() > 0 ? ExitCode.REFUSALS : ExitCode.DONE;
    }
}
