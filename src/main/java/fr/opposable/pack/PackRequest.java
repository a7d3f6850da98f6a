package fr.opposable.pack;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimStatement;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be packed.
 *
 * @param file the case
 * @param creditor what tells its creditor apart in the vault
 * @param statement its décompte, on the day asked for
 * @param folder its folder, whose files are the originals; null when the case has none
 * @param excluded files and folders of the program that may lie inside it
 * @param engine the program that makes the pack, with its version
 */
public record PackRequest(
        CaseFile file,
        String creditor,
        ClaimStatement statement,
        @Nullable Path folder,
        List<Path> excluded,
        String engine) {

    public PackRequest {
        excluded = List.copyOf(excluded);
    }
}
