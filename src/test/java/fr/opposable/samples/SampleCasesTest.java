package fr.opposable.samples;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.kernel.Iban;
import fr.opposable.kernel.Siren;
import fr.opposable.kernel.Siret;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.resolver.Resolver;

/** The case folders: complete, true to themselves, fit for the archive. Written without the program's own readers, on purpose. */
class SampleCasesTest {

    private static final Path SAMPLES = Path.of("samples");

    static List<Path> folders() throws IOException {
        try (Stream<Path> entries = Files.list(SAMPLES);
                Stream<Path> courts = Files.list(SAMPLES.resolve("tribunaux"))) {
            return Stream.concat(
                            entries.filter(
                                    folder -> folder.getFileName().toString().matches("0[1-5]-.*")),
                            courts)
                    .sorted()
                    .toList();
        }
    }

    static List<Path> pdfFiles() throws IOException {
        return files(".pdf");
    }

    static List<Path> mails() throws IOException {
        return files(".eml");
    }

    private static List<Path> files(String ending) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path folder : folders()) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(ending)).forEach(found::add);
            }
        }
        return found;
    }

    @ParameterizedTest
    @MethodSource("folders")
    void every_file_a_case_names_is_there_and_every_file_there_is_named(Path folder) throws IOException {
        List<String> named = new ArrayList<>();
        collectFiles(read(folder), named);

        assertThat(named).allSatisfy(file -> assertThat(folder.resolve(file)).isRegularFile());
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString()))
                    .allMatch(file -> List.of("affaire.yaml", "depot.yaml").contains(file) || named.contains(file))
                    .allMatch(file -> StandardCharsets.US_ASCII.newEncoder().canEncode(file));
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void numbers_pass_their_checks_and_belong_to_nobody(Path folder) throws IOException {
        for (String role : List.of("creditor", "debtor")) {
            Map<String, Object> party = table(read(folder).get(role));
            if (party.containsKey("iban")) {
                assertThat(new Iban(text(party, "iban")).value().substring(4)).startsWith("99");
            }
            if (List.of("individual", "consumer").contains(text(party, "kind"))) {
                continue;
            }

            assertThat(new Siret(text(party, "siret")).siren()).isEqualTo(new Siren(text(party, "siren")));
            assertThat(text(party, "siren")).startsWith("0");
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    # folder                    , invoice    , profile                      , typed    , in the XML
                    01-une-facture              , F2026-0187 , urn:cen.eu:en16931:2017      , 6240.00  , 6240.00
                    02-paiements-partiels       , F2026-0312 , urn:factur-x.eu:1p0:basicwl  , 14832.00 , 14832.00
                    03-plusieurs-factures-avoir , F2026-0641 , urn:factur-x.eu:1p0:minimum  , 1188.00  , 1188.00
                    03-plusieurs-factures-avoir , F2026-0702 , urn:factur-x.eu:1p0:basicwl  , 1188.00  , 1188.00
                    03-plusieurs-factures-avoir , F2026-0768 , urn:cen.eu:en16931:2017      , 1188.00  , 1188.00
                    04-mise-en-demeure-ar       , F2026-0098 , urn:cen.eu:en16931:2017      , 18720.00 , 18720.00
                    05-facture-qui-desaccorde   , FA-2026-021, urn:cen.eu:en16931:2017      , 4860.00  , 4680.00
                    """)
    void the_xml_of_an_invoice_says_what_was_typed_but_in_the_fifth(
            String folder, String number, String profile, String typed, String inXml) throws Exception {
        Map<String, Object> invoice = invoice(SAMPLES.resolve(folder), number);

        Document xml = xml(SAMPLES.resolve(folder).resolve(text(invoice, "file")));

        assertThat(text(invoice, "gross")).isEqualTo(typed);
        assertThat(values(xml, "GuidelineSpecifiedDocumentContextParameter")).containsExactly(profile);
        assertThat(values(xml, "ExchangedDocument").getFirst()).startsWith(number);
        assertThat(values(xml, "GrandTotalAmount")).containsExactly(inXml);
        assertThat(values(xml, "DuePayableAmount")).containsExactly(inXml);
        assertThat(values(xml, "IssueDateTime"))
                .containsExactly(text(invoice, "issued").replace("-", ""));
        if (!profile.endsWith("minimum")) {
            assertThat(values(xml, "DueDateDateTime"))
                    .containsExactly(text(invoice, "due").replace("-", ""));
        }
    }

    @ParameterizedTest
    @CsvSource({"F2026-0187, 01-une-facture, 6 240,00", "FA-2026-021, 05-facture-qui-desaccorde, 4 680,00"})
    void the_page_of_an_invoice_says_what_its_xml_says(String number, String folder, String gross) throws IOException {
        Path file = SAMPLES.resolve(folder).resolve("pieces").resolve(number + ".pdf");

        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            String words = new PDFTextStripper().getText(document).replace('\u202f', ' ');
            assertThat(words).contains(number).contains(gross).contains("Exemple inventé");
        }
    }

    @ParameterizedTest
    @MethodSource("pdfFiles")
    void every_pdf_is_fit_for_the_archive(Path file) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file.toFile(), PDFAFlavour.PDFA_3_B);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_3_B, false)) {
            assertThat(validator.validate(parser).getTestAssertions()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("mails")
    void every_mail_keeps_to_the_lines_and_signs_of_rfc_5322(Path file) throws IOException {
        String mail = Files.readString(file, StandardCharsets.US_ASCII);

        assertThat(mail).contains("\r\n\r\n").doesNotContainPattern("[^\r]\n");
        assertThat(mail.split("\r\n")).allMatch(line -> line.length() <= 78);
        assertThat(mail.substring(0, mail.indexOf("\r\n\r\n")))
                .contains("Message-ID: <", "Date: ", "From: ", "To: ", "Subject: ", "MIME-Version: 1.0", ".example>");
    }

    private static void collectFiles(Object node, List<String> files) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (List.of("file", "exhibit").contains(key)) {
                    files.add((String) value);
                } else if (List.of("files", "documents").contains(key)) {
                    ((List<?>) value).forEach(file -> files.add((String) file));
                } else {
                    collectFiles(value, files);
                }
            });
        } else if (node instanceof List<?> list) {
            list.forEach(item -> collectFiles(item, files));
        }
    }

    private static Map<String, Object> invoice(Path folder, String number) throws IOException {
        return ((List<?>) read(folder).get("invoices"))
                .stream()
                        .map(SampleCasesTest::table)
                        .filter(invoice -> invoice.get("number").equals(number))
                        .findFirst()
                        .orElseThrow();
    }

    /** {@return the case as typed: every scalar a string} */
    private static Map<String, Object> read(Path folder) throws IOException {
        LoaderOptions options = new LoaderOptions();
        Resolver nothingGuessed = new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                // Dates and amounts stay as typed.
            }
        };
        Yaml yaml = new Yaml(
                new SafeConstructor(options),
                new org.yaml.snakeyaml.representer.Representer(new org.yaml.snakeyaml.DumperOptions()),
                new org.yaml.snakeyaml.DumperOptions(),
                options,
                nothingGuessed);
        return table(yaml.load(Files.readString(folder.resolve("affaire.yaml"))));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> table(Object node) {
        return (Map<String, Object>) node;
    }

    private static String text(Map<String, Object> table, String key) {
        return (String) table.get(key);
    }

    private static Document xml(Path pdf) throws IOException, ParserConfigurationException, SAXException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            Map<String, PDComplexFileSpecification> files =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(files).containsOnlyKeys("factur-x.xml");
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            return builder.parse(new ByteArrayInputStream(
                    files.get("factur-x.xml").getEmbeddedFile().toByteArray()));
        }
    }

    private static List<String> values(Document xml, String element) {
        NodeList nodes = xml.getElementsByTagNameNS("*", element);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            values.add(nodes.item(i).getTextContent().strip());
        }
        return values;
    }
}
