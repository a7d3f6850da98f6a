package fr.opposable.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The keys of a log as they are handed over: the present one, and how each came after another. It is followed from the notes alone, which
 * the former key and the next one signed; a list of keys proves nothing.
 */
public final class KeyChain {

    private final KeyHistory history;

    private KeyChain(KeyHistory history) {
        this.history = history;
    }

    /**
     * One change of key.
     *
     * @param number from 1
     * @param checkpoint the last that the former key may have signed
     * @param moment when, by the program's clock
     * @param lost whether the former key was lost, so that it did not sign the change
     * @param former the key that stepped down
     * @param next the key that took its place
     */
    public record Succession(
            int number, Checkpoint checkpoint, Instant moment, boolean lost, PublishedKey former, PublishedKey next) {}

    /**
     * {@return the chain}
     *
     * @param present the key that signs now
     * @param notes the notes of succession, oldest first
     * @param unlinked keys put aside by hand, before notes were made
     * @throws IllegalArgumentException when a note is not one, or not signed as it must be
     */
    public static KeyChain of(PublishedKey present, List<String> notes, List<PublishedKey> unlinked) {
        return new KeyChain(new KeyHistory(
                notes.stream().map(KeyLink::parse).toList(),
                Optional.of(present.key()),
                unlinked.stream().map(PublishedKey::key).toList()));
    }

    /**
     * {@return the change that this note tells of}
     *
     * @throws IllegalArgumentException when it is not one, to the last character, or not signed as it must be
     */
    public static Succession succession(String note) {
        return succession(KeyLink.parse(note));
    }

    private static Succession succession(KeyLink link) {
        return new Succession(
                link.number(),
                link.checkpoint(),
                link.moment(),
                link.reason() == KeyChange.LOST,
                PublishedKey.of(link.former()),
                PublishedKey.of(link.next()));
    }

    /** {@return the changes, oldest first} */
    public List<Succession> successions() {
        return history.links().stream().map(KeyChain::succession).toList();
    }

    /** {@return what is wrong with the order of the changes, in French, if anything is} */
    public Optional<String> flaw() {
        return history.flaw();
    }

    /** {@return whether this key could sign a checkpoint of this size} */
    public boolean allows(PublishedKey key, long size) {
        return history.keysAt(size).stream().anyMatch(key.key()::sameAs);
    }
}
