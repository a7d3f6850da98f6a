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
}
