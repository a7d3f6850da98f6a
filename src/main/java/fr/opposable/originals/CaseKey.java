package fr.opposable.originals;

/**
 * A case, as the store names it.
 *
 * @param creditor what tells creditors apart: a SIREN, or a name where there is none
 * @param reference reference of the case, unique in its creditor
 */
public record CaseKey(String creditor, String reference) {

    @Override
    public String toString() {
        return creditor + "/" + reference;
    }
}
