package fr.opposable.pack;

import fr.opposable.claim.CaseFile;
import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.CanonicalJson;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Sha256;
import fr.opposable.rendering.DocumentProfile;
import fr.opposable.rendering.PageRenderer;
import fr.opposable.rendering.TemplateLibrary;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The chronology and the manifest as pages, PDF/A-2b. The same content makes the same bytes. */
final class PackPages {

    static final String CHRONOLOGY = "dossier-de-preuve/v1/chronologie";
    static final String MANIFEST = "dossier-de-preuve/v1/manifeste";

    /** As many files as a person may still leaf through; the list for programs has them all. */
    static final int MOST_LINES = 5000;

    private static final int MOST_PAGES = 400;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final PageRenderer pages;
    private final TemplateLibrary templates;
    private final Printable printable;

    PackPages(TemplateLibrary templates) {
        this.templates = templates;
        this.pages = new PageRenderer(templates);
        this.printable = new Printable(pages.coverage());
    }

    Bytes chronology(PackRequest request, List<Chronicle.Fact> facts, CaseFiles originals, Receptions receptions) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Chronicle.Fact fact : facts.subList(0, Math.min(facts.size(), MOST_LINES))) {
            rows.add(Map.of(
                    "date",
                    French.figures(fact.date()),
                    "what",
                    printable.of(fact.what()),
                    "how",
                    printable.of(fact.how()),
                    "files",
                    fact.files().stream()
                            .flatMap(name -> places(name, fact.ours(), originals, receptions).stream())
                            .toList(),
                    "ours",
                    fact.ours()));
        }
        Map<String, Object> model = head(request);
        model.put("facts", rows);
        model.put("more", more(facts.size(), "faits"));
        return print(CHRONOLOGY, model, "Chronologie – ", request);
    }

    private List<String> places(String name, boolean ours, CaseFiles originals, Receptions receptions) {
        if (ours) {
            return List.of(name);
        }
        List<String> paths = originals.pathOf(name).map(List::of).orElseGet(() -> receptions.pathsOf(name));
        return paths.isEmpty()
                ? List.of(printable.of(name) + " (absent du dossier)")
                : paths.stream().map(path -> path.substring("data/".length())).toList();
    }

    Bytes manifest(PackRequest request, List<PackFile> files, CaseFiles originals, List<ErasedPapers.Gone> erased) {
        Map<PackFile.Kind, List<Map<String, Object>>> groups = new EnumMap<>(PackFile.Kind.class);
        for (PackFile packed : files.subList(0, Math.min(files.size(), MOST_LINES))) {
            boolean original = packed.kind() == PackFile.Kind.ORIGINAL;
            groups.computeIfAbsent(packed.kind(), _ -> new ArrayList<>())
                    .add(Map.of(
                            "path",
                            packed.path(),
                            "title",
                            original && packed.path().equals("data/originaux/" + packed.title())
                                    ? ""
                                    : printable.of(packed.title()),
                            "bytes",
                            grouped(packed.bytes()),
                            "sha256",
                            packed.sha256().hex()));
        }
        List<Map<String, Object>> printed = new ArrayList<>();
        groups.forEach((kind, rows) -> printed.add(Map.of("heading", kind.french(), "rows", rows)));
        Map<String, Object> model = head(request);
        model.put("groups", printed);
        model.put(
                "omitted",
                originals.omitted().stream()
                        .limit(MOST_LINES)
                        .map(omission -> Map.<String, Object>of(
                                "name", printable.of(omission.name()), "reason", omission.reason()))
                        .toList());
        model.put(
                "erased",
                erased.stream()
                        .limit(MOST_LINES)
                        .map(gone -> Map.<String, Object>of("name", gone.name(), "words", printable.of(gone.words())))
                        .toList());
        model.put("more", more(files.size(), "fichiers"));
        model.put("count", grouped(files.size()));
        model.put("size", grouped(files.stream().mapToLong(PackFile::bytes).sum()));
        return print(MANIFEST, model, "Manifeste – ", request);
    }

    private static String more(int lines, String what) {
        return lines <= MOST_LINES
                ? ""
                : "Ces pages s’arrêtent à %s lignes sur %s %s\u202f; la liste entière est dans le fichier pour les programmes."
                        .formatted(grouped(MOST_LINES), grouped(lines), what)
                        .replace(" ;", French.NARROW + ";");
    }

    private Map<String, Object> head(PackRequest request) {
        CaseFile file = request.file();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("reference", printable.of(file.reference().value()));
        model.put("asOf", French.words(request.statement().asOf()));
        model.put("creditor", printable.of(file.creditor().fullName()));
        model.put("debtor", printable.of(request.debtors()));
        return model;
    }

    private Bytes print(String template, Map<String, Object> content, String title, PackRequest request) {
        CaseFile file = request.file();
        LocalDate asOf = request.statement().asOf();
        Map<String, Object> model = Map.of("pack", Map.copyOf(content));
        DocumentProfile profile = new DocumentProfile(
                title + file.reference(),
                file.creditor().fullName(),
                "Dossier de preuve au " + French.words(asOf),
                file.reference().value(),
                asOf.atStartOfDay(PARIS).toInstant(),
                Sha256.of(templates.digest(template).hex() + CanonicalJson.write(model)));
        return pages.render(template, model, profile, MOST_PAGES).pdf();
    }

    /** {@return {@code 12 345}} */
    static String grouped(long number) {
        StringBuilder text = new StringBuilder(Long.toString(number));
        for (int at = text.length() - 3; at > 0; at -= 3) {
            text.insert(at, French.NARROW);
        }
        return text.toString();
    }
}
