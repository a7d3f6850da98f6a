package fr.opposable.ledger;

import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.Sha256;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/** Time-stamps (RFC 3161) by Bouncy Castle: the question, and what an answer is worth. */
final class TimestampToken {

    private TimestampToken() {}

    /** {@return the question for this content, with a nonce and the wish for the authority's certificate} */
    static byte[] request(byte[] content) throws IOException {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator
                .generate(
                        NISTObjectIdentifiers.id_sha256,
                        Sha256.of(content).raw(),
                        new BigInteger(64, new SecureRandom()))
                .getEncoded();
    }

    /** Checks that an answer is to this question: nonce, digest and status. */
    static void matches(byte[] request, byte[] answer) throws IOException {
        try {
            new TimeStampResponse(answer).validate(new TimeStampRequest(request));
        } catch (TSPException e) {
            throw new IOException("The time-stamp is not an answer to the question", e);
        }
    }

    /**
     * What an answer attests.
     *
     * @param moment the date it gives
     * @param until when the certificate that signed it expires
     * @param crls certificate revocation lists that came in it (RFC 5280), in DER
     * @param ocsp whether answers of an OCSP server came in it
     */
    record Attested(Instant moment, Instant until, List<Bytes> crls, boolean ocsp) {

        boolean hasRevocationData() {
            return ocsp || !crls.isEmpty();
        }
    }

    /**
     * {@return what the answer attests for {@code content}}
     *
     * @param trusted the roots; the certificate must have been valid at that moment
     * @throws IOException when it is of other content, not signed, or signed by someone not trusted
     */
    static Attested attested(byte[] content, byte[] answer, List<X509Certificate> trusted) throws IOException {
        try {
            var token = new TimeStampResponse(answer).getTimeStampToken();
            if (token == null) {
                throw new IOException("The answer has no token");
            }
            if (!token.getTimeStampInfo().getMessageImprintAlgOID().equals(NISTObjectIdentifiers.id_sha256)
                    || !Arrays.equals(
                            token.getTimeStampInfo().getMessageImprintDigest(),
                            Sha256.of(content).raw())) {
                throw new IOException("The time-stamp is of something else");
            }
            List<X509Certificate> certificates = new ArrayList<>();
            JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
            for (X509CertificateHolder holder : token.getCertificates().getMatches(null)) {
                certificates.add(converter.getCertificate(holder));
            }
            X509Certificate signer = certificates.stream()
                    .filter(certificate ->
                            certificate.getSerialNumber().equals(token.getSID().getSerialNumber())
                                    && token.getSID().match(holderOf(certificate)))
                    .findFirst()
                    .orElseThrow(() -> new IOException("The signer's certificate is not in the token"));
            SignerInformationVerifier verifier = new JcaSimpleSignerInfoVerifierBuilder().build(signer);
            token.validate(verifier);
            Instant moment = token.getTimeStampInfo().getGenTime().toInstant();
            chain(signer, certificates, trusted, moment);
            List<Bytes> crls = new ArrayList<>();
            for (X509CRLHolder crl : token.getCRLs().getMatches(null)) {
                crls.add(Bytes.owning(crl.getEncoded()));
            }
            boolean ocsp = !token.toCMSSignedData()
                    .getOtherRevocationInfo(CMSObjectIdentifiers.id_ri_ocsp_response)
                    .getMatches(null)
                    .isEmpty();
            return new Attested(moment, signer.getNotAfter().toInstant(), crls, ocsp);
        } catch (TSPException | OperatorCreationException | GeneralSecurityException e) {
            throw new IOException("The time-stamp cannot be believed", e);
        }
    }

    private static X509CertificateHolder holderOf(X509Certificate certificate) {
        try {
            return new X509CertificateHolder(certificate.getEncoded());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("A certificate that was read cannot be written", e);
        }
    }

    /** Revocation is not asked for: that needs the network, and a token must be checkable without. */
    private static void chain(
            X509Certificate signer, List<X509Certificate> others, List<X509Certificate> trusted, Instant moment)
            throws GeneralSecurityException {
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(signer);
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(
                trusted.stream().map(root -> new TrustAnchor(root, null)).collect(Collectors.toSet()), target);
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(others)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(moment));
        CertPathBuilder.getInstance("PKIX").build(parameters);
    }
}
