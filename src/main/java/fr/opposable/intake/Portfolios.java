package fr.opposable.intake;

import fr.opposable.intake.internal.Archives;
import fr.opposable.intake.internal.CaseFolderReader;
import fr.opposable.intake.internal.CsvPortfolio;
import fr.opposable.intake.internal.FolderPortfolio;
import fr.opposable.kernel.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Opens a portfolio in any of its forms. */
public final class Portfolios {

    private Portfolios() {}

    /** {@return the portfolio at {@code path}, its e-invoices not compared} */
    public static Portfolio open(Path path) {
        return open(path, InvoiceCheck.NONE);
    }

    /**
     * {@return the portfolio at {@code path}: one case folder, a folder of case folders, or a folder with the CSV set}
     *
     * @throws PortfolioUnreadableException with all that keeps it from being read
     */
    public static Portfolio open(Path path, InvoiceCheck check) {
        Path folder = path.endsWith(CaseFolderReader.CASE_FILE)
                        && path.toAbsolutePath().getParent() != null
                ? path.toAbsolutePath().getParent()
                : path;
        if (Archives.isOne(folder)) {
            throw unreadable(
                    path, "c’est une archive, et non un dossier.", "Décompressez-la, et indiquez le dossier obtenu.");
        }
        if (!Files.isDirectory(folder)) {
            throw unreadable(
                    path,
                    "ce dossier n’existe pas, ou n’est pas un dossier.",
                    "Indiquez le dossier d’une affaire, un dossier de dossiers d’affaires, ou celui des fichiers CSV.");
        }
        boolean csv = CsvPortfolio.isIn(folder);
        boolean one = FolderPortfolio.holdsCase(folder);
        if (csv && one) {
            throw unreadable(
                    path,
                    "ce dossier contient à la fois affaire.yaml et des fichiers CSV.",
                    "Séparez l’affaire du portefeuille, dans deux dossiers.");
        }
        return csv
                ? CsvPortfolio.open(folder, check)
                : one ? FolderPortfolio.ofOne(folder, check) : FolderPortfolio.open(folder, check);
    }

    private static PortfolioUnreadableException unreadable(Path path, String message, String cure) {
        return new PortfolioUnreadableException(
                List.of(new Problem(IntakeCode.PORTFOLIO_SHAPE.code(), path.toString(), 0, null, message, cure)));
    }
}
