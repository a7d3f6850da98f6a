package fr.opposable.exhibit.internal;

import fr.opposable.kernel.CanonicalJson;
import fr.opposable.kernel.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who judges: all that what is told of a file depends on beside the file. The version alone would not do: a program built anew under the same
 * version is another judge.
 */
public final class JudgeIdentity {

    private static final Logger LOG = LoggerFactory.getLogger(JudgeIdentity.class);

    /** Where a page drawn with a font that it does not bear takes one from, by the habits of the three systems. */
    private static final List<String> FONTS = List.of(
            "/usr/share/fonts",
            "/usr/local/share/fonts",
            "/usr/local/fonts",
            "/usr/X11R6/lib/X11/fonts",
            "/usr/share/X11/fonts",
            "~/.fonts",
            "~/.local/share/fonts",
            "/Library/Fonts",
            "/System/Library/Fonts",
            "/Network/Library/Fonts",
            "~/Library/Fonts",
            "C:\\Windows\\Fonts");

    private static final List<String> OF_THE_MACHINE =
            List.of("java.runtime.version", "java.vm.vendor", "java.vm.name", "os.name", "os.arch");

    private static final List<String> OF_THE_SURROUNDINGS = List.of("LANG", "LC_ALL");

    private JudgeIdentity() {}

    /** What does not change while this program runs; null when it cannot be told. */
    private static final class Constant {
        static final Optional<String> PROGRAM = told(JudgeIdentity::program);
        static final Optional<String> FONT_FILES = told(JudgeIdentity::fonts);
    }

    /**
     * {@return the identity of the judge that runs in this program; empty when it cannot be told}
     *
     * @param limits what a file may cost, in words
     * @param suite what renders office files
     */
    public static Optional<Sha256> of(String limits, Optional<OfficeSuite> suite) {
        Optional<String> office = told(() -> suite.isPresent() ? office(suite.get()) : "none");
        if (Constant.PROGRAM.isEmpty() || Constant.FONT_FILES.isEmpty() || office.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> identity = new TreeMap<>();
        OF_THE_MACHINE.forEach(name -> identity.put(name, String.valueOf(System.getProperty(name))));
        OF_THE_SURROUNDINGS.forEach(name -> identity.put(name, String.valueOf(System.getenv(name))));
        identity.put("locale", Locale.getDefault().toLanguageTag());
        identity.put("zone", TimeZone.getDefault().getID());
        identity.put("limits", limits);
        identity.put("program", Constant.PROGRAM.get());
        identity.put("fonts", Constant.FONT_FILES.get());
        identity.put("office", office.get());
        return Optional.of(Sha256.of(CanonicalJson.write(identity)));
    }

    @FunctionalInterface
    private interface Telling {
        String tell() throws IOException;
    }

    private static Optional<String> told(Telling telling) {
        try {
            return Optional.of(telling.tell());
        } catch (IOException e) {
            LOG.warn("Who judges cannot be told; what is judged is not kept", e);
            return Optional.empty();
        }
    }

    /** The bytes of our own archive, which names its libraries by their versions; out of an archive, each class file by its time. */
    private static String program() throws IOException {
        CodeSource source = JudgeIdentity.class.getProtectionDomain().getCodeSource();
        if (source == null || !source.getLocation().getProtocol().equals("file")) {
            throw new IOException("The program does not lie in a file of its own: " + source);
        }
        Path place;
        try {
            place = Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IOException("The program does not lie in a file of its own: " + source, e);
        }
        String own = Files.isDirectory(place) ? listing(List.of(place)) : digest(place);
        List<String> libraries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(System.getProperty("path.separator"), -1)) {
            Path library = Path.of(entry);
            if (Files.isRegularFile(library)) {
                libraries.add(library.getFileName() + " " + Files.size(library));
            }
        }
        Path beside = place.resolveSibling("lib");
        libraries.add(Files.isDirectory(place) || !Files.isDirectory(beside) ? "" : listing(List.of(beside)));
        return own + "\n" + String.join("\n", libraries);
    }

    private static String digest(Path file) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        byte[] block = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                digest.update(block, 0, read);
            }
        }
        return Sha256.finish(digest).hex();
    }

    private static String fonts() throws IOException {
        String home = System.getProperty("user.home");
        List<Path> folders = new ArrayList<>();
        for (String font : FONTS) {
            boolean isElsewhere =
                    font.startsWith("C:") != System.getProperty("os.name").startsWith("Windows");
            if (!isElsewhere) {
                folders.add(Path.of(font.startsWith("~") ? home + font.substring(1) : font));
            }
        }
        return listing(folders);
    }

    private static String office(OfficeSuite suite) throws IOException {
        Path program = suite.program();
        List<Path> of = new ArrayList<>(List.of(program));
        for (String told : List.of("versionrc", "version.ini", "soffice.bin")) {
            of.add(program.resolveSibling(told));
        }
        return listing(of);
    }

    /** {@return the digest of the name, length and time of all that lies there; what is not there is left out} */
    private static String listing(List<Path> places) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path place : places) {
            if (Files.exists(place)) {
                try (Stream<Path> below = Files.walk(place, FileVisitOption.FOLLOW_LINKS)) {
                    for (Path file : below.filter(Files::isRegularFile).toList()) {
                        lines.add("%s %d %s".formatted(file, Files.size(file), Files.getLastModifiedTime(file)));
                    }
                } catch (UncheckedIOException e) {
                    throw new IOException("Cannot be looked through: " + place, e);
                }
            }
        }
        Collections.sort(lines);
        return Sha256.of(String.join("\n", lines)).hex();
    }
}
