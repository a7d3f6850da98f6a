package fr.opposable.dossier;

import fr.opposable.dossier.internal.PrintPress;
import fr.opposable.kernel.DiskFault;
import fr.opposable.kernel.French;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One file to print: papers and pieces one after another, as they go into an envelope, each with its bookmark. */
public final class PrintSet {

    private PrintSet() {}

    /**
     * A file, or one page of it.
     *
     * @param title of its bookmark, under which those of the file go; empty for none
     * @param file a PDF
     * @param page the page taken, from 0; null for all
     * @param mark printed at the top right of each page, {@code %d} standing for its number in the set; empty for none
     * @param label what a reader shows before the number of each page of this part, counted from 1; null to count through the set
     */
    public record Part(
            String title,
            Path file,
            @Nullable Integer page,
            String mark,
            @Nullable String label) {

        /** {@return all of {@code file}} */
        public static Part whole(String title, Path file) {
            return new Part(title, file, null, "", null);
        }

        /** {@return one page of {@code file}, from 0, that no bookmark leads to} */
        public static Part page(Path file, int page) {
            return new Part("", file, page, "", null);
        }

        /** {@return the same, each page of which says {@code words}, {@code "feuillet %d/36"}} */
        public Part marked(String words) {
            return new Part(title, file, page, words, label);
        }

        /** {@return the same, its pages counted apart: « AFF-2026-0042 – 1 »} */
        public Part labelled(String prefix) {
            return new Part(title, file, page, mark, prefix);
        }
    }

    /**
     * Writes {@code parts} into {@code file}.
     *
     * @return the page on which each part begins, from 1, then that after the last; counted again in the finished file
     * @throws BindingException when a part cannot be read or a page is missing; nothing is left behind
     */
    public static List<Integer> write(List<Part> parts, Path file) {
        try {
            return PrintPress.write(parts, file);
        } catch (IOException e) {
            throw new BindingException(
                    French.typeset(
                                    "Le fichier à imprimer « %s » ne peut pas être écrit (%s). Vérifiez l’espace libre et les droits, puis relancez la même commande.")
                            .formatted(
                                    file.getFileName(), DiskFault.words(e, "une des copies ne se laisse pas relire")),
                    e);
        }
    }
}
