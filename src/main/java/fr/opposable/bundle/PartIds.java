package fr.opposable.bundle;

import fr.opposable.kernel.Sha256;
import java.util.regex.Pattern;

/** How the parts of a message are told apart from the message: its own words, and each file it carried. */
final class PartIds {

    private static final String MESSAGE = "#message";
    private static final Pattern PART = Pattern.compile("#(?:message|[0-9a-f]{12})$");

    private PartIds() {}

    static String message(String whole) {
        return whole + MESSAGE;
    }

    static String carried(String whole, Sha256 digest) {
        return whole + "#" + digest.abbreviated();
    }

    /** {@return the id of the piece that {@code id} is a part of; itself when it is none} */
    static String whole(String id) {
        return PART.matcher(id).replaceFirst("");
    }
}
