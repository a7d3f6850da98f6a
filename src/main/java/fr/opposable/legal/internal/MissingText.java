package fr.opposable.legal.internal;

import fr.opposable.kernel.French;
import fr.opposable.legal.LegalTextMissingException;
import fr.opposable.legal.Territory;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is told when the law of a day is not known: the half-year, where the series stops, and which file to mend. */
public final class MissingText {

    private static final String COLON = French.NO_BREAK + ": ";

    private MissingText() {}

    /**
     * {@return the refusal of a rate that is outside its series}
     *
     * @param subject « Aucun taux BCE »
     */
    public static LegalTextMissingException rate(String subject, Series<?> series, LocalDate day) {
        LocalDate last = series.lastDay();
        LocalDate half = firstOfHalfYear(day);
        String halfYear = (half.getMonthValue() == 1 ? "1er" : "2e") + " semestre " + half.getYear();
        StringBuilder message = new StringBuilder(subject);
        if (last != null && day.isAfter(last)) {
            message.append(" publié pour le %s (à partir du %s)".formatted(halfYear, French.figures(half)))
                    .append(COLON)
                    .append("la série s’arrête au ")
                    .append(French.figures(last))
                    .append(". Arrêtez-vous avant cette date, ou faites");
        } else {
            LocalDate end = half.plusMonths(6).minusDays(1);
            message.append(" connu pour le %s (jusqu’au %s)".formatted(halfYear, French.figures(end)))
                    .append(COLON)
                    .append("la série commence au ")
                    .append(French.figures(series.firstDay()))
                    .append(". Vérifiez la date, ou faites");
        }
        message.append(" ajouter le taux publié dans ").append(series.file()).append('.');
        return new LegalTextMissingException(message.toString());
    }

    /**
     * {@return what is in force on {@code day}, or a refusal}
     *
     * @param subject « Le délai »
     */
    public static <T> T orRefuse(@Nullable Series<T> series, String subject, String id, LocalDate day) {
        if (series == null) {
            throw new LegalTextMissingException(
                    "%s «%s%s%s» n’est dans aucun fichier de legal-texts. Ajoutez-le, avec sa source et ses dates."
                            .formatted(subject, French.NO_BREAK, id, French.NO_BREAK));
        }
        T value = series.on(day);
        if (value == null) {
            LocalDate last = series.lastDay();
            String bound = last != null && day.isAfter(last)
                    ? "la série s’arrête au " + French.figures(last)
                    : "la série commence au " + French.figures(series.firstDay());
            throw new LegalTextMissingException(
                    "%s «%s%s%s» n’est pas connu au %s%s%s. Vérifiez la date ; si elle est juste, faites compléter %s."
                            .formatted(
                                    subject,
                                    French.NO_BREAK,
                                    id,
                                    French.NO_BREAK,
                                    French.figures(day),
                                    COLON,
                                    bound,
                                    series.file()));
        }
        return value;
    }

    /** {@return the refusal of a year of which no holiday is known} */
    public static LegalTextMissingException holidays(Territory territory, int year) {
        return new LegalTextMissingException(
                "Les jours fériés de %d ne sont pas connus (%s). Vérifiez la date ; si elle est juste, faites compléter legal-texts/holidays."
                        .formatted(year, territory.french()));
    }

    private static LocalDate firstOfHalfYear(LocalDate day) {
        return LocalDate.of(day.getYear(), day.getMonthValue() <= 6 ? 1 : 7, 1);
    }
}
