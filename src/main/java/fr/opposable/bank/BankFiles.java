package fr.opposable.bank;

import fr.opposable.bank.BankFile.Format;
import fr.opposable.kernel.Sha256;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.regex.Pattern;

/** Reads files of bank statements, whatever their format: it is told by their first bytes, not by their names. */
public final class BankFiles {

    private static final int LOOK = 4_096;
    private static final int RECORD = 120;
    private static final Pattern SWIFT = Pattern.compile("(?m)^(?:\\{1:.*\\{4:\\s*)?:20:|^\\{1:F");
    private static final byte[] EBCDIC_01 = {(byte) 0xF0, (byte) 0xF1};

    private BankFiles() {}

    /**
     * {@return the statements of {@code file}, each proved whole}
     *
     * @param name how its problems call it
     * @throws UnreadableStatementException when it cannot be used, with the place and the cure; one faulty statement refuses the file
     */
    public static BankFile read(Path file, String name) {
        return read(file, name, BankLimits.STANDARD);
    }

    static BankFile read(Path file, String name, BankLimits limits) {
        try {
            if (Files.size(file) > limits.bytes()) {
                throw UnreadableStatementException.at(
                        "BNK-SIZE",
                        name,
                        0,
                        null,
                        "le fichier dépasse %d Mo.".formatted(limits.bytes() >> 20),
                        "Demandez à la banque un fichier par mois.");
            }
            MessageDigest digest = Sha256.newDigest();
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                Read read = read(in, first(file), name, limits);
                in.transferTo(OutputStream.nullOutputStream());
                if (read.statements().isEmpty()) {
                    throw UnreadableStatementException.at(
                            "BNK-EMPTY",
                            name,
                            0,
                            null,
                            "le fichier ne contient aucun relevé.",
                            "Demandez à la banque le relevé de la période.");
                }
                return new BankFile(
                        file, name, Sha256.finish(digest), read.format(), read.statements(), read.notices());
            }
        } catch (IOException e) {
            throw new UnreadableStatementException(
                    UnreadableStatementException.at(
                                    "BNK-READ",
                                    name,
                                    0,
                                    null,
                                    "le fichier ne se laisse pas lire.",
                                    "Vérifiez ses droits et le disque.")
                            .problem(),
                    e);
        }
    }

    private record Read(Format format, List<BankStatement> statements, List<String> notices) {}

    private static Read read(InputStream in, byte[] first, String name, BankLimits limits) throws IOException {
        String look = new String(first, StandardCharsets.ISO_8859_1);
        String start = look.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading();
        boolean ebcdic = first.length > 1 && first[0] == EBCDIC_01[0] && first[1] == EBCDIC_01[1];
        if (start.startsWith("<") || look.startsWith("\u00fe\u00ff") || look.startsWith("\u00ff\u00fe")) {
            return new Read(Format.CAMT_053, new CamtReader(name, limits).read(new Unclosed(in)), List.of());
        }
        if (ebcdic || start.startsWith("01") || start.startsWith("04") || start.startsWith("07")) {
            Cfonb120Reader reader = new Cfonb120Reader(name, limits);
            List<BankStatement> statements = reader.read(in, ebcdic, isLineless(first));
            return new Read(Format.CFONB_120, statements, reader.notices());
        }
        if (SWIFT.matcher(look).find()) {
            Mt940Reader reader = new Mt940Reader(name, limits);
            List<BankStatement> statements = reader.read(in);
            return new Read(Format.MT940, statements, reader.notices());
        }
        throw UnreadableStatementException.at(
                "BNK-KIND",
                name,
                1,
                null,
                "ce n’est ni un camt.053 (XML), ni un MT940, ni un relevé CFONB de 120 caractères.",
                "Demandez à la banque le relevé dans un de ces trois formats.");
    }

    /** Records that follow one another without an end of line. */
    private static boolean isLineless(byte[] first) {
        for (int i = 0; i < Math.min(first.length, 2 * RECORD); i++) {
            if (first[i] == '\n' || first[i] == '\r') {
                return false;
            }
        }
        return first.length >= RECORD;
    }

    private static byte[] first(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LOOK);
        }
    }

    /** The XML parser closes what it reads; the digest reads on. */
    private static final class Unclosed extends FilterInputStream {

        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // the file is closed by who opened it
        }
    }
}
