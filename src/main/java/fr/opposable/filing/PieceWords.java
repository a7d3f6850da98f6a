package fr.opposable.filing;

import fr.opposable.dossier.NumberedPiece;
import fr.opposable.dossier.PieceAuthor;
import fr.opposable.kernel.French;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** A piece as a sentence names it. */
final class PieceWords {

    private static final Pattern SIGNED = Pattern.compile("(?i),? (?:contre)?(?:sign|accept)ée?s?$");

    private final Debtors debtors;

    PieceWords(Debtors debtors) {
        this.debtors = debtors;
    }

    /** {@return its title, its day unless the title says it, that of the signature when it is another, and the debtor when it comes from him or bears his signature} */
    String described(NumberedPiece piece) {
        LocalDate date = piece.piece().date();
        LocalDate signed = PieceAuthor.signedOn(piece.piece().author());
        if (date != null && signed != null && !signed.equals(date)) {
            String bare = bare(piece.title(), signed);
            return "« " + bare + " », document daté du " + French.words(date)
                    + " et "
                    + (PieceAuthor.isSignedByDebtor(piece.piece().author()) ? "signé" : "accepté") + " par "
                    + (PieceAuthor.isOfAll(piece.title(), debtors.all().size()) ? debtors.the() : "l'un des débiteurs")
                    + " le " + French.words(signed);
        }
        String day = date == null || says(piece.title(), date) ? "" : ", en date du " + French.words(date);
        return "« " + piece.title() + " »" + day + from(piece);
    }

    /** {@return its title, and the debtor in the same way, where its day is said already} */
    String undated(NumberedPiece piece) {
        return "« " + piece.title() + " »" + from(piece);
    }

    /** {@return whether {@code title} gives {@code day}, in words or in figures: the 12th is not the 2nd} */
    static boolean says(String title, LocalDate day) {
        return Pattern.compile("(?<!\\d)(?:" + Pattern.quote(plain(French.words(day))) + "|"
                        + Pattern.quote(French.figures(day)) + ")(?!\\d)")
                .matcher(plain(title))
                .find();
    }

    /** {@return a title without the day of a signature that follows it: of two days on one line, each says what it is of} */
    private static String bare(String title, LocalDate signed) {
        String plain = plain(title);
        String tail = " le " + plain(French.words(signed));
        int at = plain.endsWith(tail)
                ? SIGNED.matcher(plain.substring(0, plain.length() - tail.length()))
                        .replaceFirst("")
                        .length()
                : 0;
        return at == 0 ? title : title.substring(0, at);
    }

    private String from(NumberedPiece piece) {
        String author = piece.piece().author();
        String debtor =
                PieceAuthor.isOfAll(piece.title(), debtors.all().size()) ? debtors.of() : "de l'un des débiteurs";
        return (PieceAuthor.isDebtor(author) ? ", émanant " + debtor : "")
                + (PieceAuthor.isSignedByDebtor(author) ? ", portant la signature " + debtor : "");
    }

    private static String plain(String words) {
        return words.replace(French.NO_BREAK, ' ').replace(French.NARROW, ' ');
    }
}
