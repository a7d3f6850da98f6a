package fr.opposable.bundle;

import fr.opposable.exhibit.Exhibit;
import fr.opposable.exhibit.ExhibitKind;
import fr.opposable.exhibit.PrintedCopy;
import fr.opposable.exhibit.Refusal;
import fr.opposable.kernel.CanonicalJson;
import fr.opposable.kernel.Sha256;
import fr.opposable.vault.JudgedShelf;
import fr.opposable.vault.KeptJudgement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A verdict as it is kept: everything an exhibit says, with the files it names by their place among {@link #parts()}.
 *
 * @param words canonical JSON, one line
 * @param parts the copy of the file, when there is one; of each file it carried, the file and its copy
 */
record VerdictRecord(String words, List<JudgedShelf.Part> parts) {

    /** Raised whenever the record says more, less or other than before. */
    static final int FORMAT = 3;

    private static final String NONE = "";

    /** Their copy is drawn from their own pages or dots; every other bears the instant it was received in its metadata. */
    private static final Set<ExhibitKind> UNDATED = EnumSet.of(
            ExhibitKind.PDF,
            ExhibitKind.JPEG,
            ExhibitKind.PNG,
            ExhibitKind.TIFF,
            ExhibitKind.WEBP,
            ExhibitKind.GIF,
            ExhibitKind.BMP,
            ExhibitKind.UNKNOWN);

    VerdictRecord {
        parts = List.copyOf(parts);
    }

    static VerdictRecord of(Exhibit exhibit, Instant receivedAt) {
        List<JudgedShelf.Part> parts = new ArrayList<>();
        Map<String, @Nullable Object> record = new TreeMap<>();
        record.put("exhibit", json(exhibit, true, parts));
        record.put("receivedAt", isDated(exhibit) ? receivedAt.toString() : NONE);
        return new VerdictRecord(CanonicalJson.write(record), parts);
    }

    private static boolean isDated(Exhibit exhibit) {
        return !UNDATED.contains(exhibit.kind())
                || exhibit.attachments().stream().anyMatch(VerdictRecord::isDated);
    }

    private static Map<String, @Nullable Object> json(Exhibit exhibit, boolean isWhole, List<JudgedShelf.Part> parts) {
        Map<String, @Nullable Object> json = new TreeMap<>();
        json.put("name", exhibit.name());
        json.put("bytes", exhibit.bytes());
        json.put("kind", exhibit.kind().name());
        json.put("seen", exhibit.seen());
        json.put("removed", exhibit.removed());
        json.put("isSigned", exhibit.isSigned());
        json.put("isShown", exhibit.isShown());
        if (!isWhole) {
            json.put("file", String.valueOf(exhibit.original().getFileName()));
            json.put("original", parts.size());
            parts.add(new JudgedShelf.Part(exhibit.original(), exhibit.sha256()));
        }
        Refusal refusal = exhibit.refusal();
        if (refusal != null) {
            json.put("refusal", Map.of("code", refusal.code(), "reason", refusal.reason(), "cure", refusal.cure()));
        }
        PrintedCopy copy = exhibit.copy();
        if (copy != null) {
            Map<String, @Nullable Object> words = new TreeMap<>();
            words.put("pages", copy.pages());
            words.put("making", copy.making());
            words.put("isRendering", copy.isRendering());
            if (!copy.pdf().equals(exhibit.original())) {
                words.put("part", parts.size());
                parts.add(new JudgedShelf.Part(copy.pdf(), copy.sha256()));
            }
            json.put("copy", words);
        }
        List<Object> attachments = new ArrayList<>();
        exhibit.attachments().forEach(carried -> attachments.add(json(carried, false, parts)));
        json.put("attachments", attachments);
        return json;
    }

    /**
     * {@return what was told of {@code file}, its copies written below {@code folder}; empty when a rendering would bear another instant, or a
     * file is not what it was}
     *
     * @throws IllegalArgumentException when the record is none
     * @throws IOException when {@code folder} cannot be written
     */
    static Optional<Exhibit> read(KeptJudgement kept, Path file, Sha256 digest, Instant receivedAt, Path folder)
            throws IOException {
        JsonNode record;
        try {
            record = JsonMapper.shared().readTree(kept.words());
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Not a verdict", e);
        }
        String at = text(record, "receivedAt");
        if (!at.equals(NONE) && !at.equals(receivedAt.toString())) {
            return Optional.empty();
        }
        Reading reading = new Reading(kept, folder);
        Exhibit exhibit = reading.exhibit(node(record, "exhibit"), file, digest);
        return reading.isWhole ? Optional.of(exhibit) : Optional.empty();
    }

    private static JsonNode node(JsonNode of, String name) {
        return Objects.requireNonNullElseGet(of.get(name), () -> {
            throw new IllegalArgumentException("A verdict without " + name);
        });
    }

    private static String text(JsonNode of, String name) {
        return node(of, name).asString();
    }

    private static List<String> texts(JsonNode of, String name) {
        List<String> texts = new ArrayList<>();
        node(of, name).forEach(text -> texts.add(text.asString()));
        return texts;
    }

    /** Of one record. */
    private static final class Reading {

        private final KeptJudgement kept;
        private final Path folder;
        private boolean isWhole = true;

        Reading(KeptJudgement kept, Path folder) {
            this.kept = kept;
            this.folder = folder;
        }

        Exhibit exhibit(JsonNode json, Path original, Sha256 digest) throws IOException {
            JsonNode refusal = json.get("refusal");
            JsonNode copy = json.get("copy");
            List<Exhibit> attachments = new ArrayList<>();
            for (JsonNode carried : node(json, "attachments")) {
                int part = node(carried, "original").asInt();
                attachments.add(exhibit(carried, taken(part, text(carried, "file")), digest(part)));
            }
            return new Exhibit(
                    text(json, "name"),
                    original,
                    digest,
                    node(json, "bytes").asLong(),
                    ExhibitKind.valueOf(text(json, "kind")),
                    texts(json, "seen"),
                    texts(json, "removed"),
                    refusal == null
                            ? null
                            : new Refusal(text(refusal, "code"), text(refusal, "reason"), text(refusal, "cure")),
                    copy == null ? null : copy(copy, original, digest),
                    node(json, "isSigned").asBoolean(),
                    attachments,
                    node(json, "isShown").asBoolean());
        }

        private PrintedCopy copy(JsonNode json, Path original, Sha256 ofOriginal) throws IOException {
            JsonNode part = json.get("part");
            Sha256 digest = part == null ? ofOriginal : digest(part.asInt());
            return new PrintedCopy(
                    part == null ? original : taken(part.asInt(), digest.abbreviated() + ".pdf"),
                    digest,
                    node(json, "pages").asInt(),
                    text(json, "making"),
                    node(json, "isRendering").asBoolean());
        }

        private Sha256 digest(int part) {
            List<Sha256> digests = kept.digests();
            if (part < 0 || part >= digests.size()) {
                throw new IllegalArgumentException("A verdict names file %d of %d".formatted(part, digests.size()));
            }
            return digests.get(part);
        }

        /** {@return where the file lies now, in a folder of its own under the name it had} */
        private Path taken(int part, String name) throws IOException {
            digest(part);
            Path own = folder.resolve(Integer.toString(part));
            Path place = own.resolve(name).normalize();
            if (!own.equals(place.getParent())) {
                throw new IllegalArgumentException("A verdict names a file that is no name: " + name);
            }
            if (isWhole) {
                Files.createDirectories(own);
                isWhole = kept.copy(part, place);
            }
            return place;
        }
    }
}
