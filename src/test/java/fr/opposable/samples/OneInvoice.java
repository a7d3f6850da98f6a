package fr.opposable.samples;

import fr.opposable.samples.Eml.Mailbox;
import fr.opposable.samples.Eml.Message;
import fr.opposable.samples.SampleInvoice.Line;
import fr.opposable.samples.SampleInvoice.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The pieces of {@code 01-une-facture}: windows for a hotel, one invoice, due since a few days. */
final class OneInvoice {

    static final SampleInvoice INVOICE = new SampleInvoice(
            "F2026-0187",
            "",
            Profile.EN_16931,
            Firm.MENUISERIE_KERBRAT,
            Firm.CALE_RONDE,
            LocalDate.of(2026, 10, 10),
            LocalDate.of(2026, 11, 9),
            LocalDate.of(2026, 10, 6),
            "D-2026-064",
            List.of(
                    new Line("Fenêtre bois deux vantaux", "chêne, double vitrage, 120 × 135 cm", "4", "C62", "890.00"),
                    new Line("Porte-fenêtre bois", "chêne, double vitrage, 140 × 215 cm", "1", "C62", "1420.00"),
                    new Line("Dépose et évacuation des anciennes menuiseries", "", "1", "LS", "220.00")),
            20,
            SampleInvoice.ECB_PLUS_TEN);

    private static final Mailbox WORKSHOP =
            new Mailbox("Yann Kerbrat – Menuiserie Kerbrat", Firm.MENUISERIE_KERBRAT.email());
    private static final Mailbox HOTEL = new Mailbox("Hélène Rivoal", Firm.CALE_RONDE.email());

    private OneInvoice() {}

    static void make(Path folder) throws IOException {
        signedQuote(folder.resolve("pieces/devis-D-2026-064-signe.pdf"));
        Path invoice = folder.resolve("pieces/F2026-0187.pdf");
        InvoiceSheet.saveFacturX(INVOICE, invoice);
        Eml.save(
                new Message(
                        HOTEL,
                        WORKSHOP,
                        LocalDate.of(2026, 10, 7).atTime(9, 12, 40),
                        "Fenêtres de la façade : tout est en ordre",
                        """
                        Bonjour Monsieur Kerbrat,

                        Vos compagnons ont fini hier en fin de journée. Nous avons fait le tour ensemble : \
                        les cinq menuiseries s'ouvrent bien, le chantier est propre, rien à signaler.

                        Vous pouvez envoyer la facture à cette adresse.

                        Bien à vous,
                        Hélène Rivoal
                        Directrice – Hôtel de la Cale Ronde"""),
                folder.resolve("courriels/2026-10-07-reception-des-travaux.eml"));
        Eml.save(
                new Message(WORKSHOP, HOTEL, LocalDate.of(2026, 10, 10).atTime(11, 3, 5), "Facture F2026-0187", """
                        Bonjour Madame Rivoal,

                        Voici la facture F2026-0187 des menuiseries de la façade : 6 240,00 € TTC, à régler au plus tard le 9 novembre 2026.

                        Merci de votre confiance.

                        Yann Kerbrat
                        Menuiserie Kerbrat – 12 rue des Frères Lumière, 29000 Quimper"""),
                invoice,
                folder.resolve("courriels/2026-10-10-envoi-de-la-facture.eml"));
    }

    private static void signedQuote(Path file) throws IOException {
        Paper quote = new Paper(
                Firm.MENUISERIE_KERBRAT,
                Firm.CALE_RONDE,
                LocalDate.of(2026, 7, 3),
                "Devis n° D-2026-064",
                List.of(
                        List.of("Objet", "Remplacement de cinq menuiseries, façade sur quai"),
                        List.of("Total HT", "5 200,00 €"),
                        List.of("TVA 20 %", "1 040,00 €"),
                        List.of("Total TTC", "6 240,00 €"),
                        List.of("Validité", "deux mois")),
                List.of(
                        "Quatre fenêtres bois à deux vantaux, chêne, double vitrage, 120 × 135 cm : 890,00 € HT l'unité.",
                        "Une porte-fenêtre bois, chêne, double vitrage, 140 × 215 cm : 1 420,00 € HT.",
                        "Dépose et évacuation des anciennes menuiseries : 220,00 € HT.",
                        "Délai : treize semaines après acceptation. Paiement à trente jours de la facture, par virement.",
                        "En cas de retard de paiement, pénalités au taux de la Banque centrale européenne majoré de 10 points, "
                                + "et indemnité forfaitaire de 40 € pour frais de recouvrement."),
                List.of(
                        "Pour la menuiserie,\nYann Kerbrat, gérant",
                        "Pour le client : date, mention\n« Bon pour accord », signature et cachet"));
        try (PDDocument clean = quote.toDocument()) {
            Scan.savePdf(
                    clean,
                    graphics -> {
                        Pen pen = new Pen(graphics, Scan.DPI, 64);
                        pen.sign(28, 206, 30);
                        pen.write(112, 201, 5.2, "Bon pour accord");
                        pen.write(112, 208, 5.2, "le 15 juillet 2026");
                        pen.sign(116, 221, 34);
                        pen.stamp(148, 226, "HÔTEL DE LA CALE RONDE", "3 quai de la Croix", "29900 Concarneau");
                    },
                    "Devis D-2026-064 signé",
                    LocalDate.of(2026, 7, 15),
                    file);
        }
    }
}
