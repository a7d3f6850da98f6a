package fr.opposable.rendering.internal;

import fr.opposable.rendering.DocumentProfile;
import java.time.format.DateTimeFormatter;

/** The XMP metadata of a PDF/A-2b file (ISO 16684-1); equal, entry by entry, to its information dictionary. */
final class XmpPacket {

    private static final String PACKET = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about=""
             xmlns:dc="http://purl.org/dc/elements/1.1/"
             xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
             xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
             xmlns:xmp="http://ns.adobe.com/xap/1.0/">
            <pdfaid:part>2</pdfaid:part>
            <pdfaid:conformance>B</pdfaid:conformance>
            <dc:format>application/pdf</dc:format>
            <dc:language><rdf:Bag><rdf:li>fr-FR</rdf:li></rdf:Bag></dc:language>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
            <pdf:Keywords>%s</pdf:Keywords>
            <pdf:Producer>%s</pdf:Producer>
            <xmp:CreatorTool>%s</xmp:CreatorTool>
            <xmp:CreateDate>%s</xmp:CreateDate>
            <xmp:ModifyDate>%<s</xmp:ModifyDate>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>""";

    private XmpPacket() {}

    static String of(DocumentProfile profile) {
        return PACKET.formatted(
                escaped(profile.title()),
                escaped(profile.author()),
                escaped(profile.subject()),
                escaped(profile.keywords()),
                ArchivalMarks.PRODUCER,
                ArchivalMarks.CREATOR,
                DateTimeFormatter.ISO_INSTANT.format(profile.producedAt()));
    }

    /** {@return {@code words} without the characters XML cannot hold} */
    static String printable(String words) {
        if (words.codePoints().allMatch(XmpPacket::isPrintable)) {
            return words;
        }
        StringBuilder kept = new StringBuilder();
        words.codePoints().map(c -> isPrintable(c) ? c : ' ').forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isPrintable(int c) {
        return c >= 0x20 && c < 0x7f || c >= 0xa0 && c <= 0xd7ff || c >= 0xe000 && c <= 0xfffd || c >= 0x10000;
    }

    private static String escaped(String words) {
        return printable(words).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
