package fr.opposable.rendering.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Small PDFs that grow without measure when they are inflated. */
final class PdfBombs {

    private static final String CATALOG =
            "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(factur-x.xml) 4 0 R]>>>>>>";
    private static final String PAGES = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
    private static final String PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>";
    private static final String SPECIFICATION = "<</Type/Filespec/F(factur-x.xml)/EF<</F 5 0 R>>>>";

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final Map<Integer, Integer> offsets = new TreeMap<>();

    private PdfBombs() {
        print("%PDF-1.7\n");
    }

    /** Writes a PDF whose embedded file inflates to {@code mebibytes}. */
    static Path embeddedFile(Path path, int mebibytes) throws IOException {
        PdfBombs pdf = new PdfBombs();
        pdf.object(1, CATALOG);
        pdf.object(2, PAGES);
        pdf.object(3, PAGE);
        pdf.object(4, SPECIFICATION);
        pdf.stream(5, "/Type/EmbeddedFile", deflated("", mebibytes));
        return pdf.finish(path, Map.of());
    }

    /** Writes a PDF whose file specification lies in an object stream that inflates to {@code mebibytes}. */
    static Path objectStream(Path path, int mebibytes) throws IOException {
        PdfBombs pdf = new PdfBombs();
        pdf.object(1, CATALOG);
        pdf.object(2, PAGES);
        pdf.object(3, PAGE);
        pdf.stream(5, "/Type/ObjStm/N 1/First 8", deflated("4 0     " + SPECIFICATION, mebibytes));
        return pdf.finish(path, Map.of(4, 5));
    }

    private void object(int number, String content) {
        offsets.put(number, file.size());
        print("%d 0 obj\n%s\nendobj\n".formatted(number, content));
    }

    private void stream(int number, String entries, byte[] deflated) {
        offsets.put(number, file.size());
        print("%d 0 obj\n<<%s/Filter/FlateDecode/Length %d>>stream\n".formatted(number, entries, deflated.length));
        file.writeBytes(deflated);
        print("\nendstream\nendobj\n");
    }

    /** Ends the file with a cross-reference stream; {@code compressed} says which object lies in which object stream. */
    private Path finish(Path path, Map<Integer, Integer> compressed) throws IOException {
        int start = file.size();
        offsets.put(6, start);
        ByteBuffer rows = ByteBuffer.allocate(7 * 7);
        rows.put((byte) 0).putInt(0).putShort((short) -1);
        for (int number = 1; number < 7; number++) {
            Integer container = compressed.get(number);
            if (container != null) {
                rows.put((byte) 2).putInt(container).putShort((short) 0);
            } else {
                rows.put((byte) 1).putInt(offsets.get(number)).putShort((short) 0);
            }
        }
        print("6 0 obj\n<</Type/XRef/Size 7/W[1 4 2]/Root 1 0 R/Length %d>>stream\n".formatted(rows.capacity()));
        file.writeBytes(rows.array());
        print("\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n".formatted(start));
        return Files.write(path, file.toByteArray());
    }

    private static byte[] deflated(String start, int mebibytes) throws IOException {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated, new Deflater(Deflater.BEST_SPEED))) {
            out.write(start.getBytes(StandardCharsets.ISO_8859_1));
            byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.ISO_8859_1);
            for (int i = 0; i < mebibytes; i++) {
                out.write(spaces);
            }
        }
        return deflated.toByteArray();
    }

    private void print(String text) {
        file.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
