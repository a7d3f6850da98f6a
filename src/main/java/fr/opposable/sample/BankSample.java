package fr.opposable.sample;

import fr.opposable.kernel.Iban;
import fr.opposable.kernel.Money;
import fr.opposable.sample.InvoiceRows.InvoiceMade;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came in on the accounts of three creditors of a portfolio, each in another format, each proved by its balances: payments that are
 * sure, payments that a person must confirm, and lines that are nobody's. Nothing is drawn for them, so the portfolio is the same with or
 * without.
 */
final class BankSample {

    /** Below the portfolio. */
    static final String FOLDER = "releves";

    private static final int PAYMENTS = 15;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final LocalDate asOf;
    private final Map<String, Account> accounts = new LinkedHashMap<>();

    BankSample(LocalDate asOf) {
        this.asOf = asOf;
    }

    /** The account of a creditor and what came in on it. */
    private record Account(Iban iban, List<BankLine> lines) {}

    /** Lets the debtor of a case pay, when nothing was paid or credited yet: each case in another way. */
    void pay(SampleParty creditor, SampleParty debtor, InvoiceMade invoice) {
        Iban iban = creditor.iban();
        if (iban == null) {
            return;
        }
        List<BankLine> lines = accounts.computeIfAbsent(creditor.id(), _ -> new Account(iban, new ArrayList<>()))
                .lines();
        if (lines.size() >= PAYMENTS) {
            return;
        }
        Money whole = invoice.total().gross();
        Money half = Money.exact(whole.amount().divide(TWO, 2, RoundingMode.DOWN));
        String debtorName = debtor.firstNames() == null ? debtor.name() : debtor.firstNames() + " " + debtor.name();
        lines.add(
                switch (lines.size() % 5) {
                    case 0 -> new BankLine(whole, debtorName, "FACTURE " + invoice.number());
                    case 1 -> new BankLine(half, debtorName, "ACOMPTE " + invoice.number());
                    case 2 -> new BankLine(whole, debtorName, "REGLEMENT");
                    case 3 -> new BankLine(half, "HOLDING THEBAULT PARTICIPATIONS", "CPTE " + invoice.number());
                    default -> new BankLine(whole, "HOLDING THEBAULT PARTICIPATIONS", "POUR " + invoice.number());
                });
    }

    /** Writes the statements of the three creditors who were paid most often. */
    void write(Path dir) throws IOException {
        List<Account> most = accounts.values().stream()
                .sorted(Comparator.comparingInt(
                        (Account account) -> -account.lines().size()))
                .limit(3)
                .toList();
        if (most.isEmpty()) {
            return;
        }
        Path folder = Files.createDirectories(dir.resolve(FOLDER));
        for (int i = 0; i < most.size(); i++) {
            Account account = most.get(i);
            List<BankLine> lines = new ArrayList<>(account.lines());
            lines.add(new BankLine(Money.of("452.30"), "CAISSE DE CONGES DU BATIMENT", "REMBOURSEMENT DOSSIER 8841"));
            lines.add(new BankLine(Money.of("-18.20"), "BANQUE", "FRAIS DE TENUE DE COMPTE"));
            SampleStatement statement = new SampleStatement(account.iban(), asOf.minusDays(1), lines);
            switch (i) {
                case 0 -> put(folder, "releve.camt053.xml", statement.camt053());
                case 1 -> put(folder, "releve.mt940", statement.mt940());
                default -> put(folder, "releve.cfonb120.txt", statement.cfonb120());
            }
        }
    }

    private static void put(Path folder, String name, String content) throws IOException {
        Files.write(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8));
    }
}
