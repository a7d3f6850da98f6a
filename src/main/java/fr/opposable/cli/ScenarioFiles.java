package fr.opposable.cli;

import fr.opposable.decompte.DecompteText;
import fr.opposable.intake.WhereToWrite;
import fr.opposable.kernel.French;
import fr.opposable.legal.LegalLibrary;
import fr.opposable.scenario.ScenarioRefusedException;
import fr.opposable.scenario.Scenarios;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A firm's own scenarios, from the file a user names. */
final class ScenarioFiles {

    private static final long LARGEST = 1_000_000;

    private ScenarioFiles() {}

    /**
     * {@return the scenarios to follow: those of the program when no file is named}
     *
     * @throws InputException when the file cannot be followed; the message lists all that is wrong with it
     */
    static Scenarios of(@Nullable Path file, LocalDate day) {
        if (file == null) {
            return Scenarios.standard();
        }
        try {
            return Scenarios.with(text(file), name(file), LegalLibrary.fromClassPath(), day);
        } catch (ScenarioRefusedException e) {
            throw new InputException(
                    French.typeset("Le scénario « %s » ne peut pas être suivi :%n%s")
                            .formatted(file, told(e)),
                    e);
        }
    }

    /**
     * {@return the scenarios of a file that was kept with the lots it made}
     *
     * @throws InputException when the law of {@code day} does not let it be followed any more
     */
    static Scenarios kept(Scenarios.Firm firm, LocalDate day) {
        try {
            return Scenarios.with(firm.text(), firm.name(), LegalLibrary.fromClassPath(), day);
        } catch (ScenarioRefusedException e) {
            throw new InputException(
                    French.typeset(
                                    "Le scénario « %s », avec lequel le lot a été produit, ne peut plus être suivi au %s ; donnez celui qui le remplace par --scenario :%n%s")
                            .formatted(firm.name(), French.figures(day), told(e)),
                    e);
        }
    }

    private static String told(ScenarioRefusedException refused) {
        return String.join(System.lineSeparator(), DecompteText.findings(refused.findings(), WhereToWrite::said));
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    static String text(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new InputException(French.typeset("« %s » dépasse 1 Mo : ce n’est pas un fichier de scénarios.")
                        .formatted(file));
            }
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw new InputException(
                    French.typeset("« %s » n’est pas en UTF-8. Enregistrez-le en UTF-8.")
                            .formatted(file),
                    e);
        } catch (IOException e) {
            throw new InputException(
                    French.typeset("« %s » ne peut pas être lu. Donnez un fichier YAML de scénarios.")
                            .formatted(file),
                    e);
        }
    }
}
