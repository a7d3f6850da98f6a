package fr.opposable.bundle;

import fr.opposable.kernel.French;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Sentences that several papers of one dossier give rise to, said once: « Des textes … : a, b. » and « Des textes … : b, c. ». */
final class OneSentence {

    private static final String COLON = French.NO_BREAK + ": ";
    private static final String SEMICOLON = French.NARROW + "; ";

    private OneSentence() {}

    /** {@return the sentences, those that begin alike and go on with a list made one with all the items, each once} */
    static List<String> of(List<String> sentences) {
        List<String> distinct = sentences.stream().distinct().toList();
        if (distinct.size() < 2) {
            return distinct;
        }
        int colon = distinct.getFirst().indexOf(COLON);
        String head = colon < 0 ? "" : distinct.getFirst().substring(0, colon + COLON.length());
        if (head.isEmpty()
                || !distinct.stream().allMatch(sentence -> sentence.startsWith(head) && sentence.endsWith("."))) {
            return distinct;
        }
        Set<String> items = new LinkedHashSet<>();
        for (String sentence : distinct) {
            items.addAll(List.of(
                    sentence.substring(head.length(), sentence.length() - 1).split(SEMICOLON, -1)));
        }
        return List.of(head + String.join(SEMICOLON, items) + ".");
    }
}
