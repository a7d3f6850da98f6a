package fr.opposable.letter;

import fr.opposable.claim.Address;
import fr.opposable.claim.Party;
import fr.opposable.claim.PartyKind;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import fr.opposable.kernel.Siren;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who writes: name, seat, form, capital and register, as the papers of a French undertaking must say (C. com., art. R. 123-237). */
final class LegalMentions {

    private static final Pattern SAYS_SOLE_TRADER = Pattern.compile("\\bEI\\b|(?i)entrepreneure? individuel(?:le)?");

    private LegalMentions() {}

    /** {@return the name; « EI » follows a sole trader's (loi n° 2022-172 du 14 févr. 2022)} */
    static String name(Party party) {
        String name = party.fullName().strip().replaceAll("\\s+", " ");
        return party.kind() == PartyKind.SOLE_TRADER
                        && !SAYS_SOLE_TRADER.matcher(name).find()
                ? name + French.NO_BREAK + "EI"
                : name;
    }

    /** {@return the lines below the name: address, mentions, how to reach} */
    static List<String> lines(Party party) {
        List<String> lines = new ArrayList<>();
        Address address = party.address();
        if (address != null) {
            lines.addAll(address.lines());
            lines.add(address.postalCode() + " " + address.city());
            if (!address.isFrench()) {
                lines.add(Locale.of("", address.country()).getDisplayCountry(Locale.FRENCH));
            }
        }
        lines.addAll(mentions(party));
        addIfGiven(lines, party.phone());
        addIfGiven(lines, party.email());
        return lines;
    }

    private static void addIfGiven(List<String> lines, @Nullable String line) {
        if (line != null && !line.isBlank()) {
            lines.add(line);
        }
    }

    /** {@return {@code SARL au capital de 10 000 €}, then {@code RCS Quimper 732 829 320}, as far as they are known} */
    static List<String> mentions(Party party) {
        List<String> parts = new ArrayList<>();
        String form = party.legalForm();
        Money capital = party.shareCapital();
        if (form != null && capital != null) {
            parts.add(form + " au capital de " + wholeEuros(capital));
        } else if (form != null && party.kind() != PartyKind.SOLE_TRADER) {
            parts.add(form);
        } else if (party.kind() == PartyKind.ASSOCIATION) {
            parts.add("Association");
        }
        Siren siren = siren(party);
        if (siren != null) {
            String city = party.rcsCity();
            parts.add((city == null ? "SIREN" : "RCS" + French.NO_BREAK + city) + French.NO_BREAK + siren.formatted());
        }
        return List.copyOf(parts);
    }

    /** {@return the SIREN, or the one in the SIRET; null when neither is given} */
    static @Nullable Siren siren(Party party) {
        Siren siren = party.siren();
        if (siren != null) {
            return siren;
        }
        return party.siret() == null ? null : party.siret().siren();
    }

    /** {@return the debtor in one line: form, name, SIREN} */
    static String identity(Party party) {
        Siren siren = siren(party);
        String name = name(party);
        String form = party.legalForm();
        String full = form == null ? name : name + ", " + form;
        return siren == null ? full : full + ", SIREN" + French.NO_BREAK + siren.formatted();
    }

    private static String wholeEuros(Money money) {
        String amount = French.amount(money);
        return (amount.endsWith(",00") ? amount.substring(0, amount.length() - 3) : amount) + French.NO_BREAK + "€";
    }
}
