package fr.opposable.rendering.internal.word;

import java.util.List;
import org.docx4j.wml.P;
import org.docx4j.wml.Tbl;

/** Blocks that a page end does not part: each paragraph stays with the next. */
final class KeptTogether {

    private KeptTogether() {}

    /** Keeps {@code blocks} on one page, if they fit. */
    static void all(List<Object> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            boolean last = i == blocks.size() - 1;
            if (!last) {
                Wml.paragraphs(blocks.get(i)).forEach(KeptTogether::withNext);
            } else if (blocks.get(i) instanceof Tbl table) {
                all(table.getContent());
            }
            Wml.paragraphs(blocks.get(i)).forEach(KeptTogether::whole);
        }
    }

    /** Keeps the last of {@code blocks} with what follows. */
    static void withNext(List<Object> blocks) {
        if (!blocks.isEmpty()) {
            Wml.paragraphs(blocks.getLast()).forEach(KeptTogether::withNext);
        }
    }

    static void withNext(P paragraph) {
        paragraph.getPPr().setKeepNext(Wml.on());
    }

    private static void whole(P paragraph) {
        paragraph.getPPr().setKeepLines(Wml.on());
    }
}
