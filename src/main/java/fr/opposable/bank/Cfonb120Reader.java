package fr.opposable.bank;

import fr.opposable.bank.BankEntry.Side;
import fr.opposable.bank.BankStatement.Balance;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads CFONB statements of records of 120 characters: 01 old balance, 04 movement, 05 its complements, 07 new balance. Positions below are
 * those of the standard, from 1.
 *
 * <p>The sign of an amount is in its last character: { and A to I are +0 to +9, } and J to R are -0 to -9. Files that came through the
 * French EBCDIC pages bear é and è for the braces.
 */
final class Cfonb120Reader {

    private static final int RECORD = 120;

    /** A record without the blanks at its end reaches to its last used zone. */
    private static final int END_OF_AMOUNT = 104;

    private static final int END_OF_QUALIFIER = 48;
    private static final int PIVOT = 80;
    private static final String POSITIVE = "{ABCDEFGHI";
    private static final String NEGATIVE = "}JKLMNOPQR";
    private static final String CURE =
            "Demandez à la banque le fichier d’origine (CFONB, relevé 120 caractères), sans l’ouvrir dans un tableur\u202f; rien n’en a été enregistré.";

    /** What stands for no reason of rejection. */
    private static final Set<String> NO_REASON = Set.of("", "00", "0");

    private static final Pattern RIB = Pattern.compile("[0-9]{10}[0-9A-Z]{11}");

    /** The French page of EBCDIC with the euro. */
    private static final String EBCDIC = "IBM1147";

    private final String file;
    private final BankLimits limits;
    private final List<BankStatement> statements = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private int number;
    private int kept;
    private @Nullable StatementUnderway open;
    private @Nullable String accountOfOpen;
    private @Nullable LocalDate openingDay;
    private @Nullable EntryDraft entry;

    Cfonb120Reader(String file, BankLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    List<String> notices() {
        return notices;
    }

    List<BankStatement> read(InputStream in, boolean ebcdic, boolean lineless) throws IOException {
        Charset charset = ebcdic ? Charset.forName(EBCDIC) : null;
        if (lineless) {
            fixed(in, charset);
        } else {
            BoundedLines lines = new BoundedLines(in, file, RECORD + 80, charset);
            for (String line = lines.next(); line != null; line = lines.next()) {
                number = lines.number();
                if (!line.isBlank()) {
                    record(line);
                }
            }
            if (lines.sawLatin()) {
                notices.add("%s est lu en Windows-1252.".formatted(file));
            }
        }
        if (ebcdic) {
            notices.add("%s est lu en EBCDIC (page française IBM 1147).".formatted(file));
        }
        if (open != null) {
            throw UnreadableStatementException.at(
                    "BNK-WHOLE",
                    file,
                    number,
                    null,
                    "le fichier s’arrête avant l’enregistrement 07 (nouveau solde) : il est tronqué.",
                    CURE);
        }
        return statements;
    }

    private void fixed(InputStream in, @Nullable Charset charset) throws IOException {
        Charset of = charset == null ? Charset.forName("windows-1252") : charset;
        for (byte[] bytes = in.readNBytes(RECORD); bytes.length > 0; bytes = in.readNBytes(RECORD)) {
            String record = new String(bytes, of);
            if (record.isBlank()) {
                continue;
            }
            number++;
            if (bytes.length < RECORD) {
                throw fault(
                        null,
                        "le dernier enregistrement n’a que %d caractères sur 120 : le fichier est tronqué."
                                .formatted(bytes.length));
            }
            record(record);
        }
    }

    private void record(String line) {
        if (line.length() > RECORD && !line.substring(RECORD).isBlank()) {
            throw fault("position 121", "l’enregistrement dépasse 120 caractères.");
        }
        String kind = line.length() < 2 ? line : line.substring(0, 2);
        int least = kind.equals("05") ? END_OF_QUALIFIER : END_OF_AMOUNT;
        if (line.length() < least) {
            throw fault(
                    "position " + (line.length() + 1),
                    "l’enregistrement n’a que %d caractères, il en faut au moins %d : il est coupé."
                            .formatted(line.length(), least));
        }
        String record = line.length() >= RECORD ? line.substring(0, RECORD) : line + " ".repeat(RECORD - line.length());
        switch (kind) {
            case "01" -> oldBalance(record);
            case "04" -> movement(record);
            case "05" -> complement(record);
            case "07" -> newBalance(record);
            default ->
                throw fault(
                        "positions 1-2",
                        "le code d’enregistrement « %s » n’est ni 01, ni 04, ni 05, ni 07.".formatted(kind));
        }
    }

    private void oldBalance(String record) {
        if (open != null) {
            throw fault("positions 1-2", "un nouveau relevé commence avant l’enregistrement 07 du précédent.");
        }
        StatementUnderway statement = new StatementUnderway(file, number);
        String bank = zone(record, 3, 7);
        String branch = zone(record, 12, 16);
        String account = zone(record, 22, 32);
        accountOfOpen = account;
        statement.account(
                RIB.matcher(bank + branch + account).matches()
                        ? Accounts.ofRib(bank, branch, account)
                        : Accounts.named(bank + branch + account));
        statement.currency(currency(record));
        openingDay = day(record, 35, "date de l’ancien solde");
        statement.opening(new Balance(amount(record), openingDay));
        open = statement;
    }

    private void newBalance(String record) {
        StatementUnderway statement = statement(record);
        flush();
        LocalDate day = day(record, 35, "date du nouveau solde");
        statement.closing(new Balance(amount(record), day));
        statement.id("%s/%s".formatted(openingDay, day));
        statements.add(statement.proved());
        open = null;
    }

    private void movement(String record) {
        StatementUnderway statement = statement(record);
        flush();
        EntryDraft draft = new EntryDraft(limits);
        draft.place = "ligne " + number;
        BigDecimal signed = amount(record);
        draft.side = signed.signum() < 0 ? Side.DEBIT : Side.CREDIT;
        draft.amount = signed.abs();
        draft.booked = day(record, 35, "date comptable");
        draft.valued = zone(record, 43, 48).isBlank() ? null : day(record, 43, "date de valeur");
        draft.undoes = !NO_REASON.contains(zone(record, 41, 42).strip());
        draft.bankReference = zone(record, 82, 88);
        String label = zone(record, 49, 79);
        draft.say(label);
        draft.say(zone(record, 105, 120));
        draft.method = method(label);
        if (!currency(record).equals(statement.currency())) {
            throw fault(
                    "positions 17-19",
                    "l’écriture est en %s et le compte en %s.".formatted(currency(record), statement.currency()));
        }
        if (++kept > limits.entries()) {
            throw fault(null, "le fichier a plus de %d écritures.".formatted(limits.entries()));
        }
        entry = draft;
    }

    private static @Nullable String method(String label) {
        String plain = RemittanceText.plain(label.strip());
        if (plain.startsWith("VIR")) {
            return "virement";
        }
        if (plain.startsWith("PRLV") || plain.startsWith("PRELEV")) {
            return "prélèvement";
        }
        return plain.startsWith("REM CHQ") || plain.startsWith("REMISE CH") || plain.startsWith("CHEQUE")
                ? "chèque"
                : null;
    }

    private void complement(String record) {
        statement(record);
        EntryDraft draft = entry;
        if (draft == null) {
            throw fault("positions 1-2", "un complément (05) précède toute écriture (04).");
        }
        String text = zone(record, 49, 118);
        switch (zone(record, 46, 48)) {
            case "NPY", "NPO" -> draft.counterparty = draft.counterparty == null ? text : draft.counterparty;
            case "NBE", "NBU" -> {
                if (draft.side == Side.DEBIT && draft.counterparty == null) {
                    draft.counterparty = text;
                }
            }
            case "CPY" -> draft.counterpartyIban = text.strip().toUpperCase(Locale.ROOT);
            case "RCN" -> {
                draft.endToEnd = text.substring(0, 35);
                draft.say(text.substring(0, 35));
                draft.say(text.substring(35));
            }
            case "LCS" -> {
                draft.structured = text.substring(0, 35);
                draft.say(text);
            }
            default -> draft.say(text);
        }
    }

    private void flush() {
        EntryDraft draft = entry;
        StatementUnderway statement = open;
        entry = null;
        if (draft != null && draft.amount != null && statement != null) {
            statement.add(List.of(draft.done(draft.amount)));
        }
    }

    private StatementUnderway statement(String record) {
        StatementUnderway statement = open;
        if (statement == null) {
            throw fault(
                    "positions 1-2",
                    "un enregistrement %s précède l’enregistrement 01 (ancien solde).".formatted(zone(record, 1, 2)));
        }
        if (!zone(record, 22, 32).equals(accountOfOpen)) {
            throw fault(
                    "positions 22-32",
                    "le compte « %s » n’est pas celui du relevé ouvert (« %s »)."
                            .formatted(
                                    zone(record, 22, 32).strip(),
                                    String.valueOf(accountOfOpen).strip()));
        }
        return statement;
    }

    private String currency(String record) {
        String currency = zone(record, 17, 19);
        return currency.isBlank() ? "EUR" : currency;
    }

    private BigDecimal amount(String record) {
        String zone = zone(record, 91, 104);
        char last =
                switch (zone.charAt(13)) {
                    case 'é' -> '{';
                    case 'è' -> '}';
                    default -> zone.charAt(13);
                };
        boolean negative = NEGATIVE.indexOf(last) >= 0;
        int unit = negative ? NEGATIVE.indexOf(last) : POSITIVE.indexOf(last);
        String digits = zone.substring(0, 13);
        if (unit < 0) {
            throw fault(
                    "position 104",
                    "le montant « %s » se termine par « %s » au lieu d’un chiffre signé ({, A à I, }, J à R)."
                            .formatted(zone, last));
        }
        if (!digits.matches("[0-9]{13}")) {
            throw fault("positions 91-104", "le montant « %s » n’est pas fait de chiffres.".formatted(zone));
        }
        String decimals = zone(record, 20, 20);
        int scale = decimals.isBlank() ? 2 : Character.digit(decimals.charAt(0), 10);
        if (scale < 0) {
            throw fault("position 20", "le nombre de décimales « %s » n’est pas un chiffre.".formatted(decimals));
        }
        BigDecimal amount = new BigDecimal(new BigInteger(digits + unit), scale);
        return negative ? amount.negate() : amount;
    }

    private LocalDate day(String record, int from, String name) {
        String zone = zone(record, from, from + 5);
        try {
            if (!zone.matches("[0-9]{6}")) {
                throw new DateTimeException(zone);
            }
            int year = Integer.parseInt(zone.substring(4));
            return LocalDate.of(
                    year < PIVOT ? 2000 + year : 1900 + year,
                    Integer.parseInt(zone.substring(2, 4)),
                    Integer.parseInt(zone.substring(0, 2)));
        } catch (DateTimeException e) {
            throw fault(
                    "positions %d-%d".formatted(from, from + 5),
                    "la %s « %s » n’est pas une date JJMMAA.".formatted(name, zone));
        }
    }

    /** {@return characters {@code from} to {@code to}, from 1, both included} */
    private static String zone(String record, int from, int to) {
        return record.substring(from - 1, to);
    }

    private UnreadableStatementException fault(@Nullable String where, String message) {
        return UnreadableStatementException.at("BNK-CFONB", file, number, where, message, CURE);
    }
}
