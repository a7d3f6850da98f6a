package fr.opposable.intake.internal;

import fr.opposable.claim.DayCount;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Exhibit;
import fr.opposable.claim.Imputation;
import fr.opposable.claim.PartyKind;
import fr.opposable.claim.RateMode;
import fr.opposable.claim.Sender;
import fr.opposable.claim.ToldFacts.JointSums;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The words that a key admits and what each means.
 *
 * @param <T> what a word means
 */
public final class Words<T extends Enum<T>> {

    /** On what a rate rests; the values of {@code basis}. */
    public enum Basis {
        ECB("ecb"),
        LEGAL_MULTIPLE("legal-multiple"),
        FIXED("fixed"),
        LEGAL("legal");

        private final String key;

        Basis(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    /** Column of the legal rate; the values of {@code creditorColumn}. */
    public enum Column {
        INDIVIDUAL("individual"),
        OTHER("other");

        private final String key;

        Column(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    public static final Words<PartyKind> PARTY_KIND = of(PartyKind::key, PartyKind.values());
    public static final Words<PartyKind> CREDITOR_KIND = of(
            PartyKind::key,
            PartyKind.COMPANY,
            PartyKind.SOLE_TRADER,
            PartyKind.INDIVIDUAL,
            PartyKind.ASSOCIATION,
            PartyKind.PUBLIC_BODY);
    public static final Words<PartyKind> DEBTOR_KIND = of(
            PartyKind::key,
            PartyKind.COMPANY,
            PartyKind.SOLE_TRADER,
            PartyKind.CONSUMER,
            PartyKind.ASSOCIATION,
            PartyKind.PUBLIC_BODY);
    public static final Words<Sender.Role> ROLE = of(Sender.Role::key, Sender.Role.values());
    public static final Words<Basis> BASIS = of(Basis::key, Basis.values());
    public static final Words<Column> CREDITOR_COLUMN = of(Column::key, Column.values());
    public static final Words<RateMode> RATE_MODE = of(RateMode::key, RateMode.values());
    public static final Words<DayCount> DAY_COUNT = of(DayCount::name, DayCount.values());
    public static final Words<EventKind> EVENT_KIND = of(EventKind::key, EventKind.values());
    public static final Words<JointSums> JOINT_SUMS = of(JointSums::key, JointSums.values());
    public static final Words<Event.Channel> CHANNEL = of(Event.Channel::key, Event.Channel.values());
    public static final Words<Event.Outcome> OUTCOME = of(Event.Outcome::key, Event.Outcome.values());
    public static final Words<Exhibit.Kind> EXHIBIT_KIND = of(Exhibit.Kind::key, Exhibit.Kind.values());
    public static final Words<Imputation.Part> PART = of(Imputation.Part::key, Imputation.Part.values());

    private final Map<String, T> meanings;

    private Words(Map<String, T> meanings) {
        this.meanings = meanings;
    }

    @SafeVarargs
    private static <T extends Enum<T>> Words<T> of(Function<T, String> word, T... meanings) {
        Map<String, T> map = new LinkedHashMap<>();
        Arrays.stream(meanings).forEach(meaning -> map.put(word.apply(meaning), meaning));
        return new Words<>(map);
    }

    @Nullable
    T meaning(String word) {
        return meanings.get(word);
    }

    List<String> all() {
        return List.copyOf(meanings.keySet());
    }
}
