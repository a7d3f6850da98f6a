package fr.opposable.bank;

import fr.opposable.bank.BankEntry.Side;
import fr.opposable.bank.BankEntry.Undoing;
import fr.opposable.bank.BankStatement.Balance;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A statement while it is being read. Every entry is summed; only those that may be a payment, or take one back, are kept.
 */
final class StatementUnderway {

    private final String file;
    private final int line;
    private final List<BankEntry> kept = new ArrayList<>();
    private @Nullable String account;
    private @Nullable String id;
    private @Nullable String currency;
    private @Nullable Balance opening;
    private @Nullable Balance closing;
    private BigDecimal credits = BigDecimal.ZERO;
    private BigDecimal debits = BigDecimal.ZERO;
    private boolean closed;
    private int count;
    private int others;
    private int pending;

    StatementUnderway(String file, int line) {
        this.file = file;
        this.line = line;
    }

    void account(String name) {
        account = name;
    }

    @Nullable
    String account() {
        return account;
    }

    void id(String name) {
        id = name;
    }

    void currency(String code) {
        currency = code;
    }

    @Nullable
    String currency() {
        return currency;
    }

    void opening(Balance balance) {
        opening = balance;
    }

    @Nullable
    Balance opening() {
        return opening;
    }

    void closing(Balance balance) {
        closing = balance;
        closed = true;
    }

    /** An interim balance closes a page that no final one closes. */
    void closingUnlessTold(Balance balance) {
        if (!closed) {
            closing = balance;
        }
    }

    /** {@return the rank of the next entry, from 1} */
    int next() {
        return count + 1;
    }

    /** Adds what moves the balance once: {@code parts} are what one movement of the account is made of. */
    void add(List<BankEntry> parts) {
        count++;
        for (BankEntry part : parts) {
            if (part.side() == Side.CREDIT) {
                credits = credits.add(part.amount());
            } else {
                debits = debits.add(part.amount());
            }
            if (part.side() == Side.CREDIT || part.undoing() != Undoing.NONE) {
                kept.add(part);
            } else {
                others++;
            }
        }
    }

    void addPending() {
        count++;
        pending++;
    }

    int kept() {
        return kept.size();
    }

    /**
     * {@return the statement}
     *
     * @throws UnreadableStatementException when a balance is missing, or the entries do not lead from one to the other
     */
    BankStatement proved() {
        Balance from = opening;
        Balance to = closing;
        if (account == null) {
            throw UnreadableStatementException.at(
                    "BNK-ACCOUNT",
                    file,
                    line,
                    null,
                    "ce relevé ne dit pas de quel compte il est.",
                    "Demandez le fichier complet à la banque.");
        }
        if (from == null || to == null) {
            throw UnreadableStatementException.at(
                    "BNK-WHOLE",
                    file,
                    line,
                    null,
                    "le relevé %s n’a pas de solde %s : rien ne prouve qu’il est complet."
                            .formatted(name(), from == null ? "d’ouverture" : "de clôture"),
                    "Demandez à la banque le relevé de fin de journée, complet, et non un extrait.");
        }
        BigDecimal reached = from.amount().add(credits).subtract(debits);
        if (reached.compareTo(to.amount()) != 0) {
            throw UnreadableStatementException.at(
                    "BNK-BALANCE",
                    file,
                    line,
                    null,
                    "le relevé %s ne tombe pas juste : solde d’ouverture %s, plus %s au crédit, moins %s au débit, font %s ; le solde de clôture écrit est %s (écart %s). Une écriture manque, est en trop ou a changé."
                            .formatted(
                                    name(),
                                    plain(from.amount()),
                                    plain(credits),
                                    plain(debits),
                                    plain(reached),
                                    plain(to.amount()),
                                    plain(to.amount().subtract(reached))),
                    "Téléchargez de nouveau le fichier auprès de la banque, sans l’ouvrir dans un tableur ; rien n’en a été enregistré.");
        }
        return new BankStatement(
                account,
                Objects.requireNonNullElse(id, ""),
                Objects.requireNonNullElse(currency, ""),
                from,
                to,
                kept,
                others,
                pending);
    }

    private String name() {
        return "%s du compte %s".formatted(id == null ? "sans numéro" : "«\u00a0" + id + "\u00a0»", account);
    }

    private static String plain(BigDecimal amount) {
        return amount.toPlainString().replace('.', ',');
    }
}
