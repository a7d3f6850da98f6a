package fr.opposable.grouping;

import fr.opposable.claim.CaseFile;
import fr.opposable.intake.CaseJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Writes cases as folders: {@code affaire.yaml} in the case format, and the files it names. */
public final class CaseFolderWriter {

    private static final List<String> ORDER = List.of(
            "reference",
            "creditor",
            "sender",
            "debtor",
            "terms",
            "invoices",
            "creditNotes",
            "payments",
            "events",
            "exhibits",
            "interest");

    private static final int WIDTH = 140;

    private CaseFolderWriter() {}

    /**
     * Writes a case; its files are copied by {@link #copyFiles}.
     *
     * @param lead comment at the head of the file, in French
     * @throws IOException when it cannot be written
     */
    public static void write(CaseFile file, String lead, Path folder) throws IOException {
        Files.createDirectories(folder);
        Map<String, Object> tree =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(textual(CaseJson.write(file)));
        Map<String, Object> ordered = new LinkedHashMap<>();
        ORDER.stream().filter(tree::containsKey).forEach(key -> ordered.put(key, tree.get(key)));
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setWidth(WIDTH);
        options.setSplitLines(false);
        Files.writeString(
                folder.resolve("affaire.yaml"),
                "# " + lead + "\n" + new Yaml(options).dump(ordered),
                StandardCharsets.UTF_8);
    }

    /** JSON is YAML but for a few characters that its readers refuse unescaped. */
    private static String textual(String json) {
        StringBuilder text = new StringBuilder(json.length());
        json.chars().forEach(c -> {
            if (c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0xFEFF || (c >= 0x7F && c < 0xA0)) {
                text.append("\\u%04x".formatted(c));
            } else {
                text.append((char) c);
            }
        });
        return text.toString();
    }

    /**
     * Copies the files a case names.
     *
     * @param from folder below which they lie
     * @param to folder below which they are put, under the same names
     * @throws IOException when one cannot be copied
     */
    public static void copyFiles(CaseFile file, Path from, Path to) throws IOException {
        for (String name : Merger.files(file)) {
            Path target = to.resolve(name);
            Files.createDirectories(target.toAbsolutePath().getParent());
            if (!Files.exists(target)) {
                Files.copy(from.resolve(name), target);
            }
        }
    }

    /**
     * Copies a case folder as it is; what is no regular file stays behind.
     *
     * @throws IOException when a file cannot be copied
     */
    public static void copyFolder(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile()) {
                    Files.copy(file, to.resolve(from.relativize(file)));
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
