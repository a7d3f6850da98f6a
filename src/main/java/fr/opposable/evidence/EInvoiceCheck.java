package fr.opposable.evidence;

import fr.opposable.claim.Invoice;
import fr.opposable.claim.Party;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Confronts each typed invoice with the file it names. */
public final class EInvoiceCheck {

    /** What the reading says that the comparison, when it speaks, has already said with both values. */
    private static final Map<String, String> SAID_BY_COMPARISON = Map.of(
            "EINV-CREDIT-NOTE", "EINV-TYPE",
            "EINV-CURRENCY", "EINV-CURRENCY",
            "EINV-CURRENCY-ABSENT", "EINV-CURRENCY",
            "EINV-MINIMUM", "EINV-AMOUNT");

    private final EInvoiceReader reader;

    /** @param embeddedFiles opens the PDFs */
    public EInvoiceCheck(EmbeddedFiles embeddedFiles) {
        reader = new EInvoiceReader(embeddedFiles);
    }

    /**
     * {@return what the reader should know of {@code invoice} and its file, heaviest first. Nothing when it names no file, or one without
     * structured data: a PDF without XML, a picture}
     *
     * @param folder folder of the case; a file outside it is never opened
     */
    public List<Finding> check(Path folder, Invoice invoice) {
        return check(folder, invoice, null, null);
    }

    /**
     * {@return the same, the parties confronted too}
     *
     * @param creditor null to leave it out
     * @param debtor null to leave it out, and then no party is compared
     */
    public List<Finding> check(Path folder, Invoice invoice, @Nullable Party creditor, @Nullable Party debtor) {
        if (invoice.file() == null) {
            return List.of();
        }
        Path file = inside(folder, invoice.file());
        if (file == null) {
            return List.of(new Finding(
                    "EINV-FILE",
                    Severity.WARNING,
                    null,
                    FrenchText.of(
                            "Le fichier %s de la facture %s n'est pas dans le dossier de l'affaire.",
                            FrenchText.quoted(invoice.file()), FrenchText.quoted(invoice.number())),
                    FrenchText.of("Déposez-le dans ce dossier, ou ne nommez pas de fichier.")));
        }
        return switch (reader.read(file)) {
            case Reading.Read read -> compared(read, invoice, creditor, debtor);
            case Reading.NoStructuredData _ -> List.of();
            case Reading.NotAnInvoice other ->
                List.of(new Finding(
                        "EINV-NOT-INVOICE",
                        Severity.WARNING,
                        null,
                        about(invoice, other.reason()),
                        FrenchText.of("Donnez le fichier de la facture, et rangez celui-ci parmi les autres pièces.")));
            case Reading.Unreadable unreadable ->
                List.of(new Finding(
                        "EINV-UNREADABLE",
                        Severity.WARNING,
                        null,
                        about(invoice, unreadable.reason()),
                        unreadable.cure()));
        };
    }

    private static List<Finding> compared(
            Reading.Read read, Invoice invoice, @Nullable Party creditor, @Nullable Party debtor) {
        List<Finding> findings = new ArrayList<>(InvoiceComparison.of(invoice, read.invoice(), read.source()));
        if (creditor != null && debtor != null) {
            findings.addAll(InvoiceComparison.ofParties(creditor, debtor, read.invoice(), read.source()));
        }
        Set<String> said = findings.stream().map(Finding::rule).collect(Collectors.toSet());
        read.warnings().stream()
                .filter(warning -> !said.contains(SAID_BY_COMPARISON.getOrDefault(warning.rule(), "")))
                .map(warning -> new Finding(
                        warning.rule(),
                        warning.severity(),
                        warning.article(),
                        about(invoice, warning.message()),
                        warning.remedy()))
                .forEach(findings::add);
        findings.sort(Comparator.comparing(Finding::severity));
        return List.copyOf(findings);
    }

    private static String about(Invoice invoice, String reason) {
        return FrenchText.of(
                "Facture %s, fichier %s : %s",
                FrenchText.quoted(invoice.number()), FrenchText.quoted(String.valueOf(invoice.file())), reason);
    }

    /** {@return the file, links followed; null when it is not below {@code folder} or does not exist} */
    private static @Nullable Path inside(Path folder, String file) {
        try {
            Path root = folder.toRealPath();
            Path real = root.resolve(file).toRealPath();
            return real.startsWith(root) && Files.isRegularFile(real) ? real : null;
        } catch (IOException | InvalidPathException e) {
            return null;
        }
    }
}
