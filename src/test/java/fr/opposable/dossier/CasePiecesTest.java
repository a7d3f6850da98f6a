package fr.opposable.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Exhibit;
import fr.opposable.claim.KeptFile;
import fr.opposable.fixtures.Cases;
import fr.opposable.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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
    void two_proofs_whose_names_tell_the_same_are_told_apart_by_their_names() {
        assertThat(pieces(notice(null, null, "med/lettre.pdf", "med/scan-1.jpg", "med/scan-2.jpg")))
                .extracting(piece -> piece.title().replace('\u00a0', ' '))
                .containsExactly(
                        "Mise en demeure",
                        "Preuve d’envoi de la mise en demeure : « scan-1.jpg »",
                        "Preuve d’envoi de la mise en demeure : « scan-2.jpg »");
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
}
