package fr.opposable.exhibit.internal.pdf;

import java.util.List;
import java.util.stream.Collectors;

/** What was done with some pages, as the report says it. */
final class PageWords {

    private PageWords() {}

    /**
     * {@return one clause of a sentence, after a semicolon; empty when there are no pages}
     *
     * @param pages from 0
     * @param one what is said of one page, with a place for its number
     * @param several what is said of more, with a place for their numbers
     */
    static String of(List<Integer> pages, String one, String several) {
        String numbers =
                pages.stream().sorted().map(page -> String.valueOf(page + 1)).collect(Collectors.joining(", "));
        return pages.isEmpty() ? "" : " ; " + (pages.size() == 1 ? one : several).formatted(numbers);
    }
}
