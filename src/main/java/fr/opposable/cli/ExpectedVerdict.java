package fr.opposable.cli;

import fr.opposable.exhibit.Exhibit;
import fr.opposable.exhibit.Verdict;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What the tables of the corpora admit, read from their words: {@code REJECT}, {@code ACCEPT}, {@code ACCEPT AFTER SANITISING}, or several
 * of them joined by {@code OR}. Everything after the first colon says why and is not read.
 *
 * @param admitted the verdicts
 */
record ExpectedVerdict(Set<Verdict> admitted) {

    static ExpectedVerdict of(String words) {
        String text = words.toUpperCase(Locale.ROOT);
        // « VALIDATOR REJECTS » is said of the invoice as data; the exhibit is accepted as evidence
        if (text.startsWith("VALIDATOR REJECTS")
                || text.startsWith("NOT AN INVOICE")
                || text.startsWith("REJECT AS INVOICE")) {
            return new ExpectedVerdict(EnumSet.allOf(Verdict.class));
        }
        int colon = text.indexOf(':');
        String head = colon > 0 && !text.startsWith("NOT A MAIL") ? text.substring(0, colon) : text;
        EnumSet<Verdict> admitted = EnumSet.noneOf(Verdict.class);
        if (head.contains("REJECT")) {
            admitted.add(Verdict.REFUSED);
        }
        if (head.contains("WITH WARNING")
                || head.contains("SANITIS")
                || head.contains("SANITIZ")
                || head.contains("EXTRACT")
                || head.contains("CONVERT")) {
            admitted.add(Verdict.SANITISED);
        }
        if (head.replace("ACCEPT AFTER SANITISING", "").contains("ACCEPT")
                || head.contains("CONVERT")
                || head.contains("SHOW AS TEXT")) {
            admitted.add(Verdict.ACCEPTED);
        }
        boolean ofInvoice = text.startsWith("ACCEPT AND EXTRACT") || text.contains("FOR THIS PRODUCT");
        if (ofInvoice || (admitted.contains(Verdict.ACCEPTED) && head.contains("INVOICE"))) {
            admitted.add(Verdict.SANITISED);
        }
        return new ExpectedVerdict(admitted.isEmpty() ? EnumSet.allOf(Verdict.class) : admitted);
    }

    boolean admits(Exhibit exhibit) {
        return admitted.contains(exhibit.verdict());
    }
}
