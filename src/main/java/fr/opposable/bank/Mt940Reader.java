package fr.opposable.bank;

import fr.opposable.bank.BankEntry.Side;
import fr.opposable.bank.BankStatement.Balance;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads SWIFT MT940 statements, with their envelope or without: :20:, :25:, :28C:, :60a:, :61: with :86:, :62a:. A page ends by an
 * intermediate balance (:62M:), which the next page takes up (:60M:).
 */
final class Mt940Reader {

    private static final int LONGEST_LINE = 2_000;
    private static final int PIVOT = 80;
    private static final Pattern FIELD = Pattern.compile(":([0-9]{2}[A-Z]?|[A-Z]{2}):(.*)", Pattern.DOTALL);
    private static final Pattern ENVELOPE = Pattern.compile("^\\{1:.*\\{4:|^\\{4:");
    private static final Pattern BALANCE = Pattern.compile("([CD])(\\d{6})([A-Z]{3})(\\d{1,15}(?:,\\d*)?)\\s*");

    /** Value date, booking day, mark, third letter of the currency, amount, kind, references. */
    private static final Pattern LINE = Pattern.compile(
            "(\\d{6})(\\d{4})?(RC|RD|EC|ED|C|D)([A-Z])?(\\d{1,15}(?:,\\d*)?)([NSF][A-Z0-9]{3})?(.*)", Pattern.DOTALL);

    private static final Map<String, String> METHODS =
            Map.of("TRF", "virement", "DDT", "prélèvement", "CHK", "chèque", "STO", "virement");

    /** Returned item. */
    private static final String RETURNED = "RTI";

    private static final String CURE =
            "Demandez à la banque le fichier MT940 d’origine, sans l’ouvrir dans un tableur\u202f; rien n’en a été enregistré.";

    private final String file;
    private final BankLimits limits;
    private final List<BankStatement> statements = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private int fieldLine;
    private int kept;
    private @Nullable StatementUnderway open;
    private @Nullable String account;
    private @Nullable EntryDraft entry;
    private boolean expected;
    private boolean begun;

    Mt940Reader(String file, BankLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    List<String> notices() {
        return notices;
    }

    List<BankStatement> read(InputStream in) throws IOException {
        BoundedLines lines = new BoundedLines(in, file, LONGEST_LINE, null);
        String tag = null;
        StringBuilder value = new StringBuilder();
        for (String line = lines.next(); line != null; line = lines.next()) {
            String bare = ENVELOPE.matcher(line).replaceFirst("");
            Matcher field = FIELD.matcher(bare);
            boolean end = bare.equals("-") || bare.startsWith("-}");
            if (field.matches() || end) {
                field(tag, value.toString());
                tag = end ? null : field.group(1);
                value.setLength(0);
                fieldLine = lines.number();
                if (!end) {
                    value.append(field.group(2));
                }
            } else if (tag != null && value.length() < limits.text() * 4) {
                value.append('\n').append(bare);
            }
        }
        field(tag, value.toString());
        if (lines.sawLatin()) {
            notices.add("%s est lu en Windows-1252.".formatted(file));
        }
        if (open != null) {
            throw UnreadableStatementException.at(
                    "BNK-WHOLE",
                    file,
                    lines.number(),
                    null,
                    "le fichier s’arrête avant le solde de clôture (:62F:) : il est tronqué.",
                    CURE);
        }
        return statements;
    }

    private void field(@Nullable String tag, String value) {
        if (tag == null) {
            return;
        }
        switch (tag) {
            case "20" -> begin();
            case "25" -> {
                // :25: stands once a statement; a stray one belongs to nobody
                if (statement(tag).account() == null) {
                    account = Accounts.named(firstLine(value));
                    statement(tag).account(account);
                }
            }
            case "28", "28C" -> statement(tag).id(firstLine(value));
            case "60F", "60M" -> opening(value);
            case "61" -> movement(value);
            case "86" -> {
                EntryDraft draft = entry;
                if (draft != null) {
                    Mt940Narrative.into(draft, value);
                }
            }
            case "62F", "62M" -> closing(value);
            case "34F", "13D", "90D", "90C" ->
                throw fault(
                        ":" + tag + ":",
                        "c’est un avis intrajournalier (MT942) : ses opérations ne sont pas définitives.");
            default -> {
                // :21:, :64:, :65: and fields of the bank's own say nothing of payments
            }
        }
    }

    private static String firstLine(String value) {
        return value.lines().findFirst().orElse("").strip();
    }

    private void begin() {
        if (open != null && begun) {
            throw UnreadableStatementException.at(
                    "BNK-WHOLE",
                    file,
                    fieldLine,
                    ":20:",
                    "un nouveau relevé commence avant le solde de clôture (:62F:) du précédent.",
                    CURE);
        }
        open = new StatementUnderway(file, fieldLine);
        begun = false;
        account = null;
    }

    private void opening(String value) {
        StatementUnderway statement = statement(":60F:");
        Matcher balance = balance(":60F:", value);
        statement.currency(balance.group(3));
        statement.opening(signed(":60F:", balance));
        begun = true;
    }

    private void closing(String value) {
        StatementUnderway statement = statement(":62F:");
        flush();
        Matcher balance = balance(":62F:", value);
        if (!balance.group(3).equals(statement.currency())) {
            throw fault(
                    ":62F:",
                    "le solde de clôture est en %s et l’ouverture en %s."
                            .formatted(balance.group(3), statement.currency()));
        }
        statement.closing(signed(":62F:", balance));
        statements.add(statement.proved());
        open = null;
        begun = false;
    }

    private void movement(String value) {
        StatementUnderway statement = statement(":61:");
        if (!begun) {
            throw fault(":61:", "une écriture précède le solde d’ouverture (:60F:).");
        }
        flush();
        int newline = value.indexOf('\n');
        String first = newline < 0 ? value : value.substring(0, newline);
        Matcher line = LINE.matcher(first.strip());
        if (!line.matches()) {
            throw fault(
                    ":61:",
                    "l’écriture « %s » n’est pas de la forme AAMMJJ[MMJJ]C|D|RC|RD montant,type,référence."
                            .formatted(first));
        }
        EntryDraft draft = new EntryDraft(limits);
        draft.place = "ligne " + fieldLine;
        LocalDate valued = day(":61:", line.group(1));
        draft.valued = valued;
        draft.booked = line.group(2) == null ? valued : near(valued, line.group(2));
        String mark = line.group(3);
        draft.side = mark.equals("C") || mark.equals("RD") || mark.equals("EC") ? Side.CREDIT : Side.DEBIT;
        expected = mark.startsWith("E");
        draft.undoes = mark.startsWith("R");
        draft.amount = sum(line.group(5));
        String kind = line.group(6);
        if (kind != null) {
            draft.method = METHODS.get(kind.substring(1));
            draft.undoes |= draft.side == Side.DEBIT && kind.substring(1).equals(RETURNED);
        }
        String references = line.group(7);
        int split = references.indexOf("//");
        String ours = split < 0 ? references : references.substring(0, split);
        draft.say(EntryDraft.reference(ours));
        draft.bankReference = split < 0 ? null : references.substring(split + 2);
        if (newline >= 0) {
            draft.say(value.substring(newline + 1));
        }
        if (++kept > limits.entries()) {
            throw fault(null, "le fichier a plus de %d écritures.".formatted(limits.entries()));
        }
        entry = draft;
        if (statement.currency() == null) {
            throw fault(":60F:", "le solde d’ouverture ne dit pas la devise.");
        }
    }

    private void flush() {
        EntryDraft draft = entry;
        StatementUnderway statement = open;
        entry = null;
        if (draft == null || draft.amount == null || statement == null) {
            return;
        }
        if (expected) {
            statement.addPending();
        } else {
            statement.add(List.of(draft.done(draft.amount)));
        }
    }

    private StatementUnderway statement(String tag) {
        StatementUnderway statement = open;
        if (statement == null) {
            throw fault(tag, "le champ %s précède le début du relevé (:20:).".formatted(tag));
        }
        return statement;
    }

    private Matcher balance(String tag, String value) {
        Matcher balance = BALANCE.matcher(value.strip());
        if (!balance.matches()) {
            throw fault(
                    tag, "le solde « %s » n’est pas de la forme C|D AAMMJJ devise montant.".formatted(value.strip()));
        }
        return balance;
    }

    private Balance signed(String tag, Matcher balance) {
        BigDecimal sum = sum(balance.group(4));
        return new Balance(balance.group(1).equals("D") ? sum.negate() : sum, day(tag, balance.group(2)));
    }

    /** SWIFT writes a comma, and may write no decimal after it. */
    private static BigDecimal sum(String text) {
        return new BigDecimal((text.endsWith(",") ? text + "0" : text).replace(',', '.'));
    }

    private LocalDate day(String tag, String text) {
        try {
            int year = Integer.parseInt(text.substring(0, 2));
            return LocalDate.of(
                    year < PIVOT ? 2000 + year : 1900 + year,
                    Integer.parseInt(text.substring(2, 4)),
                    Integer.parseInt(text.substring(4, 6)));
        } catch (DateTimeException e) {
            throw fault(tag, "« %s » n’est pas une date AAMMJJ.".formatted(text));
        }
    }

    /** The booking day has no year: that of the value date, the one before or the one after, whichever is nearest. */
    private LocalDate near(LocalDate valued, String monthAndDay) {
        LocalDate best = null;
        for (int year = valued.getYear() - 1; year <= valued.getYear() + 1; year++) {
            try {
                LocalDate day = LocalDate.of(
                        year,
                        Integer.parseInt(monthAndDay.substring(0, 2)),
                        Integer.parseInt(monthAndDay.substring(2)));
                if (best == null
                        || Math.abs(ChronoUnit.DAYS.between(valued, day))
                                < Math.abs(ChronoUnit.DAYS.between(valued, best))) {
                    best = day;
                }
            } catch (DateTimeException notThatYear) {
                // 29 February, or no day at all
            }
        }
        if (best == null) {
            throw fault(":61:", "« %s » n’est pas une date MMJJ.".formatted(monthAndDay));
        }
        return best;
    }

    private UnreadableStatementException fault(@Nullable String where, String message) {
        return UnreadableStatementException.at("BNK-MT940", file, fieldLine, where, message, CURE);
    }
}
