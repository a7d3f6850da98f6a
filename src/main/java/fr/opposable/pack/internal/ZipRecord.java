package fr.opposable.pack.internal;

/**
 * One entry of a ZIP, as its final table describes it.
 *
 * @param name its path
 * @param flags general purpose bits
 * @param method 0 stored, 8 deflated
 * @param crc CRC-32 of the content
 * @param compressed bytes in the archive
 * @param size bytes of content
 * @param header where its local header begins
 * @param data where its bytes begin
 */
record ZipRecord(String name, int flags, int method, long crc, long compressed, long size, long header, long data) {

    static final int STORED = 0;
    static final int DEFLATED = 8;

    private static final int ENCRYPTED = 1;
    private static final int TRAILED = 1 << 3;

    boolean isFolder() {
        return name.endsWith("/");
    }

    boolean isEncrypted() {
        return (flags & ENCRYPTED) != 0;
    }

    /** {@return whether its sizes follow its bytes} */
    boolean isTrailed() {
        return (flags & TRAILED) != 0;
    }

    long end() {
        return data + compressed;
    }
}
