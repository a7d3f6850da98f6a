package fr.opposable.cli;

import fr.opposable.kernel.French;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a verification found, of a store or of a pack, as {@code schema/verify.schema.json} has it.
 *
 * @param isIntact whether nothing was altered
 * @param checked how many versions or files were looked at
 * @param problems what was altered
 * @param notices what else must be known
 */
record Verified(boolean isIntact, long checked, List<Problem> problems, List<String> notices) {

    Verified {
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
    }

    /**
     * Something altered.
     *
     * @param what in French
     * @param where which version or file
     * @param since the first version it touches; null when it touches none
     */
    record Problem(String what, String where, @Nullable String since) {

        private Map<String, @Nullable Object> json() {
            Map<String, @Nullable Object> item = new LinkedHashMap<>();
            item.put("what", what);
            item.put("where", where);
            item.put("since", since);
            return item;
        }
    }

    /** {@return the verdict in one line, of « version(s) » or « fichier(s) »} */
    String words(String things) {
        return isIntact
                ? French.typeset("Intact : %d %s vérifié%s.").formatted(checked, things, agreed(things))
                : French.typeset("Altéré : %d anomalie(s) sur %d %s vérifié%s.")
                        .formatted(problems.size(), checked, things, agreed(things));
    }

    private static String agreed(String things) {
        return things.startsWith("version") ? "e(s)" : "(s)";
    }

    /** {@return the part that a store and a pack share; more may be put in} */
    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("verdict", isIntact ? "intact" : "altered");
        map.put("checked", checked);
        map.put("problems", problems.stream().map(Problem::json).toList());
        map.put("notices", notices);
        return map;
    }
}
