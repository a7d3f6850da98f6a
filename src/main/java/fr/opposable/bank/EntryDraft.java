package fr.opposable.bank;

import fr.opposable.bank.BankEntry.Side;
import fr.opposable.bank.BankEntry.Undoing;
import fr.opposable.kernel.French;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An entry while it is being read. */
final class EntryDraft {

    /** What banks write where they have nothing to say. */
    private static final Set<String> NOTHING = Set.of("NONREF", "NOTPROVIDED", "NOT PROVIDED", "NOREF", "NO REF");

    /** Words by which a debit takes a credit back, where no code says so. */
    private static final Pattern TAKEN_BACK =
            Pattern.compile("\\b(IMPAYES?|REJET|REJETE|RETOUR|RETURN|EXTOURNE|CONTREPASSATION|ANNULATION)\\b");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]+");
    private static final Pattern ZEROS = Pattern.compile("0*");

    private final BankLimits limits;
    private final LinkedHashSet<String> texts = new LinkedHashSet<>();
    private int length;

    String place = "";
    Side side = Side.CREDIT;

    @Nullable
    BigDecimal amount;

    @Nullable
    LocalDate booked;

    @Nullable
    LocalDate valued;

    @Nullable
    String bankReference;

    @Nullable
    String endToEnd;

    @Nullable
    String structured;

    @Nullable
    String counterparty;

    @Nullable
    String counterpartyIban;

    @Nullable
    String method;

    @Nullable
    String doubt;

    boolean undoes;

    EntryDraft(BankLimits limits) {
        this.limits = limits;
    }

    /** Adds to what the entry says; more than is kept is left out, and the entry is then not told apart by words it may have lost. */
    void say(@Nullable String words) {
        String tidy = tidy(words);
        if (tidy == null) {
            return;
        }
        if (length + tidy.length() > limits.text()) {
            doubt = French.typeset("Le libellé est trop long pour être lu en entier.");
            return;
        }
        if (texts.add(tidy)) {
            length += tidy.length() + 1;
        }
    }

    /** {@return a text on one line, in NFC; null when it says nothing} */
    static @Nullable String tidy(@Nullable String words) {
        if (words == null) {
            return null;
        }
        String tidy = BLANKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        return tidy.isEmpty() ? null : tidy;
    }

    /** {@return a reference; null when it is none} */
    static @Nullable String reference(@Nullable String words) {
        String tidy = tidy(words);
        return tidy == null || NOTHING.contains(tidy) || ZEROS.matcher(tidy).matches() ? null : tidy;
    }

    BankEntry done(BigDecimal sum) {
        String text = String.join(" ", texts);
        Undoing undoing = undoes
                ? Undoing.SAID
                : side == Side.DEBIT
                                && TAKEN_BACK
                                        .matcher(RemittanceText.plain(text))
                                        .find()
                        ? Undoing.SUSPECTED
                        : Undoing.NONE;
        return new BankEntry(
                place,
                side,
                sum,
                booked,
                valued,
                reference(bankReference),
                reference(endToEnd),
                tidy(structured),
                text,
                tidy(counterparty),
                counterpartyIban == null ? null : Accounts.named(counterpartyIban),
                method,
                undoing,
                doubt);
    }
}
