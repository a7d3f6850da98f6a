package fr.opposable.bank;

import fr.opposable.kernel.Money;
import fr.opposable.kernel.Sha256;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry with where it was read, and what tells it from every other.
 *
 * @param file its file
 * @param statement its statement
 * @param entry itself
 * @param id a digest of its account, its day, its sum and what its bank calls it, or of its words where the bank calls it nothing, and of
 *     its rank among those alike: the same entry of an overlapping statement has the same
 */
record ReadEntry(BankFile file, BankStatement statement, BankEntry entry, String id) {

    /** {@return all the entries of a file, in its order} */
    static List<ReadEntry> of(BankFile file) {
        List<ReadEntry> all = new ArrayList<>();
        for (BankStatement statement : file.statements()) {
            Map<String, Integer> alike = new HashMap<>();
            for (BankEntry entry : statement.entries()) {
                String look = look(statement, entry);
                int rank = alike.merge(look, 1, Integer::sum);
                all.add(new ReadEntry(
                        file, statement, entry, Sha256.of(look + "\n" + rank).hex()));
            }
        }
        return all;
    }

    private static String look(BankStatement statement, BankEntry entry) {
        String words = entry.bankReference() != null
                ? entry.bankReference()
                : String.join(
                        "\n",
                        String.valueOf(entry.valued()),
                        entry.text(),
                        String.valueOf(entry.counterparty()),
                        String.valueOf(entry.endToEnd()));
        return String.join(
                "\n",
                statement.account(),
                String.valueOf(entry.booked()),
                entry.side().name(),
                plain(entry.amount()),
                words);
    }

    /** {@return what tells the statement whatever its format: its account, and the balances it leads from and to} */
    String statementKey() {
        return Sha256.of(String.join(
                        "\n",
                        statement.account(),
                        statement.currency(),
                        String.valueOf(statement.closing().day()),
                        plain(statement.opening().amount()),
                        plain(statement.closing().amount())))
                .hex();
    }

    /** {@return the name of the entry when another statement has one just like it} */
    String idInItsStatement() {
        return Sha256.of(id + "\n" + statement.id()).hex();
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    /** {@return the day it counts from; that of the closing balance when the entry has none} */
    @Nullable
    LocalDate day() {
        return entry.day() == null ? statement.closing().day() : entry.day();
    }

    /** {@return the sum in euros; null when it is none, or has more than two decimals} */
    @Nullable
    Money euros() {
        BigDecimal amount = Objects.requireNonNull(entry).amount();
        return statement.inEuros() && amount.stripTrailingZeros().scale() <= 2 ? Money.exact(amount) : null;
    }
}
