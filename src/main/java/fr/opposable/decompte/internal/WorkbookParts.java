package fr.opposable.decompte.internal;

import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** The parts of a workbook that hold it together. */
final class WorkbookParts {

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";
    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Workbook.Properties properties;
    private final List<Sheet> sheets;
    private final Map<String, String> names;

    WorkbookParts(Workbook.Properties properties, List<Sheet> sheets, Map<String, String> names) {
        this.properties = properties;
        this.sheets = sheets;
        this.names = names;
    }

    void contentTypes(Xml xml) throws XMLStreamException {
        xml.open("Types", "xmlns", PACKAGE + "content-types");
        xml.empty(
                "Default",
                "Extension",
                "rels",
                "ContentType",
                "application/vnd.openxmlformats-package.relationships+xml");
        xml.empty("Default", "Extension", "xml", "ContentType", "application/xml");
        override(xml, "/xl/workbook.xml", SPREADSHEET + "sheet.main+xml");
        override(xml, "/xl/styles.xml", SPREADSHEET + "styles+xml");
        for (int i = 1; i <= sheets.size(); i++) {
            override(xml, "/xl/worksheets/sheet" + i + ".xml", SPREADSHEET + "worksheet+xml");
        }
        override(xml, "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        override(xml, "/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml");
        xml.close();
    }

    private static void override(Xml xml, String part, String type) throws XMLStreamException {
        xml.empty("Override", "PartName", part, "ContentType", type);
    }

    void rootRelations(Xml xml) throws XMLStreamException {
        xml.open("Relationships", "xmlns", PACKAGE + "relationships");
        relation(xml, 1, OFFICE + "relationships/officeDocument", "xl/workbook.xml");
        relation(xml, 2, PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml");
        relation(xml, 3, OFFICE + "relationships/extended-properties", "docProps/app.xml");
        xml.close();
    }

    void workbookRelations(Xml xml) throws XMLStreamException {
        xml.open("Relationships", "xmlns", PACKAGE + "relationships");
        for (int i = 1; i <= sheets.size(); i++) {
            relation(xml, i, OFFICE + "relationships/worksheet", "worksheets/sheet" + i + ".xml");
        }
        relation(xml, sheets.size() + 1, OFFICE + "relationships/styles", "styles.xml");
        xml.close();
    }

    private static void relation(Xml xml, int id, String type, String target) throws XMLStreamException {
        xml.empty("Relationship", "Id", "rId" + id, "Type", type, "Target", target);
    }

    void core(Xml xml) throws XMLStreamException {
        xml.open(
                "cp:coreProperties",
                "xmlns:cp",
                PACKAGE + "metadata/core-properties",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:dcterms",
                "http://purl.org/dc/terms/",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance");
        xml.leaf("dc:title", properties.title());
        xml.leaf("dc:subject", properties.subject());
        xml.leaf("dc:creator", properties.author());
        xml.leaf("dc:language", "fr-FR");
        xml.leaf("dcterms:created", properties.created(), "xsi:type", "dcterms:W3CDTF");
        xml.leaf("dcterms:modified", properties.created(), "xsi:type", "dcterms:W3CDTF");
        xml.close();
    }

    void application(Xml xml) throws XMLStreamException {
        xml.open("Properties", "xmlns", OFFICE + "extended-properties")
                .leaf("Application", "Opposable")
                .close();
    }

    void workbook(Xml xml) throws XMLStreamException {
        xml.open("workbook", "xmlns", StylePart.MAIN, "xmlns:r", OFFICE + "relationships");
        xml.open("bookViews").empty("workbookView", "activeTab", "0").close();
        xml.open("sheets");
        for (int i = 0; i < sheets.size(); i++) {
            String id = Integer.toString(i + 1);
            xml.empty("sheet", "name", sheets.get(i).name(), "sheetId", id, "r:id", "rId" + id);
        }
        xml.close();
        definedNames(xml);
        xml.empty("calcPr", "calcId", "191029", "fullCalcOnLoad", "1");
        xml.close();
    }

    /** In the order the format asks for: by name, capitals alike. */
    private void definedNames(Xml xml) throws XMLStreamException {
        xml.open("definedNames");
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            if (sheet.isFiltered()) {
                char last = (char) ('A' + sheet.widths().length - 1);
                String range = "'%s'!$A$%d:$%s$%d"
                        .formatted(
                                sheet.name(),
                                sheet.frozenRows(),
                                last,
                                sheet.rows().size());
                xml.leaf(
                        "definedName",
                        range,
                        "name",
                        "_xlnm._FilterDatabase",
                        "localSheetId",
                        Integer.toString(i),
                        "hidden",
                        "1");
            }
        }
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            if (sheet.frozenRows() > 0) {
                String rows = "'%s'!$1:$%d".formatted(sheet.name(), sheet.frozenRows());
                xml.leaf("definedName", rows, "name", "_xlnm.Print_Titles", "localSheetId", Integer.toString(i));
            }
        }
        for (Map.Entry<String, String> name : names.entrySet()) {
            xml.leaf("definedName", name.getValue(), "name", name.getKey());
        }
        xml.close();
    }
}
