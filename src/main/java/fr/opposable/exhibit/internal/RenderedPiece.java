package fr.opposable.exhibit.internal;

import fr.opposable.kernel.French;
import fr.opposable.kernel.Sha256;
import fr.opposable.rendering.DocumentProfile;
import fr.opposable.rendering.PageRenderer;
import fr.opposable.rendering.Pages;
import fr.opposable.rendering.RenderingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sets the content of a piece on pages of our own, PDF/A-2b. */
public final class RenderedPiece {

    private static final String TEMPLATE = "piece-rendue/v1/";
    private static final int MOST_PAGES = 300;
    private static final int MOST_BLOCKS = 15_000;
    private static final int MOST_CHARACTERS = 1_500_000;

    private final PageRenderer renderer;
    private final Printable printable;
    private final Map<String, Object> model = new HashMap<>();
    private final List<String> notes = new ArrayList<>();
    private int characters;

    public RenderedPiece(PageRenderer renderer) {
        this.renderer = renderer;
        this.printable = new Printable(renderer.coverage());
    }

    /** {@return {@code text} as the pages can show it} */
    public String shown(String text) throws RefusedFileException {
        characters += text.length();
        if (characters > MOST_CHARACTERS) {
            throw tooLong();
        }
        return printable.of(text);
    }

    public RenderedPiece with(String name, Object value) {
        model.put(name, value);
        return this;
    }

    public RenderedPiece blocks(List<Block> blocks) throws RefusedFileException {
        if (blocks.size() > MOST_BLOCKS) {
            throw tooLong();
        }
        for (Block block : blocks) {
            characters += block.text().length();
            for (List<String> row : block.rows()) {
                characters += row.stream().mapToInt(String::length).sum();
            }
        }
        if (characters > MOST_CHARACTERS) {
            throw tooLong();
        }
        return with(
                "blocks", blocks.stream().map(block -> block.model(printable)).toList());
    }

    /** A note at the end of the pages, and in the report. */
    public void note(String text) {
        notes.add(French.typeset(text));
    }

    private static RefusedFileException tooLong() {
        return new RefusedFileException(
                "too-long",
                "Ce fichier contient plus de texte que %d pages n'en peuvent montrer.".formatted(MOST_PAGES),
                "Exportez en PDF les seules parties utiles, depuis le logiciel qui l'affiche.");
    }

    /**
     * {@return how many pages were written to the place of the copy}
     *
     * @param page {@code courriel}, {@code texte} or {@code facture}
     * @param title what the file is called by readers
     */
    public int write(String page, String title, WorkOrder order, Notes report) throws IOException {
        if (printable.replaced() > 0) {
            String said = printable.replaced() == 1
                    ? "Un caractère que nos polices ne montrent pas est remplacé par ◊ ou par son nom entre crochets ; l'original le porte."
                    : "%d caractères que nos polices ne montrent pas sont remplacés par ◊ ou par leur nom entre crochets ; l'original les porte."
                            .formatted(printable.replaced());
            note(said);
            report.seen("%s", French.typeset(said));
        }
        model.put("running", title);
        model.put(
                "foot",
                French.typeset("Rendu imprimable ; l'original est conservé et fait foi. Fichier %s, SHA-256 %s…")
                        .formatted(
                                Notes.quoted(printable.of(Notes.label(order.name()))),
                                order.sha256().substring(0, 16)));
        if (!notes.isEmpty()) {
            model.put("notes", notes);
        }
        DocumentProfile profile = new DocumentProfile(
                title.isBlank() ? "Pièce" : title,
                "",
                French.typeset("Rendu imprimable d'une pièce"),
                "",
                order.receivedAt(),
                Sha256.of(order.sha256()));
        Pages pages;
        try {
            pages = renderer.render(TEMPLATE + page, Map.of("piece", model), profile, MOST_PAGES);
        } catch (RenderingException e) {
            if (String.valueOf(e.getMessage()).contains("pages; a document has")) {
                throw tooLong();
            }
            throw e;
        }
        try (OutputStream out = Files.newOutputStream(Path.of(order.copy()))) {
            pages.pdf().stream().transferTo(out);
        }
        return pages.pageCount();
    }
}
