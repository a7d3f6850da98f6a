package fr.opposable.rendering.internal.word;

import fr.opposable.rendering.DocumentProfile;
import java.nio.charset.StandardCharsets;

/** The parts that say nothing of the letter: settings, fonts, links, and what the file says of itself. */
final class FixedParts {

    private static final String START = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private FixedParts() {}

    /** Word of 2013 and later; French; no line is hyphenated. */
    static byte[] settings() {
        return utf8("""
                <w:settings xmlns:w="%s"><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>\
                <w:autoHyphenation w:val="false"/><w:characterSpacingControl w:val="doNotCompress"/>\
                <w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>\
                </w:compat><w:themeFontLang w:val="fr-FR"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>""".formatted(WORD));
    }

    /** Our two families, and what stands in for them where they are not installed. */
    static byte[] fonts() {
        return utf8("""
                <w:fonts xmlns:w="%s">\
                <w:font w:name="Source Sans 3"><w:altName w:val="Source Sans Pro,Calibri,Carlito,Segoe UI"/><w:charset w:val="00"/>\
                <w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>\
                <w:font w:name="Source Serif 4"><w:altName w:val="Source Serif Pro,Cambria,Caladea,Georgia"/><w:charset w:val="00"/>\
                <w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>""".formatted(WORD));
    }

    static byte[] core(DocumentProfile profile) {
        return utf8("""
                <cp:coreProperties xmlns:cp="%smetadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" \
                xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
                <dc:title>%s</dc:title><dc:subject>%s</dc:subject><dc:creator>%s</dc:creator><cp:keywords>%s</cp:keywords>\
                <dc:language>fr-FR</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created>\
                <dcterms:modified xsi:type="dcterms:W3CDTF">%s</dcterms:modified></cp:coreProperties>""".formatted(
                        PACKAGE,
                        escaped(profile.title()),
                        escaped(profile.subject()),
                        escaped(profile.author()),
                        escaped(profile.keywords()),
                        profile.producedAt(),
                        profile.producedAt()));
    }

    static byte[] application() {
        return utf8("""
                <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
                <Application>Opposable</Application></Properties>""");
    }

    static byte[] types(String overrides) {
        return utf8("""
                <Types xmlns="%scontent-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/>\
                <Default Extension="png" ContentType="image/png"/>%s</Types>""".formatted(PACKAGE, overrides));
    }

    static byte[] packageLinks() {
        return links("""
                <Relationship Id="rId1" Type="%sofficeDocument" Target="word/document.xml"/>\
                <Relationship Id="rId2" Type="%srelationships/metadata/core-properties" Target="docProps/core.xml"/>\
                <Relationship Id="rId3" Type="%sextended-properties" Target="docProps/app.xml"/>""".formatted(LINK, PACKAGE, LINK));
    }

    static byte[] links(String links) {
        return utf8("<Relationships xmlns=\"%srelationships\">%s</Relationships>".formatted(PACKAGE, links));
    }

    private static byte[] utf8(String xml) {
        return (START + xml).getBytes(StandardCharsets.UTF_8);
    }

    /** {@return the words as XML has them; what XML cannot hold is left out} */
    private static String escaped(String words) {
        StringBuilder xml = new StringBuilder(words.length() + 16);
        words.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                default -> {
                    if (c >= ' ' && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF)) {
                        xml.appendCodePoint(c);
                    }
                }
            }
        });
        return xml.toString();
    }
}
