package fr.opposable.mailing;

import fr.opposable.kernel.DiskFault;
import fr.opposable.kernel.French;
import fr.opposable.mailing.internal.SmtpCourier;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which server takes messages: {@code courriel/reglages.properties} in the data folder. A password is never written there, it comes from the
 * environment.
 *
 * @param host name of the server
 * @param port its port
 * @param security how the line is protected
 * @param authority certificate of the authority that vouches for the server, PEM, for one that no public authority knows; null: the public ones
 * @param from the address messages come from; null: that of each sender
 * @param user account; null: none
 * @param password its password; null: none
 */
public record SmtpSettings(
        String host,
        int port,
        Security security,
        @Nullable Path authority,
        @Nullable String from,
        @Nullable String user,
        @Nullable String password) {

    /** The file, below the data folder. */
    public static final String FILE = "courriel/reglages.properties";

    private static final String USER = "OPPOSABLE_SMTP_USER";
    private static final String PASSWORD = "OPPOSABLE_SMTP_PASSWORD";
    private static final int SUBMISSION = 587;
    private static final int LAST_PORT = 65535;
    private static final Set<String> KEYS = Set.of("host", "port", "security", "authority", "from");

    /** How the line is protected. */
    public enum Security {
        /** Begun in clear and protected before anything is said (RFC 3207); a server that cannot is left. */
        STARTTLS("starttls"),
        /** Protected from the first byte. */
        TLS("tls"),
        /** Not at all: for a relay on this machine. */
        NONE("none");

        private final String key;

        Security(String key) {
            this.key = key;
        }

        static Optional<Security> of(String key) {
            return Stream.of(values())
                    .filter(security -> security.key.equals(key))
                    .findFirst();
        }
    }

    /** {@return what hands messages to this server} */
    public Courier courier() {
        return new SmtpCourier(this);
    }

    /** A password does not show itself in a log. */
    @Override
    public String toString() {
        return "SmtpSettings[%s:%d, %s, from %s]".formatted(host, port, security, from);
    }

    /**
     * {@return the settings of this data folder; empty when it has none}
     *
     * @param environment what tells the account and its password
     * @throws MailUnreadableException when they say nothing that can be used
     */
    public static Optional<SmtpSettings> read(Path data, UnaryOperator<@Nullable String> environment) {
        Path file = data.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException | IllegalArgumentException e) {
            throw new MailUnreadableException(
                    French.typeset("%s : ce fichier ne se lit pas (%s). Écrivez-y host=…, en UTF-8.")
                            .formatted(file, DiskFault.words(e, "ce n’est pas un fichier de réglages")),
                    e);
        }
        Set<String> unknown = new TreeSet<>(properties.stringPropertyNames());
        unknown.removeAll(KEYS);
        if (!unknown.isEmpty()) {
            throw wrong(
                    file,
                    "%s n’est pas un réglage\u202f; ceux qui le sont\u00a0: host, port, security, authority, from. Le compte et le mot de passe viennent de %s et %s"
                            .formatted(String.join(", ", unknown), USER, PASSWORD));
        }
        return Optional.of(checked(file, properties, environment));
    }

    private static SmtpSettings checked(Path file, Properties properties, UnaryOperator<@Nullable String> environment) {
        String host = properties.getProperty("host", "").strip();
        if (!host.matches("[A-Za-z0-9.:\\[\\]-]{1,253}")) {
            throw wrong(file, "host=… manque ou n’est pas un nom de serveur");
        }
        String port =
                properties.getProperty("port", Integer.toString(SUBMISSION)).strip();
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > LAST_PORT || Integer.parseInt(port) == 0) {
            throw wrong(file, "port=%s n’est pas un port, de 1 à 65535".formatted(port));
        }
        String named = properties.getProperty("security", "starttls").strip();
        Security security = Security.of(named).orElseThrow(() -> wrong(file, "security vaut starttls, tls ou none"));
        String from = properties.getProperty("from", "").strip();
        if (!from.isEmpty() && !EmailAddresses.isPlain(from)) {
            throw wrong(file, "from=%s n’est pas une adresse simple".formatted(from));
        }
        String user = environment.apply(USER);
        String password = environment.apply(PASSWORD);
        if ((user == null) != (password == null)) {
            throw wrong(file, "%s et %s vont ensemble\u00a0: donnez les deux, ou aucun".formatted(USER, PASSWORD));
        }
        if (user != null && security == Security.NONE && !host.equals("localhost") && !host.equals("127.0.0.1")) {
            throw wrong(file, "security=none laisserait passer le mot de passe en clair\u00a0: prenez starttls ou tls");
        }
        String authority = properties.getProperty("authority", "").strip();
        Path certificate = authority.isEmpty() ? null : file.resolveSibling(authority);
        if (certificate != null && !Files.isRegularFile(certificate)) {
            throw wrong(file, "authority=%s n’est pas un fichier à côté des réglages".formatted(authority));
        }
        return new SmtpSettings(
                host, Integer.parseInt(port), security, certificate, from.isEmpty() ? null : from, user, password);
    }

    private static MailUnreadableException wrong(Path file, String what) {
        return new MailUnreadableException(French.typeset("%s : ").formatted(file) + French.typeset(what + "."), null);
    }
}
