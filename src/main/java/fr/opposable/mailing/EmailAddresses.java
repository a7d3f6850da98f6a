package fr.opposable.mailing;

import java.util.regex.Pattern;

/**
 * Addresses that a message may carry: the plain form of RFC 5321, in ASCII, as people have it. No quotes, comments, names, lists, line
 * breaks or spaces: nothing that could turn one field into two.
 */
final class EmailAddresses {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");

    private EmailAddresses() {}

    static boolean isPlain(String address) {
        return address.length() <= LONGEST
                && address.indexOf('@') <= LONGEST_LOCAL_PART
                && PLAIN.matcher(address).matches();
    }
}
