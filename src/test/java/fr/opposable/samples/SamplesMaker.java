package fr.opposable.samples;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Makes the pieces of the sample cases: invoices, letters, e-mails, scans. Run by hand from the project's folder when a piece changes;
 * {@code affaire.yaml} and the portfolio are written by hand and are not touched. Everything in the samples is invented.
 */
public final class SamplesMaker {

    private SamplesMaker() {}

    public static void main(String[] args) throws IOException {
        System.setProperty("java.awt.headless", "true");
        Path samples = Path.of(args.length > 0 ? args[0] : "samples");
        OneInvoice.make(samples.resolve("01-une-facture"));
        PartPayments.make(samples.resolve("02-paiements-partiels"));
        SeveralInvoices.make(samples.resolve("03-plusieurs-factures-avoir"));
        FormalNotice.make(samples.resolve("04-mise-en-demeure-ar"));
        DisagreeingInvoice.make(samples.resolve("05-facture-qui-desaccorde"));
        CourtCases.make(samples.resolve("tribunaux"));
    }
}
