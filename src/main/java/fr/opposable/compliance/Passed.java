package fr.opposable.compliance;

import java.util.List;

/**
 * A document that nothing blocks. Only a {@link Checklist} makes one, so that what holds one may be rendered.
 *
 * @param <T> the document
 */
public final class Passed<T> implements Checked<T> {

    private final T document;
    private final List<Finding> findings;

    Passed(T document, List<Finding> findings) {
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
