package fr.opposable.filing;

import fr.opposable.claim.Address;
import fr.opposable.claim.Party;
import fr.opposable.claim.PartyKind;
import fr.opposable.claim.Sender;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import fr.opposable.kernel.Siren;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A party as a requête names it: every mention of CPC, art. 54 and 57 that the case gives, in the order of practice. */
final class PartyWords {

    private static final Pattern SAYS_SOLE_TRADER = Pattern.compile("\\bEI\\b|(?i)entrepreneure? individuel(?:le)?");

    private static final Pattern SAYS_IT_IN_FULL = Pattern.compile("(?i)entrepreneure? individuel(?:le)?");

    /** The number of a house does not part from its street. */
    private static final Pattern HOUSE = Pattern.compile("\\b(\\d+(?: bis| ter)?,?) (?=\\p{L})");

    private PartyWords() {}

    /** {@return the name; « EI » follows a sole trader's} */
    static String name(Party party) {
        String name = party.fullName().strip().replaceAll("\\s+", " ");
        boolean said = SAYS_SOLE_TRADER.matcher(name).find();
        return party.kind() == PartyKind.SOLE_TRADER && !said ? name + French.NO_BREAK + "EI" : name;
    }

    /** {@return the name in a sentence: that of an association would not be read as one} */
    static String called(Party party) {
        String name = name(party);
        return party.kind() == PartyKind.ASSOCIATION
                        && !name.toLowerCase(Locale.FRENCH).startsWith("association")
                ? "l'association " + name
                : name;
    }

    /** {@return the names of several, « A, B et C »} */
    static String names(List<Party> parties) {
        return French.enumerated(parties.stream().map(PartyWords::name).toList());
    }

    static boolean isNatural(Party party) {
        return switch (party.kind()) {
            case SOLE_TRADER, INDIVIDUAL, CONSUMER -> true;
            case COMPANY, ASSOCIATION, PUBLIC_BODY -> false;
        };
    }

    /** {@return the claimant: name in bold, then the mentions of CPC, art. 54, 3°} */
    static String claimant(Party party) {
        List<String> mentions = new ArrayList<>();
        if (isNatural(party)) {
            Party.Birth birth = party.birth();
            if (birth != null) {
                add(mentions, birth.occupation());
                add(mentions, birth.nationality() == null ? null : "de nationalité " + birth.nationality());
            }
            add(mentions, soleTrader(party, null));
            add(mentions, dwelling(party));
        } else {
            body(party, mentions);
        }
        return sentence(party, mentions);
    }

    /**
     * {@return the debtor: name in bold, then the mentions of CPC, art. 57 and what helps to serve him}
     *
     * @param tradeName his enseigne: it never stands for his name; null when not known
     */
    static String debtor(Party party, @Nullable String tradeName) {
        List<String> mentions = new ArrayList<>();
        if (isNatural(party)) {
            add(mentions, soleTrader(party, tradeName));
            add(mentions, dwelling(party));
        } else {
            body(party, mentions);
            add(mentions, tradeName == null ? null : "sous l'enseigne « " + tradeName + " »");
        }
        return sentence(party, mentions);
    }

    private static String sentence(Party party, List<String> mentions) {
        return "**" + name(party) + "**" + (mentions.isEmpty() ? "" : ", " + String.join(", ", mentions)) + born(party)
                + ".";
    }

    private static void body(Party party, List<String> mentions) {
        String form = party.legalForm();
        Money capital = party.shareCapital();
        String nature = form != null ? form : party.kind() == PartyKind.ASSOCIATION ? "association" : null;
        add(mentions, nature == null || capital == null ? nature : nature + " au capital de " + whole(capital));
        Address address = party.address();
        add(mentions, address == null ? null : "dont le siège social est situé " + inLine(address));
        add(mentions, register(party));
        Party.Representative organ = party.representative();
        if (organ != null) {
            String capacity = organ.capacity();
            add(
                    mentions,
                    "représentée par " + organ.name()
                            + (capacity == null ? ", son représentant légal" : ", " + capacity + " en exercice"));
        }
    }

    private static @Nullable String register(Party party) {
        Siren siren = siren(party);
        if (siren == null) {
            return null;
        }
        String city = party.rcsCity();
        return city == null
                ? "SIREN" + French.NO_BREAK + siren.formatted()
                : "immatriculée sous le n° " + siren.formatted() + " RCS" + French.NO_BREAK + city;
    }

    /** What tells a sole trader apart. */
    private static @Nullable String soleTrader(Party party, @Nullable String tradeName) {
        if (party.kind() != PartyKind.SOLE_TRADER) {
            return null;
        }
        List<String> mentions = new ArrayList<>();
        add(mentions, SAYS_IT_IN_FULL.matcher(name(party)).find() ? null : "entrepreneur individuel");
        add(mentions, tradeName == null ? null : "sous l'enseigne « " + tradeName + " »");
        Siren siren = siren(party);
        String city = party.rcsCity();
        add(
                mentions,
                siren == null
                        ? null
                        : city == null
                                ? "SIREN" + French.NO_BREAK + siren.formatted()
                                : "immatriculé sous le n° " + siren.formatted() + " RCS" + French.NO_BREAK + city);
        return mentions.isEmpty() ? null : String.join(", ", mentions);
    }

    private static @Nullable String dwelling(Party party) {
        Address address = party.address();
        return address == null ? null : "demeurant " + inLine(address);
    }

    /** Named as CPC, art. 54 names it: the case does not say whether a man or a woman. Last, for it agrees with nothing. */
    private static String born(Party party) {
        Party.Birth birth = isNatural(party) ? party.birth() : null;
        LocalDate day = birth == null ? null : birth.date();
        String place = birth == null ? null : birth.place();
        if (day == null) {
            return place == null ? "" : " ; lieu de naissance : " + place;
        }
        return place == null
                ? " ; date de naissance : " + French.words(day)
                : " ; date et lieu de naissance : " + French.words(day) + " à " + place;
    }

    static @Nullable Siren siren(Party party) {
        return party.siren() != null
                ? party.siren()
                : party.siret() == null ? null : party.siret().siren();
    }

    /** {@return the address in one line} */
    static String inLine(Address address) {
        return HOUSE.matcher(String.join(", ", address.lines())).replaceAll("$1" + French.NO_BREAK)
                + ", " + address.postalCode() + French.NO_BREAK + address.city()
                + (address.isFrench() ? "" : ", " + French.country(address.country()));
    }

    /** {@return the address as an envelope wants it} */
    static List<String> inLines(@Nullable Address address) {
        if (address == null) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(address.lines());
        lines.add(address.postalCode() + " " + address.city());
        if (!address.isFrench()) {
            lines.add(French.country(address.country()));
        }
        return lines;
    }

    /** {@return who files as a letter's head names him: name, address, how to reach him} */
    static List<String> letterhead(FilingRequest request) {
        Party party = filing(request);
        List<String> lines = new ArrayList<>();
        lines.add(name(party));
        Sender filer = request.filer();
        if (filer.role() == Sender.Role.LAWYER) {
            lines.add("Avocat" + (filer.bar() == null ? "" : " au barreau de " + filer.bar()));
        }
        lines.addAll(inLines(party.address()));
        add(lines, party.phone());
        add(lines, party.email());
        return lines;
    }

    /** {@return the party that files: the creditor, or who does it for him} */
    static Party filing(FilingRequest request) {
        return Objects.requireNonNullElse(
                request.filer().identity(), request.file().creditor());
    }

    /** {@return who signs, with his capacity, one line each; a gap to be filled in by hand where the case names nobody} */
    static List<String> signature(FilingRequest request) {
        Sender filer = request.filer();
        Party party = filing(request);
        Party.Representative person = filer.signatory() != null ? filer.signatory() : party.representative();
        List<String> lines = new ArrayList<>();
        if (person != null) {
            lines.add(person.name() + (person.capacity() == null ? "" : ", " + person.capacity()));
        }
        if (person == null || !person.name().equals(name(party))) {
            lines.add(name(party));
        }
        switch (filer.role()) {
            case LAWYER -> lines.add("avocat" + (filer.bar() == null ? "" : " au barreau de " + filer.bar()));
            case COMMISSAIRE_DE_JUSTICE -> lines.add("commissaire de justice");
            case COLLECTION_AGENCY -> lines.add("mandataire du requérant, en vertu d’un pouvoir");
            case CREDITOR -> {}
        }
        return lines;
    }

    /** {@return the city a paper is signed in; dots when no address is known} */
    static String city(FilingRequest request) {
        Address address = filing(request).address();
        Address own = address == null ? request.file().creditor().address() : address;
        return own == null ? "…………………" : own.city();
    }

    private static String whole(Money money) {
        return French.euros(money).replace(",00" + French.NO_BREAK, "" + French.NO_BREAK);
    }

    private static void add(List<String> mentions, @Nullable String mention) {
        if (mention != null && !mention.isBlank()) {
            mentions.add(mention);
        }
    }

    /**
     * {@return whose address the greffe writes to (CPC, art. 1418: that which the creditor gives when he files): his own, or that of who files
     * for him when he elects domicile there}
     */
    static Party notified(FilingRequest request) {
        Party agent = request.filer().identity();
        return request.options().told().domicileElected() && agent != null && agent.address() != null
                ? agent
                : request.file().creditor();
    }

    /** {@return how a party is reached by the greffe, in one sentence; nothing when the case does not say} */
    static String contact(Party creditor) {
        List<String> ways = new ArrayList<>();
        add(ways, creditor.address() == null ? null : inLine(creditor.address()));
        add(ways, creditor.phone() == null ? null : telephone(creditor.phone()));
        add(ways, creditor.email() == null ? null : "courriel " + creditor.email());
        return ways.stream().collect(Collectors.joining(" ; "));
    }

    /** {@return « téléphone +33 4 65 71 23 90 », the number whole on its line} */
    static String telephone(String number) {
        return "téléphone " + number.replace(' ', French.NO_BREAK);
    }
}
