package fr.opposable.dossier;

import fr.opposable.kernel.French;
import fr.opposable.rendering.TiedDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of the first pages of a volume: what it is, and the list of the pieces. */
final class FrontModel {

    /** Stands for a date or an author that the case does not give. */
    private static final String UNSAID = "–";

    /** Rows that no page end parts at the end of a list. */
    private static final int KEPT_ROWS = 3;

    /** Characters of the foot: one line of it. */
    private static final int LONGEST_FOOT = 84;

    private FrontModel() {}

    /**
     * {@return the model of the front of one volume}
     *
     * @param generated pages of the front itself, as far as known
     */
    static Map<String, Object> of(
            DossierWords words, FilingProfile profile, List<List<PieceFile>> volumes, int volume, int generated) {
        List<PieceFile> here = volumes.get(volume);
        List<PieceFile> all = volumes.stream().flatMap(List::stream).toList();
        boolean isSplit = volumes.size() > 1;
        Map<String, Object> front = new LinkedHashMap<>();
        front.put("title", words.title());
        front.put("court", words.court());
        front.put("draft", words.isDraft() ? "PROJET" : "");
        front.put("volume", isSplit ? "Volume %d/%d".formatted(volume + 1, volumes.size()) : "");
        front.put("claimant", words.claimant());
        front.put("debtorLabel", words.debtors() > 1 ? "Débiteurs" : "Débiteur");
        front.put("debtor", words.debtor());
        front.put("reference", "%s, le %s".formatted(words.reference(), French.words(words.date())));
        front.put("content", content(here, all, isSplit));
        front.put("running", running(words, isSplit ? ", volume %d/%d".formatted(volume + 1, volumes.size()) : ""));
        front.put("remarks", remarks(here));
        front.put("heading", isSplit ? "Pièces de ce volume" : "Liste des pièces");
        front.put(
                "lead",
                "Documents justificatifs produits à l’appui de la requête (article 1407 du code de procédure civile), sous les"
                        + " numéros du bordereau qui lui est annexé. Un clic sur un intitulé mène à la pièce.");
        front.put("contents", contents(here, profile, generated, words.debtors()));
        front.put("others", others(volumes, volume, words.debtors()));
        return Map.of("front", front);
    }

    private static String content(List<PieceFile> here, List<PieceFile> all, boolean isSplit) {
        String content = "%s, %s".formatted(count(here.size(), "pièce"), count(pages(here), "page"));
        return isSplit
                ? content
                        + French.typeset(" (pièces n° %s à %s), sur %s et %s en tout")
                                .formatted(
                                        here.getFirst().piece().number(),
                                        here.getLast().piece().number(),
                                        count(all.size(), "pièce"),
                                        count(pages(all), "page"))
                : content;
    }

    private static int pages(List<PieceFile> pieces) {
        return pieces.stream().mapToInt(PieceFile::pages).sum();
    }

    private static String count(int number, String thing) {
        String figure = String.format(Locale.ROOT, "%,d", number).replace(',', French.NARROW);
        return figure + French.NO_BREAK + thing + (number > 1 ? "s" : "");
    }

    /** The reference, the volume and the word of a draft first: what has no room is cut from the names. */
    private static String running(DossierWords words, String volume) {
        String first = words.reference() + volume + (words.isDraft() ? " – PROJET" : "") + " – ";
        String names = "%s contre %s".formatted(words.claimant(), words.debtor());
        int room = Math.max(1, LONGEST_FOOT - first.length());
        return first
                + (names.length() <= room ? names : names.substring(0, room - 1).strip() + "…");
    }

    /** What is said of several pieces is said once. */
    private static List<String> remarks(List<PieceFile> here) {
        Map<String, List<String>> said = new LinkedHashMap<>();
        for (PieceFile piece : here) {
            if (!piece.remark().isBlank()) {
                said.computeIfAbsent(piece.remark(), _ -> new ArrayList<>())
                        .add(piece.piece().number().toString());
            }
        }
        List<String> remarks = new ArrayList<>();
        said.forEach((remark, numbers) -> remarks.add(French.typeset("%s n° %s : %s.")
                .formatted(numbers.size() == 1 ? "Pièce" : "Pièces", French.enumerated(numbers), remark)));
        return remarks;
    }

    private static List<List<Map<String, Object>>> contents(
            List<PieceFile> here, FilingProfile profile, int generated, int debtors) {
        List<Map<String, Object>> rows = new ArrayList<>();
        int page = generated + 1;
        for (PieceFile piece : here) {
            Map<String, Object> row = row(piece, profile.hasDigests(), debtors);
            row.put("link", "#" + row.get("anchor"));
            row.put("page", Integer.toString(page));
            page += piece.pages();
            rows.add(row);
        }
        return kept(rows);
    }

    /** So that whoever holds one volume sees that there are others, and what they hold. */
    private static List<List<Map<String, Object>>> others(List<List<PieceFile>> volumes, int volume, int debtors) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < volumes.size(); i++) {
            for (PieceFile piece : i == volume ? List.<PieceFile>of() : volumes.get(i)) {
                Map<String, Object> row = row(piece, false, debtors);
                row.put("volume", Integer.toString(i + 1));
                rows.add(row);
            }
        }
        return kept(rows);
    }

    /** {@return the rows one by one, the last together: alone on its page, one would look forgotten} */
    private static List<List<Map<String, Object>>> kept(List<Map<String, Object>> rows) {
        int last = Math.max(0, rows.size() - KEPT_ROWS);
        List<List<Map<String, Object>>> kept = new ArrayList<>();
        rows.subList(0, last).forEach(row -> kept.add(List.of(row)));
        if (last < rows.size()) {
            kept.add(List.copyOf(rows.subList(last, rows.size())));
        }
        return kept;
    }

    private static Map<String, Object> row(PieceFile piece, boolean withDigest, int debtors) {
        Map<String, Object> row = new LinkedHashMap<>();
        LocalDate date = piece.piece().piece().date();
        String author = PieceAuthor.among(
                debtors, piece.piece().piece().author(), piece.piece().title());
        row.put("anchor", "c-" + piece.piece().number());
        row.put("number", piece.piece().number().toString());
        row.put("title", TiedDates.in(piece.piece().title()));
        row.put("date", date == null ? UNSAID : French.figures(date));
        row.put("author", author == null ? UNSAID : author);
        row.put("pages", Integer.toString(piece.pages()));
        row.put(
                "digest",
                withDigest
                        ? "SHA-256 de l’original" + French.typeset(" : ")
                                + piece.sha256().hex()
                        : "");
        return row;
    }
}
