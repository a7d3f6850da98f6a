package fr.opposable.filing;

import fr.opposable.dossier.NumberedPiece;
import fr.opposable.dossier.PieceAuthor;
import fr.opposable.kernel.French;
import java.time.LocalDate;

/** A piece as a sentence names it. */
final class PieceWords {

    private final Debtors debtors;

    PieceWords(Debtors debtors) {
        this.debtors = debtors;
    }

    /** {@return its title, its day unless the title says it, and the debtor when it comes from him or bears his signature} */
    String described(NumberedPiece piece) {
        LocalDate date = piece.piece().date();
        String day = date == null ? "" : French.words(date);
        return "« " + piece.title() + " »" + (plain(piece.title()).contains(plain(day)) ? "" : ", en date du " + day)
                + from(piece);
    }

    /** {@return its title, and the debtor in the same way, where its day is said already} */
    String undated(NumberedPiece piece) {
        return "« " + piece.title() + " »" + from(piece);
    }

    private String from(NumberedPiece piece) {
        String author = piece.piece().author();
        String debtor =
                PieceAuthor.isOfAll(piece.title(), debtors.all().size()) ? debtors.of() : "de l'un des débiteurs";
        return (PieceAuthor.isDebtor(author) ? ", émanant " + debtor : "")
                + (PieceAuthor.isSignedByDebtor(author) ? ", portant la signature " + debtor : "");
    }

    private static String plain(String words) {
        return words.replace(French.NO_BREAK, ' ');
    }
}
