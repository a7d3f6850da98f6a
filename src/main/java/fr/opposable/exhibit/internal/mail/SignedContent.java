package fr.opposable.exhibit.internal.mail;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The message inside an opaque signature (S/MIME {@code signed-data}, RFC 5652, § 5.1): the signature wraps it, and mail programs that do
 * not know signatures show nothing. Only unwrapped here; whether the signature is valid is asked of the original.
 */
final class SignedContent {

    /** 1.2.840.113549.1.7.2 */
    private static final byte[] SIGNED_DATA = {0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 0x01, 0x07, 0x02
    };

    private static final int SEQUENCE = 0x30;
    private static final int IDENTIFIER = 0x06;
    private static final int CONTEXT_ZERO = 0xa0;
    private static final int OCTETS = 0x04;
    private static final int OCTETS_IN_PARTS = 0x24;

    private final byte[] bytes;

    private SignedContent(byte[] bytes) {
        this.bytes = bytes;
    }

    /** An element of the encoding: where its content begins and ends, and where the next begins. */
    private record Element(int tag, int from, int to, int next) {}

    /** {@return the bytes that {@code cms} signs; null when it is not such a wrapping, an encrypted one for example} */
    static byte @Nullable [] of(byte[] cms) {
        try {
            return new SignedContent(cms).content();
        } catch (IndexOutOfBoundsException e) {
            // cut short
            return null;
        }
    }

    private byte @Nullable [] content() {
        Element outer = element(0);
        Element type = element(outer.from());
        if (outer.tag() != SEQUENCE
                || type.tag() != IDENTIFIER
                || !Arrays.equals(Arrays.copyOfRange(bytes, type.from(), type.to()), SIGNED_DATA)) {
            return null;
        }
        Element explicit = element(type.next());
        Element signed = element(explicit.from());
        Element version = element(signed.from());
        Element digests = element(version.next());
        Element inner = element(digests.next());
        Element innerType = element(inner.from());
        if (innerType.next() >= inner.to()) {
            return null;
        }
        Element wrapped = element(innerType.next());
        if (wrapped.tag() != CONTEXT_ZERO) {
            return null;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        collect(element(wrapped.from()), out);
        return out.toByteArray();
    }

    private void collect(Element element, ByteArrayOutputStream out) {
        if (element.tag() == OCTETS) {
            out.write(bytes, element.from(), element.to() - element.from());
        } else if (element.tag() == OCTETS_IN_PARTS) {
            for (int at = element.from(); at < element.to(); ) {
                Element part = element(at);
                collect(part, out);
                at = part.next();
            }
        }
    }

    private Element element(int at) {
        int tag = bytes[at] & 0xff;
        int length = bytes[at + 1] & 0xff;
        int from = at + 2;
        if (length == 0x80) {
            int end = from;
            while (bytes[end] != 0 || bytes[end + 1] != 0) {
                end = element(end).next();
            }
            return new Element(tag, from, end, end + 2);
        }
        if (length > 0x80) {
            int octets = length - 0x80;
            length = 0;
            for (int i = 0; i < octets; i++) {
                length = (length << 8) | (bytes[from + i] & 0xff);
            }
            from += octets;
        }
        if (length < 0 || from + length > bytes.length) {
            throw new IndexOutOfBoundsException("An element ends beyond the message");
        }
        return new Element(tag, from, from + length, from + length);
    }
}
