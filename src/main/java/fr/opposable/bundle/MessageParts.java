package fr.opposable.bundle;

import fr.opposable.bundle.JudgedPieces.Part;
import fr.opposable.bundle.JudgedPieces.Refused;
import fr.opposable.dossier.PictureSize;
import fr.opposable.dossier.Piece;
import fr.opposable.exhibit.Exhibit;
import fr.opposable.exhibit.ExhibitKind;
import fr.opposable.exhibit.Refusal;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Sha256;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which files of the messages of one case are pieces of their own. What was attached is one; a picture that the text shows is part of the
 * message, unless it is so large that it may prove something. Whatever is not numbered is told.
 */
final class MessageParts {

    /** Pictures shown in a text below this many bytes are the ornaments of a signature, not evidence. */
    private static final long ORNAMENT = 20_000;

    /** The sides, in dots, of what may be a screen that was captured: few bytes when there is much white. */
    private static final PictureSize SCREEN = new PictureSize(300, 200);

    private static final Set<ExhibitKind> PICTURES =
            EnumSet.of(ExhibitKind.JPEG, ExhibitKind.PNG, ExhibitKind.GIF, ExhibitKind.BMP, ExhibitKind.WEBP);

    private final Map<Sha256, Piece> known;
    private final Set<String> filed;
    private final LeftParts leftOut;
    private final List<Refused> refused;
    private final List<String> notes;

    /** Pictures that a text showed and that are pieces, by the message that showed them first: a logo stands under each of its letters. */
    private final Map<Sha256, Piece> shown = new HashMap<>();

    /**
     * @param known the pieces of the case, by what they hold
     * @param filed ids of what was filed
     * @param leftOut what the user leaves out
     * @param refused where what cannot be bound is added
     * @param notes where what is not numbered is told
     */
    MessageParts(
            Map<Sha256, Piece> known, Set<String> filed, LeftParts leftOut, List<Refused> refused, List<String> notes) {
        this.known = known;
        this.leftOut = leftOut;
        this.filed = Set.copyOf(filed);
        this.refused = refused;
        this.notes = notes;
    }

    /** {@return the message and the files it carried that are pieces of their own; nothing when it carried none} */
    List<Part> of(Piece piece, Exhibit exhibit) {
        boolean isFiled = filed.contains(piece.id()) || filed.contains(PartIds.message(piece.id()));
        List<Part> parts = new ArrayList<>();
        leftOut.opened(piece);
        for (Exhibit carried : flat(exhibit)) {
            Optional<LeftParts.Line> line = leftOut.of(piece, carried);
            if (line.isPresent()) {
                note(
                        "« %s », qu’apporte « %s », est laissée hors du dossier par la ligne %d de « %s ».",
                        carried.name(),
                        piece.id(),
                        line.get().number(),
                        line.get().file());
                continue;
            }
            String id = PartIds.carried(piece.id(), carried.sha256());
            Refusal refusal = carried.refusal();
            boolean isNew = !filed.contains(id);
            if (isNew && isLeftAside(piece, carried)) {
                continue;
            }
            if (refusal != null) {
                refused.add(new Refused(piece.id(), carried.name(), piece.title() + ", pièce jointe", refusal, true));
            } else if (isFiled && isNew) {
                note(
                        "« %s », jointe à « %s », n’est pas numérotée : le message a été communiqué sans elle. Si elle prouve quelque chose, donnez-la comme une pièce.",
                        carried.name(), piece.title());
            } else {
                add(parts, piece, id, carried);
            }
        }
        if (!parts.isEmpty()) {
            parts.addFirst(new Part(part(piece, PartIds.message(piece.id()), piece.title()), exhibit));
        }
        return parts;
    }

    /** {@return whether what a message carried is bound elsewhere, or is an ornament of its text: which is told} */
    private boolean isLeftAside(Piece piece, Exhibit carried) {
        Piece twin = known.get(carried.sha256());
        if (twin != null) {
            note(
                    "La pièce jointe « %s » de « %s » est déjà la pièce « %s » : elle n’est pas reliée deux fois.",
                    carried.name(), piece.title(), twin.title());
            return true;
        }
        if (!carried.isShown()) {
            return false;
        }
        if (isOrnament(carried)) {
            note(
                    "L’image « %s » (%d octets), que « %s » montre avec son texte, est prise pour un ornement de signature : elle n’est pas numérotée. Si elle prouve quelque chose, donnez-la comme une pièce.",
                    carried.name(), carried.bytes(), piece.title());
            return true;
        }
        Piece first = shown.get(carried.sha256());
        if (first != null && !first.id().equals(piece.id())) {
            note(
                    "L’image « %s », que « %s » montre avec son texte, est déjà reliée avec « %s » : elle ne l’est pas deux fois.",
                    carried.name(), piece.title(), first.title());
            return true;
        }
        return false;
    }

    private void add(List<Part> parts, Piece piece, String id, Exhibit carried) {
        Optional<Part> same =
                parts.stream().filter(part -> part.piece().id().equals(id)).findFirst();
        if (same.isPresent()) {
            note(
                    "La pièce jointe « %s » de « %s » est le même fichier que « %s » : elle n’est pas reliée deux fois.",
                    carried.name(), piece.title(), same.get().exhibit().name());
            return;
        }
        long rank = 1
                + parts.stream()
                        .filter(part -> part.exhibit().isShown() == carried.isShown())
                        .count();
        String title = CarriedTitle.of(carried.name(), (int) rank, carried.isShown());
        parts.add(new Part(part(piece, id, title), carried));
        if (carried.isShown() && shown.putIfAbsent(carried.sha256(), piece) == null && !filed.contains(id)) {
            note(
                    "L’image « %s », que « %s » montre avec son texte, est assez grande pour prouver quelque chose : elle est reliée à la suite du message, sous un numéro à elle. Pour l’écarter, écrivez « - %s [%s] » dans ordre-des-pieces.txt.",
                    carried.name(), piece.title(), piece.id(), carried.name());
        }
    }

    private void note(String template, Object... values) {
        notes.add(French.typeset(template).formatted(values));
    }

    private static boolean isOrnament(Exhibit carried) {
        return (PICTURES.contains(carried.kind()) || carried.refusal() != null)
                && carried.bytes() < ORNAMENT
                && Stream.ofNullable(carried.copy())
                        .flatMap(copy -> PictureSize.of(copy.pdf()).stream())
                        .noneMatch(size -> size.longer() >= SCREEN.longer() && size.shorter() >= SCREEN.shorter());
    }

    private static Piece part(Piece whole, String id, String title) {
        String series = whole.series() == null ? whole.id() : whole.series();
        return whole.as(id, title, series);
    }

    private static List<Exhibit> flat(Exhibit exhibit) {
        List<Exhibit> all = new ArrayList<>();
        for (Exhibit carried : exhibit.attachments()) {
            all.add(carried);
            all.addAll(flat(carried));
        }
        return all;
    }
}
