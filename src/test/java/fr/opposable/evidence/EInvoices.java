package fr.opposable.evidence;

import fr.opposable.compliance.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The e-invoices of these tests: our own inventions, each a valid ordinary one that a test varies by one thing. */
final class EInvoices {

    private EInvoices() {}

    static String text(String resource) {
        try (InputStream in = EInvoices.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(resource, e);
        }
    }

    static EInvoiceReader reader() {
        return new EInvoiceReader(pdf -> List.of());
    }

    static Reading reading(String xml) {
        return reading(xml.getBytes(StandardCharsets.UTF_8));
    }

    static Reading reading(byte[] xml) {
        try {
            return reader().readXml(new ByteArrayInputStream(xml), "facture.xml");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Reading.Read read(String xml) {
        return (Reading.Read) reading(xml);
    }

    static EInvoice invoice(String xml) {
        return read(xml).invoice();
    }

    /** {@return {@code xml} with {@code before}, which it must contain, replaced} */
    static String with(String xml, String before, String after) {
        if (!xml.contains(before)) {
            throw new AssertionError("Nothing to replace: " + before);
        }
        return xml.replace(before, after);
    }

    static List<String> rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).toList();
    }
}
