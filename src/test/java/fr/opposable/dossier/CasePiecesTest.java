package fr.opposable.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Exhibit;
import fr.opposable.claim.KeptFile;
import fr.opposable.claim.Payment;
import fr.opposable.fixtures.Cases;
import fr.opposable.kernel.Money;
import fr.opposable.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the bordereau says of the files a case names: their title, their day, their author. */
class CasePiecesTest {

    private static final LocalDate SENT = LocalDate.of(2026, 7, 6);

    private static Event notice(Event.@Nullable Channel channel, Event.@Nullable Outcome outcome, String... files) {
        return new Event(
                SENT,
                EventKind.MISE_EN_DEMEURE,
                null,
                channel,
                null,
                channel == Event.Channel.LRAR ? "1A20144388903" : null,
                SENT,
                SENT.plusDays(2),
                outcome,
                outcome == Event.Outcome.DELIVERED ? SENT.plusDays(3) : null,
                null,
                8,
                null,
                Arrays.asList(files));
    }

    private static List<Piece> pieces(Event event) {
        CaseFile file = Cases.oneInvoice().build();
        CaseFile told = new CaseFile(
                file.reference(),
                file.creditor(),
                file.sender(),
                file.debtor(),
                file.terms(),
                file.invoices(),
                file.creditNotes(),
                file.payments(),
                List.of(event),
                file.exhibits(),
                file.interest());
        return CasePieces.of(told).stream()
                .filter(piece -> event.files().contains(piece.id()))
                .toList();
    }

    private static String shown(Piece piece) {
        return "%s | %s | %s".formatted(piece.title().replace('\u00a0', ' '), piece.date(), piece.author());
    }

    @Test
    void a_rent_is_called_for_and_not_invoiced() {
        CaseFile file = Cases.oneInvoice().build();
        String number = file.invoices().getFirst().number();

        assertThat(CasePieces.of(file)).extracting(Piece::title).contains("Facture n°\u00a0" + number);
        assertThat(CasePieces.of(file, true))
                .extracting(Piece::title)
                .contains("Avis d’échéance n°\u00a0" + number)
                .noneMatch(title -> title.contains("Facture"));
    }

    @Test
    void each_proof_of_a_registered_letter_has_its_own_title_day_and_author() {
        Event event = notice(
                Event.Channel.LRAR,
                Event.Outcome.DELIVERED,
                "med/lettre.pdf",
                "med/preuve-de-dépôt.jpg",
                "med/ar.jpg",
                "med/suivi.pdf");

        assertThat(pieces(event))
                .extracting(CasePiecesTest::shown)
                .containsExactly(
                        "Mise en demeure | 2026-07-06 | créancier",
                        "Preuve de dépôt de la mise en demeure, recommandé n° 1A20144388903 | 2026-07-06 | service postal",
                        "Avis de réception de la mise en demeure, recommandé n° 1A20144388903 | 2026-07-09 | service postal",
                        "Suivi postal de la mise en demeure, recommandé n° 1A20144388903 | null | service postal");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # file                              | title                                                        | day
            med/AR signé.pdf                    | Avis de réception de la mise en demeure, recommandé n° 1A20144388903 | 2026-07-08
            med/retour.jpg                      | Retour du pli de la mise en demeure, non réclamé, recommandé n° 1A20144388903 |
            med/scan-23.jpg                     | Preuve d’envoi de la mise en demeure, recommandé n° 1A20144388903 | 2026-07-06
            med/depot-et-ar.pdf                 | Preuve d’envoi de la mise en demeure, recommandé n° 1A20144388903 | 2026-07-06
            retour.png [import, sha256 0123456789ab] | Retour du pli de la mise en demeure, non réclamé, recommandé n° 1A20144388903 |
            """)
    void a_name_that_tells_is_believed_and_what_has_no_day_gets_none(
            String file, String title, @Nullable LocalDate day) {
        Piece proof = pieces(notice(Event.Channel.LRAR, Event.Outcome.UNCLAIMED, "med/lettre.pdf", file))
                .getLast();

        assertThat(proof.title().replace('\u00a0', ' ')).isEqualTo(title);
        assertThat(proof.date()).isEqualTo(day);
        assertThat(proof.kind()).isEqualTo(Exhibit.Kind.PROOF_OF_NOTICE);
    }

    @Test
    void two_proofs_whose_names_tell_the_same_are_told_apart_by_their_rank() {
        assertThat(pieces(notice(null, null, "med/lettre.pdf", "med/scan-1.jpg", "med/scan-2.jpg")))
                .extracting(piece -> piece.title().replace('\u00a0', ' '))
                .containsExactly(
                        "Mise en demeure",
                        "Preuve d’envoi de la mise en demeure (1)",
                        "Preuve d’envoi de la mise en demeure (2)");
    }

    @Test
    void a_letter_that_the_vault_keeps_is_the_creditors_and_its_proof_is_not_the_letter() {
        Sha256 digest = Sha256.of("lettre".getBytes(StandardCharsets.UTF_8));
        String letter = KeptFile.of("mise-en-demeure-v1.pdf", KeptFile.Sort.SENT_VERSION, digest)
                .named();
        String proof = KeptFile.of("depot.jpg", KeptFile.Sort.PROOF, digest).named();

        assertThat(pieces(notice(Event.Channel.LRAR, null, letter, proof)))
                .extracting(Piece::author)
                .containsExactly("créancier", "service postal");
    }

    private static CaseFile with(List<Event> events, List<Payment> payments, List<Exhibit> exhibits) {
        CaseFile file = Cases.oneInvoice().build();
        return new CaseFile(
                file.reference(),
                file.creditor(),
                file.sender(),
                file.debtor(),
                file.terms(),
                List.of(),
                List.of(),
                payments,
                events,
                exhibits,
                List.of());
    }

    private static List<Piece> listed(List<Event> events, List<Payment> payments, List<Exhibit> exhibits) {
        return CasePieces.of(with(events, payments, exhibits));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # title                                                     | kind     | from     | author
            Devis n° D-117 signé                                        | CONTRACT | debtor   | signé par le débiteur
            Devis n° D-117 du 2 avril 2026, signé le 7 avril 2026       | CONTRACT | debtor   | signé par le débiteur le 07/04/2026
            Devis n° D-117 du 2 avril 2026, accepté le 1er mai 2026     | ORDER    | débiteur | accepté par le débiteur le 01/05/2026
            Devis D-117, signé par le client le 07/04/2026              | CONTRACT | creditor | établi par le créancier, signé par le débiteur le 07/04/2026
            Devis n° D-117 signé le 31 février 2026                     | CONTRACT | debtor   | signé par le débiteur
            Devis n° D-117                                              | CONTRACT | debtor   | débiteur
            Devis n° D-117, non signé                                   | CONTRACT | debtor   | débiteur
            Devis n° D-117, jamais accepté                              | CONTRACT | creditor | créancier
            Devis n° D-117 signé                                        | CONTRACT | creditor | créancier
            Devis n° D-117 signé                                        | CONTRACT |          |
            Bon de livraison du 27 mai 2026 signé                       | DELIVERY | debtor   | signé par le débiteur
            Bon de livraison signé par le gardien                       | DELIVERY | debtor   | établi par le créancier
            Procès-verbal de réception signé sans réserve le 13 mars 2026 | DELIVERY | debtor | signé par le débiteur le 13/03/2026
            Contrat de location signé des deux sociétés                 | CONTRACT | debtor   | signé par le débiteur
            Contrat de location du 28 août 2024                         | CONTRACT | debtor   | débiteur
            Bon de commande n° 12 signé                                 | ORDER    | debtor   | signé par le débiteur
            Lettre signée du gérant                                     | CORRESPONDENCE | debtor | débiteur
            Devis n° D-117 signé                                        | CONTRACT | Me Duval, notaire | Me Duval, notaire
            """)
    void a_signature_is_said_in_the_same_words_of_all_that_the_case_says_the_debtor_signed(
            String title, Exhibit.Kind kind, @Nullable String from, @Nullable String author) {
        Piece piece = listed(List.of(), List.of(), List.of(new Exhibit("a.pdf", title, null, kind, from)))
                .getFirst();

        assertThat(piece.author()).isEqualTo(author);
        assertThat(piece.date()).isNull();
    }

    private static Payment paid(String day, String sum, @Nullable String method, String file) {
        return new Payment(LocalDate.parse(day), Money.of(sum), null, method, file);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            releve.pdf                   | virement | Extrait de relevé de compte, virement de 1 500,00 € du 10 juillet 2026 | banque
            compta/Relevé-juillet.pdf    |          | Extrait de relevé de compte, paiement de 1 500,00 € du 10 juillet 2026 | banque
            cheque.jpg                   | chèque   | Justificatif de paiement, chèque de 1 500,00 € du 10 juillet 2026      |
            scan.pdf                     |          | Justificatif de paiement, paiement de 1 500,00 € du 10 juillet 2026    |
            releve-de-factures.pdf       | chèque   | Justificatif de paiement, chèque de 1 500,00 € du 10 juillet 2026      |
            """)
    void a_piece_that_proves_a_payment_says_what_paper_it_is(
            String file, @Nullable String method, String title, @Nullable String author) {
        Piece piece = listed(List.of(), List.of(paid("2026-07-10", "1500.00", method, file)), List.of())
                .getFirst();

        assertThat(plain(piece.title())).isEqualTo(title);
        assertThat(piece.author()).isEqualTo(author);
        assertThat(piece.date())
                .as("the day of a payment is not that of the statement")
                .isNull();
        assertThat(piece.day()).isEqualTo("2026-07-10");
    }

    @Test
    void a_proof_of_payment_that_the_user_calls_by_name_is_dated_by_him_alone() {
        List<Payment> paid = List.of(paid("2026-07-10", "1500.00", null, "releve.pdf"));

        assertThat(listed(List.of(), paid, List.of(exhibit(null))).getFirst())
                .satisfies(piece -> assertThat(piece.date()).isNull())
                .satisfies(piece -> assertThat(piece.day()).isEqualTo("2026-07-10"));
        assertThat(listed(List.of(), paid, List.of(exhibit(LocalDate.of(2026, 7, 31))))
                        .getFirst()
                        .date())
                .isEqualTo("2026-07-31");
    }

    private static Exhibit exhibit(@Nullable LocalDate date) {
        return new Exhibit("releve.pdf", "Relevé de compte", date, Exhibit.Kind.PAYMENT, "banque");
    }

    @Test
    void an_extract_that_shows_three_payments_says_from_when_to_when_and_has_no_day() {
        Piece piece = listed(
                        List.of(),
                        List.of(
                                paid("2026-09-10", "10.00", null, "releve.pdf"),
                                paid("2026-05-18", "20.00", null, "releve.pdf"),
                                paid("2026-06-18", "30.00", null, "releve.pdf")),
                        List.of())
                .getFirst();

        assertThat(plain(piece.title()))
                .isEqualTo("Extrait de relevé de compte, 3 paiements du 18 mai au 10 septembre 2026");
        assertThat(piece.date()).isNull();
    }

    private static String plain(String title) {
        return title.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    @Test
    void pieces_of_one_title_and_one_day_are_numbered_and_those_of_other_days_are_not() {
        List<Exhibit> slips = List.of(
                new Exhibit("1.pdf", "Bon de livraison", SENT, Exhibit.Kind.DELIVERY, null),
                new Exhibit("2.pdf", "Bon de Livraison", SENT, Exhibit.Kind.DELIVERY, null),
                new Exhibit("3.pdf", "Bon de livraison", SENT.plusDays(1), Exhibit.Kind.DELIVERY, null),
                new Exhibit("4.pdf", "Bon de livraison (1)", SENT, Exhibit.Kind.DELIVERY, null));

        assertThat(listed(List.of(), List.of(), slips))
                .extracting(Piece::title)
                .containsExactly(
                        "Bon de livraison (2)", "Bon de Livraison (3)", "Bon de livraison", "Bon de livraison (1)");
    }

    @Test
    void no_title_is_the_name_of_a_file_and_thirty_pieces_without_a_word_are_thirty_titles() {
        List<String> names =
                IntStream.rangeClosed(1, 30).mapToObj("IMG_%04d.jpg"::formatted).toList();
        Event dispute = new Event(
                SENT, EventKind.DISPUTE, null, null, null, null, null, null, null, null, null, null, null, names);

        assertThat(listed(List.of(dispute), List.of(), List.of()))
                .extracting(Piece::title)
                .doesNotHaveDuplicates()
                .hasSize(30)
                .noneMatch(title -> title.contains("IMG"));
    }

    @Test
    void a_file_of_two_events_is_one_piece_in_the_place_of_the_first() {
        Event first = notice(Event.Channel.LRAR, null, "lettre.pdf", "ar.jpg");
        Event second = notice(Event.Channel.EMAIL, null, "courriel.eml", "lettre.pdf", "ar.jpg");

        assertThat(listed(List.of(first, second), List.of(), List.of()))
                .extracting(piece -> plain(piece.title()) + " < " + piece.follows())
                .containsExactly(
                        "Mise en demeure (1) < null",
                        "Avis de réception de la mise en demeure, recommandé n° 1A20144388903 < lettre.pdf",
                        "Mise en demeure (2) < null");
    }
}
