package fr.opposable.mailing;

import fr.opposable.claim.Address;
import fr.opposable.claim.CaseFile;
import fr.opposable.compliance.Finding;
import fr.opposable.kernel.French;
import fr.opposable.letter.AddressBlock;
import fr.opposable.letter.LetterKind;
import fr.opposable.mailing.OutgoingProfile.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The address of a letter in the six fields of a provider (NF Z10-011, 19 January 2013): the addressee in the first, the town in the last,
 * the street in the fourth. It is the block that the letter itself shows; what does not fit is refused, never cut.
 *
 * @param lines the six fields, some empty
 * @param country ISO 3166-1 alpha-2
 * @param countryName in French, in capitals; empty in France
 * @param problem what keeps it from being used, in French; null when nothing does
 * @param cure what to do, in French
 */
record WindowLines(
        List<String> lines,
        String country,
        String countryName,
        @Nullable String problem,
        String cure) {

    static final int FIELDS = 6;

    private static final int STREET = 4;
    private static final Pattern LATIN = Pattern.compile("[ -~\u00c0-\u00ff\u0152\u0153\u0178]*");
    private static final Pattern RUN_BY_SPREADSHEETS = Pattern.compile("^[=+@\\-].*");

    WindowLines {
        lines = List.copyOf(lines);
    }

    /** {@return the address of this document of this case, for that provider} */
    static WindowLines of(LetterKind kind, CaseFile file, OutgoingProfile profile) {
        AddressBlock block = AddressBlock.of(kind, file);
        Address address = file.debtor().address();
        String country = address == null ? "FR" : address.country().toUpperCase(Locale.ROOT);
        if (!block.findings().isEmpty()) {
            return refused(
                    block.findings().stream().map(Finding::message).collect(Collectors.joining(" ")),
                    block.findings().stream().map(Finding::remedy).collect(Collectors.joining(" ")),
                    country);
        }
        List<String> all = block.lines().stream().map(WindowLines::plain).toList();
        boolean abroad = block.lines().size() > 1 && !block.lines().getLast().matches("\\d{5} .*");
        if (all.size() < 2 || address == null) {
            return refused(
                    "l’adresse n’a ni rue ni ville",
                    French.typeset(
                            "Cette pièce ne se poste pas ainsi : déposez-la ou remettez-la, puis inscrivez son envoi."),
                    country);
        }
        List<String> lines = abroad ? all.subList(0, all.size() - 1) : all;
        int most = profile.limit(Measure.LINES).orElse(FIELDS);
        int longest = profile.limit(Measure.LINE_LENGTH).orElse(Integer.MAX_VALUE);
        if (lines.size() > Math.min(most, FIELDS)) {
            return refused(
                    "l’adresse a %d lignes, le prestataire en prend %d".formatted(lines.size(), most),
                    "Regroupez les lignes de debtor.address.lines, puis produisez de nouveau la lettre.",
                    country);
        }
        for (String line : lines) {
            String problem = problem(line, longest);
            if (problem != null) {
                return refused(
                        problem,
                        "Corrigez le nom ou l’adresse du débiteur dans l’affaire, puis produisez de nouveau la lettre.",
                        country);
            }
        }
        return new WindowLines(spread(lines), country, abroad ? all.getLast() : "", null, "");
    }

    /** What typography changes and a provider's fields do not hold. */
    private static String plain(String line) {
        return line.replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace('\u201c', '"')
                .replace('\u201d', '"')
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .replace('\u2013', '-')
                .replace('\u2014', '-')
                .replaceAll(" {2,}", " ")
                .strip();
    }

    private static @Nullable String problem(String line, int longest) {
        if (line.codePointCount(0, line.length()) > longest) {
            return French.typeset("la ligne d’adresse « %s » dépasse %d caractères, et rien n’y est coupé")
                    .formatted(line, longest);
        }
        String strange = LATIN.matcher(line).replaceAll("");
        if (!strange.isEmpty()) {
            return French.typeset(
                            "la ligne d’adresse « %s » a un signe que les fichiers d’adresses ne prennent pas : %s")
                    .formatted(line, strange.substring(0, strange.offsetByCodePoints(0, 1)));
        }
        return RUN_BY_SPREADSHEETS.matcher(line).matches()
                ? French.typeset("la ligne d’adresse « %s » commence par un signe qu’un tableur prend pour une formule")
                        .formatted(line)
                : null;
    }

    private static List<String> spread(List<String> lines) {
        String[] fields = new String[FIELDS];
        Arrays.fill(fields, "");
        fields[0] = lines.getFirst();
        fields[FIELDS - 1] = lines.getLast();
        List<String> middle = new ArrayList<>(lines.subList(1, lines.size() - 1));
        int first = middle.size() >= STREET ? 1 : STREET - middle.size();
        for (int i = 0; i < middle.size(); i++) {
            fields[first + i] = middle.get(i);
        }
        return List.of(fields);
    }

    private static WindowLines refused(String problem, String cure, String country) {
        return new WindowLines(List.of(), country, "", problem, cure);
    }
}
