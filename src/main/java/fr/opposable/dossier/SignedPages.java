package fr.opposable.dossier;

import fr.opposable.dossier.internal.SignatureRooms;
import java.nio.file.Path;
import java.util.List;

/** Where a paper of the house leaves room for a signature. */
public final class SignedPages {

    private SignedPages() {}

    /**
     * {@return the pages of {@code file} that are signed, from 1, in order; empty when none has room for it}
     *
     * @throws java.io.UncheckedIOException when the file cannot be read
     */
    public static List<Integer> of(Path file) {
        return SignatureRooms.of(file);
    }
}
