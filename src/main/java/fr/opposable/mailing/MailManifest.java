package fr.opposable.mailing;

import fr.opposable.kernel.Sha256;
import fr.opposable.mailing.MailFolder.Written;
import fr.opposable.mailing.OutgoingProfile.Limit;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code manifeste.json}: what a mail lot is, under which facts it was made, and the digest of every file and letter of it. */
final class MailManifest {

    static final String FILE = "manifeste.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private MailManifest() {}

    static Sha256 write(Path folder, String lot, MailOrder order, List<MailLetter> letters, List<Written> files)
            throws IOException {
        Path file = folder.resolve(FILE);
        try (OutputStream out = Files.newOutputStream(file);
                JsonGenerator json = JSON.writerWithDefaultPrettyPrinter().createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("lot", lot);
            json.writeStringProperty("shape", order.shape().key());
            json.writeBooleanProperty("duplex", order.duplex());
            profile(json, order.profile());
            json.writeNumberProperty("letterCount", letters.size());
            json.writeArrayPropertyStart("letters");
            for (MailLetter letter : letters) {
                letter(json, letter);
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("files");
            for (Written written : files) {
                json.writeStartObject();
                json.writeStringProperty("name", written.name());
                json.writeStringProperty("sha256", written.sha256().hex());
                json.writeNumberProperty("bytes", written.bytes());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return Digests.of(file);
    }

    private static void profile(JsonGenerator json, OutgoingProfile profile) {
        json.writeObjectPropertyStart("profile");
        json.writeStringProperty("id", profile.id());
        json.writeStringProperty("reviewed", profile.reviewed().toString());
        json.writeArrayPropertyStart("limits");
        for (Limit limit : profile.limits()) {
            json.writeStartObject();
            json.writeStringProperty("name", limit.measure().key());
            json.writeNumberProperty("value", limit.value());
            json.writeStringProperty("source", limit.source());
            json.writeStringProperty("status", limit.status().key());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("unknown");
        profile.unknown().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void letter(JsonGenerator json, MailLetter letter) {
        json.writeStartObject();
        json.writeStringProperty("id", letter.id());
        json.writeStringProperty("reference", letter.version().key().caseReference());
        json.writeStringProperty("kind", letter.version().key().kind());
        json.writeNumberProperty("version", letter.version().versionNo());
        json.writeStringProperty("sha256", letter.version().artifact().hex());
        json.writeStringProperty("channel", letter.channel());
        json.writeNumberProperty("pages", letter.version().pages());
        json.writeNumberProperty("attempt", letter.attempt());
        json.writeEndObject();
    }

    /** {@return what is wrong with a lot's folder: files that are missing or no longer what the manifest says; null when it has no manifest} */
    static @Nullable List<String> faults(Path folder) {
        Path file = folder.resolve(MailManifest.FILE);
        try {
            JsonNode manifest = JSON.readTree(Files.readAllBytes(file));
            List<String> faults = new ArrayList<>();
            for (JsonNode written : manifest.path("files")) {
                String name = written.path("name").asString();
                Path there = folder.resolve(name);
                if (!Files.isRegularFile(there)
                        || !Digests.of(there)
                                .hex()
                                .equals(written.path("sha256").asString())) {
                    faults.add(name);
                }
            }
            return faults;
        } catch (NoSuchFileException e) {
            return null;
        } catch (JacksonException e) {
            return List.of(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
