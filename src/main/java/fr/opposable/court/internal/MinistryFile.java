package fr.opposable.court.internal;

import fr.opposable.kernel.French;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file the ministry publishes: « Liste des juridictions compétentes pour les communes de France ». Fields parted by semicolons,
 * UTF-8 or Windows-1252.
 */
public final class MinistryFile {

    private static final List<String> COLUMNS =
            List.of("Commune", "Libellé Commune", "Tribunal judiciaire compétent", "Tribunal de proximité compétent");

    /** Characters of a faulty line that a message quotes. */
    private static final int MOST_SHOWN = 160;

    /** Said of a commune that the seat of the tribunal judiciaire serves. */
    private static final String SEAT = "hors communes exclusives aux TJ";

    /**
     * @param line line in the file, from 2
     * @param insee INSEE code
     * @param label name of the commune
     * @param judiciaire tribunal judiciaire, in words; empty when the file gives none
     * @param proximite chambre de proximité, in words; empty when the seat serves the commune
     */
    public record Row(int line, String insee, String label, String judiciaire, String proximite) {}

    private final List<Row> rows;
    private final @Nullable String fault;

    private MinistryFile(List<Row> rows, @Nullable String fault) {
        this.rows = rows;
        this.fault = fault;
    }

    public List<Row> rows() {
        return rows;
    }

    /** {@return why the file is not one of the ministry's, in French; null when it is} */
    public @Nullable String fault() {
        return fault;
    }

    public static MinistryFile read(byte[] bytes) {
        String text = decoded(bytes);
        if (text.indexOf('\0') >= 0) {
            return new MinistryFile(
                    List.of(),
                    French.typeset(
                            "ce n'est pas un texte en UTF-8 ; enregistrez la table du ministère en CSV, encodage UTF-8"));
        }
        List<String> lines = text.lines().toList();
        if (lines.isEmpty()) {
            return new MinistryFile(List.of(), "le fichier est vide");
        }
        List<String> heading = fields(lines.getFirst().replace("\ufeff", ""));
        int[] at = COLUMNS.stream().mapToInt(column -> indexOf(heading, column)).toArray();
        for (int i = 0; i < at.length; i++) {
            if (at[i] < 0) {
                return new MinistryFile(
                        List.of(),
                        "la colonne « %s » manque ; les colonnes sont : %s"
                                .formatted(COLUMNS.get(i), shown(String.join(" | ", heading))));
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            List<String> fields = fields(lines.get(i));
            if (fields.size() != heading.size()) {
                return new MinistryFile(
                        List.of(),
                        "la ligne %d a %d champs, l’en-tête %d".formatted(i + 1, fields.size(), heading.size()));
            }
            if (lines.get(i).chars().anyMatch(Character::isISOControl)) {
                return new MinistryFile(
                        List.of(),
                        French.typeset("la ligne %d porte un caractère de commande : %s")
                                .formatted(i + 1, shown(lines.get(i))));
            }
            rows.add(row(i + 1, fields, at));
        }
        return new MinistryFile(rows, null);
    }

    private static Row row(int line, List<String> fields, int[] at) {
        String judiciaire = fields.get(at[2]);
        String proximite = fields.get(at[3]);
        boolean seat = proximite.contains(SEAT) || proximite.equals(judiciaire);
        return new Row(line, fields.get(at[0]), fields.get(at[1]), judiciaire, seat ? "" : proximite);
    }

    /** {@return the start of {@code text}, what cannot be seen by its number} */
    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(MOST_SHOWN).forEach(c -> {
            if (Character.isISOControl(c)) {
                shown.append("[U+%04X]".formatted(c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return text.codePointCount(0, text.length()) > MOST_SHOWN ? shown + "…" : shown.toString();
    }

    private static int indexOf(List<String> heading, String column) {
        for (int i = 0; i < heading.size(); i++) {
            if (heading.get(i).equalsIgnoreCase(column)) {
                return i;
            }
        }
        return -1;
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    /** {@return the fields of a line, quotes taken off} */
    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString().strip());
        return fields;
    }
}
