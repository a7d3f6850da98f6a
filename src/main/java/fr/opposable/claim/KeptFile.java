package fr.opposable.claim;

import fr.opposable.kernel.Sha256;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file among those of an event that does not lie in the case folder: the vault keeps it. A case names it {@code ar.pdf [preuve
 * 0123456789ab]}, so that it is never taken for a file of the folder.
 *
 * @param name as a user would call it, {@code mise-en-demeure-v2.pdf}
 * @param sort what it is
 * @param digest the first twelve hexadecimal digits of its SHA-256
 */
public record KeptFile(String name, Sort sort, String digest) {

    private static final Pattern NAMED = Pattern.compile("(.+) \\[(envoyée|preuve) ([0-9a-f]{12})]");

    /** What the vault keeps it as. */
    public enum Sort {
        /** The version that was sent. */
        SENT_VERSION("envoyée"),
        /** What proves that it was. */
        PROOF("preuve");

        private final String french;

        Sort(String french) {
            this.french = french;
        }
    }

    public static KeptFile of(String name, Sort sort, Sha256 digest) {
        return new KeptFile(name, sort, digest.abbreviated());
    }

    /** {@return the kept file that a case names so; empty for a file of its folder} */
    public static Optional<KeptFile> read(String named) {
        Matcher matcher = NAMED.matcher(named);
        return matcher.matches()
                ? Optional.of(new KeptFile(
                        matcher.group(1),
                        matcher.group(2).equals(Sort.PROOF.french) ? Sort.PROOF : Sort.SENT_VERSION,
                        matcher.group(3)))
                : Optional.empty();
    }

    /** {@return whether {@code named} is a version that was sent} */
    public static boolean isSentVersion(String named) {
        return read(named).filter(kept -> kept.sort == Sort.SENT_VERSION).isPresent();
    }

    /** {@return whether {@code named} is what proves a sending} */
    public static boolean isProof(String named) {
        return read(named).filter(kept -> kept.sort == Sort.PROOF).isPresent();
    }

    /** {@return how the case names it} */
    public String named() {
        return "%s [%s %s]".formatted(name, sort.french, digest);
    }
}
