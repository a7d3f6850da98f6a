package fr.opposable.compliance;

import java.util.List;

/**
 * A document that was asked every question of its checklist.
 *
 * @param <T> the document
 */
public sealed interface Checked<T> permits Passed, Refused {

    /** {@return the document} */
    T document();

    /** {@return what was found, blocking first; a passed document may carry warnings} */
    List<Finding> findings();
}
