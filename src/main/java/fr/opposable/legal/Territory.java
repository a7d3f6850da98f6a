package fr.opposable.legal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A part of France with its own public holidays, as {@code calendrier.api.gouv.fr} parts them. */
public enum Territory {
    METROPOLE("France métropolitaine, hors Alsace et Moselle"),
    /** Bas-Rhin, Haut-Rhin and Moselle. */
    ALSACE_MOSELLE("Alsace et Moselle"),
    GUADELOUPE("Guadeloupe"),
    GUYANE("Guyane"),
    MARTINIQUE("Martinique"),
    MAYOTTE("Mayotte"),
    REUNION("La Réunion"),
    SAINT_BARTHELEMY("Saint-Barthélemy"),
    SAINT_MARTIN("Saint-Martin"),
    SAINT_PIERRE_ET_MIQUELON("Saint-Pierre-et-Miquelon"),
    NOUVELLE_CALEDONIE("Nouvelle-Calédonie"),
    POLYNESIE_FRANCAISE("Polynésie française"),
    WALLIS_ET_FUTUNA("Wallis-et-Futuna");

    private final String french;

    Territory(String french) {
        this.french = french;
    }

    /** {@return its name in French} */
    public String french() {
        return french;
    }

    /** {@return its name in {@code legal-texts}, {@code alsace-moselle}} */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * {@return where an address lies: by country, by the commune's INSEE code, by postcode; abroad counts as metropolitan}
     *
     * @param country two letters of ISO 3166-1, which gives overseas territories their own
     * @param inseeCode null when not known
     * @param postcode five figures; may be empty
     */
    public static Territory of(String country, @Nullable String inseeCode, String postcode) {
        return switch (country.toUpperCase(Locale.ROOT)) {
            case "FR" ->
                inseeCode != null
                        ? ofCommune(inseeCode)
                        : switch (postcode.replace(" ", "")) {
                            case "97133" -> SAINT_BARTHELEMY;
                            case "97150" -> SAINT_MARTIN;
                            default -> ofCommune(postcode.replace(" ", ""));
                        };
            case "GP" -> GUADELOUPE;
            case "MQ" -> MARTINIQUE;
            case "GF" -> GUYANE;
            case "RE" -> REUNION;
            case "YT" -> MAYOTTE;
            case "BL" -> SAINT_BARTHELEMY;
            case "MF" -> SAINT_MARTIN;
            case "PM" -> SAINT_PIERRE_ET_MIQUELON;
            case "WF" -> WALLIS_ET_FUTUNA;
            case "PF" -> POLYNESIE_FRANCAISE;
            case "NC" -> NOUVELLE_CALEDONIE;
            default -> METROPOLE;
        };
    }

    /**
     * {@return where a commune lies, by its INSEE code}
     *
     * @param inseeCode five characters, {@code 67482}; a code of an unknown form is taken for the metropolitan territory
     */
    public static Territory ofCommune(String inseeCode) {
        if (inseeCode.startsWith("57") || inseeCode.startsWith("67") || inseeCode.startsWith("68")) {
            return ALSACE_MOSELLE;
        }
        return switch (inseeCode.length() < 3 ? "" : inseeCode.substring(0, 3)) {
            case "971" -> GUADELOUPE;
            case "972" -> MARTINIQUE;
            case "973" -> GUYANE;
            case "974" -> REUNION;
            case "975" -> SAINT_PIERRE_ET_MIQUELON;
            case "976" -> MAYOTTE;
            case "977" -> SAINT_BARTHELEMY;
            case "978" -> SAINT_MARTIN;
            case "986" -> WALLIS_ET_FUTUNA;
            case "987" -> POLYNESIE_FRANCAISE;
            case "988" -> NOUVELLE_CALEDONIE;
            default -> METROPOLE;
        };
    }
}
