package fr.opposable.ledger;

import fr.opposable.kernel.Bytes;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampResponse;

/** A time-stamp answer as a file (RFC 3161), for those who hand it over or receive it. */
public final class StampFile {

    private StampFile() {}

    /**
     * {@return the moment that {@code answer} attests for {@code content}; empty when it does not hold, for whatever reason}
     *
     * @param roots the certificates trusted, PEM
     */
    public static Optional<Instant> momentOf(Bytes content, Bytes answer, Bytes roots) {
        try {
            return Optional.of(TimestampToken.attested(content.toArray(), answer.toArray(), certificates(roots))
                    .moment());
        } catch (IOException | CertificateException | RuntimeException e) {
            // The parser of damaged bytes fails in many ways: each says that the token does not hold.
            return Optional.empty();
        }
    }

    private static List<X509Certificate> certificates(Bytes pem) throws CertificateException {
        return CertificateFactory.getInstance("X.509").generateCertificates(pem.stream()).stream()
                .map(X509Certificate.class::cast)
                .toList();
    }

    /** {@return the certificates that the answer carries, PEM, the signer's and those above it, as {@code openssl ts -untrusted} takes them} */
    public static Bytes chain(Bytes answer) {
        StringBuilder chain = new StringBuilder();
        try {
            for (X509CertificateHolder holder : new TimeStampResponse(answer.toArray())
                    .getTimeStampToken()
                    .getCertificates()
                    .getMatches(null)) {
                chain.append(new String(
                        KeyFiles.pem("CERTIFICATE", holder.getEncoded()), java.nio.charset.StandardCharsets.US_ASCII));
            }
        } catch (TSPException | IOException e) {
            throw new IllegalArgumentException("Not a time-stamp answer with its certificates", e);
        }
        return Bytes.owning(chain.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
}
