package fr.opposable.dossier;

import fr.opposable.dossier.internal.PageTaker;
import fr.opposable.kernel.DiskFault;
import fr.opposable.kernel.French;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes some pages of a copy as a copy of their own. The bookmarks of the whole do not follow. */
public final class PageCut {

    private PageCut() {}

    /**
     * Writes the pages {@code first} to {@code last} of {@code whole}, counted from 1, to {@code out}, and counts them again.
     *
     * @return whether the whole had bookmarks, which the pages have not
     * @throws BindingException when they cannot be read or written, or other than the pages asked for came out
     */
    public static boolean write(Path whole, int first, int last, Path out) {
        PageTaker.Taken taken;
        try {
            Files.createDirectories(out.toAbsolutePath().resolveSibling(""));
            taken = PageTaker.take(whole, first, last, out);
        } catch (IOException e) {
            throw new BindingException(
                    French.typeset(
                                    "Les pages %d à %d de « %s » ne peuvent pas être prises à part (%s) : donnez-les comme un fichier à part.")
                            .formatted(
                                    first,
                                    last,
                                    whole.getFileName(),
                                    DiskFault.words(e, "leur contenu ne se laisse pas recopier")),
                    e);
        }
        int asked = last - first + 1;
        if (taken.pages() != asked) {
            throw new BindingException(French.typeset(
                            "« %s » : %d page(s) demandée(s), %d écrite(s) ; rien n’est remis. Donnez ces pages comme un fichier à part.")
                    .formatted(whole.getFileName(), asked, taken.pages()));
        }
        return taken.hadBookmarks();
    }
}
