package fr.opposable.sample;

import fr.opposable.claim.PartyKind;
import fr.opposable.kernel.Siren;
import fr.opposable.sample.Places.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Invents creditors and debtors. Nobody named here exists. */
final class Parties {

    /** SIREN ranks below this one are for creditors. */
    private static final int FIRST_DEBTOR_RANK = 1_000;

    private Parties() {}

    /**
     * {@return a company that is owed: complete, since a letter prints all of it}
     *
     * @param rank from 0
     */
    static SampleParty creditor(int rank, Draw draw) {
        String name = Names.firm(draw);
        Place place = draw.of(Places.ALL);
        LegalForm form = draw.of(LegalForm.OF_COMPANIES);
        Names.Person representative = Names.person(draw);
        return new SampleParty(
                "C%03d".formatted(rank + 1),
                PartyKind.COMPANY,
                name,
                null,
                form.abbreviation(),
                draw.of(form.capitals()),
                InventedNumbers.siren(rank),
                address(draw),
                place,
                representative.toString(),
                representative.woman() ? form.herTitle() : form.hisTitle(),
                Names.email("compta", name),
                InventedNumbers.phone(draw),
                InventedNumbers.iban(draw),
                draw.between(2, 180),
                true);
    }

    /**
     * {@return a debtor: four companies for one sole trader, and a few associations}
     *
     * @param rank from 0
     */
    static SampleParty debtor(int rank, Draw draw) {
        String id = "D%06d".formatted(rank + 1);
        Siren siren = InventedNumbers.siren(FIRST_DEBTOR_RANK + rank);
        Place place = draw.of(Places.ALL);
        int lot = draw.between(1, 100);
        if (lot <= 78) {
            return company(id, siren, place, draw);
        }
        return lot <= 97 ? soleTrader(id, siren, place, draw) : association(id, siren, place, draw);
    }

    private static SampleParty company(String id, Siren siren, Place place, Draw draw) {
        String name = Names.firm(draw);
        LegalForm form = draw.of(LegalForm.OF_COMPANIES);
        Names.Person representative = Names.person(draw);
        return new SampleParty(
                id,
                PartyKind.COMPANY,
                name,
                null,
                form.abbreviation(),
                draw.of(form.capitals()),
                siren,
                address(draw),
                place,
                representative.toString(),
                representative.woman() ? form.herTitle() : form.hisTitle(),
                Names.email("contact", name),
                draw.chance(70) ? InventedNumbers.phone(draw) : null,
                null,
                null,
                true);
    }

    private static SampleParty soleTrader(String id, Siren siren, Place place, Draw draw) {
        Names.Person person = Names.person(draw);
        return new SampleParty(
                id,
                PartyKind.SOLE_TRADER,
                person.surname(),
                person.firstName(),
                "EI",
                null,
                siren,
                address(draw),
                place,
                null,
                null,
                Names.email("bonjour", person.toString()),
                draw.chance(70) ? InventedNumbers.phone(draw) : null,
                null,
                null,
                maybeTrader(draw));
    }

    /** {@return what is known of a sole trader: a shopkeeper is a commerçant, a craftsman or a doctor need not be} */
    private static @Nullable Boolean maybeTrader(Draw draw) {
        if (draw.chance(20)) {
            return null;
        }
        return draw.chance(75);
    }

    private static SampleParty association(String id, Siren siren, Place place, Draw draw) {
        String name = Names.association(draw, place);
        Names.Person representative = Names.person(draw);
        return new SampleParty(
                id,
                PartyKind.ASSOCIATION,
                name,
                null,
                "association",
                null,
                siren,
                address(draw),
                place,
                representative.toString(),
                representative.woman() ? "présidente" : "président",
                Names.email("bureau", name),
                null,
                null,
                null,
                false);
    }

    private static List<String> address(Draw draw) {
        String street = Names.street(draw);
        return draw.chance(15) ? List.of(Names.estate(draw), street) : List.of(street);
    }

    /**
     * @param abbreviation as a letterhead prints it
     * @param capitals usual capitals, in euros
     * @param hisTitle what a man who represents it is called
     * @param herTitle what a woman who represents it is called
     */
    private record LegalForm(String abbreviation, List<Integer> capitals, String hisTitle, String herTitle) {

        static final List<LegalForm> OF_COMPANIES = List.of(
                new LegalForm("SARL", List.of(1_000, 5_000, 7_500, 8_000, 10_000, 20_000), "gérant", "gérante"),
                new LegalForm("EURL", List.of(500, 1_000, 3_000, 5_000), "gérant", "gérante"),
                new LegalForm("SAS", List.of(5_000, 10_000, 37_000, 50_000, 150_000), "président", "présidente"),
                new LegalForm("SASU", List.of(100, 500, 1_000, 2_000), "président", "présidente"),
                new LegalForm("SA", List.of(37_000, 250_000, 1_200_000), "directeur général", "directrice générale"));
    }
}
