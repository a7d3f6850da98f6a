package fr.opposable.cli;

import fr.opposable.court.Qualification;
import fr.opposable.kernel.French;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which court is seised, where debtors who live apart leave the choice. */
final class CourtOption {

    @Option(
            names = "--court",
            paramLabel = "JURIDICTION",
            description =
                    "La juridiction saisie quand plusieurs débiteurs laissent le choix (CPC, art. 1406, al. 2)\u00a0: son code, lu dans courts, ou son nom\u202f; par défaut ce qu’en dit depot.yaml (court).")
    @Nullable
    String court;

    /**
     * {@return {@code stated} with the court chosen}
     *
     * @throws InputException when the option is empty
     */
    Qualification added(Qualification stated) {
        if (court == null) {
            return stated;
        }
        if (court.isBlank()) {
            throw new InputException(French.typeset("--court : écrivez le code de la juridiction, ou son nom."));
        }
        return new Qualification(stated.matter(), stated.quality(), stated.coDebtors(), court.strip());
    }
}
