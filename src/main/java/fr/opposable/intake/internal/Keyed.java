package fr.opposable.intake.internal;

import fr.opposable.kernel.Money;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table being written; what is null is left out. */
final class Keyed {

    private final Map<String, Object> entries = new LinkedHashMap<>();

    private Keyed put(String key, @Nullable Object value) {
        if (value != null) {
            entries.put(key, value);
        }
        return this;
    }

    Keyed text(String key, @Nullable String value) {
        return put(key, value);
    }

    /** Writes a value by its own text: a date, a SIREN. */
    Keyed of(String key, @Nullable Object value) {
        return put(key, value == null ? null : value.toString());
    }

    Keyed money(String key, @Nullable Money value) {
        return put(key, value == null ? null : value.plain());
    }

    Keyed decimal(String key, @Nullable BigDecimal value) {
        return put(key, value == null ? null : value.toPlainString());
    }

    /** Writes a whole number or a truth as JSON has them. */
    Keyed plain(String key, @Nullable Object value) {
        return put(key, value);
    }

    Keyed tree(String key, @Nullable Map<String, Object> value) {
        return put(key, value);
    }

    Keyed list(String key, List<?> values, boolean evenEmpty) {
        return put(key, values.isEmpty() && !evenEmpty ? null : values);
    }

    Map<String, Object> map() {
        return entries;
    }
}
