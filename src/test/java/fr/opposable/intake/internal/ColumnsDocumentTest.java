package fr.opposable.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The document that users read names the columns that the program knows; {@code -Dgolden.update=true} writes it anew. */
class ColumnsDocumentTest {

    private static final Path DOCUMENT = Path.of("src/docs/portefeuille-csv.md");
    private static final String MARK = "<!-- Les tableaux qui suivent sont écrits par ColumnsDocumentTest. -->\n";

    @Test
    void the_document_names_every_column_and_every_word() throws IOException {
        String document = Files.readString(DOCUMENT);
        String head = document.substring(0, document.indexOf(MARK) + MARK.length());
        String wanted = head + tables();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(DOCUMENT, wanted);
        }

        assertThat(document).isEqualTo(wanted);
    }

    private static String tables() {
        StringBuilder text = new StringBuilder();
        for (SheetKind kind : SheetKind.values()) {
            text.append("\n## `%s`%s\n\n".formatted(kind.fileName(), kind.isMandatory() ? "" : " (facultatif)"));
            text.append("| français | anglais | aussi | obligatoire | valeurs |\n|---|---|---|---|---|\n");
            for (Column column : kind.columns()) {
                List<String> others = column.names().subList(2, column.names().size());
                text.append("| `%s` | `%s` | %s | %s | %s |\n"
                        .formatted(
                                column.french(),
                                column.english(),
                                others.stream().map("`%s`"::formatted).collect(Collectors.joining(", ")),
                                column.mandatory() ? "oui" : "",
                                values(kind, column)));
            }
        }
        return text.toString();
    }

    private static String values(SheetKind kind, Column column) {
        return switch (column.cell()) {
            case PLAIN -> "";
            case TRUTH -> "oui, non";
            case FILE -> "fichier, sous le dossier";
            case FILES -> "fichiers, séparés par « \\| »";
            case LINES -> "une ligne ou plusieurs dans la cellule";
            case COUNTRY -> "FR, France…";
            case IMPUTATION ->
                "`interest-first`, `principal-first`, ou `costs, interest, principal` dans l’ordre voulu";
            case WORD -> {
                List<String> words = words(kind, column.path());
                List<String> french = FrenchWords.proposed(kind, column.path(), words);
                Map<String, String> byWord = words.stream()
                        .collect(Collectors.toMap(Function.identity(), word -> french.get(words.indexOf(word))));
                yield words.stream()
                        .map(word -> byWord.get(word) + " (`" + word + "`)")
                        .collect(Collectors.joining(", "));
            }
        };
    }

    private static List<String> words(SheetKind kind, String path) {
        return switch (path) {
            case "kind" -> kind == SheetKind.EVENTS ? Words.EVENT_KIND.all() : Words.PARTY_KIND.all();
            case "type" -> List.of("invoice", "credit-note");
            case "sender.role" -> Words.ROLE.all();
            case "terms.penaltyRate.basis" -> Words.BASIS.all();
            case "terms.rateMode" -> Words.RATE_MODE.all();
            case "terms.dayCount" -> Words.DAY_COUNT.all();
            case "channel" -> Words.CHANNEL.all();
            case "outcome" -> Words.OUTCOME.all();
            default -> throw new AssertionError("No words for " + path);
        };
    }
}
