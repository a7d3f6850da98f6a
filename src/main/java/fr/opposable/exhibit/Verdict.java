package fr.opposable.exhibit;

/** What became of a file on arrival. */
public enum Verdict {
    ACCEPTED("acceptée"),
    /** Accepted; its copy leaves out what could act or hide, and the exhibit lists it. */
    SANITISED("assainie"),
    REFUSED("refusée");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    /** {@return the word, in French, said of an exhibit} */
    public String label() {
        return label;
    }
}
