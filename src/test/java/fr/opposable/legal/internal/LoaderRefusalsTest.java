package fr.opposable.legal.internal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.legal.LegalTextsFaultyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small folders with one thing wrong, which stops the program rather than a wrong figure of law. */
class LoaderRefusalsTest {

    private static final String FEES = """
            name: Frais
            unit: euros
            reviewed: 2026-11-21
            fees:
              writ:
                name: Assignation
                tax: none
                entries:
                  - {from: 2026-01-01, to: 2026-06-30, value: "30.00", READ
                  - {from: 2026-07-01, to: open, value: "31.00", READ
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            IN PLACE OF       | STANDS                    | REFUSAL
            tax: none         | tax: some                 | 'some' is none of included, excluded, none
            tax: none         | taxe: none                | unknown key 'taxe'
            name: Assignation | tax: none                 | the key 'tax' is there twice
            unit: euros       | unite: euros              | unknown key 'unite'
            from: 2026-07-01  | from: 2026-07-02          | gap between 2026-01-01/2026-06-30 and 2026-07-02/open
            from: 2026-07-01  | from: 2026-06-30          | the periods 2026-01-01/2026-06-30 and 2026-06-30/open overlap
            to: 2026-06-30    | to: open                  | the periods 2026-01-01/open and 2026-07-01/open overlap
            to: 2026-06-30    | to: 2025-06-30            | 2026-01-01/2025-06-30 ends before it begins
            value: "31.00"    | value: "trente"           | 'trente' is no decimal number
            value: "31.00"    | vaule: "31.00"            | unknown key 'vaule'
            to: open          | note: "x"                 | the key 'to' is missing
            """, useHeadersInDisplayName = true)
    void a_fee_with_one_thing_wrong_stops_the_reading(String before, String after, String refusal) {
        TypedFolder folder = new TypedFolder().with("fees/a.yaml", FEES).changed("fees/a.yaml", before, after);

        refuses(folder, "legal-texts/fees/a.yaml", refusal);
    }

    @Test
    void a_series_without_entry_stops_the_reading() {
        refuses(
                new TypedFolder().with("fees/a.yaml", FEES.substring(0, FEES.indexOf("entries:")) + "entries: []\n"),
                "legal-texts/fees/a.yaml");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            WRITTEN     | REFUSAL
            15          | '15' is no delay (15 jours, 3 mois, 5 ans, aucun)
            3 semaines  | '3 semaines' is no delay
            mois        | 'mois' is no delay
            -1 mois     | '-1 mois' is no delay
            """, useHeadersInDisplayName = true)
    void a_delay_in_other_words_stops_the_reading(String written, String refusal) {
        refuses(
                new TypedFolder().with("delays/a.yaml", LoadersTest.procedural(written)),
                "legal-texts/delays/a.yaml",
                refusal);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            RULE     | TERRITORIES | REFUSAL
            32-01    | [metropole] | '32-01' is no day of a year (05-01, easter+39)
            02-30    | [metropole] | '02-30' is no day of a year
            easter39 | [metropole] | 'easter39' is no day of a year
            05-01    | [bretagne]  | 'bretagne' is no territory
            05-01    | metropole   | 'territories' should be a list
            """, useHeadersInDisplayName = true)
    void a_holiday_of_no_day_or_no_territory_stops_the_reading(String rule, String territories, String refusal) {
        refuses(
                new TypedFolder().with("holidays/a.yaml", LoadersTest.holiday(rule, territories)),
                "legal-texts/holidays/a.yaml",
                refusal);
    }

    @Test
    void an_expression_that_cannot_be_searched_stops_the_reading() {
        refuses(
                new TypedFolder().with("lexicon/a.yaml", LoadersTest.lexicon("(huissier")),
                "legal-texts/lexicon/a.yaml",
                "'(huissier' is no regular expression");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            FILE               | REFUSAL
            rates/other.yaml   | nothing reads 'rates/other.yaml'
            letters/a.yaml     | 'letters/a.yaml' is in no folder that is read
            """, useHeadersInDisplayName = true)
    void a_file_that_nothing_reads_stops_the_reading(String file, String refusal) {
        refuses(new TypedFolder().with(file, "name: x\n"), "index.yaml", refusal);
    }

    @ParameterizedTest
    @CsvSource({"rates/ecb-refinancing.yaml", "rates/legal-interest.yaml"})
    void a_folder_without_its_rates_stops_the_reading(String file) {
        refuses(new TypedFolder().without(file), "index.yaml does not name " + file);
    }

    @Test
    void a_half_year_that_no_decision_covers_stops_the_reading() {
        refuses(
                new TypedFolder().changed("rates/ecb-refinancing.yaml", "from: 2025-12-10", "from: 2026-01-02"),
                "half-year 2026-01-01/2026-06-30 has 2.15, but the decision in force on its first day says null");
    }

    private static void refuses(TypedFolder folder, String... words) {
        assertThatThrownBy(folder::read)
                .isInstanceOf(LegalTextsFaultyException.class)
                .hasMessageContainingAll(words);
    }
}
