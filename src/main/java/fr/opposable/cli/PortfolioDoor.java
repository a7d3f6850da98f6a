package fr.opposable.cli;

import fr.opposable.intake.Portfolio;
import fr.opposable.intake.PortfolioUnreadableException;
import fr.opposable.intake.Portfolios;
import fr.opposable.intake.ProblemText;
import fr.opposable.kernel.French;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens a portfolio for a command. */
final class PortfolioDoor {

    private PortfolioDoor() {}

    /**
     * {@return the portfolio, open}
     *
     * @throws InputException when it cannot be read at all; the message lists all that is wrong
     */
    static Portfolio open(Path path) {
        requireThere(path);
        try {
            return Portfolios.open(path, new InvoiceFiles());
        } catch (PortfolioUnreadableException e) {
            throw new InputException(
                    French.typeset("Le portefeuille « %s » ne peut pas être lu :%n%s")
                            .formatted(path, String.join(System.lineSeparator(), ProblemText.of(e.problems()))),
                    e);
        }
    }

    /** @throws InputException when there is nothing at this path */
    static void requireThere(Path path) {
        if (!Files.exists(path)) {
            throw new InputException(
                    French.typeset("Le portefeuille « %s » n’existe pas.").formatted(path));
        }
    }
}
