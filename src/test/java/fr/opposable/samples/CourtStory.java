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
 * @param reminder the e-mail
 * @param notice the registered letter
 */
record CourtStory(
        String folder,
        Firm creditor,
        Firm debtor,
        String tracking,
        Deed contract,
        Deed execution,
        List<Bill> bills,
        Reminder reminder,
        Notice notice) {

    /**
     * A paper that the debtor signed, and what he wrote above his name.
     *
     * @param isDebtors whether it is written on the debtor's paper, an order; on the creditor's otherwise
     */
    record Deed(String title, String day, List<String> paragraphs, String mention, boolean isDebtors) {

        Deed(String title, String day, List<String> paragraphs, String mention) {
            this(title, day, paragraphs, mention, false);
        }

        LocalDate date() {
            return LocalDate.parse(day);
        }
    }

    /** An invoice, a credit note or a call for rent; {@code due} is null for a credit note, {@code net} and {@code vat} empty without VAT, rent and charges of a call. */
    record Bill(
            String number,
            String file,
            String issued,
            @Nullable String due,
            String subject,
            String net,
            String vat,
            String gross) {}

    /** An e-mail that asks for {@code sum}, what was due that {@code day}, for {@code what}. */
    record Reminder(String day, String sum, String what) {

        LocalDate date() {
            return LocalDate.parse(day);
        }
    }

    /**
     * A registered letter.
     *
     * @param day it was sent
     * @param presented day, as the slip has it
     * @param delivered day it was handed over; null when nobody fetched it
     * @param signatory who signed for it; empty when nobody did
     * @param account how the sum asked is reached, line by line; empty when it is one invoice
     * @param why a word on the account; empty for none
     * @param claimed principal asked
     * @param delay that the letter gives
     */
    record Notice(
            String day,
            String presented,
            @Nullable String delivered,
            String signatory,
            List<List<String>> account,
            String why,
            String claimed,
            String delay) {

        LocalDate date() {
            return LocalDate.parse(day);
        }
    }
}
