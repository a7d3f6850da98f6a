package fr.opposable.cli;

import fr.opposable.dossier.BoundDossier;
import fr.opposable.dossier.DossierBinder;
import fr.opposable.dossier.DossierWords;
import fr.opposable.dossier.ExhibitList;
import fr.opposable.dossier.FilingProfile;
import fr.opposable.dossier.PictureReduction;
import fr.opposable.dossier.Piece;
import fr.opposable.dossier.PieceFile;
import fr.opposable.kernel.AtOnce;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Sha256;
import fr.opposable.rendering.TemplateLibrary;
import fr.opposable.sample.ScannedPieces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Judges scanned pieces on arrival and binds them into a dossier, and has the tools that are installed do what they can of it. */
@Command(
        name = "dossier",
        description =
                "Le dossier\u00a0: pièces numérisées, jugées à leur arrivée, tamponnées et reliées, à côté de qpdf (fusion seule) et de PyMuPDF (fusion et tampon) s’ils sont installés.")
final class BenchDossierCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    CommonOptions options = new CommonOptions();

    @Option(
            names = "--exhibits",
            paramLabel = "N",
            defaultValue = "200",
            description = "Nombre de pièces (par défaut\u00a0: 200).")
    int exhibits = 200;

    @Option(
            names = "--pages",
            paramLabel = "N",
            defaultValue = "2000",
            description = "Pages en tout (par défaut\u00a0: 2000).")
    int pages = 2000;

    @Option(
            names = "--megabytes",
            paramLabel = "N",
            defaultValue = "480",
            description = "Poids en tout, en Mo (par défaut\u00a0: 480).")
    int megabytes = 480;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "3",
            description = "Passages de chacun (par défaut\u00a0: 3).")
    int runs = 3;

    @Option(
            names = "--reduce",
            paramLabel = "PPP",
            description =
                    "Mesure aussi la réduction des images à PPP points par pouce, avant la reliure (de 100 à 600).")
    int reduce;

    BenchDossierCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        if (exhibits < 1 || pages < exhibits || megabytes < 0 || runs < 1) {
            terminal.err().println(French.typeset("Il faut au moins une pièce, une page par pièce et un passage."));
            return ExitCode.USAGE;
        }
        CopyOptions.requireDots(reduce);
        Path work = Files.createTempDirectory("opposable-bench-");
        try {
            List<Path> copies = ScannedPieces.write(exhibits, pages, megabytes, 1, work.resolve("pieces"));
            return measure(copies, options.asOf(clock), work);
        } finally {
            delete(work);
        }
    }

    private int measure(List<Path> copies, LocalDate date, Path work) throws IOException {
        long bytes = 0;
        for (Path copy : copies) {
            bytes += Files.size(copy);
        }
        boolean isSettled = settle(work.resolve("ours"));
        terminal.out()
                .printf(
                        Locale.FRANCE,
                        "%d pièces, %d pages, %.0f Mo\u202f; tas de %d Mio au plus. Le premier passage compte l’échauffement des machines virtuelles. Les autres outils ne jugent rien à l’arrivée\u202f: la reliure seule se compare à eux, le tout à ce que fait la commande dossier. Avant chaque passage, ce que l’outil avait fait est effacé%s.%n",
                        exhibits,
                        pages,
                        bytes / 1e6,
                        Runtime.getRuntime().maxMemory() >> 20,
                        isSettled
                                ? " et le disque mis à jour (sync)"
                                : "\u202f; le disque n’est pas mis à jour, faute de sync");
        try (BenchArrival arrival = new BenchArrival()) {
            for (int run = 1; run <= runs; run++) {
                settle(work.resolve("ours"));
                ours(arrival, copies, date, work.resolve("ours"), run);
                settle(work.resolve("qpdf.pdf"));
                rival("qpdf", "fusion seule", Rivals.qpdf(copies, work.resolve("qpdf.pdf")), work);
                settle(work.resolve("fitz.pdf"));
                rival(
                        "PyMuPDF",
                        "fusion, un tampon au même endroit de chaque page, signets",
                        Rivals.pyMuPdf(copies, work),
                        work);
            }
        }
        return ExitCode.DONE;
    }

    private void ours(BenchArrival arrival, List<Path> scans, LocalDate date, Path out, int run) throws IOException {
        FilingProfile profile = new FilingProfile(
                "banc", "banc d’essai", null, 60, true, true, false, "verified", "banc d’essai", date, "");
        DossierWords words = new DossierWords(
                "Pièces du banc d’essai",
                "",
                "Créancier inventé",
                "Débiteur inventé",
                "BANC-1",
                "Créancier inventé",
                date,
                false);
        Gauges atArrival = new Gauges();
        atArrival.start();
        BenchArrival.Arrived arrived = arrival.of(scans, out.resolve("copies"), clock.instant());
        atArrival.stop();
        terminal.out()
                .printf(
                        Locale.FRANCE,
                        "opposable %d  %6.2f s, processeur %6.2f s\u00a0: jugement de chaque pièce à l’arrivée, par un processus à part%n",
                        run,
                        atArrival.wallSeconds(),
                        atArrival.cpuSeconds() + arrived.cpuSeconds());
        List<PieceFile> pieces = pieces(scans, arrived.bound());
        double reducing = 0;
        if (reduce > 0) {
            Gauges atReduction = new Gauges();
            atReduction.start();
            List<PieceFile> lighter = reduced(pieces, out.resolve("reduites"));
            atReduction.stop();
            reducing = atReduction.wallSeconds();
            terminal.out()
                    .printf(
                            Locale.FRANCE,
                            "opposable %d  %6.2f s, processeur %6.2f s, tas au plus %d Mio\u00a0: images ramenées à %d points par pouce\u202f; %.0f Mo, puis %.0f%n",
                            run,
                            reducing,
                            atReduction.cpuSeconds(),
                            atReduction.peakHeap() >> 20,
                            reduce,
                            megabytes(pieces),
                            megabytes(lighter));
            pieces = lighter;
        }
        Gauges gauges = new Gauges();
        gauges.start();
        BoundDossier dossier = new DossierBinder(TemplateLibrary.onClassPath()).bind(words, pieces, profile, null, out);
        gauges.stop();
        terminal.out()
                .printf(
                        Locale.FRANCE,
                        "opposable %d  %6.2f s, processeur %6.2f s, tas au plus %d Mio, mémoire au plus %d Mio (fichiers projetés compris)\u00a0: fusion, tampons, sommaire, bordereau, liens, signets, compte des pages relu\u202f; %d pages, %s%n",
                        run,
                        gauges.wallSeconds(),
                        gauges.cpuSeconds(),
                        gauges.peakHeap() >> 20,
                        gauges.peakRss() >> 20,
                        dossier.volumes().getFirst().pages(),
                        dossier.volumes().getFirst().notArchival() == null ? "PDF/A-3b" : "PDF ordinaire");
        terminal.out()
                .printf(
                        Locale.FRANCE,
                        "opposable %d  %6.2f s en tout%n",
                        run,
                        atArrival.wallSeconds() + reducing + gauges.wallSeconds());
    }

    private List<PieceFile> reduced(List<PieceFile> pieces, Path folder) {
        return AtOnce.each(pieces, piece -> PictureReduction.of(piece, reduce, folder, () -> {})
                .file());
    }

    private static double megabytes(List<PieceFile> pieces) throws IOException {
        long bytes = 0;
        for (PieceFile piece : pieces) {
            bytes += Files.size(piece.copy());
        }
        return bytes / 1e6;
    }

    private void rival(String name, String what, List<String> command, Path work) throws IOException {
        Rivals.Cost cost = Rivals.run(command, work);
        if (cost == null) {
            terminal.out().printf("%s n’est pas installé, ou a échoué%n", name);
        } else {
            terminal.out()
                    .printf(
                            Locale.FRANCE,
                            "%-11s  %6.2f s, processeur %6.2f s, mémoire au plus %d Mio\u00a0: %s%n",
                            name,
                            cost.wall(),
                            cost.cpu(),
                            cost.resident() >> 20,
                            what);
        }
    }

    private List<PieceFile> pieces(List<Path> scans, List<Path> copies) {
        ExhibitList list = ExhibitList.inOrder(scans.stream()
                .map(scan ->
                        new Piece(scan.getFileName().toString(), "Document numérisé " + scan.getFileName(), null, null))
                .toList());
        List<PieceFile> files = new ArrayList<>();
        int left = pages;
        for (int i = 0; i < copies.size(); i++) {
            int own = left / (copies.size() - i);
            left -= own;
            Path scan = scans.get(i);
            files.add(new PieceFile(
                    list.pieces().get(i),
                    copies.get(i),
                    own,
                    scan,
                    Sha256.of(scan.toString()),
                    "application/pdf",
                    "",
                    false,
                    false));
        }
        return files;
    }

    /** Each begins without what it made before, and waits for nobody's writing. */
    private static boolean settle(Path before) throws IOException {
        delete(before);
        return Rivals.settle();
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
