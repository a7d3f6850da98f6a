package fr.opposable.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.opposable.bank.BankEntry.Side;
import fr.opposable.bank.BankEntry.Undoing;
import fr.opposable.bank.BankFile.Format;
import fr.opposable.kernel.Problem;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankFilesTest {

    private static final String ACCOUNT = "FR7699961690483510990065359";

    @TempDir
    Path folder;

    private BankFile read(String name, String content) throws IOException {
        return BankFiles.read(Written.file(folder, name, content), name);
    }

    private BankEntry only(BankFile file) {
        List<BankEntry> entries = file.statements().getFirst().entries();
        assertThat(entries).hasSize(1);
        return entries.getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13"})
    void a_camt_of_any_version_is_read(String version) throws IOException {
        BankFile file = read(
                "releve.xml",
                Written.camt(
                        version,
                        "1000.00",
                        "2776.00",
                        Written.entry(
                                "1776.00",
                                "CRDT",
                                "BK-1",
                                Written.transaction(version, "SARL Le Fournil", "FACT AB26-047"))));

        assertThat(file.format()).isEqualTo(Format.CAMT_053);
        assertThat(file.statements().getFirst())
                .returns(ACCOUNT, BankStatement::account)
                .returns("RELEVE-2026-11-20", BankStatement::id)
                .returns(true, BankStatement::inEuros);
        assertThat(only(file))
                .returns(new BigDecimal("1776.00"), BankEntry::amount)
                .returns(Side.CREDIT, BankEntry::side)
                .returns(LocalDate.of(2026, 11, 20), BankEntry::booked)
                .returns(LocalDate.of(2026, 11, 19), BankEntry::day)
                .returns("BK-1", BankEntry::bankReference)
                .returns("E2E-1", BankEntry::endToEnd)
                .returns("SARL Le Fournil", BankEntry::counterparty)
                .returns("FR7630006000011234567890189", BankEntry::counterpartyIban)
                .returns("virement", BankEntry::method)
                .returns(Undoing.NONE, BankEntry::undoing)
                .satisfies(entry -> assertThat(entry.text()).contains("FACT AB26-047"))
                .satisfies(entry -> assertThat(entry.place()).startsWith("écriture 1 (ligne "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            NAMESPACE       | CODE     | WORDS
            camt.053.001.01 | BNK-KIND | n’est pas lue
            camt.053.001.14 | BNK-KIND | n’est pas lue
            camt.052.001.08 | BNK-KIND | camt.052, et non un relevé
            camt.054.001.08 | BNK-KIND | camt.054, et non un relevé
            pain.001.001.03 | BNK-XML  | n’est pas celui d’un camt.053
            """)
    void another_message_is_refused_with_its_cure(String namespace, String code, String words) throws IOException {
        String content = Written.camt("02", "0.00", "0.00").replace("camt.053.001.02", namespace);

        assertThatThrownBy(() -> read("releve.xml", content))
                .isInstanceOfSatisfying(UnreadableStatementException.class, refusal -> {
                    assertThat(refusal.problem().code()).isEqualTo(code);
                    assertThat(refusal.problem().message()).contains(words);
                    assertThat(refusal.problem().cure()).contains("camt.053");
                });
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            DECLARED,     WRITTEN
            UTF-8,        UTF-8
            ISO-8859-1,   ISO-8859-1
            windows-1252, windows-1252
            UTF-16,       UTF-16
            """)
    void a_camt_is_read_in_the_encoding_it_declares(String declared, String written) throws IOException {
        String content = Written.camt(
                        "08",
                        "0.00",
                        "5.00",
                        Written.entry("5.00", "CRDT", "R", Written.transaction("08", "Le Fournil d'Adèle", "été")))
                .replace("encoding=\"UTF-8\"", "encoding=\"" + declared + "\"");

        BankFile file = BankFiles.read(Written.file(folder, "r.xml", content, Charset.forName(written)), "r.xml");

        assertThat(only(file).counterparty()).isEqualTo("Le Fournil d'Adèle");
    }

    @Test
    void bytes_that_are_not_what_the_file_declares_are_refused() throws IOException {
        String content = Written.camt("08", "0.00", "5.00", Written.entry("5.00", "CRDT", "é", ""));
        Path wrong = Written.file(folder, "r.xml", content, Charset.forName("ISO-8859-1"));

        assertThatThrownBy(() -> BankFiles.read(wrong, "r.xml")).isInstanceOf(UnreadableStatementException.class);
        assertThatThrownBy(() -> read("x.xml", content.replace("UTF-8", "X-INCONNU")))
                .hasMessageContaining("X-INCONNU");
    }

    @Test
    void an_entry_of_several_transfers_is_taken_apart_when_their_sums_are_told() throws IOException {
        String one = Written.transaction("04", "A", "FACT 1")
                .replace("<RltdPties>", "<Amt Ccy=\"EUR\">100.00</Amt><RltdPties>");
        String two = Written.transaction("04", "B", "FACT 2")
                .replace("<RltdPties>", "<Amt Ccy=\"EUR\">50.00</Amt><RltdPties>");

        BankStatement told = read(
                        "a.xml", Written.camt("04", "0.00", "150.00", Written.entry("150.00", "CRDT", "R", one + two)))
                .statements()
                .getFirst();
        BankEntry untold = only(read(
                "b.xml",
                Written.camt(
                        "04",
                        "0.00",
                        "150.00",
                        Written.entry(
                                "150.00",
                                "CRDT",
                                "R",
                                Written.transaction("04", "A", "FACT 1") + Written.transaction("04", "B", "FACT 2")))));

        assertThat(told.entries())
                .extracting(BankEntry::amount)
                .containsExactly(new BigDecimal("100.00"), new BigDecimal("50.00"));
        assertThat(told.entries()).extracting(BankEntry::counterparty).containsExactly("A", "B");
        assertThat(untold.doubt()).contains("réunit 2 opérations");
        assertThat(untold.text()).contains("FACT 1", "FACT 2");
    }

    @Test
    void what_is_pending_is_not_counted_and_what_is_taken_back_is_seen() throws IOException {
        String pending = Written.entry("9.00", "CRDT", "P", "").replace("<Sts>BOOK</Sts>", "<Sts><Cd>PDNG</Cd></Sts>");
        String returned =
                Written.entry("40.00", "DBIT", "X", "<TxDtls><RtrInf><Rsn><Cd>AM04</Cd></Rsn></RtrInf></TxDtls>");
        String reversed = Written.entry("30.00", "DBIT", "Y", "").replace("<Sts>", "<RvslInd>true</RvslInd><Sts>");
        String plain = Written.entry("20.00", "DBIT", "Z", "");

        BankStatement statement = read(
                        "r.xml", Written.camt("08", "100.00", "10.00", pending, returned, reversed, plain))
                .statements()
                .getFirst();

        assertThat(statement).returns(1, BankStatement::pending).returns(1, BankStatement::others);
        assertThat(statement.entries()).extracting(BankEntry::undoing).containsExactly(Undoing.SAID, Undoing.SAID);
    }

    @Test
    void an_mt940_is_read_with_its_envelope_or_without() throws IOException {
        String bare = Written.mt940(
                "1000,00",
                "1283,68",
                ":61:2611201120CR283,68NTRFNONREF//BK77",
                ":86:VIR SEPA RECU /FRM SARL LE FOURNIL /EID E2E-9 /RNF FACTURE FC0000",
                "47");
        String wrapped =
                "{1:F01AGRIFRPPAXXX0000000000}{2:I940AGRIFRPPXXXXN}{4:\r\n" + bare + "-}{5:{CHK:000000000000}}\r\n";

        for (String content :
                List.of(bare, wrapped, bare.replace("\r\n", "\n"), "BANQUE DE TEST\r\n940\r\n" + bare + "-\r\n")) {
            BankFile file = read("releve.sta", content);
            assertThat(file.format()).isEqualTo(Format.MT940);
            assertThat(file.statements().getFirst())
                    .returns(ACCOUNT, BankStatement::account)
                    .returns("00231/001", BankStatement::id);
            assertThat(only(file))
                    .returns(new BigDecimal("283.68"), BankEntry::amount)
                    .returns("BK77", BankEntry::bankReference)
                    .returns("E2E-9", BankEntry::endToEnd)
                    .returns("SARL LE FOURNIL", BankEntry::counterparty)
                    .returns("virement", BankEntry::method)
                    .satisfies(entry -> assertThat(entry.text()).contains("FACTURE FC000047"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, quoteCharacter = '`', textBlock = """
            NARRATIVE                                                                     | NAME             | IBAN                        | END TO END
            /EREF/E2E-5//ORDP//NAME/MARTIN PAUL/REMI/FACT 12                              | MARTIN PAUL      |                             | E2E-5
            166?00GUTSCHRIFT?20EREF+E2E-6?21SVWZ+FACT 12?31FR7630006000011234567890189?32MARTIN?33 PAUL | MARTIN PAUL | FR7630006000011234567890189 | E2E-6
            VIR DE: MARTIN PAUL MOTIF: FACT 12 REF: 77                                    | MARTIN PAUL      |                             |
            VIREMENT RECU /DE MARTIN PAUL /MOTIF FACT 12 /REF 77                          | MARTIN PAUL      |                             |
            /NPY/MARTIN PAUL/RCN/E2E-7/LCC/FACT 12                                        | MARTIN PAUL      |                             | E2E-7
            un texte libre, FACT 12                                                       |                  |                             |
            """)
    void the_words_of_a_bank_are_taken_apart(String narrative, String name, String iban, String endToEnd)
            throws IOException {
        assertThat(only(read("n.sta", Written.mt940("0,", "1,00", ":61:261120C1,00NTRFNONREF", ":86:" + narrative))))
                .returns(name, BankEntry::counterparty)
                .returns(iban, BankEntry::counterpartyIban)
                .returns(endToEnd, BankEntry::endToEnd)
                .satisfies(entry -> assertThat(entry.text()).contains("FACT 12"));
    }

    @Test
    void the_marks_of_an_mt940_say_the_side_and_the_return() throws IOException {
        BankStatement statement = read(
                        "m.sta",
                        Written.mt940(
                                "100,00",
                                "95,00",
                                ":61:2701021231C20,NTRFNONREF",
                                ":61:261120RC10,00NRTINONREF",
                                ":61:261120RD5,00NTRFNONREF",
                                ":61:261120D15,00NCHGNONREF",
                                ":61:261120D5,00NRTINONREF"))
                .statements()
                .getFirst();

        assertThat(statement.entries())
                .extracting(BankEntry::side, BankEntry::undoing)
                .containsExactly(
                        tuple(Side.CREDIT, Undoing.NONE),
                        tuple(Side.DEBIT, Undoing.SAID),
                        tuple(Side.CREDIT, Undoing.SAID),
                        tuple(Side.DEBIT, Undoing.SAID));
        assertThat(statement.others()).isEqualTo(1);
        assertThat(statement.entries().getFirst().booked()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    private static String cfonb(String separator) {
        return String.join(
                separator,
                Written.balance("01", "191126", "-190.40"),
                Written.movement("201126", "191126", "VIR SEPA SARL LE FOURNIL", "141.84", "0000012"),
                Written.complement("201126", "NPY", "SARL LE FOURNIL"),
                Written.complement("201126", "LCC", "REGLEMENT FC 54"),
                Written.complement("201126", "RCN", "E2E-8"),
                Written.movement("201126", "201126", "REJET PRLV", "-10.70", "0000013"),
                Written.balance("07", "201126", "-59.26"));
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            CHARSET,      LINES
            UTF-8,        true
            windows-1252, true
            windows-1252, false
            IBM1147,      false
            """)
    void a_cfonb_is_read_in_every_dress(String charset, boolean lines) throws IOException {
        Path path = Written.file(folder, "releve.txt", cfonb(lines ? "\r\n" : ""), Charset.forName(charset));

        BankFile file = BankFiles.read(path, "releve.txt");

        assertThat(file.format()).isEqualTo(Format.CFONB_120);
        assertThat(file.statements().getFirst())
                .returns(ACCOUNT, BankStatement::account)
                .returns("2026-11-19/2026-11-20", BankStatement::id);
        assertThat(file.statements().getFirst().entries()).hasSize(2);
        assertThat(file.statements().getFirst().entries().getFirst())
                .returns(new BigDecimal("141.84"), BankEntry::amount)
                .returns("SARL LE FOURNIL", BankEntry::counterparty)
                .returns("E2E-8", BankEntry::endToEnd)
                .returns("0000012", BankEntry::bankReference)
                .returns("virement", BankEntry::method)
                .satisfies(entry -> assertThat(entry.text()).contains("REGLEMENT FC 54"));
        assertThat(file.statements().getFirst().entries().getLast().undoing()).isEqualTo(Undoing.SUSPECTED);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            REASON, UNDOING
            '  ',   SUSPECTED
            00,     SUSPECTED
            53,     SAID
            """)
    void a_reason_of_rejection_says_a_return(String reason, Undoing undoing) throws IOException {
        String rejected = cfonb("\n").replace("201126  201126REJET", "201126" + reason + "201126REJET");

        assertThat(read("r.txt", rejected)
                        .statements()
                        .getFirst()
                        .entries()
                        .getLast()
                        .undoing())
                .isEqualTo(undoing);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            FROM                             | TO                               | LINE | WHERE            | WORDS
            0499961                          | 0899961                          | 2    | positions 1-2    | « 08 »
            201126  191126VIR                | 321126  191126VIR                | 2    | positions 35-40  | date comptable
            0000000001418D                   | 000000000141XD                   | 2    | positions 91-104 | pas fait de chiffres
            0000000001418D                   | 0000000001418Z                   | 2    | position 104     | chiffre signé
            0599961010569048EUR2 3510990065  | 0599961010569048EUR2 9999999999  | 3    | positions 22-32  | n’est pas celui du relevé
            """)
    void a_faulty_record_is_named_with_its_line_and_position(
            String from, String to, int line, String where, String words) throws IOException {
        String faulty = cfonb("\n").replaceFirst(Pattern.quote(from), to);

        assertThatThrownBy(() -> read("r.txt", faulty))
                .isInstanceOfSatisfying(UnreadableStatementException.class, refusal -> assertThat(refusal.problem())
                        .returns(line, Problem::line)
                        .returns(where, Problem::field)
                        .satisfies(problem -> assertThat(problem.message().replace('\u00a0', ' '))
                                .contains(words)));
    }

    @Test
    void a_file_that_does_not_balance_is_refused_with_both_figures() throws IOException {
        List<String> wrong = List.of(
                Written.camt("08", "1000.00", "2776.01", Written.entry("1776.00", "CRDT", "R", "")),
                Written.mt940("1000,00", "2776,01", ":61:261120C1776,00NTRFNONREF"),
                String.join(
                        "\n",
                        Written.balance("01", "191126", "1000.00"),
                        Written.movement("201126", "201126", "VIR", "1776.00", "0000001"),
                        Written.balance("07", "201126", "2776.01")));
        for (String content : wrong) {
            assertThatThrownBy(() -> read("faux", content))
                    .isInstanceOfSatisfying(UnreadableStatementException.class, refusal -> {
                        assertThat(refusal.problem().code()).isEqualTo("BNK-BALANCE");
                        assertThat(refusal.problem().message())
                                .contains("font 2776,00", "écrit est 2776,01", "écart 0,01");
                    });
        }
    }

    @Test
    void a_file_that_was_cut_is_refused() throws IOException {
        String camt = Written.camt("08", "0.00", "5.00", Written.entry("5.00", "CRDT", "R", ""));
        String swift = Written.mt940("0,00", "5,00", ":61:261120C5,00NTRFNONREF");
        String cfonb = cfonb("\n");
        for (String cut : List.of(
                camt.substring(0, camt.indexOf("</Stmt>")),
                swift.substring(0, swift.indexOf(":62F:")),
                swift.replaceAll(":60F:.*\r\n", ""),
                cfonb.substring(0, cfonb.lastIndexOf('\n')),
                cfonb.substring(0, cfonb.lastIndexOf('\n') + 60),
                cfonb("").substring(0, 500),
                cfonb.substring(cfonb.indexOf('\n') + 1),
                "")) {
            assertThatThrownBy(() -> read("coupe", cut)).isInstanceOf(UnreadableStatementException.class);
        }
    }
}
