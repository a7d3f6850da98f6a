package fr.opposable.vault;

import fr.opposable.kernel.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was told of an original, as the key of the log signed it, with the files it is about. */
public final class KeptJudgement {

    private static final Logger LOG = LoggerFactory.getLogger(KeptJudgement.class);
    private static final int BLOCK = 1 << 18;

    private final Path folder;
    private final List<Part> parts;
    private final String words;

    private KeptJudgement(Path folder, List<Part> parts, String words) {
        this.folder = folder;
        this.parts = List.copyOf(parts);
        this.words = words;
    }

    private record Part(Sha256 digest, long length) {}

    /** {@return the text that is signed: of what, under which key, each file with its length, then what was told} */
    static String body(Sha256 original, Sha256 key, List<String> parts, String words) {
        StringBuilder body = new StringBuilder();
        body.append("original ").append(original.hex()).append('\n');
        body.append("key ").append(key.hex()).append('\n');
        body.append("files ").append(parts.size()).append('\n');
        parts.forEach(part -> body.append(part).append('\n'));
        return body.append(words).append('\n').toString();
    }

    /** @throws IOException when the text is of something else, or none of ours */
    static KeptJudgement read(Path folder, Sha256 original, Sha256 key, String body) throws IOException {
        String head = "original " + original.hex() + "\nkey " + key.hex() + "\nfiles ";
        if (!body.startsWith(head) || !body.endsWith("\n")) {
            throw new IOException("it is the record of something else");
        }
        String rest = body.substring(head.length(), body.length() - 1);
        try {
            int line = rest.indexOf('\n');
            int files = Integer.parseInt(rest.substring(0, line));
            rest = rest.substring(line + 1);
            List<Part> parts = new ArrayList<>();
            for (int i = 0; i < files; i++) {
                line = rest.indexOf('\n');
                int blank = rest.indexOf(' ');
                parts.add(new Part(
                        new Sha256(rest.substring(0, blank)), Long.parseLong(rest.substring(blank + 1, line))));
                rest = rest.substring(line + 1);
            }
            return new KeptJudgement(folder, parts, rest);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException("its record cannot be read", e);
        }
    }

    /** {@return what was told} */
    public String words() {
        return words;
    }

    /** {@return the digest of its files, in their order} */
    public List<Sha256> digests() {
        return parts.stream().map(Part::digest).toList();
    }

    /** {@return the length of this file, in bytes} */
    public long length(int part) {
        return parts.get(part).length();
    }

    /**
     * Copies one of its files, hashing what is copied: bytes that nobody vouches for are never left at {@code to}.
     *
     * @param part its place, from 0
     * @param to a name where nothing is yet
     * @return false when it is not what was kept, which the log tells
     */
    public boolean copy(int part, Path to) {
        Path from = folder.resolve(Integer.toString(part));
        Part is = parts.get(part);
        try {
            if (!Files.isRegularFile(from, LinkOption.NOFOLLOW_LINKS) || Files.size(from) != is.length()) {
                throw new IOException("it is missing or has another length");
            }
            if (!copied(from, to).equals(is.digest())) {
                Files.delete(to);
                throw new IOException("it was altered");
            }
            return true;
        } catch (IOException e) {
            LOG.warn("What was kept in {} is not used, and judged anew: {}", from, e.getMessage());
            return false;
        }
    }

    private static Sha256 copied(Path from, Path to) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        byte[] block = new byte[BLOCK];
        try (InputStream in = Files.newInputStream(from, LinkOption.NOFOLLOW_LINKS);
                OutputStream out = Files.newOutputStream(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                digest.update(block, 0, read);
                out.write(block, 0, read);
            }
        }
        return Sha256.finish(digest);
    }
}
