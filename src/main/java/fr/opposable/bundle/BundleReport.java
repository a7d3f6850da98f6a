package fr.opposable.bundle;

import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Severity;
import fr.opposable.dossier.BoundDossier;
import fr.opposable.dossier.FilingProfile;
import fr.opposable.dossier.PieceFile;
import fr.opposable.dossier.StampedPiece;
import fr.opposable.exhibit.Exhibit;
import fr.opposable.filing.FilingRequest;
import fr.opposable.kernel.Sha256;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was made, of what, for whom: {@code rapport.json}.
 *
 * @param filing what the papers were written from
 * @param findings heaviest first
 * @param notes what was left aside or kept elsewhere, in French
 * @param order that is to be served; null while none is made, and for who serves none
 */
record BundleReport(
        BundleRequest request,
        int number,
        boolean isDraft,
        JudgedPieces judged,
        NumberedPieces pieces,
        FilingRequest filing,
        List<SealedPaper> sealed,
        BundleLayout layout,
        List<Finding> findings,
        List<String> notes,
        @Nullable OrderToServe order) {

    static final String FILE = BundleLayout.OWN + "/rapport.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** {@return whether its way of filing serves courts} */
    boolean isForCourt() {
        return !request.profile().courts().served().isEmpty();
    }

    /** {@return the pages of all the pieces} */
    int pageCount() {
        return pieces.files().stream().mapToInt(PieceFile::pages).sum();
    }

    /** {@return the sheets to print, papers and slip sheets included; 0 when nothing goes on paper} */
    int sheets() {
        return layout.sheets().numbers().total();
    }

    /** {@return how many points the guide puts before the signature} */
    int toRead() {
        return new GuideFindings(this, new GuideText()).toRead();
    }

    /** {@return what stands in the way of a final dossier} */
    List<Finding> blocking() {
        return findings.stream().filter(finding -> stands(finding, request)).toList();
    }

    /** {@return what else must be known} */
    List<Finding> others() {
        return findings.stream().filter(finding -> !stands(finding, request)).toList();
    }

    /** {@return the others as they are told to who asked for the dossier} */
    List<Finding> told() {
        return OneSentence.said(others());
    }

    /** {@return whether {@code finding} stands in the way; a question to a human does until one answers for it} */
    static boolean stands(Finding finding, BundleRequest request) {
        return finding.severity() == Severity.BLOCKING
                || (finding.severity() == Severity.ASK && request.confirmedBy() == null);
    }

    /** {@return the report, as it is written} */
    String json(Instant writtenAt, Path folder, Map<String, Sha256> files) {
        FilingProfile profile = request.profile();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("case", request.file().reference().value());
        json.put("dossier", number);
        json.put("draft", isDraft);
        json.put("toReadBeforeSigning", toRead());
        json.put("asOf", request.asOf().toString());
        json.put("writtenAt", writtenAt.toString());
        json.put("author", request.author());
        json.put("confirmedBy", request.confirmedBy());
        json.put("law", filing.statement().lawVersion());
        Map<String, @Nullable Object> limits = new LinkedHashMap<>();
        limits.put("key", profile.key());
        limits.put("label", profile.label());
        limits.put("largestFile", profile.largestFile());
        limits.put("status", profile.status());
        limits.put("source", profile.source());
        limits.put(
                "checkedOn",
                profile.checkedOn() == null ? null : profile.checkedOn().toString());
        json.put("profile", limits);
        json.put("papers", sealed.stream().map(paper -> paper(paper, folder)).toList());
        json.put("pieces", pieces(folder));
        json.put("refused", judged.refused().stream().map(BundleReport::refused).toList());
        json.put("volumes", volumes(folder));
        json.put("messages", messages(folder));
        json.put("losses", losses());
        json.put("findings", findings.stream().map(BundleReport::finding).toList());
        json.put("notes", notes);
        List<Map<String, Object>> list = new ArrayList<>();
        files.forEach((path, digest) -> list.add(Map.of("path", path, "sha256", digest.hex())));
        json.put("files", list);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + System.lineSeparator();
    }

    private Map<String, @Nullable Object> paper(SealedPaper paper, Path folder) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("kind", paper.version().key().kind());
        json.put("version", paper.version().versionNo());
        Path file = layout.papers().get(paper.version().key().kind());
        json.put("file", file == null ? null : path(folder, file));
        json.put("sha256", paper.version().artifact().hex());
        json.put("pages", paper.version().pages());
        return json;
    }

    private List<Map<String, @Nullable Object>> pieces(Path folder) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (PieceFile file : pieces.files()) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("number", file.piece().number().toString());
            json.put("title", file.piece().title());
            json.put("id", file.piece().id());
            json.put("source", pieces.called(file.piece()));
            json.put(
                    "date",
                    file.piece().piece().date() == null
                            ? null
                            : String.valueOf(file.piece().piece().date()));
            json.put("filed", file.piece().isFiled());
            json.put("pages", file.pages());
            json.put("originalSha256", file.sha256().hex());
            Exhibit exhibit = pieces.exhibits().get(file.piece().id());
            if (exhibit != null) {
                json.put("kind", exhibit.kind().label());
                json.put("verdict", exhibit.verdict().label());
                json.put("seen", exhibit.seen());
                json.put("removed", exhibit.removed());
                json.put("signed", exhibit.isSigned());
                json.put("copy", exhibit.copy() == null ? null : exhibit.copy().making());
            }
            layout.stamped().stream()
                    .filter(stamped -> stamped.piece().equals(file.piece()))
                    .map(StampedPiece::file)
                    .filter(stamped -> stamped.startsWith(folder))
                    .findFirst()
                    .ifPresent(stamped -> json.put("file", path(folder, stamped)));
            all.add(json);
        }
        return all;
    }

    private List<Map<String, @Nullable Object>> volumes(Path folder) {
        return layout.bound().stream()
                .flatMap(bound -> bound.volumes().stream())
                .map(volume -> {
                    Map<String, @Nullable Object> json = new LinkedHashMap<>();
                    json.put("number", volume.number());
                    json.put("file", path(folder, volume.file()));
                    json.put("bytes", volume.bytes());
                    json.put("sha256", volume.sha256().hex());
                    json.put("pages", volume.pages());
                    json.put("generated", volume.generated());
                    json.put("archival", volume.notArchival() == null ? "PDF/A-3b" : null);
                    json.put("notArchival", volume.notArchival());
                    json.put(
                            "pieces",
                            volume.pieces().stream()
                                    .map(placed -> Map.<String, Object>of(
                                            "number", placed.piece().number().toString(),
                                            "firstPage", placed.firstPage(),
                                            "pages", placed.pages()))
                                    .toList());
                    return json;
                })
                .toList();
    }

    private List<List<String>> messages(Path folder) {
        return layout.sendings().stream()
                .map(files -> files.stream().map(file -> path(folder, file)).toList())
                .toList();
    }

    private List<Map<String, Object>> losses() {
        return layout
                .bound()
                .map(BoundDossier::losses)
                .orElseGet(() -> layout.stamped().stream()
                        .flatMap(stamped -> stamped.losses().stream())
                        .toList())
                .stream()
                .map(loss -> Map.<String, Object>of("piece", loss.piece().toString(), "what", loss.what()))
                .toList();
    }

    private static Map<String, @Nullable Object> refused(JudgedPieces.Refused refused) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("file", refused.name());
        json.put("source", refused.said());
        json.put("title", refused.title());
        json.put("code", refused.refusal().code());
        json.put("reason", refused.refusal().reason());
        json.put("cure", refused.refusal().cure());
        return json;
    }

    private static Map<String, @Nullable Object> finding(Finding finding) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("rule", finding.rule());
        json.put("severity", finding.severity().key());
        json.put("article", finding.article() == null ? null : finding.article().citation());
        json.put("message", finding.message());
        json.put("remedy", finding.remedy());
        return json;
    }

    static String path(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
