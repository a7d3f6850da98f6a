package fr.opposable.exhibit;

import java.nio.file.Path;
import java.util.Optional;

/** Who knows the passwords of protected files. Asked only when a file needs one. */
@FunctionalInterface
public interface Passwords {

    /** Nobody. */
    Passwords NONE = _ -> Optional.empty();

    /** {@return the password that opens {@code file}; empty when it is not known} */
    Optional<String> of(Path file);
}
