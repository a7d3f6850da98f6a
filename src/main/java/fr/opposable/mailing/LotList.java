package fr.opposable.mailing;

import fr.opposable.intake.CsvTable;
import fr.opposable.intake.PortfolioUnreadableException;
import fr.opposable.kernel.French;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The list of a lot, {@code lot.csv}, as the production wrote it. */
final class LotList {

    private static final List<String> COLUMNS =
            List.of("reference", "kind", "version", "sha256", "recipient", "channel", "file");

    private LotList() {}

    /**
     * A row.
     *
     * @param place lot and line, for the user
     * @param fault why it cannot be read, in French; null when it can
     */
    record Row(
            String place,
            String reference,
            String kind,
            String version,
            String sha256,
            String recipient,
            String channel,
            String file,
            @Nullable String fault) {

        LeftOut leftOut(String rule, String reason, String cure) {
            return new LeftOut(place, reference, kind, version, rule, reason, cure, false);
        }

        LeftOut handedOver(String reason, String cure) {
            return new LeftOut(place, reference, kind, version, LeftOut.KNOWN, reason, cure, true);
        }
    }

    /**
     * {@return the rows of a lot}
     *
     * @param lot its folder or its list
     * @throws MailUnreadableException when it is no list of a lot
     */
    static List<Row> read(Path lot) {
        Path file = Files.isDirectory(lot) ? lot.resolve("lot.csv") : lot;
        if (!Files.isRegularFile(file)) {
            throw new MailUnreadableException(
                    French.typeset(
                                    "« %s » n’est pas un lot : il n’y a pas de lot.csv. Donnez un dossier lot-NNN que produce a écrit.")
                            .formatted(lot),
                    null);
        }
        CsvTable table;
        try {
            table = CsvTable.read(file, file.toString());
        } catch (PortfolioUnreadableException e) {
            throw new MailUnreadableException(
                    e.problems().stream().map(Object::toString).collect(Collectors.joining(System.lineSeparator())), e);
        }
        List<String> missing = COLUMNS.stream()
                .filter(column -> !table.header().contains(column))
                .toList();
        if (!missing.isEmpty()) {
            throw new MailUnreadableException(
                    French.typeset(
                                    "« %s » n’est pas la liste d’un lot : il y manque %s. Donnez le lot.csv que produce a écrit, sans le modifier.")
                            .formatted(file, String.join(", ", missing)),
                    null);
        }
        String name = Files.isDirectory(lot) ? String.valueOf(lot.getFileName()) : String.valueOf(file.getFileName());
        List<Row> rows = new ArrayList<>(table.rows().size());
        for (CsvTable.Row row : table.rows()) {
            rows.add(row(name, table.header(), row));
        }
        return rows;
    }

    private static Row row(String lot, List<String> header, CsvTable.Row row) {
        List<String> cells = COLUMNS.stream()
                .map(column -> header.indexOf(column))
                .map(at -> at < row.cells().size() ? row.cells().get(at).strip() : "")
                .toList();
        return new Row(
                "%s, ligne %d".formatted(lot, row.line()),
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3).toLowerCase(Locale.ROOT),
                cells.get(4),
                cells.get(5),
                cells.get(6),
                row.fault());
    }
}
