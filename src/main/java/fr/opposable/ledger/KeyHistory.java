package fr.opposable.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The keys of a log and what each may have signed: from the checkpoint after the one it was put in place by, up to the one it stepped
 * down with.
 *
 * @param links how each key came after another, oldest first
 * @param current the key that signs now; none before the first
 * @param unlinked keys put aside by hand, without a link, before links were made: good up to the first of them
 */
record KeyHistory(List<KeyLink> links, Optional<NoteKey> current, List<NoteKey> unlinked) {

    KeyHistory {
        links = List.copyOf(links);
        unlinked = List.copyOf(unlinked);
    }

    /** {@return whether one of the keys that could sign at this size signed it} */
    boolean signed(SignedNote note, long size) {
        return note.signedBy(keysAt(size)).isPresent();
    }

    /** {@return the keys that could sign a checkpoint of this size} */
    List<NoteKey> keysAt(long size) {
        List<NoteKey> keys = new ArrayList<>();
        long from = 0;
        for (KeyLink link : links) {
            if (size >= from && size <= link.checkpoint().size()) {
                keys.add(link.former());
            }
            from = link.checkpoint().size();
        }
        if (size >= from) {
            current.ifPresent(keys::add);
        }
        if (links.isEmpty() || size <= links.getFirst().checkpoint().size()) {
            keys.addAll(unlinked);
        }
        return keys;
    }

    /** {@return what is wrong with the order of the links, if anything is} */
    Optional<String> flaw() {
        for (int i = 0; i < links.size(); i++) {
            KeyLink link = links.get(i);
            if (link.number() != i + 1) {
                return Optional.of("l’acte de succession %d manque".formatted(i + 1));
            }
            if (i > 0
                    && (!link.former().sameAs(links.get(i - 1).next())
                            || link.checkpoint().size()
                                    < links.get(i - 1).checkpoint().size())) {
                return Optional.of("l’acte de succession %d ne suit pas le précédent".formatted(link.number()));
            }
        }
        return links.isEmpty()
                        || current.filter(key -> key.sameAs(links.getLast().next()))
                                .isPresent()
                ? Optional.empty()
                : Optional.of("la clé publique n’est pas celle que désigne le dernier acte de succession");
    }
}
