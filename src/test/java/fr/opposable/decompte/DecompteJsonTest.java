package fr.opposable.decompte;

import static fr.opposable.claim.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.opposable.claim.CaseBuilder;
import fr.opposable.claim.PartyKind;
import fr.opposable.claim.PenaltyRate;
import fr.opposable.claim.Reckoning;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class DecompteJsonTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Schema SCHEMA = schema();

    private static Schema schema() {
        try (InputStream in = DecompteJson.class.getResourceAsStream("/schema/decompte.schema.json")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<CaseBuilder> cases() {
        return Stream.of(
                aCase().invoice("F-1", "1200.00", "2026-03-03").payment("2026-04-15", "300.00"),
                aCase().fixed("8")
                        .invoice("F-1", "1200.00", "2021-03-03")
                        .creditNote("A-1", "2021-04-01", "200.00", "F-1"),
                aCase().debtor(PartyKind.CONSUMER).invoice("F-1", "1200.00", "2026-03-03"),
                aCase().invoice("F-1", "1200.00", "2026-12-03"),
                aCase().frozen()
                        .penaltyClausePercent("10")
                        .capitalised()
                        .disputedInvoice("F-1", "1200.00", "2026-03-03")
                        .payment("2026-04-15", "3000.00"),
                aCase().creditor(PartyKind.INDIVIDUAL)
                        .invoice("F-1", "2000.00", "2015-09-01")
                        .interest(
                                "2000.00",
                                "2015-11-18",
                                "2016-04-10",
                                new PenaltyRate.Legal(),
                                "5",
                                "individual",
                                null));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void what_is_written_obeys_the_published_schema(CaseBuilder file) {
        String json = JSON.writeValueAsString(DecompteJson.of(Reckoning.statement(file, "2026-11-21")));

        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
    }

    @Test
    void the_schema_refuses_an_amount_that_is_a_number() {
        Map<String, Object> json =
                DecompteJson.of(Reckoning.statement(aCase().invoice("F-1", "1200.00", "2026-03-03"), "2026-11-21"));
        json.put("perDay", 1.5);

        assertThat(SCHEMA.validate(JSON.writeValueAsString(json), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void the_keys_stand_in_the_order_of_the_contract() {
        Map<String, Object> json = DecompteJson.of(Reckoning.statement(
                aCase().invoice("F-1", "1200.00", "2026-03-03").payment("2026-04-15", "300.00"), "2026-11-21"));

        assertThat(json.keySet())
                .containsExactly(
                        "case",
                        "asOf",
                        "lawVersion",
                        "conventions",
                        "invoices",
                        "segments",
                        "imputations",
                        "capitalisations",
                        "totals",
                        "perDay",
                        "findings");
        assertThat(first(json, "invoices"))
                .startsWith("number", "issued", "due", "gross", "credited", "paid", "principalDue");
        assertThat(first(json, "segments"))
                .startsWith("invoice", "base", "from", "to", "days", "ratePercent", "basis", "rateSource", "article");
        assertThat(first(json, "imputations"))
                .startsWith("date", "amount", "invoice", "toCosts", "toInterest", "toPrincipal");
        assertThat(((Map<?, ?>) json.get("totals")).keySet().stream().map(String::valueOf))
                .startsWith("principal", "interest", "indemnities", "penaltyClause", "costs", "total");
    }

    /** The example of the contract: 1 200 € due 3 March 2026, 300 € paid on 15 April. */
    @Test
    void the_example_of_the_contract_comes_out_as_printed_there() {
        String json = JSON.writeValueAsString(DecompteJson.of(Reckoning.statement(
                aCase().invoice("F-1", "1200.00", "2026-02-01", "2026-03-03").payment("2026-04-15", "300.00"),
                "2026-04-15")));

        assertThat(json)
                .contains("\"case\":\"AFF-TEST\",\"asOf\":\"2026-04-15\",\"lawVersion\":\"sha256:")
                .contains("\"base\":\"1200.00\",\"from\":\"2026-03-04\",\"to\":\"2026-04-15\",\"days\":43,"
                        + "\"ratePercent\":\"12.15\",\"basis\":\"ecb\"")
                .contains("\"toCosts\":\"0.00\",\"toInterest\":\"17.18\",\"toPrincipal\":\"282.82\"")
                .contains("\"principal\":\"917.18\"")
                .contains("\"perDay\":\"0.31\"");
    }

    private static List<String> first(Map<String, Object> json, String key) {
        Map<?, ?> item = (Map<?, ?>) ((List<?>) json.get(key)).getFirst();
        return item.keySet().stream().map(String::valueOf).toList();
    }
}
