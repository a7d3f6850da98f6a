package fr.opposable.bank;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Bank files as banks write them, made here. */
final class Written {

    private Written() {}

    static Path file(Path folder, String name, String content) throws IOException {
        return file(folder, name, content, StandardCharsets.UTF_8);
    }

    static Path file(Path folder, String name, String content, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), content.getBytes(charset));
    }

    /** A camt.053 with these entries. */
    static String camt(String version, String opening, String closing, String... entries) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.%s">
                 <BkToCstmrStmt>
                  <GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-11-20T22:00:00</CreDtTm></GrpHdr>
                  <Stmt>
                   <Id>RELEVE-2026-11-20</Id>
                   <Acct><Id><IBAN>FR7699961690483510990065359</IBAN></Id><Ccy>EUR</Ccy></Acct>
                   <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-19</Dt></Dt></Bal>
                   <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-20</Dt></Dt></Bal>
                %s
                  </Stmt>
                 </BkToCstmrStmt>
                </Document>
                """.formatted(version, opening, closing, String.join("\n", entries));
    }

    static String entry(String amount, String side, String reference, String details) {
        return """
                   <Ntry>
                    <Amt Ccy="EUR">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts>BOOK</Sts>
                    <BookgDt><Dt>2026-11-20</Dt></BookgDt><ValDt><Dt>2026-11-19</Dt></ValDt>
                    <AcctSvcrRef>%s</AcctSvcrRef>
                    <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>
                    <NtryDtls>%s</NtryDtls>
                   </Ntry>""".formatted(amount, side, reference, details);
    }

    /** A transaction, its party as the version writes it. */
    static String transaction(String version, String name, String words) {
        boolean party = Integer.parseInt(version) >= 8;
        return "<TxDtls><Refs><EndToEndId>E2E-1</EndToEndId></Refs><RltdPties><Dbtr>%s<Nm>%s</Nm>%s</Dbtr><DbtrAcct><Id><IBAN>FR7630006000011234567890189</IBAN></Id></DbtrAcct></RltdPties><RmtInf><Ustrd>%s</Ustrd></RmtInf></TxDtls>"
                .formatted(party ? "<Pty>" : "", name, party ? "</Pty>" : "", words);
    }

    static String mt940(String opening, String closing, String... movements) {
        return ":20:RELEVE\r\n:25:FR7699961690483510990065359\r\n:28C:00231/001\r\n:60F:C261119EUR%s\r\n%s\r\n:62F:C261120EUR%s\r\n"
                .formatted(opening, String.join("\r\n", movements), closing);
    }

    /** A CFONB balance: record 01 or 07, its day JJMMAA. */
    static String balance(String kind, String day, String amount) {
        return "%s99961    69048EUR2 35109900653  %s%s%s%s"
                .formatted(kind, day, " ".repeat(50), signed(amount), " ".repeat(16));
    }

    static String movement(String day, String valued, String label, String amount, String number) {
        return "0499961010569048EUR2 3510990065305%s  %s%-31s  %s00%s%-16s"
                .formatted(day, valued, label, number, signed(amount), "");
    }

    static String complement(String day, String qualifier, String text) {
        return "0599961010569048EUR2 3510990065305%s     %s%-70s  ".formatted(day, qualifier, text);
    }

    /** The last figure bears the sign. */
    static String signed(String amount) {
        String cents = String.format(
                Locale.ROOT, "%014d", Long.parseLong(amount.replace(".", "").replace("-", "")));
        int last = cents.charAt(13) - '0';
        return cents.substring(0, 13) + (amount.startsWith("-") ? "}JKLMNOPQR" : "{ABCDEFGHI").charAt(last);
    }
}
