package fr.opposable.mailing;

import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server that wants a protected line and an account. */
final class ProtectedMailServer implements AutoCloseable {

    private final SMTPServer server;
    private final List<String> passwords = new CopyOnWriteArrayList<>();
    private final AtomicInteger taken = new AtomicInteger();

    ProtectedMailServer(TestCertificate certificate, String user, String password) {
        this.server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandler((_, _, _, _) -> taken.incrementAndGet())
                .startTlsSocketFactory(certificate.context())
                .enableTLS()
                .requireTLS()
                .requireAuth()
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((name, given, _) -> {
                    passwords.add(given);
                    if (!name.equals(user) || !given.equals(password)) {
                        throw new LoginFailedException();
                    }
                }))
                .build();
        server.start();
    }

    int port() {
        return server.getPortAllocated();
    }

    List<String> passwords() {
        return List.copyOf(passwords);
    }

    int taken() {
        return taken.get();
    }

    @Override
    public void close() {
        server.stop();
    }
}
