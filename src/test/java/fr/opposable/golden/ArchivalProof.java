package fr.opposable.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What veraPDF says of a file. */
public final class ArchivalProof {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private ArchivalProof() {}

    /** Fails with the clauses of ISO 19005-2 that {@code pdf} breaks. */
    public static void assertPdfA2b(byte[] pdf) {
        assertIs(PDFAFlavour.PDFA_2_B, pdf);
    }

    /** Fails with the clauses of ISO 19005-3 that {@code pdf} breaks. */
    public static void assertPdfA3b(byte[] pdf) {
        assertIs(PDFAFlavour.PDFA_3_B, pdf);
    }

    private static void assertIs(PDFAFlavour flavour, byte[] pdf) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            List<String> broken = result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + " t"
                            + assertion.getRuleId().getTestNumber() + ": " + assertion.getMessage())
                    .distinct()
                    .toList();
            assertThat(broken).as("clauses of " + flavour).isEmpty();
            assertThat(result.isCompliant()).isTrue();
        } catch (VeraPDFException e) {
            throw new IllegalStateException("veraPDF could not read the file", e);
        } catch (IOException e) {
            throw new UncheckedIOException("veraPDF could not be closed", e);
        }
    }
}
