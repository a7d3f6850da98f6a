package fr.opposable.samples;

import fr.opposable.samples.CourtStory.Bill;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The pieces of {@code tribunaux}: one case before each court that hears an injonction de payer, and one against two debtors. */
final class CourtCases {

    private CourtCases() {}

    static void make(Path folder) throws IOException {
        for (CourtStory story : List.of(association(), boiler(), lease(), wines(), overseas(), works(), consortium())) {
            new CourtPieces(story, folder.resolve(story.folder())).make();
        }
    }

    private static Firm firm(
            String name,
            String legal,
            String siren,
            String rcs,
            String street,
            String postcode,
            String city,
            int colour) {
        return new Firm(
                name,
                legal,
                siren,
                rcs,
                List.of(street.split(" / ")),
                postcode,
                city,
                "",
                "compta@exemple.example",
                "",
                colour);
    }

    private static CourtStory association() {
        return new CourtStory(
                "tribunal-judiciaire",
                firm(
                        "Bellec Réceptions",
                        "SARL au capital de 15 000 €",
                        "094580735",
                        "RCS Quimper",
                        "7 rue du Steir",
                        "29000",
                        "Quimper",
                        0x7A3E2B),
                firm("Festival des Deux Rives", "", "029972205", "", "2 rue de l’Odet", "29000", "Quimper", 0),
                "1A 203 104 4721 6",
                new CourtStory.Deed(
                        "Devis n° D-2026-018",
                        "2026-04-02",
                        List.of(
                                "Repas des artistes et des bénévoles, du 12 au 14 juin 2026 : 800 repas à 15,00 € HT, soit 12 000,00 € HT, 14 400,00 € TTC.",
                                "Paiement à trente jours de la facture. Retard : taux de la Banque centrale européenne majoré de dix points, et 40 € de frais de recouvrement."),
                        "Bon pour accord, 2 avril 2026"),
                new CourtStory.Deed(
                        "Bon de service du 14 juin 2026",
                        "2026-06-14",
                        List.of("812 repas demandés, 800 servis selon le devis.", "Réserves : néant."),
                        "Servi, rien à signaler"),
                List.of(new Bill(
                        "F-2026-061",
                        "facture-F-2026-061.pdf",
                        "2026-06-15",
                        "2026-07-15",
                        "Repas des artistes et des bénévoles",
                        "12 000,00 €",
                        "2 400,00 €",
                        "14 400,00 €")),
                "2026-07-24",
                "2026-08-21",
                "24/08/2026",
                "14 400,00 €",
                "quinze jours");
    }

    private static CourtStory boiler() {
        return new CourtStory(
                "tribunal-de-proximite",
                firm(
                        "Chauffage Prigent",
                        "SARL au capital de 8 000 €",
                        "041549908",
                        "RCS Brest",
                        "18 route de Callac",
                        "29600",
                        "Morlaix",
                        0x25505F),
                firm("M. Hervé Quéméneur", "", "", "", "11 rue du Dossen", "29600", "Morlaix", 0),
                "1A 203 104 4722 3",
                new CourtStory.Deed(
                        "Devis n° 2026-031",
                        "2026-02-11",
                        List.of(
                                "Remplacement de la chaudière par une chaudière à granulés, fournie et posée : 4 500,00 € HT, TVA à 5,5 %, 4 747,50 € TTC.",
                                "Paiement à quinze jours de la facture. Devis gratuit, remis en deux exemplaires. Démarchage : non, le client s’est présenté à notre magasin."),
                        "Bon pour accord, 11 février 2026"),
                new CourtStory.Deed(
                        "Procès-verbal de réception",
                        "2026-03-13",
                        List.of("Chaudière posée, réglée et mise en service le 13 mars 2026.", "Réserves : néant."),
                        "Reçu sans réserve"),
                List.of(new Bill(
                        "2026-0147",
                        "facture-2026-0147.pdf",
                        "2026-03-16",
                        "2026-03-31",
                        "Remplacement d’une chaudière à granulés",
                        "4 500,00 €",
                        "247,50 €",
                        "4 747,50 €")),
                "2026-04-10",
                "2026-05-22",
                null,
                "3 547,50 €",
                "quinze jours");
    }

    private static CourtStory lease() {
        return new CourtStory(
                "juge-des-contentieux-de-la-protection",
                firm("Soizic Kervella", "bailleresse", "", "", "25 rue de Brest", "29000", "Quimper", 0x4A4A4A),
                firm("Mathilde Lamy et Quentin Raynal", "", "", "", "8 impasse des Lilas", "29000", "Quimper", 0),
                "1A 203 104 4723 0",
                new CourtStory.Deed(
                        "Contrat de location d’un logement vide",
                        "2024-08-28",
                        List.of(
                                "Logement de trois pièces, 8 impasse des Lilas à Quimper, loué à compter du 1er septembre 2024 à Mathilde Lamy et Quentin Raynal.",
                                "Article 4. Le loyer est de 690,00 € par mois et la provision pour charges de 52,00 €, payables d’avance le 5 de chaque mois.",
                                "Article 9. Les locataires sont tenus solidairement de toutes les sommes dues au titre du contrat."),
                        "Lu et approuvé, M. Lamy, Q. Raynal"),
                new CourtStory.Deed(
                        "État des lieux d’entrée",
                        "2024-09-01",
                        List.of(
                                "Logement en bon état, compteurs relevés.",
                                "Deux trousseaux de clés remis à Mathilde Lamy et Quentin Raynal le 1er septembre 2024."),
                        "Pris les clés ce jour"),
                List.of(
                        new Bill(
                                "2026-07",
                                "avis-juillet.pdf",
                                "2026-06-25",
                                "2026-07-05",
                                "Loyer 690,00 €, provision 52,00 €",
                                "",
                                "",
                                "742,00 €"),
                        new Bill(
                                "2026-08",
                                "avis-aout.pdf",
                                "2026-07-25",
                                "2026-08-05",
                                "Loyer 690,00 €, provision 52,00 €",
                                "",
                                "",
                                "742,00 €"),
                        new Bill(
                                "2026-09",
                                "avis-septembre.pdf",
                                "2026-08-25",
                                "2026-09-05",
                                "Loyer 690,00 €, provision 52,00 €",
                                "",
                                "",
                                "742,00 €")),
                "2026-09-11",
                "2026-10-02",
                "05/10/2026",
                "1 926,00 €",
                "quinze jours");
    }

    private static CourtStory wines() {
        return new CourtStory(
                "chambre-commerciale",
                firm(
                        "Caves Zimmermann",
                        "SAS au capital de 60 000 €",
                        "065690703",
                        "RCS Colmar",
                        "31 route de Rouffach",
                        "68000",
                        "Colmar",
                        0x6B1F3A),
                firm(
                        "Baptiste Schmitt – La Table des Bateliers",
                        "",
                        "035895259",
                        "",
                        "14 quai des Bateliers",
                        "67000",
                        "Strasbourg",
                        0),
                "1A 203 104 4724 7",
                new CourtStory.Deed(
                        "Ouverture de compte",
                        "2025-11-05",
                        List.of(
                                "Le client déclare avoir reçu les conditions générales jointes et les accepter.",
                                "Paiement à trente jours de chaque facture mensuelle."),
                        "Lu et approuvé, 5 novembre 2025"),
                new CourtStory.Deed(
                        "Bon de livraison du 27 mai 2026",
                        "2026-05-27",
                        List.of("246 bouteilles, livrées.", "Réserves : néant."),
                        "Reçu"),
                List.of(
                        new Bill(
                                "F26-0410",
                                "facture-F26-0410.pdf",
                                "2026-04-30",
                                "2026-05-30",
                                "Vins d’avril 2026",
                                "4 280,00 €",
                                "856,00 €",
                                "5 136,00 €"),
                        new Bill(
                                "F26-0533",
                                "facture-F26-0533.pdf",
                                "2026-05-29",
                                "2026-06-28",
                                "Vins de mai 2026",
                                "2 810,00 €",
                                "562,00 €",
                                "3 372,00 €")),
                "2026-07-03",
                "2026-08-05",
                "07/08/2026",
                "7 008,00 €",
                "huit jours");
    }

    private static CourtStory overseas() {
        return new CourtStory(
                "tribunal-mixte",
                firm(
                        "Isolation Aquitaine",
                        "SAS au capital de 120 000 €",
                        "095476206",
                        "RCS Bordeaux",
                        "56 quai de Bacalan",
                        "33300",
                        "Bordeaux",
                        0x1F5F6B),
                firm(
                        "Bâti Madinina",
                        "",
                        "028775740",
                        "",
                        "ZI de la Jambette / 3 rue des Artisans",
                        "97200",
                        "Fort-de-France",
                        0),
                "1A 203 104 4725 4",
                new CourtStory.Deed(
                        "Bon de commande n° BM-2026-11",
                        "2026-02-17",
                        List.of(
                                "Panneaux isolants, 745 unités à 30,00 €, rendus au port de Fort-de-France : 22 350,00 €.",
                                "Paiement à quarante-cinq jours de la facture. Retard : taux de la Banque centrale européenne majoré de dix points, et 40 € de frais de recouvrement."),
                        "Commande ferme, 17 février 2026"),
                new CourtStory.Deed(
                        "Bon de livraison au port de Fort-de-France",
                        "2026-04-21",
                        List.of("745 panneaux remis au destinataire.", "Réserves : néant."),
                        "Reçu conforme"),
                List.of(new Bill(
                        "E-2026-0218",
                        "facture-E-2026-0218.pdf",
                        "2026-03-30",
                        "2026-05-14",
                        "Panneaux isolants, 745 unités",
                        "",
                        "",
                        "22 350,00 €")),
                "2026-06-02",
                "2026-07-15",
                "24/07/2026",
                "22 350,00 €",
                "quinze jours");
    }

    private static CourtStory works() {
        return new CourtStory(
                "tribunal-des-activites-economiques",
                firm(
                        "Électricité du Lyonnais",
                        "SA au capital de 1 200 000 €",
                        "059045849",
                        "RCS Lyon",
                        "90 rue Garibaldi",
                        "69003",
                        "Lyon",
                        0x274060),
                firm("Promotion de la Feyssine", "", "065275588", "", "5 avenue Einstein", "69100", "Villeurbanne", 0),
                "1A 203 104 4726 1",
                new CourtStory.Deed(
                        "Marché de travaux privé, lot électricité",
                        "2025-09-18",
                        List.of(
                                "Article 5. Le prix est global et forfaitaire : 190 000,00 € HT, facturé par situations mensuelles visées par le maître d’œuvre.",
                                "Article 12. Les situations sont payables à quarante-cinq jours. Retard : taux de la Banque centrale européenne majoré de dix points, et 40 € de frais de recouvrement.",
                                "Article 14. Si le maître d’ouvrage, mis en demeure par lettre recommandée, n’a pas payé dans les huit jours, il doit en outre 8 % du principal impayé."),
                        "Lu et approuvé, 18 septembre 2025"),
                new CourtStory.Deed(
                        "Situation de travaux n° 4",
                        "2026-04-10",
                        List.of(
                                "Travaux exécutés au 31 mars 2026 : 57 000,00 € HT au titre de la période.",
                                "Visa du maître d’œuvre : accordé."),
                        "Bon à payer, 10 avril 2026"),
                List.of(new Bill(
                        "S-26-118",
                        "facture-S-26-118.pdf",
                        "2026-04-15",
                        "2026-05-30",
                        "Lot électricité, situation n° 4",
                        "57 000,00 €",
                        "11 400,00 €",
                        "68 400,00 €")),
                "2026-06-12",
                "2026-07-06",
                "08/07/2026",
                "68 400,00 €",
                "huit jours");
    }

    private static CourtStory consortium() {
        return new CourtStory(
                "plusieurs-debiteurs",
                firm(
                        "Location Dauphiné",
                        "SAS au capital de 80 000 €",
                        "032979239",
                        "RCS Grenoble",
                        "22 avenue Jean-Perrot",
                        "38000",
                        "Grenoble",
                        0xA3541F),
                firm("Terrassement Fournel", "", "019335058", "", "40 rue des Aciéries", "42000", "Saint-Étienne", 0),
                "1A 203 104 4727 8",
                new CourtStory.Deed(
                        "Contrat de location n° LD-2026-55",
                        "2026-03-24",
                        List.of(
                                "Deux pelles sur chenilles, louées ensemble à Terrassement Fournel et à Gier Travaux publics, groupées pour le chantier de La Talaudière : 205,00 € HT par jour et par pelle.",
                                "Article 4. Les factures sont payables à trente jours. Retard : trois fois le taux d’intérêt légal, et 40 € de frais de recouvrement.",
                                "Article 6. Les deux sociétés sont tenues solidairement du prix de la location."),
                        "Bon pour accord des deux sociétés"),
                new CourtStory.Deed(
                        "Bons d’enlèvement et de retour",
                        "2026-04-30",
                        List.of(
                                "Enlèvement le 1er avril 2026, retour le 30 avril 2026 : vingt jours de location, deux pelles.",
                                "Réserves : néant."),
                        "Rendues en bon état"),
                List.of(
                        new Bill(
                                "L-2026-0377",
                                "facture-L-2026-0377.pdf",
                                "2026-05-04",
                                "2026-06-03",
                                "Location de deux pelles, avril 2026",
                                "8 200,00 €",
                                "1 640,00 €",
                                "9 840,00 €"),
                        new Bill(
                                "AL-2026-0021",
                                "avoir-AL-2026-0021.pdf",
                                "2026-05-20",
                                null,
                                "Avoir sur la facture L-2026-0377 : une journée et demie d’immobilisation",
                                "500,00 €",
                                "100,00 €",
                                "600,00 €")),
                "2026-06-15",
                "2026-07-20",
                "22/07/2026",
                "9 240,00 €",
                "huit jours");
    }
}
