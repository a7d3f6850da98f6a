package fr.opposable.mailing;

import fr.opposable.kernel.Bytes;

/** What hands messages to a mail server. */
public interface Courier {

    /**
     * Opens a line to the server.
     *
     * @throws ServerUnavailableException when it does not answer, or refuses us; nothing was sent
     */
    Line open();

    /** A conversation with the server, for several messages. */
    interface Line extends AutoCloseable {

        /** Hands one message over to one person. It never throws for what the server does. */
        Delivery send(Bytes message, String from, String to);

        @Override
        void close();
    }

    /**
     * How the server took a message.
     *
     * @param result whether it has it
     * @param reply what it answered, or what cut the line
     */
    record Delivery(Result result, String reply) {}

    /** Whether a server has a message. */
    enum Result {
        /** It said so (250 after the content). */
        ACCEPTED,
        /** It said « not now » (4xx), or the line was cut before the content: it has not got it. */
        DEFERRED,
        /** It said « never » (5xx). */
        REFUSED,
        /** The line was cut after the content: nobody knows. */
        UNCERTAIN
    }

    /** The server does not answer or refuses us; the message is French. */
    final class ServerUnavailableException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public ServerUnavailableException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
