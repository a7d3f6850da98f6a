package fr.opposable.vault;

import fr.opposable.kernel.Sha256;
import fr.opposable.ledger.Ledger;
import fr.opposable.store.StoreUnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far an interrupted verification had come, in {@code registre/verification.txt}. It is believed only when the key of the log signed
 * it and the store is still the one it was of; files changed since it began are re-read all the same.
 */
final class VerificationBookmark {

    private static final Logger LOG = LoggerFactory.getLogger(VerificationBookmark.class);
    private static final String KIND = "verification";
    private static final int MOST_SUSPECTS = 1000;

    private final Ledger ledger;
    private final Path file;
    private final Sha256 state;

    /** @param state digest of what the store is: the log and what it counts */
    VerificationBookmark(Ledger ledger, Path folder, Sha256 state) {
        this.ledger = ledger;
        this.file = folder.resolve("verification.txt");
        this.state = state;
    }

    /** {@return where to go on, when an interrupted verification of this very store left a trace} */
    Optional<ContentAudit.Start> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return ledger.signed(KIND, new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                    .flatMap(this::parse);
        } catch (IOException | StoreUnavailableException e) {
            LOG.warn("The bookmark of a verification could not be read", e);
            return Optional.empty();
        }
    }

    private Optional<ContentAudit.Start> parse(String body) {
        List<String> lines = List.of(body.split("\n", -1));
        if (lines.size() != 5 || !lines.getFirst().equals("state " + state.hex())) {
            return Optional.empty();
        }
        try {
            Set<String> suspects = Set.copyOf(
                    List.of(lines.get(3).substring("suspects".length()).strip().split(" ", -1)));
            return Optional.of(new ContentAudit.Start(
                    Integer.parseInt(lines.get(1).substring("shelf ".length())),
                    suspects,
                    Instant.parse(lines.get(2).substring("since ".length()))));
        } catch (NumberFormatException | DateTimeException | IndexOutOfBoundsException e) {
            LOG.warn("The bookmark of a verification is not one", e);
            return Optional.empty();
        }
    }

    /** Keeps the place. A place that cannot be kept costs a resume, not the verification. */
    void keep(int nextShelf, Collection<String> suspects, Instant since) {
        if (suspects.size() > MOST_SUSPECTS) {
            return;
        }
        String body = "state %s\nshelf %d\nsince %s\nsuspects %s\n"
                .formatted(
                        state.hex(),
                        nextShelf,
                        since,
                        suspects.stream().sorted().collect(Collectors.joining(" ")));
        Path temporary = file.resolveSibling(".tmp-verification");
        try {
            Optional<String> note = ledger.sign(KIND, body);
            if (note.isEmpty()) {
                return;
            }
            Files.writeString(temporary, note.get());
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | StoreUnavailableException e) {
            LOG.warn("The bookmark of a verification could not be kept", e);
        }
    }

    /** The verification is over. */
    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("The bookmark of a finished verification could not be removed", e);
        }
    }
}
