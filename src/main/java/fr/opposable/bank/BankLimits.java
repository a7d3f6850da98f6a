package fr.opposable.bank;

/**
 * How much of a file from outside is taken in.
 *
 * @param bytes the largest file
 * @param entries most entries kept of one file
 * @param text most characters kept of one text
 * @param depth deepest element of an XML file
 */
record BankLimits(long bytes, int entries, int text, int depth) {

    static final BankLimits STANDARD = new BankLimits(1L << 30, 200_000, 2_000, 60);
}
