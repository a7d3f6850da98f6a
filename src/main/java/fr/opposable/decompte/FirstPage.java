package fr.opposable.decompte;

import java.util.List;

/**
 * How much of page 1 is left for the accounts, so that they begin there when they can: heads never stand alone at its foot, and it does
 * not end half empty. Reckoned from the lines it holds, in tenths of a millimetre, as the style sheet sets them.
 */
final class FirstPage {

    private static final int HEIGHT = 1940;
    private static final int TITLE = 345;
    private static final int DRAFT = 110;
    private static final int DRAFT_LINE = 45;
    private static final int PARTY = 140;
    private static final int PARTY_LINE = 40;
    private static final int SUMS = 183;
    private static final int SUM = 57;
    private static final int INVOICES = 226;
    private static final int INVOICE = 52;
    private static final int ACCOUNT_HEADS = 330;
    private static final int ROW = 52;

    /** For lines that turn out to take two. */
    private static final int SAFETY = 60;

    private static final int FIRST_ROWS = 3;

    private final int room;

    /**
     * @param draftLines what keeps it from being complete, said above the parties
     * @param partyLines lines of the longest of the parties, its name not counted
     * @param heads heads of claim
     * @param invoices that are listed; a single one is not
     */
    FirstPage(int draftLines, int partyLines, int heads, int invoices) {
        this.room = HEIGHT
                - TITLE
                - (draftLines > 0 ? DRAFT + draftLines * DRAFT_LINE : 0)
                - PARTY
                - Math.max(4, partyLines) * PARTY_LINE
                - SUMS
                - heads * SUM
                - (invoices > 1 ? INVOICES + invoices * INVOICE : 0)
                - SAFETY;
    }

    /** {@return whether the accounts begin on a page of their own: not even the heads and the first lines of the first have room} */
    boolean sendsAway() {
        return room < ACCOUNT_HEADS + FIRST_ROWS * ROW;
    }

    /** {@return whether the first account is not parted: it has room, here or on a page of its own} */
    boolean keeps(InvoiceAccount first) {
        return sendsAway() || room >= ACCOUNT_HEADS + (first.movements().size() + 1) * ROW;
    }

    static FirstPage of(int draftLines, int partyLines, Recapitulation sums, List<InvoiceAccount> accounts) {
        return new FirstPage(draftLines, partyLines, sums.lines().size(), accounts.size());
    }
}
