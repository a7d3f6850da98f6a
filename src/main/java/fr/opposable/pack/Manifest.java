package fr.opposable.pack;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.CanonicalJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code manifeste.json}: what the pack holds and how its parts hang together, in canonical JSON (RFC 8785). It has the digest of every
 * file but itself, its seal, and the two lists of BagIt.
 */
final class Manifest {

    static final String SCHEMA = "opposable-dossier/1";
    static final String PATH = "data/manifeste.json";
    static final String SEAL = "data/manifeste.sceau";
    static final String USE = "dossier";

    private Manifest() {}

    static Bytes of(
            PackRequest request,
            List<PackFile> files,
            CaseFiles originals,
            List<Map<String, @Nullable Object>> receptions,
            List<Map<String, @Nullable Object>> versions,
            List<Map<String, @Nullable Object>> acts,
            Map<String, @Nullable Object> log) {
        CaseFile file = request.file();
        ClaimStatement statement = request.statement();
        Map<String, @Nullable Object> manifest = new HashMap<>();
        manifest.put("schema", SCHEMA);
        manifest.put(
                "case",
                Map.of(
                        "reference",
                        file.reference().value(),
                        "creditor",
                        file.creditor().fullName(),
                        "debtor",
                        request.debtors()));
        manifest.put("asOf", statement.asOf().toString());
        manifest.put("engine", request.engine());
        manifest.put("law", statement.lawVersion());
        manifest.put("files", files.stream().map(Manifest::entry).toList());
        manifest.put(
                "omitted",
                originals.omitted().stream()
                        .map(omission -> Map.of("name", omission.name(), "reason", omission.reason()))
                        .toList());
        manifest.put("receptions", receptions);
        manifest.put("versions", versions);
        manifest.put("acts", acts);
        manifest.put("log", log);
        return VersionPapers.utf8(CanonicalJson.write(manifest));
    }

    private static Map<String, Object> entry(PackFile file) {
        return Map.of(
                "path", file.path(),
                "title", file.title(),
                "kind", file.kind().key(),
                "bytes", file.bytes(),
                "sha256", file.sha256().hex());
    }
}
