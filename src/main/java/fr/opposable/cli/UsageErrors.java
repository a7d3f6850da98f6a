package fr.opposable.cli;

import fr.opposable.kernel.French;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
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
            case OverwrittenOptionException twice ->
                French.typeset("%s est donné deux fois : gardez-en un.").formatted(option(twice.getOverwritten()));
            default ->
                fault.getArgSpec() == null
                        ? French.typeset("Ligne de commande incorrecte : ") + fault.getMessage()
                        : French.typeset("Valeur incorrecte pour %s : « %s ».%s")
                                .formatted(option(fault.getArgSpec()), fault.getValue(), cure(fault.getArgSpec()));
        };
    }

    private static String option(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }

    /** {@return what may be written instead; empty when nothing more can be said} */
    private static String cure(ArgSpec arg) {
        Class<?> type = arg.type();
        if (type.isEnum()) {
            return French.typeset(" Écrivez %s.")
                    .formatted(Stream.of(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(" ou ")));
        }
        if (type == int.class || type == long.class) {
            return " Écrivez un nombre entier.";
        }
        return type == BigDecimal.class ? " Écrivez un nombre, avec un point\u00a0: 1500.00." : "";
    }

    private static String named(ArgSpec missing) {
        return missing instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : missing.paramLabel();
    }
}
