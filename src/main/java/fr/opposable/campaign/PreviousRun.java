package fr.opposable.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an earlier run left in the output folder: its report and its rejects are renamed, never overwritten. */
final class PreviousRun {

    private PreviousRun() {}

    /** Makes room for this run. */
    static void setAside(Path out, String runId) {
        try {
            Files.createDirectories(out);
            @Nullable String other = RunReport.runOf(out);
            if (other != null && !other.equals(runId)) {
                String suffix = other.length() > 8 ? other.substring(0, 8) : other;
                for (String name : List.of(RunReport.FILE, "rejets")) {
                    move(out.resolve(name), suffix);
                }
            }
        } catch (IOException e) {
            throw new OutputUnavailableException(out, e);
        }
    }

    private static void move(Path file, String suffix) throws IOException {
        if (Files.exists(file)) {
            String name = String.valueOf(file.getFileName());
            int dot = name.indexOf('.');
            String stem = dot < 0 ? name : name.substring(0, dot);
            String extension = dot < 0 ? "" : name.substring(dot);
            Path target = file.resolveSibling(stem + "-" + suffix + extension);
            for (int i = 2; Files.exists(target); i++) {
                target = file.resolveSibling(stem + "-" + suffix + "-" + i + extension);
            }
            Files.move(file, target);
        }
    }
}
