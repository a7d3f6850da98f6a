package fr.opposable.dossier;

import fr.opposable.dossier.internal.PrintPress;
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
     * @param title of its bookmark
     * @param file a PDF
     * @param page the page taken, from 0; null for all
     */
    public record Part(String title, Path file, @Nullable Integer page) {

        /** {@return all of {@code file}} */
        public static Part whole(String title, Path file) {
            return new Part(title, file, null);
        }

        /** {@return one page of {@code file}, from 0} */
        public static Part page(String title, Path file, int page) {
            return new Part(title, file, page);
        }
    }

    /**
     * Writes {@code parts} into {@code file}.
     *
     * @return its pages: those of the parts, counted again in the finished file
     * @throws BindingException when a part cannot be read or a page is missing; nothing is left behind
     */
    public static int write(List<Part> parts, Path file) {
        try {
            return PrintPress.write(parts, file);
        } catch (IOException e) {
            throw new BindingException(
                    French.typeset("Le fichier à imprimer « %s » ne peut pas être écrit : %s.")
                            .formatted(file.getFileName(), e.getMessage()),
                    e);
        }
    }
}
