package fr.opposable.sample;

import fr.opposable.sample.Places.Place;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of people, firms and streets, put together at random: whoever bears one of them in life bears it by chance. */
final class Names {

    private static final Pattern NOT_IN_A_DOMAIN = Pattern.compile("[^a-z0-9]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private static final List<String> SURNAMES = words("""
            Abgrall Allain Amiot Arnould Aubertin Auffret Bachelet Balland Barbier Baudry Béraud Bertin Besnard Bizien Blanchet Bocquet
            Boisseau Bonnefoy Bordier Bouchet Boulay Bourdin Brémond Briand Buisson Cadiou Caillaud Cardinal Carré Castaing Chabert
            Chaumont Chauvin Clavel Cochet Colas Combe Cordier Coudert Courtois Croizet Daguet Dalmas Darcel Dauphin Delattre Delmas
            Derrien Deschamps Devaux Doucet Dubreuil Duchêne Dufour Dumas Dupré Durieux Esnault Estève Evrard Fabre Fauvel Ferrand
            Fleury Fontaine Fouquet Fournel Gaillard Galland Gaudin Genet Gicquel Girault Godard Gosselin Gourmelon Granger Grosjean
            Guégan Guérin Guillard Hamelin Hascoët Hébert Herbelin Hervieu Huet Jacquemin Jaouen Joubert Jourdain Kerbrat Kerdoncuff
            Labbé Lacroix Lafitte Lagarde Lambert Lamy Landais Larrieu Lasserre Launay Lavigne Lecoq Ledoux Lefort Legros Lemoine
            Lenoir Léveillé Lopez Loiseau Mabille Magnin Maillard Marchais Marchal Maréchal Masson Maurin Mercier Mesnard Millet Monnier
            Morand Moulin Navarro Noblet Oger Olivier Pagès Parisot Pasquier Pelletier Péron Perrault Picaud Pineau Plantier Poulain
            Prigent Prost Quéméneur Rabier Rambaud Raynal Renaudin Ribeiro Rigaud Rivoal Rochette Rolland Rossignol Roussel Sabatier
            Salaün Santos Sauvage Savary Schmitt Séguin Sicard Simonet Tanguy Tardieu Tessier Thébault Thomas Tournier Valette Vasseur
            Vautrin Verdier Vidal Vigneron Villard Vincent Wagner Weber Yvon Zimmermann
            """);

    private static final List<String> WOMEN = words("""
            Adèle Alice Amandine Anne-Laure Aurélie Bérengère Catherine Cécile Céline Chloé Claire Corinne Delphine Élise Émilie Florence
            Gaëlle Hélène Inès Isabelle Julie Laurence Léa Lucie Maëlle Margaux Marie-Pierre Mathilde Nadia Nathalie Noémie Patricia
            Sabrina Sandrine Sophie Sylvie Valérie Zoé
            """);

    private static final List<String> MEN = words("""
            Alain Antoine Baptiste Benoît Christophe Clément Damien David Éric Fabien Franck Gilles Grégory Guillaume Jean-Marc Jérôme
            Julien Karim Laurent Loïc Ludovic Marc Mehdi Michel Nicolas Olivier Pascal Philippe Pierre-Yves Quentin Raphaël Rémi Romain
            Sébastien Stéphane Thibault Thierry Yannick
            """);

    private static final List<String> TRADES = List.of(
            "Menuiserie",
            "Plomberie",
            "Électricité",
            "Maçonnerie",
            "Couverture",
            "Peinture",
            "Carrelage",
            "Charpente",
            "Serrurerie",
            "Métallerie",
            "Garage",
            "Carrosserie",
            "Transports",
            "Boulangerie",
            "Boucherie",
            "Primeurs",
            "Brasserie",
            "Restaurant",
            "Hôtel",
            "Traiteur",
            "Imprimerie",
            "Paysages",
            "Pépinières",
            "Terrassement",
            "Nettoyage",
            "Ambulances",
            "Taxis",
            "Pharmacie",
            "Optique",
            "Librairie",
            "Papeterie",
            "Quincaillerie",
            "Ateliers",
            "Établissements",
            "Constructions",
            "Isolation",
            "Étanchéité",
            "Froid",
            "Chauffage",
            "Mécanique",
            "Chaudronnerie",
            "Plâtrerie",
            "Ébénisterie",
            "Cycles",
            "Nautisme",
            "Scierie",
            "Distribution",
            "Négoce",
            "Location",
            "Conseil",
            "Studio",
            "Agence",
            "Cabinet",
            "Laboratoire",
            "Conserverie",
            "Fromagerie",
            "Domaine",
            "Cave",
            "Meunerie");

    private static final List<String> REGIONS = List.of(
            "Armor",
            "Atlantique",
            "Loire",
            "Anjou",
            "Beauce",
            "Berry",
            "Bourgogne",
            "Jura",
            "Savoie",
            "Alpes",
            "Dauphiné",
            "Provence",
            "Riviera",
            "Cévennes",
            "Languedoc",
            "Roussillon",
            "Gascogne",
            "Béarn",
            "Aquitaine",
            "Périgord",
            "Limousin",
            "Auvergne",
            "Lyonnais",
            "Alsace",
            "Lorraine",
            "Ardennes",
            "Champagne",
            "Picardie",
            "Flandre",
            "Normandie",
            "Cotentin",
            "Vexin",
            "Brie",
            "Grand Ouest",
            "Méditerranée",
            "Vendée");

    private static final List<String> ASSOCIATIONS =
            List.of("Foyer rural", "Amicale", "Harmonie", "Club nautique", "Théâtre");

    private static final List<String> STREET_TYPES =
            List.of("rue", "rue", "rue", "rue", "avenue", "boulevard", "impasse", "place", "chemin", "allée");

    private static final List<String> STREETS = List.of(
            "du Moulin",
            "de la Gare",
            "des Lilas",
            "du Stade",
            "de l’Église",
            "des Artisans",
            "du Port",
            "des Tanneurs",
            "Victor Hugo",
            "Jean Jaurès",
            "Pasteur",
            "de la République",
            "du Général Leclerc",
            "des Écoles",
            "de la Liberté",
            "des Tilleuls",
            "du Château",
            "de la Fontaine",
            "des Vignes",
            "du Lavoir",
            "de Verdun",
            "Saint-Michel",
            "Gambetta",
            "des Prés",
            "de la Poste",
            "du Commerce",
            "des Peupliers",
            "Émile Zola",
            "Marie Curie",
            "Jules Ferry",
            "de l’Industrie",
            "des Frères Lumière",
            "du 8 Mai 1945",
            "de Bretagne",
            "de Paris",
            "du Marché");

    private static final List<String> ESTATES = List.of(
            "ZA des Landes",
            "ZI Nord",
            "Parc d’activités du Chêne",
            "Zone artisanale du Bois",
            "ZAC de la Plaine",
            "Centre commercial des Halles");

    private Names() {}

    /** {@return a firm's name, at most 38 signs long, so that it keeps to one line of an envelope} */
    static String firm(Draw draw) {
        String trade = draw.of(TRADES);
        String surname = draw.of(SURNAMES);
        return switch (draw.between(1, 6)) {
            case 1, 2 -> trade + " " + surname;
            case 3 -> trade + " " + surname + (draw.chance(50) ? " & Fils" : " Frères");
            case 4 -> draw.of(REGIONS) + " " + trade;
            case 5 -> trade + " " + draw.of(REGIONS);
            default ->
                surname + " " + draw.of(List.of("Services", "Groupe", "Participations", "Solutions", "Associés"));
        };
    }

    static String association(Draw draw, Place place) {
        return draw.of(ASSOCIATIONS) + " " + of(place.city());
    }

    /** {@return « d’Angers », « du Mans », « de La Rochelle »} */
    private static String of(String city) {
        if (city.startsWith("Le ")) {
            return "du " + city.substring(3);
        }
        if (city.startsWith("Les ")) {
            return "des " + city.substring(4);
        }
        return "AÉEIOU".indexOf(city.charAt(0)) >= 0 ? "d’" + city : "de " + city;
    }

    static Person person(Draw draw) {
        boolean woman = draw.chance(45);
        return new Person(draw.of(woman ? WOMEN : MEN), draw.of(SURNAMES), woman);
    }

    /**
     * @param firstName first name
     * @param surname family name
     * @param woman whether her titles are feminine
     */
    record Person(String firstName, String surname, boolean woman) {

        @Override
        public String toString() {
            return firstName + " " + surname;
        }
    }

    static String street(Draw draw) {
        String number = draw.between(1, 148) + (draw.chance(7) ? " bis" : "");
        return number + " " + draw.of(STREET_TYPES) + " " + draw.of(STREETS);
    }

    static String estate(Draw draw) {
        return draw.of(ESTATES);
    }

    /** {@return an address under {@code .example}, a domain that can never exist (RFC 2606)} */
    static String email(String mailbox, String name) {
        String ascii =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        String domain = NOT_IN_A_DOMAIN.matcher(ascii.toLowerCase(Locale.ROOT)).replaceAll("-");
        return mailbox + "@" + domain + ".example";
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
