package fr.opposable.pack;

import fr.opposable.kernel.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * {@code VERIFIER.html}: its markup, style and scripts put into one file that asks nothing of the network. Its security policy names the
 * digest of the one style and of the one script, so that a browser runs nothing else.
 */
final class VerifierPage {

    private static final List<String> SCRIPTS = List.of(
            "sha256.js",
            "ed25519.js",
            "merkle.js",
            "der.js",
            "folder.js",
            "zip.js",
            "keys.js",
            "deeds.js",
            "check.js",
            "page.js");

    private VerifierPage() {}

    static Bytes make() {
        String style = read("page.css");
        StringBuilder script = new StringBuilder("\"use strict\";\n");
        SCRIPTS.forEach(name -> script.append(read(name)));
        String page = read("page.html")
                .replace("{{STYLE_DIGEST}}", digest(style))
                .replace("{{SCRIPT_DIGEST}}", digest(script.toString()))
                .replace("{{STYLE}}", style)
                .replace("{{SCRIPT}}", script);
        return VersionPapers.utf8(page);
    }

    private static String digest(String text) {
        return "'sha256-"
                + Base64.getEncoder()
                        .encodeToString(VersionPapers.utf8(text).sha256().raw())
                + "'";
    }

    private static String read(String name) {
        try (InputStream file = VerifierPage.class.getResourceAsStream("/pack/verifier/" + name)) {
            if (file == null) {
                throw new IllegalStateException("The verifier's " + name + " is missing from the program");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
