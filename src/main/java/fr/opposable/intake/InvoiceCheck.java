package fr.opposable.intake;

import fr.opposable.claim.Invoice;
import fr.opposable.compliance.Finding;
import java.nio.file.Path;
import java.util.List;

/** Compares what was typed of an invoice with what the invoice itself says. Asked here, answered by whoever reads e-invoices. */
@FunctionalInterface
public interface InvoiceCheck {

    /** Compares nothing. */
    InvoiceCheck NONE = (folder, invoice) -> List.of();

    /**
     * {@return what disagrees; nothing when all agrees or when the file is no e-invoice} The path of a finding is the key of the invoice
     * that it is about, null for the file itself.
     *
     * @param folder folder below which the files of the case lie
     * @param invoice an invoice that names a file; the file exists and lies below the folder
     */
    List<Finding> check(Path folder, Invoice invoice);

    /**
     * {@return the case with what else its files say of its invoices: what became of them on the e-invoicing network} The same case when
     * they say nothing.
     *
     * @param folder folder below which the files of the case lie
     * @param accepted a case that is well formed
     */
    default Intake.Accepted informed(Path folder, Intake.Accepted accepted) {
        return accepted;
    }
}
