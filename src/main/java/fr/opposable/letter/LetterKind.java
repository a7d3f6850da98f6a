package fr.opposable.letter;

import java.util.Arrays;
import java.util.Optional;

/** The letters this version writes, in the order a creditor sends them. */
public enum LetterKind {
    RELANCE_1("relance-1", "Relance"),
    RELANCE_2("relance-2", "Deuxième relance"),
    MISE_EN_DEMEURE("mise-en-demeure", "Mise en demeure");

    private final String key;
    private final String title;

    LetterKind(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** {@return the word of the command line, also the folder of its templates} */
    public String key() {
        return key;
    }

    /** {@return its name in French} */
    public String title() {
        return title;
    }

    /** {@return the folder of the template in use, below {@code templates/}} */
    public String template() {
        return key + "/v1";
    }

    /** {@return the kind named {@code key} on the command line, empty when it is no letter} */
    public static Optional<LetterKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
}
