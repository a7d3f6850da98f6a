package fr.opposable.exhibit.internal.image;

import java.util.ArrayList;
import java.util.List;

/** Pages that one thing is said of, as a sentence names them. */
final class PageNumbers {

    private final List<Integer> pages = new ArrayList<>();

    /** @param page from 1, after those there are */
    void add(int page) {
        pages.add(page);
    }

    boolean isEmpty() {
        return pages.isEmpty();
    }

    /** {@return « Page 3 », or « Pages 1 à 4, 7 »} */
    @Override
    public String toString() {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            int first = i;
            while (i + 1 < pages.size() && pages.get(i + 1) == pages.get(i) + 1) {
                i++;
            }
            words.append(words.isEmpty() ? "" : ", ").append(pages.get(first));
            words.append(i == first ? "" : (i == first + 1 ? ", " : " à ") + pages.get(i));
        }
        return (pages.size() == 1 ? "Page " : "Pages ") + words;
    }
}
