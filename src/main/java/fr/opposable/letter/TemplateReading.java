package fr.opposable.letter;

import fr.opposable.compliance.Finding;
import fr.opposable.compliance.ForbiddenContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The fixed words of a template, read for what they leave out and for what they may not say, paragraph by paragraph. */
public final class TemplateReading {

    private TemplateReading() {}

    /**
     * @param finding the rule and what is wrong
     * @param paragraph the words it is about; empty when words are missing
     */
    public record Remark(Finding finding, String paragraph) {}

    /**
     * {@return what is wrong with the words of {@code template}}
     *
     * @param template {@code relance-1/v1}
     * @param textOf the text of a template file by its name below {@code templates/}
     */
    public static List<Remark> of(String template, UnaryOperator<String> textOf) {
        String words = TemplateWords.read(template, textOf);
        List<Remark> remarks = new ArrayList<>();
        for (String paragraph : words.lines().toList()) {
            ForbiddenContent.scan(paragraph).forEach(found -> remarks.add(new Remark(found, paragraph)));
        }
        Set<String> packs = Grid.standard().packs().getOrDefault(template, Set.of());
        MandatoryWords.missing(template, packs, words).forEach(missing -> remarks.add(new Remark(missing, "")));
        return List.copyOf(remarks);
    }
}
