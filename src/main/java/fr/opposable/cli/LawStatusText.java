package fr.opposable.cli;

import fr.opposable.kernel.French;
import fr.opposable.legal.LawEntry;
import fr.opposable.legal.Review;
import fr.opposable.legal.Verification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What to read again, first; then what is not sure, by kind. */
final class LawStatusText {

    private static final String ARTICLE = ", art. ";

    private LawStatusText() {}

    static String of(LawStatus status) {
        LawLines lines = new LawLines();
        lines.line("État des textes de loi au " + French.figures(status.asOf()));
        lines.line(French.typeset("%d entrées : %d vérifiées, %d de seconde main, %d non vérifiées.")
                .formatted(
                        status.entries().size(),
                        status.count(Verification.Status.VERIFIED),
                        status.count(Verification.Status.SECOND_HAND),
                        status.count(Verification.Status.UNVERIFIED)));
        lines.line(French.typeset("Lues par un humain : %d sur %d.")
                .formatted(status.readByPeople(), status.entries().size()));
        reviews(lines, status);
        ends(lines, status);
        doubtful(lines, "NON VÉRIFIÉ, en vigueur", status.inForce(Verification.Status.UNVERIFIED));
        doubtful(lines, "DE SECONDE MAIN, en vigueur", status.inForce(Verification.Status.SECOND_HAND));
        lines.blank();
        lines.wrapped(
                "", French.typeset("Les entrées qui ne sont plus en vigueur sont comptées, non listées. Toutes : --format json."));
        return lines.toString();
    }

    private static void reviews(LawLines lines, LawStatus status) {
        title(
                lines,
                "À RELIRE sous %d jours".formatted(LawStatus.DAYS),
                status.reviews().size());
        for (Review review : status.reviews()) {
            lines.wrapped(French.figures(review.due()) + "  ", review.what());
            lines.wrapped("            ", review.why() + " (" + review.where() + ")");
        }
    }

    private static void ends(LawLines lines, LawStatus status) {
        title(
                lines,
                "EXPIRE sous %d jours, sans suite connue".formatted(LawStatus.DAYS),
                status.expiring().size());
        status.expiring().forEach(entry -> ending(lines, entry));
        title(lines, "EXPIRÉ, sans suite connue (refusé)", status.expired().size());
        status.expired().forEach(entry -> ending(lines, entry));
    }

    private static void ending(LawLines lines, LawEntry entry) {
        lines.wrapped(
                French.figures(Objects.requireNonNull(entry.to())) + "  ", entry.title() + " (" + entry.id() + ")");
    }

    private static void doubtful(LawLines lines, String name, List<LawEntry> entries) {
        title(lines, name, entries.size());
        Map<LawEntry.Kind, StringBuilder> byKind = new TreeMap<>();
        for (LawEntry entry : entries) {
            if (entry.kind() != LawEntry.Kind.WORDING) {
                StringBuilder list = byKind.computeIfAbsent(entry.kind(), _ -> new StringBuilder());
                list.append(list.isEmpty() ? "" : " ; ")
                        .append(entry.title())
                        .append(" (")
                        .append(entry.id())
                        .append(')');
            }
        }
        String articles = articles(entries);
        if (!articles.isEmpty()) {
            byKind.put(LawEntry.Kind.WORDING, new StringBuilder(articles));
        }
        byKind.forEach((kind, list) ->
                lines.wrapped("%-26s".formatted("  " + kind.french()), French.typeset(list.toString())));
    }

    /** {@return « C. civ., art. 1103, 1104 ; CPC, art. 1422 »; the name of an article does not part} */
    private static String articles(List<LawEntry> entries) {
        Map<String, List<String>> byCode = new LinkedHashMap<>();
        for (LawEntry entry : entries) {
            int article = entry.title().indexOf(ARTICLE);
            if (entry.kind() == LawEntry.Kind.WORDING && article > 0) {
                byCode.computeIfAbsent(entry.title().substring(0, article), _ -> new ArrayList<>())
                        .add(entry.title().substring(article + ARTICLE.length()).replace(' ', French.NO_BREAK));
            }
        }
        return String.join(
                " ; ",
                byCode.entrySet().stream()
                        .map(code -> code.getKey() + ARTICLE + String.join(", ", code.getValue()))
                        .toList());
    }

    private static void title(LawLines lines, String name, int count) {
        lines.blank();
        lines.line(French.typeset(name + " : " + (count == 0 ? "rien" : count)));
    }
}
