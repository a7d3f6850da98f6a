package fr.opposable.exhibit.internal.mail;

import fr.opposable.exhibit.internal.Block;
import fr.opposable.exhibit.internal.Notes;
import fr.opposable.exhibit.internal.RefusedFileException;
import fr.opposable.exhibit.internal.WorkOrder;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message as it is being read, whatever its format; what it carries is written beside. */
final class MailDraft {

    /** A named value. */
    record Field(String label, String value) {}

    /**
     * A file the message carries.
     *
     * @param sha256 digest of its bytes
     */
    record Enclosure(String name, String type, long bytes, String sha256) {}

    private static final int MOST_ENCLOSURES = 100;

    final List<Field> fields = new ArrayList<>();
    final List<Block> body = new ArrayList<>();
    final List<Enclosure> enclosures = new ArrayList<>();
    final List<String> technical = new ArrayList<>();
    final List<String> remarks = new ArrayList<>();
    String subject = "";

    private final Path folder;
    private final Notes notes;

    MailDraft(WorkOrder order, Notes notes) {
        this.folder = Path.of(order.carried());
        this.notes = notes;
    }

    /** A field of the head, unless it is empty. */
    void field(String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.add(new Field(label, value.strip()));
        }
    }

    void technical(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            technical.add(name + "\u00a0: " + value.strip());
        }
    }

    /** Something the reader must know; French, typeset here. */
    void remark(String text) {
        String said = French.typeset(text);
        if (!remarks.contains(said)) {
            remarks.add(said);
            notes.seen("%s", said);
        }
    }

    /** {@return whether the message carries as many files as are kept} */
    boolean isFull() {
        return enclosures.size() >= MOST_ENCLOSURES;
    }

    /**
     * Keeps a file the message carries, under a number: its name is a label.
     *
     * @param isShown whether it is a picture that the text shows
     */
    void enclose(@Nullable String name, String type, byte[] content, boolean isShown) throws IOException {
        if (isFull()) {
            throw new RefusedFileException(
                    "too-many-attachments",
                    "Ce message porte plus de %d pièces jointes.".formatted(MOST_ENCLOSURES),
                    "Enregistrez à part celles qui sont utiles, et donnez le message sans elles.");
        }
        int number = enclosures.size() + 1;
        String label = Notes.label(name == null || name.isBlank() ? "pièce jointe n° " + number : name);
        Files.createDirectories(folder);
        Path file = folder.resolve("%03d.bin".formatted(number));
        Files.write(file, content);
        enclosures.add(new Enclosure(
                label,
                Notes.label(type.replace('/', '\u2044')).replace('\u2044', '/')
                        + (isShown ? ", montrée avec le texte" : ""),
                content.length,
                Sha256.of(content).hex()));
        if (isShown) {
            notes.shows(label, file.toString());
        } else {
            notes.carries(label, file.toString());
        }
    }
}
