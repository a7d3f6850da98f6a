package fr.opposable.dossier;

import fr.opposable.claim.Exhibit.Kind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A piece before it has a number: what the list, the stamps, the bordereau and the text call it.
 *
 * @param id what texts refer to it by; its file below the case folder, or a name given by the user; unique in a list
 * @param title as it will stand in the bordereau; its apostrophes are those of print, however they were typed
 * @param kind what it is; null when nobody said
 * @param date of the document; null when not known
 * @param author who it comes from, as it will stand in the bordereau; null when not known
 * @param series pieces that stand together and share it are numbered 3-1, 3-2 …; null for a piece on its own
 * @param follows id of the piece it must come after at once, as a receipt comes after its letter; null for none
 * @param day by which it stands among others: its date, or that of the payment it proves, of which the document has not the date
 */
public record Piece(
        String id,
        String title,
        @Nullable Kind kind,
        @Nullable LocalDate date,
        @Nullable String author,
        @Nullable String series,
        @Nullable String follows,
        @Nullable LocalDate day) {

    public Piece {
        if (id.isBlank() || title.isBlank()) {
            throw new IllegalArgumentException("A piece has an id and a title");
        }
        title = title.replace('\'', '’');
    }

    /** A piece that stands among others by its own date. */
    public Piece(
            String id,
            String title,
            @Nullable Kind kind,
            @Nullable LocalDate date,
            @Nullable String author,
            @Nullable String series,
            @Nullable String follows) {
        this(id, title, kind, date, author, series, follows, date);
    }

    /** A piece of which only the kind and the day are told. */
    public Piece(String id, String title, @Nullable Kind kind, @Nullable LocalDate date) {
        this(id, title, kind, date, null, null, null);
    }

    /** {@return the same, to come at once after the piece {@code leader}} */
    public Piece after(String leader) {
        return new Piece(id, title, kind, date, author, series, leader, day);
    }

    /** {@return the same, written by {@code writer}} */
    public Piece by(String writer) {
        return new Piece(id, title, kind, date, writer, series, follows, day);
    }

    /** {@return the same, called {@code name}} */
    public Piece titled(String name) {
        return new Piece(id, name, kind, date, author, series, follows, day);
    }

    /** {@return the same, in a series} */
    public Piece inSeries(String name) {
        return new Piece(id, title, kind, date, author, name, follows, day);
    }

    /** {@return what this is, or a part of it, under another id, title and series; it follows nothing} */
    public Piece as(String other, String name, @Nullable String place) {
        return new Piece(other, name, kind, date, author, place, null, day);
    }
}
