package fr.opposable.bundle;

import fr.opposable.claim.Exhibit;
import fr.opposable.dossier.ExhibitList;
import fr.opposable.dossier.NumberedPiece;
import fr.opposable.dossier.Piece;
import fr.opposable.dossier.PieceFile;
import fr.opposable.dossier.PieceNumber;
import fr.opposable.filing.FilingKind;
import fr.opposable.kernel.CanonicalJson;
import fr.opposable.kernel.Sha256;
import fr.opposable.vault.DocumentKey;
import fr.opposable.vault.Vault;
import fr.opposable.vault.VersionLife;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The numbers that were communicated, as the facts of the requête or of the bordereau that was sent tell them. What was never sent
 * freezes nothing.
 *
 * @param list the pieces filed, each number its own for good; empty when nothing was filed
 * @param digests the original of each, by the id of its piece
 */
record FiledNumbers(ExhibitList list, Map<String, Sha256> digests) {

    /** The documents whose facts hold the list. */
    static final Set<String> HOLDERS = Set.of(FilingKind.REQUETE_INJONCTION.key(), FilingKind.BORDEREAU.key());

    private static final String LIST = "list";
    private static final String BECAME = "became";

    FiledNumbers {
        digests = Map.copyOf(digests);
    }

    /** {@return what was filed of this case, the last time it was} */
    static FiledNumbers of(Vault vault, String creditor, String reference) {
        List<VersionLife> sent = HOLDERS.stream()
                .flatMap(kind -> vault.lives(new DocumentKey(creditor, reference, kind)).stream())
                .filter(life -> !life.sent().isEmpty())
                .sorted(Comparator.comparing(life -> life.version().producedAt()))
                .toList();
        if (sent.isEmpty()) {
            return new FiledNumbers(ExhibitList.inOrder(List.of()), Map.of());
        }
        return read(vault.facts(sent.getLast().version()));
    }

    /** {@return the list as facts keep it, canonical JSON} */
    static String write(ExhibitList list, List<PieceFile> files) {
        Map<String, PieceFile> byId = new HashMap<>();
        files.forEach(file -> byId.put(file.piece().id(), file));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (NumberedPiece numbered : list.pieces()) {
            Piece piece = numbered.piece();
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("number", numbered.number().toString());
            row.put("id", piece.id());
            row.put("title", piece.title());
            put(row, "kind", piece.kind() == null ? null : piece.kind().key());
            put(row, "date", piece.date() == null ? null : piece.date().toString());
            put(
                    row,
                    "day",
                    piece.date() != null || piece.day() == null
                            ? null
                            : piece.day().toString());
            put(row, "author", piece.author());
            put(row, "series", piece.series());
            PieceFile file = byId.get(piece.id());
            if (file != null) {
                row.put("sha256", file.sha256().hex());
                row.put("pages", file.pages());
            }
            rows.add(row);
        }
        return CanonicalJson.write(Map.of(LIST, rows, BECAME, list.became()));
    }

    private static void put(Map<String, Object> row, String name, @Nullable String value) {
        if (value != null) {
            row.put(name, value);
        }
    }

    static FiledNumbers read(String facts) {
        JsonNode pieces = JsonMapper.shared().readTree(facts).path(BundleFacts.PIECES);
        List<NumberedPiece> list = new ArrayList<>();
        Map<String, Sha256> digests = new HashMap<>();
        for (JsonNode row : pieces.path(LIST)) {
            LocalDate date = row.has("date") ? LocalDate.parse(row.path("date").asString()) : null;
            Piece piece = new Piece(
                    row.path("id").asString(),
                    row.path("title").asString(),
                    kind(text(row, "kind")),
                    date,
                    text(row, "author"),
                    text(row, "series"),
                    null,
                    row.has("day") ? LocalDate.parse(row.path("day").asString()) : date);
            list.add(new NumberedPiece(PieceNumber.parse(row.path("number").asString()), piece, true));
            String digest = text(row, "sha256");
            if (digest != null) {
                digests.put(piece.id(), new Sha256(digest));
            }
        }
        Map<String, List<String>> became = new HashMap<>();
        pieces.path(BECAME)
                .properties()
                .forEach(entry -> became.put(
                        entry.getKey(),
                        entry.getValue().valueStream().map(JsonNode::asString).toList()));
        return new FiledNumbers(ExhibitList.filed(list, became), digests);
    }

    private static Exhibit.@Nullable Kind kind(@Nullable String key) {
        return Arrays.stream(Exhibit.Kind.values())
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String text(JsonNode row, String name) {
        JsonNode value = row.get(name);
        return value == null || value.isNull() ? null : value.asString();
    }

    /** {@return whether anything was filed} */
    boolean isAny() {
        return !list.pieces().isEmpty();
    }
}
