package fr.opposable.kernel;

import org.jspecify.annotations.Nullable;

/**
 * A text of law as a lawyer cites it.
 *
 * @param citation the citation, {@code C. com., art. L. 441-10, II}
 * @param permanentId the Légifrance identifier ({@code LEGIARTI…}, {@code JORFTEXT…}), null when none is known
 */
public record LegalReference(String citation, @Nullable String permanentId) {

    public static LegalReference of(String citation) {
        return new LegalReference(citation, null);
    }

    @Override
    public String toString() {
        return citation;
    }
}
