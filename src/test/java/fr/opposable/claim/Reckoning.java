package fr.opposable.claim;

import fr.opposable.compliance.Finding;
import fr.opposable.kernel.Money;
import fr.opposable.legal.LegalLibrary;
import java.time.LocalDate;
import java.util.List;

/** Statements over the real legal texts, and what tests read in them. */
public final class Reckoning {

    private static final ClaimReckoner RECKONER = new ClaimReckoner(LegalLibrary.fromClassPath());

    private Reckoning() {}

    public static ClaimStatement statement(CaseBuilder file, String asOf) {
        return statement(file.build(), asOf);
    }

    public static ClaimStatement statement(CaseFile file, String asOf) {
        return RECKONER.statement(file, LocalDate.parse(asOf));
    }

    /** {@return each line as {@code 43 d @ 12.15 = 17.18}} */
    static List<String> lines(ClaimStatement statement) {
        return statement.segments().stream()
                .map(line -> line.days() + " d @ " + line.ratePercent().toPlainString() + " = "
                        + line.amount().plain())
                .toList();
    }

    /** {@return each line as {@code F-1 2026-03-04/2026-04-15 on 1200.00}} */
    static List<String> bases(ClaimStatement statement) {
        return statement.segments().stream()
                .map(line -> line.invoice() + " " + line.period() + " on "
                        + line.base().plain())
                .toList();
    }

    /** {@return each imputation as {@code 2026-04-15 F-1 0.00 + 17.18 + 282.82}: costs, interest, principal} */
    static List<String> imputations(ClaimStatement statement) {
        return statement.imputations().stream()
                .map(line -> "%s %s %s + %s + %s"
                        .formatted(
                                line.date(),
                                line.invoice(),
                                line.toCosts().plain(),
                                line.toInterest().plain(),
                                line.toPrincipal().plain()))
                .toList();
    }

    /** {@return each finding as {@code AMT-PEN-1 warning}} */
    static List<String> findings(ClaimStatement statement) {
        return statement.findings().stream()
                .map(finding -> finding.rule() + " " + finding.severity().key())
                .toList();
    }

    /** {@return each choice as {@code day-count 2.74}, its alternatives' differences in order; {@code ?} for one that cannot be reckoned} */
    static List<String> choices(ClaimStatement statement) {
        return statement.conventions().choices().stream()
                .map(choice -> choice.topic().key() + " "
                        + String.join(
                                " ",
                                choice.alternatives().stream()
                                        .map(other -> other.difference() == null
                                                ? "?"
                                                : other.difference().plain())
                                        .toList()))
                .toList();
    }

    static Finding finding(ClaimStatement statement, String rule) {
        return statement.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No finding " + rule + " in " + findings(statement)));
    }

    static String message(ClaimStatement statement, String rule) {
        return finding(statement, rule).message().replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    static Money segmentSum(ClaimStatement statement) {
        return Money.sum(statement.segments().stream()
                .map(ClaimStatement.Segment::amount)
                .toList());
    }
}
