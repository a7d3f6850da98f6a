package fr.opposable.bank;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One sum on a bank statement.
 *
 * @param place where it stands in its file, in French: « ligne 12 »
 * @param side which way it went
 * @param amount what moved, zero or more, in the currency of its statement
 * @param booked day the bank entered it; null when not told
 * @param valued value date; null when not told
 * @param bankReference what the bank calls it; null when it gives nothing that tells entries apart
 * @param endToEnd what its originator called it; null when not told
 * @param structured structured creditor reference; null when not told
 * @param text all that it says of what it is for, on one line; may be empty
 * @param counterparty name of who paid, or was paid; null when not told
 * @param counterpartyIban account of who paid, or was paid; null when not told
 * @param method « virement », « prélèvement », « chèque »; null when not told
 * @param undoing whether it takes back an earlier one
 * @param doubt why it is never put with a case without being asked, in French; null when nothing stands against it
 */
public record BankEntry(
        String place,
        Side side,
        BigDecimal amount,
        @Nullable LocalDate booked,
        @Nullable LocalDate valued,
        @Nullable String bankReference,
        @Nullable String endToEnd,
        @Nullable String structured,
        String text,
        @Nullable String counterparty,
        @Nullable String counterpartyIban,
        @Nullable String method,
        Undoing undoing,
        @Nullable String doubt) {

    /** Which way a sum went. */
    public enum Side {
        CREDIT,
        DEBIT
    }

    /** Whether a sum takes back an earlier one. */
    public enum Undoing {
        /** It does not. */
        NONE,
        /** The bank says that it does: a returned direct debit, an unpaid cheque, a recalled transfer. */
        SAID,
        /** Its words say so, the bank's codes do not. */
        SUSPECTED
    }

    /** {@return the amount with its sign: what it adds to the balance} */
    BigDecimal signed() {
        return side == Side.CREDIT ? amount : amount.negate();
    }

    /**
     * {@return the day the money counts from: the earlier of the value date and the booking date} Interest stops sooner by it, so that it is
     * the reading that claims least.
     */
    public @Nullable LocalDate day() {
        if (booked == null || valued == null) {
            return booked == null ? valued : booked;
        }
        return valued.isBefore(booked) ? valued : booked;
    }
}
