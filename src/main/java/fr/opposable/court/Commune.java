package fr.opposable.court;

import java.util.List;

/**
 * A commune, or an arrondissement of Paris, Lyon or Marseille.
 *
 * @param insee code of the code officiel géographique, {@code 29232}
 * @param name as INSEE writes it; empty for a code that is no longer in the code officiel géographique
 * @param postcodes in ascending order
 * @param resort its courts
 */
public record Commune(String insee, String name, List<String> postcodes, Resort resort) {

    public Commune {
        postcodes = List.copyOf(postcodes);
    }

    /** {@return « Quimper (29232) »} */
    public String labelled() {
        return (name.isEmpty() ? "commune" : name) + " (" + insee + ")";
    }
}
