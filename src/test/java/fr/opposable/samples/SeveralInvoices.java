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

/** The pieces of {@code 03-plusieurs-factures-avoir}: monthly cleaning, four invoices of three profiles, a credit note, a rate by contract. */
final class SeveralInvoices {

    private static final String THREE_TIMES =
            "Tout retard de paiement entraîne, sans rappel, des pénalités égales à trois fois le taux de "
                    + "l’intérêt légal en vigueur (contrat CE-2025-17, article 6).";

    static final SampleInvoice JUNE = month("F2026-0641", Profile.MINIMUM, LocalDate.of(2026, 6, 30), "juin 2026");
    static final SampleInvoice JULY = month("F2026-0702", Profile.BASIC_WL, LocalDate.of(2026, 7, 31), "juillet 2026");
    static final SampleInvoice AUGUST = month("F2026-0768", Profile.EN_16931, LocalDate.of(2026, 8, 31), "août 2026");

    /** Sent as a page without XML: the sender's program was down. */
    static final SampleInvoice SEPTEMBER =
            month("F2026-0833", Profile.EN_16931, LocalDate.of(2026, 9, 30), "septembre 2026");

    static final SampleInvoice CREDIT_NOTE = new SampleInvoice(
            "A2026-0031",
            "F2026-0702",
            Profile.EN_16931,
            Firm.PROPRETE_ESTUAIRE,
            Firm.CREPERIE_DU_PORT,
            LocalDate.of(2026, 9, 4),
            LocalDate.of(2026, 9, 4),
            LocalDate.of(2026, 7, 31),
            "CE-2025-17",
            List.of(new Line("Passages non effectués", "semaine du 20 au 26 juillet 2026", "1", "LS", "247.50")),
            20,
            THREE_TIMES);

    private static final Mailbox CLEANER =
            new Mailbox("Propreté de l’Estuaire – facturation", Firm.PROPRETE_ESTUAIRE.email());
    private static final Mailbox CREPERIE = new Mailbox("Maëlle Guérin", Firm.CREPERIE_DU_PORT.email());

    private SeveralInvoices() {}

    private static SampleInvoice month(String number, Profile profile, LocalDate issued, String month) {
        return new SampleInvoice(
                number,
                "",
                profile,
                Firm.PROPRETE_ESTUAIRE,
                Firm.CREPERIE_DU_PORT,
                issued,
                issued.plusDays(30),
                issued,
                "CE-2025-17",
                List.of(new Line(
                        "Entretien des locaux, " + month,
                        "salle, cuisine et sanitaires, six passages par semaine",
                        "1",
                        "MON",
                        "990.00")),
                20,
                THREE_TIMES);
    }

    static void make(Path folder) throws IOException {
        for (SampleInvoice invoice : List.of(JUNE, JULY, AUGUST, CREDIT_NOTE)) {
            InvoiceSheet.saveFacturX(invoice, folder.resolve("pieces/" + invoice.number() + ".pdf"));
        }
        InvoiceSheet.savePlain(SEPTEMBER, folder.resolve("pieces/F2026-0833.pdf"));
        contract(folder.resolve("contrat/contrat-CE-2025-17-signe.pdf"));
        Eml.save(
                new Message(
                        CREPERIE,
                        CLEANER,
                        LocalDate.of(2026, 8, 28).atTime(16, 50, 2),
                        "Facture de juillet : une semaine en trop",
                        """
                        Bonjour,

                        Personne n'est passé du 20 au 26 juillet, c'était la semaine de fermeture de votre équipe. Pouvez-vous faire un avoir ? \
                        Pour le reste, rien à redire, je vous règle dès que la saison me le permet.

                        Maëlle Guérin
                        Crêperie du Port"""),
                folder.resolve("courriels/2026-08-28-demande-d-avoir.eml"));
        Eml.save(
                new Message(
                        CLEANER,
                        CREPERIE,
                        LocalDate.of(2026, 11, 4).atTime(9, 30),
                        "Trois factures échues, avoir A2026-0031 déduit",
                        """
                        Bonjour Madame Guérin,

                        Votre paiement de 1 188,00 € du 15 septembre a bien été reçu, et l'avoir A2026-0031 (297,00 €) est déduit. Restent échues, \
                        en tout ou partie, les factures de juin à septembre. Il s'agit sans doute d'un oubli de fin de saison : \
                        pourriez-vous nous indiquer une date de règlement ?

                        Cordialement,
                        Sylvie Launay
                        Propreté de l'Estuaire"""),
                folder.resolve("relances/relance-1.eml"));
    }

    private static void contract(Path file) throws IOException {
        Paper contract = new Paper(
                Firm.PROPRETE_ESTUAIRE,
                null,
                LocalDate.of(2025, 3, 24),
                "Contrat d’entretien CE-2025-17",
                List.of(
                        List.of("Client", "Maëlle Guérin, Crêperie du Port, Saint-Nazaire"),
                        List.of("Durée", "un an, renouvelé par tacite reconduction"),
                        List.of("Prix", "990,00 € HT par mois, TVA en sus")),
                List.of(
                        "Article 4. Le prestataire passe six fois par semaine, hors fermeture annoncée. Un passage non effectué est déduit.",
                        "Article 5. Les factures sont émises le dernier jour du mois et payables à trente jours.",
                        "Article 6. Tout retard de paiement entraîne de plein droit, sans rappel, des pénalités au taux de trois fois "
                                + "le taux de l'intérêt légal en vigueur pendant le retard, et l'indemnité forfaitaire de 40 € pour frais de recouvrement.",
                        "Article 7. Les paiements partiels s'imputent d'abord sur les intérêts, puis sur la facture la plus ancienne.",
                        "Article 9. Avant tout procès, les parties s'efforcent de s'entendre."),
                List.of("Le prestataire", "Le client, « lu et approuvé »"));
        try (PDDocument clean = contract.toDocument()) {
            Scan.savePdf(
                    clean,
                    graphics -> {
                        Pen pen = new Pen(graphics, Scan.DPI, 17);
                        pen.sign(30, 172, 34);
                        pen.write(110, 166, 5.2, "lu et approuvé");
                        pen.sign(114, 178, 32);
                        pen.stamp(26, 188, "PROPRETÉ DE L’ESTUAIRE", "44800 Saint-Herblain");
                    },
                    "Contrat CE-2025-17 signé",
                    LocalDate.of(2025, 3, 24),
                    file);
        }
    }
}
