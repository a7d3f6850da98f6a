package fr.opposable.decompte;

import fr.opposable.claim.Address;
import fr.opposable.claim.Party;
import fr.opposable.claim.PartyKind;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import fr.opposable.kernel.Siren;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A party as the head of a court paper names it (CPC, art. 54): name, form, seat, register, who represents it. */
final class PartyWords {

    private PartyWords() {}

    static String name(Party party) {
        String name = party.fullName();
        boolean says = name.matches("(?s).*\\bEI\\b.*");
        return party.kind() == PartyKind.SOLE_TRADER && !says ? name + French.NO_BREAK + "EI" : name;
    }

    static List<String> lines(Party party) {
        List<String> lines = new ArrayList<>();
        addIfGiven(lines, form(party));
        Address address = party.address();
        if (address != null) {
            lines.add(String.join(", ", address.lines()));
            String country = address.isFrench()
                    ? ""
                    : ", " + Locale.of("", address.country()).getDisplayCountry(Locale.FRENCH);
            lines.add(address.postalCode() + " " + address.city() + country);
        }
        addIfGiven(lines, register(party));
        Party.Representative representative = party.representative();
        if (representative != null) {
            String capacity = representative.capacity();
            lines.add("Représentée par " + representative.name() + (capacity == null ? "" : ", " + capacity));
        }
        return lines;
    }

    /** {@return the name, then the lines} */
    static List<String> inLines(Party party) {
        List<String> lines = new ArrayList<>();
        lines.add(name(party));
        lines.addAll(lines(party));
        return lines;
    }

    private static @Nullable String form(Party party) {
        String form = party.legalForm();
        Money capital = party.shareCapital();
        if (form == null || party.kind() == PartyKind.SOLE_TRADER) {
            return switch (party.kind()) {
                case ASSOCIATION -> "Association";
                case SOLE_TRADER -> "Entrepreneur individuel";
                case COMPANY, INDIVIDUAL, CONSUMER, PUBLIC_BODY -> null;
            };
        }
        return capital == null ? form : form + " au capital de " + wholeEuros(capital);
    }

    private static String wholeEuros(Money money) {
        return French.euros(money).replace(",00" + French.NO_BREAK, "" + French.NO_BREAK);
    }

    private static @Nullable String register(Party party) {
        Siren siren = party.siren();
        if (siren == null && party.siret() != null) {
            siren = party.siret().siren();
        }
        if (siren == null) {
            return null;
        }
        String city = party.rcsCity();
        return city == null
                ? "SIREN" + French.NO_BREAK + siren.formatted()
                : siren.formatted() + " RCS" + French.NO_BREAK + city;
    }

    private static void addIfGiven(List<String> lines, @Nullable String line) {
        if (line != null) {
            lines.add(line);
        }
    }
}
