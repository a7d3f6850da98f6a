package fr.opposable.court;

import fr.opposable.court.internal.CourtFiles;
import fr.opposable.court.internal.MinistryFile;
import fr.opposable.kernel.French;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a published file must show before it is believed. One past publication had its columns shifted between communes; others lose
 * their accents or the zero that begins a code.
 */
final class ImportCanaries {

    private static final int FEWEST = 34_500;
    private static final int MOST = 35_500;
    private static final int SHOWN = 5;
    /** Rows without a tribunal judiciaire: at most one in two hundred. */
    private static final int NULLS_IN = 200;
    /** Communes under another name than INSEE's: at most one in twenty. */
    private static final int RENAMED_IN = 20;
    /** Communes that change their tribunal judiciaire at once: at most one in twenty. */
    private static final int MOVED_IN = 20;

    private static final Pattern INSEE = Pattern.compile("[0-9][0-9AB][0-9]{3}");
    private static final Pattern MOJIBAKE = Pattern.compile("\ufffd|Ã[\u0080-\u00bf©¨ª´]");

    private ImportCanaries() {}

    /** {@return what is wrong with the rows, in French; nothing when they may be believed} */
    static List<String> ofRows(
            List<MinistryFile.Row> rows, CourtBook current, Function<String, @Nullable Court> named) {
        List<String> reasons = new ArrayList<>();
        if (rows.size() < FEWEST || rows.size() > MOST) {
            reasons.add(say("Nombre de communes : %d, attendu entre %d et %d.", rows.size(), FEWEST, MOST));
        }
        encoding(rows, reasons);
        codes(rows, reasons);
        names(rows, current, named, reasons);
        labels(rows, current, reasons);
        return reasons;
    }

    private static void encoding(List<MinistryFile.Row> rows, List<String> reasons) {
        rows.stream()
                .filter(row -> MOJIBAKE.matcher(row.label() + row.judiciaire()).find())
                .findFirst()
                .ifPresent(row -> reasons.add(say(
                        "Encodage : la ligne %d porte « %s », « %s » ; le fichier a été abîmé.",
                        row.line(), row.label(), row.judiciaire())));
    }

    private static void codes(List<MinistryFile.Row> rows, List<String> reasons) {
        List<String> odd = rows.stream()
                .map(MinistryFile.Row::insee)
                .filter(code -> !INSEE.matcher(code).matches())
                .toList();
        if (!odd.isEmpty()) {
            reasons.add(say(
                    "Codes INSEE : %d n'ont pas cinq caractères (%s) ; le zéro de tête a-t-il été perdu par un tableur ?",
                    odd.size(), String.join(", ", odd.subList(0, Math.min(SHOWN, odd.size())))));
        }
        Set<String> seen = new HashSet<>();
        Set<String> twice = new TreeSet<>();
        rows.forEach(row -> {
            if (!seen.add(row.insee())) {
                twice.add(row.insee());
            }
        });
        if (!twice.isEmpty()) {
            reasons.add(say(
                    "Doublons : %d communes figurent deux fois (%s).",
                    twice.size(), String.join(", ", twice.stream().limit(SHOWN).toList())));
        }
    }

    private static void names(
            List<MinistryFile.Row> rows,
            CourtBook current,
            Function<String, @Nullable Court> named,
            List<String> reasons) {
        long empty = rows.stream().filter(row -> row.judiciaire().isEmpty()).count();
        long unplaced = rows.stream()
                .filter(row -> row.judiciaire().isEmpty() && current.commune(row.insee()) == null)
                .count();
        if (empty * NULLS_IN > rows.size() || unplaced > 0) {
            reasons.add(say(
                    "Vides : %d communes sans tribunal judiciaire (au plus une sur %d, et aucune commune nouvelle).",
                    empty, NULLS_IN));
        }
        Set<String> unknown = new TreeSet<>();
        Set<String> known = new HashSet<>();
        for (MinistryFile.Row row : rows) {
            Court judiciaire = named.apply(row.judiciaire());
            if (judiciaire == null || judiciaire.kind().isCommercial()) {
                unknown.add(row.judiciaire());
            } else {
                known.add(judiciaire.code());
            }
            if (!row.proximite().isEmpty() && named.apply(row.proximite()) == null) {
                unknown.add(row.proximite());
            }
        }
        unknown.remove("");
        if (!unknown.isEmpty()) {
            reasons.add(say(
                    "Noms : %d juridictions ne sont pas dans la liste connue (%s).",
                    unknown.size(),
                    String.join(", ", unknown.stream().limit(SHOWN).toList())));
        }
        List<String> gone = current.courts().values().stream()
                .filter(court -> court.kind() == CourtKind.TRIBUNAL_JUDICIAIRE)
                .filter(court -> !known.contains(court.code()))
                .map(Court::name)
                .toList();
        if (!gone.isEmpty()) {
            reasons.add(say(
                    "Tribunaux judiciaires : %d n'ont plus aucune commune (%s).",
                    gone.size(), String.join(", ", gone.subList(0, Math.min(SHOWN, gone.size())))));
        }
    }

    /** A name that sits beside another commune's code tells that lines or columns have slipped. */
    private static void labels(List<MinistryFile.Row> rows, CourtBook current, List<String> reasons) {
        int compared = 0;
        List<String> renamed = new ArrayList<>();
        for (MinistryFile.Row row : rows) {
            Commune commune = current.commune(row.insee());
            if (commune != null && !commune.name().isEmpty()) {
                compared++;
                if (!CommuneName.bare(row.label()).equals(CommuneName.bare(commune.name()))) {
                    renamed.add(row.insee() + " " + row.label() + " / " + commune.name());
                }
            }
        }
        if (renamed.size() * RENAMED_IN > compared) {
            reasons.add(say(
                    "Libellés : %d communes sur %d ne portent pas leur nom (%s) ; des lignes ont-elles glissé ?",
                    renamed.size(), compared, String.join(", ", renamed.subList(0, Math.min(SHOWN, renamed.size())))));
        }
    }

    /** {@return what is wrong with the table made of them, in French} */
    static List<String> ofBook(CourtBook book, CourtBook current) {
        List<String> reasons = new ArrayList<>();
        CourtFiles.canaries().forEach(canary -> {
            Commune commune = book.commune(canary.insee());
            String judiciaire = commune == null
                    ? "commune absente"
                    : commune.resort().judiciaire().code();
            if (!judiciaire.equals(canary.judiciaire())) {
                reasons.add(say(
                        "Témoin %s : tribunal judiciaire %s, attendu %s.",
                        canary.insee(), judiciaire, canary.judiciaire()));
            }
            Court commerce = commune == null ? null : commune.resort().commerce();
            String commercial = commerce == null ? "aucune" : commerce.code();
            if (!canary.commerce().isEmpty() && !commercial.equals(canary.commerce())) {
                reasons.add(say(
                        "Témoin %s : juridiction commerciale %s, attendu %s.",
                        canary.insee(), commercial, canary.commerce()));
            }
        });
        long moved = book.communes().values().stream()
                .filter(commune -> {
                    Commune before = current.commune(commune.insee());
                    return before != null
                            && !before.resort()
                                    .judiciaire()
                                    .equals(commune.resort().judiciaire());
                })
                .count();
        if (moved * MOVED_IN > book.communes().size()) {
            reasons.add(say(
                    "Ressorts : %d communes changeraient de tribunal judiciaire ; des colonnes ont-elles glissé ?",
                    moved));
        }
        return reasons;
    }

    private static String say(String sentence, Object... values) {
        return French.typeset(sentence).formatted(values);
    }
}
