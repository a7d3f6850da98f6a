package fr.opposable.legal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an {@link ArticleIndex} answers to a name that a person typed. */
public sealed interface ArticleAnswer {

    /**
     * One article.
     *
     * @param wordingIds its texts: one, or one for each part (I, II, III) that has its own file
     * @param paragraph the paragraph asked for; null for all
     */
    record Found(List<String> wordingIds, @Nullable Integer paragraph) implements ArticleAnswer {}

    /**
     * A number that several codes have.
     *
     * @param citations how each is cited, in the order of the codes
     */
    record Ambiguous(List<String> citations) implements ArticleAnswer {}

    /**
     * No such text here.
     *
     * @param nearest how the texts of the nearest names are cited, the nearest first
     */
    record Unknown(List<String> nearest) implements ArticleAnswer {}
}
