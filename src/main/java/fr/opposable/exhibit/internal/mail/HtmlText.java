package fr.opposable.exhibit.internal.mail;

import fr.opposable.exhibit.internal.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** The words of an HTML message, in order, with its quotes, lists and tables. Nothing in it is fetched, run or styled. */
final class HtmlText {

    private static final Set<String> SILENT =
            Set.of("script", "style", "head", "title", "template", "noscript", "object");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "blockquote",
            "table",
            "tr",
            "td",
            "th",
            "pre",
            "hr",
            "section",
            "article",
            "header",
            "footer",
            "address",
            "center",
            "form",
            "dl",
            "dt",
            "dd",
            "tbody",
            "body");
    private static final int DEEPEST = 200;
    private static final int FEWEST_CELLS = 2;
    private static final int LONGEST_CELL = 200;

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private final ShownPictures pictures;
    private int quoted;

    private HtmlText(ShownPictures pictures) {
        this.pictures = pictures;
    }

    /** @param pictures told of each picture that the text shows */
    static List<Block> blocks(String html, ShownPictures pictures) {
        Document document = Jsoup.parse(html, Parser.htmlParser());
        HtmlText text = new HtmlText(pictures);
        text.children(document.body(), 0);
        text.end();
        return PlainText.trimmed(text.blocks);
    }

    private void children(Element element, int depth) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode words) {
                line.append(words.getWholeText().replaceAll("[ \\t\\r\\n]+", " "));
            } else if (child instanceof Element inner && depth < DEEPEST) {
                element(inner, depth + 1);
            }
        }
    }

    private void element(Element element, int depth) {
        String name = element.normalName();
        if (SILENT.contains(name) || isHidden(element)) {
            return;
        }
        switch (name) {
            case "br" -> end();
            case "hr" -> gap();
            case "img" -> line.append(pictures.words(element));
            case "blockquote" -> quote(element, depth);
            case "li" -> item(element, depth);
            case "h1", "h2", "h3" -> title(element, name.charAt(1) - '0');
            case "pre" -> {
                end();
                element.wholeText().lines().map(PlainText::aligned).forEach(this::add);
                gap();
            }
            case "table" -> table(element, depth);
            case "a" -> link(element, depth);
            case "p" -> {
                end();
                children(element, depth);
                end();
                gap();
            }
            default -> {
                boolean block = BLOCKS.contains(name);
                if (block) {
                    end();
                }
                children(element, depth);
                if (block) {
                    end();
                }
            }
        }
    }

    private static boolean isHidden(Element element) {
        String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
        return style.contains("display:none");
    }

    private void quote(Element element, int depth) {
        end();
        quoted++;
        children(element, depth);
        end();
        quoted--;
    }

    private void item(Element element, int depth) {
        end();
        line.append("–\u00a0");
        children(element, depth);
        String words = line.toString().strip();
        line.setLength(0);
        if (quoted == 0) {
            blocks.add(Block.item(words));
        } else {
            add(words);
        }
    }

    private void title(Element element, int level) {
        end();
        if (quoted == 0) {
            blocks.add(Block.title(element.text(), level + 1));
        } else {
            add(element.text());
        }
    }

    /** An address that the words do not show is written after them: a printed page has no other way to tell it. */
    private void link(Element element, int depth) {
        children(element, depth);
        String address = element.attr("href").strip();
        String words = element.text().strip();
        boolean told = address.isEmpty()
                || address.startsWith("#")
                || (address.regionMatches(true, 0, "mailto:", 0, 7) && words.contains("@"))
                || words.contains(address.replaceFirst("^https?://", "").replaceFirst("/$", ""));
        if (!told && !words.isEmpty()) {
            line.append(" <").append(address).append('>');
        }
    }

    /** A table of figures is one; a table that only lays the page out is read through. */
    private void table(Element element, int depth) {
        List<List<String>> rows = new ArrayList<>();
        boolean grid = element.select("table").size() == 1 && quoted == 0;
        int widest = 0;
        for (Element row : element.select("tr")) {
            List<String> cells =
                    row.select("> td, > th").stream().map(Element::text).toList();
            widest = Math.max(widest, cells.size());
            grid &= cells.stream().allMatch(cell -> cell.length() <= LONGEST_CELL);
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(cells);
            }
        }
        end();
        if (grid && widest >= FEWEST_CELLS && rows.size() > 1) {
            blocks.add(Block.table(filled(rows, widest)));
        } else {
            children(element, depth);
            end();
        }
    }

    static List<List<String>> filled(List<List<String>> rows, int columns) {
        List<List<String>> filled = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>(row);
            while (cells.size() < columns) {
                cells.add("");
            }
            filled.add(cells);
        }
        return filled;
    }

    private void end() {
        String words = line.toString().strip();
        line.setLength(0);
        if (!words.isEmpty()) {
            add(words);
        }
    }

    private void add(String words) {
        blocks.add(Block.quote(words, quoted));
    }

    private void gap() {
        end();
        if (!blocks.isEmpty() && !blocks.getLast().isGap()) {
            blocks.add(quoted == 0 ? Block.gap() : Block.quote("", quoted));
        }
    }
}
