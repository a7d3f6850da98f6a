package fr.opposable.dossier;

import fr.opposable.kernel.French;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of cover, contents and bordereau. */
final class FrontModel {

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
        front.put("debtor", words.debtor());
        front.put("reference", words.reference());
        front.put("date", French.words(words.date()));
        front.put("content", content(here, all, isSplit));
        front.put(
                "running",
                "%s contre %s – affaire %s%s%s"
                        .formatted(
                                words.claimant(),
                                words.debtor(),
                                words.reference(),
                                isSplit ? ", volume %d/%d".formatted(volume + 1, volumes.size()) : "",
                                words.isDraft() ? " – PROJET" : ""));
        front.put("remarks", remarks(here));
        front.put("contents", contents(here, generated));
        front.put("volumes", isSplit ? "oui" : "");
        front.put("digestSpan", isSplit ? "5" : "4");
        front.put(
                "bordereauLead",
                "Documents justificatifs produits à l’appui de la requête (article 1407 du code de procédure civile)"
                        + (isSplit ? French.typeset(" ; les pièces des autres volumes sont listées aussi.") : "."));
        front.put("bordereau", bordereau(volumes, volume, profile));
        front.put(
                "signature",
                "Bordereau arrêté à %s, le %s.".formatted(count(all.size(), "pièce"), French.words(words.date())));
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

    private static List<String> remarks(List<PieceFile> here) {
        return here.stream()
                .filter(piece -> !piece.remark().isBlank())
                .map(piece -> French.typeset("Pièce n° %s : %s.")
                        .formatted(piece.piece().number(), piece.remark()))
                .toList();
    }

    private static List<Map<String, Object>> contents(List<PieceFile> here, int generated) {
        List<Map<String, Object>> rows = new ArrayList<>();
        int page = generated + 1;
        for (PieceFile piece : here) {
            Map<String, Object> row = row(piece, "c");
            row.put("page", Integer.toString(page));
            rows.add(row);
            page += piece.pages();
        }
        return rows;
    }

    private static List<Map<String, Object>> bordereau(
            List<List<PieceFile>> volumes, int volume, FilingProfile profile) {
        Set<PieceFile> here = new HashSet<>(volumes.get(volume));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < volumes.size(); i++) {
            for (PieceFile piece : volumes.get(i)) {
                Map<String, Object> row = row(piece, "b");
                String author = piece.piece().piece().author();
                row.put("author", author == null ? "" : author);
                row.put("volume", Integer.toString(i + 1));
                row.put(
                        "digest",
                        profile.hasDigests()
                                ? "SHA-256 de l’original" + French.typeset(" : ")
                                        + piece.sha256().hex()
                                : "");
                if (!here.contains(piece)) {
                    // A piece of another volume: nothing to lead to, so its row leads to the head of the list.
                    row.put("link", "#bordereau");
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static Map<String, Object> row(PieceFile piece, String list) {
        Map<String, Object> row = new LinkedHashMap<>();
        String anchor = list + "-" + piece.piece().number();
        row.put("anchor", anchor);
        row.put("link", "#" + anchor);
        row.put("number", piece.piece().number().toString());
        row.put("title", piece.piece().title());
        row.put(
                "date",
                piece.piece().piece().date() == null
                        ? ""
                        : French.figures(piece.piece().piece().date()));
        row.put("pages", Integer.toString(piece.pages()));
        return row;
    }
}
