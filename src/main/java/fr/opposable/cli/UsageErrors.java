package fr.opposable.cli;

import fr.opposable.kernel.French;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in French what is wrong with a command line. */
final class UsageErrors implements IParameterExceptionHandler {

    private final Terminal terminal;

    UsageErrors(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleParseException(ParameterException fault, String[] args) {
        CommandLine command = fault.getCommandLine();
        terminal.err().println(message(fault));
        terminal.err().println(French.typeset("Aide : ./opposable ") + path(command) + "--help");
        return ExitCode.USAGE;
    }

    private static String path(CommandLine command) {
        String name = command.getCommandSpec().qualifiedName(" ");
        int space = name.indexOf(' ');
        return space < 0 ? "" : name.substring(space + 1) + " ";
    }

    private static String message(ParameterException fault) {
        return switch (fault) {
            case UnmatchedArgumentException unmatched ->
                French.typeset("Option ou argument inconnu : ") + String.join(" ", unmatched.getUnmatched());
            case MissingParameterException missing ->
                French.typeset("Il manque : ")
                        + String.join(
                                ", ",
                                missing.getMissing().stream()
                                        .map(UsageErrors::named)
                                        .toList());
            default ->
                fault.getArgSpec() == null
                        ? French.typeset("Ligne de commande incorrecte : ") + fault.getMessage()
                        : French.typeset("Valeur incorrecte pour %s : « %s ».")
                                .formatted(
                                        fault.getArgSpec() instanceof OptionSpec option
                                                ? option.longestName()
                                                : fault.getArgSpec().paramLabel(),
                                        fault.getValue());
        };
    }

    private static String named(ArgSpec missing) {
        return missing instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : missing.paramLabel();
    }
}
