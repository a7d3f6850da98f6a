package fr.opposable.bank;

import fr.opposable.kernel.French;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The rules of {@code rules/reglements.txt}: when a payment is put with a case, asked about, or left alone. */
final class CertaintyTable {

    private static final String FILE = "/rules/reglements.txt";
    private static final int COLUMNS = 6;

    /** A person put the payment with its case, or said what it takes back. */
    static final String CONFIRMED = "PAY-CONFIRME";

    /** The bank says that a payment came back. */
    static final String RETURNED = "PAY-RETOUR";

    private final List<Row> rows;

    private CertaintyTable(List<Row> rows) {
        this.rows = rows;
    }

    /** What follows. */
    enum Verdict {
        CERTAIN("certain"),
        DOUBT("doute"),
        NOTHING("rien");

        private final String key;

        Verdict(String key) {
            this.key = key;
        }
    }

    /** How a case is referred to. */
    enum Reference {
        STRONG("forte"),
        WEAK("faible"),
        NONE("aucune");

        private final String key;

        Reference(String key) {
            this.key = key;
        }
    }

    /** How the sum fits what the case is owed. */
    enum Fit {
        EXACT("exact"),
        TYPED("saisi"),
        PART("partie"),
        OVER("excès");

        private final String key;

        Fit(String key) {
            this.key = key;
        }
    }

    /** Who paid. */
    enum Payer {
        DEBTOR("débiteur"),
        ANOTHER("tiers"),
        UNKNOWN("inconnu");

        private final String key;

        Payer(String key) {
            this.key = key;
        }
    }

    /** A rule: its columns are the keys above, or a star. */
    record Row(String id, String reference, String fit, String payer, Verdict verdict, String reason) {

        private boolean fits(Reference said, Fit sum, Payer who) {
            return is(reference, said.key) && is(fit, sum.key) && is(payer, who.key);
        }

        private static boolean is(String column, String key) {
            return column.equals("*") || column.equals(key);
        }
    }

    /** Read when first asked for. */
    private static final class Standard {
        private static final CertaintyTable TABLE = read();
    }

    /** {@return the table of this program} */
    static CertaintyTable standard() {
        return Standard.TABLE;
    }

    /** {@return why a rule puts a payment with a case, in French; the rule itself when it is not known} */
    static String why(String id) {
        return switch (id) {
            case CONFIRMED -> "confirmé par une personne";
            case RETURNED -> "revenu impayé";
            default ->
                standard().rows.stream()
                        .filter(row -> row.id().equals(id))
                        .map(Row::reason)
                        .findFirst()
                        .orElse(id);
        };
    }

    private static CertaintyTable read() {
        try (InputStream in = Objects.requireNonNull(CertaintyTable.class.getResourceAsStream(FILE), FILE)) {
            return parsed(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    static CertaintyTable parsed(String text) {
        List<Row> rows = new ArrayList<>();
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            String[] cells = line.split("\\|", -1);
            if (cells.length != COLUMNS) {
                throw new IllegalStateException("%s: '%s' has not %d columns".formatted(FILE, line, COLUMNS));
            }
            rows.add(new Row(
                    cells[0].strip(),
                    known(cells[1].strip(), Stream.of(Reference.values()).map(one -> one.key)),
                    known(cells[2].strip(), Stream.of(Fit.values()).map(one -> one.key)),
                    known(cells[3].strip(), Stream.of(Payer.values()).map(one -> one.key)),
                    Stream.of(Verdict.values())
                            .filter(one -> one.key.equals(cells[4].strip()))
                            .findFirst()
                            .orElseThrow(() -> new IllegalStateException("%s: '%s'".formatted(FILE, line))),
                    French.typeset(cells[5].strip())));
        });
        return new CertaintyTable(List.copyOf(rows));
    }

    private static String known(String cell, Stream<String> keys) {
        if (!cell.equals("*") && keys.noneMatch(cell::equals)) {
            throw new IllegalStateException("%s: '%s' is no word of its column".formatted(FILE, cell));
        }
        return cell;
    }

    /** {@return the first rule that fits; the last one fits everything} */
    Row of(Reference reference, Fit fit, Payer payer) {
        return rows.stream()
                .filter(row -> row.fits(reference, fit, payer))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(FILE + ": no rule fits all"));
    }

    List<Row> rows() {
        return rows;
    }
}
