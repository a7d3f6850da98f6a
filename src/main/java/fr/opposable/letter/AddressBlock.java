package fr.opposable.letter;

import fr.opposable.claim.Address;
import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Party;
import fr.opposable.claim.PartyKind;
import fr.opposable.compliance.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What shows in the window of the envelope: at most six lines of 38 characters, seven when the last is a country, the last three in
 * capitals, no blank line between (NF Z10-011, 19 January 2013).
 *
 * <p>What does not fit by the rules of {@link PostalLine} is left as it is and asked of a person: a shortened name or street is another
 * address, and a letter sent there proves nothing.
 *
 * @param lines from the addressee to the town or the country
 * @param findings what a person must mend before this address can be used
 */
public record AddressBlock(List<String> lines, List<Finding> findings) {

    private static final int MOST_LINES = 6;
    private static final int CAPITAL_LINES = 3;
    private static final Pattern FRENCH_POSTCODE = Pattern.compile("[0-9]{5}");
    private static final Pattern CIVILITY =
            Pattern.compile("^(?:Monsieur|Madame|Maître|Docteur|M\\.|Mme|Me|Dr) +", Pattern.CASE_INSENSITIVE);
    private static final Pattern SAINT = Pattern.compile("\\bSAINT(E?)\\b");

    /** Served by the French post under a French postcode: no country line. */
    private static final Set<String> FRENCH_POST =
            Set.of("FR", "GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF", "WF", "PF", "NC");

    public AddressBlock {
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
    }

    /** {@return what shows in the window when a document of this kind leaves} */
    public static AddressBlock of(LetterKind kind, CaseFile file) {
        return Addressees.of(kind, file);
    }

    /**
     * {@return the block of {@code party}; without an address, its name and a finding}
     *
     * @param party the addressee
     * @param field its key in the case file, {@code debtor}, for the remedies
     */
    static AddressBlock of(Party party, String field) {
        List<Finding> findings = new ArrayList<>();
        List<String> lines = new ArrayList<>(name(party, field, findings));
        Address address = party.address();
        if (address == null) {
            findings.add(missing(field));
            return new AddressBlock(lines, findings);
        }
        boolean abroad = !FRENCH_POST.contains(address.country());
        for (int i = 0; i < address.lines().size(); i++) {
            String typed = address.lines().get(i);
            for (String line : PostalLine.fitted(PostalLine.read(typed))) {
                if (!PostalLine.fits(line)) {
                    findings.add(tooLong(typed, "%s.address.lines[%d]".formatted(field, i)));
                }
                if (!line.isEmpty()) {
                    lines.add(line);
                }
            }
        }
        lines.add(town(address, abroad, field, findings));
        if (abroad) {
            lines.add(country(address.country(), field, findings));
        }
        int most = abroad ? MOST_LINES + 1 : MOST_LINES;
        if (lines.size() > most) {
            findings.add(tooMany(lines.size(), most, field));
        }
        for (int i = Math.max(0, lines.size() - CAPITAL_LINES); i < lines.size(); i++) {
            lines.set(i, lines.get(i).toUpperCase(Locale.FRENCH));
        }
        return new AddressBlock(lines, findings);
    }

    private static List<String> name(Party party, String field, List<Finding> findings) {
        String name = party.fullName().strip().replaceAll("\\s+", " ");
        String full = withStatus(party, name);
        if (PostalLine.fits(full)) {
            return List.of(full);
        }
        String bare = isPerson(party) ? CIVILITY.matcher(name).replaceFirst("") : name;
        if (PostalLine.fits(bare)) {
            return List.of(bare);
        }
        int cut = bare.lastIndexOf(' ', PostalLine.LONGEST);
        if (cut > 0 && PostalLine.fits(bare.substring(cut + 1))) {
            return List.of(bare.substring(0, cut), bare.substring(cut + 1));
        }
        findings.add(tooLong(bare, field + ".name"));
        return List.of(bare);
    }

    /** A company is addressed under its form, a sole trader with « EI », where the line has room. */
    private static String withStatus(Party party, String name) {
        if (party.kind() == PartyKind.SOLE_TRADER) {
            return PostalLine.fits(name + " EI") && !name.matches(".*\\bEI\\b.*") ? name + " EI" : name;
        }
        String form = party.legalForm();
        if (form == null || containsWord(name, form) || !PostalLine.fits(form + " " + name)) {
            return name;
        }
        return form + " " + name;
    }

    private static boolean containsWord(String name, String word) {
        return Pattern.compile("(?<!\\p{L})" + Pattern.quote(word) + "(?!\\p{L})", Pattern.CASE_INSENSITIVE)
                .matcher(name)
                .find();
    }

    private static boolean isPerson(Party party) {
        return switch (party.kind()) {
            case SOLE_TRADER, INDIVIDUAL, CONSUMER -> true;
            case COMPANY, ASSOCIATION, PUBLIC_BODY -> false;
        };
    }

    private static String town(Address address, boolean abroad, String field, List<Finding> findings) {
        String code = address.postalCode().strip();
        if (abroad) {
            return (code + " " + address.city()).strip().replaceAll("\\s+", " ").toUpperCase(Locale.FRENCH);
        }
        if (!FRENCH_POSTCODE.matcher(code).matches()) {
            findings.add(ask(
                            "Corrigez %s.address.postalCode.".formatted(field),
                            "Le code postal « %s » n'a pas cinq chiffres.",
                            code)
                    .at(field + ".address.postalCode"));
        }
        String town = code + " " + PostalLine.read(address.city());
        if (!PostalLine.fits(town)) {
            town = SAINT.matcher(town).replaceAll("ST$1");
        }
        if (!PostalLine.fits(town)) {
            findings.add(tooLong(town, field + ".address.city"));
        }
        return town;
    }

    private static String country(String code, String field, List<Finding> findings) {
        String name = Locale.of("", code).getDisplayCountry(Locale.FRENCH);
        if (name.equals(code)) {
            findings.add(ask(
                            "Corrigez %s.address.country (BE, DE, CH…).".formatted(field),
                            "Le pays « %s » n'est pas un code ISO 3166-1.",
                            code)
                    .at(field + ".address.country"));
        }
        return PostalLine.read(name);
    }

    private static Finding missing(String field) {
        return Rule.COM_ID_3
                .blocks(
                        "Ajoutez %1$s.address.lines, %1$s.address.postalCode et %1$s.address.city (siège immatriculé pour une société)."
                                .formatted(field),
                        "Le destinataire n'a pas d'adresse : la lettre ne peut pas lui parvenir.")
                .at(field + ".address");
    }

    private static Finding tooLong(String line, String where) {
        return ask(
                        "Écrivez %s en 38 caractères, ou sur deux lignes.".formatted(where),
                        "La ligne « %s » a %d caractères ; une ligne d'adresse en a 38 au plus, et rien n'y est coupé.",
                        abbreviated(line),
                        line.codePointCount(0, line.length()))
                .at(where);
    }

    private static String abbreviated(String line) {
        int most = 80;
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most)) + "…";
    }

    private static Finding tooMany(int seen, int most, String field) {
        return ask(
                        "Regroupez les lignes de %s.address.lines.".formatted(field),
                        "L'adresse occupe %d lignes ; la fenêtre en montre %d au plus.",
                        seen,
                        most)
                .at(field + ".address.lines");
    }

    private static Finding ask(String remedy, String message, Object... values) {
        return Rule.NF_Z10_011.asks(remedy, message, values);
    }
}
