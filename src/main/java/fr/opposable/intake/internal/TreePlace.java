package fr.opposable.intake.internal;

import org.jspecify.annotations.Nullable;

/**
 * A place in a tree of keys; its path is only spelled out when somebody asks.
 *
 * @param file as the user names it
 * @param line from 1; 0 when there is none
 * @param above where the key stands; null at the root
 * @param step {@code .due} or {@code [0]}; empty at the root
 */
public record TreePlace(String file, int line, @Nullable TreePlace above, String step) implements Place {

    public static TreePlace root(String file) {
        return new TreePlace(file, 0, null, "");
    }

    @Override
    public @Nullable String field() {
        if (above == null) {
            return null;
        }
        StringBuilder path = new StringBuilder();
        spell(path);
        return path.toString();
    }

    private void spell(StringBuilder path) {
        if (above != null) {
            above.spell(path);
            path.append(path.isEmpty() && step.startsWith(".") ? step.substring(1) : step);
        }
    }

    @Override
    public TreePlace key(String key) {
        return new TreePlace(file, line, this, "." + key);
    }

    @Override
    public TreePlace item(int index) {
        return new TreePlace(file, line, this, "[" + index + "]");
    }

    @Override
    public TreePlace onLine(int line) {
        return new TreePlace(file, line, above, step);
    }
}
