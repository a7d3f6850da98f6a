package fr.opposable.court;

import fr.opposable.claim.Address;
import fr.opposable.claim.Party;
import fr.opposable.claim.PartyKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another debtor of the same debt, as far as courts and registers are concerned.
 *
 * @param name who it is; null when only the commune was typed
 * @param kind what kind of person; null when only the commune was typed
 * @param trader whether it is a commerçant; null when not known
 * @param standing what can be said of its quality, in French; empty when only the commune was typed
 * @param address where it lives or has its seat; null when not given
 */
public record CoDebtor(
        @Nullable String name,
        @Nullable PartyKind kind,
        @Nullable Boolean trader,
        String standing,
        @Nullable Address address) {

    /** A co-debtor of whose quality nothing is told. */
    public CoDebtor(
            @Nullable String name, @Nullable PartyKind kind, @Nullable Boolean trader, @Nullable Address address) {
        this(name, kind, trader, "", address);
    }

    /** {@return the co-debtor that {@code party} is} */
    public static CoDebtor of(Party party) {
        return new CoDebtor(
                party.fullName(),
                party.kind(),
                party.trader(),
                Standing.ofUnasked(party).because(),
                party.address());
    }

    /** {@return a co-debtor of whom only the INSEE code of the commune is known} */
    public static CoDebtor at(String insee) {
        return new CoDebtor(null, null, null, new Address(List.of(), "", "", insee, "FR"));
    }

    /** {@return whether nothing tells that a commercial court may judge it: a person of no trade, and not known for a commerçant} */
    boolean isPerhapsCivil() {
        return kind != null
                && !Boolean.TRUE.equals(trader)
                && switch (kind) {
                    case CONSUMER, INDIVIDUAL, ASSOCIATION -> true;
                    case COMPANY, SOLE_TRADER, PUBLIC_BODY -> false;
                };
    }

    /** {@return the name, or « le débiteur n° 2 » by its {@code rank} from 2} */
    String named(int rank) {
        return name == null ? "le débiteur n°\u00a0" + rank : name;
    }
}
