package fr.opposable.samples;

import fr.opposable.kernel.FrenchVatNumber;
import fr.opposable.kernel.Iban;
import fr.opposable.kernel.Siren;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody invented who sells or buys in the samples. Their SIREN begin with a zero, which Insee never gives.
 *
 * @param name as on a letterhead
 * @param legal « SARL au capital de 10 000 € », « Entreprise individuelle »
 * @param siren nine digits; empty for a person who has none
 * @param rcs « RCS Quimper », « non inscrite au RCS »
 * @param street address above the postcode
 * @param postalCode postcode
 * @param city town
 * @param phone of the numbers Arcep keeps for fiction
 * @param email below {@code .example}
 * @param iban account to be paid to; empty for a buyer
 * @param colour of its letterhead, {@code 0xRRGGBB}
 */
record Firm(
        String name,
        String legal,
        String siren,
        String rcs,
        List<String> street,
        String postalCode,
        String city,
        String phone,
        String email,
        String iban,
        int colour) {

    static final Firm MENUISERIE_KERBRAT = new Firm(
            "Menuiserie Kerbrat",
            "SARL au capital de 10 000 €",
            "052184678",
            "RCS Quimper",
            List.of("12 rue des Frères Lumière"),
            "29000",
            "Quimper",
            "02 61 91 47 10",
            "compta@menuiserie-kerbrat.example",
            "FR7699107004120001873456260",
            0x2F5D50);

    static final Firm CALE_RONDE = new Firm(
            "Hôtel de la Cale Ronde",
            "SAS au capital de 50 000 €",
            "073409120",
            "RCS Quimper",
            List.of("3 quai de la Croix"),
            "29900",
            "Concarneau",
            "02 61 91 30 52",
            "direction@cale-ronde.example",
            "",
            0);

    static final Firm IMPRIMERIE_FAUVEL = new Firm(
            "Imprimerie Fauvel & Fils",
            "SAS au capital de 150 000 €",
            "044160836",
            "RCS Chartres",
            List.of("ZA des Propylées", "8 rue Gutenberg"),
            "28000",
            "Chartres",
            "02 61 91 80 35",
            "comptabilite@imprimerie-fauvel.example",
            "FR7699215011300004771908301",
            0x8C2F39);

    static final Firm EDITIONS_DE_LA_COMBE = new Firm(
            "Éditions de la Combe",
            "SARL au capital de 7 500 €",
            "088723150",
            "RCS Dijon",
            List.of("27 rue Berbisey"),
            "21000",
            "Dijon",
            "03 53 01 12 76",
            "gestion@editions-combe.example",
            "",
            0);

    static final Firm PROPRETE_ESTUAIRE = new Firm(
            "Propreté de l’Estuaire",
            "SAS au capital de 37 000 €",
            "061572400",
            "RCS Nantes",
            List.of("Parc d’activités du Chêne vert", "21 rue des Artisans"),
            "44800",
            "Saint-Herblain",
            "02 61 91 62 08",
            "facturation@proprete-estuaire.example",
            "FR7699308006550006312094780",
            0x1F5F8B);

    static final Firm CREPERIE_DU_PORT = new Firm(
            "Maëlle Guérin – Crêperie du Port",
            "Entreprise individuelle",
            "039987169",
            "RCS Saint-Nazaire",
            List.of("5 place du Commando"),
            "44600",
            "Saint-Nazaire",
            "02 61 91 55 17",
            "contact@creperie-du-port.example",
            "",
            0);

    static final Firm METALLERIE_MORAND = new Firm(
            "Métallerie Morand",
            "SARL au capital de 40 000 €",
            "090275413",
            "RCS Lyon",
            List.of("44 rue de la Soie"),
            "69100",
            "Villeurbanne",
            "04 65 71 23 90",
            "compta@metallerie-morand.example",
            "FR7699412020710009045881147",
            0x3B3F58);

    static final Firm BATISSEURS_DU_GIER = new Firm(
            "Bâtisseurs du Gier",
            "SAS au capital de 80 000 €",
            "027631803",
            "RCS Saint-Étienne",
            List.of("16 rue de la Montat"),
            "42000",
            "Saint-Étienne",
            "04 65 71 66 41",
            "travaux@batisseurs-gier.example",
            "",
            0);

    static final Firm ELISE_TANGUY = new Firm(
            "Élise Tanguy EI – graphiste",
            "Entreprise individuelle",
            "077819456",
            "non inscrite au RCS",
            List.of("9 rue Saint-Michel"),
            "35000",
            "Rennes",
            "02 61 91 04 63",
            "bonjour@elise-tanguy.example",
            "FR7699520009030002184773020",
            0xB5532A);

    static final Firm MAISON_VAUTRIN = new Firm(
            "Maison Vautrin",
            "SARL au capital de 20 000 €",
            "018493262",
            "RCS Nancy",
            List.of("31 rue des Tanneurs"),
            "54000",
            "Nancy",
            "03 53 01 77 29",
            "achats@maison-vautrin.example",
            "",
            0);

    Firm {
        if (!siren.isEmpty()) {
            siren = new Siren(siren).value();
        }
        if (!iban.isEmpty()) {
            iban = new Iban(iban).value();
        }
        street = List.copyOf(street);
    }

    String vatNumber() {
        return new FrenchVatNumber("FR%02d%s".formatted((12 + 3 * (Long.parseLong(siren) % 97)) % 97, siren)).value();
    }

    String sirenFormatted() {
        return new Siren(siren).formatted();
    }

    /** {@return what stands at the foot of its papers: name, form, number and register, those it has} */
    String identity() {
        return Stream.of(name, legal, siren.isEmpty() ? "" : "SIREN " + sirenFormatted(), rcs)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" – "));
    }
}
