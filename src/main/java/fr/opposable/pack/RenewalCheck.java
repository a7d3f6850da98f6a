package fr.opposable.pack;

import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.Sha256;
import fr.opposable.ledger.StampFile;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Checks the newer time-stamps over older ones: the token, and that what each covers is what it was when it was stamped. */
final class RenewalCheck {

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (\\S+)");
    private static final Pattern POINT = Pattern.compile("points/(\\d{12})\\.txt");

    private final PackContents contents;
    private final PackFindings findings;

    RenewalCheck(PackContents contents, PackFindings findings) {
        this.contents = contents;
        this.findings = findings;
    }

    void check(JsonNode log) {
        String roots = ReadManifest.text(log, "authorities");
        Optional<Bytes> authorities =
                roots == null || findings.isTouched(roots) ? Optional.empty() : contents.read(roots);
        Map<String, String> before = new TreeMap<>();
        for (JsonNode renewal : log.path("renewals")) {
            String list = String.valueOf(ReadManifest.text(renewal, "list"));
            String stamp = String.valueOf(ReadManifest.text(renewal, "stamp"));
            if (!findings.isTouched(list, stamp)) {
                Optional<Bytes> token = contents.read(stamp);
                Optional<Bytes> covered = contents.read(list);
                if (authorities.isPresent()
                        && (token.isEmpty()
                                || covered.isEmpty()
                                || StampFile.momentOf(covered.get(), token.get(), authorities.get())
                                        .isEmpty())) {
                    findings.file("renouvellement d’horodatage qui ne tient pas", stamp);
                }
                checkCovered(list, before);
            }
            before.clear();
            before.put(list, "");
            before.put(stamp, "");
        }
    }

    private void checkCovered(String list, Map<String, String> before) {
        Map<String, String> listed = new TreeMap<>();
        contents.text(list).orElse("").lines().forEach(line -> {
            Matcher parts = LINE.matcher(line);
            if (parts.matches()) {
                Matcher point = POINT.matcher(parts.group(2));
                listed.put(
                        LogPapers.FOLDER
                                + (point.matches() ? "points/" + point.group(1) + ".note.txt" : parts.group(2)),
                        parts.group(1));
            }
        });
        boolean follows = listed.keySet().containsAll(before.keySet());
        boolean holds = listed.entrySet().stream()
                .allMatch(line -> findings.isTouched(line.getKey())
                        || contents.digest(line.getKey())
                                .map(Sha256::hex)
                                .map(line.getValue()::equals)
                                .orElse(true));
        if (!follows || !holds) {
            findings.file("renouvellement d’horodatage qui ne couvre pas les jetons de ce dossier", list);
        }
    }
}
