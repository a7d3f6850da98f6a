package fr.opposable.intake.internal;

import fr.opposable.intake.IntakeCode;
import fr.opposable.kernel.Problem;
import fr.opposable.kernel.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a CSV file: its digest and its encoding. UTF-8 is checked byte by byte (RFC 3629); a file that is not UTF-8 is
 * Windows-1252 unless it holds bytes that Windows-1252 leaves unused, or more UTF-8 than faults: then it is UTF-8 with bad rows.
 */
final class TextProbe {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final MessageDigest digest = Sha256.newDigest();
    private long position;
    private int line = 1;
    private int expected;
    private int lowest = 0x80;
    private int highest = 0xBF;
    private long sequences;
    private long faults;
    private int firstFault;
    private int firstFaultLine;
    private long firstFaultAt = -1;
    private long nulAt = -1;
    private int nulLine;
    private long unusedAt = -1;
    private int mark;

    private TextProbe() {}

    /**
     * @param charset in which the file is read
     * @param mark bytes of the byte order mark
     * @param digest of all its bytes
     * @param hasBadRows whether some rows do not decode
     * @param notice what the user should know of the encoding; null when all is plain UTF-8
     * @param problem why it cannot be read at all; null when it can
     */
    record Verdict(
            Charset charset,
            int mark,
            Sha256 digest,
            boolean hasBadRows,
            @Nullable String notice,
            @Nullable Problem problem) {}

    static Verdict of(Path file, String name) throws IOException {
        TextProbe probe = new TextProbe();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] block = new byte[1 << 16];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                if (probe.position == 0) {
                    probe.mark = markOf(block, read);
                }
                probe.digest.update(block, 0, read);
                probe.look(block, read);
            }
        }
        if (probe.expected > 0) {
            probe.fault(0);
        }
        return probe.verdict(name);
    }

    private static int markOf(byte[] block, int read) {
        if (read >= 3 && block[0] == (byte) 0xEF && block[1] == (byte) 0xBB && block[2] == (byte) 0xBF) {
            return 3;
        }
        boolean utf16 = read >= 2
                && ((block[0] == (byte) 0xFF && block[1] == (byte) 0xFE)
                        || (block[0] == (byte) 0xFE && block[1] == (byte) 0xFF));
        return utf16 ? -1 : 0;
    }

    private void look(byte[] block, int size) {
        int i = 0;
        while (i < size) {
            int plain = expected == 0 ? plainUntil(block, i, size) : i;
            position += plain - i;
            if (plain < size) {
                look(Byte.toUnsignedInt(block[plain]));
            }
            i = plain + 1;
        }
    }

    /** Most of a file is ASCII, and is passed over in a loop that the compiler makes fast early. */
    private static int plainUntil(byte[] block, int from, int to) {
        for (int i = from; i < to; i++) {
            byte b = block[i];
            if (b <= 0 || b == '\n') {
                return i;
            }
        }
        return to;
    }

    private void look(int b) {
        if (expected > 0 && b >= lowest && b <= highest) {
            expected--;
            lowest = 0x80;
            highest = 0xBF;
            if (expected == 0) {
                sequences++;
            }
        } else {
            if (expected > 0) {
                fault(b);
            }
            begin(b);
        }
        position++;
        if (b == '\n') {
            line++;
        }
    }

    private void begin(int b) {
        expected = 0;
        lowest = 0x80;
        highest = 0xBF;
        if (b < 0x80) {
            if (b == 0 && nulAt < 0) {
                nulAt = position;
                nulLine = line;
            }
            return;
        }
        if (unusedAt < 0 && (b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D)) {
            unusedAt = position;
        }
        if (b >= 0xC2 && b <= 0xDF) {
            expected = 1;
        } else if (b >= 0xE0 && b <= 0xEF) {
            expected = 2;
            lowest = b == 0xE0 ? 0xA0 : 0x80;
            highest = b == 0xED ? 0x9F : 0xBF;
        } else if (b >= 0xF0 && b <= 0xF4) {
            expected = 3;
            lowest = b == 0xF0 ? 0x90 : 0x80;
            highest = b == 0xF4 ? 0x8F : 0xBF;
        } else {
            fault(b);
        }
    }

    private void fault(int b) {
        faults++;
        if (firstFaultAt < 0) {
            firstFaultAt = position;
            firstFaultLine = line;
            firstFault = b;
        }
    }

    private Verdict verdict(String name) {
        Sha256 sum = Sha256.finish(digest);
        if (mark < 0 || nulAt >= 0) {
            return new Verdict(StandardCharsets.UTF_8, 0, sum, false, null, unreadable(name));
        }
        if (faults == 0) {
            return new Verdict(StandardCharsets.UTF_8, mark, sum, false, null, null);
        }
        if (mark > 0 || sequences > faults || unusedAt >= 0) {
            String notice = Phrase.of(
                    "%s est en UTF-8, sauf des octets isolés dont le premier (0x%02X) est à la ligne %d : ces lignes sont rejetées.",
                    name, firstFault, firstFaultLine);
            return new Verdict(StandardCharsets.UTF_8, mark, sum, true, notice, null);
        }
        String notice = Phrase.of(
                "%s lu en Windows-1252 : l'octet n° %d (ligne %d) n'est pas de l'UTF-8.",
                name, firstFaultAt + 1, firstFaultLine);
        return new Verdict(WINDOWS_1252, 0, sum, false, notice, null);
    }

    private Problem unreadable(String name) {
        TreePlace place = TreePlace.root(name);
        return mark < 0
                ? Complaints.problem(
                        IntakeCode.CSV_ENCODING,
                        place.onLine(1),
                        "le fichier est en UTF-16.",
                        Phrase.of("Enregistrez-le en « CSV UTF-8 »."))
                : Complaints.problem(
                        IntakeCode.CSV_ENCODING,
                        place.onLine(nulLine),
                        Phrase.of(
                                "l'octet n° %d est nul : ce n'est pas un fichier de texte, ou il est en UTF-16.",
                                nulAt + 1),
                        Phrase.of("Enregistrez le tableau en « CSV UTF-8 »."));
    }
}
