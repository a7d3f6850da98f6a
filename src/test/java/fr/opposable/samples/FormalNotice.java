package fr.opposable.samples;

import fr.opposable.samples.Eml.Mailbox;
import fr.opposable.samples.Eml.Message;
import fr.opposable.samples.SampleInvoice.Line;
import fr.opposable.samples.SampleInvoice.Profile;
import java.awt.Graphics2D;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The pieces of {@code 04-mise-en-demeure-ar}: three reminders, a registered letter, its two slips; the delay is over. */
final class FormalNotice {

    static final SampleInvoice INVOICE = new SampleInvoice(
            "F2026-0098",
            "",
            Profile.EN_16931,
            Firm.METALLERIE_MORAND,
            Firm.BATISSEURS_DU_GIER,
            LocalDate.of(2026, 4, 20),
            LocalDate.of(2026, 5, 20),
            LocalDate.of(2026, 4, 17),
            "D-2025-233",
            List.of(
                    new Line(
                            "Escalier hélicoïdal acier, 17 marches",
                            "thermolaqué gris, fabriqué et posé",
                            "1",
                            "C62",
                            "11200.00"),
                    new Line("Garde-corps acier", "thermolaqué gris, fixation à l’anglaise", "16", "MTR", "260.00"),
                    new Line("Grutage", "", "1", "LS", "240.00")),
            20,
            SampleInvoice.ECB_PLUS_TEN);

    private static final Mailbox WORKSHOP =
            new Mailbox("Métallerie Morand – comptabilité", Firm.METALLERIE_MORAND.email());
    private static final Mailbox BUILDER = new Mailbox("Bâtisseurs du Gier – travaux", Firm.BATISSEURS_DU_GIER.email());
    private static final Slip.Registered LETTER = new Slip.Registered(
            "1A 201 443 8890 3",
            List.of("Métallerie Morand", "44 rue de la Soie", "69100 Villeurbanne"),
            List.of("Bâtisseurs du Gier", "16 rue de la Montat", "42000 Saint-Étienne"));

    private FormalNotice() {}

    static void make(Path folder) throws IOException {
        InvoiceSheet.saveFacturX(INVOICE, folder.resolve("pieces/F2026-0098.pdf"));
        signed(
                quote(),
                "Devis D-2025-233 signé",
                LocalDate.of(2025, 11, 20),
                folder.resolve("pieces/devis-D-2025-233-signe.pdf"),
                graphics -> {
                    Pen pen = new Pen(graphics, Scan.DPI, 233);
                    pen.sign(28, 204, 32);
                    pen.write(112, 203, 5.2, "Bon pour accord, 20/11/2025");
                    pen.sign(118, 216, 36);
                    pen.stamp(150, 230, "BÂTISSEURS DU GIER SAS", "16 rue de la Montat", "42000 SAINT-ÉTIENNE");
                });
        signed(
                delivery(),
                "Bon de livraison BL-2026-051 signé",
                LocalDate.of(2026, 4, 17),
                folder.resolve("pieces/bon-de-livraison-BL-2026-051.pdf"),
                graphics -> {
                    Pen pen = new Pen(graphics, Scan.DPI, 51);
                    pen.write(112, 160, 5.2, "reçu conforme le 17/04");
                    pen.sign(120, 172, 30);
                });
        save(
                terms(),
                "Conditions générales",
                LocalDate.of(2025, 1, 2),
                folder.resolve("contrat/conditions-generales.pdf"));
        reminders(folder.resolve("relances"));
        save(notice(), "Mise en demeure du 6 juillet 2026", LocalDate.of(2026, 7, 6), folder.resolve("med/lettre.pdf"));
        Scan.saveJpeg(Slip.deposit(LETTER, "06/07/2026", "VILLEURBANNE"), folder.resolve("med/preuve-de-depot.jpg"));
        Scan.saveJpeg(
                Slip.acknowledgement(LETTER, "08/07/2026", "08/07/2026", "R. Chabert", "SAINT-ÉTIENNE"),
                folder.resolve("med/ar.jpg"));
    }

    private static Paper quote() {
        return new Paper(
                Firm.METALLERIE_MORAND,
                Firm.BATISSEURS_DU_GIER,
                LocalDate.of(2025, 11, 12),
                "Devis n° D-2025-233",
                List.of(
                        List.of("Chantier", "Résidence des Teinturiers, Saint-Chamond"),
                        List.of("Total HT", "15 600,00 €"),
                        List.of("Total TTC", "18 720,00 €")),
                List.of(
                        "Escalier hélicoïdal acier de 17 marches, thermolaqué, fabriqué et posé : 11 200,00 € HT.",
                        "Garde-corps acier thermolaqué, 16 mètres à 260,00 € HT : 4 160,00 € HT.",
                        "Grutage : 240,00 € HT.",
                        "Paiement à trente jours de la facture. Nos conditions générales, jointes et acceptées, s'appliquent : "
                                + "voir en particulier l'article 7 (retard), l'article 8 (clause pénale) et l'article 11 (tribunal)."),
                List.of(
                        "Pour la métallerie,\nClément Morand, gérant",
                        "Pour le client : mention, date,\nsignature et cachet"));
    }

    private static Paper delivery() {
        return new Paper(
                Firm.METALLERIE_MORAND,
                Firm.BATISSEURS_DU_GIER,
                LocalDate.of(2026, 4, 17),
                "Bon de livraison et de pose n° BL-2026-051",
                List.of(
                        List.of("Devis", "D-2025-233"),
                        List.of("Chantier", "Résidence des Teinturiers, Saint-Chamond")),
                List.of(
                        "Escalier hélicoïdal, 17 marches : posé.",
                        "Garde-corps, 16 mètres : posés.",
                        "Réserves : néant."),
                List.of("Le poseur : D. Pagès", "Le conducteur de travaux"));
    }

    private static Paper terms() {
        return new Paper(
                Firm.METALLERIE_MORAND,
                null,
                LocalDate.of(2025, 1, 2),
                "Conditions générales de vente",
                List.of(),
                List.of(
                        "Article 6. Prix et paiement. Les prix s'entendent hors taxes. Les factures sont payables à trente jours de leur émission, par virement.",
                        "Article 7. Retard. Toute somme non payée à l'échéance porte de plein droit, sans rappel, des pénalités au taux "
                                + "appliqué par la Banque centrale européenne à son opération de refinancement la plus récente, majoré de dix points. "
                                + "Une indemnité forfaitaire de 40 € est due pour frais de recouvrement.",
                        "Article 8. Clause pénale. Si le client, mis en demeure par lettre recommandée, n'a pas payé dans les huit jours de sa première "
                                + "présentation, il doit en outre une somme égale à 10 % du principal impayé.",
                        "Article 9. Réserve de propriété. Les ouvrages restent la propriété du vendeur jusqu'au paiement complet.",
                        "Article 11. Tribunal. Entre commerçants, tout différend relève du tribunal des activités économiques de Lyon."),
                List.of());
    }

    private static Paper notice() {
        return new Paper(
                Firm.METALLERIE_MORAND,
                Firm.BATISSEURS_DU_GIER,
                LocalDate.of(2026, 7, 6),
                "Mise en demeure de payer",
                List.of(
                        List.of("Lettre recommandée avec AR", LETTER.number()),
                        List.of("Facture F2026-0098, échue le 20 mai 2026", "18 720,00 €"),
                        List.of("Pénalités, 41 jours à 12,15 %", "255,49 €"),
                        List.of("Pénalités, 6 jours à 12,40 %", "38,16 €"),
                        List.of("Indemnité forfaitaire", "40,00 €"),
                        List.of("Total au 6 juillet 2026", "19 053,65 €")),
                List.of(
                        "Madame, Monsieur,",
                        "Selon devis signé le 20 novembre 2025, nous avons fabriqué et posé l'escalier et les garde-corps de la résidence des Teinturiers. "
                                + "Le bon de livraison du 17 avril 2026 est signé sans réserve. La facture demeure impayée, malgré nos relances "
                                + "des 27 mai, 8 juin et 22 juin 2026.",
                        "Nous vous mettons en demeure de nous payer la somme de 19 053,65 € dans les huit jours de la première présentation de cette lettre.",
                        "À défaut, nous demanderons au président du tribunal une ordonnance portant injonction de payer, et la clause pénale "
                                + "de l'article 8 de nos conditions générales s'ajoutera à la créance.",
                        "Si cette somme a été payée entre-temps, ou si vous la contestez, écrivez-nous sans attendre.",
                        "Nous vous prions d'agréer, Madame, Monsieur, l'expression de nos salutations distinguées."),
                List.of("", "Clément Morand, gérant"));
    }

    private static void reminders(Path folder) throws IOException {
        Eml.save(
                new Message(
                        WORKSHOP,
                        BUILDER,
                        LocalDate.of(2026, 5, 27).atTime(8, 45),
                        "Facture F2026-0098 échue le 20 mai",
                        """
                        Bonjour,

                        La facture F2026-0098 (18 720,00 € TTC), échue le 20 mai, n'apparaît pas dans nos encaissements. Si le virement est parti, merci de nous en donner la date.

                        Cordialement,
                        Julie Pagès
                        Métallerie Morand"""),
                folder.resolve("relance-1.eml"));
        Eml.save(
                new Message(
                        WORKSHOP,
                        BUILDER,
                        LocalDate.of(2026, 6, 8).atTime(8, 50),
                        "Deuxième relance – facture F2026-0098",
                        """
                        Bonjour,

                        Sans réponse à notre message du 27 mai, nous revenons vers vous au sujet de la facture F2026-0098 : 18 720,00 € TTC, \
                        échue le 20 mai. Les pénalités de retard courent depuis le 21 mai. Y a-t-il une difficulté dont nous pourrions parler ?

                        Cordialement,
                        Julie Pagès
                        Métallerie Morand"""),
                folder.resolve("relance-2.eml"));
        Paper third = new Paper(
                Firm.METALLERIE_MORAND,
                Firm.BATISSEURS_DU_GIER,
                LocalDate.of(2026, 6, 22),
                "Facture n° F2026-0098 : dernier rappel",
                List.of(List.of("Montant TTC", "18 720,00 €"), List.of("Échéance", "20 mai 2026")),
                List.of(
                        "Madame, Monsieur,",
                        "Nos messages des 27 mai et 8 juin sont restés sans réponse. Sans règlement d'ici au 3 juillet 2026, nous vous adresserons une mise en demeure.",
                        "Nous vous prions d'agréer, Madame, Monsieur, l'expression de nos salutations distinguées."),
                List.of("", "Julie Pagès\nComptabilité"));
        save(third, "Dernier rappel, facture F2026-0098", LocalDate.of(2026, 6, 22), folder.resolve("relance-3.pdf"));
    }

    private static void save(Paper paper, String title, LocalDate date, Path file) throws IOException {
        try (PDDocument document = paper.toDocument()) {
            ArchivalFile.save(document, title, Firm.METALLERIE_MORAND.name(), date, file);
        }
    }

    private static void signed(Paper paper, String title, LocalDate date, Path file, Consumer<Graphics2D> pen)
            throws IOException {
        try (PDDocument clean = paper.toDocument()) {
            Scan.savePdf(clean, pen, title, date, file);
        }
    }
}
