package fr.opposable.notice;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.evidence.TrackingNumber;
import fr.opposable.kernel.French;
import fr.opposable.originals.CaseKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Letters held in memory: those of the events of cases, and those added one by one. */
public final class KnownLetters implements SentLetters {

    private final Map<String, Set<Sending>> byNumber = new HashMap<>();
    private final Map<String, Set<Sending>> byDocument = new HashMap<>();
    private final Map<String, Set<Sending>> byReference = new HashMap<>();

    /** Adds the letters that the events of a case tell of: reminders and mises en demeure that went by registered mail, or bear a number. */
    public void add(CaseKey key, CaseFile file) {
        for (Event event : file.events()) {
            boolean letter = event.kind() == EventKind.REMINDER || event.kind() == EventKind.MISE_EN_DEMEURE;
            boolean registered = event.channel() == Event.Channel.LRAR
                    || event.channel() == Event.Channel.LRE
                    || event.trackingNumber() != null;
            if (letter && registered) {
                String number = event.trackingNumber();
                add(new Sending(
                        key,
                        event.kind().key(),
                        number == null ? null : TrackingNumber.plain(number),
                        event.sent() == null ? event.date() : event.sent(),
                        null,
                        null,
                        "événement du " + French.figures(event.date())));
            }
        }
    }

    /** Adds a letter. */
    public void add(Sending sending) {
        put(byReference, sending.key().reference(), sending);
        if (sending.number() != null) {
            put(byNumber, sending.number(), sending);
        }
        if (sending.document() != null) {
            put(byDocument, sending.document(), sending);
        }
    }

    private static void put(Map<String, Set<Sending>> index, String key, Sending sending) {
        index.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(sending);
    }

    @Override
    public List<Sending> numbered(String number) {
        return new ArrayList<>(byNumber.getOrDefault(number, Set.of()));
    }

    @Override
    public List<Sending> named(String document) {
        return new ArrayList<>(byDocument.getOrDefault(document, Set.of()));
    }

    @Override
    public List<Sending> referenced(String reference) {
        return new ArrayList<>(byReference.getOrDefault(reference, Set.of()));
    }
}
