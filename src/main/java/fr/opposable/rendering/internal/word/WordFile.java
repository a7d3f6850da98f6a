package fr.opposable.rendering.internal.word;

import fr.opposable.kernel.Bytes;
import fr.opposable.rendering.DocumentProfile;
import fr.opposable.rendering.RenderingException;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.docx4j.wml.Document;
import org.docx4j.wml.Ftr;
import org.docx4j.wml.Hdr;
import org.docx4j.wml.Numbering;
import org.docx4j.wml.Styles;

/** The parts of a Word document, packed: the same parts make the same bytes, whatever the day. */
final class WordFile {

    private static final String PART = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final LocalDateTime NO_DAY = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final DocumentProfile profile;
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder types = new StringBuilder();
    private final StringBuilder links = new StringBuilder();
    private int linked;

    WordFile(DocumentProfile profile) {
        this.profile = profile;
    }

    void document(Document document) {
        part("word/document.xml", PART + "document.main+xml", xml(document));
    }

    void styles(Styles styles) {
        linked("styles", "styles", xml(styles));
    }

    void numbering(Numbering numbering) {
        if (!numbering.getNum().isEmpty()) {
            linked("numbering", "numbering", xml(numbering));
        }
    }

    /** {@return the id of the link to {@code header}} */
    String header(Hdr header) {
        return linked("header" + (linked + 1), "header", xml(header));
    }

    /** {@return the id of the link to {@code footer}} */
    String footer(Ftr footer) {
        return linked("footer" + (linked + 1), "footer", xml(footer));
    }

    /** {@return the id of the link to a picture} */
    String picture(byte[] png) {
        linked++;
        String name = "media/image" + linked + ".png";
        parts.put("word/" + name, png);
        links.append("<Relationship Id=\"rId%d\" Type=\"%simage\" Target=\"%s\"/>".formatted(linked, LINK, name));
        return "rId" + linked;
    }

    private String linked(String name, String kind, byte[] content) {
        linked++;
        part("word/" + name + ".xml", PART + kind + "+xml", content);
        links.append(
                "<Relationship Id=\"rId%d\" Type=\"%s%s\" Target=\"%s.xml\"/>".formatted(linked, LINK, kind, name));
        return "rId" + linked;
    }

    private void part(String name, String type, byte[] content) {
        parts.put(name, content);
        types.append("<Override PartName=\"/%s\" ContentType=\"%s\"/>".formatted(name, type));
    }

    Bytes bytes() {
        linked("settings", "settings", FixedParts.settings());
        linked("fontTable", "fontTable", FixedParts.fonts());
        part(
                "docProps/core.xml",
                "application/vnd.openxmlformats-package.core-properties+xml",
                FixedParts.core(profile));
        part(
                "docProps/app.xml",
                "application/vnd.openxmlformats-officedocument.extended-properties+xml",
                FixedParts.application());
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("[Content_Types].xml", FixedParts.types(types.toString()));
        all.put("_rels/.rels", FixedParts.packageLinks());
        all.putAll(parts);
        all.put("word/_rels/document.xml.rels", FixedParts.links(links.toString()));
        ByteArrayOutputStream file = new ByteArrayOutputStream(16 * 1024);
        try (ZipOutputStream zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> part : all.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(NO_DAY);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a file in memory could not be written", e);
        }
        return Bytes.owning(file.toByteArray());
    }

    private static byte[] xml(Object part) {
        try {
            Marshaller marshaller = Model.CONTEXT.createMarshaller();
            marshaller.setProperty("org.glassfish.jaxb.namespacePrefixMapper", new Prefixes());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(8 * 1024);
            marshaller.marshal(part, bytes);
            return bytes.toByteArray();
        } catch (JAXBException e) {
            throw new RenderingException("a part of the Word document could not be written", e);
        }
    }

    /** The model of the format: dear to make, made when the first document asks for it. */
    private static final class Model {

        private static final String PACKAGES = String.join(
                ":",
                "org.docx4j.wml",
                "org.docx4j.w14",
                "org.docx4j.w15",
                "org.docx4j.vml",
                "org.docx4j.vml.officedrawing",
                "org.docx4j.vml.presentationDrawing",
                "org.docx4j.vml.root",
                "org.docx4j.vml.spreadsheetDrawing",
                "org.docx4j.vml.wordprocessingDrawing",
                "org.docx4j.dml",
                "org.docx4j.dml.picture",
                "org.docx4j.dml.wordprocessingDrawing");

        static final JAXBContext CONTEXT = context();

        private static JAXBContext context() {
            try {
                return JAXBContext.newInstance(PACKAGES, WordFile.class.getClassLoader());
            } catch (JAXBException e) {
                throw new IllegalStateException("the model of Word documents cannot be read", e);
            }
        }
    }
}
