package fr.opposable.compliance;

import java.util.List;

/**
 * A document that at least one finding blocks.
 *
 * @param <T> the document
 */
public final class Refused<T> implements Checked<T> {

    private final T document;
    private final List<Finding> findings;

    Refused(T document, List<Finding> findings) {
        this.document = document;
        this.findings = List.copyOf(findings);
    }

    @Override
    public T document() {
        return document;
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }
}
