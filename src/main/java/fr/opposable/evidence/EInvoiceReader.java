package fr.opposable.evidence;

import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Severity;
import fr.opposable.evidence.EmbeddedFiles.EmbeddedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads electronic invoices: Cross Industry Invoice (Factur-X, ZUGFeRD, XRechnung) and UBL, from an XML file or from inside a PDF. What a
 * file is, its first bytes say, not its name.
 */
public final class EInvoiceReader {

    /** Names that the Factur-X, ZUGFeRD and XRechnung specifications give to the XML inside a PDF, in small letters. */
    private static final Set<String> STANDARD_NAMES = Set.of("factur-x.xml", "zugferd-invoice.xml", "xrechnung.xml");

    /** Kept by name only: lines are counted, attachments named, signatures ignored. */
    private static final Set<String> HOLLOW = Set.of(
            "IncludedSupplyChainTradeLineItem",
            "InvoiceLine",
            "CreditNoteLine",
            "AttachmentBinaryObject",
            "EmbeddedDocumentBinaryObject",
            "UBLExtensions");

    private static final int SNIFFED = 1024;

    /** Largest PDF that is opened: an invoice has some pages, and the largest of the public corpora 5 MB. */
    static final long LARGEST_PDF = 50L << 20;

    private static final String PDF_CURE =
            "Ouvrez ce fichier, réenregistrez-le au format PDF, ou demandez-en un exemplaire intact à son émetteur.";

    private final EmbeddedFiles embeddedFiles;
    private final XmlLimits limits;

    /** @param embeddedFiles opens the PDFs */
    public EInvoiceReader(EmbeddedFiles embeddedFiles) {
        this(embeddedFiles, XmlLimits.ORDINARY);
    }

    EInvoiceReader(EmbeddedFiles embeddedFiles, XmlLimits limits) {
        this.embeddedFiles = embeddedFiles;
        this.limits = limits;
    }

    /** {@return what {@code file} says as an electronic invoice, or why it says nothing} */
    public Reading read(Path file) {
        String name = String.valueOf(file.getFileName());
        String lowerName = name.toLowerCase(Locale.ROOT);
        try {
            String start = start(file);
            if (start.contains("%PDF-") || (lowerName.endsWith(".pdf") && !looksLikeXml(start))) {
                return readPdf(file);
            }
            if (looksLikeHtml(start)) {
                return new Reading.Unreadable(
                        FrenchText.of("Ce fichier est une page web, enregistrée à la place du document."),
                        FrenchText.of("Téléchargez de nouveau le document, après vous être identifié sur le site."));
            }
            if (looksLikeXml(start) || lowerName.endsWith(".xml")) {
                try (InputStream in = Files.newInputStream(file)) {
                    return readXml(in, name);
                }
            }
            return new Reading.NoStructuredData(FrenchText.of("Ce fichier n'est ni un PDF ni du XML."));
        } catch (IOException e) {
            return new Reading.Unreadable(
                    FrenchText.of("Le fichier %s ne peut pas être lu.", FrenchText.quoted(name)),
                    FrenchText.of("Vérifiez que le fichier existe et que vous avez le droit de le lire."));
        }
    }

    /**
     * {@return what the XML in {@code in} says}
     *
     * @param name how the XML is named to the user
     */
    public Reading readXml(InputStream in, String name) throws IOException {
        XmlElement root;
        try {
            root = new SecureXml(limits, HOLLOW).read(in);
        } catch (XmlRefusedException e) {
            return new Reading.Unreadable(String.valueOf(e.getMessage()), e.cure());
        }
        if (root.name().equals(CiiVocabulary.CII_ROOT) || root.name().equals(CiiVocabulary.ZUGFERD_1_ROOT)) {
            return read(CiiVocabulary.read(root), name);
        }
        boolean isUbl = root.namespace().startsWith(UblVocabulary.NAMESPACES);
        if (isUbl
                && (root.name().equals(UblVocabulary.INVOICE_ROOT)
                        || root.name().equals(UblVocabulary.CREDIT_NOTE_ROOT))) {
            return read(UblVocabulary.read(root), name);
        }
        return new Reading.NotAnInvoice(root.name(), OtherDocuments.reason(root));
    }

    private static Reading read(EInvoice invoice, String name) {
        return new Reading.Read(invoice, name, EInvoiceScrutiny.of(invoice));
    }

    private Reading readPdf(Path pdf) {
        List<EmbeddedFile> files;
        try {
            long size = Files.size(pdf);
            if (size > LARGEST_PDF) {
                return new Reading.Unreadable(
                        FrenchText.of(
                                "Ce PDF compte %d Mio ; au-delà de %d Mio il n'est pas ouvert, et rien n'a pu y être lu.",
                                (size + (1 << 20) - 1) >> 20, LARGEST_PDF >> 20),
                        FrenchText.of(
                                "Donnez la facture seule, sans ses annexes ni pages numérisées en haute définition ;"
                                        + " les montants et les dates sont ceux que vous saisissez."));
            }
            files = embeddedFiles.xmlOf(pdf);
        } catch (UnreadablePdfException e) {
            return new Reading.Unreadable(String.valueOf(e.getMessage()), e.cure());
        } catch (IOException e) {
            return new Reading.Unreadable(FrenchText.of("Le PDF ne peut pas être lu."), FrenchText.of(PDF_CURE));
        }
        if (files.isEmpty()) {
            return new Reading.NoStructuredData(FrenchText.of(
                    "Ce PDF ne contient pas de facture électronique : ses montants et ses dates sont ceux que"
                            + " vous saisissez."));
        }
        List<EmbeddedFile> ordered = new ArrayList<>(files);
        ordered.sort(Comparator.comparing(file -> !isStandard(file)));
        List<Reading> readings = new ArrayList<>();
        for (EmbeddedFile file : ordered) {
            try (InputStream in = file.content().stream()) {
                readings.add(readXml(in, file.name()));
            } catch (IOException e) {
                throw new IllegalStateException("Bytes in memory can always be read", e);
            }
        }
        return chosen(ordered, readings);
    }

    private static boolean isStandard(EmbeddedFile file) {
        return STANDARD_NAMES.contains(file.name().toLowerCase(Locale.ROOT));
    }

    /** The first that is an invoice; else what the one with a standard name is; else nothing, since any XML may be attached to a PDF. */
    private static Reading chosen(List<EmbeddedFile> files, List<Reading> readings) {
        List<Reading.Read> invoices = readings.stream()
                .filter(Reading.Read.class::isInstance)
                .map(Reading.Read.class::cast)
                .toList();
        if (!invoices.isEmpty()) {
            return withRivals(invoices);
        }
        if (isStandard(files.getFirst())) {
            return readings.getFirst();
        }
        return new Reading.NoStructuredData(FrenchText.of(
                "Ce PDF contient du XML (%s) qui n'est pas une facture électronique : ses montants et ses dates sont ceux"
                        + " que vous saisissez.",
                FrenchText.quoted(files.getFirst().name())));
    }

    private static Reading.Read withRivals(List<Reading.Read> invoices) {
        Reading.Read first = invoices.getFirst();
        List<Finding> warnings = new ArrayList<>(first.warnings());
        for (Reading.Read rival : invoices.subList(1, invoices.size())) {
            if (!sayTheSame(first.invoice(), rival.invoice())) {
                warnings.add(new Finding(
                        "EINV-RIVAL",
                        Severity.WARNING,
                        null,
                        FrenchText.of(
                                "Le PDF contient deux factures électroniques qui ne disent pas la même chose : %s et %s.",
                                FrenchText.quoted(first.source()), FrenchText.quoted(rival.source())),
                        FrenchText.of(
                                "Comparez-les ; les valeurs retenues ici sont celles de %s.",
                                FrenchText.quoted(first.source()))));
            }
        }
        return new Reading.Read(first.invoice(), first.source(), warnings);
    }

    private static boolean sayTheSame(EInvoice one, EInvoice other) {
        return String.valueOf(one.number()).equals(String.valueOf(other.number()))
                && Amounts.same(one.amountClaimable(), other.amountClaimable())
                && Amounts.same(one.totals().gross(), other.totals().gross())
                && String.valueOf(one.issued()).equals(String.valueOf(other.issued()))
                && one.dueDates().equals(other.dueDates());
    }

    private static String start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(SNIFFED), StandardCharsets.ISO_8859_1);
        }
    }

    private static boolean looksLikeHtml(String start) {
        String lower = start.toLowerCase(Locale.ROOT);
        return looksLikeXml(start) && (lower.contains("<!doctype html") || lower.contains("<html"));
    }

    /** Whether the first thing after a byte order mark, a NUL of UTF-16 or white space is an angle bracket. */
    private static boolean looksLikeXml(String start) {
        for (int i = 0; i < start.length(); i++) {
            char c = start.charAt(i);
            if (c == '<') {
                return true;
            }
            boolean mark = c == '\u00ef' || c == '\u00bb' || c == '\u00bf' || c == '\u00fe' || c == '\u00ff';
            if (c > ' ' && !mark) {
                return false;
            }
        }
        return false;
    }
}
