package fr.opposable.claim;

/** Which day's rate a day of delay bears. */
public enum RateMode {
    /** Each day bears the rate of its own half-year (C. com., art. L. 441-10, II). */
    FLOATING("floating"),
    /** Every day bears the rate of the first day of delay. */
    FROZEN("frozen");

    private final String key;

    RateMode(String key) {
        this.key = key;
    }

    /** {@return the word of the case format} */
    public String key() {
        return key;
    }
}
