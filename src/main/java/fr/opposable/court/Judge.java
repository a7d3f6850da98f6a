package fr.opposable.court;

/** Who is asked for the order (CPC, art. 1406). */
public enum Judge {
    /** The president of the commercial court of the debtor's place. */
    COMMERCIAL_PRESIDENT("président de la juridiction commerciale"),
    /** The president of the tribunal judiciaire, at its seat or in its chambre de proximité. */
    CIVIL_PRESIDENT("président du tribunal judiciaire"),
    PROTECTION("juge des contentieux de la protection");

    private final String words;

    Judge(String words) {
        this.words = words;
    }

    /** {@return the judge, in French} */
    public String words() {
        return words;
    }
}
