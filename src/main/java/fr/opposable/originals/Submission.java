package fr.opposable.originals;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file being handed in.
 *
 * @param file where it lies
 * @param name its name as given: the path below the case folder, or the name alone
 * @param role what it is in the case, by the keys of the case format ({@code invoices[0].file}); null when it is added by hand
 * @param paperAt where the paper original is kept; null when not told
 */
public record Submission(
        Path file,
        String name,
        @Nullable String role,
        @Nullable String paperAt) {}
