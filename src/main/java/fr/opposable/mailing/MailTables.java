package fr.opposable.mailing;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.opposable.mailing.MailFolder.Place;
import fr.opposable.mailing.MailLetter.Electronic;
import fr.opposable.mailing.OutgoingProfile.Measure;
import fr.opposable.mailing.OutgoingProfile.Shape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The tables of a mail lot: semicolons, RFC 4180, UTF-8, a row at a time. */
final class MailTables {

    private static final List<String> POSTAL = List.of(
            "custom_id",
            "address_line_1",
            "address_line_2",
            "address_line_3",
            "address_line_4",
            "address_line_5",
            "address_line_6",
            "country_code",
            "country_name",
            "reference_to_print",
            "document",
            "start_page",
            "end_page",
            "acknowledgement",
            "duplex");
    private static final List<String> ELECTRONIC = List.of(
            "custom_id",
            "legal_status",
            "company",
            "first_name",
            "last_name",
            "email",
            "document",
            "start_page",
            "end_page");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private MailTables() {}

    private static CsvWriter writer(Path file) throws IOException {
        return CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    }

    /** In tables that people open, what a spreadsheet would run is a text. */
    private static String defused(String value) {
        return !value.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    /** The provider's import: no cell is changed on the way, what a spreadsheet would run was refused before. */
    static final class Recipients implements AutoCloseable {

        private final CsvWriter csv;
        private final MailOrder order;

        Recipients(Path file, MailOrder order, boolean electronic) throws IOException {
            this.csv = writer(file);
            this.order = order;
            csv.writeRecord(electronic ? ELECTRONIC : POSTAL);
        }

        void add(MailLetter letter, Place place) {
            List<String> cells = new ArrayList<>();
            cells.add(letter.id());
            Electronic electronic = letter.electronic();
            if (electronic != null) {
                cells.add(electronic.professional() ? "PROFESSIONAL" : "INDIVIDUAL");
                cells.add(electronic.company());
                cells.add(electronic.firstName());
                cells.add(electronic.lastName());
                cells.add(electronic.email());
            } else {
                cells.addAll(letter.window());
                cells.add(letter.address().country());
                cells.add(letter.address().countryName());
                cells.add(reference(letter));
            }
            cells.add(place.file());
            cells.add(Integer.toString(place.firstPage()));
            cells.add(Integer.toString(place.lastPage()));
            if (electronic == null) {
                cells.add(letter.channel().equals("lrar") ? "1" : "0");
                cells.add(order.duplex() ? "1" : "0");
            }
            csv.writeRecord(cells);
        }

        /** Left empty when it is longer than what is printed: half a reference is another one. */
        private String reference(MailLetter letter) {
            String reference = letter.version().key().caseReference();
            return reference.length()
                            <= order.profile().limit(Measure.REFERENCE).orElse(Integer.MAX_VALUE)
                    ? reference
                    : "";
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }

    /** Where each letter begins and ends in the print files, and what it weighs. */
    static final class CutList implements AutoCloseable {

        private final CsvWriter csv;

        CutList(Path file) throws IOException {
            this.csv = writer(file);
            csv.writeRecord(
                    "letter",
                    "reference",
                    "file",
                    "first_page",
                    "last_page",
                    "pages",
                    "blank_verso",
                    "sheets",
                    "grams",
                    "envelope");
        }

        void add(MailLetter letter, Place place) {
            csv.writeRecord(
                    letter.id(),
                    defused(letter.version().key().caseReference()),
                    place.file(),
                    Integer.toString(place.firstPage()),
                    Integer.toString(place.lastPage()),
                    Integer.toString(letter.version().pages()),
                    place.blank() ? "1" : "0",
                    Integer.toString(letter.postage().sheets()),
                    Integer.toString(letter.postage().grams()),
                    letter.postage().envelope().french());
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }

    /** Which version each of the provider's identifiers is. */
    static final class Correspondence implements AutoCloseable {

        private final CsvWriter csv;
        private final Shape shape;

        Correspondence(Path file, Shape shape) throws IOException {
            this.csv = writer(file);
            this.shape = shape;
            csv.writeRecord(
                    "custom_id",
                    "creditor",
                    "reference",
                    "kind",
                    "version",
                    "document_id",
                    "sha256",
                    "channel",
                    "shape",
                    "file",
                    "first_page",
                    "last_page",
                    "sheets",
                    "grams",
                    "envelope");
        }

        void add(MailLetter letter, String part, Place place) {
            csv.writeRecord(
                    letter.id(),
                    defused(letter.version().key().creditor()),
                    defused(letter.version().key().caseReference()),
                    letter.version().key().kind(),
                    Integer.toString(letter.version().versionNo()),
                    letter.version().documentId(),
                    letter.version().artifact().hex(),
                    letter.channel(),
                    shape.key(),
                    part + "/" + place.file(),
                    Integer.toString(place.firstPage()),
                    Integer.toString(place.lastPage()),
                    Integer.toString(letter.postage().sheets()),
                    Integer.toString(letter.postage().grams()),
                    letter.postage().envelope().french());
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }

    static void leftOut(Path file, List<LeftOut> leftOut) throws IOException {
        try (CsvWriter csv = writer(file)) {
            csv.writeRecord("reference", "kind", "version", "ligne", "regle", "motif", "remede");
            leftOut.forEach(one -> csv.writeRecord(
                    defused(one.reference()),
                    defused(one.kind()),
                    defused(one.version()),
                    defused(one.place()),
                    defused(one.rule()),
                    defused(one.reason()),
                    defused(one.cure())));
        }
    }

    /** What the provider calls each column, in the form of Maileva's {@code mapping} object. */
    static void columns(Path file, OutgoingProfile profile, boolean electronic) throws IOException {
        List<Map<String, Object>> data = new ArrayList<>();
        List<String> header = electronic ? ELECTRONIC : POSTAL;
        for (int i = 0; i < header.size(); i++) {
            String field = profile.columns().get(header.get(i));
            if (field != null) {
                Map<String, Object> column = new LinkedHashMap<>();
                column.put("column", List.of(i + 1));
                column.put("field", field);
                data.add(column);
            }
        }
        Map<String, Object> mapping = new LinkedHashMap<>();
        mapping.put("delimiter", ";");
        mapping.put("start_row", 2);
        mapping.put("data", data);
        Files.write(file, JSON.writeValueAsBytes(mapping));
    }
}
