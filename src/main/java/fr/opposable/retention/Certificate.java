package fr.opposable.retention;

import fr.opposable.journal.JournalAct;
import fr.opposable.kernel.CanonicalJson;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Sha256;
import fr.opposable.rendering.DocumentProfile;
import fr.opposable.rendering.PageRenderer;
import fr.opposable.rendering.Pages;
import fr.opposable.rendering.TemplateLibrary;
import fr.opposable.vault.DocumentKey;
import fr.opposable.vault.Draft;
import fr.opposable.vault.Fingerprint;
import fr.opposable.vault.SealedVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The certificate of an erasure, PDF/A-2b: what went, by whom, why, under which rule. It keeps digests and no content. */
final class Certificate {

    /** Its document kind. */
    static final String KIND = "certificat-effacement";

    private static final String TEMPLATE = "certificat-effacement/v1/certificate";
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.FRANCE);
    private static final int MOST_PAGES = 400;

    private final PageRenderer pages;
    private final Sha256 template;

    Certificate(TemplateLibrary templates) {
        this.pages = new PageRenderer(templates);
        this.template = templates.digest(TEMPLATE);
    }

    /** {@return a number for the erasure of these things at this moment; no two are the same} */
    static String number(CaseKeeping keeping, List<Kept> going, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, PARIS);
        String what = keeping.held() + "\n" + now + "\n"
                + going.stream().map(Kept::name).toList();
        return "EFF-%s-%s"
                .formatted(
                        DateTimeFormatter.BASIC_ISO_DATE.format(day),
                        Sha256.of(what).hex().substring(0, 8).toUpperCase(Locale.ROOT));
    }

    /**
     * {@return the certificate, ready to be sealed}
     *
     * @param law digest of the legal texts
     * @param engine the program
     */
    Draft draft(
            String number,
            CaseKeeping keeping,
            PurgeRequest request,
            List<Kept> going,
            Instant now,
            Sha256 law,
            String engine) {
        Map<String, Object> model = Map.of("certificate", model(number, keeping, request, going, now));
        String facts = CanonicalJson.write(model);
        DocumentProfile profile = new DocumentProfile(
                French.typeset("Certificat d’effacement n° ") + number,
                request.author(),
                "Effacement de contenus de l’affaire " + keeping.held().reference(),
                keeping.held().reference(),
                now,
                Sha256.of(template.hex() + facts));
        Pages printed = pages.render(TEMPLATE, model, profile, MOST_PAGES);
        return new Draft(
                new DocumentKey(keeping.held().creditor(), keeping.held().reference(), KIND),
                new Fingerprint(Sha256.of(facts), "certificat-effacement/v1", template, law, engine),
                facts,
                printed.pdf(),
                "application/pdf",
                printed.pageCount(),
                request.author(),
                KIND + "/" + number);
    }

    private static Map<String, Object> model(
            String number, CaseKeeping keeping, PurgeRequest request, List<Kept> going, Instant now) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("number", number);
        model.put("reference", keeping.held().reference());
        model.put(
                "opening",
                French.typeset(
                        "Le contenu désigné ci-dessous est retiré du coffre à compter de l’inscription de ce certificat au registre. Les empreintes (SHA-256), les lignes et le registre restent : ils prouvent ce qui a existé et dans quel ordre, et ne permettent pas de le relire."));
        model.put("facts", facts(keeping, request, going, now));
        model.put("versions", versions(going));
        model.put("files", files(going));
        model.put("acts", acts(going));
        model.put(
                "kept",
                keeping.things().stream()
                        .filter(thing -> !going.contains(thing))
                        .map(thing -> Map.<String, Object>of(
                                "name", thing.name(), "day", French.figures(thing.until()), "rule", thing.citation()))
                        .toList());
        model.put("notes", notes());
        return model;
    }

    private static List<Map<String, Object>> facts(
            CaseKeeping keeping, PurgeRequest request, List<Kept> going, Instant now) {
        LocalDateTime moment = LocalDateTime.ofInstant(now, PARIS);
        Set<String> rules = new TreeSet<>();
        going.forEach(thing -> rules.add("%s\u00a0: %s, %s, échu le %s"
                .formatted(
                        thing.period().name(),
                        thing.citation(),
                        thing.period().verification().status().french(),
                        French.figures(thing.until()))));
        List<Map<String, Object>> facts = new ArrayList<>();
        fact(facts, "Affaire", keeping.held().reference());
        fact(facts, "Créancier", keeping.held().creditor());
        fact(
                facts,
                "Effacement ordonné le",
                "%s à %s (heure de Paris)".formatted(French.words(moment.toLocalDate()), HOUR.format(moment)));
        fact(facts, "Par", request.author());
        fact(facts, "Motif", request.reason());
        fact(facts, "Dernier événement", French.words(keeping.last()));
        rules.forEach(rule -> fact(facts, "Règle confirmée par l’auteur", rule));
        return facts;
    }

    private static void fact(List<Map<String, Object>> facts, String name, String value) {
        facts.add(Map.of("name", name, "value", value));
    }

    private static List<Map<String, Object>> versions(List<Kept> going) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Kept thing : going) {
            SealedVersion version = thing.version();
            if (version != null) {
                rows.add(Map.of(
                        "name", thing.name(),
                        "day", day(version.producedAt()),
                        "leaf", leaf(version.logIndex()),
                        "hash", version.artifact().hex()));
            }
        }
        return rows;
    }

    private static List<Map<String, Object>> files(List<Kept> going) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Kept thing : going) {
            if (thing.act() != null) {
                thing.files().forEach(file -> rows.add(Map.of("name", thing.name(), "hash", file.hex())));
            }
        }
        return rows;
    }

    private static List<Map<String, Object>> acts(List<Kept> going) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Kept thing : going) {
            JournalAct act = thing.act();
            if (act != null) {
                rows.add(Map.of("name", thing.name(), "day", day(act.recordedAt()), "leaf", leaf(act.logIndex())));
            }
        }
        return rows;
    }

    private static String day(Instant instant) {
        return French.figures(LocalDate.ofInstant(instant, PARIS));
    }

    private static String leaf(@Nullable Long index) {
        return index == null ? "–" : index.toString();
    }

    private static List<String> notes() {
        return List.of(
                French.typeset(
                        "Les copies déjà sorties du coffre : lots remis, lettres envoyées, dossiers exportés, sauvegardes. Leur effacement est à faire là où elles sont."),
                French.typeset(
                        "Un document dont une autre affaire a encore besoin reste tant que c’est le cas ; la vérification du coffre dit ce qui est parti."),
                French.typeset(
                        "L’affaire garde sa référence, son créancier, la nature et la date de ses documents et de ses actes, leurs auteurs et leurs empreintes : sans eux, plus rien ne prouverait que rien d’autre n’a été retiré."),
                French.typeset(
                        "Les durées sont des propositions du programme ; l’auteur a confirmé celles qui sont citées en les nommant."));
    }
}
