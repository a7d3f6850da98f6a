package fr.opposable.ledger;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.bouncycastle.util.CollectionStore;

/** A time-stamp authority of tests: its own root, on a port of this machine. */
public final class LocalAuthority implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();

    final AtomicInteger answers = new AtomicInteger();
    final X509Certificate certificate;
    boolean revocationData = true;
    private final KeyPair keys;
    private final HttpServer server;

    public LocalAuthority() throws Exception {
        this(Instant.parse("2040-01-01T00:00:00Z"));
    }

    /** @param until when its certificate expires */
    public LocalAuthority(Instant until) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        keys = generator.generateKeyPair();
        X500Name name =
                new X500Name("CN=Horodatage des essais " + until.getEpochSecond() + "-" + COUNT.incrementAndGet());
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.ONE,
                Date.from(Instant.parse("2020-01-01T00:00:00Z")),
                Date.from(until),
                name,
                keys.getPublic());
        builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        certificate = new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] answer = answer(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    byte[] answer(byte[] request) throws IOException {
        try {
            TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", keys.getPrivate(), certificate),
                    new JcaDigestCalculatorProviderBuilder()
                            .build()
                            .get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(
                                    org.bouncycastle.asn1.nist.NISTObjectIdentifiers.id_sha256)),
                    new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1"));
            tokens.addCertificates(new JcaCertStore(List.of(certificate)));
            if (revocationData) {
                tokens.addCRLs(new CollectionStore<>(
                        List.of(new JcaX509v2CRLBuilder(certificate, Date.from(Instant.parse("2026-11-22T00:00:00Z")))
                                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())))));
            }
            return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                    .generate(
                            new TimeStampRequest(request),
                            BigInteger.valueOf(answers.incrementAndGet()),
                            Date.from(Instant.parse("2026-11-22T04:00:00Z")))
                    .getEncoded();
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    /** Sets this authority for a log. */
    public void set(Path ledger) throws Exception {
        Path folder = Files.createDirectories(ledger.resolve("horodatage"));
        Files.writeString(
                folder.resolve("reglages.properties"),
                "url=http://127.0.0.1:" + server.getAddress().getPort() + "/\n");
        Files.writeString(folder.resolve("autorite.pem"), pem());
    }

    /** Sets this authority for a log and goes on trusting the one before. */
    public void setBeside(Path ledger) throws Exception {
        Path trusted = ledger.resolve("horodatage/autorite.pem");
        String before = Files.readString(trusted);
        set(ledger);
        Files.writeString(trusted, before + pem());
    }

    private String pem() throws Exception {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
