package fr.opposable.sample;

import fr.opposable.kernel.Iban;
import fr.opposable.kernel.Money;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * An invented bank statement of one day, in the formats of banks: CAMT.053 (ISO 20022), MT940 (SWIFT) and CFONB 120. Its closing balance
 * is its opening one and its lines.
 *
 * @param account French, so that it has a bank, a branch and an account number
 * @param day the day all lines are booked on
 * @param lines in their order
 */
record SampleStatement(Iban account, LocalDate day, List<BankLine> lines) {

    private static final Money OPENING = Money.of("8421.50");
    private static final DateTimeFormatter SIX = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
    private static final DateTimeFormatter FOUR = DateTimeFormatter.ofPattern("MMdd", Locale.ROOT);
    private static final DateTimeFormatter CFONB_DAY = DateTimeFormatter.ofPattern("ddMMyy", Locale.ROOT);
    private static final int LABEL = 31;
    private static final int COMPLEMENT = 70;
    private static final int MT940_LINE = 60;

    SampleStatement {
        lines = List.copyOf(lines);
    }

    private Money closing() {
        Money balance = OPENING;
        for (BankLine line : lines) {
            balance = balance.plus(line.amount());
        }
        return balance;
    }

    private static boolean isIn(BankLine line) {
        return line.amount().isPositive();
    }

    private static String plain(Money amount) {
        return amount.plain().replace("-", "");
    }

    /** Capitals without accents: what travels between banks. */
    private static String ascii(String text, int longest) {
        String plain = Normalizer.normalize(
                        text.replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9 .,/+()?-]", " ")
                .toUpperCase(Locale.ROOT);
        return plain.length() > longest ? plain.substring(0, longest) : plain;
    }

    String camt053() {
        StringJoiner entries = new StringJoiner("\n");
        int number = 0;
        for (BankLine line : lines) {
            entries.add(entry(line, ++number));
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">
                  <BkToCstmrStmt>
                    <GrpHdr><MsgId>INVENTE-%1$s</MsgId><CreDtTm>%1$sT22:00:00</CreDtTm></GrpHdr>
                    <Stmt>
                      <Id>RELEVE-%1$s</Id>
                      <CreDtTm>%1$sT22:00:00</CreDtTm>
                      <Acct><Id><IBAN>%2$s</IBAN></Id><Ccy>EUR</Ccy></Acct>
                %3$s
                %4$s
                %5$s
                    </Stmt>
                  </BkToCstmrStmt>
                </Document>
                """.formatted(
                        day,
                        account.value(),
                        balance("OPBD", OPENING, day.minusDays(1)),
                        balance("CLBD", closing(), day),
                        entries);
    }

    private static String balance(String code, Money amount, LocalDate on) {
        return "      <Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Dt><Dt>%s</Dt></Dt></Bal>"
                .formatted(code, plain(amount), amount.amount().signum() < 0 ? "DBIT" : "CRDT", on);
    }

    private String entry(BankLine line, int number) {
        String side = isIn(line) ? "Dbtr" : "Cdtr";
        return """
                      <Ntry>
                        <NtryRef>%1$d</NtryRef>
                        <Amt Ccy="EUR">%2$s</Amt>
                        <CdtDbtInd>%3$s</CdtDbtInd>
                        <Sts><Cd>BOOK</Cd></Sts>
                        <BookgDt><Dt>%4$s</Dt></BookgDt>
                        <ValDt><Dt>%4$s</Dt></ValDt>
                        <AcctSvcrRef>BK%5$s%1$04d</AcctSvcrRef>
                        <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>%6$s</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>
                        <NtryDtls><TxDtls>
                          <Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>
                          <RltdPties><%7$s><Pty><Nm>%8$s</Nm></Pty></%7$s></RltdPties>
                          <RmtInf><Ustrd>%9$s</Ustrd></RmtInf>
                        </TxDtls></NtryDtls>
                      </Ntry>""".formatted(
                        number,
                        plain(line.amount()),
                        isIn(line) ? "CRDT" : "DBIT",
                        day,
                        day.format(SIX),
                        isIn(line) ? "RCDT" : "ICDT",
                        side,
                        ascii(line.payer(), COMPLEMENT),
                        ascii(line.text(), COMPLEMENT))
                .indent(6)
                .stripTrailing();
    }

    String mt940() {
        StringJoiner text = new StringJoiner("\n", "", "\n");
        text.add("{1:F01EXEMFRPPAXXX0000000000}{2:I940EXEMFRPPXXXXN}{4:");
        text.add(":20:INVENTE").add(":25:" + account.value()).add(":28C:00001/00001");
        text.add(":60F:" + swiftBalance(OPENING, day.minusDays(1)));
        int number = 0;
        for (BankLine line : lines) {
            text.add(":61:%s%s%s%sN%sNONREF//IV%s%04d"
                    .formatted(
                            day.format(SIX),
                            day.format(FOUR),
                            isIn(line) ? "C" : "D",
                            plain(line.amount()).replace('.', ','),
                            isIn(line) ? "TRF" : "CHG",
                            day.format(SIX),
                            ++number));
            text.add(":86:VIR SEPA " + (isIn(line) ? "RECU /FRM " : "EMIS /BEN ")
                    + ascii(line.payer(), MT940_LINE - 24));
            text.add(" /EID NOTPROVIDED");
            text.add(" /RNF " + ascii(line.text(), MT940_LINE));
        }
        return text.add(":62F:" + swiftBalance(closing(), day)).add("-}").toString();
    }

    private static String swiftBalance(Money amount, LocalDate on) {
        return "%s%sEUR%s"
                .formatted(
                        amount.amount().signum() < 0 ? "D" : "C",
                        on.format(SIX),
                        plain(amount).replace('.', ','));
    }

    String cfonb120() {
        String iban = account.value();
        String bank = iban.substring(4, 9);
        String branch = iban.substring(9, 14);
        String own = iban.substring(14, 25);
        StringJoiner text = new StringJoiner("\n", "", "\n");
        text.add("01%s    %sEUR2 %s  %s%50s%s%16s"
                .formatted(bank, branch, own, day.minusDays(1).format(CFONB_DAY), "", signed(OPENING), ""));
        int number = 0;
        for (BankLine line : lines) {
            String head =
                    "%s0105%sEUR2 %s%s%s".formatted(bank, branch, own, isIn(line) ? "05" : "08", day.format(CFONB_DAY));
            text.add("04%s  %s%-31s  %07d00%s%16s"
                    .formatted(
                            head,
                            day.format(CFONB_DAY),
                            isIn(line) ? "VIR SEPA" : ascii(line.text(), LABEL),
                            ++number,
                            signed(line.amount()),
                            ""));
            if (isIn(line)) {
                text.add("05%s     NPY%-70s  ".formatted(head, ascii(line.payer(), COMPLEMENT)));
                text.add("05%s     LCC%-70s  ".formatted(head, ascii(line.text(), COMPLEMENT)));
            }
        }
        return text.add("07%s    %sEUR2 %s  %s%50s%s%16s"
                        .formatted(bank, branch, own, day.format(CFONB_DAY), "", signed(closing()), ""))
                .toString();
    }

    /** Fourteen digits, the last of which bears the sign. */
    private static String signed(Money amount) {
        String cents = "%014d".formatted(amount.amount().abs().movePointRight(2).longValueExact());
        String signs = amount.amount().signum() < 0 ? "}JKLMNOPQR" : "{ABCDEFGHI";
        return cents.substring(0, 13) + signs.charAt(cents.charAt(13) - '0');
    }
}
