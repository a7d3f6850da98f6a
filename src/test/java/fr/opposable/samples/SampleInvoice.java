package fr.opposable.samples;

import fr.opposable.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * An invoice of the samples: what its page and its XML both say.
 *
 * @param number as printed
 * @param creditNote whether it is a credit note, and of which invoice; empty for an invoice
 * @param profile Factur-X profile
 * @param seller who asks to be paid
 * @param buyer who owes
 * @param issued date of issue
 * @param due due date; of a credit note, its own date
 * @param performed delivery or performance
 * @param order number of the order or quote; empty when none
 * @param lines what was sold
 * @param vatPercent 20, or 0 for a seller without VAT (CGI, art. 293 B)
 * @param penalties sentence on penalties for late payment
 */
record SampleInvoice(
        String number,
        String creditNote,
        Profile profile,
        Firm seller,
        Firm buyer,
        LocalDate issued,
        LocalDate due,
        LocalDate performed,
        String order,
        List<Line> lines,
        int vatPercent,
        String penalties) {

    static final String ECB_PLUS_TEN =
            "Tout retard de paiement entraîne, sans rappel, des pénalités au taux de la Banque centrale européenne"
                    + " majoré de 10 points (C. com., art. L. 441-10).";
    static final String FORTY_EUROS =
            "Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement : 40 € (C. com., art. D. 441-5).";
    static final String NO_DISCOUNT = "Pas d’escompte pour paiement anticipé.";

    SampleInvoice {
        lines = List.copyOf(lines);
    }

    /** Profiles of Factur-X 1.0, by what they hold. */
    enum Profile {
        MINIMUM("urn:factur-x.eu:1p0:minimum", "MINIMUM"),
        BASIC_WL("urn:factur-x.eu:1p0:basicwl", "BASIC WL"),
        EN_16931("urn:cen.eu:en16931:2017", "EN 16931");

        private final String urn;
        private final String xmpName;

        Profile(String urn, String xmpName) {
            this.urn = urn;
            this.xmpName = xmpName;
        }

        String urn() {
            return urn;
        }

        /** {@return its name in {@code fx:ConformanceLevel}} */
        String xmpName() {
            return xmpName;
        }
    }

    /**
     * @param name what
     * @param detail a second line, empty when none
     * @param quantity how many
     * @param unit UN/ECE code: {@code C62} piece, {@code HUR} hour, {@code MTR} metre
     * @param price before VAT, for one
     */
    record Line(String name, String detail, String quantity, String unit, String price) {

        Money total() {
            return Money.rounded(new BigDecimal(quantity).multiply(new BigDecimal(price)));
        }

        String unitInFrench() {
            return switch (unit) {
                case "HUR" -> "h";
                case "MTR" -> "m";
                case "MON" -> "mois";
                case "LS" -> "forfait";
                default -> "u";
            };
        }
    }

    boolean isCreditNote() {
        return !creditNote.isEmpty();
    }

    Money net() {
        return Money.sum(lines.stream().map(Line::total).toList());
    }

    Money vat() {
        return Money.rounded(net().amount().multiply(BigDecimal.valueOf(vatPercent, 2)));
    }

    Money gross() {
        return net().plus(vat());
    }
}
