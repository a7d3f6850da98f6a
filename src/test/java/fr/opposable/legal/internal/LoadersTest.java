package fr.opposable.legal.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.kernel.LegalReference;
import fr.opposable.kernel.Money;
import fr.opposable.kernel.Sha256;
import fr.opposable.legal.CourtDecision;
import fr.opposable.legal.CreditorColumn;
import fr.opposable.legal.DatedDelay;
import fr.opposable.legal.DatedFactor;
import fr.opposable.legal.DatedFee;
import fr.opposable.legal.DatedRate;
import fr.opposable.legal.FixedSum;
import fr.opposable.legal.ForbiddenExpression;
import fr.opposable.legal.Holiday;
import fr.opposable.legal.LawEntry;
import fr.opposable.legal.ProceduralDelay;
import fr.opposable.legal.Territory;
import fr.opposable.legal.Verification;
import fr.opposable.legal.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each kind of file gives, read afresh from a folder typed here. */
class LoadersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 15);
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final Verification VERIFIED =
            new Verification(Verification.Status.VERIFIED, LocalDate.of(2026, 11, 21), null);
    private static final LegalReference BASIS = LegalReference.of("C. com., art. L. 1");
    private static final String SOURCE = "Journal officiel, JORFTEXT1";

    @Test
    void rates_are_given_with_their_days_and_their_text() {
        LegalTextsFolder folder = new TypedFolder().read();

        DatedRate rate = folder.refinancingRates().on(DAY);
        assertThat(rate).isNotNull();
        assertThat(rate.percent()).isEqualTo(new BigDecimal("2.15"));
        assertThat(rate.inForce()).hasToString("2026-01-01/2026-06-30");
        assertThat(rate.toString()).contains("C. com., art. L. 441-10", SOURCE);
        assertThat(folder.refinancingDecisions().on(DAY)).isEqualTo("2025-12-10");
        assertThat(folder.legalRates(CreditorColumn.INDIVIDUAL).values())
                .extracting(DatedRate::percent)
                .containsExactly(new BigDecimal("6.67"));
        assertThat(folder.legalRates(CreditorColumn.OTHER).values())
                .extracting(DatedRate::percent)
                .containsExactly(new BigDecimal("2.62"));
    }

    @Test
    void every_entry_read_is_counted_and_the_last_of_its_series_known() {
        assertThat(new TypedFolder().read().entries())
                .extracting(LawEntry::id, LawEntry::title, LawEntry::from, LawEntry::last)
                .containsExactly(
                        tuple("ecb.changes", "Décision de la BCE", "2025-12-10", false),
                        tuple("ecb.changes", "Décision de la BCE", "2026-06-11", true),
                        tuple("half-years", "Taux de refinancement de la BCE", "2026-01-01", false),
                        tuple("half-years", "Taux de refinancement de la BCE", "2026-07-01", true),
                        tuple("individual", "Taux de l’intérêt légal, créancier particulier", "2026-01-01", true),
                        tuple("other", "Taux de l’intérêt légal, tous les autres cas", "2026-01-01", true));
    }

    @Test
    void a_sum_is_given() {
        LegalTextsFolder folder = folder("sums/a.yaml", """
                name: Indemnité
                unit: euros
                reviewed: 2026-11-21
                sums:
                  indemnity:
                    - {from: 2026-01-01, to: 2026-06-30, value: "40.00", READ
                    - {from: 2026-07-01, to: open, value: "45", READ
                """);

        assertThat(on(folder.sums(), "indemnity"))
                .isEqualTo(new FixedSum(Money.of("40.00"), FIRST, LocalDate.of(2026, 6, 30), BASIS, SOURCE, VERIFIED));
        assertThat(added(folder))
                .containsExactly(
                        "SUM indemnity Indemnité, C. com., art. L. 1", "SUM indemnity Indemnité, C. com., art. L. 1");
    }

    @ParameterizedTest
    @CsvSource({"included, INCLUDED", "excluded, EXCLUDED", "none, NONE"})
    void a_fee_is_given_with_its_tax(String word, DatedFee.Tax tax) {
        LegalTextsFolder folder = folder("fees/a.yaml", """
                name: Frais
                unit: euros
                reviewed: 2026-11-21
                fees:
                  writ:
                    name: Assignation
                    tax: TAX
                    entries:
                      - {from: 2026-01-01, to: open, value: "30.23", note: "À confirmer.", READ
                """.replace("TAX", word));

        assertThat(on(folder.fees(), "writ"))
                .isEqualTo(new DatedFee(
                        "writ",
                        "Assignation",
                        Money.of("30.23"),
                        tax,
                        BASIS,
                        FIRST,
                        null,
                        "À confirmer.",
                        SOURCE,
                        VERIFIED));
        assertThat(added(folder)).containsExactly("FEE writ Assignation");
    }

    @Test
    void a_factor_is_given() {
        LegalTextsFolder folder = folder("factors/a.yaml", """
                name: Points
                reviewed: 2026-11-21
                factors:
                  margin:
                    name: Marge
                    entries:
                      - {from: 2026-01-01, to: open, value: "10", READ
                """);

        assertThat(on(folder.factors(), "margin"))
                .isEqualTo(new DatedFactor("margin", "Marge", BigDecimal.TEN, BASIS, FIRST, null, SOURCE, VERIFIED));
        assertThat(added(folder)).containsExactly("FACTOR margin Marge");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
            BASIS                                          | CITED AS
            {citation: "C. com., art. L. 622-28", id: null} | C. com., art. L. 622-28
            null                                           | null
            """, useHeadersInDisplayName = true)
    void a_decision_is_given_with_the_text_it_applies_when_that_is_known(String basis, String cited) {
        LegalTextsFolder folder =
                folder("decisions/a.yaml", """
                name: Arrêts
                reviewed: 2026-11-21
                decisions:
                  interest:
                    - {from: 2026-01-01, to: open, value: "Les intérêts s’arrêtent.", BASIS, status: second-hand,
                       checkedOn: 2026-11-21, checkedBy: null, readIn: "une copie",
                       source: {title: "Cass. com., 1er janv. 2026, n° 26-10.001", id: null}}
                """.replace("BASIS", "basis: " + (basis == null ? "null" : basis)));

        CourtDecision decision = on(folder.decisions(), "interest");
        assertThat(decision.citation()).isEqualTo("Cass. com., 1er janv. 2026, n° 26-10.001");
        assertThat(decision.holding()).isEqualTo("Les intérêts s’arrêtent.");
        assertThat(decision.basis()).isEqualTo(cited == null ? null : LegalReference.of(cited));
        assertThat(added(folder)).containsExactly("DECISION interest Cass. com., 1er janv. 2026, n° 26-10.001");
    }

    @Test
    void every_file_is_kept_as_it_was_read() {
        LegalTextsFolder folder = folder("lexicon/a.yaml", lexicon("saisie"));

        assertThat(folder.files().keySet())
                .containsExactly(
                        "index.yaml", "lexicon/a.yaml", "rates/ecb-refinancing.yaml", "rates/legal-interest.yaml");
        assertThat(folder.files())
                .allSatisfy((file, bytes) -> assertThat(bytes.length()).isPositive());
    }

    @Test
    void a_delay_of_practice_is_given_in_days() {
        LegalTextsFolder folder = folder("delays/a.yaml", """
                name: Relances
                unit: days
                nature: practice
                reviewed: 2026-11-21
                delays:
                  reminder:
                    - {from: 2026-01-01, to: open, value: "8", READ
                """);

        assertThat(on(folder.delays(), "reminder"))
                .isEqualTo(new DatedDelay("reminder", 8, FIRST, null, SOURCE, VERIFIED));
        assertThat(added(folder)).containsExactly("DELAY reminder Journal officiel");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WRITTEN  | LENGTH
            15 jours | P15D
            1 jour   | P1D
            3 mois   | P3M
            1 an     | P1Y
            5 ans    | P5Y
            aucun    | P0D
            """, useHeadersInDisplayName = true)
    void a_delay_of_procedure_is_given(String written, Period length) {
        LegalTextsFolder folder = folder("delays/a.yaml", procedural(written));

        assertThat(on(folder.proceduralDelays(), "opposition"))
                .isEqualTo(new ProceduralDelay(
                        "opposition",
                        null,
                        "Opposition",
                        length,
                        "signification",
                        "jour de l’acte",
                        "forclusion",
                        true,
                        BASIS,
                        FIRST,
                        null,
                        null,
                        SOURCE,
                        VERIFIED));
        assertThat(added(folder)).containsExactly("DELAY opposition Opposition");
        assertThat(folder.delays().ids()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RULE      | TERRITORIES         | KEPT IN           | DAY OF 2026
            05-01     | [metropole]         | METROPOLE         | 2026-05-01
            easter+39 | [alsace-moselle]    | ALSACE_MOSELLE    | 2026-05-14
            easter-2  | [guyane]            | GUYANE            | 2026-04-03
            """, useHeadersInDisplayName = true)
    void a_holiday_is_given_year_after_year(String rule, String territories, Territory kept, LocalDate day) {
        LegalTextsFolder folder = folder("holidays/a.yaml", holiday(rule, territories));

        HolidayRule read = folder.holidays().getFirst();
        assertThat(folder.holidays()).hasSize(1);
        assertThat(read.territories()).containsExactly(kept);
        assertThat(read.in(2026)).isEqualTo(new Holiday("day", day, "Jour", true, BASIS, null, SOURCE, VERIFIED));
        assertThat(read.in(2025)).as("before the rule is in force").isNull();
        assertThat(added(folder)).containsExactly("HOLIDAY day Jour");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EXTRACT      | IS EXTRACT | SOURCE        | IDENTIFIER OF THE WORDS
            yes          | true       | LEGIARTI9     | LEGIARTI9
            no           | false      | LEGITEXT9     | LEGIARTI1
            absent       | false      | null          | LEGIARTI1
            """, useHeadersInDisplayName = true)
    void a_wording_is_given_with_the_identifier_of_its_version(
            String extract, boolean isExtract, String source, String identifier) {
        LegalTextsFolder folder =
                folder("wording/a.yaml", """
                id: article
                reference: {citation: "C. civ., art. 1", id: LEGIARTI1}
                EXTRACT
                reviewed: 2026-11-21
                versions:
                  - {from: 2026-01-01, to: open, value: [un, deux], sha256: SHA, status: verified,
                     checkedOn: 2026-11-21, checkedBy: null, source: {title: Code, id: SOURCE}, readIn: "une copie"}
                """.replace("EXTRACT", extract.equals("absent") ? "" : "extract: " + extract)
                        .replace("SOURCE", source)
                        .replace("SHA", Sha256.of("un\ndeux").hex()));

        Wording wording = on(folder.wordings(), "article");
        assertThat(wording.reference()).isEqualTo(new LegalReference("C. civ., art. 1", identifier));
        assertThat(wording.paragraphs()).containsExactly("un", "deux");
        assertThat(wording.extract()).isEqualTo(isExtract);
        assertThat(added(folder)).containsExactly("WORDING article C. civ., art. 1");
    }

    @Test
    void a_forbidden_expression_is_given_with_its_remedy() {
        LegalTextsFolder folder = folder("lexicon/a.yaml", lexicon("huissier|saisie"));

        assertThat(folder.expressions())
                .containsExactly(new ForbiddenExpression(
                        "FOR-1",
                        "huissier|saisie",
                        LegalReference.of("C. pén., art. 1"),
                        "raison",
                        "remède",
                        FIRST,
                        null,
                        VERIFIED));
        assertThat(added(folder)).containsExactly("EXPRESSION FOR-1 raison");
    }

    @Test
    void the_digest_changes_with_every_file() {
        String before = new TypedFolder().read().digest().hex();

        assertThat(folder("lexicon/a.yaml", lexicon("a")).digest().hex()).isNotEqualTo(before);
        assertThat(new TypedFolder().read().digest().hex()).isEqualTo(before);
    }

    @Test
    void an_id_stands_in_one_file_only() {
        TypedFolder folder = new TypedFolder()
                .with("delays/a.yaml", procedural("1 mois"))
                .with("delays/b.yaml", procedural("2 mois"));

        assertThatThrownBy(folder::read).hasMessageContaining("'opposition' is already in legal-texts/delays/a.yaml");
    }

    static String procedural(String length) {
        return """
                name: Procédure
                nature: procedure
                reviewed: 2026-11-21
                delays:
                  opposition:
                    rule: null
                    name: Opposition
                    starts: signification
                    chosenBy: jour de l’acte
                    sanction: forclusion
                    byDistance: yes
                    entries:
                      - {from: 2026-01-01, to: open, value: "LENGTH", READ
                """.replace("LENGTH", length);
    }

    static String holiday(String rule, String territories) {
        return """
                name: Jours
                reviewed: 2026-11-21
                holidays:
                  day:
                    name: Jour
                    territories: TERRITORIES
                    whole: yes
                    entries:
                      - {from: 2026-01-01, to: open, value: "RULE", READ
                """.replace("RULE", rule).replace("TERRITORIES", territories);
    }

    static String lexicon(String pattern) {
        return """
                name: Lexique
                reviewed: 2026-11-21
                rules:
                  - rule: FOR-1
                    article: {citation: "C. pén., art. 1", id: null}
                    reason: raison
                    remedy: remède
                    entries:
                      - {from: 2026-01-01, to: open, value: ["PATTERN"], READ
                """.replace("PATTERN", pattern);
    }

    private static LegalTextsFolder folder(String file, String yaml) {
        return new TypedFolder().with(file, yaml).read();
    }

    private static <T> T on(Shelf<T> shelf, String id) {
        Series<T> series = shelf.get(id);
        assertThat(series).as(id).isNotNull();
        T value = series.on(DAY);
        assertThat(value).as(id).isNotNull();
        return value;
    }

    /** The entries of the inventory that are no rate, which every folder has. */
    private static List<String> added(LegalTextsFolder folder) {
        return folder.entries().stream()
                .filter(entry -> entry.kind() != LawEntry.Kind.RATE)
                .map(entry -> entry.kind() + " " + entry.id() + " " + entry.title())
                .toList();
    }

    private static Tuple tuple(String id, String title, String from, boolean last) {
        return Tuple.tuple(id, title, LocalDate.parse(from), last);
    }
}
