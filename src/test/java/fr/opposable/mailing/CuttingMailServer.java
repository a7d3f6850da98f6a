package fr.opposable.mailing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A server that breaks the line where it is told to: a real one never can be asked to. */
final class CuttingMailServer implements AutoCloseable {

    private final ServerSocket listening;
    private final String cutAt;
    private int contents;

    /** @param cutAt the command it answers by hanging up; {@code .} for the end of the content */
    CuttingMailServer(String cutAt) {
        try {
            this.listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.cutAt = cutAt;
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** {@return how many messages it was given whole} */
    synchronized int contents() {
        return contents;
    }

    private void serve() {
        while (!listening.isClosed()) {
            try (Socket socket = listening.accept()) {
                converse(socket);
            } catch (IOException e) {
                // the other side, or the test, is done
            }
        }
    }

    private void converse(Socket socket) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = socket.getOutputStream();
        say(out, "220 essai");
        boolean content = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (content) {
                if (line.equals(".")) {
                    synchronized (this) {
                        contents++;
                    }
                    if (cutAt.equals(".")) {
                        return;
                    }
                    content = false;
                    say(out, "250 pris");
                }
                continue;
            }
            String command = line.split(" ")[0];
            if (command.equals(cutAt)) {
                return;
            }
            content = command.equals("DATA");
            say(out, content ? "354 allez" : command.equals("QUIT") ? "221 au revoir" : "250 oui");
        }
    }

    private static void say(OutputStream out, String reply) throws IOException {
        out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
