package fr.opposable.campaign;

import fr.opposable.claim.Address;
import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Party;
import fr.opposable.kernel.Sha256;
import java.util.ArrayList;
import java.util.List;

/**
 * Which cases are about the same creditor and the same debtor: the SIREN tells a debtor, or its SIRET; where there is neither, its name and
 * address, to the letter. A portfolio's own number of a debtor adds nothing: its cases then share one name and one address.
 */
public final class DebtorKeys {

    private DebtorKeys() {}

    /** {@return a digest of the creditor and the debtor of this case} */
    public static Sha256 of(CaseFile file) {
        return Sha256.of(DocumentKeys.creditor(file.creditor()) + "\n" + debtor(file.debtor()));
    }

    private static String debtor(Party debtor) {
        if (debtor.siren() != null) {
            return debtor.siren().value();
        }
        if (debtor.siret() != null) {
            return debtor.siret().siren().value();
        }
        List<String> lines = new ArrayList<>();
        lines.add(debtor.fullName());
        Address address = debtor.address();
        if (address != null) {
            lines.addAll(address.lines());
            lines.add(address.postalCode() + " " + address.city() + " " + address.country());
        }
        return "nom:" + String.join("\n", lines);
    }
}
