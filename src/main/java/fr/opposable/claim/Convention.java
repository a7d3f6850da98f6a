package fr.opposable.claim;

import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import fr.opposable.legal.Verification;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A reading taken where the law is unsettled, and what the other readings would change in this very claim.
 *
 * @param topic the question
 * @param reading the answer taken, a French sentence
 * @param alternatives the other answers; at least one
 * @param source on what the answer rests, in French
 * @param status how far that was checked
 */
public record Convention(
        Topic topic, String reading, List<Alternative> alternatives, String source, Verification.Status status) {

    public Convention {
        alternatives = List.copyOf(alternatives);
        if (alternatives.isEmpty()) {
            throw new IllegalArgumentException("A convention without another reading is no choice: " + topic);
        }
    }

    /**
     * @param reading the other answer, a French sentence
     * @param difference the total under this reading less the total of the statement; null when it cannot be reckoned, for want of a
     *     published rate
     */
    public record Alternative(String reading, @Nullable Money difference) {

        /** {@return « le total serait supérieur de 2,74 € »} */
        String effect() {
            Money change = difference;
            if (change == null) {
                return "l’effet n’a pu être calculé, faute de taux publié";
            }
            if (change.isZero()) {
                return "le total serait le même";
            }
            return change.isPositive()
                    ? "le total serait supérieur de " + French.euros(change)
                    : "le total serait inférieur de " + French.euros(change.negate());
        }
    }

    /** {@return the whole as a paragraph to print: the reading, its source, the others and what they would change} */
    public String paragraph() {
        String others = alternatives.stream()
                .map(other -> French.typeset("Autre lecture : ") + other.reading() + " – " + other.effect() + ".")
                .collect(Collectors.joining(" "));
        return topic.french() + French.typeset(" : ") + reading + ". " + source + " (" + statusInWords() + "). "
                + others;
    }

    private String statusInWords() {
        return switch (status) {
            case VERIFIED -> "vérifié";
            case SECOND_HAND -> "de seconde main";
            case UNVERIFIED -> "non vérifié";
        };
    }

    /** The questions the law leaves open. */
    public enum Topic {
        DAY_COUNT("day-count", "Année"),
        RATE_MODE("rate-mode", "Taux de plusieurs semestres"),
        INDEMNITY("indemnity-imputation", "Imputation de l’indemnité de 40 €"),
        INSTALMENT_PLAN("instalment-plan", "Échéancier amiable"),
        NOTICE_DAY("notice-day", "Jour de la mise en demeure"),
        INSOLVENCY_DAY("insolvency-day", "Jour du jugement d’ouverture"),
        RATE_FLOOR("rate-floor", "Taux convenu sous le plancher"),
        AFTER_TITLE("after-title", "Taux après le titre exécutoire");

        private final String key;
        private final String french;

        Topic(String key, String french) {
            this.key = key;
            this.french = french;
        }

        /** {@return its word in JSON} */
        public String key() {
            return key;
        }

        /** {@return its name for the reader} */
        public String french() {
            return french;
        }
    }
}
