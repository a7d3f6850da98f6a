package fr.opposable.ledger;

/** Why a key of the log makes room for another. */
public enum KeyChange {
    /** The usual renewal: both keys sign the change. */
    RENEWED("renewed"),
    /** The private half is gone: only the new key signs, and every verification says so. */
    LOST("lost");

    private final String key;

    KeyChange(String key) {
        this.key = key;
    }

    /** {@return its word in the files of keys and in acts} */
    public String key() {
        return key;
    }

    static KeyChange ofKey(String key) {
        for (KeyChange change : values()) {
            if (change.key.equals(key)) {
                return change;
            }
        }
        throw new IllegalArgumentException("No change of key is called " + key);
    }
}
