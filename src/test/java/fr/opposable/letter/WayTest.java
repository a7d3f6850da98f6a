package fr.opposable.letter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Event;
import fr.opposable.claim.PartyKind;
import fr.opposable.claim.Sender;
import fr.opposable.fixtures.Cases;
import fr.opposable.fixtures.Parties;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** By which way a letter goes when a scenario plans one, and what it then says of itself. To be read by a jurist, line by line. */
class WayTest {

    private static final String DAY = "2026-05-20";

    @ParameterizedTest(name = "{0} to a {1} with {2}, planned {3}: {4}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, nullValues = "-", textBlock = """
            LETTER          | DEBTOR   | KNOWN           | PLANNED | TAKEN | WHY
            relance-1       | COMPANY  | e-mail          | -       | post  | -
            relance-1       | COMPANY  | e-mail          | post    | post  | -
            relance-1       | COMPANY  | e-mail          | email   | email | -
            relance-1       | COMPANY  | -               | email   | post  | pas d’adresse électronique
            relance-1       | COMPANY  | e-mail, bounced | email   | post  | revenu non remis
            relance-2       | CONSUMER | e-mail          | email   | email | -
            relance-2       | COMPANY  | e-mail          | hand    | hand  | -
            relance-2       | COMPANY  | e-mail          | lrar    | lrar  | -
            relance-3       | COMPANY  | e-mail          | email   | post  | lettre suivie
            relance-3       | COMPANY  | e-mail          | lrar    | lrar  | -
            mise-en-demeure | COMPANY  | e-mail          | lrar    | lrar  | -
            mise-en-demeure | COMPANY  | e-mail          | email   | lrar  | preuve de réception
            mise-en-demeure | COMPANY  | e-mail          | post    | lrar  | preuve
            mise-en-demeure | COMPANY  | e-mail          | hand    | hand  | -
            # Everybody needs an address to receive a lettre recommandée électronique; a consumer must have consented (C. postes, art. L. 100).
            mise-en-demeure | COMPANY  | e-mail          | lre     | lre   | -
            mise-en-demeure | COMPANY  | -               | lre     | lrar  | pas d’adresse électronique
            mise-en-demeure | CONSUMER | e-mail          | lre     | lrar  | consentement
            mise-en-demeure | CONSUMER | consent         | lre     | lre   | -
            """)
    void a_letter_goes_as_planned_unless_that_way_cannot_carry_it(
            String letter, PartyKind debtor, String known, String planned, String taken, String why) {
        Cases file = Cases.oneInvoice().debtor(party -> Parties.ofKind(party, debtor));
        String facts = known == null ? "" : known;
        file.debtor(party -> Parties.withEmail(party, facts.contains("e-mail") ? "client@example.fr" : null));
        CaseFile built =
                facts.contains("bounced") ? file.bouncedEmail("2026-04-20").build() : file.build();
        LetterKind kind = LetterKind.of(letter).orElseThrow();

        Way way = Way.of(kind, channel(planned), built, LocalDate.parse(DAY), _ -> facts.contains("consent"));

        assertThat(way.channel().key()).isEqualTo(taken);
        assertThat(way.planned()).isEqualTo(channel(planned));
        if (why == null) {
            assertThat(way.reason()).isNull();
        } else {
            assertThat(way.reason()).contains(why).doesNotContain(";");
        }
    }

    /** A society of collection writes its first letter on paper (CPCE, art. R. 124-4); its mandate is of 4 May 2026. */
    @ParameterizedTest(name = "sent before: {0}; the next one goes by {1}")
    @CsvSource(nullValues = "-", textBlock = """
            -,               post
            2026-04-30 POST, post
            2026-05-05 EMAIL, post
            2026-05-05 POST, email
            2026-05-05 LRAR, email
            """)
    void the_first_letter_of_a_collector_never_goes_by_email(String sent, String taken) {
        Cases file = Cases.oneInvoice()
                .debtor(party -> Parties.withEmail(party, "client@example.fr"))
                .sentBy(Sender.Role.COLLECTION_AGENCY, "2026-05-04");
        if (sent != null) {
            file.reminder(1, sent.substring(0, 10), Event.Channel.valueOf(sent.substring(11)));
        }

        Way way = Way.of(LetterKind.RELANCE_2, Event.Channel.EMAIL, file.build(), LocalDate.parse(DAY), _ -> false);

        assertThat(way.channel().key()).isEqualTo(taken);
        assertThat(way.reason() == null).isEqualTo(taken.equals("email"));
    }

    @ParameterizedTest(name = "{0} by {1}: « {2} », « {3} »")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, nullValues = "-", textBlock = """
            LETTER          | PLANNED | LINE                                                  | REFERENCE
            relance-1       | -       | -                                                     | lettre simple
            relance-1       | email   | Par courriel                                          | -
            relance-1       | hand    | Remise en main propre contre décharge                 | -
            relance-3       | post    | -                                                     | lettre suivie
            relance-3       | lrar    | Lettre recommandée avec demande d’avis de réception   | -
            mise-en-demeure | -       | Lettre recommandée avec demande d’avis de réception   | -
            mise-en-demeure | lre     | Lettre recommandée électronique                       | -
            """)
    void the_letter_says_by_which_way_it_goes_and_never_two(
            String letter, String planned, String line, String reference) {
        CaseFile file = Cases.oneInvoice()
                .debtor(party -> Parties.withEmail(party, "client@example.fr"))
                .build();
        LetterKind kind = LetterKind.of(letter).orElseThrow();
        LocalDate day = LocalDate.parse(DAY);
        Way way = Way.of(kind, channel(planned), file, day, _ -> false);

        Letter written = LetterWriter.compose(kind, way, file, Cases.statement(file, DAY), day, Cases.LAW);

        assertThat(way.line()).isEqualTo(line == null ? "" : line);
        assertThat(written.channel()).isEqualTo(way.channel().key());
        assertThat(written.content().head().references().stream()
                        .filter(one -> one.label().equals("Envoi"))
                        .map(LetterHead.Reference::value))
                .isEqualTo(reference == null ? java.util.List.of() : java.util.List.of(reference));
    }

    @Test
    void what_was_kept_of_a_version_gives_its_way_back() {
        assertThat(Way.taken(LetterKind.RELANCE_1, "email").channel()).isEqualTo(Event.Channel.EMAIL);
        assertThat(Way.taken(LetterKind.RELANCE_1, null)).isEqualTo(Way.usual(LetterKind.RELANCE_1));
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void a_document_with_a_usual_way_of_proof_never_goes_by_email(LetterKind kind) {
        assertThat(kind.channel().equals("lrar") && Way.mayGoByEmail(kind)).isFalse();
    }

    private static Event.Channel channel(String key) {
        return key == null ? null : Event.Channel.valueOf(key.toUpperCase(Locale.ROOT));
    }
}
