package fr.opposable.court;

/** Whether two referentials agree on the commercial court of a commune. */
public enum Control {
    AGREED("agreed"),
    /** They differ; the newer one was kept. */
    CONFLICT("conflict"),
    SINGLE_SOURCE("single"),
    /** Neither names one. */
    ABSENT("absent");

    private final String key;

    Control(String key) {
        this.key = key;
    }

    /** {@return the word of the data files and of the JSON} */
    public String key() {
        return key;
    }

    /** {@return the control of this word of the data files} */
    public static Control ofKey(String key) {
        for (Control control : values()) {
            if (control.key.equals(key)) {
                return control;
            }
        }
        throw new IllegalArgumentException("'%s' is no control".formatted(key));
    }
}
