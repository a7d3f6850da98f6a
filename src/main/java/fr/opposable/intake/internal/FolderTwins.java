package fr.opposable.intake.internal;

import fr.opposable.intake.IntakeCode;
import fr.opposable.kernel.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Case folders that bear the same reference, capitals aside: their letters would be one file on many disks. */
final class FolderTwins implements AutoCloseable {

    private final Path root;
    private final List<String> names;
    private final RowIndex index;
    private final int[] hashes;
    private final Map<String, Verdict> verdicts = new HashMap<>();

    /** What folders of one reference have in common; {@code other} differs from {@code first} when they are not identical. */
    private record Verdict(int first, int other, boolean identical) {}

    private FolderTwins(Path root, List<String> names, RowIndex index, int[] hashes) {
        this.hashes = hashes;
        this.root = root;
        this.names = names;
        this.index = index;
    }

    /** {@return what the references of all the folders have in common; {@code seen} is told of each tree while it is at hand} */
    static FolderTwins of(Path root, List<String> names, FolderDigest seen) throws IOException {
        RowIndex index = new RowIndex();
        int[] hashes = new int[names.size()];
        for (int i = 0; i < names.size(); i++) {
            byte[] bytes = bytes(root, names.get(i));
            Node tree = bytes == null ? null : CaseFolderReader.tree(bytes, "", new Complaints());
            String reference = tree == null ? null : CaseReader.referenceOf(tree);
            seen.add(names.get(i), bytes, tree);
            hashes[i] = RowIndex.hash(reference == null ? "\n" + i : folded(reference));
            index.add(0, 0, 0, hashes[i]);
        }
        return new FolderTwins(root, names, index.sealed(), hashes);
    }

    private static String folded(String reference) {
        return reference.toLowerCase(Locale.ROOT);
    }

    private static byte @Nullable [] bytes(Path root, String name) {
        return CaseFolderReader.bytes(root.resolve(name).resolve(CaseFolderReader.CASE_FILE), name, new Complaints());
    }

    private static @Nullable String reference(byte @Nullable [] bytes) {
        Node tree = bytes == null ? null : CaseFolderReader.tree(bytes, "", new Complaints());
        return tree == null ? null : CaseReader.referenceOf(tree);
    }

    List<Problem> problems(int number, String file) {
        String reference = hasTwin(number) ? reference(bytes(root, names.get(number))) : null;
        if (reference == null) {
            return List.of();
        }
        Verdict verdict = verdicts.computeIfAbsent(folded(reference), this::verdict);
        boolean alone = verdict.other < 0 || (verdict.identical && verdict.first == number);
        if (alone) {
            return List.of();
        }
        int twin = verdict.first == number ? verdict.other : verdict.first;
        return List.of(Complaints.problem(
                IntakeCode.DUPLICATE_CASE,
                TreePlace.root(file).key("reference"),
                verdict.identical
                        ? Phrase.of("l'affaire « %s » est déjà dans le dossier « %s ».", reference, names.get(twin))
                        : Phrase.of(
                                "l'affaire « %s » est aussi dans le dossier « %s », et différemment.",
                                reference, names.get(twin)),
                verdict.identical
                        ? Phrase.of("Supprimez ce dossier : le premier est gardé.")
                        : "Donnez à chaque affaire sa référence (majuscules et minuscules se valent)."));
    }

    private boolean hasTwin(int number) {
        return index.next(index.first(hashes[number])) >= 0;
    }

    private Verdict verdict(String folded) {
        int first = -1;
        int other = -1;
        boolean identical = true;
        byte[] content = null;
        for (int i = index.first(RowIndex.hash(folded)); i >= 0; i = index.next(i)) {
            byte[] bytes = bytes(root, names.get(i));
            String reference = reference(bytes);
            if (reference == null || !folded(reference).equals(folded)) {
                continue;
            }
            if (first < 0) {
                first = i;
                content = bytes;
            } else if (identical && !Arrays.equals(content, bytes)) {
                identical = false;
                other = i;
            } else if (other < 0) {
                other = i;
            }
        }
        return new Verdict(first, other, identical);
    }

    @Override
    public void close() {
        verdicts.clear();
    }
}
