package fr.opposable.exhibit.internal;

import fr.opposable.exhibit.ExhibitKind;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * LibreOffice without its window, where it is installed: shows word processing files nearly as their author saw them. It runs as a process
 * of its own with a profile of its own, macros off, links not followed and no way to the network, within bounded memory, and is killed when it
 * takes too long.
 */
public final class OfficeSuite implements AutoCloseable {

    private static final Set<ExhibitKind> READS = Set.of(
            ExhibitKind.DOCX,
            ExhibitKind.XLSX,
            ExhibitKind.ODT,
            ExhibitKind.ODS,
            ExhibitKind.DOC,
            ExhibitKind.XLS,
            ExhibitKind.RTF);

    /** What is said of a rendering whose cells are too narrow for what they hold. */
    public static final String NARROW = French.typeset(
            "Des cellules trop étroites s'affichent « ### » dans le rendu par LibreOffice ; le rendu est le nôtre, qui montre leurs valeurs.");

    private static final Set<ExhibitKind> SHEETS = Set.of(ExhibitKind.XLSX, ExhibitKind.XLS, ExhibitKind.ODS);

    /** Its start alone may take seconds; the verdict does not wait for it, only the nicer pages do. */
    private static final Duration LEAST = Duration.ofSeconds(40);

    /** Kibibytes that the suite may address: several times what large files take. Where the system sets no such limit, only time is bounded. */
    private static final long MOST_ADDRESSED = 3L << 20;

    private static final Path SHELL = Path.of("/bin/sh");

    private static final String SETTINGS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
            <item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>fr-FR</value></prop></item>
            <item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
            <item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>1</value></prop></item>
            </oor:items>
            """;

    private final Path program;
    private @Nullable Path home;

    private OfficeSuite(Path program) {
        this.program = program;
    }

    /** {@return the suite on the path of this process; empty when there is none} */
    public static Optional<OfficeSuite> installed() {
        String path = System.getenv().getOrDefault("PATH", "");
        for (String folder : path.split(":", -1)) {
            Path program = Path.of(folder.isEmpty() ? "." : folder, "soffice");
            if (!folder.isEmpty() && Files.isExecutable(program)) {
                return Optional.of(at(program));
            }
        }
        return Optional.empty();
    }

    /** {@return the suite whose program this is} */
    public static OfficeSuite at(Path program) {
        return new OfficeSuite(program);
    }

    /** {@return the program behind its name on the path} */
    Path program() throws IOException {
        return program.toRealPath();
    }

    public static boolean reads(ExhibitKind kind) {
        return READS.contains(kind);
    }

    /** {@return {@code file} as a PDF the caller deletes; null when the suite does not make one in time} */
    public synchronized @Nullable Path toPdf(Path file, ExhibitKind kind, Duration limit) throws IOException {
        Path folder = home();
        // the suite goes by names: it gets one that says what the content is
        Path in = folder.resolve("in").resolve("piece." + kind.name().toLowerCase(Locale.ROOT));
        Path outFolder = Files.createDirectories(folder.resolve("out"));
        Path out = outFolder.resolve("piece.pdf");
        Files.createDirectories(folder.resolve("in"));
        Files.copy(file, in);
        try {
            boolean done = run(in, outFolder, limit.compareTo(LEAST) < 0 ? LEAST : limit);
            if (!done || !Files.isRegularFile(out)) {
                return null;
            }
            Path pdf = Files.createTempFile("opposable-piece-", ".pdf");
            Files.move(out, pdf, StandardCopyOption.REPLACE_EXISTING);
            return pdf;
        } finally {
            Files.deleteIfExists(in);
            Files.deleteIfExists(out);
        }
    }

    private boolean run(Path in, Path out, Duration limit) throws IOException {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SHELL)) {
            command.addAll(List.of(
                    SHELL.toString(), "-c", "ulimit -v " + MOST_ADDRESSED + " 2>/dev/null; exec \"$@\"", "suite"));
        }
        command.addAll(List.of(
                program.toString(),
                "-env:UserInstallation=" + home().resolve("profile").toUri(),
                "--headless",
                "--norestore",
                "--nolockcheck",
                "--convert-to",
                "pdf",
                "--outdir",
                out.toString(),
                in.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().retainAll(List.of("PATH", "LANG", "LC_ALL", "TMPDIR"));
        builder.environment().put("HOME", home().toString());
        // whatever a document links to is asked of a door where nobody answers
        for (String proxy : List.of("http_proxy", "https_proxy", "ftp_proxy")) {
            builder.environment().put(proxy, "http://127.0.0.1:9");
        }
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        try {
            boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            return ended && process.exitValue() == 0;
        } catch (InterruptedException e) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** {@return the line at the foot of its pages that says what they are} */
    public String mark(ExhibitKind kind, Sha256 original) {
        return French.typeset(
                        "Rendu d'un %s par LibreOffice ; la mise en page peut différer. Original conservé, SHA-256 %s…")
                .formatted(kind.label(), original.abbreviated());
    }

    /** {@return whether {@code rendering}, of a file of {@code kind}, shows marks in the place of sums or dates} */
    public static boolean isNarrow(ExhibitKind kind, WorkReport rendering) {
        return SHEETS.contains(kind) && rendering.seen().contains(NARROW);
    }

    /** {@return {@code ours} as it reads when the rendering of the suite is too narrow to be read} */
    public static WorkReport narrow(WorkReport ours) {
        return rather(ours, NARROW, ours.mayDiffer());
    }

    /** {@return {@code ours} as it reads when the suite was asked in vain} */
    public static WorkReport failed(WorkReport ours) {
        return rather(
                ours,
                French.typeset("LibreOffice n'a pas pu rendre ce fichier ; le rendu est le nôtre."),
                /* mayDiffer= */ true);
    }

    private static WorkReport rather(WorkReport ours, String why, boolean mayDiffer) {
        List<String> seen = new ArrayList<>(ours.seen());
        seen.add(why);
        return new WorkReport(
                ours.kind(),
                null,
                null,
                null,
                seen,
                ours.removed(),
                ours.pages(),
                ours.making(),
                false,
                ours.isRendering(),
                ours.isSigned(),
                mayDiffer,
                ours.checksum(),
                ours.carried());
    }

    /** {@return {@code ours} as it reads when the pages are the suite's} */
    public WorkReport said(WorkReport ours, int pages) {
        return new WorkReport(
                ours.kind(),
                null,
                null,
                null,
                ours.seen(),
                ours.removed(),
                pages,
                French.typeset("rendu par LibreOffice ; la mise en page peut différer de celle de l'auteur"),
                false,
                true,
                ours.isSigned(),
                ours.mayDiffer(),
                ours.checksum(),
                ours.carried());
    }

    private Path home() throws IOException {
        Path known = home;
        if (known == null) {
            known = Files.createTempDirectory("opposable-bureau-");
            Path user = Files.createDirectories(known.resolve("profile/user"));
            Files.writeString(user.resolve("registrymodifications.xcu"), SETTINGS, StandardCharsets.UTF_8);
            home = known;
        }
        return known;
    }

    @Override
    public synchronized void close() {
        Path known = home;
        home = null;
        if (known == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(known)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // a temporary folder that stays harms nobody; the system clears it
        }
    }
}
