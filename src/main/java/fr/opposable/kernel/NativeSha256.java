package fr.opposable.kernel;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * SHA-256 by the OpenSSL of the machine, for short runs: at full speed from its first byte, where Java's own is until its second compiler
 * has been at it, ten to twenty times slower, and stays so without that compiler. What it computes is the same. Not safe for use by
 * several threads at once, like any digest.
 */
final class NativeSha256 extends MessageDigest implements Cloneable {

    /** Asks for it; the launcher does where it starts the program without the second compiler. */
    static final String ASKED_FOR = "opposable.native.digests";

    /** OpenSSL 3 and 1.1; both have these functions and this state. */
    private static final List<String> LIBRARIES = List.of("libcrypto.so.3", "libcrypto.so.1.1");

    /** {@code SHA256_CTX} has 112 bytes; what it may ever have more is room to spare. */
    private static final int STATE_INTS = 64;

    private static final int DIGEST_BYTES = 32;

    /** Bytes of one call, which nothing of the virtual machine can interrupt: half a millisecond. */
    private static final int MOST_AT_ONCE = 1 << 20;

    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private final Functions functions;
    /** On the heap, so that a digest nobody ends leaves nothing behind. */
    private int[] state = new int[STATE_INTS];

    private byte[] one = new byte[1];

    /** The three functions of the library. */
    private record Functions(MethodHandle init, MethodHandle update, MethodHandle finish) {

        private static final Linker.Option ON_THE_HEAP = Linker.Option.critical(true);

        static Functions of(SymbolLookup library) {
            Linker linker = Linker.nativeLinker();
            return new Functions(
                    linker.downcallHandle(
                            library.findOrThrow("SHA256_Init"),
                            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS),
                            ON_THE_HEAP),
                    linker.downcallHandle(
                            library.findOrThrow("SHA256_Update"),
                            FunctionDescriptor.of(
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.ADDRESS,
                                    ValueLayout.ADDRESS,
                                    ValueLayout.JAVA_LONG),
                            ON_THE_HEAP),
                    linker.downcallHandle(
                            library.findOrThrow("SHA256_Final"),
                            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS),
                            ON_THE_HEAP));
        }
    }

    private NativeSha256(Functions functions) {
        super("SHA-256");
        this.functions = functions;
        engineReset();
    }

    /** Found once, when the first digest is asked for. */
    private static final class Found {

        static final Optional<Functions> FUNCTIONS = Boolean.getBoolean(ASKED_FOR) ? find(LIBRARIES) : Optional.empty();
    }

    /** {@return a digest, where it was asked for and the machine has it} */
    static Optional<MessageDigest> ifAskedFor() {
        return Found.FUNCTIONS.map(NativeSha256::new);
    }

    /** {@return a digest by the first of {@code libraries} that the machine has and that answers rightly} */
    static Optional<MessageDigest> by(List<String> libraries) {
        return find(libraries).map(NativeSha256::new);
    }

    /** {@return a digest by the library of the machine, asked for or not} */
    static Optional<MessageDigest> ofTheMachine() {
        return by(LIBRARIES);
    }

    private static Optional<Functions> find(List<String> libraries) {
        return libraries.stream()
                .flatMap(name -> open(name).stream())
                .filter(NativeSha256::answersRightly)
                .findFirst();
    }

    private static Optional<Functions> open(String name) {
        try {
            return Optional.of(Functions.of(SymbolLookup.libraryLookup(name, Arena.global())));
        } catch (RuntimeException | UnsatisfiedLinkError e) {
            // No such library, or one without these functions: Java's own digest does the same.
            return Optional.empty();
        }
    }

    /** The published example of FIPS 180-4: a library whose state is another one is found out here. */
    private static boolean answersRightly(Functions functions) {
        MessageDigest digest = new NativeSha256(functions);
        return HexFormat.of()
                .formatHex(digest.digest(new byte[] {'a', 'b', 'c'}))
                .equals(OF_ABC);
    }

    @Override
    protected int engineGetDigestLength() {
        return DIGEST_BYTES;
    }

    @Override
    protected void engineUpdate(byte input) {
        one[0] = input;
        engineUpdate(one, 0, 1);
    }

    @Override
    protected void engineUpdate(byte[] input, int offset, int length) {
        update(MemorySegment.ofArray(input).asSlice(offset, length));
    }

    @Override
    protected void engineUpdate(ByteBuffer input) {
        update(MemorySegment.ofBuffer(input));
        input.position(input.limit());
    }

    private void update(MemorySegment bytes) {
        MemorySegment held = MemorySegment.ofArray(state);
        for (long at = 0; at < bytes.byteSize(); at += MOST_AT_ONCE) {
            long length = Math.min(MOST_AT_ONCE, bytes.byteSize() - at);
            MemorySegment part = bytes.asSlice(at, length);
            call(() -> (int) functions.update().invokeExact(held, part, length));
        }
    }

    @Override
    protected byte[] engineDigest() {
        byte[] digest = new byte[DIGEST_BYTES];
        MemorySegment into = MemorySegment.ofArray(digest);
        MemorySegment held = MemorySegment.ofArray(state);
        call(() -> (int) functions.finish().invokeExact(into, held));
        engineReset();
        return digest;
    }

    @Override
    protected void engineReset() {
        Arrays.fill(state, 0);
        MemorySegment held = MemorySegment.ofArray(state);
        call(() -> (int) functions.init().invokeExact(held));
    }

    @Override
    public Object clone() throws CloneNotSupportedException {
        NativeSha256 same = (NativeSha256) super.clone();
        same.state = state.clone();
        same.one = new byte[1];
        return same;
    }

    /** A call of the library. */
    private interface Call {

        /** {@return 1 when it was done} */
        @SuppressWarnings("IllegalThrows") // A method handle declares it.
        int of() throws Throwable;
    }

    @SuppressWarnings("IllegalCatch") // A method handle declares it.
    private static void call(Call call) {
        int done;
        try {
            done = call.of();
        } catch (Throwable e) {
            throw new IllegalStateException("The digest of OpenSSL cannot be called", e);
        }
        if (done != 1) {
            throw new IllegalStateException("The digest of OpenSSL answers %d, not 1".formatted(done));
        }
    }
}
