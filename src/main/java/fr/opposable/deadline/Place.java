package fr.opposable.deadline;

import fr.opposable.claim.Address;
import fr.opposable.legal.Territory;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a person lives or a court sits, as the lists of CPC, art. 643 and 644 part the world. */
public enum Place {
    /** Metropolitan France but for Alsace and Moselle. */
    METROPOLE("en métropole"),
    /** Haut-Rhin, Bas-Rhin and Moselle: metropolitan France with two more holidays. */
    ALSACE_MOSELLE("en Alsace ou en Moselle"),
    GUADELOUPE("en Guadeloupe"),
    MARTINIQUE("à la Martinique"),
    GUYANE("en Guyane"),
    LA_REUNION("à La Réunion"),
    MAYOTTE("à Mayotte"),
    SAINT_BARTHELEMY("à Saint-Barthélemy"),
    SAINT_MARTIN("à Saint-Martin"),
    SAINT_PIERRE_ET_MIQUELON("à Saint-Pierre-et-Miquelon"),
    WALLIS_ET_FUTUNA("à Wallis-et-Futuna"),
    POLYNESIE_FRANCAISE("en Polynésie française"),
    NOUVELLE_CALEDONIE("en Nouvelle-Calédonie"),
    TAAF("dans les Terres australes et antarctiques françaises"),
    ABROAD("à l’étranger");

    private static final Map<String, Place> BY_COUNTRY = Map.ofEntries(
            Map.entry("GP", GUADELOUPE),
            Map.entry("MQ", MARTINIQUE),
            Map.entry("GF", GUYANE),
            Map.entry("RE", LA_REUNION),
            Map.entry("YT", MAYOTTE),
            Map.entry("BL", SAINT_BARTHELEMY),
            Map.entry("MF", SAINT_MARTIN),
            Map.entry("PM", SAINT_PIERRE_ET_MIQUELON),
            Map.entry("WF", WALLIS_ET_FUTUNA),
            Map.entry("PF", POLYNESIE_FRANCAISE),
            Map.entry("NC", NOUVELLE_CALEDONIE),
            Map.entry("TF", TAAF));

    /** By the first three figures of a postcode or of an INSEE code. */
    private static final Map<String, Place> BY_DEPARTMENT = Map.ofEntries(
            Map.entry("971", GUADELOUPE),
            Map.entry("972", MARTINIQUE),
            Map.entry("973", GUYANE),
            Map.entry("974", LA_REUNION),
            Map.entry("975", SAINT_PIERRE_ET_MIQUELON),
            Map.entry("976", MAYOTTE),
            Map.entry("977", SAINT_BARTHELEMY),
            Map.entry("978", SAINT_MARTIN),
            Map.entry("984", TAAF),
            Map.entry("986", WALLIS_ET_FUTUNA),
            Map.entry("987", POLYNESIE_FRANCAISE),
            Map.entry("988", NOUVELLE_CALEDONIE));

    /** Two islands keep a postcode of Guadeloupe. */
    private static final Map<String, Place> BY_POSTCODE = Map.of("97133", SAINT_BARTHELEMY, "97150", SAINT_MARTIN);

    private final String where;

    Place(String where) {
        this.where = where;
    }

    /** {@return {@code à La Réunion}, {@code en métropole}} */
    public String where() {
        return where;
    }

    /** {@return the territory whose public holidays count there; those of the court's seat for who lives abroad} */
    public Territory holidays() {
        return switch (this) {
            case METROPOLE, ABROAD, TAAF -> Territory.METROPOLE;
            case ALSACE_MOSELLE -> Territory.ALSACE_MOSELLE;
            case GUADELOUPE -> Territory.GUADELOUPE;
            case MARTINIQUE -> Territory.MARTINIQUE;
            case GUYANE -> Territory.GUYANE;
            case LA_REUNION -> Territory.REUNION;
            case MAYOTTE -> Territory.MAYOTTE;
            case SAINT_BARTHELEMY -> Territory.SAINT_BARTHELEMY;
            case SAINT_MARTIN -> Territory.SAINT_MARTIN;
            case SAINT_PIERRE_ET_MIQUELON -> Territory.SAINT_PIERRE_ET_MIQUELON;
            case WALLIS_ET_FUTUNA -> Territory.WALLIS_ET_FUTUNA;
            case POLYNESIE_FRANCAISE -> Territory.POLYNESIE_FRANCAISE;
            case NOUVELLE_CALEDONIE -> Territory.NOUVELLE_CALEDONIE;
        };
    }

    public boolean isMetropolitan() {
        return this == METROPOLE || this == ALSACE_MOSELLE;
    }

    /**
     * {@return where an address lies: by country, then by the commune's INSEE code, then by postcode; null when there is no address}
     *
     * <p>A few communes have the postcode of a neighbouring department; that matters for Alsace and Moselle only, and there an INSEE
     * code settles it.
     */
    public static @Nullable Place of(@Nullable Address address) {
        if (address == null) {
            return null;
        }
        String country = address.country().toUpperCase(Locale.ROOT);
        if (!country.equals("FR")) {
            return BY_COUNTRY.getOrDefault(country, ABROAD);
        }
        String insee = address.inseeCode();
        String code = insee == null ? address.postalCode().replace(" ", "") : insee;
        Place island = insee == null ? BY_POSTCODE.get(code) : null;
        if (island != null) {
            return island;
        }
        if (code.length() >= 3 && BY_DEPARTMENT.containsKey(code.substring(0, 3))) {
            return BY_DEPARTMENT.get(code.substring(0, 3));
        }
        return code.startsWith("57") || code.startsWith("67") || code.startsWith("68") ? ALSACE_MOSELLE : METROPOLE;
    }

    /**
     * {@return where the court of a debtor who lives here sits (CPC, art. 1406)}
     *
     * <p>Saint-Barthélemy and Saint-Martin depend on the courts of Basse-Terre, in Guadeloupe. For a debtor abroad a court of
     * metropolitan France is taken: art. 643 and 644 add the same time.
     */
    Place seatOfCourt() {
        return switch (this) {
            case SAINT_BARTHELEMY, SAINT_MARTIN -> GUADELOUPE;
            case ABROAD, TAAF -> METROPOLE;
            default -> this;
        };
    }

    /** {@return whether an act sent there is dated, for its sender, by its dispatch (CPC, art. 647-1)} */
    boolean servedByDispatch() {
        return switch (this) {
            case POLYNESIE_FRANCAISE, WALLIS_ET_FUTUNA, NOUVELLE_CALEDONIE, TAAF, ABROAD -> true;
            default -> false;
        };
    }
}
