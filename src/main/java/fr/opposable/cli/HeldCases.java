package fr.opposable.cli;

import fr.opposable.kernel.French;
import fr.opposable.retention.HeldCase;
import fr.opposable.vault.Vault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The case that a retention command names: a folder, {@code CREANCIER/REFERENCE}, or a reference that one creditor alone uses. */
final class HeldCases {

    private HeldCases() {}

    static HeldCase named(String name, Vault vault) {
        Path folder = Path.of(name);
        if (Files.isDirectory(folder)) {
            CaseName read = CaseName.ofFolder(folder);
            return new HeldCase(String.valueOf(read.creditor()), read.reference());
        }
        List<HeldCase> found = vault.cases().stream()
                .map(key -> new HeldCase(key.creditor(), key.caseReference()))
                .filter(held -> held.reference().equals(name) || held.toString().equals(name))
                .toList();
        if (found.size() == 1) {
            return found.getFirst();
        }
        throw new InputException(
                found.isEmpty()
                        ? French.typeset(
                                        "Aucun document de l’affaire « %s » n’est enregistré. Vérifiez la référence et --data.")
                                .formatted(name)
                        : French.typeset(
                                        "Plusieurs créanciers emploient la référence « %s » : écrivez CRÉANCIER/RÉFÉRENCE, par exemple %s.")
                                .formatted(name, found.getFirst()));
    }
}
