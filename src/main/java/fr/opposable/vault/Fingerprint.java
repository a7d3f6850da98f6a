package fr.opposable.vault;

import fr.opposable.kernel.CanonicalJson;
import fr.opposable.kernel.Sha256;
import java.util.Map;

/**
 * What a version was made from. Two versions with the same fingerprint say the same thing, whatever their bytes (style guide, § 6).
 *
 * @param facts digest of the facts of the case and of the dates of the document
 * @param templateId the template and its version, {@code mise-en-demeure/v1}
 * @param template digest of the template's files
 * @param law digest of the legal texts
 * @param engine the program that made it, with its version
 */
public record Fingerprint(Sha256 facts, String templateId, Sha256 template, Sha256 law, String engine) {

    /** {@return the digest of the five together} */
    public Sha256 digest() {
        return Sha256.of(CanonicalJson.write(Map.of(
                "engine",
                engine,
                "facts",
                facts.hex(),
                "law",
                law.hex(),
                "template",
                Map.of("id", templateId, "sha256", template.hex()))));
    }
}
