package fr.opposable.cli;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimReckoner;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.kernel.French;
import fr.opposable.legal.LegalLibrary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reckons one long invented case again and again, the readings of every open question included, and tells how long it takes once warm. */
@Command(
        name = "decompte",
        description =
                "Le calcul du décompte d’une longue affaire inventée, toutes les lectures chiffrées : durée à chaud.")
final class BenchDecompteCommand implements Callable<Integer> {

    private static final int WARM_UP = 30;

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    BenchOptions options = new BenchOptions();

    @Option(
            names = "--invoices",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Nombre de factures (par défaut : 1000).")
    int invoices = 1000;

    @Option(
            names = "--years",
            paramLabel = "N",
            defaultValue = "10",
            description = "Durée en années (par défaut : 10).")
    int years = 10;

    @Option(names = "--runs", paramLabel = "N", defaultValue = "50", description = "Mesures (par défaut : 50).")
    int runs = 50;

    BenchDecompteCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (invoices < 1 || years < 1 || runs < 1) {
            terminal.err().println("Donnez au moins une facture, une année et une mesure.");
            return ExitCode.USAGE;
        }
        LocalDate asOf = options.common.asOf(clock);
        CaseFile file = LongCase.of(invoices, years, asOf, options.seed);
        ClaimReckoner reckoner = new ClaimReckoner(LegalLibrary.fromClassPath());
        ClaimStatement statement = reckoner.statement(file, asOf);
        for (int i = 1; i < WARM_UP; i++) {
            reckoner.statement(file, asOf);
        }
        long[] nanos = new long[runs];
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            reckoner.statement(file, asOf);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        tell(file, statement, nanos);
        return ExitCode.DONE;
    }

    private void tell(CaseFile file, ClaimStatement statement, long[] nanos) {
        terminal.out()
                .println(French.typeset("Affaire : %d factures sur %d ans, %d paiements, %d avoirs ; graine %d."
                        .formatted(
                                invoices,
                                years,
                                file.payments().size(),
                                file.creditNotes().size(),
                                options.seed)));
        terminal.out()
                .println(French.typeset("Décompte : %d lignes d'intérêts, %d imputations, total %s."
                        .formatted(
                                statement.segments().size(),
                                statement.imputations().size(),
                                French.euros(statement.totals().total()))));
        terminal.out()
                .println(French.typeset(
                        "À chaud, sur %d mesures : médiane %s ms, neuf sur dix sous %s ms, la plus longue %s ms."
                                .formatted(
                                        runs,
                                        millis(nanos[runs / 2]),
                                        millis(nanos[runs * 9 / 10]),
                                        millis(nanos[runs - 1]))));
    }

    private static String millis(long nanos) {
        return BigDecimal.valueOf(nanos, 6)
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString()
                .replace('.', ',');
    }
}
