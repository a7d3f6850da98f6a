package fr.opposable.originals;

import fr.opposable.evidence.PdfSignatures.Signature;
import fr.opposable.journal.Act;
import fr.opposable.journal.JournalAct;
import fr.opposable.kernel.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Receptions and derivations, to and from acts of the journal. */
final class OriginalActs {

    private OriginalActs() {}

    static List<Map<String, Object>> facts(List<Signature> signatures) {
        List<Map<String, Object>> facts = new ArrayList<>();
        for (Signature signature : signatures) {
            Map<String, Object> one = new HashMap<>();
            one.put("format", signature.format());
            if (signature.signer() != null) {
                one.put("signer", signature.signer());
            }
            one.put("covers", signature.covers());
            facts.add(one);
        }
        return facts;
    }

    /** {@return the originals that the acts of one or several cases tell of; one whose facts were erased is left out} */
    static List<Original> read(List<JournalAct> acts) {
        Map<String, List<Derivation>> derived = new HashMap<>();
        for (JournalAct act : acts) {
            String original = act.act().text("original");
            if (act.act().kind().equals(Originals.DERIVED) && original != null) {
                derived.computeIfAbsent(original, _ -> new ArrayList<>()).add(derivation(act));
            }
        }
        Map<String, Original> originals = new LinkedHashMap<>();
        for (JournalAct act : acts) {
            String digest = act.act().text("sha256");
            if (act.act().kind().equals(Originals.RECEIVED) && digest != null) {
                Original original = original(act, derived.getOrDefault(digest, List.of()));
                originals.merge(
                        String.join("\n", original.key().toString(), original.name(), digest),
                        original,
                        OriginalActs::relocated);
            }
        }
        return List.copyOf(originals.values());
    }

    /** {@return what was made of bytes that nobody handed in} */
    static List<Originals.OfVersion> ofVersions(List<JournalAct> acts) {
        Set<String> received = acts.stream()
                .map(JournalAct::act)
                .filter(act -> act.kind().equals(Originals.RECEIVED))
                .map(act -> act.text("sha256"))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<Originals.OfVersion> made = new ArrayList<>();
        for (JournalAct act : acts) {
            String from = act.act().text("original");
            if (act.act().kind().equals(Originals.DERIVED) && from != null && !received.contains(from)) {
                made.add(new Originals.OfVersion(new Sha256(from), derivation(act)));
            }
        }
        return List.copyOf(made);
    }

    /** The same file handed in again only to say where its paper original is. */
    private static Original relocated(Original first, Original again) {
        return again.paperAt() == null
                ? first
                : new Original(
                        first.key(),
                        first.name(),
                        first.role(),
                        first.sha256(),
                        first.size(),
                        first.mediaType(),
                        again.paperAt(),
                        first.signatures(),
                        first.unread(),
                        first.receivedAt(),
                        first.receivedBy(),
                        first.actId(),
                        first.derived());
    }

    static Original original(JournalAct recorded, List<Derivation> derived) {
        Act act = recorded.act();
        return new Original(
                new CaseKey(act.creditor(), act.caseReference()),
                required(act, "file"),
                act.text("role"),
                new Sha256(required(act, "sha256")),
                size(act),
                required(act, "media_type"),
                act.text("paper_at"),
                signatures(act.facts().get("signatures")),
                act.text("unread"),
                recorded.recordedAt(),
                act.author(),
                recorded.id(),
                derived);
    }

    static Derivation derivation(JournalAct recorded) {
        Act act = recorded.act();
        Map<String, String> parameters = new HashMap<>();
        if (act.facts().get("parameters") instanceof Map<?, ?> given) {
            given.forEach((name, value) -> parameters.put(String.valueOf(name), String.valueOf(value)));
        }
        return new Derivation(
                new Sha256(required(act, "sha256")),
                size(act),
                required(act, "media_type"),
                required(act, "transformation"),
                parameters,
                recorded.recordedAt(),
                act.author(),
                recorded.id());
    }

    private static List<Signature> signatures(@Nullable Object value) {
        List<Signature> signatures = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof Map<?, ?> one) {
                    Object signer = one.get("signer");
                    signatures.add(new Signature(
                            String.valueOf(one.get("format")),
                            signer == null ? null : signer.toString(),
                            Boolean.TRUE.equals(one.get("covers"))));
                }
            }
        }
        return signatures;
    }

    private static long size(Act act) {
        return act.facts().get("size") instanceof Number size ? size.longValue() : 0;
    }

    private static String required(Act act, String name) {
        String text = act.text(name);
        if (text == null) {
            throw new IllegalStateException("Act %s has no fact '%s'".formatted(act.kind(), name));
        }
        return text;
    }
}
