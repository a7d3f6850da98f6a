package fr.opposable.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The program and the libraries that decide of the bytes of a document, as the build wrote them down. */
public final class EngineVersion {

    private static final String CURRENT = load();

    private EngineVersion() {}

    /** {@return the program and the libraries that decide of the bytes, such as {@code opposable 1.2.0; flying-saucer 10.4.0; …}} */
    public static String current() {
        return CURRENT;
    }

    private static String load() {
        Properties build = new Properties();
        try (InputStream stream = EngineVersion.class.getResourceAsStream("/engine.properties")) {
            if (stream == null) {
                throw new IllegalStateException("engine.properties is missing from the program");
            }
            build.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return build.getProperty("engine");
    }
}
