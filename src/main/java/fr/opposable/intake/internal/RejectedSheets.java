package fr.opposable.intake.internal;

import fr.opposable.intake.internal.Column.Cell;
import fr.opposable.intake.internal.Node.Text;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rejected rows of all sheets, with the files that they name, so that the mended folder stands on its own. */
final class RejectedSheets implements Closeable {

    private final CsvSheets sheets;
    private final Path folder;
    private final Path directory;
    private final Map<SheetKind, RejectedSheet> out = new EnumMap<>(SheetKind.class);
    private final Attachments attachments;
    private final Map<Integer, Blame> parties = new LinkedHashMap<>();

    RejectedSheets(CsvSheets sheets, Path folder, Path directory) {
        this.sheets = sheets;
        this.folder = folder;
        this.directory = directory;
        this.attachments = new Attachments(directory);
    }

    /** Adds a party, which several cases may share: it is written once, at the end, with what any of them says of it. */
    void addOnce(CsvRow row, Blame blame) {
        parties.merge(row.number(), blame, (known, more) -> known.and(more, row));
    }

    void add(CsvRow row, Blame blame) throws IOException {
        RejectedSheet sheet = out.get(row.sheet().kind());
        if (sheet == null) {
            sheet = open(row.sheet());
        }
        sheet.add(row, blame.motif(row), blame.cure(row));
        copyFiles(row, blame.reference());
    }

    private RejectedSheet open(CsvSheet sheet) throws IOException {
        RejectedSheet opened = new RejectedSheet(sheet, directory);
        out.put(sheet.kind(), opened);
        return opened;
    }

    private void copyFiles(CsvRow row, String reference) throws IOException {
        List<Column> columns = row.sheet().kind().columns();
        for (Column column : columns) {
            if (column.cell() != Cell.FILE && column.cell() != Cell.FILES) {
                continue;
            }
            String cell = row.cell(row.sheet().header().columns().indexOf(column));
            for (String name : column.cell() == Cell.FILES ? cell.split("\\|") : new String[] {cell}) {
                copyFile(name.strip(), row.place(), reference);
            }
        }
    }

    private void copyFile(String name, Place place, String reference) throws IOException {
        Reading reading = Reading.judging(new Complaints(), new NamedFiles(folder));
        String found = name.isEmpty() ? null : NamedFiles.read(reading, new Text(place, name, true));
        if (found != null) {
            attachments.copy(folder.resolve(found), directory.resolve(found), reference);
        }
    }

    boolean isUsed() {
        return !out.isEmpty();
    }

    /** Puts every file in its place, the ones a portfolio cannot do without even when they have no row, and removes older ones. */
    void complete() throws IOException {
        CsvSheet all = sheets.sheet(SheetKind.PARTIES);
        if (all != null) {
            for (Map.Entry<Integer, Blame> party : parties.entrySet()) {
                add(all.row(party.getKey()), party.getValue());
            }
        }
        for (CsvSheet sheet : sheets.all()) {
            if (isUsed() && sheet.kind().isMandatory() && !out.containsKey(sheet.kind())) {
                open(sheet);
            }
        }
        for (SheetKind kind : SheetKind.values()) {
            RejectedSheet sheet = out.get(kind);
            if (sheet == null) {
                Files.deleteIfExists(directory.resolve(kind.fileName()));
            } else {
                sheet.complete();
            }
        }
        attachments.complete();
    }

    @Override
    public void close() throws IOException {
        for (RejectedSheet sheet : out.values()) {
            sheet.close();
        }
        attachments.close();
    }
}
