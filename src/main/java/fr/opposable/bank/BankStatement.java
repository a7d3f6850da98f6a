package fr.opposable.bank;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement of one account, proved whole: its opening balance and its entries make its closing balance.
 *
 * @param account the account: an IBAN where one is known, else as the bank writes it without its spaces
 * @param id what the bank calls the statement: with the account it names it
 * @param currency ISO 4217
 * @param opening balance before its entries
 * @param closing balance after them
 * @param entries credits, and debits that take back an earlier sum, in their order
 * @param others debits that take nothing back: they are proved with the rest and looked at no further
 * @param pending entries that are not booked yet and are not counted
 */
public record BankStatement(
        String account,
        String id,
        String currency,
        Balance opening,
        Balance closing,
        List<BankEntry> entries,
        int others,
        int pending) {

    public BankStatement {
        entries = List.copyOf(entries);
    }

    /**
     * A balance.
     *
     * @param amount of either sign
     * @param day its day; null when not told
     */
    public record Balance(BigDecimal amount, @Nullable LocalDate day) {}

    /** {@return whether its sums are euros} */
    public boolean inEuros() {
        return currency.equals("EUR");
    }
}
