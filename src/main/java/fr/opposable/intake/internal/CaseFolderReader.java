package fr.opposable.intake.internal;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Invoice;
import fr.opposable.compliance.Finding;
import fr.opposable.intake.Intake;
import fr.opposable.intake.IntakeCode;
import fr.opposable.intake.InvoiceCheck;
import fr.opposable.kernel.DiskFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One folder with its {@code affaire.yaml}. */
public final class CaseFolderReader {

    public static final String CASE_FILE = "affaire.yaml";

    private final InvoiceCheck invoiceCheck;

    public CaseFolderReader(InvoiceCheck invoiceCheck) {
        this.invoiceCheck = invoiceCheck;
    }

    /**
     * {@return what came of reading {@code caseFile}}
     *
     * @param folder folder below which the files of the case lie
     * @param caseFile the YAML file
     * @param name the YAML file as the user would name it
     */
    public Intake read(Path folder, Path caseFile, String name) {
        Complaints complaints = new Complaints();
        byte[] bytes = bytes(caseFile, name, complaints);
        Node tree = bytes == null ? null : tree(bytes, name, complaints);
        if (tree == null) {
            return new Intake.Refused(null, complaints.problems());
        }
        return judge(tree, folder, complaints, invoiceCheck);
    }

    static Intake judge(Node tree, Path folder, Complaints complaints, InvoiceCheck invoiceCheck) {
        CaseFile caseFile =
                CaseReader.judging(complaints, new NamedFiles(folder)).read(tree);
        if (caseFile == null) {
            return new Intake.Refused(CaseReader.referenceOf(tree), complaints.problems());
        }
        List<Finding> findings = new ArrayList<>(Oddities.of(caseFile));
        for (int i = 0; i < caseFile.invoices().size(); i++) {
            Invoice invoice = caseFile.invoices().get(i);
            if (invoice.file() != null) {
                String at = "invoices[%d].".formatted(i);
                invoiceCheck.check(folder, invoice).stream()
                        .map(finding -> finding.at(at + (finding.path() == null ? "file" : finding.path())))
                        .forEach(findings::add);
            }
        }
        return invoiceCheck.informed(folder, new Intake.Accepted(caseFile, findings));
    }

    static @Nullable Node tree(byte[] bytes, String name, Complaints complaints) {
        String text = Decoding.utf8(bytes, name, complaints);
        return text == null ? null : YamlTree.of(text, name, complaints);
    }

    static byte @Nullable [] bytes(Path file, String name, Complaints complaints) {
        TreePlace place = TreePlace.root(name);
        if (Files.isSymbolicLink(file)) {
            complaints.add(
                    IntakeCode.FILE_IS_LINK,
                    place,
                    Phrase.of("« %s » est un lien.", name),
                    "Copiez le fichier lui-même dans le dossier, à la place du lien.");
            return null;
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            complaints.add(
                    IntakeCode.CASE_FILE_MISSING,
                    place,
                    Phrase.of("« %s » n'est pas dans le dossier.", name),
                    Phrase.of("Créez « %s » à la racine du dossier de l'affaire.", CASE_FILE));
            return null;
        }
        if (Archives.isOne(file)) {
            complaints.add(
                    IntakeCode.CASE_FILE_MISSING,
                    place,
                    Phrase.of("« %s » est une archive.", name),
                    Phrase.of("Décompressez-la, et indiquez le dossier qui contient « %s ».", CASE_FILE));
            return null;
        }
        try {
            if (Files.size(file) > YamlTree.LONGEST) {
                complaints.add(
                        IntakeCode.YAML_LIMIT,
                        place,
                        Phrase.of("le fichier compte %d octets.", Files.size(file)),
                        "Réduisez-le à moins de 2 Mio.");
                return null;
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            complaints.add(
                    IntakeCode.CASE_FILE_MISSING,
                    place,
                    Phrase.of("« %s » ne se laisse pas lire (%s).", name, DiskFault.words(unreadable)),
                    "Vérifiez les droits du fichier et le disque.");
            return null;
        }
    }
}
