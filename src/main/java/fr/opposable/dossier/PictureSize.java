package fr.opposable.dossier;

import fr.opposable.dossier.internal.OnePicture;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How many dots a picture has, as the copy that was made of it holds it.
 *
 * @param longer of its sides
 * @param shorter of its sides
 */
public record PictureSize(int longer, int shorter) {

    /** {@return the size of the one picture of a copy; empty when it has none, or more than one, or cannot be read} */
    public static Optional<PictureSize> of(Path copy) {
        return OnePicture.of(copy);
    }
}
