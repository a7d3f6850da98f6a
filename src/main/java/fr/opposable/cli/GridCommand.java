package fr.opposable.cli;

import fr.opposable.claim.Sender;
import fr.opposable.kernel.French;
import fr.opposable.letter.Cell;
import fr.opposable.letter.DebtorClass;
import fr.opposable.letter.Grid;
import fr.opposable.rendering.TextTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints who may write what to whom, cell by cell, so that a lawyer can read it. */
@Command(
        name = "grid",
        description = {
            "La grille des lettres\u00a0: qui peut écrire quoi à qui, avec les paquets de règles de chaque document offert",
            "et la règle et le motif de chaque refus."
        })
final class GridCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    CommonOptions options = new CommonOptions();

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "Présentation.")
    HistoryCommand.Format format = HistoryCommand.Format.text;

    GridCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Grid grid = Grid.standard();
        terminal.out().println(format == HistoryCommand.Format.json ? Json.pretty(json(grid)) : text(grid));
        return ExitCode.DONE;
    }

    private static String text(Grid grid) {
        List<String> page = new ArrayList<>();
        page.add(French.typeset("La grille des lettres : document par document, expéditeur par expéditeur."));
        for (String document : grid.order()) {
            page.add("");
            page.add(French.typeset(String.valueOf(grid.documents().get(document))) + " (" + document + ")");
            for (Sender.Role sender : Sender.Role.values()) {
                List<Cell> cells = grid.cells().stream()
                        .filter(cell -> cell.document().equals(document) && cell.sender() == sender)
                        .toList();
                for (List<Cell> alike : alike(cells)) {
                    page.addAll(lines(name(sender), alike));
                }
            }
        }
        return String.join(System.lineSeparator(), page);
    }

    /** Cells of one sender that say the same are told once. */
    private static List<List<Cell>> alike(List<Cell> cells) {
        Map<String, List<Cell>> groups = new LinkedHashMap<>();
        for (Cell cell : cells) {
            String said = cell.template() + "|" + cell.packs() + "|" + cell.refusal();
            groups.computeIfAbsent(said, _ -> new ArrayList<>()).add(cell);
        }
        return List.copyOf(groups.values());
    }

    private static List<String> lines(String sender, List<Cell> cells) {
        Cell cell = cells.getFirst();
        String debtors = cells.size() == DebtorClass.values().length
                ? "tous débiteurs"
                : String.join(
                        ", ", cells.stream().map(one -> one.debtor().title()).toList());
        String head = sender + " à " + debtors + French.NO_BREAK + ": ";
        Cell.Refusal refusal = cell.refusal();
        if (refusal == null) {
            return TextTable.wrap(
                    "  - ",
                    head + "offert, modèle " + cell.template() + French.typeset(" ; règles ")
                            + String.join(" ", cell.packs()));
        }
        return TextTable.wrap(
                "  - ",
                head + "refusé. " + capitalised(French.typeset(refusal.reason())) + " (" + refusal.rule()
                        + (refusal.article() == null
                                ? ""
                                : ", " + refusal.article().citation())
                        + "). " + French.typeset(refusal.remedy()));
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String name(Sender.Role role) {
        return switch (role) {
            case CREDITOR -> "créancier";
            case COLLECTION_AGENCY -> "société de recouvrement";
            case LAWYER -> "avocat";
            case COMMISSAIRE_DE_JUSTICE -> "commissaire de justice";
        };
    }

    private static List<Map<String, Object>> json(Grid grid) {
        return grid.cells().stream().map(GridCommand::json).toList();
    }

    private static Map<String, Object> json(Cell cell) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("document", cell.document());
        json.put("sender", cell.sender().key());
        json.put("debtor", cell.debtor().key());
        json.put("offered", cell.isOffered());
        Cell.Refusal refusal = cell.refusal();
        if (refusal == null) {
            json.put("template", String.valueOf(cell.template()));
            json.put("packs", cell.packs());
            json.put(
                    "texts",
                    cell.texts().stream()
                            .map(text -> text.wording() + ":" + text.paragraph())
                            .toList());
        } else {
            json.put("rule", refusal.rule());
            json.put(
                    "article",
                    refusal.article() == null ? null : refusal.article().citation());
            json.put("reason", French.typeset(refusal.reason()));
            json.put("remedy", French.typeset(refusal.remedy()));
        }
        return json;
    }
}
