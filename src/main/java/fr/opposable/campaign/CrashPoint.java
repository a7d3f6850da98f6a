package fr.opposable.campaign;

import org.jspecify.annotations.Nullable;

/**
 * Named places where a fault test makes the process end as a power cut would, by {@code -Dopposable.crash.at=NAME}; {@code NAME:3}
 * at the third passage. Without the property nothing happens.
 */
final class CrashPoint {

    private static final @Nullable String AT = System.getProperty("opposable.crash.at");
    private static final int STATUS_OF_KILL = 137;
    private static int passages;

    private CrashPoint() {}

    static void reach(String name) {
        if (AT != null) {
            crashWhenAsked(name, AT);
        }
    }

    private static synchronized void crashWhenAsked(String name, String at) {
        int colon = at.indexOf(':');
        String wanted = colon < 0 ? at : at.substring(0, colon);
        int count = colon < 0 ? 1 : Integer.parseInt(at.substring(colon + 1));
        if (wanted.equals(name) && ++passages >= count) {
            Runtime.getRuntime().halt(STATUS_OF_KILL);
        }
    }
}
