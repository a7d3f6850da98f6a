package fr.opposable.dossier.internal;

import fr.opposable.dossier.PieceFile;
import fr.opposable.kernel.French;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** What the stamps of a volume say, page by page, and how wide that is. */
final class StampWords {

    private static final String DRAFT = "PROJET — ";
    private static final String DASH = " — ";

    private final VolumePress.Job job;
    private final PDType0Font font;
    private final Map<Integer, Double> widths = new HashMap<>();
    private int pageCount;

    private StampWords(VolumePress.Job job, PDType0Font font) {
        this.job = job;
        this.font = font;
        this.pageCount = job.before() + job.generated();
    }

    /** {@return every character a stamp of this volume may use} */
    static String letters(VolumePress.Job job) {
        return (DRAFT + label("0123456789-", 0, 0) + job.owner() + job.folio().formatted(0))
                .codePoints()
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /**
     * {@return the words of each page of each piece}
     *
     * @param face font of the stamps
     */
    static List<List<StampInk.Words>> of(VolumePress.Job job, byte[] face) throws IOException {
        try (PDDocument nowhere = new PDDocument()) {
            StampWords words = new StampWords(job, PDType0Font.load(nowhere, new ByteArrayInputStream(face), true));
            List<List<StampInk.Words>> all = new ArrayList<>();
            for (PieceFile piece : job.pieces()) {
                all.add(words.of(piece));
            }
            return List.copyOf(all);
        }
    }

    private static String label(String number, int page, int pages) {
        return "Pièce n°" + French.NO_BREAK + number + " — p." + French.NO_BREAK + page + "/" + pages;
    }

    private List<StampInk.Words> of(PieceFile piece) throws IOException {
        List<StampInk.Words> words = new ArrayList<>();
        for (int page = 1; page <= piece.pages(); page++) {
            pageCount++;
            String line =
                    (job.isDraft() ? DRAFT : "") + label(piece.piece().number().toString(), page, piece.pages());
            String folio = job.folio().isEmpty() ? "" : job.folio().replace("%d", Integer.toString(pageCount));
            List<String> below = Stream.of(job.owner(), folio)
                    .filter(said -> !said.isBlank())
                    .toList();
            boolean isFirst = page == 1;
            boolean hasSeal = isFirst && job.seal() != null;
            if (isFirst && !below.isEmpty()) {
                words.add(measured(List.of(line, String.join(DASH, below)), hasSeal));
            } else {
                words.add(measured(List.of(folio.isEmpty() ? line : line + DASH + folio), hasSeal));
            }
        }
        return List.copyOf(words);
    }

    /** The sum of its letters, each measured once: stamps are not kerned. */
    private double width(String line) throws IOException {
        double width = 0;
        for (int i = 0; i < line.length(); i = line.offsetByCodePoints(i, 1)) {
            int letter = line.codePointAt(i);
            Double known = widths.get(letter);
            if (known == null) {
                known = (double) font.getStringWidth(Character.toString(letter)) / 1000;
                widths.put(letter, known);
            }
            width += known;
        }
        return width;
    }

    private StampInk.Words measured(List<String> lines, boolean hasSeal) throws IOException {
        double width = 0;
        for (int i = 0; i < lines.size(); i++) {
            width = Math.max(width, width(lines.get(i)) * (i == 0 ? 1 : StampInk.SECOND));
        }
        double height = (lines.size() == 1 ? 1 : 1 + StampInk.SECOND) + (hasSeal ? StampInk.SEAL_LETTERS : 0);
        return new StampInk.Words(lines, width, height, hasSeal);
    }
}
