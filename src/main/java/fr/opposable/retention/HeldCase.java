package fr.opposable.retention;

/**
 * A case whose papers are kept.
 *
 * @param creditor what tells creditors apart
 * @param reference unique in its creditor
 */
public record HeldCase(String creditor, String reference) {

    @Override
    public String toString() {
        return creditor + "/" + reference;
    }
}
