package fr.opposable.letter;

import fr.opposable.claim.Sender;
import fr.opposable.kernel.LegalReference;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Who may send which document to whom (compliance matrix, § 1): every cell is offered with its packs of rules, or refused with its
 * reason. Read once from {@code rules/grille.txt}; a cell that is missing, or there twice, stops the program.
 */
public final class Grid {

    private static final Grid STANDARD = new Grid(resource("grille.txt"));
    private static final int COLUMNS = 10;

    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final Map<String, String> titles = new LinkedHashMap<>();

    private Grid(String text) {
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> columns =
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            if (columns.size() == 2) {
                titles.put(columns.getFirst(), columns.getLast());
            } else if (columns.size() == COLUMNS) {
                add(columns, number);
            } else {
                throw new IllegalStateException(
                        "rules/grille.txt, line %d: %d columns, not %d".formatted(number, columns.size(), COLUMNS));
            }
        }
        for (String document : titles.keySet()) {
            for (Sender.Role sender : Sender.Role.values()) {
                for (DebtorClass debtor : DebtorClass.values()) {
                    if (!cells.containsKey(key(document, sender, debtor))) {
                        throw new IllegalStateException("rules/grille.txt: no cell for %s, %s, %s"
                                .formatted(document, sender.key(), debtor.key()));
                    }
                }
            }
        }
    }

    /** {@return the grid of this program} */
    public static Grid standard() {
        return STANDARD;
    }

    /** {@return a file of {@code rules/} on the class path} */
    static String resource(String name) {
        try (InputStream in = Grid.class.getResourceAsStream("/rules/" + name)) {
            if (in == null) {
                throw new IllegalStateException("rules/%s is not on the class path".formatted(name));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("rules/%s cannot be read".formatted(name), e);
        }
    }

    private void add(List<String> columns, int number) {
        String document = columns.getFirst();
        if (!titles.containsKey(document)) {
            throw new IllegalStateException("rules/grille.txt, line %d: '%s' has no title".formatted(number, document));
        }
        for (Sender.Role sender : Sender.Role.values()) {
            for (DebtorClass debtor : DebtorClass.values()) {
                if (named(columns.get(1), sender.key()) && named(columns.get(2), debtor.key())) {
                    Cell cell = cell(columns, sender, debtor);
                    if (cells.putIfAbsent(key(document, sender, debtor), cell) != null) {
                        throw new IllegalStateException("rules/grille.txt, line %d: %s, %s, %s is there twice"
                                .formatted(number, document, sender.key(), debtor.key()));
                    }
                }
            }
        }
    }

    private static boolean named(String column, String key) {
        return column.equals("*") || List.of(column.split(" +")).contains(key);
    }

    private static Cell cell(List<String> columns, Sender.Role sender, DebtorClass debtor) {
        String template = columns.get(3);
        String article = columns.get(7);
        return new Cell(
                columns.getFirst(),
                sender,
                debtor,
                template.isEmpty() ? null : template,
                words(columns.get(4)),
                words(columns.get(5)).stream().map(QuotedText::parse).toList(),
                template.isEmpty()
                        ? new Cell.Refusal(
                                columns.get(6),
                                article.isEmpty() ? null : LegalReference.of(article),
                                columns.get(8),
                                columns.get(9))
                        : null);
    }

    private static List<String> words(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split(" +"));
    }

    private static String key(String document, Sender.Role sender, DebtorClass debtor) {
        return document + "/" + sender.key() + "/" + debtor.key();
    }

    /** {@return the cell of a document} */
    public Cell cell(LetterKind kind, Sender.Role sender, DebtorClass debtor) {
        return Objects.requireNonNull(cells.get(key(kind.key(), sender, debtor)));
    }

    /** {@return all the cells, document by document} */
    public List<Cell> cells() {
        return List.copyOf(cells.values());
    }

    /** {@return the documents and their names, in the order of the procedure; acts that are never written among them} */
    public Map<String, String> documents() {
        return Map.copyOf(titles);
    }

    /** {@return the words of the documents, in the order of the procedure} */
    public List<String> order() {
        return List.copyOf(titles.keySet());
    }

    /** {@return every template that a cell is made with, each version once} */
    public Set<String> templates() {
        Set<String> templates = new TreeSet<>();
        cells.values().stream()
                .map(Cell::template)
                .filter(Objects::nonNull)
                .flatMap(template -> TemplateVersions.of(template).stream())
                .forEach(version -> templates.add(version.id()));
        return templates;
    }

    /** {@return for each template, the packs of all the cells made with it} */
    Map<String, Set<String>> packs() {
        Map<String, Set<String>> packs = new TreeMap<>();
        for (Cell cell : cells.values()) {
            if (cell.template() != null) {
                for (TemplateVersions.Version version : TemplateVersions.of(cell.template())) {
                    packs.computeIfAbsent(version.id(), any -> new LinkedHashSet<>())
                            .addAll(cell.packs());
                }
            }
        }
        return packs;
    }

    /** {@return the cells made with {@code template}, whichever its version} */
    public List<Cell> madeWith(String template) {
        List<Cell> made = new ArrayList<>(cells.values());
        String name = template.substring(0, template.indexOf('/') + 1);
        made.removeIf(
                Predicate.not(cell -> cell.template() != null && cell.template().startsWith(name)));
        return made;
    }
}
