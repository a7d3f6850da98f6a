package fr.opposable.intake;

import java.nio.file.Path;

/**
 * What goes back to the user: the same files, restricted to the rejected cases, with what is wrong and how to mend it. Mended, they are
 * a portfolio again.
 */
public interface Rejects {

    /** Name of the overview, one row a problem. */
    String OVERVIEW = "rejets.csv";

    /** Name of the list of the files too large to be copied; there is none when all were. */
    String NOT_COPIED = "pieces-non-copiees.csv";

    /**
     * Writes the rejected cases under {@code directory}, which is made when it is not there; what an earlier run wrote there is
     * replaced. The same rejected cases give the same bytes.
     *
     * @param rejected in the order of their ranks; gone through once
     * @throws RejectsNotWrittenException when the disk refuses; files already complete stay, none is half-written
     */
    void write(Path directory, Iterable<RejectedCase> rejected);
}
