package fr.opposable.legal.internal;

import fr.opposable.kernel.LegalReference;
import fr.opposable.kernel.Sha256;
import fr.opposable.legal.LawEntry;
import fr.opposable.legal.Wording;
import java.util.List;

/** The files of {@code wording/}: exact words, each version with the digest of its words. */
final class WordingFiles {

    private WordingFiles() {}

    static void read(YamlMap page, Shelf<Wording> shelf, Inventory inventory) {
        page.onlyWith("id", "reference", "extract", "reviewed", "versions");
        String id = page.text("id");
        LegalReference reference = DatedEntry.reference(page.map("reference"), "citation");
        boolean extract = page.has("extract") && page.truth("extract");
        List<DatedEntry> entries = DatedEntry.listOf(page, "versions");
        inventory.add(LawEntry.Kind.WORDING, id, reference.citation(), page, entries);
        shelf.put(id, DatedEntry.series(id, page, entries, entry -> wording(id, reference, extract, entry)), page);
    }

    private static Wording wording(String id, LegalReference reference, boolean extract, DatedEntry entry) {
        List<String> paragraphs = entry.yaml().texts("value");
        Sha256 digest = Sha256.of(String.join("\n", paragraphs));
        if (!digest.hex().equals(entry.yaml().text("sha256"))) {
            throw entry.yaml()
                    .fault("the words of '%s' have the digest %s, not the one written: they were altered"
                            .formatted(id, digest.hex()));
        }
        String permanentId = entry.source().permanentId();
        boolean ofArticle = permanentId != null && permanentId.startsWith("LEGIARTI");
        return new Wording(
                id,
                ofArticle ? new LegalReference(reference.citation(), permanentId) : reference,
                paragraphs,
                extract,
                entry.from(),
                entry.to(),
                entry.note(),
                entry.sourceInWords(),
                digest,
                entry.verification());
    }
}
