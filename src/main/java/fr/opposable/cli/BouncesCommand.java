package fr.opposable.cli;

import fr.opposable.kernel.French;
import fr.opposable.mailing.BouncesImport;
import fr.opposable.mailing.MailUnreadableException;
import fr.opposable.rendering.TextTable;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Reads back what came back by e-mail. */
@Command(
        name = "bounces",
        description = {
            "Lit les courriels revenus\u00a0: fichiers eml ou mbox, ou un dossier. Un avis de non-remise d’un message de la boîte d’envoi est inscrit à son affaire et gardé.",
            "Ce qui ne se rapproche de rien est listé. La même lecture deux fois n’ajoute rien."
        })
final class BouncesCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "DOSSIER|FICHIER", description = "Les courriels revenus.")
    Path from = Path.of("");

    @Mixin
    AuthorOption author = new AuthorOption();

    @Mixin
    FormatOption format = new FormatOption();

    BouncesCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Stores.require(options.data, options.db);
        BouncesImport.Report report;
        try (OpenVault open = OpenVault.of(options.data, options.db, clock)) {
            report = new BouncesImport(open.store(), open.vault(), clock, author.name()).run(from);
        } catch (MailUnreadableException e) {
            throw new InputException(String.valueOf(e.getMessage()), e);
        }
        if (format.isJson()) {
            terminal.out().println(Json.pretty(json(report)));
        } else {
            tell(report);
        }
        return report.others().isEmpty() ? ExitCode.DONE : ExitCode.REFUSALS;
    }

    private void tell(BouncesImport.Report report) {
        long recorded = report.returned().stream()
                .filter(BouncesImport.Returned::recorded)
                .count();
        terminal.out()
                .println(French.typeset(
                                "%d courriel(s) lu(s) : %d non-remise(s) inscrite(s), %d déjà connue(s), %d à regarder")
                        .formatted(
                                report.read(),
                                recorded,
                                report.returned().size() - recorded,
                                report.others().size()));
        for (BouncesImport.Returned one : report.returned()) {
            TextTable.wrap(
                            "  - ",
                            French.typeset("%s : non remis, %s%s (%s)")
                                    .formatted(
                                            one.entry().name(),
                                            one.status().isEmpty() ? "sans code" : one.status(),
                                            one.unknownAddress() ? ", adresse inconnue" : "",
                                            one.file()))
                    .forEach(line -> terminal.out().println(line));
        }
        report.others().forEach(one -> terminal.err()
                .println("%s%s\u00a0: %s. %s"
                        .formatted(
                                one.file(),
                                one.subject().isEmpty() ? "" : " («\u00a0" + one.subject() + "\u00a0»)",
                                one.reason(),
                                one.cure())));
    }

    private static Map<String, Object> json(BouncesImport.Report report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("read", report.read());
        json.put(
                "returned",
                report.returned().stream().map(BouncesCommand::returned).toList());
        json.put("others", report.others().stream().map(BouncesCommand::other).toList());
        return json;
    }

    private static Map<String, Object> returned(BouncesImport.Returned one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", one.entry().id());
        json.put("reference", one.entry().reference());
        json.put("kind", one.entry().document());
        json.put("version", one.entry().version());
        json.put("to", one.entry().to());
        json.put("status", one.status());
        json.put("diagnostic", one.diagnostic());
        json.put("unknownAddress", one.unknownAddress());
        json.put("file", one.file());
        json.put("recorded", one.recorded());
        return json;
    }

    private static Map<String, Object> other(BouncesImport.Other one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", one.file());
        json.put("subject", one.subject());
        json.put("reason", one.reason());
        json.put("cure", one.cure());
        return json;
    }
}
