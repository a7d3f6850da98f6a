package fr.opposable.samples;

import fr.opposable.samples.Eml.Mailbox;
import fr.opposable.samples.Eml.Message;
import fr.opposable.samples.SampleInvoice.Line;
import fr.opposable.samples.SampleInvoice.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** The pieces of {@code 05-facture-qui-desaccorde}: the invoice says 4 680 €, the case file was typed 4 860 €. */
final class DisagreeingInvoice {

    static final SampleInvoice INVOICE = new SampleInvoice(
            "FA-2026-021",
            "",
            Profile.EN_16931,
            Firm.ELISE_TANGUY,
            Firm.MAISON_VAUTRIN,
            LocalDate.of(2026, 7, 20),
            LocalDate.of(2026, 8, 19),
            LocalDate.of(2026, 7, 16),
            "",
            List.of(
                    new Line(
                            "Identité visuelle : recherches et logotype",
                            "trois pistes, deux allers-retours",
                            "1",
                            "LS",
                            "2400.00"),
                    new Line("Déclinaison sur emballages", "huit formats", "8", "C62", "210.00"),
                    new Line("Suivi d’impression", "", "12", "HUR", "50.00")),
            0,
            SampleInvoice.ECB_PLUS_TEN);

    private static final Mailbox DESIGNER = new Mailbox("Élise Tanguy", Firm.ELISE_TANGUY.email());
    private static final Mailbox SHOP = new Mailbox("Maison Vautrin – achats", Firm.MAISON_VAUTRIN.email());

    private DisagreeingInvoice() {}

    static void make(Path folder) throws IOException {
        InvoiceSheet.saveFacturX(INVOICE, folder.resolve("pieces/FA-2026-021.pdf"));
        Eml.save(
                new Message(
                        SHOP,
                        DESIGNER,
                        LocalDate.of(2026, 5, 18).atTime(14, 5, 51),
                        "Accord sur votre proposition",
                        """
                        Bonjour Élise,

                        C'est d'accord pour votre proposition : identité, huit emballages, suivi chez l'imprimeur, 4 680 € en tout. \
                        Vous pouvez commencer lundi.

                        Margaux Vautrin
                        Maison Vautrin"""),
                folder.resolve("pieces/2026-05-18-accord.eml"));
        Eml.save(
                new Message(DESIGNER, SHOP, LocalDate.of(2026, 8, 27).atTime(9, 15), "Facture FA-2026-021", """
                        Bonjour Margaux,

                        Ma facture FA-2026-021 était à régler pour le 19 août et je n'ai pas encore vu votre virement. Un oubli de vacances, sans doute ? \
                        Dites-moi quand il partira.

                        Belle journée,
                        Élise Tanguy"""),
                folder.resolve("relances/relance-1.eml"));
    }
}
