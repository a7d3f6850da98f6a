package fr.opposable.legal.internal;

import fr.opposable.kernel.LegalReference;
import fr.opposable.legal.Verification;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a series as every file of {@code legal-texts} writes it.
 *
 * @param from first day in force
 * @param to last day in force; null for {@code open}
 * @param source where the value was published, and the permanent id of that publication
 * @param readIn where it was actually read
 * @param note what a reader must know of it; null for nothing
 * @param verification how far it was checked
 * @param yaml the entry itself, for its value
 */
public record DatedEntry(
        LocalDate from,
        @Nullable LocalDate to,
        LegalReference source,
        String readIn,
        @Nullable String note,
        Verification verification,
        YamlMap yaml) {

    private static final String[] KEYS = {
        "from", "to", "value", "sha256", "basis", "source", "readIn", "note", "status", "checkedOn", "checkedBy"
    };

    static DatedEntry of(YamlMap yaml) {
        yaml.onlyWith(KEYS);
        return new DatedEntry(
                yaml.date("from"),
                yaml.text("to").equals("open") ? null : yaml.date("to"),
                reference(yaml.map("source"), "title"),
                yaml.text("readIn"),
                yaml.has("note") ? yaml.text("note") : null,
                new Verification(status(yaml), yaml.date("checkedOn"), yaml.textOrNull("checkedBy")),
                yaml);
    }

    static List<DatedEntry> listOf(YamlMap parent, String key) {
        return parent.maps(key).stream().map(DatedEntry::of).toList();
    }

    /** {@return the values of {@code entries}, in a series without gap or overlap} */
    static <T> Series<T> series(String id, YamlMap page, List<DatedEntry> entries, Function<DatedEntry, T> valueOf) {
        return new Series<>(
                id,
                page.file(),
                entries.stream()
                        .map(entry -> new Series.Entry<>(entry.from(), entry.to(), valueOf.apply(entry)))
                        .toList());
    }

    /** {@return the text named under {@code citation} or {@code title}, with its permanent id} */
    static LegalReference reference(YamlMap yaml, String nameKey) {
        yaml.onlyWith(nameKey, "id");
        return new LegalReference(yaml.text(nameKey), yaml.textOrNull("id"));
    }

    /** {@return the text the value rests on, under {@code basis}} */
    LegalReference basis() {
        return reference(yaml.map("basis"), "citation");
    }

    /** {@return the text it rests on; null when {@code basis} is null: nobody read which} */
    @Nullable
    LegalReference basisOrNull() {
        return yaml.isNull("basis") ? null : basis();
    }

    /** {@return the last day, of an entry that must have one} */
    LocalDate closingDay() {
        if (to == null) {
            throw yaml.fault("a rate of a half-year or of a year has a last day, not 'open'");
        }
        return to;
    }

    BigDecimal decimal() {
        try {
            return new BigDecimal(yaml.text("value"));
        } catch (NumberFormatException _) {
            throw yaml.fault("'%s' is no decimal number".formatted(yaml.text("value")));
        }
    }

    /** {@return where the value was published, in words, with the permanent id where there is one} */
    String sourceInWords() {
        return source.permanentId() == null ? source.citation() : source.citation() + ", " + source.permanentId();
    }

    private static Verification.Status status(YamlMap yaml) {
        String word = yaml.text("status");
        for (Verification.Status status : Verification.Status.values()) {
            if (status.key().equals(word)) {
                return status;
            }
        }
        throw yaml.fault("'%s' is no status (verified, second-hand, unverified)".formatted(word));
    }
}
