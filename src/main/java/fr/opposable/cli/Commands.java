package fr.opposable.cli;

import fr.opposable.campaign.EngineVersion;
import fr.opposable.kernel.French;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** All the commands of the program. */
final class Commands {

    private Commands() {}

    static CommandLine all(Terminal terminal, Clock clock) {
        CommandLine root = new CommandLine(new Root(terminal));
        root.getCommandSpec().version(EngineVersion.current());
        for (Object command : List.of(
                new ProduceCommand(terminal, clock),
                new GroupCommand(terminal, clock),
                new DecompteCommand(terminal, clock),
                new CheckCommand(terminal, clock),
                new CourtsCommand(terminal, clock),
                new DeadlinesCommand(terminal, clock),
                new LawCommand(terminal, clock),
                new GridCommand(terminal),
                new TemplatesCommand(terminal),
                new ScenarioCommand(terminal, clock),
                new HistoryCommand(terminal, clock),
                new ExportCommand(terminal, clock),
                new VerifyCommand(terminal, clock),
                new SchemaCommand(terminal),
                new SampleCommand(terminal, clock),
                new CourtsImportCommand(terminal, clock),
                new PiecesCommand(terminal, clock),
                new DossierCommand(terminal, clock),
                new OriginalsCommand(terminal, clock),
                new ProofsCommand(terminal, clock),
                new MailCommand(terminal, clock),
                new ConsentCommand(terminal, clock),
                new BouncesCommand(terminal, clock),
                new PaymentsCommand(terminal, clock),
                new EInvoicesCommand(terminal))) {
            root.addSubcommand(command);
        }
        root.addSubcommand(new CommandLine(new LedgerCommand(terminal))
                .addSubcommand(new RotateKeyCommand(terminal, clock))
                .addSubcommand(new RenewTimestampsCommand(terminal, clock)));
        root.addSubcommand(new CommandLine(new RetentionCommand(terminal))
                .addSubcommand(new RetentionDueCommand(terminal, clock))
                .addSubcommand(new RetentionHoldCommand(terminal, clock))
                .addSubcommand(new RetentionReleaseCommand(terminal, clock))
                .addSubcommand(new RetentionCloseCommand(terminal, clock))
                .addSubcommand(new RetentionPurgeCommand(terminal, clock)));
        root.addSubcommand(new CommandLine(new BenchCommand(terminal))
                .addSubcommand(new BenchLettersCommand(terminal, clock))
                .addSubcommand(new BenchDecompteCommand(terminal, clock))
                .addSubcommand(new BenchLedgerCommand(terminal, clock))
                .addSubcommand(new BenchPackCommand(terminal, clock))
                .addSubcommand(new BenchDossierCommand(terminal, clock)));
        root.addSubcommand(VersionCommand.with(terminal, clock));
        root.addSubcommand(OutboxCommand.with(terminal, clock));
        return inFrench(root);
    }

    private static CommandLine inFrench(CommandLine command) {
        command.getCommandSpec()
                .usageMessage()
                .synopsisHeading(French.typeset("Usage : "))
                .descriptionHeading("%n")
                .parameterListHeading(French.typeset("%nArguments :%n"))
                .optionListHeading(French.typeset("%nOptions :%n"))
                .commandListHeading(French.typeset("%nCommandes :%n"))
                .synopsisSubcommandLabel("COMMANDE")
                .width(110);
        command.setHelpSectionMap(HelpLines.mended(command.getHelpSectionMap()));
        command.getSubcommands().values().forEach(Commands::inFrench);
        return command;
    }

    /** The program named without a command. */
    @Command(
            name = "opposable",
            description = {
                "De la preuve d’une dette impayée à des documents conformes et versionnés.",
                "Opposable calcule, montre ses sources et dit ce qui manque\u202f; l’utilisateur qualifie et signe."
            })
    static final class Root implements Callable<Integer> {

        private final Terminal terminal;

        @Mixin
        CommonOptions options = new CommonOptions();

        @Option(names = "--version", versionHelp = true, description = "Dit la version du programme et de son moteur.")
        boolean version;

        Root(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            terminal.err().println(French.typeset("Il manque la commande. Aide : ./opposable --help"));
            return ExitCode.USAGE;
        }
    }
}
