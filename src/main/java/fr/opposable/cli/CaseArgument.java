package fr.opposable.cli;

import fr.opposable.intake.Intake;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The case folder that a command looks at. */
final class CaseArgument {

    @Parameters(paramLabel = "AFFAIRE", description = "Dossier de l’affaire, où se trouve affaire.yaml.")
    Path folder = Path.of("");

    /**
     * {@return the case, its e-invoices compared}
     *
     * @throws InputException when it cannot be used
     */
    Intake.Accepted read() {
        return CaseDoor.read(folder);
    }

    /** {@return the folder below which its files lie} */
    Path home() {
        return Files.isDirectory(folder) ? folder : folder.toAbsolutePath().resolveSibling("");
    }
}
