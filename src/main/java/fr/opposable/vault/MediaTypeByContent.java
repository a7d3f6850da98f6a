package fr.opposable.vault;

import java.io.IOException;
import java.nio.file.Path;

/** Tells what a file is by its bytes. Asked here, answered by whoever takes the file in. */
@FunctionalInterface
public interface MediaTypeByContent {

    /** {@return the media type of {@code file}, at most 100 characters} */
    String of(Path file) throws IOException;
}
