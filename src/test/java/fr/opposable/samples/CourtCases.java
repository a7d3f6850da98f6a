package fr.opposable.samples;

import fr.opposable.samples.CourtStory.Bill;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The pieces of {@code tribunaux}: one case before each court that hears an injonction de payer, and one against two debtors. */
final class CourtCases {

    private CourtCases() {}

    static void make(Path folder) throws IOException {
        for (CourtStory story : stories()) {
            new CourtPieces(story, folder.resolve(story.folder())).make();
        }
    }

    static List<CourtStory> stories() {
        return List.of(association(), boiler(), lease(), wines(), overseas(), works(), consortium());
    }

    private static Firm firm(
            String name,
            String legal,
            String siren,
            String rcs,
            String street,
            String postcode,
            String city,
            String email,
            int colour) {
        return new Firm(name, legal, siren, rcs, List.of(street.split(" / ")), postcode, city, "", email, "", colour);
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
                        "compta@bellec-receptions.example",
                        0x7A3E2B),
                firm(
                        "Festival des Deux Rives",
                        "",
                        "029972205",
                        "",
                        "2 rue de l’Odet",
                        "29000",
                        "Quimper",
                        "bureau@deux-rives.example",
                        0),
                "1A 203 104 4721 6",
                new CourtStory.Deed(
                        "Devis n° D-2026-018",
                        "2026-04-02",
                        List.of(
                                "Repas des artistes et des bénévoles, du 12 au 14 juin 2026 : 800 repas à 15,00 € HT, soit 12 000,00 € HT, 14 400,00 € TTC.",
                                "Paiement à trente jours de la facture. Retard : taux de la Banque centrale européenne majoré de dix points, et 40 € de frais de recouvrement."),
                        "Bon pour accord, 7 avril 2026"),
                new CourtStory.Deed(
                        "Bon de service du 14 juin 2026",
                        "2026-06-14",
                        List.of(
                                "800 repas servis du 12 au 14 juin 2026, selon le devis n° D-2026-018.",
                                "Réserves : néant."),
                        "Servi, rien à signaler"),
                List.of(new Bill(
                        "F-2026-061",
                        "facture-F-2026-061.pdf",
                        "2026-06-15",
                        "2026-07-15",
                        "Repas des artistes et des bénévoles, 12 au 14 juin 2026",
                        "12 000,00 €",
                        "2 400,00 €",
                        "14 400,00 €")),
                new CourtStory.Reminder("2026-07-24", "14 400,00 €", "facture F-2026-061"),
                new CourtStory.Notice(
                        "2026-08-21",
                        "24/08/2026",
                        "24/08/2026",
                        "L. Caradec",
                        List.of(),
                        "",
                        "14 400,00 €",
                        "quinze jours"));
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
                        "compta@chauffage-prigent.example",
                        0x25505F),
                firm(
                        "M. Hervé Quéméneur",
                        "",
                        "",
                        "",
                        "11 rue du Dossen",
                        "29600",
                        "Morlaix",
                        "herve.quemeneur@courrier.example",
                        0),
                "1A 203 104 4722 3",
                new CourtStory.Deed(
                        "Devis n° 2026-031",
                        "2026-02-11",
                        List.of(
                                "Remplacement de la chaudière par une chaudière à granulés, fournie et posée : 4 500,00 € HT, TVA à 5,5 %, 4 747,50 € TTC.",
                                "Paiement à quinze jours de la facture. Devis gratuit, remis en deux exemplaires. Démarchage : non, le client s’est présenté à notre magasin."),
                        "Bon pour accord, 16 février 2026"),
                new CourtStory.Deed(
                        "Procès-verbal de réception",
                        "2026-03-13",
                        List.of("Chaudière posée, réglée et mise en service le 13 mars 2026.", "Réserves : néant."),
                        "Reçu sans réserve, 13 mars 2026"),
                List.of(new Bill(
                        "2026-0147",
                        "facture-2026-0147.pdf",
                        "2026-03-16",
                        "2026-03-31",
                        "Remplacement d’une chaudière à granulés",
                        "4 500,00 €",
                        "247,50 €",
                        "4 747,50 €")),
                new CourtStory.Reminder("2026-04-10", "4 747,50 €", "facture 2026-0147"),
                new CourtStory.Notice(
                        "2026-05-22",
                        "26/05/2026",
                        null,
                        "",
                        List.of(
                                List.of("Facture 2026-0147", "4 747,50 €"),
                                List.of("Chèque du 20 avril 2026", "– 1 200,00 €")),
                        "",
                        "3 547,50 €",
                        "quinze jours"));
    }

    private static CourtStory lease() {
        return new CourtStory(
                "juge-des-contentieux-de-la-protection",
                firm(
                        "Soizic Anne Kervella",
                        "bailleresse",
                        "",
                        "",
                        "25 rue de Brest",
                        "29000",
                        "Quimper",
                        "soizic.kervella@courrier.example",
                        0x4A4A4A),
                firm(
                        "Mathilde Lamy et Quentin Raynal",
                        "",
                        "",
                        "",
                        "8 impasse des Lilas",
                        "29000",
                        "Quimper",
                        "mathilde.lamy@courrier.example",
                        0),
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
                                "Loyer et provision pour charges de juillet 2026",
                                "690,00 €",
                                "52,00 €",
                                "742,00 €"),
                        new Bill(
                                "2026-08",
                                "avis-aout.pdf",
                                "2026-07-25",
                                "2026-08-05",
                                "Loyer et provision pour charges d’août 2026",
                                "690,00 €",
                                "52,00 €",
                                "742,00 €"),
                        new Bill(
                                "2026-09",
                                "avis-septembre.pdf",
                                "2026-08-25",
                                "2026-09-05",
                                "Loyer et provision pour charges de septembre 2026",
                                "690,00 €",
                                "52,00 €",
                                "742,00 €")),
                new CourtStory.Reminder("2026-09-11", "2 226,00 €", "loyers et charges de juillet à septembre 2026"),
                new CourtStory.Notice(
                        "2026-10-02",
                        "05/10/2026",
                        "05/10/2026",
                        "M. Lamy",
                        List.of(
                                List.of("Loyers et charges de juillet à septembre 2026", "2 226,00 €"),
                                List.of("Virement du 14 septembre 2026", "– 300,00 €")),
                        "",
                        "1 926,00 €",
                        "quinze jours"));
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
                        "factures@caves-zimmermann.example",
                        0x6B1F3A),
                firm(
                        "Baptiste Schmitt",
                        "",
                        "035895259",
                        "",
                        "14 quai des Bateliers",
                        "67000",
                        "Strasbourg",
                        "contact@table-des-bateliers.example",
                        0),
                "1A 203 104 4724 7",
                new CourtStory.Deed(
                        "Ouverture de compte",
                        "2025-11-05",
                        List.of(
                                "Client : Baptiste Schmitt, entrepreneur individuel, à l’enseigne « La Table des Bateliers ».",
                                "Le client déclare avoir reçu les conditions générales jointes et les accepter.",
                                "Les vins sont facturés au tarif du 1er novembre 2025, remis avec les conditions.",
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
                new CourtStory.Reminder("2026-07-03", "8 508,00 €", "factures F26-0410 et F26-0533"),
                new CourtStory.Notice(
                        "2026-08-05",
                        "07/08/2026",
                        "07/08/2026",
                        "B. Schmitt",
                        List.of(
                                List.of("Factures F26-0410 et F26-0533", "8 508,00 €"),
                                List.of("Pénalités de la facture F26-0410 au 10 juillet 2026", "69,23 €"),
                                List.of("Virement du 10 juillet 2026", "– 1 500,00 €")),
                        "Le virement a payé d’abord les pénalités échues de la facture F26-0410 (12 % l’an, du 31 mai au 10 juillet 2026), puis 1 430,77 € de cette facture (code civil, article 1343-1).",
                        "7 077,23 €",
                        "huit jours"));
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
                        "recouvrement@isolation-aquitaine.example",
                        0x1F5F6B),
                firm(
                        "Bâti Madinina",
                        "SARL au capital de 20 000 €",
                        "028775740",
                        "RCS Fort-de-France",
                        "ZI de la Jambette / 3 rue des Artisans",
                        "97200",
                        "Fort-de-France",
                        "achats@bati-madinina.example",
                        0x3B6E3B),
                "1A 203 104 4725 4",
                new CourtStory.Deed(
                        "Bon de commande n° BM-2026-11",
                        "2026-02-17",
                        List.of(
                                "Panneaux isolants, 745 unités à 30,00 €, rendus au port de Fort-de-France : 22 350,00 €.",
                                "Paiement à quarante-cinq jours de la facture. Retard : taux de la Banque centrale européenne majoré de dix points, et 40 € de frais de recouvrement."),
                        "Commande ferme, 17 février 2026",
                        true),
                new CourtStory.Deed(
                        "Bon de livraison au port de Fort-de-France",
                        "2026-03-27",
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
                new CourtStory.Reminder("2026-06-02", "22 350,00 €", "facture E-2026-0218"),
                new CourtStory.Notice(
                        "2026-07-15",
                        "22/07/2026",
                        "24/07/2026",
                        "C. Marchal",
                        List.of(),
                        "",
                        "22 350,00 €",
                        "quinze jours"));
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
                        "juridique@electricite-lyonnais.example",
                        0x274060),
                firm(
                        "Promotion de la Feyssine",
                        "",
                        "065275588",
                        "",
                        "5 avenue Einstein",
                        "69100",
                        "Villeurbanne",
                        "comptabilite@promotion-feyssine.example",
                        0),
                "1A 203 104 4726 1",
                new CourtStory.Deed(
                        "Marché de travaux privé, lot électricité",
                        "2025-09-18",
                        List.of(
                                "Article 5. Le prix est global et forfaitaire : 190 000,00 € HT, facturé par situations mensuelles visées par le maître d’œuvre.",
                                "Article 12. Les situations sont payables à quarante-cinq jours. Retard : taux de la Banque centrale européenne majoré de dix points, et 40 € de frais de recouvrement.",
                                "Article 14. Si le maître d’ouvrage, mis en demeure par lettre recommandée, n’a pas payé dans les huit jours, il doit en outre 8 % du principal impayé.",
                                "Article 15. Tout différend relève du tribunal des activités économiques de Lyon."),
                        "Lu et approuvé, 18 septembre 2025"),
                new CourtStory.Deed(
                        "Situation de travaux n° 4",
                        "2026-04-10",
                        List.of(
                                "Travaux exécutés au 10 avril 2026 : 57 000,00 € HT au titre de la période.",
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
                new CourtStory.Reminder("2026-06-12", "68 400,00 €", "facture S-26-118"),
                new CourtStory.Notice(
                        "2026-07-06",
                        "08/07/2026",
                        "08/07/2026",
                        "R. Verdier",
                        List.of(),
                        "",
                        "68 400,00 €",
                        "huit jours"));
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
                        "compta@location-dauphine.example",
                        0xA3541F),
                firm(
                        "Terrassement Fournel",
                        "",
                        "019335058",
                        "",
                        "40 rue des Aciéries",
                        "42000",
                        "Saint-Étienne",
                        "contact@terrassement-fournel.example",
                        0),
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
                                "Enlèvement le 1er avril 2026, retour le 30 avril 2026 : vingt jours ouvrés de location, deux pelles.",
                                "Réserves : néant."),
                        "Rendues en bon état"),
                List.of(
                        new Bill(
                                "L-2026-0377",
                                "facture-L-2026-0377.pdf",
                                "2026-05-04",
                                "2026-06-03",
                                "Location de deux pelles sur chenilles, avril 2026",
                                "8 200,00 €",
                                "1 640,00 €",
                                "9 840,00 €"),
                        new Bill(
                                "AL-2026-0021",
                                "avoir-AL-2026-0021.pdf",
                                "2026-05-20",
                                null,
                                "Facture L-2026-0377, remise pour panne",
                                "500,00 €",
                                "100,00 €",
                                "600,00 €")),
                new CourtStory.Reminder("2026-06-15", "9 240,00 €", "facture L-2026-0377, avoir AL-2026-0021 déduit"),
                new CourtStory.Notice(
                        "2026-07-20",
                        "22/07/2026",
                        "22/07/2026",
                        "L. Fournel",
                        List.of(
                                List.of("Facture L-2026-0377", "9 840,00 €"),
                                List.of("Avoir AL-2026-0021", "– 600,00 €")),
                        "",
                        "9 240,00 €",
                        "huit jours"));
    }
}
