package fr.opposable.intake.internal;

import org.jspecify.annotations.Nullable;

/** Where something was written, as the user would find it again. */
public interface Place {

    /** {@return the file, relative to the case or the portfolio} */
    String file();

    /** {@return the line, from 1; 0 when there is none} */
    int line();

    /** {@return the YAML path or the column; null for the whole file or row} */
    @Nullable
    String field();

    /** {@return the place of a key below this one, on the same line until told better} */
    Place key(String key);

    /** {@return the place of an item of the list that stands here} */
    Place item(int index);

    /** {@return this place, on another line} */
    Place onLine(int line);
}
