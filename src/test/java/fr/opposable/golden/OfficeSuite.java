package fr.opposable.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** LibreOffice, as a reader of ours that we did not write. It sees the fonts of {@code templates/fonts} beside its own. */
public final class OfficeSuite {

    private static final long MINUTES = 5;

    private OfficeSuite() {}

    /**
     * Opens every document of {@code folder} and prints it into {@code printed}, a PDF each.
     *
     * @param folder {@code .docx} files
     * @param printed an empty folder
     */
    public static void print(Path folder, Path printed) throws IOException, InterruptedException {
        List<Path> found = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(place -> Path.of(place).resolve("soffice"))
                .filter(Files::isExecutable)
                .limit(1)
                .toList();
        assumeTrue(!found.isEmpty(), "LibreOffice (soffice) is not on the path: no second opinion on the Word copies");
        Path home = Files.createDirectories(printed.resolveSibling("office"));
        Path fonts = home.resolve("fonts.conf");
        Files.writeString(fonts, """
                <?xml version="1.0"?>
                <fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>%s</dir><cachedir>%s</cachedir></fontconfig>
                """.formatted(Path.of("templates/fonts").toAbsolutePath(), home.resolve("cache")));
        List<String> command = new ArrayList<>(List.of(
                found.getFirst().toString(),
                "--headless",
                "-env:UserInstallation=" + home.resolve("profile").toUri(),
                "--convert-to",
                "pdf",
                "--outdir",
                printed.toString()));
        try (Stream<Path> files = Files.list(folder)) {
            files.map(Path::toString).sorted().forEach(command::add);
        }
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log.txt").toFile());
        builder.environment().put("FONTCONFIG_FILE", fonts.toString());
        Process process = builder.start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).as(Files.readString(home.resolve("log.txt"))).isTrue();
    }
}
