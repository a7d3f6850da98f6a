package fr.opposable.vault;

/**
 * One document of one case, whatever its version: this creditor's case's mise en demeure.
 *
 * @param creditor what tells creditors apart: a SIREN, or a name where there is none
 * @param caseReference reference of the case, unique in its creditor
 * @param kind document kind of the command line, {@code mise-en-demeure}
 */
public record DocumentKey(String creditor, String caseReference, String kind) {

    @Override
    public String toString() {
        return creditor + "/" + caseReference + "/" + kind;
    }
}
