package fr.opposable.claim;

import fr.opposable.kernel.FrenchVatNumber;
import fr.opposable.kernel.Iban;
import fr.opposable.kernel.Money;
import fr.opposable.kernel.Siren;
import fr.opposable.kernel.Siret;
import org.jspecify.annotations.Nullable;

/**
 * A creditor or a debtor, as identified in the case (CPC, art. 54 and 57).
 *
 * @param kind what kind of person
 * @param name denomination of a legal person, family name of a natural one
 * @param firstNames natural persons only
 * @param legalForm « SARL », « SAS »…
 * @param shareCapital in euros
 * @param siren null when not given
 * @param siret null when not given
 * @param rcsCity city of the register's greffe; null: not registered, or not said
 * @param vatNumber French VAT number; null when not given
 * @param address where the party is reached; null when not given (a debtor's is needed by every letter)
 * @param representative organ that represents a legal person; null when not given
 * @param birth birth, nationality and occupation of a natural person; null when not given
 * @param email null when not given
 * @param phone null when not given
 * @param iban account to be paid to; null when not given
 * @param bic null when not given
 * @param employees head count; null when not given
 * @param trader whether the party is a commerçant; null when not known, and then never guessed
 */
public record Party(
        PartyKind kind,
        String name,
        @Nullable String firstNames,
        @Nullable String legalForm,
        @Nullable Money shareCapital,
        @Nullable Siren siren,
        @Nullable Siret siret,
        @Nullable String rcsCity,
        @Nullable FrenchVatNumber vatNumber,
        @Nullable Address address,
        @Nullable Representative representative,
        @Nullable Birth birth,
        @Nullable String email,
        @Nullable String phone,
        @Nullable Iban iban,
        @Nullable String bic,
        @Nullable Integer employees,
        @Nullable Boolean trader) {

    /**
     * @param name name of the person
     * @param capacity « gérant », « présidente »…; null when not given
     */
    public record Representative(String name, @Nullable String capacity) {}

    /**
     * @param date ISO date as typed; null when not given
     * @param place null when not given
     * @param nationality null when not given
     * @param occupation null when not given
     */
    public record Birth(
            java.time.@Nullable LocalDate date,
            @Nullable String place,
            @Nullable String nationality,
            @Nullable String occupation) {}

    /** {@return the name as a letter writes it: first names, then name} */
    public String fullName() {
        return firstNames == null ? name : firstNames + " " + name;
    }
}
