package fr.opposable.intake;

import fr.opposable.intake.internal.CaseFolderReader;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a case from its folder. */
public final class CaseFolders {

    private final CaseFolderReader reader;

    /** Reads cases without comparing their e-invoices. */
    public CaseFolders() {
        this(InvoiceCheck.NONE);
    }

    /** @param invoiceCheck compares each invoice that names a file with what that file says */
    public CaseFolders(InvoiceCheck invoiceCheck) {
        this.reader = new CaseFolderReader(invoiceCheck);
    }

    /**
     * {@return the case, or all that is wrong with it}
     *
     * @param folder the folder that holds {@code affaire.yaml}, or that file itself
     */
    public Intake read(Path folder) {
        if (Files.isDirectory(folder)) {
            return reader.read(folder, folder.resolve(CaseFolderReader.CASE_FILE), CaseFolderReader.CASE_FILE);
        }
        Path file = folder.toAbsolutePath();
        Path parent = file.getParent();
        return reader.read(parent == null ? file : parent, file, String.valueOf(file.getFileName()));
    }
}
