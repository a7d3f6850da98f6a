package fr.opposable.ledger;

import fr.opposable.store.StoreUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Which authority dates checkpoints: {@code registre/horodatage/reglages.properties} with its address ({@code url}), and
 * {@code autorite.pem}, the certificates it is trusted by. None by default: then the dates are the program's own.
 *
 * @param url where requests go (RFC 3161 over HTTP)
 * @param trusted the roots
 */
record TimestampSettings(URI url, List<X509Certificate> trusted) {

    TimestampSettings {
        trusted = List.copyOf(trusted);
    }

    static Optional<TimestampSettings> in(Path ledger) {
        Path folder = ledger.resolve("horodatage");
        Path file = folder.resolve("reglages.properties");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                InputStream roots = Files.newInputStream(folder.resolve("autorite.pem"))) {
            properties.load(in);
            String url = properties.getProperty("url");
            if (url == null) {
                throw new IllegalArgumentException("There is no url in " + file);
            }
            List<X509Certificate> trusted = CertificateFactory.getInstance("X.509").generateCertificates(roots).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            return Optional.of(new TimestampSettings(URI.create(url.strip()), trusted));
        } catch (IOException | CertificateException | IllegalArgumentException e) {
            throw new StoreUnavailableException(
                    "L’autorité d’horodatage est mal réglée dans « %s » : il y faut reglages.properties, avec url=…, et autorite.pem."
                            .formatted(folder),
                    e);
        }
    }
}
