package fr.opposable.evidence;

/** XML that is malformed, forbidden or beyond the limits. The message is the French reason. */
final class XmlRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String cure;

    XmlRefusedException(String reason, String cure) {
        super(reason);
        this.cure = cure;
    }

    XmlRefusedException(String reason, String cure, Throwable cause) {
        super(reason, cause);
        this.cure = cure;
    }

    /** {@return what to give instead, in French} */
    String cure() {
        return cure;
    }
}
