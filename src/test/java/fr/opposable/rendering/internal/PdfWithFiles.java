package fr.opposable.rendering.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;

/** A one-page PDF that carries files in each of the places where producers put them. */
final class PdfWithFiles {

    private final PDDocument document = new PDDocument();
    private final PDPage page = new PDPage(PDRectangle.A4);
    private final Map<String, PDComplexFileSpecification> nameTree = new LinkedHashMap<>();
    private final COSArray associated = new COSArray();
    private boolean loop;

    PdfWithFiles() {
        document.addPage(page);
    }

    PdfWithFiles inNameTree(String name, String content) {
        nameTree.put(name, specification(name, content));
        return this;
    }

    PdfWithFiles associated(String name, String content) {
        associated.add(specification(name, content));
        return this;
    }

    PdfWithFiles inNameTreeAndAssociated(String name, String content) {
        PDComplexFileSpecification specification = specification(name, content);
        nameTree.put(name, specification);
        associated.add(specification);
        return this;
    }

    PdfWithFiles annotation(String name, String content) {
        try {
            PDAnnotationFileAttachment annotation = new PDAnnotationFileAttachment();
            annotation.setFile(specification(name, content));
            page.getAnnotations().add(annotation);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PdfWithFiles nameTreeLoop() {
        loop = true;
        return this;
    }

    PdfWithFiles encrypted(String owner, String user) {
        try {
            document.protect(new StandardProtectionPolicy(owner, user, new AccessPermission()));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path write(Path file) throws IOException {
        try (document) {
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(nameTree);
            if (loop) {
                COSDictionary node = tree.getCOSObject();
                COSArray kids = new COSArray();
                kids.add(node);
                node.setItem(COSName.KIDS, kids);
            }
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), associated);
            document.save(file.toFile(), CompressParameters.NO_COMPRESSION);
        }
        return file;
    }

    private PDComplexFileSpecification specification(String name, String content) {
        try {
            PDEmbeddedFile embedded = new PDEmbeddedFile(
                    document, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), COSName.FLATE_DECODE);
            PDComplexFileSpecification specification = new PDComplexFileSpecification();
            specification.setFile(name);
            specification.setFileUnicode(name);
            specification.setEmbeddedFile(embedded);
            return specification;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
