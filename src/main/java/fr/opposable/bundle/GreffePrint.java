package fr.opposable.bundle;

import fr.opposable.dossier.PrintSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The envelopes of all the dossiers on paper, one after another, in files a printer takes. */
public final class GreffePrint {

    private static final long LARGEST = 150_000_000;
    private static final String ENVELOPE = "A_imprimer.pdf";

    private GreffePrint() {}

    /**
     * Writes {@code impression-001.pdf} and so on into {@code out}, one bookmark a dossier.
     *
     * @param dossiers folder of the complete dossiers
     * @return the files; none when there is nothing on paper
     */
    public static List<Path> write(Path dossiers, Path out) {
        List<Path> written = new ArrayList<>();
        try {
            List<PrintSet.Part> open = new ArrayList<>();
            long weight = 0;
            for (Path folder : folders(dossiers)) {
                Path envelope = folder.resolve(ENVELOPE);
                long more = Files.size(envelope);
                if (!open.isEmpty() && weight + more > LARGEST) {
                    written.add(print(open, out, written.size() + 1));
                    open.clear();
                    weight = 0;
                }
                open.add(PrintSet.Part.whole(String.valueOf(folder.getFileName()), envelope));
                weight += more;
            }
            if (!open.isEmpty()) {
                written.add(print(open, out, written.size() + 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + dossiers, e);
        }
        return List.copyOf(written);
    }

    private static Path print(List<PrintSet.Part> parts, Path out, int number) {
        Path file = out.resolve(String.format(Locale.ROOT, "impression-%03d.pdf", number));
        PrintSet.write(parts, file);
        return file;
    }

    private static List<Path> folders(Path dossiers) throws IOException {
        if (!Files.isDirectory(dossiers)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(dossiers)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve(ENVELOPE)))
                    .sorted()
                    .toList();
        }
    }
}
