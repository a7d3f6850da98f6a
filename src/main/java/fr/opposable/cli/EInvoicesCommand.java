package fr.opposable.cli;

import fr.opposable.kernel.French;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Reads a corpus of electronic invoices and prints what was expected and what was read. */
@Command(
        name = "einvoices",
        description = "Lit un corpus de factures électroniques et affiche, fichier par fichier, l’attendu et le lu.")
final class EInvoicesCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "DOSSIER", description = "Dossier du corpus, avec EXPECTED-invoices.csv.")
    Path corpus = Path.of("");

    EInvoicesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(corpus.resolve("EXPECTED-invoices.csv"))) {
            throw new InputException(French.typeset("Le dossier « %s » ne contient pas EXPECTED-invoices.csv.")
                    .formatted(corpus));
        }
        return EInvoiceTable.print(corpus, terminal.out());
    }
}
