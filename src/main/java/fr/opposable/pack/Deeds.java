package fr.opposable.pack;

import fr.opposable.kernel.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the acts of a pack say, read from what was recorded of them and not from the manifest. An act whose record was altered is not
 * among them: it is named already, and nothing is concluded without it.
 */
final class Deeds {

    private final List<Deed> all = new ArrayList<>();
    private boolean complete = true;

    /**
     * One act.
     *
     * @param entry what the manifest says of it
     * @param kind what happened, as recorded
     * @param about identifier of the version it happened to; empty when it is about none
     * @param number of that version
     * @param facts what it says; null when it was erased, or is not what was recorded
     */
    record Deed(
            JsonNode entry,
            String kind,
            String about,
            int number,
            @Nullable JsonNode facts) {

        String id() {
            return String.valueOf(ReadManifest.text(entry, "id"));
        }

        /** {@return a text among what it says; null when there is none} */
        @Nullable
        String said(String name) {
            return facts == null ? null : ReadManifest.text(facts.path("facts"), name);
        }

        boolean isOf(String document, int version) {
            return about.equals(document) && number == version;
        }
    }

    static Deeds of(PackContents contents, PackFindings findings, List<JsonNode> acts) {
        Deeds deeds = new Deeds();
        acts.forEach(act -> deeds.read(contents, findings, act));
        return deeds;
    }

    private void read(PackContents contents, PackFindings findings, JsonNode act) {
        String path = String.valueOf(ReadManifest.text(act, "record"));
        String said = ReadManifest.text(act, "facts");
        Optional<JsonNode> record = contents.text(path).flatMap(ReadManifest::object);
        if (record.isEmpty() || findings.isTouched(path, said)) {
            complete = false;
            return;
        }
        JsonNode facts = said == null
                        || !contents.digest(said)
                                .map(Sha256::hex)
                                .equals(Optional.of(
                                        record.get().path("facts_sha256").asString("")))
                ? null
                : contents.text(said).flatMap(ReadManifest::object).orElse(null);
        complete &= said == null || facts != null;
        JsonNode about = record.get().path("about");
        all.add(new Deed(
                act,
                record.get().path("kind").asString(""),
                about.path("id").asString(""),
                about.path("number").asInt(0),
                facts));
    }

    /** {@return the acts, in the order of the manifest} */
    List<Deed> all() {
        return List.copyOf(all);
    }

    /** {@return whether every act could be read as it was recorded} */
    boolean isComplete() {
        return complete;
    }
}
