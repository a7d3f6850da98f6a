package fr.opposable.intake.internal;

import fr.opposable.intake.internal.Column.Cell;
import fr.opposable.intake.internal.Node.Text;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The rejected rows of all sheets, with the files that they name, so that the mended folder stands on its own. */
final class RejectedSheets implements Closeable {

    private final CsvSheets sheets;
    private final Path folder;
    private final Path directory;
    private final Map<SheetKind, RejectedSheet> out = new EnumMap<>(SheetKind.class);
    private final BitSet parties = new BitSet();

    RejectedSheets(CsvSheets sheets, Path folder, Path directory) {
        this.sheets = sheets;
        this.folder = folder;
        this.directory = directory;
    }

    /** Adds a party, which several cases may share. */
    void addOnce(CsvRow row, Blame blame) throws IOException {
        if (!parties.get(row.number())) {
            parties.set(row.number());
            add(row, blame);
        }
    }

    void add(CsvRow row, Blame blame) throws IOException {
        RejectedSheet sheet = out.get(row.sheet().kind());
        if (sheet == null) {
            sheet = open(row.sheet());
        }
        sheet.add(row, blame.motif(row), blame.cure(row));
        copyFiles(row);
    }

    private RejectedSheet open(CsvSheet sheet) throws IOException {
        RejectedSheet opened = new RejectedSheet(sheet, directory);
        out.put(sheet.kind(), opened);
        return opened;
    }

    private void copyFiles(CsvRow row) throws IOException {
        List<Column> columns = row.sheet().kind().columns();
        for (Column column : columns) {
            if (column.cell() != Cell.FILE && column.cell() != Cell.FILES) {
                continue;
            }
            String cell = row.cell(row.sheet().header().columns().indexOf(column));
            for (String name : column.cell() == Cell.FILES ? cell.split("\\|") : new String[] {cell}) {
                copyFile(name.strip(), row.place());
            }
        }
    }

    private void copyFile(String name, Place place) throws IOException {
        Reading reading = Reading.judging(new Complaints(), new NamedFiles(folder));
        String found = name.isEmpty() ? null : NamedFiles.read(reading, new Text(place, name, true));
        if (found == null) {
            return;
        }
        Path target = directory.resolve(found);
        Path parent = target.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try (ReplacedFile copy = ReplacedFile.at(target)) {
            copy.copy(folder.resolve(found));
            copy.complete();
        }
    }

    boolean isUsed() {
        return !out.isEmpty();
    }

    /** Puts every file in its place, the ones a portfolio cannot do without even when they have no row, and removes older ones. */
    void complete() throws IOException {
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
    }

    @Override
    public void close() throws IOException {
        for (RejectedSheet sheet : out.values()) {
            sheet.close();
        }
    }
}
