package fr.opposable.grouping;

import fr.opposable.claim.CaseFile;

/**
 * A case that may be put with others.
 *
 * @param rank its rank in the portfolio
 * @param file what was typed
 * @param informed the same with what its files say of its invoices: by it, it is judged
 */
public record GroupMember(long rank, CaseFile file, CaseFile informed) {

    /** {@return its reference} */
    public String reference() {
        return file.reference().value();
    }

    /** {@return the folder, in the case it becomes part of, below which its files lie} */
    public String prefix() {
        return reference() + "/";
    }
}
