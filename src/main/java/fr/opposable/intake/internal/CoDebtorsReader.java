package fr.opposable.intake.internal;

import fr.opposable.claim.Party;
import fr.opposable.intake.CoDebtors;
import java.nio.file.Path;
import java.util.List;

/** The file of co-debtors, read as strictly as a case. */
public final class CoDebtorsReader {

    private CoDebtorsReader() {}

    /** {@return what came of reading {@code file}} */
    public static CoDebtors read(Path file) {
        String name = String.valueOf(file.getFileName());
        Complaints complaints = new Complaints();
        byte[] bytes = CaseFolderReader.bytes(file, name, complaints);
        Node tree = bytes == null ? null : CaseFolderReader.tree(bytes, name, complaints);
        if (tree == null) {
            return new CoDebtors(List.of(), null, complaints.problems());
        }
        Path folder = file.toAbsolutePath().getParent();
        Reading reading = Reading.judging(complaints, new NamedFiles(folder == null ? file : folder));
        Fields root = Fields.of(reading, KeySet.CO_DEBTORS, tree);
        List<Party> parties =
                root.list("coDebtors", KeySet.DEBTOR, fields -> PartyReader.party(fields, Words.DEBTOR_KIND));
        return new CoDebtors(parties, root.text("solidarity"), complaints.problems());
    }
}
