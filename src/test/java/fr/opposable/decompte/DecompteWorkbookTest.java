package fr.opposable.decompte;

import static fr.opposable.claim.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.opposable.claim.CaseBuilder;
import fr.opposable.fixtures.Parties;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecompteWorkbookTest {

    private static final String ACCOUNTS = "xl/worksheets/sheet3.xml";
    private static final String RATES = "xl/worksheets/sheet4.xml";

    /** Half a cent in binary is a little more or less than half; the next even digit, or the one above, is wrong. */
    private static CaseBuilder halfCents() {
        CaseBuilder file = aCase().fixed("10");
        for (int days = 1; days <= 9; days++) {
            file.invoice("F-" + days, "18.25", "2026-11-" + (21 - days));
        }
        return file;
    }

    @Test
    void libreoffice_computes_every_formula_to_the_same_cent(@TempDir Path folder)
            throws IOException, InterruptedException {
        Map<String, DecompteCases.Dated> cases = new TreeMap<>(DecompteCases.ALL);
        cases.put("half-cents", DecompteCases.Dated.of(halfCents(), "2026-11-21"));
        Map<String, byte[]> workbooks = new TreeMap<>();
        for (Map.Entry<String, DecompteCases.Dated> dated : cases.entrySet()) {
            workbooks.put(dated.getKey(), Spreadsheets.withoutResults(workbook(dated.getValue())));
        }

        Map<String, byte[]> computed = Spreadsheets.recalculated(workbooks, folder);

        for (Map.Entry<String, DecompteCases.Dated> dated : cases.entrySet()) {
            Map<String, BigDecimal> ours = Spreadsheets.results(workbook(dated.getValue()));
            Map<String, BigDecimal> theirs = Spreadsheets.results(computed.get(dated.getKey()));
            assertThat(ours).as(dated.getKey()).hasSizeGreaterThan(20);
            assertThat(theirs.keySet()).as(dated.getKey()).containsAll(ours.keySet());
            ours.forEach((cell, value) -> assertThat(theirs.get(cell))
                    .as("%s, %s", dated.getKey(), cell)
                    .isBetween(value.subtract(new BigDecimal("0.000001")), value.add(new BigDecimal("0.000001"))));
        }
    }

    /** Were the sums mere figures, another rate would change nothing. */
    @Test
    void another_rate_typed_into_the_sheet_gives_the_statement_of_that_rate(@TempDir Path folder)
            throws IOException, InterruptedException {
        DecompteCases.Dated at12 = DecompteCases.Dated.of(partPaid("12"), "2026-11-21");
        DecompteCases.Dated at15 = DecompteCases.Dated.of(partPaid("15"), "2026-11-21");
        byte[] retyped = Spreadsheets.withoutResults(
                Spreadsheets.with(workbook(at12), sheet -> sheet.replace("<v>0.12</v>", "<v>0.15</v>")));
        assertThat(Spreadsheets.parts(retyped).get(RATES)).contains("<v>0.15</v>");

        byte[] computed =
                Spreadsheets.recalculated(Map.of("retyped", retyped), folder).get("retyped");

        Map<String, BigDecimal> expected = Spreadsheets.results(workbook(at15));
        assertThat(Spreadsheets.results(computed))
                .allSatisfy((cell, value) ->
                        assertThat(value).as(cell).isCloseTo(expected.get(cell), within(new BigDecimal("0.000001"))));
    }

    @Test
    void what_a_formula_says_stands_in_the_cell() throws IOException {
        String accounts =
                Spreadsheets.parts(workbook(DecompteCases.ALL.get("part-paid"))).get(ACCOUNTS);

        assertThat(accounts)
                .contains("<f>E4-D4+1</f><v>43</v>")
                .contains("<f>ROUND(G4*H4*F4/Diviseur,2)</f><v>171.76</v>")
                .contains("<f>MIN(ROUND(K5,2),Q4)</f><v>171.76</v>")
                .contains("<f>Taux!$B$2</f><v>0.1215</v>");
    }

    @Test
    void a_text_that_looks_like_a_formula_is_a_text_and_stays_one() throws IOException {
        String number = "=HYPERLINK(\"http://x.example\";\"F\")";
        Map<String, String> parts = Spreadsheets.parts(workbook(DecompteCases.Dated.of(
                aCase().invoice(number, "100.00", "2026-03-03")
                        .invoice("@SUM(A1)", "100.00", "2026-03-04")
                        .invoice("_x003D_1+1", "100.00", "2026-03-05"),
                "2026-11-21")));
        String sheet = parts.get(ACCOUNTS);

        assertThat(sheet)
                .doesNotContain("<f>HYPERLINK")
                .doesNotContain("<f>@SUM")
                .contains("_x005F_x003D_1+1");
        Matcher cell = Pattern.compile(
                        "<c r=\"A3\" s=\"([0-9]+)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">=HYPERLINK")
                .matcher(sheet);
        assertThat(cell.find()).isTrue();
        String[] formats = parts.get("xl/styles.xml").split("<xf ");
        int firstCellFormat = 2;
        assertThat(formats[firstCellFormat + Integer.parseInt(cell.group(1))]).contains("quotePrefix=\"1\"");
    }

    @Test
    void every_debtor_is_named_and_the_sums_stay(@TempDir Path folder) throws IOException, InterruptedException {
        DecompteCases.Dated dated = DecompteCases.ALL.get("several-invoices");
        byte[] ofTwo = DecompteWorkbook.of(
                        dated.statement(),
                        dated.file(),
                        List.of(Parties.named(dated.file().debtor(), "Entrepôts du Léon")))
                .toArray();

        assertThat(Spreadsheets.parts(ofTwo).get("xl/worksheets/sheet1.xml"))
                .contains(">Débiteur 1°<", ">Débiteur 2°<", "Entrepôts du Léon");
        Map<String, BigDecimal> theirs = Spreadsheets.results(
                Spreadsheets.recalculated(Map.of("two", Spreadsheets.withoutResults(ofTwo)), folder)
                        .get("two"));
        Spreadsheets.results(ofTwo)
                .forEach((cell, value) ->
                        assertThat(theirs.get(cell)).as(cell).isCloseTo(value, within(new BigDecimal("0.000001"))));
    }

    @Test
    void the_same_statement_makes_the_same_bytes() {
        assertThat(workbook(DecompteCases.ALL.get("several-invoices")))
                .isEqualTo(workbook(DecompteCases.ALL.get("several-invoices")));
    }

    @Test
    void the_file_says_what_it_is_and_bears_the_day_of_the_statement() throws IOException {
        Map<String, String> parts = Spreadsheets.parts(workbook(DecompteCases.ALL.get("one-invoice")));

        assertThat(parts.get("docProps/core.xml"))
                .contains("<dc:title>Décompte de créance – AFF-TEST</dc:title>")
                .contains("2026-11-20T23:00:00Z</dcterms:created>");
        assertThat(parts.get("xl/workbook.xml"))
                .contains("name=\"Récapitulatif\"", "name=\"Comptes\"", "_xlnm.Print_Titles", "fullCalcOnLoad=\"1\"");
        assertThat(parts.get(ACCOUNTS))
                .contains("paperSize=\"9\"", "orientation=\"landscape\"", "state=\"frozen\"", "autoFilter");
    }

    private static CaseBuilder partPaid(String percent) {
        return aCase().fixed(percent).invoice("F-1", "1000.00", "2026-01-31").payment("2026-06-15", "500.00");
    }

    private static byte[] workbook(DecompteCases.Dated dated) {
        return DecompteWorkbook.of(dated.statement(), dated.file()).toArray();
    }
}
