package fr.opposable.intake.internal;

import fr.opposable.intake.Portfolio;
import fr.opposable.intake.RejectedCase;
import fr.opposable.intake.Rejects;
import fr.opposable.intake.RejectsNotWrittenException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Gives a CSV portfolio's rejected cases back as the user's own five files. */
final class CsvRejects implements Rejects {

    private final Path folder;
    private final CsvSheets sheets;
    private final StrayRows strays;
    private final Portfolio portfolio;

    CsvRejects(Path folder, CsvSheets sheets, StrayRows strays, Portfolio portfolio) {
        this.folder = folder;
        this.sheets = sheets;
        this.strays = strays;
        this.portfolio = portfolio;
    }

    @Override
    public void write(Path directory, Iterable<RejectedCase> rejected) {
        RejectFolder.refuseToOverwrite(directory, folder);
        try {
            Files.createDirectories(directory);
            Path mapping = folder.resolve(ColumnMapping.FILE);
            boolean mapped = Files.isRegularFile(mapping, LinkOption.NOFOLLOW_LINKS);
            try (RejectedSheets out = new RejectedSheets(sheets, folder, directory);
                    RejectsOverview overview = new RejectsOverview(directory)) {
                for (RejectedCase entry : rejected) {
                    RejectedCase one = entry.placedIn(portfolio);
                    overview.add(one);
                    write(one, out);
                }
                out.complete();
                overview.complete();
                if (mapped && out.isUsed()) {
                    ReplacedFile.write(directory.resolve(ColumnMapping.FILE), Files.readAllBytes(mapping));
                } else {
                    Files.deleteIfExists(directory.resolve(ColumnMapping.FILE));
                }
            }
        } catch (IOException e) {
            throw new RejectsNotWrittenException("Rejected rows could not be written under " + directory, e);
        }
    }

    private void write(RejectedCase one, RejectedSheets out) throws IOException {
        int number = Math.toIntExact(one.seq() - 1);
        CsvSheet cases = sheets.cases();
        if (number >= cases.size()) {
            CsvRow row = strays.row(number - cases.size(), sheets);
            if (row.sheet().kind() == SheetKind.PARTIES) {
                out.addOnce(row, Blame.of(one, row));
            } else {
                out.add(row, Blame.of(one, row));
            }
            return;
        }
        CsvRow row = cases.row(number);
        Blame blame = Blame.of(one, row);
        out.add(row, blame);
        for (CsvRow party : sheets.partiesOf(row)) {
            out.addOnce(party, blame);
        }
        String key = row.key();
        Twins twins = key.isEmpty() ? Twins.NONE : sheets.twinsOf(cases, key);
        if (twins.first() != number) {
            return;
        }
        for (CsvSheet sheet : sheets.all()) {
            if (sheet.kind().key().equals("case")) {
                for (int i = sheet.first(key); i >= 0; i = sheet.next(i)) {
                    CsvRow child = sheet.row(i);
                    if (child.key().equals(key)) {
                        out.add(child, blame);
                    }
                }
            }
        }
    }
}
