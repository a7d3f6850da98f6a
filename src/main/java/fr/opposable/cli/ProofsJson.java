package fr.opposable.cli;

import fr.opposable.notice.ImportReport;
import fr.opposable.notice.LetterProofs;
import fr.opposable.notice.ProofSource;
import fr.opposable.notice.Unmatched;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An import of proofs as JSON. */
final class ProofsJson {

    private ProofsJson() {}

    static Map<String, @Nullable Object> of(ImportReport report, List<Unmatched> unmatched) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("rows", report.rows());
        json.put("scans", report.scans());
        json.put("facts", report.facts());
        json.put("files", report.files());
        json.put("known", report.known());
        json.put("versionsSent", report.sent());
        json.put("notices", report.notices());
        json.put("letters", report.letters().stream().map(ProofsJson::letter).toList());
        json.put("unmatched", unmatched.stream().map(ProofsJson::unmatched).toList());
        return json;
    }

    private static Map<String, @Nullable Object> letter(LetterProofs letter) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("creditor", letter.key().creditor());
        json.put("case", letter.key().reference());
        json.put("letter", letter.letter());
        json.put("number", letter.number());
        json.put("facts", letter.proved().stream().map(ProofsJson::fact).toList());
        json.put("files", letter.files().stream().map(ProofsJson::source).toList());
        json.put("contradictions", letter.contradictions());
        return json;
    }

    private static Map<String, @Nullable Object> fact(LetterProofs.Proved one) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("fact", one.stated().fact().key());
        json.put("day", one.stated().day() == null ? null : one.stated().day().toString());
        json.put("word", one.stated().word());
        json.put("source", source(one.source()));
        json.put("act", one.actId());
        return json;
    }

    private static Map<String, @Nullable Object> source(ProofSource source) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("file", source.file());
        json.put("place", source.place());
        json.put("sha256", source.digest().hex());
        return json;
    }

    private static Map<String, @Nullable Object> unmatched(Unmatched one) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("file", one.file());
        json.put("place", one.place());
        json.put("number", one.number());
        json.put("reference", one.reference());
        json.put("state", one.state().key());
        json.put("reason", one.reason());
        json.put("cure", one.cure());
        return json;
    }
}
