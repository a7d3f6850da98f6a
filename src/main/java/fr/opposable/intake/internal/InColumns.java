package fr.opposable.intake.internal;

import fr.opposable.kernel.French;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cures said to whoever keeps tables: {@code debtor.siren} is the column « siren » of parties.csv. */
final class InColumns implements Whereabouts.Cures {

    /** A path of the case format, and the word that is to be written there if the cure says one. */
    static final Pattern PATH = Pattern.compile(
            "\\b(creditor|debtor|sender|terms|invoices|creditNotes|payments|events)(?:\\[\\d*])?((?:\\.[A-Za-z]+)+)(?:\\[\\d*])?"
                    + "(?:[\\h\\u00a0]:[\\h\\u00a0]?([A-Za-z0-9-]+))?");

    private final CsvSheets sheets;

    InColumns(CsvSheets sheets) {
        this.sheets = sheets;
    }

    @Override
    public String said(String cure, Place place) {
        Matcher path = PATH.matcher(cure);
        StringBuilder said = new StringBuilder();
        while (path.find()) {
            path.appendReplacement(said, Matcher.quoteReplacement(said(path, place)));
        }
        return path.appendTail(said).toString();
    }

    private String said(Matcher path, Place place) {
        String inside = path.group(2).substring(1);
        SheetKind kind = kindOf(path.group(1), inside);
        String within = kind == SheetKind.CASES ? path.group(1) + "." + inside : inside;
        String column = place instanceof RowPlace here
                        && here.path().equals(within)
                        && here.row().sheet().kind() == kind
                ? here.field()
                : nameOf(kind, within);
        if (column == null) {
            return path.group();
        }
        String file = kind.fileName().equals(place.file()) ? "" : " de " + kind.fileName();
        String word = path.group(3);
        String value = word == null
                ? ""
                : Phrase.of(
                        " : « %s »",
                        FrenchWords.proposed(kind, within, List.of(word)).getFirst());
        return "«" + French.NO_BREAK + column + French.NO_BREAK + "»" + file + value;
    }

    static SheetKind kindOf(String block, String inside) {
        return switch (block) {
            case "creditor", "debtor" -> SheetKind.PARTIES;
            case "sender" -> SheetKind.CASES.french("sender." + inside) == null ? SheetKind.PARTIES : SheetKind.CASES;
            case "terms" -> SheetKind.CASES;
            case "invoices", "creditNotes" -> SheetKind.INVOICES;
            case "payments" -> SheetKind.PAYMENTS;
            case "events" -> SheetKind.EVENTS;
            default -> throw new IllegalArgumentException("No block of the case format: " + block);
        };
    }

    private @Nullable String nameOf(SheetKind kind, String path) {
        CsvSheet sheet = sheets.sheet(kind);
        return sheet == null ? kind.french(path) : sheet.header().nameOf(kind, path);
    }
}
