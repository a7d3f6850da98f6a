package fr.opposable.pack;

import fr.opposable.journal.Act;
import fr.opposable.kernel.French;
import java.util.List;
import java.util.stream.Collectors;

/** The act of an erasure, in words: its certificate, its reason, its rules, and how much went. */
final class RetentionWords {

    /** Its kind. */
    static final String PURGED = "purged";

    private RetentionWords() {}

    static String of(Act act) {
        return French.typeset("certificat n° %s ; motif : %s ; %s ; %d version(s), %d acte(s), %d fichier(s)")
                .formatted(
                        act.text("certificate"),
                        act.text("reason"),
                        items(act, "rules").stream().map(Object::toString).collect(Collectors.joining(", ")),
                        items(act, "versions").size(),
                        items(act, "acts").size(),
                        items(act, "files").size());
    }

    private static List<?> items(Act act, String name) {
        return act.facts().get(name) instanceof List<?> list ? list : List.of();
    }
}
