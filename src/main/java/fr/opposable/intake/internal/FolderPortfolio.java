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

/** A portfolio of case folders, in the order of their names; or one case folder alone. */
public final class FolderPortfolio implements Portfolio {

    private final Path root;
    private final List<String> names;
    private final CaseFolderReader reader;
    private final FolderTwins twins;
    private final Sha256 digest;
    private final List<String> notices;

    private FolderPortfolio(Path root, List<String> names, InvoiceCheck check, List<String> notices)
            throws IOException {
        this.root = root;
        this.names = List.copyOf(names);
        this.reader = new CaseFolderReader(check);
        FolderDigest content = new FolderDigest(root);
        this.twins = FolderTwins.of(root, this.names, content);
        this.digest = content.finish();
        this.notices = List.copyOf(notices);
    }

    /** {@return the case folders below {@code root}} */
    public static FolderPortfolio open(Path root, InvoiceCheck check) {
        try {
            List<String> names = new ArrayList<>();
            List<String> notices = new ArrayList<>();
            try (Stream<Path> children = Files.list(root)) {
                children.filter(Files::isDirectory)
                        .map(child -> String.valueOf(child.getFileName()))
                        .filter(name -> !name.startsWith("."))
                        .sorted()
                        .forEach(name -> (holdsCase(root.resolve(name)) ? names : notices).add(name));
            }
            if (names.isEmpty()) {
                throw new PortfolioUnreadableException(List.of(noCase(root)));
            }
            notices.replaceAll(name -> passed(root, name));
            return new FolderPortfolio(root, names, check, notices);
        } catch (IOException e) {
            throw unreadable(root, e);
        }
    }

    private static String passed(Path root, String name) {
        Path folder = root.resolve(name);
        String passed = Phrase.of("le dossier « %s » n'a pas d'affaire.yaml : il est passé.", name);
        return passed
                + FilesAlike.caseFile(folder)
                        .map(file -> Phrase.of(
                                " Si c'est une affaire, renommez « %s » en « affaire.yaml ».", Phrase.shown(file)))
                        .or(() -> FilesAlike.caseBelow(folder)
                                .map(below -> Phrase.of(
                                        " Une affaire est plus bas, dans « %s » : mettez son dossier à côté des autres.",
                                        Phrase.shown(name + "/" + below))))
                        .orElse("");
    }

    /** {@return a portfolio of the one case in {@code folder}} */
    public static FolderPortfolio ofOne(Path folder, InvoiceCheck check) {
        Path whole = folder.toAbsolutePath().normalize();
        Path parent = whole.getParent();
        if (parent == null) {
            throw new PortfolioUnreadableException(List.of(noCase(folder)));
        }
        try {
            return new FolderPortfolio(parent, List.of(String.valueOf(whole.getFileName())), check, List.of());
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    /** {@return whether {@code folder} is a case folder} */
    public static boolean holdsCase(Path folder) {
        return Files.exists(folder.resolve(CaseFolderReader.CASE_FILE), LinkOption.NOFOLLOW_LINKS);
    }

    private static PortfolioUnreadableException unreadable(Path root, IOException e) {
        return new PortfolioUnreadableException(
                List.of(Complaints.problem(
                        IntakeCode.PORTFOLIO_SHAPE,
                        TreePlace.root(root.toString()),
                        Phrase.of("le portefeuille ne se laisse pas lire (%s).", DiskFault.named(e)),
                        "Vérifiez les droits des dossiers et le disque.")),
                e);
    }

    private static Problem noCase(Path root) {
        return Complaints.problem(
                IntakeCode.NO_CASE,
                TreePlace.root(root.toString()),
                Phrase.of(
                                "aucune affaire n’y est : ni affaire.yaml, ni dossier qui en contienne un, ni parties.csv, cases.csv et")
                        + " invoices.csv.",
                "Indiquez le dossier d’une affaire, un dossier de dossiers d’affaires, ou celui des fichiers CSV.");
    }

    @Override
    public Sha256 digest() {
        return digest;
    }

    @Override
    public long cases() {
        return names.size();
    }

    @Override
    public Stream<PortfolioCase> stream(long from) {
        return LongStream.rangeClosed(Math.max(1, from), cases()).mapToObj(this::read);
    }

    private PortfolioCase read(long seq) {
        int number = (int) (seq - 1);
        String name = names.get(number);
        Path folder = root.resolve(name);
        String file = fileOf(name);
        return new PortfolioCase(seq, file, 0, folder, read(number, folder, file));
    }

    private String fileOf(String name) {
        return name + "/" + CaseFolderReader.CASE_FILE;
    }

    private Intake read(int number, Path folder, String file) {
        if (Files.isSymbolicLink(folder)) {
            return new Intake.Refused(
                    null,
                    List.of(Complaints.problem(
                            IntakeCode.FILE_IS_LINK,
                            TreePlace.root(file),
                            "le dossier de l’affaire est un lien.",
                            "Copiez le dossier lui-même dans le portefeuille.")));
        }
        Intake intake = reader.read(folder, folder.resolve(CaseFolderReader.CASE_FILE), file);
        List<Problem> twice = twins.problems(number, file);
        if (twice.isEmpty()) {
            return intake;
        }
        List<Problem> problems = new ArrayList<>(twice);
        if (intake instanceof Intake.Refused refused) {
            problems.addAll(refused.problems());
        }
        return new Intake.Refused(intake.reference(), problems);
    }

    @Override
    public List<String> notices() {
        return notices;
    }

    @Override
    public Rejects rejects() {
        return new FolderRejects(root, names, this);
    }

    @Override
    public List<Problem> placed(long seq, List<Problem> problems) {
        String name = names.get(Math.toIntExact(seq - 1));
        String file = fileOf(name);
        byte[] bytes =
                CaseFolderReader.bytes(root.resolve(name).resolve(CaseFolderReader.CASE_FILE), file, new Complaints());
        Node tree = bytes == null ? null : CaseFolderReader.tree(bytes, file, new Complaints());
        String reference = tree == null ? null : CaseReader.referenceOf(tree);
        if (tree == null || reference == null || !Whereabouts.isAskedFor(reference, problems)) {
            return problems;
        }
        Whereabouts places = new Whereabouts(reference, tree, TreePlace.root(file));
        return problems.stream()
                .map(problem -> places.placed(problem, Whereabouts.Cures.IN_KEYS))
                .toList();
    }

    @Override
    public void close() {
        twins.close();
    }
}
