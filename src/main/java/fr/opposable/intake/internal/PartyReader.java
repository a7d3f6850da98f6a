package fr.opposable.intake.internal;

import fr.opposable.claim.Address;
import fr.opposable.claim.Party;
import fr.opposable.claim.PartyKind;
import fr.opposable.claim.Sender;
import fr.opposable.intake.IntakeCode;
import fr.opposable.intake.internal.Node.Text;
import fr.opposable.kernel.FrenchVatNumber;
import fr.opposable.kernel.Siren;
import fr.opposable.kernel.Siret;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who is owed, who owes, who signs. */
final class PartyReader {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern FRENCH_POSTCODE = Pattern.compile("[0-9]{5}");
    private static final Pattern INSEE_CODE = Pattern.compile("[0-9][0-9AB][0-9]{3}");
    private static final int LONGEST_ADDRESS = 6;

    private PartyReader() {}

    static @Nullable Party party(@Nullable Fields fields, Words<PartyKind> kinds) {
        if (fields == null) {
            return null;
        }
        return identity(fields, fields.word("kind", kinds));
    }

    private static @Nullable Party identity(Fields fields, @Nullable PartyKind kind) {
        String name = fields.text("name");
        Siren siren = Identifiers.siren(fields);
        Siret siret = Identifiers.siret(fields);
        FrenchVatNumber vatNumber = Identifiers.vatNumber(fields);
        Identifiers.compare(fields, siren, siret, vatNumber);
        Party party = new Party(
                kind == null ? PartyKind.COMPANY : kind,
                name == null ? "" : name,
                fields.text("firstNames"),
                fields.text("legalForm"),
                fields.amount("shareCapital", Figures.Range.POSITIVE),
                siren,
                siret,
                fields.text("rcsCity"),
                vatNumber,
                address(fields.table("address", KeySet.ADDRESS)),
                representative(fields.table("representative", KeySet.REPRESENTATIVE)),
                birth(fields),
                Identifiers.email(fields),
                fields.text("phone"),
                Identifiers.iban(fields),
                Identifiers.bic(fields),
                fields.integer("employees", 0, 5_000_000),
                fields.truth("trader"));
        return kind == null || name == null ? null : party;
    }

    private static Party.@Nullable Representative representative(@Nullable Fields fields) {
        if (fields == null) {
            return null;
        }
        String name = fields.text("name");
        String capacity = fields.text("capacity");
        return name == null ? null : new Party.Representative(name, capacity);
    }

    private static Party.@Nullable Birth birth(Fields party) {
        Fields fields = party.table("birth", KeySet.BIRTH);
        String nationality = eitherOf(party, fields, "nationality");
        String occupation = eitherOf(party, fields, "occupation");
        if (fields == null) {
            return nationality == null && occupation == null
                    ? null
                    : new Party.Birth(null, null, nationality, occupation);
        }
        return new Party.Birth(fields.date("date"), fields.text("place"), nationality, occupation);
    }

    /** Nationality and occupation are read beside {@code birth} or inside it, but not twice and differently. */
    private static @Nullable String eitherOf(Fields party, @Nullable Fields birth, String key) {
        String outside = party.text(key);
        String inside = birth == null ? null : birth.text(key);
        if (birth != null && outside != null && inside != null && !outside.equals(inside)) {
            party.reading()
                    .complaints()
                    .add(
                            IntakeCode.DUPLICATE_KEY,
                            birth.placeOf(key),
                            Phrase.of("« %s » est donné deux fois, et différemment.", key),
                            Phrase.of("Gardez une seule fois « %s ».", key));
        }
        return outside != null ? outside : inside;
    }

    private static @Nullable Address address(@Nullable Fields fields) {
        if (fields == null) {
            return null;
        }
        List<String> lines = new ArrayList<>();
        List<Text> typed = fields.texts("lines");
        for (Text text : typed) {
            String line = Characters.saysNothing(text.value()) ? null : Texts.line(fields.reading(), text);
            if (line != null) {
                lines.add(line);
            }
        }
        if (fields.reading().judging()) {
            checkLines(fields, typed);
        }
        String country = country(fields);
        String postalCode = coded(
                fields,
                "postalCode",
                country.equals("FR") ? FRENCH_POSTCODE : null,
                "cinq chiffres, par exemple 29000");
        String city = fields.text("city");
        String inseeCode = coded(fields, "inseeCode", INSEE_CODE, "cinq caractères, par exemple 29232 ou 2A004");
        return lines.isEmpty() || postalCode == null || city == null
                ? null
                : new Address(lines, postalCode, city, inseeCode, country);
    }

    private static void checkLines(Fields fields, List<Text> typed) {
        if (fields.has("lines") && typed.stream().allMatch(text -> Characters.saysNothing(text.value()))) {
            fields.reading()
                    .complaints()
                    .add(
                            IntakeCode.MISSING,
                            fields.placeOf("lines"),
                            "aucune ligne d’adresse n’est écrite.",
                            fields.place() instanceof RowPlace
                                    ? "Écrivez la rue ou le lieu-dit, par exemple 12 rue du Frout."
                                    : "Écrivez au moins une ligne, par exemple [\"12 rue du Frout\"], ou retirez l’adresse entière.");
        }
        if (typed.size() > LONGEST_ADDRESS) {
            fields.reading()
                    .complaints()
                    .add(
                            IntakeCode.TOO_MANY,
                            fields.placeOf("lines"),
                            Phrase.of(
                                    "l'adresse a %d lignes ; %d au plus tiennent dans la fenêtre d'une enveloppe.",
                                    typed.size(), LONGEST_ADDRESS),
                            "Regroupez des lignes.");
        }
    }

    private static String country(Fields fields) {
        String typed = fields.text("country");
        if (typed == null) {
            return "FR";
        }
        String country = typed.toUpperCase(Locale.ROOT);
        if (!fields.reading().judging() || COUNTRIES.contains(country)) {
            return country;
        }
        fields.reading()
                .complaints()
                .add(
                        IntakeCode.COUNTRY,
                        fields.placeOf("country"),
                        Phrase.of("« %s » n'est pas un code de pays.", Phrase.shown(typed)),
                        "Écrivez les deux lettres de la norme ISO 3166, par exemple FR ou BE.");
        return "";
    }

    private static @Nullable String coded(Fields fields, String key, @Nullable Pattern shape, String wanted) {
        String typed = fields.text(key);
        if (typed == null || shape == null || !fields.reading().judging()) {
            return typed;
        }
        String bare = typed.replace(" ", "");
        if (shape.matcher(bare).matches()) {
            return bare;
        }
        fields.reading()
                .complaints()
                .add(
                        IntakeCode.POSTAL_CODE,
                        fields.placeOf(key),
                        Phrase.of("« %s » n'a pas la forme voulue.", Phrase.shown(typed)),
                        Phrase.of("Écrivez %s.", wanted));
        return null;
    }

    static Sender sender(@Nullable Fields fields, @Nullable Party creditor) {
        if (fields == null) {
            return Sender.CREDITOR;
        }
        Sender.Role role = fields.word("role", Words.ROLE);
        PartyKind kind = fields.word("kind", Words.PARTY_KIND);
        Party identity = identity(fields, kind == null ? PartyKind.COMPANY : kind);
        Sender.Role known = role == null ? Sender.Role.CREDITOR : role;
        if (role == Sender.Role.CREDITOR) {
            if (identity != null && creditor != null && !Objects.equals(identity.name(), creditor.name())) {
                fields.reading()
                        .complaints()
                        .add(
                                IntakeCode.OUT_OF_PLACE,
                                fields.placeOf("name"),
                                Phrase.of(
                                        "« %s » signerait comme créancier, mais le créancier est « %s ».",
                                        identity.name(), creditor.name()),
                                "Retirez name, ou écrivez le rôle de cet expéditeur.");
            }
            refuseIdentity(fields);
            identity = null;
        }
        if (role != null && role != Sender.Role.CREDITOR && !fields.has("name")) {
            fields.reading()
                    .complaints()
                    .add(
                            IntakeCode.MISSING,
                            fields.placeOf("name"),
                            Phrase.of("l'expéditeur n'est pas le créancier (%s), et son nom manque.", role.key()),
                            "Ajoutez name, et l’adresse de l’expéditeur.");
        }
        return new Sender(
                known,
                identity,
                fields.text("bar"),
                representative(fields.table("signatory", KeySet.REPRESENTATIVE)),
                fields.date("mandateDate"));
    }

    private static void refuseIdentity(Fields fields) {
        for (String key : KeySet.CREDITOR.names()) {
            if (!key.equals("name") && fields.has(key)) {
                fields.reading()
                        .complaints()
                        .add(
                                IntakeCode.OUT_OF_PLACE,
                                fields.placeOf(key),
                                Phrase.of("« %s » n'a pas d'emploi quand le créancier signe lui-même.", key),
                                Phrase.of("Retirez « %s » : l'identité est celle du bloc creditor.", key));
            }
        }
    }
}
