package fr.opposable.dossier.internal;

import fr.opposable.dossier.NumberedPiece;
import fr.opposable.dossier.PieceFile;
import fr.opposable.kernel.French;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** What the volume says of itself: PDF/A-3b with the originals inside when all of it is known to be, a plain PDF otherwise. */
final class Archive {

    private static final String PART_2 = "<pdfaid:part>2</pdfaid:part>";
    private static final String LEVEL_B = "<pdfaid:conformance>B</pdfaid:conformance>";

    private Archive() {}

    static void declare(PDDocument volume, VolumePress.Job job, boolean isArchival) throws IOException {
        PDMetadata metadata = volume.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        if (!xmp.contains(PART_2)) {
            throw new IllegalStateException("The generated pages do not say they are PDF/A-2");
        }
        String said = isArchival
                ? xmp.replace(PART_2, PART_2.replace('2', '3'))
                : xmp.replace(PART_2, "").replace(LEVEL_B, "");
        PDMetadata renewed = new PDMetadata(volume, new ByteArrayInputStream(said.getBytes(StandardCharsets.UTF_8)));
        volume.getDocumentCatalog().setMetadata(renewed);
        volume.setDocumentId(job.front().sha256().hex().hashCode() & 0xffffffffL);
        if (isArchival && job.wantsOriginals()) {
            attach(volume, job);
        }
    }

    /** A piece in a file of its own is a plain PDF that says its title and nothing of its making. */
    static void declarePiece(PDDocument volume, VolumePress.Job job) {
        NumberedPiece piece = job.pieces().getFirst().piece();
        GregorianCalendar date = GregorianCalendar.from(job.date().atStartOfDay(ZoneOffset.UTC));
        PDDocumentInformation words = new PDDocumentInformation();
        words.setTitle("Pièce n°%c%s – %s".formatted(French.NO_BREAK, piece.number(), piece.title()));
        words.setCreationDate(date);
        words.setModificationDate(date);
        volume.setDocumentInformation(words);
        volume.getDocumentCatalog().setLanguage("fr-FR");
        volume.setDocumentId(job.pieces().getFirst().sha256().hex().hashCode() & 0xffffffffL);
        volume.setVersion(1.7f);
    }

    private static void attach(PDDocument volume, VolumePress.Job job) throws IOException {
        Map<String, PDComplexFileSpecification> files = new TreeMap<>();
        COSArray associated = new COSArray();
        GregorianCalendar date = GregorianCalendar.from(job.date().atStartOfDay(ZoneOffset.UTC));
        for (PieceFile piece : job.pieces()) {
            if (piece.isExcerpt()) {
                continue;
            }
            String name = "Piece_%s_%s"
                    .formatted(piece.piece().number(), piece.original().getFileName());
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setFile(name);
            file.setFileUnicode(name);
            file.setFileDescription("Original de la pièce n° %s, SHA-256 %s"
                    .formatted(piece.piece().number(), piece.sha256().hex()));
            file.getCOSObject().setName("AFRelationship", "Source");
            try (InputStream original = new BufferedInputStream(Files.newInputStream(piece.original()), 1 << 16)) {
                PDEmbeddedFile embedded = new PDEmbeddedFile(volume, original);
                embedded.setSubtype(piece.mediaType());
                embedded.setModDate(date);
                embedded.setSize((int) Math.min(Integer.MAX_VALUE, Files.size(piece.original())));
                file.setEmbeddedFile(embedded);
                file.setEmbeddedFileUnicode(embedded);
            }
            files.put(name, file);
            associated.add(file.getCOSObject());
        }
        if (files.isEmpty()) {
            return;
        }
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(files);
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(volume.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        volume.getDocumentCatalog().setNames(names);
        volume.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }
}
