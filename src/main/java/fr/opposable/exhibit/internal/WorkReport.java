package fr.opposable.exhibit.internal;

import fr.opposable.exhibit.ExhibitKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the worker answers, one line of JSON.
 *
 * @param kind what the file is
 * @param code code of the refusal; null when the file is accepted
 * @param reason of the refusal
 * @param cure of the refusal
 * @param seen what a reader must know
 * @param removed what the copy leaves out
 * @param pages of what is bound
 * @param making how the copy was made, or that there is none
 * @param isOwn whether there is no copy: the original itself is bound
 * @param isRendering whether the copy shows the content in a layout of our own
 * @param isSigned whether the original is signed
 * @param mayDiffer whether the same file may be judged otherwise another time: time was short, or something failed that may not fail again
 * @param checksum CRC-32C of the bytes that were opened; null when they were read piece by piece
 * @param carried files it carried, written into the folder of the order
 */
public record WorkReport(
        ExhibitKind kind,
        @Nullable String code,
        @Nullable String reason,
        @Nullable String cure,
        List<String> seen,
        List<String> removed,
        int pages,
        String making,
        boolean isOwn,
        boolean isRendering,
        boolean isSigned,
        boolean mayDiffer,
        @Nullable Long checksum,
        List<Carried> carried) {

    /**
     * A file carried by another.
     *
     * @param name as its carrier calls it, cleaned; a label
     * @param file where it was written
     * @param isShown whether the message that carries it shows it in its text
     */
    public record Carried(String name, String file, boolean isShown) {}
}
