package fr.opposable.cli;

import fr.opposable.kernel.French;
import fr.opposable.pack.PackProgress;
import fr.opposable.pack.PackVerification;
import fr.opposable.pack.PackVerifier;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Packs a case beside large invented originals and tells how fast it was written and verified, and in how much memory. */
@Command(
        name = "pack",
        description =
                "Le dossier de preuve\u00a0: débit d’écriture et de vérification, mémoire, sur des pièces inventées.")
final class BenchPackCommand implements Callable<Integer> {

    private static final int FILES = 6;

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    BenchOptions options = new BenchOptions();

    @Parameters(
            paramLabel = "AFFAIRE",
            arity = "0..1",
            description = "Dossier de l’affaire (par défaut\u00a0: samples/02-paiements-partiels).")
    Path folder = Path.of("samples/02-paiements-partiels");

    @Option(
            names = "--megabytes",
            paramLabel = "N",
            defaultValue = "300",
            description = "Taille des pièces inventées (par défaut\u00a0: 300).")
    int megabytes = 300;

    BenchPackCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        try (WorkFolder work = WorkFolder.make()) {
            return measure(work);
        }
    }

    private int measure(WorkFolder work) throws IOException {
        Path home = work.resolve("affaire");
        copy(folder, home);
        invent(Files.createDirectories(home.resolve("grandes-pieces")));
        Path data = Files.createDirectories(work.resolve("data/base")).getParent();
        Path pack = work.resolve("dossier.zip");
        ExportCommand export = new ExportCommand(terminal, clock);
        export.options.data = data == null ? work.path() : data;
        export.options.quiet = true;
        export.options.asOf = options.common.asOf;
        export.caseName = home.toString();
        export.out = pack;
        long writing = System.nanoTime();
        export.call();
        writing = System.nanoTime() - writing;
        long checking = System.nanoTime();
        PackVerification verification = PackVerifier.verify(pack, PackProgress.NONE);
        checking = System.nanoTime() - checking;
        terminal.out()
                .println(French.typeset("%d Mo de pièces, mémoire permise %d Mio.")
                        .formatted(megabytes, heap()));
        told("Écriture", writing, Files.size(pack));
        told("Vérification", checking, verification.bytes());
        terminal.out().println(verification.isIntact() ? "Intact." : "Altéré.");
        return verification.isIntact() ? ExitCode.DONE : ExitCode.REFUSALS;
    }

    private void told(String what, long nanos, long bytes) {
        long millis = Math.max(1, nanos / 1_000_000);
        terminal.out().println(French.typeset("%s : %d ms, %d Mo/s.").formatted(what, millis, bytes / 1000 / millis));
    }

    private static long heap() {
        return Runtime.getRuntime().maxMemory() >> 20;
    }

    private void invent(Path target) throws IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(options.seed);
        byte[] block = new byte[1_000_000];
        for (int i = 0; i < FILES; i++) {
            try (OutputStream out =
                    new BufferedOutputStream(Files.newOutputStream(target.resolve("scan-" + (i + 1) + ".pdf")))) {
                for (int j = i * megabytes / FILES; j < (i + 1) * megabytes / FILES; j++) {
                    random.nextBytes(block);
                    out.write(block);
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
