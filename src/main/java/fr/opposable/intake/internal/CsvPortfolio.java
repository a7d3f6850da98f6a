package fr.opposable.intake.internal;

import fr.opposable.intake.Intake;
import fr.opposable.intake.IntakeCode;
import fr.opposable.intake.InvoiceCheck;
import fr.opposable.intake.Portfolio;
import fr.opposable.intake.PortfolioCase;
import fr.opposable.intake.PortfolioUnreadableException;
import fr.opposable.intake.Rejects;
import fr.opposable.kernel.DiskFault;
import fr.opposable.kernel.Problem;
import fr.opposable.kernel.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A portfolio in five CSV files. */
public final class CsvPortfolio implements Portfolio {

    private final Path folder;
    private final CsvSheets sheets;
    private final StrayRows strays;
    private final CsvCases reader;
    private final Sha256 digest;
    private final List<String> notices;

    private CsvPortfolio(
            Path folder, CsvSheets sheets, StrayRows strays, InvoiceCheck check, Sha256 digest, List<String> notices) {
        this.folder = folder;
        this.sheets = sheets;
        this.strays = strays;
        this.reader = new CsvCases(sheets, folder, check);
        this.digest = digest;
        this.notices = List.copyOf(notices);
    }

    /** {@return whether {@code folder} holds one of the five files} */
    public static boolean isIn(Path folder) {
        for (SheetKind kind : SheetKind.values()) {
            if (Files.exists(folder.resolve(kind.fileName()))) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@return the portfolio in {@code folder}}
     *
     * @throws PortfolioUnreadableException with all that keeps it from being read
     */
    public static CsvPortfolio open(Path folder, InvoiceCheck check) {
        List<Problem> problems = new ArrayList<>();
        Path mappingFile = folder.resolve(ColumnMapping.FILE);
        ColumnMapping mapping = Files.exists(mappingFile, LinkOption.NOFOLLOW_LINKS)
                ? ColumnMapping.read(mappingFile, problems)
                : ColumnMapping.none();
        StrayRows strays = new StrayRows();
        CsvSheet cases = open(SheetKind.CASES, folder, mapping, problems, (_, _, _) -> {});
        strays.compareWith(cases);
        CsvSheet parties = open(SheetKind.PARTIES, folder, mapping, problems, strays::party);
        CsvSheet invoices = open(SheetKind.INVOICES, folder, mapping, problems, strays.children(SheetKind.INVOICES));
        CsvSheet payments = open(SheetKind.PAYMENTS, folder, mapping, problems, strays.children(SheetKind.PAYMENTS));
        CsvSheet events = open(SheetKind.EVENTS, folder, mapping, problems, strays.children(SheetKind.EVENTS));
        if (cases != null && cases.size() == 0) {
            problems.add(Complaints.problem(
                    IntakeCode.NO_CASE,
                    TreePlace.root(SheetKind.CASES.fileName()),
                    Phrase.of("le fichier n’a que sa ligne d’en-tête : aucune affaire."),
                    "Ajoutez une ligne par affaire."));
        }
        if (!problems.isEmpty() || cases == null || parties == null || invoices == null) {
            Stream.of(cases, parties, invoices, payments, events).forEach(sheet -> {
                if (sheet != null) {
                    sheet.close();
                }
            });
            throw new PortfolioUnreadableException(problems);
        }
        CsvSheets sheets = new CsvSheets(parties, cases, invoices, payments, events);
        strays.settle(sheets);
        List<String> notices = new ArrayList<>();
        for (CsvSheet sheet : sheets.all()) {
            String notice = sheet.text().notice();
            if (notice != null) {
                notices.add(notice);
            }
        }
        return new CsvPortfolio(folder, sheets, strays, check, digest(sheets, mappingFile), notices);
    }

    private static @Nullable CsvSheet open(
            SheetKind kind, Path folder, ColumnMapping mapping, List<Problem> problems, CsvSheet.KeyListener listener) {
        Path file = folder.resolve(kind.fileName());
        TreePlace place = TreePlace.root(kind.fileName());
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            if (kind.isMandatory()) {
                problems.add(Complaints.problem(
                        IntakeCode.CSV_FILE_MISSING,
                        place,
                        Phrase.of("« %s » n'est pas dans le portefeuille.", kind.fileName()),
                        Phrase.of("Ajoutez ce fichier : parties.csv, cases.csv et invoices.csv sont nécessaires.")));
            }
            return null;
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            problems.add(Complaints.problem(
                    IntakeCode.FILE_IS_LINK,
                    place,
                    Phrase.of("« %s » est un lien ou n'est pas un fichier.", kind.fileName()),
                    "Copiez le fichier lui-même dans le dossier."));
            return null;
        }
        try {
            return CsvSheet.open(kind, file, mapping, problems, listener);
        } catch (IOException unreadable) {
            problems.add(Complaints.problem(
                    IntakeCode.CSV_FILE_MISSING,
                    place,
                    Phrase.of("le fichier ne se laisse pas lire (%s).", DiskFault.words(unreadable)),
                    "Vérifiez ses droits et le disque."));
            return null;
        }
    }

    private static Sha256 digest(CsvSheets sheets, Path mappingFile) {
        StringBuilder sums = new StringBuilder();
        sheets.all().stream()
                .sorted((a, b) -> a.kind().fileName().compareTo(b.kind().fileName()))
                .forEach(sheet -> sums.append(sheet.kind().fileName())
                        .append(' ')
                        .append(sheet.digest().hex())
                        .append('\n'));
        try {
            if (Files.isRegularFile(mappingFile, LinkOption.NOFOLLOW_LINKS)) {
                sums.append(ColumnMapping.FILE)
                        .append(' ')
                        .append(Sha256.of(Files.readAllBytes(mappingFile)).hex())
                        .append('\n');
            }
        } catch (IOException e) {
            throw new PortfolioUnreadableException(
                    List.of(Complaints.problem(
                            IntakeCode.CSV_MAPPING,
                            TreePlace.root(ColumnMapping.FILE),
                            "le fichier ne se laisse pas lire.",
                            "Vérifiez ses droits et le disque.")),
                    e);
        }
        return Sha256.of(sums.toString());
    }

    @Override
    public Sha256 digest() {
        return digest;
    }

    @Override
    public long cases() {
        return (long) sheets.cases().size() + strays.size();
    }

    @Override
    public Stream<PortfolioCase> stream(long from) {
        sheets.checkUnchanged();
        return LongStream.rangeClosed(Math.max(1, from), cases()).mapToObj(this::read);
    }

    private PortfolioCase read(long seq) {
        if (seq == cases()) {
            sheets.checkUnchanged();
        }
        int number = (int) (seq - 1);
        CsvSheet cases = sheets.cases();
        if (number < cases.size()) {
            Intake intake = reader.read(number);
            return new PortfolioCase(seq, cases.kind().fileName(), cases.line(number), folder, intake);
        }
        CsvRow row = strays.row(number - cases.size(), sheets);
        return new PortfolioCase(seq, row.sheet().kind().fileName(), row.line(), folder, strays.refusal(row, sheets));
    }

    @Override
    public List<String> notices() {
        return notices;
    }

    @Override
    public Rejects rejects() {
        return new CsvRejects(folder, sheets, strays, this);
    }

    @Override
    public List<Problem> placed(long seq, List<Problem> problems) {
        int number = Math.toIntExact(seq - 1);
        return number < sheets.cases().size() ? reader.placed(number, problems) : problems;
    }

    @Override
    public void close() {
        sheets.close();
    }
}
