package fr.opposable.cli;

import fr.opposable.court.CoDebtor;
import fr.opposable.filing.FilingOptions;
import fr.opposable.intake.CoDebtors;
import fr.opposable.intake.ProblemText;
import fr.opposable.kernel.French;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who else owes the same debt, and is sued with the debtor of the case. */
final class CoDebtorsOption {

    @Option(
            names = "--co-debtors",
            paramLabel = "FICHIER",
            description =
                    "Les autres débiteurs de la même dette\u00a0: fichier YAML, coDebtors (chacun comme debtor d’une affaire) et solidarity, son fondement\u202f; par défaut ce qu’en dit depot.yaml dans l’affaire.")
    @Nullable
    Path file;

    /**
     * {@return {@code options} with the co-debtors named}
     *
     * @throws InputException when the file cannot be used; the message lists all that is wrong
     */
    FilingOptions added(FilingOptions options) {
        CoDebtors read = read();
        return read.parties().isEmpty()
                ? options
                : new FilingOptions(
                        options.filer(),
                        read.parties(),
                        read.solidarity(),
                        options.transfer(),
                        options.costs(),
                        options.article700(),
                        options.courtConfirmedBy(),
                        options.officer(),
                        options.draft());
    }

    /** {@return those the file names, as courts look at them} */
    List<CoDebtor> parties() {
        return FilingDecision.seen(read());
    }

    private CoDebtors read() {
        if (file == null) {
            return new CoDebtors(List.of(), null, List.of());
        }
        if (!Files.isRegularFile(file)) {
            throw new InputException(French.typeset("--co-debtors : le fichier « %s » n’existe pas.")
                    .formatted(file));
        }
        CoDebtors read = CoDebtors.read(file);
        if (!read.problems().isEmpty()) {
            throw new InputException(French.typeset("Les codébiteurs de « %s » ne peuvent pas être lus :%n%s")
                    .formatted(file, String.join(System.lineSeparator(), ProblemText.of(read.problems()))));
        }
        return read;
    }
}
