package fr.opposable.legal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the texts of {@code legal-texts/wording} by the names people give to articles. */
public final class ArticleIndex {

    private static final int NEAREST = 5;
    private static final int FARTHEST = 3;

    private final List<Entry> entries;

    private record Entry(String id, String citation, ArticleName name) {

        /** The article it belongs to, whatever the part. */
        String article() {
            return name.code() + "-" + name.letterAndNumber();
        }

        String articleCitation() {
            return name.part() == null ? citation : citation.substring(0, citation.lastIndexOf(','));
        }
    }

    private ArticleIndex(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** {@return the index of every text of {@code library}, of every day} */
    public static ArticleIndex of(LegalLibrary library) {
        List<Entry> entries = new ArrayList<>();
        for (String id : library.wordingIds()) {
            String citation = library.wordingVersions(id).getFirst().reference().citation();
            entries.add(new Entry(id, citation, ArticleName.parse(citation)));
        }
        return new ArticleIndex(entries);
    }

    /** {@return the article a person named} */
    public ArticleAnswer find(String typed) {
        ArticleName asked = ArticleName.parse(typed);
        Map<String, List<Entry>> articles = new LinkedHashMap<>();
        entries.stream().filter(entry -> fits(entry.name(), asked)).forEach(entry -> articles.computeIfAbsent(
                        entry.article(), _ -> new ArrayList<>())
                .add(entry));
        if (articles.isEmpty()) {
            return new ArticleAnswer.Unknown(nearest(asked));
        }
        if (articles.size() > 1) {
            return new ArticleAnswer.Ambiguous(articles.values().stream()
                    .map(found -> found.getFirst().articleCitation())
                    .toList());
        }
        List<Entry> parts = articles.values().iterator().next();
        List<Entry> part = parts.stream()
                .filter(entry ->
                        asked.part() != null && asked.part().equals(entry.name().part()))
                .toList();
        List<Entry> found = part.isEmpty() ? parts : part;
        return new ArticleAnswer.Found(
                found.stream().map(Entry::id).toList(), found.size() == 1 ? asked.paragraph() : null);
    }

    private static boolean fits(ArticleName known, ArticleName asked) {
        return known.number().equals(asked.number())
                && (asked.letter().isEmpty() || asked.letter().equals(known.letter()))
                && (asked.code() == null || asked.code().equals(known.code()));
    }

    private List<String> nearest(ArticleName asked) {
        if (asked.number().isEmpty()) {
            return List.of();
        }
        return entries.stream()
                .filter(entry -> distance(entry.name(), asked) <= FARTHEST)
                .sorted(Comparator.comparingInt(entry -> distance(entry.name(), asked)))
                .map(Entry::articleCitation)
                .distinct()
                .limit(NEAREST)
                .toList();
    }

    /** The right number in another code is near; so are one or two wrong characters. */
    private static int distance(ArticleName known, ArticleName asked) {
        @Nullable String code = asked.code();
        int elsewhere = code == null || code.equals(known.code()) ? 0 : 1;
        return elsewhere
                + edits(asked.letter().isEmpty() ? known.number() : known.letterAndNumber(), asked.letterAndNumber());
    }

    /** The distance of Levenshtein. */
    private static int edits(String left, String right) {
        int[] before = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] row = new int[right.length() + 1];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int changed = before[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(before[j], row[j - 1]) + 1);
            }
            before = row;
        }
        return before[right.length()];
    }
}
