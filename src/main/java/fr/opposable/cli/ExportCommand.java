package fr.opposable.cli;

import fr.opposable.campaign.DocumentKeys;
import fr.opposable.campaign.LetterWorkshop;
import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimReckoner;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.Party;
import fr.opposable.compliance.Finding;
import fr.opposable.court.Qualification;
import fr.opposable.filing.FilingOptions;
import fr.opposable.intake.Intake;
import fr.opposable.kernel.French;
import fr.opposable.legal.LegalLibrary;
import fr.opposable.originals.Originals;
import fr.opposable.pack.EvidencePack;
import fr.opposable.pack.PackNotWrittenException;
import fr.opposable.pack.PackRequest;
import fr.opposable.pack.PackSummary;
import fr.opposable.rendering.PdfTools;
import fr.opposable.rendering.TemplateLibrary;
import fr.opposable.store.DataStore;
import fr.opposable.vault.Vault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the evidence pack of a case. */
@Command(
        name = "export",
        description =
                "Le dossier de preuve d’une affaire\u00a0: pièces, documents, décompte, chronologie, journal, preuves, et de quoi tout vérifier sans le programme.")
final class ExportCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(
            paramLabel = "AFFAIRE",
            description = "Dossier de l’affaire\u202f; ou sa référence, et le dossier de preuve est alors sans pièces.")
    String caseName = "";

    @Option(names = "--out", paramLabel = "FICHIER.zip", required = true, description = "Archive à écrire.")
    Path out = Path.of("dossier.zip");

    ExportCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        refuseBadTarget();
        LocalDate asOf = options.asOf(clock);
        Path folder = Path.of(caseName);
        Intake.@Nullable Accepted accepted = Files.exists(folder) ? CaseDoor.read(folder) : null;
        if (!Stores.exists(options.data, options.db)) {
            throw new InputException(French.typeset(
                            "Le dossier de données « %s » ne contient aucune base : produisez d’abord les documents de l’affaire, ou indiquez le bon avec --data.")
                    .formatted(options.data));
        }
        try (DataStore store = DataStore.open(options.data, options.db);
                Vault vault = new Vault(store, clock)) {
            Intake.Accepted told =
                    accepted == null ? new Intake.Accepted(StoredCase.of(caseName, vault), List.of()) : accepted;
            Intake.Accepted completed = Completions.completed(told, vault);
            CaseFile file = completed.caseFile();
            ClaimStatement statement = new ClaimReckoner(LegalLibrary.fromClassPath()).statement(file, asOf);
            PackRequest request = new PackRequest(
                    file,
                    accepted == null ? List.of() : others(folder),
                    DocumentKeys.creditor(file.creditor()),
                    statement.withFindings(completed.findings()),
                    accepted == null ? null : home(folder),
                    List.of(options.data, out),
                    new Originals(vault, PdfTools.signatures())
                            .of(file.reference().value(), DocumentKeys.creditor(file.creditor())),
                    LetterWorkshop.standard().engine());
            return write(request, vault);
        } catch (PackNotWrittenException e) {
            throw new InputException(String.valueOf(e.getMessage()), e);
        }
    }

    private static List<Party> others(Path folder) {
        return FilingDecision.ofOne(home(folder), FilingOptions.draftOf(), Qualification.NONE)
                .options()
                .coDebtors();
    }

    private static Path home(Path folder) {
        return Files.isDirectory(folder) ? folder : folder.toAbsolutePath().resolveSibling("");
    }

    private void refuseBadTarget() {
        Path parent = out.toAbsolutePath().getParent();
        if (Files.isDirectory(out) || parent == null || !Files.isDirectory(parent)) {
            throw new InputException(French.typeset(
                            "--out : « %s » ne peut pas être écrit. Nommez un fichier .zip dans un dossier qui existe.")
                    .formatted(out));
        }
    }

    private int write(PackRequest request, Vault vault) {
        ByteProgress progress = new ByteProgress(terminal, "écrits");
        PackSummary summary = new EvidencePack(vault, TemplateLibrary.onClassPath()).write(request, out, bytes -> {
            if (!options.quiet) {
                progress.told(bytes, 0);
            }
        });
        summary.notes().forEach(note -> terminal.err().println(French.typeset("Note : ") + note));
        terminal.out()
                .println(French.typeset("Écrit : « %s », %d fichier(s), %d octets, %d version(s) de document(s).")
                        .formatted(out, summary.files(), summary.bytes(), summary.versions()));
        terminal.out()
                .println(French.typeset("Empreinte du manifeste : ")
                        + summary.manifest().hex());
        if (summary.key() != null) {
            terminal.out()
                    .println(French.typeset("Empreinte de la clé du registre : ")
                            + summary.key().hex());
            terminal.out().println("Communiquez cette dernière à la partie adverse par une autre voie que ce dossier.");
        }
        if (!summary.stamped()) {
            terminal.err()
                    .println(
                            French.typeset(
                                    "Note : aucune autorité d’horodatage n’a daté ce registre ; les dates sont celles du programme, et LISEZMOI.txt le dit."));
        }
        boolean blocking = request.statement().findings().stream().anyMatch(Finding::isBlocking);
        if (blocking) {
            terminal.err()
                    .println(
                            French.typeset(
                                    "Note : le décompte porte la mention « projet », car des constats bloquent l’affaire ; « ./opposable check » les donne."));
        }
        return ExitCode.DONE;
    }
}
