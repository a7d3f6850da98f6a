package fr.opposable.bundle;

import fr.opposable.compliance.Finding;
import fr.opposable.kernel.French;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sentences that several papers of one dossier give rise to, said once: « Des textes … : a, b. » and « Des textes … : b, c. ». */
final class OneSentence {

    private static final String COLON = French.NO_BREAK + ": ";
    private static final String BETWEEN = "[ " + French.NO_BREAK + French.NARROW + "]; ";
    private static final String SEMICOLON = French.NARROW + "; ";

    /** « article 1310 du code civil », as a sentence of a requête calls it. */
    private static final Pattern CODE_LAST =
            Pattern.compile("^articles? (.+?) du (code civil|code de commerce|code de procédure civile)(?= |$)");

    private static final Map<String, String> CODES =
            Map.of("code civil", "C. civ.", "code de commerce", "C. com.", "code de procédure civile", "CPC");

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
                    sentence.substring(head.length(), sentence.length() - 1).split(BETWEEN, -1)));
        }
        return List.of(head + String.join(SEMICOLON, items) + ".");
    }

    /** {@return the same, the texts of the law of a list called as everywhere and put in order} */
    static List<String> ofTexts(List<String> sentences) {
        return of(sentences).stream().map(OneSentence::inOrder).toList();
    }

    /** {@return the findings, those of one rule and one cure whose sentences begin alike made one, in the place and with the weight of the first} */
    static List<Finding> said(List<Finding> findings) {
        Map<List<?>, List<Finding>> alike = new LinkedHashMap<>();
        for (Finding finding : findings) {
            alike.computeIfAbsent(
                            Arrays.asList(finding.rule(), finding.isBlocking(), finding.article(), finding.remedy()),
                            _ -> new ArrayList<>())
                    .add(finding);
        }
        return alike.values().stream().flatMap(OneSentence::once).toList();
    }

    private static Stream<Finding> once(List<Finding> alike) {
        Finding first = alike.getFirst();
        List<String> messages = alike.stream().map(Finding::message).toList();
        List<String> told = first.rule().equals(GuideFindings.TEXTS) ? ofTexts(messages) : of(messages);
        return told.size() == 1
                ? Stream.of(
                        new Finding(first.rule(), first.severity(), first.article(), told.getFirst(), first.remedy()))
                : alike.stream();
    }

    private static String inOrder(String sentence) {
        int colon = sentence.indexOf(COLON);
        if (colon < 0) {
            return sentence;
        }
        String head = sentence.substring(0, colon + COLON.length());
        return head
                + Stream.of(sentence.substring(head.length())
                                .replaceFirst("\\.$", "")
                                .split(BETWEEN, -1))
                        .map(item -> CODE_LAST
                                .matcher(item)
                                .replaceFirst(found -> CODES.get(found.group(2)) + ", art. " + found.group(1)))
                        .sorted()
                        .collect(Collectors.joining(SEMICOLON))
                + ".";
    }
}
