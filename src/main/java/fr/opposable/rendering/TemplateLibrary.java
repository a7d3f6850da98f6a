package fr.opposable.rendering;

import fr.opposable.kernel.Sha256;
import fr.opposable.rendering.internal.TemplateText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The templates, by name. They come from {@code templates/} on the class path and, when one is given, from a folder that is looked
 * into first. Nothing outside these two can be named: a name is made of small letters, digits, {@code -} and {@code .} between
 * slashes.
 *
 * <p>A template id names a folder, {@code relance-1/v1}, whose page is {@code letter.html}; or, with one step more, another page of
 * that folder: {@code injonction-de-payer/v1/request}.
 */
public final class TemplateLibrary {

    /** Every face of the two families; part of each template's digest. */
    public static final List<String> FONTS = List.of(
            "fonts/source-sans-3-regular.ttf",
            "fonts/source-sans-3-semibold.ttf",
            "fonts/source-sans-3-italic.ttf",
            "fonts/source-serif-4-regular.ttf",
            "fonts/source-serif-4-semibold.ttf",
            "fonts/source-serif-4-italic.ttf");

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*(/[a-z0-9][a-z0-9-]*)*(\\.[a-z0-9]+)?");
    private static final Pattern ID = Pattern.compile("[a-z0-9-]+/v[0-9]+(/[a-z0-9-]+)?");
    private static final int LARGEST = 4 << 20;

    private static final TemplateLibrary ON_CLASS_PATH = new TemplateLibrary(null, false);

    private final @Nullable Path folder;
    private final boolean whole;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Map<String, Sha256> digests = new ConcurrentHashMap<>();

    private TemplateLibrary(@Nullable Path folder, boolean whole) {
        this.folder = folder;
        this.whole = whole;
    }

    /** {@return the templates this program was tested with: always the same, so that nothing of them is read twice} */
    public static TemplateLibrary onClassPath() {
        return ON_CLASS_PATH;
    }

    /** {@return the templates of {@code folder}, then those of the class path} */
    public static TemplateLibrary of(Path folder) {
        return new TemplateLibrary(folder.toAbsolutePath().normalize(), false);
    }

    /**
     * {@return the templates of a firm's {@code folder}, then ours} A template is taken whole from one or the other: a firm that has {@code
     * relance-1/v1/letter.html} has all of {@code relance-1/v1}. {@code base/} and {@code fonts/} are always ours.
     */
    public static TemplateLibrary ofFirm(Path folder) {
        return new TemplateLibrary(folder.toAbsolutePath().normalize(), true);
    }

    /** {@return the templates that a firm's {@code folder} brings, {@code relance-1/v1}, in the order of their names} */
    public static Set<String> brought(Path folder) {
        Set<String> brought = new TreeSet<>();
        try (DirectoryStream<Path> kinds = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path kind : kinds) {
                try (DirectoryStream<Path> versions = Files.newDirectoryStream(kind, Files::isDirectory)) {
                    for (Path version : versions) {
                        if (Files.isRegularFile(version.resolve("letter.html"))) {
                            brought.add(kind.getFileName() + "/" + version.getFileName());
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the templates of " + folder, e);
        }
        return brought;
    }

    /** {@return whether {@code name} comes from the folder, and not from this program} */
    private boolean fromFolder(String name) {
        if (folder == null) {
            return false;
        }
        int first = name.indexOf('/');
        int second = name.indexOf('/', first + 1);
        if (!whole) {
            return true;
        }
        return second > 0
                && Files.isRegularFile(folder.resolve(name.substring(0, second)).resolve("letter.html"));
    }

    /** {@return the name of the page that {@code templateId} stands for} */
    public static String page(String templateId) {
        if (!ID.matcher(templateId).matches()) {
            throw new RenderingException(
                    "A template id looks like relance-1/v1 or requete/v1/bordereau, not '%s'".formatted(templateId));
        }
        boolean namesFile = templateId.chars().filter(c -> c == '/').count() == 2;
        return namesFile ? templateId + ".html" : templateId + "/letter.html";
    }

    /**
     * {@return the bytes of {@code name}, as {@code base/page.css}}
     *
     * @throws RenderingException when there is none, or the name leads elsewhere
     */
    public byte[] read(String name) {
        return find(name).orElseThrow(() -> new RenderingException("No template file '%s'".formatted(name)));
    }

    /** {@return the text of {@code name}} */
    public String text(String name) {
        return new String(read(name), StandardCharsets.UTF_8);
    }

    /**
     * {@return what the look and the words of {@code templateId} depend on: its page, every fragment, style sheet and picture it
     * reaches, its {@code template.yaml}, and the fonts}
     */
    public Sha256 digest(String templateId) {
        return digests.computeIfAbsent(templateId, this::compute);
    }

    /** {@return the files {@code templateId} reaches, by name, fonts excepted} */
    public List<String> reach(String templateId) {
        return List.copyOf(closure(templateId).keySet());
    }

    private Sha256 compute(String templateId) {
        TreeMap<String, byte[]> reached = closure(templateId);
        FONTS.forEach(font -> reached.put(font, read(font)));
        MessageDigest digest = Sha256.newDigest();
        reached.forEach((name, bytes) -> digest.update("%s %s%n"
                .formatted(Sha256.of(bytes).hex(), name)
                .replace("\r", "")
                .getBytes(StandardCharsets.UTF_8)));
        return Sha256.finish(digest);
    }

    private TreeMap<String, byte[]> closure(String templateId) {
        String page = page(templateId);
        String home = page.substring(0, page.lastIndexOf('/') + 1);
        TreeMap<String, byte[]> reached = new TreeMap<>();
        find(home + "template.yaml").ifPresent(bytes -> reached.put(home + "template.yaml", bytes));
        Deque<String> open = new ArrayDeque<>(List.of(page));
        while (!open.isEmpty()) {
            String name = open.remove();
            if (reached.containsKey(name)) {
                continue;
            }
            reached.put(name, read(name));
            if (name.endsWith(".html")) {
                TemplateText.of(name, text(name)).references(home).forEach(open::add);
            }
        }
        return reached;
    }

    private Optional<byte[]> find(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new RenderingException(
                    "A template file is named by small letters, digits, hyphens and slashes, not '%s'".formatted(name));
        }
        byte[] known = files.get(name);
        if (known == null) {
            known = load(name);
            if (known == null) {
                return Optional.empty();
            }
            files.putIfAbsent(name, known);
        }
        return Optional.of(known);
    }

    private byte @Nullable [] load(String name) {
        try {
            if (folder != null && fromFolder(name)) {
                Path file = folder.resolve(name);
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && inside(folder, file)) {
                    return limited(name, Files.newInputStream(file));
                }
                if (whole) {
                    return null;
                }
            }
            InputStream stream = TemplateLibrary.class.getResourceAsStream("/templates/" + name);
            return stream == null ? null : limited(name, stream);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read template file " + name, e);
        }
    }

    private static boolean inside(Path folder, Path file) throws IOException {
        return file.toRealPath().startsWith(folder.toRealPath());
    }

    private static byte[] limited(String name, InputStream stream) throws IOException {
        try (stream) {
            byte[] bytes = stream.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new RenderingException("Template file '%s' is larger than %d bytes".formatted(name, LARGEST));
            }
            return bytes;
        }
    }
}
