package fr.opposable.evidence;

/**
 * How much of a foreign XML file is read. Every limit is far above any invoice of the public corpora (the largest has 350 kB, depth 12).
 *
 * @param bytes length of the file
 * @param depth nesting of elements
 * @param elements elements met
 * @param kept elements kept in memory
 * @param text characters kept, of all elements together
 */
record XmlLimits(long bytes, int depth, int elements, int kept, int text) {

    static final XmlLimits ORDINARY = new XmlLimits(50L << 20, 64, 2_000_000, 200_000, 4_000_000);
}
