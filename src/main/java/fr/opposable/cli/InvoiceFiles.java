package fr.opposable.cli;

import fr.opposable.claim.Invoice;
import fr.opposable.compliance.Finding;
import fr.opposable.evidence.EInvoiceCheck;
import fr.opposable.evidence.InvoiceLifeCycle;
import fr.opposable.intake.Intake;
import fr.opposable.intake.InvoiceCheck;
import fr.opposable.rendering.PdfTools;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the files of a case say of its invoices: the e-invoices themselves, and what became of them on the network. */
final class InvoiceFiles implements InvoiceCheck {

    private final EInvoiceCheck invoices = new EInvoiceCheck(PdfTools.embeddedFiles());

    @Override
    public List<Finding> check(Path folder, Invoice invoice) {
        return invoices.check(folder, invoice);
    }

    @Override
    public Intake.Accepted informed(Path folder, Intake.Accepted accepted) {
        InvoiceLifeCycle read = InvoiceLifeCycle.in(folder, accepted.caseFile());
        if (read.findings().isEmpty()) {
            return accepted;
        }
        List<Finding> findings = new ArrayList<>(accepted.findings());
        findings.addAll(read.findings());
        return new Intake.Accepted(read.file(), findings);
    }
}
