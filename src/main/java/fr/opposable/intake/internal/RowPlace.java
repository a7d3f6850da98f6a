package fr.opposable.intake.internal;

import org.jspecify.annotations.Nullable;

/**
 * A place in a row: the column, by the name the user gave it.
 *
 * @param row the row
 * @param path where its cell goes in the tree; empty for the whole row
 * @param column the column, where several go to one path; null when the path says it
 */
record RowPlace(CsvRow row, String path, @Nullable String column) implements Place {

    RowPlace(CsvRow row, String path) {
        this(row, path, null);
    }

    @Override
    public String file() {
        return row.sheet().kind().fileName();
    }

    @Override
    public int line() {
        return row.line();
    }

    @Override
    public @Nullable String field() {
        if (column != null) {
            return column;
        }
        String name = row.sheet().header().nameOf(row.sheet().kind(), path);
        return name == null && path.equals("date") ? nameOf("issued") : name;
    }

    private @Nullable String nameOf(String other) {
        return row.sheet().header().nameOf(row.sheet().kind(), other);
    }

    @Override
    public Place key(String key) {
        return new RowPlace(row, path.isEmpty() ? key : path + "." + key);
    }

    @Override
    public Place item(int index) {
        return this;
    }

    @Override
    public Place onLine(int line) {
        return this;
    }
}
