package fr.opposable.exhibit;

/**
 * Why a file is not accepted.
 *
 * @param code for programs: {@code empty}, {@code password-needed}, {@code damaged}, {@code incomplete}, {@code blank-page}, {@code
 *     time}, {@code memory}…
 * @param reason what is wrong, in French
 * @param cure what to give instead, in French
 */
public record Refusal(String code, String reason, String cure) {

    /** A password is needed, or the one given does not open the file. */
    public static final String PASSWORD = "password-needed";

    public boolean asksForPassword() {
        return code.equals(PASSWORD);
    }
}
