package fr.opposable.samples;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the pieces of a case of {@code tribunaux} say; its {@code affaire.yaml}, written by hand, says the same.
 *
 * @param folder of the case
 * @param creditor who writes
 * @param debtor who is written to
 * @param tracking number of the registered letter
 * @param contract what was agreed
 * @param execution what shows that it was done
 * @param bills invoices, credit notes, calls for rent
 * @param reminded day of the e-mail
 * @param noticed day of the registered letter
 * @param delivered day it was handed over, as the slip has it; null when nobody fetched it
 * @param claimed sum asked by the letter
 * @param delay that the letter gives
 */
record CourtStory(
        String folder,
        Firm creditor,
        Firm debtor,
        String tracking,
        Deed contract,
        Deed execution,
        List<Bill> bills,
        String reminded,
        String noticed,
        @Nullable String delivered,
        String claimed,
        String delay) {

    /** A paper that the debtor signed, and what he wrote above his name. */
    record Deed(String title, String day, List<String> paragraphs, String mention) {

        LocalDate date() {
            return LocalDate.parse(day);
        }
    }

    /** An invoice, a credit note or a call for rent; {@code due} is null for a credit note, {@code net} and {@code vat} empty without VAT. */
    record Bill(
            String number,
            String file,
            String issued,
            @Nullable String due,
            String subject,
            String net,
            String vat,
            String gross) {}
}
