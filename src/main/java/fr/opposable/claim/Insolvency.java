package fr.opposable.claim;

import fr.opposable.compliance.Finding;
import fr.opposable.kernel.French;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a debtor's collective procedure changes in the figures.
 *
 * <p>The opening judgment stops interest (C. com., art. L. 622-28) and takes effect on its own date (art. R. 621-4); no text says what
 * becomes of that day. We stop the day before it, which favours the debtor by one day.
 */
final class Insolvency {

    private Insolvency() {}

    /** {@return the day of the first opening judgment; null when there is none} */
    static @Nullable LocalDate openedOn(CaseFile file) {
        LocalDate first = null;
        for (Event event : file.events()) {
            if (event.kind() == EventKind.INSOLVENCY_OPENED
                    && (first == null || event.date().isBefore(first))) {
                first = event.date();
            }
        }
        return first;
    }

    static List<Finding> findings(CaseFile file, LocalDate asOf) {
        LocalDate opened = openedOn(file);
        if (opened == null || opened.isAfter(asOf)) {
            return List.of();
        }
        return List.of(Remark.warning(
                "PRO-INSOLV",
                "C. com., art. L. 622-28",
                "Une procédure collective a été ouverte le " + French.words(opened)
                        + " : les intérêts s'arrêtent la veille, et aucune indemnité de 40 € n'est comptée pour les "
                        + "factures échues depuis.",
                "Ne réclamez pas le paiement d'une créance antérieure ; déclarez-la (C. com., art. L. 622-24)."));
    }
}
