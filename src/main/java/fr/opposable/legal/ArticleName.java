package fr.opposable.legal;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An article as people name it: « L441-10 », « C. com. L. 441-10, II », « art. 1343-2 du code civil », « L111-8 al. 2 ».
 *
 * @param code the code, {@code ccom}; null when not said
 * @param letter {@code l}, {@code r}, {@code d} or {@code a}; empty when not said
 * @param number the number, {@code 441-10}; empty when the name holds none
 * @param part the part, {@code ii}; null when not said
 * @param paragraph the paragraph; null when not said
 */
record ArticleName(
        @Nullable String code,
        String letter,
        String number,
        @Nullable String part,
        @Nullable Integer paragraph) {

    /** Longest names first, so that « code civil » is not lost in a longer one. */
    private static final Map<Pattern, String> CODES = codes();

    private static final Pattern PARAGRAPH = Pattern.compile("\\b(?:alineas?|al)\\s*(\\d+)\\b");
    private static final Pattern ORDINAL =
            Pattern.compile("(?<![-\\d])(\\d+)\\s*(?:er|re|e|eme|nd|nde)?\\s+(?:alinea|al)\\b");
    private static final Pattern NUMBER =
            Pattern.compile("\\b([lrda])?\\s*(\\d+(?:\\s*-\\s*\\d+)*)\\b(?!°)(?:[\\s,]+([ivx]+)\\b)?");

    static ArticleName parse(String typed) {
        String text = folded(typed);
        String code = null;
        for (Map.Entry<Pattern, String> known : CODES.entrySet()) {
            Matcher matcher = known.getKey().matcher(text);
            if (matcher.find()) {
                code = known.getValue();
                text = matcher.replaceFirst(" ");
                break;
            }
        }
        Integer paragraph = null;
        for (Pattern form : List.of(PARAGRAPH, ORDINAL)) {
            Matcher matcher = form.matcher(text);
            if (paragraph == null && matcher.find()) {
                paragraph = figure(matcher.group(1));
                text = matcher.replaceFirst(" ");
            }
        }
        Matcher number = NUMBER.matcher(text);
        if (!number.find()) {
            return new ArticleName(code, "", "", null, paragraph);
        }
        return new ArticleName(
                code,
                number.group(1) == null ? "" : number.group(1),
                number.group(2).replaceAll("\\s", ""),
                number.group(3),
                paragraph);
    }

    /** A paragraph of ten figures is beyond every article. */
    private static int figure(String digits) {
        return digits.length() > 4 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    /** {@return the letter and the number, {@code l441-10}} */
    String letterAndNumber() {
        return letter + number;
    }

    private static String folded(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[‐‑–—−]", "-")
                .replaceAll("[’']", " ")
                .replaceAll("[\\s\\u00a0\\u202f.]+", " ")
                .strip();
    }

    private static Map<Pattern, String> codes() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("code des procedures civiles d execution|c pr civ ex|c proc civ ex|cpce", "cpce");
        names.put("code de procedure civile|c pr civ|c proc civ|ncpc|cpc", "cpc");
        names.put("code de la commande publique|c cde publ|ccp", "ccp");
        names.put("code monetaire et financier|c mon fin|cmf", "cmf");
        names.put("code des postes et des communications electroniques|code des postes|c postes|postes", "postes");
        names.put("code de la consommation|c conso|c consom|cconso|conso", "cconso");
        names.put("code de commerce|c com|ccom|com", "ccom");
        names.put("code penal|c pen|cpen|pen", "cpen");
        names.put("code civil|c civ|cciv|civ", "cciv");
        Map<Pattern, String> patterns = new LinkedHashMap<>();
        names.forEach((name, code) -> patterns.put(Pattern.compile("\\b(?:" + name + ")\\b"), code));
        return patterns;
    }
}
