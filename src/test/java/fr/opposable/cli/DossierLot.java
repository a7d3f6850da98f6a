package fr.opposable.cli;

import fr.opposable.Opposable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A lot of dossiers, what only a person can answer told in advance; made in this process, or in one of its own that can be stopped.
 *
 * @param portfolio the cases
 * @param folder where {@code out} and {@code data} are
 */
record DossierLot(Path portfolio, Path folder) {

    /** {@return the lot of the cases in {@code portefeuille}} */
    static DossierLot in(Path folder) {
        return new DossierLot(folder.resolve("portefeuille"), folder);
    }

    Program.Result produce(String... more) {
        return Program.run(arguments(more).toArray(String[]::new));
    }

    /** @param before what the process is started with; nothing for the process alone */
    Process start(List<String> before, Path log, String... more) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Opposable.class.getName()));
        command.addAll(arguments(more));
        command.add("--quiet");
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private List<String> arguments(String... more) {
        return Stream.concat(
                        Stream.of(
                                "produce",
                                portfolio.toString(),
                                "--kind",
                                "requete-injonction",
                                "--out",
                                folder.resolve("out").toString(),
                                "--data",
                                folder.resolve("data").toString(),
                                "--confirmed-by",
                                "Anne Le Goff",
                                "--no-transfer"),
                        Stream.of(more))
                .toList();
    }

    /** {@return what lies in this folder; nothing while it is not there} */
    List<String> names(String below) throws IOException {
        Path place = folder.resolve(below);
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** {@return whether a run began and did not end} */
    boolean isUnfinished() {
        return Files.exists(folder.resolve("out/.passage-en-cours.json"));
    }
}
