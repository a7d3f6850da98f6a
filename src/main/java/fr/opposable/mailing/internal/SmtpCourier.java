package fr.opposable.mailing.internal;

import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.French;
import fr.opposable.mailing.Courier;
import fr.opposable.mailing.SmtpSettings;
import fr.opposable.mailing.SmtpSettings.Security;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * SMTP by Angus Mail. What a server said is told from what it could not say: a message is refused or deferred only by a reply code, and
 * uncertain when the line was cut once its content had begun.
 */
public final class SmtpCourier implements Courier {

    private static final String CONNECT = "15000";
    private static final String SILENCE = "60000";
    private static final int CONTENT_ASKED = 354;
    private static final int TEMPORARY = 400;
    private static final int PERMANENT = 500;
    private static final int LAST = 599;
    private static final String END_OF_CONTENT = ".";
    private static final int LONGEST_REPLY = 500;

    private final SmtpSettings settings;

    public SmtpCourier(SmtpSettings settings) {
        this.settings = settings;
    }

    @Override
    public Line open() {
        Session session = Session.getInstance(properties());
        SMTPTransport transport = null;
        try {
            transport = (SMTPTransport) session.getTransport(settings.security() == Security.TLS ? "smtps" : "smtp");
            transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
            return new OpenLine(session, transport);
        } catch (MessagingException e) {
            if (transport != null) {
                close(transport);
            }
            throw new ServerUnavailableException(
                    French.typeset(
                                    "Le serveur de courriel %s:%d ne répond pas ou refuse la connexion (%s). Vérifiez %s et le compte ; rien n’est parti.")
                            .formatted(settings.host(), settings.port(), shortened(e), SmtpSettings.FILE),
                    e);
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        String protocol = settings.security() == Security.TLS ? "mail.smtps." : "mail.smtp.";
        properties.setProperty(protocol + "connectiontimeout", CONNECT);
        properties.setProperty(protocol + "timeout", SILENCE);
        properties.setProperty(protocol + "writetimeout", SILENCE);
        properties.setProperty(protocol + "auth", Boolean.toString(settings.user() != null));
        properties.setProperty(protocol + "quitwait", "false");
        properties.setProperty(protocol + "sendpartial", "false");
        properties.setProperty(protocol + "localhost", "localhost");
        properties.setProperty(protocol + "ssl.checkserveridentity", "true");
        properties.setProperty(
                protocol + "starttls.enable", Boolean.toString(settings.security() == Security.STARTTLS));
        properties.setProperty(
                protocol + "starttls.required", Boolean.toString(settings.security() == Security.STARTTLS));
        Path authority = settings.authority();
        if (authority != null) {
            properties.put(protocol + "ssl.socketFactory", trusting(authority).getSocketFactory());
        }
        return properties;
    }

    /** {@return a context that believes this authority and no other} */
    private static SSLContext trusting(Path authority) {
        try (InputStream in = Files.newInputStream(authority)) {
            KeyStore known = KeyStore.getInstance(KeyStore.getDefaultType());
            known.load(null, null);
            int number = 0;
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                known.setCertificateEntry("authority-" + number++, certificate);
            }
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(known);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new ServerUnavailableException(
                    French.typeset("« %s » n’est pas un certificat au format PEM ; rien n’est parti.")
                            .formatted(authority),
                    e);
        }
    }

    private static void close(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            // the conversation is over either way, and each message has its answer
            org.slf4j.LoggerFactory.getLogger(SmtpCourier.class).debug("The mail server did not say goodbye", e);
        }
    }

    private static String shortened(Exception fault) {
        String words =
                String.valueOf(fault.getMessage()).replaceAll("\\s+", " ").strip();
        return words.length() > LONGEST_REPLY ? words.substring(0, LONGEST_REPLY) + "…" : words;
    }

    /** A line that is open. */
    private static final class OpenLine implements Line {

        private final Session session;
        private final SMTPTransport transport;

        OpenLine(Session session, SMTPTransport transport) {
            this.session = session;
            this.transport = transport;
        }

        @Override
        public Delivery send(Bytes message, String from, String to) {
            try {
                SMTPMessage content = new SMTPMessage(session, message.stream());
                content.setEnvelopeFrom(from);
                transport.sendMessage(content, new InternetAddress[] {address(to)});
                return new Delivery(Result.ACCEPTED, reply());
            } catch (SMTPSendFailedException e) {
                return ofFailure(e);
            } catch (MessagingException e) {
                return ofCut(e);
            }
        }

        private static InternetAddress address(String to) throws AddressException {
            return new InternetAddress(to, true);
        }

        private String reply() {
            return shortened(new IllegalStateException(transport.getLastServerResponse()));
        }

        private Delivery ofFailure(SMTPSendFailedException fault) {
            SMTPAddressFailedException ofAddress = addressFault(fault);
            int code = ofAddress == null ? fault.getReturnCode() : ofAddress.getReturnCode();
            String words = shortened(ofAddress == null ? fault : ofAddress);
            if (code >= PERMANENT && code <= LAST) {
                return new Delivery(Result.REFUSED, words);
            }
            if (code >= TEMPORARY && code < PERMANENT) {
                return new Delivery(Result.DEFERRED, words);
            }
            boolean contentGone = END_OF_CONTENT.equals(fault.getCommand());
            return new Delivery(contentGone ? Result.UNCERTAIN : Result.DEFERRED, words);
        }

        private static @org.jspecify.annotations.Nullable SMTPAddressFailedException addressFault(
                MessagingException fault) {
            for (Exception next = fault.getNextException();
                    next != null;
                    next = next instanceof MessagingException more ? more.getNextException() : null) {
                if (next instanceof SMTPAddressFailedException ofAddress) {
                    return ofAddress;
                }
            }
            return null;
        }

        private Delivery ofCut(MessagingException fault) {
            SMTPAddressFailedException ofAddress = addressFault(fault);
            if (ofAddress != null) {
                return new Delivery(
                        ofAddress.getReturnCode() >= PERMANENT ? Result.REFUSED : Result.DEFERRED,
                        shortened(ofAddress));
            }
            boolean contentBegun = transport.getLastReturnCode() == CONTENT_ASKED;
            return new Delivery(contentBegun ? Result.UNCERTAIN : Result.DEFERRED, shortened(fault));
        }

        @Override
        public void close() {
            SmtpCourier.close(transport);
        }
    }
}
