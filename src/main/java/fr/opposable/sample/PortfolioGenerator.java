package fr.opposable.sample;

import fr.opposable.sample.InvoiceRows.InvoiceMade;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Invents a portfolio in the five CSV files of the contract, row after row, so that a hundred thousand cases need no more memory than
 * ten. The same seed gives the same bytes, and a longer portfolio begins with the shorter one.
 *
 * <p>All of it is made up. The communes are real, so that postcodes and courts agree; the SIREN begin with a zero, which Insee never
 * gives; the banks, the telephone numbers and the mail domains cannot exist. See {@link InventedNumbers}.
 */
public final class PortfolioGenerator {

    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    private static final int CREDITORS = 60;
    private static final BigDecimal MILLION = new BigDecimal(1_000_000);

    private final LocalDate asOf;
    private final boolean onlyLetters;
    private final int rejectsInAMillion;
    private final boolean withStatements;

    private PortfolioGenerator(LocalDate asOf, boolean onlyLetters, int rejectsInAMillion, boolean withStatements) {
        this.asOf = asOf;
        this.onlyLetters = onlyLetters;
        this.rejectsInAMillion = rejectsInAMillion;
        this.withStatements = withStatements;
    }

    /**
     * {@return a generator of portfolios as they stand on {@code asOf}: cases at every step, none of them broken}
     *
     * @param asOf from 2024 on, since no invoice is older than 2023
     */
    public static PortfolioGenerator asOf(LocalDate asOf) {
        if (asOf.isBefore(FIRST_DAY)) {
            throw new IllegalArgumentException("Portfolios are made from %s on, not for %s".formatted(FIRST_DAY, asOf));
        }
        return new PortfolioGenerator(asOf, false, 0, false);
    }

    /** {@return a generator of cases that each call for exactly one letter of one page: a relance or a mise en demeure} */
    public PortfolioGenerator onlyLetters() {
        return new PortfolioGenerator(asOf, true, rejectsInAMillion, withStatements);
    }

    /** {@return a generator that also writes bank statements of three of its creditors, in {@code releves}; the five files are the same} */
    public PortfolioGenerator withStatements() {
        return new PortfolioGenerator(asOf, onlyLetters, rejectsInAMillion, true);
    }

    /**
     * {@return a generator that spoils some cases, each in one of nine ways}
     *
     * @param ratio part of the cases, from 0 to 1; 0.01 spoils one in a hundred
     */
    public PortfolioGenerator withRejects(BigDecimal ratio) {
        if (ratio.signum() < 0 || ratio.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("A ratio lies between 0 and 1, not at " + ratio.toPlainString());
        }
        return new PortfolioGenerator(asOf, onlyLetters, ratio.multiply(MILLION).intValue(), withStatements);
    }

    /**
     * Writes {@code parties.csv}, {@code cases.csv}, {@code invoices.csv}, {@code payments.csv} and {@code events.csv}.
     *
     * @param cases how many, from 1 to a million
     * @param seed which portfolio
     * @param dir made when it is missing; files of these names are replaced
     */
    public void write(int cases, long seed, Path dir) {
        if (cases < 1 || cases > 1_000_000) {
            throw new IllegalArgumentException("From 1 to 1000000 cases, not " + cases);
        }
        try {
            Files.createDirectories(dir);
            try (PortfolioFiles files = new PortfolioFiles(dir)) {
                Run run = new Run(new Draw(seed));
                for (int rank = 0; rank < cases; rank++) {
                    files.write(run.makeCase(rank));
                }
                if (withStatements) {
                    run.bank.write(dir);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the portfolio in " + dir, e);
        }
    }

    /** What one portfolio remembers from case to case: its creditors, and a few debtors that may owe again. */
    private final class Run {

        private static final int DEBTORS_REMEMBERED = 64;

        private final Draw draw;
        private final @Nullable SampleParty[] creditors = new @Nullable SampleParty[CREDITORS];
        private final List<SampleParty> debtors = new ArrayList<>();
        private final BankSample bank = new BankSample(asOf);
        private int debtorsMade;
        private int spoilt;

        Run(Draw draw) {
            this.draw = draw;
        }

        CaseRows makeCase(int rank) {
            CaseRows rows = new CaseRows();
            String reference = "AFF-%07d".formatted(rank + 1);
            boolean spoil = draw.between(1, 1_000_000) <= rejectsInAMillion;
            Situation situation = Situation.draw(draw, onlyLetters);
            SampleParty creditor = creditor(rows);
            SampleParty debtor = debtor(rows, spoil || situation == Situation.INSOLVENT);
            rows.cases.add(new CsvRow()
                    .with("reference", reference)
                    .with("creancier", creditor.id())
                    .with("debiteur", debtor.id()));
            InvoiceMade only = addFacts(rows, reference, rank, situation);
            if (spoil) {
                Breakage.ofRank(spoilt++).spoil(rows);
            } else if (withStatements && only != null) {
                bank.pay(creditor, debtor, only);
            }
            return rows;
        }

        private SampleParty creditor(CaseRows rows) {
            int rank = draw.between(0, CREDITORS - 1);
            SampleParty creditor = creditors[rank];
            if (creditor == null) {
                creditor = Parties.creditor(rank, draw);
                creditors[rank] = creditor;
                rows.parties.add(creditor.toRow());
            }
            return creditor;
        }

        private SampleParty debtor(CaseRows rows, boolean ownDebtor) {
            if (!ownDebtor && !debtors.isEmpty() && draw.chance(6)) {
                return draw.of(debtors);
            }
            SampleParty debtor = Parties.debtor(debtorsMade++, draw);
            rows.parties.add(debtor.toRow());
            if (!ownDebtor) {
                if (debtors.size() == DEBTORS_REMEMBERED) {
                    debtors.removeFirst();
                }
                debtors.add(debtor);
            }
            return debtor;
        }

        /** {@return the invoice of a case that is unpaid, has no other and nothing set against it; null for any other case} */
        private @Nullable InvoiceMade addFacts(CaseRows rows, String reference, int rank, Situation situation) {
            InvoiceRows made = new InvoiceRows(reference, asOf, draw);
            int age = situation.drawAge(draw);
            LocalDate oldestDue = asOf.minusDays(age);
            // All invoices of a case are overdue together, or not due together.
            LocalDate lastDue =
                    age > 0 ? InvoiceRows.earlier(asOf.minusDays(2), oldestDue.plusDays(40)) : oldestDue.plusDays(20);
            List<InvoiceMade> invoices = made.invent(rank, invoiceCount(), oldestDue, lastDue);
            invoices.forEach(invoice -> rows.invoices.add(made.invoice(invoice, situation == Situation.DISPUTED)));
            InvoiceMade first = invoices.getFirst();
            switch (situation) {
                case SETTLED -> invoices.forEach(invoice -> rows.payments.add(made.fullPayment(invoice)));
                case NOT_DUE -> {}
                default -> {
                    if (invoices.size() == 1 || !onlyLetters) {
                        addPartPaymentsAndCredits(rows, made, first);
                    }
                }
            }
            rows.events.addAll(new EventRows(reference, asOf, draw).invent(situation, oldestDue));
            boolean untouched = rows.payments.isEmpty() && rows.invoices.size() == 1;
            return untouched && situation != Situation.NOT_DUE ? first : null;
        }

        private void addPartPaymentsAndCredits(CaseRows rows, InvoiceRows made, InvoiceMade invoice) {
            if (draw.chance(7)) {
                rows.invoices.add(made.creditNote(invoice));
            } else if (draw.chance(14)) {
                rows.payments.add(made.partPayment(invoice, 60));
                if (!onlyLetters && draw.chance(25)) {
                    rows.payments.add(made.partPayment(invoice, 25));
                }
            }
        }

        private int invoiceCount() {
            int place = draw.between(1, 100);
            if (onlyLetters) {
                return place <= 85 ? 1 : 2;
            }
            if (place <= 62) {
                return 1;
            }
            return place <= 82 ? 2 : place <= 92 ? 3 : place <= 97 ? 4 : place <= 99 ? 5 : 6;
        }
    }
}
