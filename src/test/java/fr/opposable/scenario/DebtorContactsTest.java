package fr.opposable.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Event;
import fr.opposable.claim.PartyKind;
import fr.opposable.fixtures.Cases;
import fr.opposable.fixtures.Parties;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often one debtor may be approached for one creditor, in all the cases between them: two contacts in seven days, three days between two
 * by the same way. The case is a consumer's, its first reminder due from 6 March 2026. To be read by a jurist, line by line.
 */
class DebtorContactsTest {

    @ParameterizedTest(name = "here {0}, elsewhere {1}: {2}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, nullValues = "-", textBlock = """
            HERE        | ELSEWHERE                                  | DECISION | UNTIL      | SAID
            -           | -                                          | write    | -          | -
            # Nothing here, but the other case already took the two contacts of the week.
            -           | 16/03 post X-2, 19/03 email X-2            | hold     | 2026-03-23 | affaire X-2
            c 16/03     | 19/03 email X-2                            | hold     | 2026-03-23 | relance-1 du 19/03/2026, affaire X-2
            c 16/03     | 12/03 email X-2                            | write    | -          | -
            # A letter of the same night, in another case.
            -           | 20/03 post X-2                             | hold     | 2026-03-21 | relance-1 du 20/03/2026, affaire X-2
            -           | 18/03 post X-2                             | hold     | 2026-03-21 | par la même voie
            -           | 18/03 email X-2                            | write    | -          | -
            -           | 17/03 post X-2                             | write    | -          | -
            # One call about both cases is one contact; two letters are two.
            c 18/03     | 18/03 call X-2                             | write    | -          | -
            c 18/03     | 18/03 call X-2, 19/03 call X-2             | hold     | 2026-03-25 | affaire X-2
            -           | 17/03 email X-2, 17/03 email X-3           | hold     | 2026-03-24 | affaire X-3
            # What is dated after the day of the letter is not looked at.
            -           | 21/03 post X-2, 22/03 post X-2             | write    | -          | -
            """)
    void every_approach_of_the_debtor_counts_and_the_other_case_is_named(
            String here, String elsewhere, String decision, String until, String said) {
        Cases file = Cases.oneInvoice().debtor(party -> Parties.ofKind(party, PartyKind.CONSUMER));
        if (here != null) {
            file.call(day(here.substring(2)).toString(), Event.Channel.PHONE);
        }
        CaseFile built = file.build();

        Decision decided = NextStep.decide(
                built,
                Cases.statement(built, "2026-03-20"),
                Cases.LAW,
                Scenarios.standard(),
                new Beside(_ -> false, contacts(elsewhere)));

        assertThat(decided instanceof Decision.Write ? "write" : "hold")
                .as(decided.reason())
                .isEqualTo(decision);
        if (said != null) {
            assertThat(decided.rule()).isEqualTo("FOR-HAR-1");
            assertThat(decided.reason()).contains(said);
            assertThat(decided.due()).isEqualTo(LocalDate.parse(until));
        }
    }

    private static List<Contact> contacts(String written) {
        List<Contact> contacts = new ArrayList<>();
        for (String one : written == null ? new String[0] : written.split(", ", -1)) {
            String[] words = one.split(" ", -1);
            boolean call = words[1].equals("call");
            contacts.add(new Contact(
                    day(words[0]),
                    call ? Event.Channel.PHONE : Event.Channel.valueOf(words[1].toUpperCase(Locale.ROOT)),
                    call,
                    call ? "appel" : "relance-1",
                    words[2]));
        }
        return contacts;
    }

    private static LocalDate day(String written) {
        return LocalDate.of(2026, Integer.parseInt(written.substring(3)), Integer.parseInt(written.substring(0, 2)));
    }
}
