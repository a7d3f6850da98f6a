package fr.opposable.intake.internal;

import java.io.StringReader;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;

/** The reference of a case, read without the rest: it stands first in most files. */
final class ReferencePeek {

    private ReferencePeek() {}

    /** {@return the value of the top key {@code reference}; null when there is none} */
    static @Nullable String in(String text) {
        try {
            Iterator<Event> events = new Yaml(YamlTree.options())
                    .parse(new StringReader(Characters.masked(text)))
                    .iterator();
            int depth = 0;
            boolean isKey = true;
            boolean wanted = false;
            while (events.hasNext()) {
                Event event = events.next();
                if (event instanceof CollectionStartEvent) {
                    depth++;
                } else if (event instanceof CollectionEndEvent) {
                    depth--;
                    isKey |= depth == 1;
                } else if (event instanceof ScalarEvent scalar && depth == 1) {
                    if (wanted) {
                        return scalar.getValue().strip();
                    }
                    wanted = isKey && scalar.getValue().equals("reference");
                    isKey = !isKey;
                }
            }
            return null;
        } catch (YAMLException noYaml) {
            return null;
        }
    }
}
