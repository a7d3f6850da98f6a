package fr.opposable.sample;

import fr.opposable.claim.PartyKind;
import fr.opposable.kernel.Iban;
import fr.opposable.kernel.Siren;
import fr.opposable.sample.Places.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invented creditor or debtor.
 *
 * @param id its id in {@code parties.csv}
 * @param kind what kind of person
 * @param name denomination, or family name
 * @param firstNames natural persons only
 * @param legalForm « SARL », « EI »…; null for an association
 * @param capital share capital in whole euros; null when there is none
 * @param siren null for an association without one
 * @param lines address above the postcode, one or two lines
 * @param place where
 * @param representative who represents it; null for a natural person
 * @param capacity « gérant »…; null for a natural person
 * @param email where it is written to
 * @param phone null when not known
 * @param iban account to be paid to; null for a debtor
 * @param employees null when not known
 * @param trader whether a commerçant; null when not known
 */
record SampleParty(
        String id,
        PartyKind kind,
        String name,
        @Nullable String firstNames,
        @Nullable String legalForm,
        @Nullable Integer capital,
        @Nullable Siren siren,
        List<String> lines,
        Place place,
        @Nullable String representative,
        @Nullable String capacity,
        String email,
        @Nullable String phone,
        @Nullable Iban iban,
        @Nullable Integer employees,
        @Nullable Boolean trader) {

    SampleParty {
        lines = List.copyOf(lines);
    }

    CsvRow toRow() {
        CsvRow row = new CsvRow()
                .with("id", id)
                .with("type", FrenchCells.of(kind))
                .with("nom", name)
                .with("prenoms", firstNames)
                .with("forme_juridique", legalForm)
                .with("capital", capital)
                .with("adresse", lines.getFirst())
                .with("adresse_2", lines.size() > 1 ? lines.get(1) : null)
                .with("code_postal", place.postalCode())
                .with("ville", place.city())
                .with("code_insee", place.inseeCode())
                .with("pays", "FR")
                .with("representant", representative)
                .with("qualite", capacity)
                .with("courriel", email)
                .with("telephone", phone)
                .with("iban", iban)
                .with("effectif", employees)
                .with("commercant", trader == null ? null : trader ? "oui" : "non");
        if (siren != null) {
            row.with("siren", siren)
                    .with("siret", InventedNumbers.siret(siren))
                    .with("numero_tva", InventedNumbers.vatNumber(siren));
        }
        // An undertaking is in the RCS when it is a company; a sole trader when he is a commerçant.
        boolean registered = kind == PartyKind.COMPANY || Boolean.TRUE.equals(trader);
        return row.with("ville_rcs", registered ? place.rcsCity() : null);
    }
}
