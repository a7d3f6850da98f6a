package fr.opposable.exhibit.internal.mail;

import fr.opposable.exhibit.internal.Block;
import java.util.ArrayList;
import java.util.List;

/** The text of a message as its author broke it into lines, quotes told apart by their marks (RFC 3676). */
final class PlainText {

    private PlainText() {}

    /**
     * {@return the lines of {@code text}}
     *
     * @param flowed whether a line that ends in a space goes on in the next
     */
    static List<Block> blocks(String text, boolean flowed) {
        List<Block> blocks = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        int openDepth = 0;
        for (String raw : text.split("\r\n|\r|\n", -1)) {
            int depth = depth(raw);
            String line = content(raw, depth);
            boolean goesOn = flowed && line.endsWith(" ") && !line.equals("-- ");
            if (!open.isEmpty() && depth != openDepth) {
                add(blocks, open.toString(), openDepth);
                open.setLength(0);
            }
            open.append(line);
            openDepth = depth;
            if (!goesOn) {
                add(blocks, open.toString(), openDepth);
                open.setLength(0);
            }
        }
        if (!open.isEmpty()) {
            add(blocks, open.toString(), openDepth);
        }
        return trimmed(blocks);
    }

    private static void add(List<Block> blocks, String line, int depth) {
        Block block = Block.quote(aligned(line.stripTrailing()), depth);
        // several empty lines say no more than one
        if (!block.isGap() || blocks.isEmpty() || !blocks.getLast().isGap()) {
            blocks.add(block);
        }
    }

    static List<Block> trimmed(List<Block> blocks) {
        int from = 0;
        int to = blocks.size();
        while (from < to && blocks.get(from).isGap()) {
            from++;
        }
        while (to > from && blocks.get(to - 1).isGap()) {
            to--;
        }
        return List.copyOf(blocks.subList(from, to));
    }

    private static int depth(String line) {
        int depth = 0;
        int i = 0;
        while (i < line.length() && (line.charAt(i) == '>' || (depth > 0 && line.startsWith(" >", i)))) {
            depth += line.charAt(i) == '>' ? 1 : 0;
            i++;
        }
        return depth;
    }

    private static String content(String line, int depth) {
        if (depth == 0) {
            return line;
        }
        int marks = 0;
        int i = 0;
        while (marks < depth) {
            marks += line.charAt(i) == '>' ? 1 : 0;
            i++;
        }
        return i < line.length() && line.charAt(i) == ' ' ? line.substring(i + 1) : line.substring(i);
    }

    /** Columns typed with spaces keep their gaps; a single space parts words. */
    static String aligned(String line) {
        StringBuilder kept = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean inRun = c == ' ' && (i == 0 || line.charAt(i - 1) == ' ' || line.startsWith("  ", i));
            boolean last = i + 1 < line.length() && line.charAt(i + 1) != ' ' && i > 0;
            kept.append(inRun && !last ? '\u00a0' : c);
        }
        return kept.toString();
    }
}
