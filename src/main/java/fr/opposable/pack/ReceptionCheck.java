package fr.opposable.pack;

import fr.opposable.kernel.Sha256;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares what the manifest says of pieces received, and of what was made from them, with the acts that recorded it and with the files. */
final class ReceptionCheck {

    private static final String RECEIVED = "original-received";
    private static final String DERIVED = "derived-made";

    private final PackContents contents;
    private final PackFindings findings;
    private final Deeds deeds;

    ReceptionCheck(PackContents contents, PackFindings findings, Deeds deeds) {
        this.contents = contents;
        this.findings = findings;
        this.deeds = deeds;
    }

    void check(List<JsonNode> receptions) {
        if (!deeds.isComplete()) {
            return;
        }
        for (JsonNode reception : receptions) {
            check(reception);
        }
        for (Deeds.Deed deed : deeds.all()) {
            if ((deed.kind().equals(RECEIVED) || deed.kind().equals(DERIVED))
                    && deed.facts() != null
                    && receptions.stream().noneMatch(reception -> tellsOf(reception, deed))) {
                findings.problem(
                        "le manifeste tait une pièce que cet acte dit reçue ou faite",
                        String.valueOf(ReadManifest.text(deed.entry(), "record")),
                        null);
            }
        }
    }

    private void check(JsonNode reception) {
        String path = String.valueOf(ReadManifest.text(reception, "path"));
        String digest = ReadManifest.text(reception, "sha256");
        Optional<Deeds.Deed> act = deeds.all().stream()
                .filter(deed -> deed.id().equals(ReadManifest.text(reception, "act")))
                .findFirst();
        if (act.filter(deed -> agrees(reception, deed)).isEmpty()) {
            findings.problem("le manifeste ne dit pas de cette pièce ce qu’en dit l’acte de sa réception", path, null);
        } else if (!findings.isTouched(path)
                && !contents.digest(path).map(Sha256::hex).equals(Optional.ofNullable(digest))) {
            findings.problem("ce n’est pas la pièce que l’acte dit reçue", path, null);
        }
    }

    /** The same file handed in again moves its paper original: that alone may come from a later act. */
    private boolean agrees(JsonNode reception, Deeds.Deed deed) {
        boolean received = deed.kind().equals(RECEIVED);
        return (received ? "received" : "derived").equals(ReadManifest.text(reception, "kind"))
                && (received || deed.kind().equals(DERIVED))
                && same(reception, "sha256", deed.said("sha256"))
                && same(reception, received ? "receivedAt" : "madeAt", ReadManifest.text(deed.entry(), "recordedAt"))
                && same(reception, received ? "receivedBy" : "madeBy", ReadManifest.text(deed.entry(), "author"))
                && (received
                        ? same(reception, "name", deed.said("file")) && hasPaper(reception)
                        : same(reception, "from", deed.said("original"))
                                && same(reception, "transformation", deed.said("transformation")));
    }

    private boolean hasPaper(JsonNode reception) {
        return deeds.all().stream()
                .anyMatch(deed -> deed.kind().equals(RECEIVED)
                        && same(reception, "sha256", deed.said("sha256"))
                        && same(reception, "paperAt", deed.said("paper_at")));
    }

    private static boolean same(JsonNode entry, String name, @Nullable String said) {
        return Objects.equals(ReadManifest.text(entry, name), said);
    }

    private static boolean tellsOf(JsonNode reception, Deeds.Deed deed) {
        return same(reception, "sha256", deed.said("sha256"))
                && (deed.kind().equals(RECEIVED)
                        ? same(reception, "name", deed.said("file"))
                        : same(reception, "transformation", deed.said("transformation")));
    }
}
