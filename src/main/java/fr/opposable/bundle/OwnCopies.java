package fr.opposable.bundle;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Event;
import fr.opposable.claim.KeptFile;
import fr.opposable.kernel.Sha256;
import fr.opposable.originals.NamedFiles;
import fr.opposable.originals.Submission;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A letter that was sent, or its proof, of which the case names a copy of its own: the same bytes are one piece, the one named. */
public final class OwnCopies {

    private OwnCopies() {}

    /**
     * {@return {@code file} without the kept files that it names under its own names too}
     *
     * @param home folder below which its files lie
     */
    public static CaseFile in(CaseFile file, Path home) {
        if (file.events().stream().flatMap(event -> event.files().stream()).noneMatch(named -> KeptFile.read(named)
                .isPresent())) {
            return file;
        }
        Map<String, String> own = new HashMap<>();
        for (Submission submission : NamedFiles.of(file, home)) {
            if (Files.isRegularFile(submission.file())) {
                Sha256 digest = FileDigests.of(submission.file());
                own.putIfAbsent(digest.abbreviated(), submission.name());
            }
        }
        List<Event> events = new ArrayList<>();
        for (Event event : file.events()) {
            events.add(event.withFiles(event.files().stream()
                    .map(named -> KeptFile.read(named)
                            .map(kept -> own.getOrDefault(kept.digest(), named))
                            .orElse(named))
                    .distinct()
                    .toList()));
        }
        return file.withEvents(events);
    }
}
