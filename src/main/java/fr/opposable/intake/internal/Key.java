package fr.opposable.intake.internal;

import java.util.List;

/**
 * A key of the case format.
 *
 * @param name as written
 * @param mandatory whether its table means nothing without it
 * @param form what its value looks like
 * @param words the words admitted, when the value is one of a list; else empty
 */
public record Key(String name, boolean mandatory, Form form, List<String> words) {

    /** What a value looks like. */
    public enum Form {
        TEXT("un texte"),
        LONG_TEXT("un texte"),
        WORD("un mot de la liste"),
        AMOUNT("un montant"),
        DECIMAL("un nombre décimal"),
        INTEGER("un nombre entier"),
        DATE("une date"),
        TRUTH("true ou false"),
        FILE("un nom de fichier"),
        FILES("une liste de noms de fichiers"),
        TEXTS("une liste de textes"),
        TABLE("un bloc de clés"),
        TABLES("une liste de blocs de clés"),
        IMPUTATION("un mot ou un bloc order");

        private final String french;

        Form(String french) {
            this.french = french;
        }

        String french() {
            return french;
        }
    }

    public Key {
        words = List.copyOf(words);
    }

    static Key needed(String name, Form form) {
        return new Key(name, true, form, List.of());
    }

    static Key optional(String name, Form form) {
        return new Key(name, false, form, List.of());
    }

    static Key neededWord(String name, Words<?> words) {
        return new Key(name, true, Form.WORD, words.all());
    }

    static Key optionalWord(String name, Words<?> words) {
        return new Key(name, false, Form.WORD, words.all());
    }
}
