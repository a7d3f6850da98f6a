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

/** The pieces of {@code 02-paiements-partiels}: a printer, a publisher who pays by bits, two half-years of rates. */
final class PartPayments {

    static final SampleInvoice INVOICE = new SampleInvoice(
            "F2026-0312",
            "",
            Profile.BASIC_WL,
            Firm.IMPRIMERIE_FAUVEL,
            Firm.EDITIONS_DE_LA_COMBE,
            LocalDate.of(2026, 3, 16),
            LocalDate.of(2026, 4, 30),
            LocalDate.of(2026, 3, 12),
            "BC-118",
            List.of(
                    new Line(
                            "Catalogue « Jardins de Bourgogne », 192 pages",
                            "3 000 exemplaires cousus, couverture cartonnée",
                            "3000",
                            "C62",
                            "3.86"),
                    new Line("Mise sous film et palettes", "", "6", "C62", "45.00"),
                    new Line("Livraison à Dijon", "", "1", "LS", "510.00")),
            20,
            SampleInvoice.ECB_PLUS_TEN);

    private static final Mailbox PRINTER =
            new Mailbox("Imprimerie Fauvel & Fils – comptabilité", Firm.IMPRIMERIE_FAUVEL.email());
    private static final Mailbox PUBLISHER = new Mailbox("Raphaël Clavel", Firm.EDITIONS_DE_LA_COMBE.email());

    private PartPayments() {}

    static void make(Path folder) throws IOException {
        InvoiceSheet.saveFacturX(INVOICE, folder.resolve("pieces/F2026-0312.pdf"));
        Eml.save(
                new Message(
                        PUBLISHER,
                        PRINTER,
                        LocalDate.of(2026, 2, 17).atTime(15, 41, 9),
                        "Commande BC-118 – « Jardins de Bourgogne »",
                        """
                        Bonjour,

                        Suite à votre devis du 11 février, nous vous passons commande ferme (BC-118) : 3 000 exemplaires du catalogue \
                        « Jardins de Bourgogne », 192 pages, cousu, cartonné, à 3,86 € HT l'exemplaire, filmage, palettes et \
                        livraison compris dans votre devis, soit 12 360,00 € HT.

                        Paiement à 45 jours de la facture, comme d'habitude.

                        Raphaël Clavel, gérant
                        Éditions de la Combe"""),
                folder.resolve("pieces/commande-BC-118.eml"));
        Eml.save(
                new Message(
                        PRINTER,
                        PUBLISHER,
                        LocalDate.of(2026, 5, 11).atTime(10, 20),
                        "Facture F2026-0312 échue le 30 avril",
                        """
                        Bonjour Monsieur Clavel,

                        Sauf erreur de notre part, la facture F2026-0312 du 16 mars (14 832,00 € TTC), échue le 30 avril, ne nous est pas parvenue réglée. \
                        Il s'agit sans doute d'un oubli.

                        Pourriez-vous nous indiquer la date de votre virement ?

                        Cordialement,
                        Nadia Bertin, comptabilité clients
                        Imprimerie Fauvel & Fils"""),
                folder.resolve("relances/relance-1.eml"));
        Eml.save(
                new Message(
                        PUBLISHER, PRINTER, LocalDate.of(2026, 7, 10).atTime(18, 2, 33), "Re: Facture F2026-0312", """
                        Bonjour Madame Bertin,

                        Nous savons bien que nous vous devons encore 10 832 € sur cette facture. Les retours des libraires nous ont mis \
                        en difficulté au printemps. Nous vous virons 3 000 € la semaine prochaine et le reste avant la fin de septembre.

                        Avec nos excuses,
                        Raphaël Clavel"""),
                folder.resolve("courriels/2026-07-10-reconnaissance-et-promesse.eml"));
        receipts(folder.resolve("paiements/encaissements.pdf"));
        secondReminder(folder.resolve("relances/relance-2.pdf"));
    }

    private static void receipts(Path file) throws IOException {
        Paper statement = new Paper(
                Firm.IMPRIMERIE_FAUVEL,
                null,
                LocalDate.of(2026, 10, 1),
                "Encaissements reçus des Éditions de la Combe",
                List.of(
                        List.of("18 mai 2026, virement", "4 000,00 €"),
                        List.of("15 juillet 2026, virement", "3 000,00 €"),
                        List.of("30 septembre 2026, chèque", "2 500,00 €")),
                List.of(
                        "Extrait de notre journal de banque, compte 411 EDCOMBE. Les deux virements portaient la référence F2026-0312 ; "
                                + "le chèque était joint à une carte de visite, sans référence."),
                List.of());
        try (PDDocument document = statement.toDocument()) {
            ArchivalFile.save(
                    document,
                    "Encaissements des Éditions de la Combe",
                    Firm.IMPRIMERIE_FAUVEL.name(),
                    LocalDate.of(2026, 10, 1),
                    file);
        }
    }

    private static void secondReminder(Path file) throws IOException {
        Paper letter = new Paper(
                Firm.IMPRIMERIE_FAUVEL,
                Firm.EDITIONS_DE_LA_COMBE,
                LocalDate.of(2026, 8, 31),
                "Facture n° F2026-0312 : deuxième relance",
                List.of(
                        List.of("Facture du 16 mars 2026", "14 832,00 €"),
                        List.of("Reçu à ce jour", "7 000,00 €"),
                        List.of("Reste dû, hors pénalités", "7 832,00 €")),
                List.of(
                        "Madame, Monsieur,",
                        "Vous nous aviez écrit le 10 juillet que le solde de cette facture serait réglé avant la fin de septembre. "
                                + "Nous avons bien reçu 3 000,00 € le 15 juillet, et rien depuis.",
                        "Les pénalités de retard courent depuis le 1er mai 2026. Nous vous demandons de régler le solde, "
                                + "ou de nous dire ce qui vous en empêche, afin que nous en parlions.",
                        "Nous vous prions d'agréer, Madame, Monsieur, l'expression de nos salutations distinguées."),
                List.of("", "Nadia Bertin\nComptabilité clients"));
        try (PDDocument document = letter.toDocument()) {
            ArchivalFile.save(
                    document,
                    "Deuxième relance, facture F2026-0312",
                    Firm.IMPRIMERIE_FAUVEL.name(),
                    LocalDate.of(2026, 8, 31),
                    file);
        }
    }
}
