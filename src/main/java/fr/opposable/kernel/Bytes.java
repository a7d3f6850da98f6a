package fr.opposable.kernel;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Bytes that nobody can write into, compared by content. */
public final class Bytes {

    private final byte[] content;
    private @Nullable Sha256 digest;

    private Bytes(byte[] content) {
        this.content = content;
    }

    /** {@return a copy of {@code content}} */
    public static Bytes copyOf(byte[] content) {
        return new Bytes(content.clone());
    }

    /** {@return {@code content} itself: the caller gives it up and never writes into it again} */
    public static Bytes owning(byte[] content) {
        return new Bytes(content);
    }

    public int length() {
        return content.length;
    }

    /** {@return a copy} */
    public byte[] toArray() {
        return content.clone();
    }

    public InputStream stream() {
        return new ByteArrayInputStream(content);
    }

    public java.nio.ByteBuffer buffer() {
        return java.nio.ByteBuffer.wrap(content).asReadOnlyBuffer();
    }

    /** {@return their digest, hashed once; two threads that ask at once may both hash, and agree} */
    public Sha256 sha256() {
        Sha256 known = digest;
        if (known == null) {
            known = Sha256.of(content);
            digest = known;
        }
        return known;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return content.length + " bytes";
    }
}
