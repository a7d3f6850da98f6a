package fr.opposable.bank;

import fr.opposable.kernel.Sha256;
import java.nio.file.Path;
import java.util.List;

/**
 * A file of bank statements, read.
 *
 * @param path where it lies
 * @param name as the user would name it
 * @param digest of all its bytes
 * @param format how it is written
 * @param statements at least one
 * @param notices what the user should know of the file, in French
 */
public record BankFile(
        Path path, String name, Sha256 digest, Format format, List<BankStatement> statements, List<String> notices) {

    public BankFile {
        statements = List.copyOf(statements);
        notices = List.copyOf(notices);
    }

    /** How banks write statements. */
    public enum Format {
        /** ISO 20022, camt.053.001.02 to .13. */
        CAMT_053("CAMT.053"),
        /** SWIFT MT940. */
        MT940("MT940"),
        /** CFONB, relevé de compte sur support informatique, records of 120 characters. */
        CFONB_120("CFONB120");

        private final String key;

        Format(String key) {
            this.key = key;
        }

        /** {@return its usual name} */
        public String key() {
            return key;
        }
    }
}
