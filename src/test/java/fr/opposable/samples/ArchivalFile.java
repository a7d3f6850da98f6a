package fr.opposable.samples;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;

/** Saves a document as PDF/A-3b (ISO 19005-3), with or without a Factur-X invoice inside; the same pages give the same bytes. */
final class ArchivalFile {

    private static final String PRODUCER = "Opposable, fabrique d'exemples";

    private ArchivalFile() {}

    /** Saves a document that carries no file. */
    static void save(PDDocument document, String title, String author, LocalDate date, Path file) throws IOException {
        finish(document, title, author, date, "");
        write(document, title, file);
    }

    /** Saves an invoice with its XML (Factur-X 1.0, § 6: name, relationship and XMP extension). */
    static void saveFacturX(PDDocument document, SampleInvoice invoice, Path file) throws IOException {
        String title = (invoice.isCreditNote() ? "Avoir " : "Facture ") + invoice.number();
        attach(document, FacturXml.of(invoice), invoice);
        finish(
                document,
                title,
                invoice.seller().name(),
                invoice.issued(),
                FACTUR_X.formatted(invoice.profile().xmpName()));
        write(document, title, file);
    }

    private static void attach(PDDocument document, byte[] xml, SampleInvoice invoice) throws IOException {
        PDEmbeddedFile embedded = new PDEmbeddedFile(document, new ByteArrayInputStream(xml), COSName.FLATE_DECODE);
        embedded.setSubtype("text/xml");
        embedded.setSize(xml.length);
        embedded.setCreationDate(morning(invoice.issued()));
        embedded.setModDate(morning(invoice.issued()));
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile("factur-x.xml");
        specification.setFileUnicode("factur-x.xml");
        specification.setFileDescription(
                "Données de la facture, Factur-X " + invoice.profile().xmpName());
        specification.setEmbeddedFile(embedded);
        specification.setEmbeddedFileUnicode(embedded);
        // MINIMUM and BASIC WL are not whole invoices: their XML is data about the page, not an alternative to it.
        specification
                .getCOSObject()
                .setName(
                        "AFRelationship", invoice.profile() == SampleInvoice.Profile.EN_16931 ? "Alternative" : "Data");
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("factur-x.xml", specification));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
        COSArray associated = new COSArray();
        associated.add(specification);
        document.getDocumentCatalog().getCOSObject().setItem("AF", associated);
    }

    private static void finish(PDDocument document, String title, String author, LocalDate date, String extension)
            throws IOException {
        Calendar created = morning(date);
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setAuthor(author);
        information.setProducer(PRODUCER);
        information.setCreationDate(created);
        information.setModificationDate(created);
        document.setDocumentInformation(information);
        document.getDocumentCatalog().setLanguage("fr-FR");
        document.setVersion(1.7f);
        ICC_Profile srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
        PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(srgb.getData()));
        intent.setInfo("sRGB IEC61966-2.1");
        intent.setOutputCondition("sRGB IEC61966-2.1");
        intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        intent.setRegistryName("http://www.color.org");
        document.getDocumentCatalog().addOutputIntent(intent);
        PDMetadata metadata = new PDMetadata(document);
        String instant = created.toInstant().atZone(ZoneId.of("Europe/Paris")).toOffsetDateTime() + "";
        String seconds = instant.replace("T09:00", "T09:00:00");
        metadata.importXMPMetadata(XMP.formatted(escaped(title), escaped(author), PRODUCER, seconds, seconds, extension)
                .getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
    }

    private static void write(PDDocument document, String title, Path file) throws IOException {
        document.setDocumentId((long) title.hashCode());
        Files.createDirectories(file.toAbsolutePath().getParent());
        document.save(file.toFile());
    }

    private static Calendar morning(LocalDate date) {
        return GregorianCalendar.from(date.atTime(9, 0).atZone(ZoneId.of("Europe/Paris")));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static final String XMP = """
            <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
            <pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
            <dc:language><rdf:Bag><rdf:li>fr-FR</rdf:li></rdf:Bag></dc:language>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            <pdf:Producer>%s</pdf:Producer>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
            <xmp:CreateDate>%s</xmp:CreateDate><xmp:ModifyDate>%s</xmp:ModifyDate>
            </rdf:Description>
            %s</rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>""";

    private static final String FACTUR_X = """
            <rdf:Description rdf:about="" xmlns:fx="urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#">
            <fx:DocumentType>INVOICE</fx:DocumentType><fx:DocumentFileName>factur-x.xml</fx:DocumentFileName>
            <fx:Version>1.0</fx:Version><fx:ConformanceLevel>%s</fx:ConformanceLevel>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
             xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>Factur-X PDFA Extension Schema</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>fx</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq>
            <rdf:li rdf:parseType="Resource"><pdfaProperty:name>DocumentFileName</pdfaProperty:name>
            <pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category>
            <pdfaProperty:description>The name of the embedded XML document</pdfaProperty:description></rdf:li>
            <rdf:li rdf:parseType="Resource"><pdfaProperty:name>DocumentType</pdfaProperty:name>
            <pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category>
            <pdfaProperty:description>The type of the hybrid document in capital letters</pdfaProperty:description></rdf:li>
            <rdf:li rdf:parseType="Resource"><pdfaProperty:name>Version</pdfaProperty:name>
            <pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category>
            <pdfaProperty:description>The version of the standard</pdfaProperty:description></rdf:li>
            <rdf:li rdf:parseType="Resource"><pdfaProperty:name>ConformanceLevel</pdfaProperty:name>
            <pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category>
            <pdfaProperty:description>The conformance level of the XML</pdfaProperty:description></rdf:li>
            </rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>
            """;
}
