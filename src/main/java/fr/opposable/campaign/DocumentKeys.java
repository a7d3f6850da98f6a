package fr.opposable.campaign;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Party;
import fr.opposable.vault.DocumentKey;
import java.text.Normalizer;
import java.util.Locale;

/** How a document of a case is named in the vault. */
public final class DocumentKeys {

    private static final int LONGEST_NAME = 100;

    private DocumentKeys() {}

    /** {@return the key of a document of this case} */
    public static DocumentKey of(CaseFile file, String kind) {
        return new DocumentKey(creditor(file.creditor()), file.reference().value(), kind);
    }

    /** {@return what tells creditors apart: the SIREN, or the name where there is none} */
    public static String creditor(Party creditor) {
        if (creditor.siren() != null) {
            return creditor.siren().value();
        }
        String name =
                Normalizer.normalize(creditor.fullName(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return "nom:" + (name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name);
    }
}
