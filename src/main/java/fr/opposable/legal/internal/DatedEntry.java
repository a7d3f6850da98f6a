package fr.opposable.legal.internal;

import fr.opposable.kernel.LegalReference;
import fr.opposable.legal.Verification;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a series as every file of {@code legal-texts} writes it.
 *
 * @param from first day in force
 * @param to last day in force; null for {@code open}
 * @param source where the value was published, and the permanent id of that publication
 * @param verification how far it was checked
 * @param yaml the entry itself, for its value
 */
public record DatedEntry(
        LocalDate from, @Nullable LocalDate to, LegalReference source, Verification verification, YamlMap yaml) {

    static DatedEntry of(YamlMap yaml) {
        yaml.onlyWith("from", "to", "value", "basis", "source", "readIn", "note", "status", "checkedOn", "checkedBy");
        yaml.text("readIn");
        return new DatedEntry(
                yaml.date("from"),
                yaml.text("to").equals("open") ? null : yaml.date("to"),
                reference(yaml.map("source"), "title"),
                new Verification(status(yaml), yaml.date("checkedOn"), yaml.textOrNull("checkedBy")),
                yaml);
    }

    static List<DatedEntry> listOf(YamlMap parent, String key) {
        return parent.maps(key).stream().map(DatedEntry::of).toList();
    }

    /** {@return the text named under {@code citation} or {@code title}, with its permanent id} */
    static LegalReference reference(YamlMap yaml, String nameKey) {
        yaml.onlyWith(nameKey, "id");
        return new LegalReference(yaml.text(nameKey), yaml.textOrNull("id"));
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
            if (status.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                return status;
            }
        }
        throw yaml.fault("'%s' is no status (verified, second-hand, unverified)".formatted(word));
    }
}
