package fr.opposable.samples;

import fr.opposable.kernel.French;
import fr.opposable.samples.CourtStory.Bill;
import fr.opposable.samples.CourtStory.Deed;
import fr.opposable.samples.Eml.Mailbox;
import fr.opposable.samples.Eml.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Draws the pieces of one case before a court. */
final class CourtPieces {

    private final CourtStory story;
    private final Path folder;

    CourtPieces(CourtStory story, Path folder) {
        this.story = story;
        this.folder = folder;
    }

    void make() throws IOException {
        signed(story.contract(), "contrat.pdf");
        signed(story.execution(), "execution.pdf");
        for (Bill bill : story.bills()) {
            bill(bill);
        }
        reminder();
        notice();
        switch (story.folder()) {
            case "tribunal-de-proximite" -> {
                statement("2026-04-30", "20 avril 2026", "Remise de chèque, M. H. Quéméneur", "1 200,00 €");
                request();
                failure();
            }
            case "juge-des-contentieux-de-la-protection" ->
                statement("2026-09-30", "14 septembre 2026", "Virement de Mme M. Lamy", "300,00 €");
            case "chambre-commerciale" -> {
                signed(
                        new Deed(
                                "Bon de livraison du 28 avril 2026",
                                "2026-04-28",
                                List.of("380 bouteilles, livrées.", "Réserves : néant."),
                                "Reçu"),
                        "livraison-avril.pdf");
                statement("2026-07-31", "10 juillet 2026", "Virement de B. Schmitt, F26-0410", "1 500,00 €");
                terms();
            }
            case "tribunal-des-activites-economiques" -> contribution();
            default -> {}
        }
    }

    private void statement(String printed, String day, String words, String sum) throws IOException {
        save(
                new Paper(
                        bank(),
                        story.creditor(),
                        LocalDate.parse(printed),
                        "Extrait de relevé de compte",
                        List.of(
                                List.of("Titulaire du compte", story.creditor().name()),
                                List.of("Opération du " + day, words),
                                List.of("Au crédit", sum)),
                        List.of("Extrait limité à cette opération ; les autres lignes du relevé sont masquées."),
                        List.of()),
                "Extrait de relevé de compte",
                "releve.pdf");
    }

    private static Firm bank() {
        return office("Banque de l’Exemple", "établissement inventé", "1 place du Change", "75002", "Paris");
    }

    private static Firm office(String name, String what, String street, String postcode, String city) {
        return new Firm(
                name, what, "", "", List.of(street), postcode, city, "", "accueil@exemple.example", "", 0x33415C);
    }

    private void request() throws IOException {
        save(
                new Paper(
                        story.creditor(),
                        null,
                        LocalDate.of(2026, 6, 30),
                        "Saisine du conciliateur de justice",
                        List.of(
                                List.of("Différend avec", "M. Hervé Quéméneur, Morlaix"),
                                List.of("Solde de facture", story.notice().claimed())),
                        List.of(
                                "Monsieur le conciliateur, nous vous demandons de réunir les parties : notre client ne répond plus depuis la pose de sa chaudière, reçue sans réserve."),
                        List.of("", "Gilles Prigent, gérant")),
                "Saisine du conciliateur de justice",
                "saisine-du-conciliateur.pdf");
    }

    private void contribution() throws IOException {
        save(
                new Paper(
                        office("Paiement en ligne", "reçu inventé", "Service des contributions", "75001", "Paris"),
                        story.creditor(),
                        LocalDate.of(2026, 11, 19),
                        "Contribution pour la justice économique",
                        List.of(
                                List.of("Juridiction", "Tribunal des activités économiques de Lyon"),
                                List.of("Payé", "2 052,00 €")),
                        List.of("Reçu de paiement. Somme inventée : elle ne dit rien du barème."),
                        List.of()),
                "Contribution pour la justice économique",
                "contribution.pdf");
    }

    private void signed(Deed deed, String file) throws IOException {
        boolean his = deed.isDebtors();
        Paper paper = new Paper(
                his ? story.debtor() : story.creditor(),
                his ? story.creditor() : story.debtor(),
                deed.date(),
                deed.title(),
                List.of(),
                deed.paragraphs(),
                List.of(
                        his ? "" : "Pour " + story.creditor().name(),
                        his ? "Pour " + story.debtor().name() : signing()));
        try (PDDocument clean = paper.toDocument()) {
            Scan.savePdf(
                    clean,
                    graphics -> {
                        Pen pen = new Pen(graphics, Scan.DPI, deed.title().hashCode());
                        if (!his) {
                            pen.sign(30, 176, 32);
                        }
                        pen.write(110, 172, 5.0, deed.mention());
                        pen.sign(118, 184, 36);
                        if (List.of("juge-des-contentieux-de-la-protection", "plusieurs-debiteurs")
                                .contains(story.folder())) {
                            pen.sign(162, 186, 30);
                        }
                    },
                    deed.title(),
                    deed.date(),
                    folder.resolve(file));
        }
    }

    private void bill(Bill bill) throws IOException {
        LocalDate issued = LocalDate.parse(bill.issued());
        List<List<String>> facts = new ArrayList<>();
        facts.add(List.of("Objet", bill.subject()));
        boolean isRent = bill.file().startsWith("avis-");
        if (!bill.net().isEmpty()) {
            facts.add(List.of(isRent ? "Loyer" : "Total HT", bill.net()));
            facts.add(List.of(isRent ? "Provision pour charges" : "TVA", bill.vat()));
        }
        boolean isCreditNote = bill.due() == null;
        facts.add(List.of(isCreditNote ? "À votre crédit" : "Net à payer", bill.gross()));
        if (bill.due() != null) {
            facts.add(List.of("À payer au plus tard le", French.words(LocalDate.parse(bill.due()))));
        }
        String title = isRent
                ? "Avis d’échéance n° " + bill.number()
                : (isCreditNote ? "Avoir n° " : "Facture n° ") + bill.number();
        List<String> paragraphs = bill.net().isEmpty()
                ? List.of("Livraison à destination d’un département d’outre-mer, exonérée de TVA (CGI, art. 294, 2).")
                : List.of();
        save(
                new Paper(story.creditor(), story.debtor(), issued, title, facts, paragraphs, List.of()),
                bill.number(),
                bill.file());
    }

    private void reminder() throws IOException {
        CourtStory.Reminder reminder = story.reminder();
        Eml.save(
                new Message(
                        new Mailbox(story.creditor().name(), story.creditor().email()),
                        new Mailbox(story.debtor().name(), story.debtor().email()),
                        reminder.date().atTime(9, 20),
                        "Rappel : " + reminder.what(),
                        """
                        Bonjour,

                        Sauf erreur de notre part, la somme de %s n'est pas réglée (%s). Merci de nous dire quand elle le sera.

                        Cordialement,
                        %s""".formatted(
                                        reminder.sum(),
                                        reminder.what(),
                                        story.creditor().name())),
                folder.resolve("relance.eml"));
    }

    /** {@return what stands above the debtor's name: a tenant is no client} */
    private String signing() {
        return story.folder().startsWith("juge")
                ? "Mention et signature des locataires"
                : "Mention et signature du client";
    }

    private void notice() throws IOException {
        CourtStory.Notice notice = story.notice();
        LocalDate day = notice.date();
        List<List<String>> facts = new ArrayList<>();
        facts.add(List.of("Lettre recommandée avec AR", story.tracking()));
        facts.addAll(notice.account());
        facts.add(List.of("Principal restant dû", notice.claimed()));
        List<String> paragraphs = new ArrayList<>(List.of(
                "Madame, Monsieur,",
                "Malgré notre rappel du %s, la somme de %s en principal nous reste due."
                        .formatted(French.words(story.reminder().date()), notice.claimed())));
        if (!notice.why().isEmpty()) {
            paragraphs.add(notice.why());
        }
        paragraphs.addAll(List.of(
                "Nous vous mettons en demeure de la payer dans les %s de la présentation de cette lettre, outre les intérêts et indemnités dus au jour du paiement."
                        .formatted(notice.delay()),
                "À défaut, nous demanderons au juge une ordonnance portant injonction de payer.",
                "Si vous contestez cette somme, ou si vous l'avez payée entre-temps, écrivez-nous sans attendre.",
                "Nous vous prions d'agréer, Madame, Monsieur, l'expression de nos salutations distinguées."));
        Paper letter = new Paper(
                story.creditor(),
                story.debtor(),
                day,
                "Mise en demeure de payer",
                facts,
                paragraphs,
                List.of("", story.creditor().name()));
        save(letter, "Mise en demeure", "mise-en-demeure.pdf");
        Slip.Registered registered =
                new Slip.Registered(story.tracking(), lines(story.creditor()), lines(story.debtor()));
        String left = French.figures(day);
        Scan.saveJpeg(
                Slip.deposit(registered, left, story.creditor().city().toUpperCase(Locale.FRENCH)),
                folder.resolve("preuve-de-depot.jpg"));
        String town = story.debtor().city().toUpperCase(Locale.FRENCH);
        String delivered = notice.delivered();
        Scan.saveJpeg(
                delivered == null
                        ? Slip.unclaimed(registered, notice.presented(), town)
                        : Slip.acknowledgement(registered, notice.presented(), delivered, notice.signatory(), town),
                folder.resolve("avis-de-reception.jpg"));
    }

    private static List<String> lines(Firm firm) {
        List<String> lines = new ArrayList<>(List.of(firm.name()));
        lines.addAll(firm.street());
        lines.add(firm.postalCode() + " " + firm.city());
        return lines;
    }

    private void failure() throws IOException {
        Firm conciliator =
                office("Conciliateur de justice", "mairie de Morlaix", "Place des Otages", "29600", "Morlaix");
        save(
                new Paper(
                        conciliator,
                        null,
                        LocalDate.of(2026, 9, 8),
                        "Constat d’échec de conciliation",
                        List.of(
                                List.of("Demandeur", story.creditor().name()),
                                List.of("Défendeur", "M. Hervé Quéméneur")),
                        List.of(
                                "Saisi le 30 juin 2026, j’ai invité les parties à la mairie le 8 septembre 2026. M. Quéméneur ne s’est pas présenté et ne s’est pas fait excuser.",
                                "Aucun accord n’a pu être trouvé. Le présent constat est remis au demandeur."),
                        List.of("", "Le conciliateur de justice")),
                "Constat d’échec de conciliation",
                "constat-d-echec.pdf");
    }

    private void terms() throws IOException {
        save(
                new Paper(
                        story.creditor(),
                        null,
                        LocalDate.of(2025, 1, 6),
                        "Conditions générales de vente",
                        List.of(),
                        List.of(
                                "Article 3. Les factures sont mensuelles et payables à trente jours.",
                                "Article 5. Tout retard entraîne, sans rappel, des pénalités au taux de 12 % l’an et une indemnité de 40 € pour frais de recouvrement."),
                        List.of()),
                "Conditions générales de vente",
                "conditions.pdf");
    }

    private void save(Paper paper, String title, String file) throws IOException {
        try (PDDocument document = paper.toDocument()) {
            ArchivalFile.save(document, title, paper.from().name(), paper.date(), folder.resolve(file));
        }
    }
}
