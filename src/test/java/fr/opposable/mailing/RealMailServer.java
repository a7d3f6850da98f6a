package fr.opposable.mailing;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server in this process, on a free port, that answers as it is told. */
final class RealMailServer implements AutoCloseable {

    /** What it took. */
    record Taken(String from, String to, String content) {}

    private final SMTPServer server;
    private final List<Taken> taken = new ArrayList<>();
    private int recipientCode = 250;
    private int contentCode = 250;

    RealMailServer() {
        this.server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandlerFactory(Handler::new)
                .insertReceivedHeaders(false)
                .build();
        server.start();
    }

    /** From now on it answers so to each recipient. */
    synchronized void answerRecipients(int code) {
        recipientCode = code;
    }

    /** From now on it answers so to each content. */
    synchronized void answerContents(int code) {
        contentCode = code;
    }

    synchronized List<Taken> taken() {
        return List.copyOf(taken);
    }

    SmtpSettings settings() {
        return settings(server.getPortAllocated(), SmtpSettings.Security.NONE);
    }

    static SmtpSettings settings(int port, SmtpSettings.Security security) {
        return new SmtpSettings("localhost", port, security, null, "envoi@agence.example", null, null);
    }

    int port() {
        return server.getPortAllocated();
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Handler implements MessageHandler {

        private String from = "";
        private String to = "";

        Handler(MessageContext context) {
            // one conversation
        }

        @Override
        public void from(String from) {
            this.from = from;
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            synchronized (RealMailServer.this) {
                if (recipientCode != 250) {
                    throw new RejectException(recipientCode, "essai de refus");
                }
            }
            to = recipient;
        }

        @Override
        public String data(InputStream data) throws RejectException, IOException {
            String content = new String(data.readAllBytes(), StandardCharsets.US_ASCII);
            synchronized (RealMailServer.this) {
                if (contentCode != 250) {
                    throw new RejectException(contentCode, "contenu refusé pour essai");
                }
                taken.add(new Taken(from, to, content));
            }
            return "pris sous le n° 1";
        }

        @Override
        public void done() {
            // nothing to put away
        }
    }
}
