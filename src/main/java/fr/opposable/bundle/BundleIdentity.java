package fr.opposable.bundle;

import fr.opposable.dossier.NumberedPiece;
import fr.opposable.intake.CaseJson;
import fr.opposable.kernel.CanonicalJson;
import fr.opposable.kernel.Sha256;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a dossier is made from, in two digests: asked for again with the same, it is not made again.
 *
 * @param content of all but the addressee: two dossiers with the same say the same, and have the same number
 * @param layout of the content and the addressee
 */
record BundleIdentity(Sha256 content, Sha256 layout) {

    static BundleIdentity of(BundleRequest request, PiecePlan plan, @Nullable OrderToServe order, BundleTools tools) {
        List<String> pieces = new ArrayList<>();
        for (NumberedPiece piece : plan.list().pieces()) {
            Sha256 digest = plan.digests().get(PartIds.whole(piece.id()));
            pieces.add(String.join(
                    "\n", piece.number().toString(), piece.id(), piece.title(), digest == null ? "" : digest.hex()));
        }
        plan.digests().forEach((id, digest) -> pieces.add(id + "\n" + digest.hex()));
        plan.leftParts().forEach(line -> pieces.add("- " + line.named()));
        pieces.sort(null);
        Map<String, Object> said = new TreeMap<>();
        said.put("asOf", request.asOf().toString());
        said.put("case", Sha256.of(CaseJson.write(request.file())).hex());
        said.put("confirmedBy", request.confirmedBy() == null ? "" : request.confirmedBy());
        said.put("draft", request.isDraft());
        said.put("engine", tools.engine());
        said.put("filed", order == null ? "" : order.toString());
        said.put("law", tools.law().version());
        said.put("options", request.options().toString());
        said.put("pieces", pieces);
        said.put("reading", request.reading().toString());
        said.put("seal", digest(request.seal()));
        said.put("stated", request.stated().toString());
        said.put("templates", tools.templates().hex());
        Sha256 content = Sha256.of(CanonicalJson.write(said));
        Sha256 layout = Sha256.of(CanonicalJson.write(Map.of(
                "content", content.hex(), "profile", request.profile().toString(), "reduce", request.reduceTo())));
        return new BundleIdentity(content, layout);
    }

    private static String digest(@Nullable Path file) {
        return file == null ? "" : FileDigests.of(file).hex();
    }
}
