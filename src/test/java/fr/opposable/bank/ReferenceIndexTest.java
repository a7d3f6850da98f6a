package fr.opposable.bank;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.bank.CertaintyTable.Reference;
import fr.opposable.bank.ReferenceIndex.Hit;
import fr.opposable.bank.ReferenceIndex.Target;
import fr.opposable.originals.CaseKey;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceIndexTest {

    private static final CaseKey CASE = new CaseKey("732829320", "AFF-2026-0042");

    private final ReferenceIndex index = new ReferenceIndex();

    @BeforeEach
    void fill() {
        index.add(CASE, null, CASE.reference());
        for (String invoice :
                new String[] {"F-2026-001", "FC000047", "LB/26/0047", "2026-47", "Été-2026-12", "12", "45012345"}) {
            index.add(CASE, invoice, invoice);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            WORDS                            | FOUND
            REGLEMENT F-2026-001             | F-2026-001 STRONG
            facture F2026001 merci           | F-2026-001 STRONG
            F 2026 1                         | F-2026-001 STRONG
            F/2026/0001                      | F-2026-001 STRONG
            F-2026-0011                      |
            XF-2026-001                      |
            F-2026-001A                      |
            FC 47                            | FC000047 WEAK
            FC000047                         | FC000047 STRONG
            FC47 ET LB 26 0047               | FC000047 WEAK, LB/26/0047 STRONG
            ETE 2026 12                      | Été-2026-12 STRONG
            e\u0301te\u0301-2026-12          | Été-2026-12 STRONG
            VOTRE REF 2026-47                | 2026-47 WEAK
            A-2026-47                        | 2026-47 WEAK
            12                               | 12 WEAK
            45012345                         | 45012345 STRONG
            AFF 2026 42                      | AFF-2026-0042 STRONG
            AFF-2026-0042 F-2026-001         | AFF-2026-0042 STRONG, F-2026-001 STRONG
            rien de connu 2026               |
            """)
    void a_number_is_found_however_it_is_written(String words, String found) {
        String hits =
                index.in(words).stream().map(ReferenceIndexTest::told).sorted().collect(Collectors.joining(", "));

        assertThat(hits).isEqualTo(found == null ? "" : found);
    }

    private static String told(Hit hit) {
        String invoice = hit.target().invoice();
        return (invoice == null ? hit.target().key().reference() : invoice) + " " + hit.strength();
    }

    @Test
    void one_number_of_two_cases_is_found_for_both() {
        CaseKey other = new CaseKey("552100554", "X-1");
        index.add(other, "F2026-1", "F2026-1");

        assertThat(index.in("F-2026-1").stream().map(Hit::target))
                .containsExactlyInAnyOrder(new Target(CASE, "F-2026-001"), new Target(other, "F2026-1"));
    }

    @Test
    void a_creditor_reference_is_believed_when_its_check_digits_are_right() {
        String right = "RF" + digits("F2026001") + "F2026001";

        assertThat(ReferenceIndex.isRight("RF18539007547034")).isTrue();
        assertThat(index.structured("REF " + right.substring(0, 4) + " F202 6001")
                        .hits())
                .extracting(Hit::strength)
                .containsExactly(Reference.STRONG);
        assertThat(index.structured("RF00F2026001").faulty()).containsExactly("RF00F2026001");
        assertThat(index.structured("RF00ABC").faulty()).isEmpty();
    }

    private static String digits(String reference) {
        for (int check = 0; check < 100; check++) {
            String two = "%02d".formatted(check);
            if (ReferenceIndex.isRight("RF" + two + reference)) {
                return two;
            }
        }
        throw new AssertionError("No check digits");
    }
}
