package fr.opposable.bundle;

import fr.opposable.bundle.JudgedPieces.Accepted;
import fr.opposable.bundle.PartIds.Pages;
import fr.opposable.dossier.ExhibitList;
import fr.opposable.dossier.NumberedPiece;
import fr.opposable.dossier.PageCut;
import fr.opposable.dossier.PieceFile;
import fr.opposable.exhibit.PrintedCopy;
import fr.opposable.kernel.French;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The pieces of a list that are some pages of a file: their copies, and what is told of the pages named twice or by none. */
final class CutPieces {

    private final ExhibitList list;
    private final Path folder;
    private final List<String> notes = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    /** @param folder of the copies that are made */
    CutPieces(ExhibitList list, Path folder) {
        this.list = list;
        this.folder = folder;
    }

    /** What was taken of a file. */
    record Cut(Path copy, int pages, String remark) {}

    /** {@return the pieces that are pages of the file {@code id}, in the order of the list} */
    List<NumberedPiece> of(String id) {
        return list.pieces().stream()
                .filter(piece -> PartIds.pages(piece.id()).isPresent()
                        && PartIds.whole(piece.id()).equals(id))
                .toList();
    }

    /**
     * Looks at the pages asked of a file: those it does not have are refused by {@link #requireRight}, those named twice or left out told.
     */
    void look(Accepted accepted) {
        List<NumberedPiece> cuts = of(accepted.piece().id());
        if (cuts.isEmpty()) {
            return;
        }
        String name = accepted.piece().id();
        if (!accepted.parts().isEmpty()) {
            wrong.add(
                    French.typeset("« %s » porte des fichiers joints, qui sont déjà des pièces : nommez-la sans pages")
                            .formatted(name));
            return;
        }
        int count = accepted.exhibit().pages();
        for (NumberedPiece cut : cuts) {
            Pages pages = pages(cut.id());
            if (pages.last() > count) {
                wrong.add(French.typeset("« %s » n’a que %d page(s), et l’ordre en demande %s ; corrigez la ligne")
                        .formatted(name, count, pages.the()));
            }
        }
        List<Integer> twice = new ArrayList<>();
        List<Integer> none = new ArrayList<>();
        for (int page = 1; page <= count; page++) {
            int of = page;
            long named = cuts.stream().filter(cut -> pages(cut.id()).has(of)).count();
            if (named > 1) {
                twice.add(page);
            } else if (named == 0) {
                none.add(page);
            }
        }
        told("« %s » : %s est dans plusieurs pièces.", "« %s » : %s sont dans plusieurs pièces.", name, twice);
        told(
                "« %s » : %s n’est dans aucune pièce, et reste hors du dossier.",
                "« %s » : %s ne sont dans aucune pièce, et restent hors du dossier.", name, none);
    }

    /** @throws BundleRefusedException when pages were asked for that are not there; all of them at once */
    void requireRight() {
        if (!wrong.isEmpty()) {
            throw new BundleRefusedException(French.typeset("L’ordre des pièces ne peut pas être suivi : %s.")
                    .formatted(String.join(French.typeset(" ; "), wrong)));
        }
    }

    /** {@return the copy of a piece that is some pages of a file; empty when it is a whole one} */
    Optional<Cut> cut(NumberedPiece piece, PrintedCopy whole) {
        return PartIds.pages(piece.id()).map(pages -> {
            Path out = folder.resolve(
                    "%s-p%d-%d.pdf".formatted(whole.sha256().abbreviated(), pages.first(), pages.last()));
            if (PageCut.write(whole.pdf(), pages.first(), pages.last(), out)) {
                notes.add(French.typeset(
                                "Les signets de « %s » ne suivent pas dans la pièce n° %s, qui n’en est que des pages.")
                        .formatted(PartIds.whole(piece.id()), piece.number()));
            }
            return new Cut(out, pages.count(), "%s d’un fichier de %d pages".formatted(pages.words(), whole.pages()));
        });
    }

    /** {@return what the user must know, in French} */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /**
     * {@return what is said of the originals that are not handed out because pieces are some of their pages, in French}
     *
     * @param files what is bound
     */
    static List<String> keptBack(List<PieceFile> files) {
        Map<String, List<String>> numbers = new LinkedHashMap<>();
        files.stream().filter(PieceFile::isExcerpt).forEach(file -> numbers.computeIfAbsent(
                        PartIds.whole(file.piece().id()), _ -> new ArrayList<>())
                .add(file.piece().number().toString()));
        return numbers.entrySet().stream()
                .map(entry -> French.typeset(
                                "L’original de « %s » n’est pas remis : %s, et ses autres pages ne se communiquent pas avec %s. Il reste tel quel dans le coffre ; la commande export l’en sort, avec toutes les pièces de l’affaire.")
                        .formatted(
                                entry.getKey(),
                                French.typeset(
                                                entry.getValue().size() == 1
                                                        ? "la pièce n° %s n’en est que des pages"
                                                        : "les pièces n° %s n’en sont que des pages")
                                        .formatted(French.enumerated(entry.getValue())),
                                entry.getValue().size() == 1 ? "elle" : "elles"))
                .toList();
    }

    private void told(String one, String more, String name, List<Integer> pages) {
        if (!pages.isEmpty()) {
            notes.add(French.typeset(pages.size() == 1 ? one : more).formatted(name, words(pages)));
        }
    }

    /** {@return « les pages 1 à 3, 7 et 9 »} */
    private static String words(List<Integer> pages) {
        List<String> runs = new ArrayList<>();
        int first = pages.getFirst();
        for (int i = 0; i < pages.size(); i++) {
            boolean ends = i + 1 == pages.size() || pages.get(i + 1) != pages.get(i) + 1;
            if (ends) {
                int start = first;
                int last = pages.get(i);
                if (last - start > 1) {
                    runs.add("%d à %d".formatted(start, last));
                } else {
                    pages.stream()
                            .filter(page -> page >= start && page <= last)
                            .map(String::valueOf)
                            .forEach(runs::add);
                }
                first = i + 1 == pages.size() ? first : pages.get(i + 1);
            }
        }
        return (pages.size() == 1 ? "la page " : "les pages ") + French.enumerated(runs);
    }

    private static Pages pages(String id) {
        return Objects.requireNonNull(PartIds.pages(id).orElse(null), id);
    }
}
