package fr.opposable.bundle;

import fr.opposable.dossier.PrintSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The envelopes of all the dossiers on paper, one after another, in files a printer takes. */
public final class GreffePrint {

    private static final long LARGEST = 150_000_000;
    static final String ENVELOPE = "A_imprimer.pdf";

    private GreffePrint() {}

    /**
     * Writes {@code impression-001.pdf} and so on into {@code out}, one bookmark a dossier with those of its envelope below; those of a run before go.
     *
     * @param dossiers folders of the dossiers to print, in their order; others beside them are left alone
     * @return the files; none when there is nothing on paper
     */
    public static List<Path> write(List<Path> dossiers, Path out) {
        List<Path> written = new ArrayList<>();
        try {
            List<PrintSet.Part> open = new ArrayList<>();
            long weight = 0;
            for (Path folder : dossiers) {
                if (!Files.isRegularFile(folder.resolve(ENVELOPE))) {
                    continue;
                }
                Path envelope = folder.resolve(ENVELOPE);
                long more = Files.size(envelope);
                if (!open.isEmpty() && weight + more > LARGEST) {
                    written.add(print(open, out, written.size() + 1));
                    open.clear();
                    weight = 0;
                }
                String name = String.valueOf(folder.getFileName());
                open.add(PrintSet.Part.whole(name, envelope).labelled(name + " – "));
                weight += more;
            }
            if (!open.isEmpty()) {
                written.add(print(open, out, written.size() + 1));
            }
            for (int old = written.size() + 1; Files.deleteIfExists(file(out, old)); old++) {
                // The numbers follow each other.
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot print below " + out, e);
        }
        return List.copyOf(written);
    }

    private static Path print(List<PrintSet.Part> parts, Path out, int number) {
        Path file = file(out, number);
        PrintSet.write(parts, file);
        return file;
    }

    private static Path file(Path out, int number) {
        return out.resolve(String.format(Locale.ROOT, "impression-%03d.pdf", number));
    }
}
