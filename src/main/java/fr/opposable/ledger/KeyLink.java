package fr.opposable.ledger;

import fr.opposable.kernel.Sha256;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one key of the log came after another: the last checkpoint, with the two keys as its extension lines (C2SP tlog-checkpoint), signed by
 * both. The former key signs nothing larger; where it was lost, only the new one signs, and the chain says so for ever.
 *
 * @param number from 1
 * @param checkpoint the last that the former key may have signed
 * @param moment when, by the program's clock
 * @param reason why
 * @param former the key that steps down
 * @param next the key that takes its place
 */
record KeyLink(int number, Checkpoint checkpoint, Instant moment, KeyChange reason, NoteKey former, NoteKey next) {

    private static final List<String> FIELDS = List.of("rotation ", "moment ", "reason ", "former ", "next ");

    String text() {
        return checkpoint.text()
                + "rotation " + number + "\nmoment " + moment + "\nreason " + reason.key() + "\nformer " + former.line()
                + "\nnext " + next.line() + "\n";
    }

    /** {@return the note: signed by the new key, and by the former one when it is there} */
    SignedNote signed(NoteSigner newSigner, @Nullable NoteSigner formerSigner) {
        SignedNote note = SignedNote.of(text(), newSigner);
        return formerSigner == null
                ? note
                : new SignedNote(
                        note.text(), SignedNote.of(text(), formerSigner).signatures() + note.signatures());
    }

    /**
     * {@return the link that this file holds}
     *
     * @throws IllegalArgumentException when it is not one, to the last character, or not signed as it must be
     */
    static KeyLink parse(String file) {
        SignedNote note = SignedNote.parse(file);
        List<String> lines = List.of(note.text().split("\n", -1));
        if (lines.size() != 9 || !lines.getLast().isEmpty()) {
            throw new IllegalArgumentException("A link of keys has eight lines, not " + (lines.size() - 1));
        }
        String origin = lines.getFirst();
        try {
            KeyLink link = new KeyLink(
                    Integer.parseInt(field(lines, 0)),
                    new Checkpoint(
                            origin,
                            Long.parseLong(lines.get(1)),
                            Sha256.ofRaw(Base64.getDecoder().decode(lines.get(2)))),
                    Instant.parse(field(lines, 1)),
                    KeyChange.ofKey(field(lines, 2)),
                    NoteKey.ofLine(origin, field(lines, 3)),
                    NoteKey.ofLine(origin, field(lines, 4)));
            if (!link.text().equals(note.text()) || !link.isSigned(note)) {
                throw new IllegalArgumentException("The link of keys is not written or signed as it should be");
            }
            return link;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("The link of keys has no moment", e);
        }
    }

    private static String field(List<String> lines, int number) {
        String line = lines.get(number + 3);
        String name = FIELDS.get(number);
        if (!line.startsWith(name)) {
            throw new IllegalArgumentException("A line of a link of keys starts with " + name);
        }
        return line.substring(name.length());
    }

    private boolean isSigned(SignedNote note) {
        return note.signedBy(List.of(next)).isPresent()
                && (reason == KeyChange.LOST || note.signedBy(List.of(former)).isPresent());
    }
}
