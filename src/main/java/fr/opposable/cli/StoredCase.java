package fr.opposable.cli;

import fr.opposable.claim.CaseFile;
import fr.opposable.intake.CaseJson;
import fr.opposable.kernel.French;
import fr.opposable.vault.RecordedErasures;
import fr.opposable.vault.SealedVersion;
import fr.opposable.vault.Vault;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** A case that has no folder, such as a row of a portfolio: as its newest document tells it. */
final class StoredCase {

    /** The certificate of an erasure tells of no claim. */
    private static final String CERTIFICATE = "certificat-effacement";

    private StoredCase() {}

    /**
     * {@return the facts of the newest version of this case}
     *
     * @throws InputException when there is none, or several creditors use this reference
     */
    static CaseFile of(String reference, Vault vault) {
        List<SealedVersion> versions = vault.history(reference, null);
        List<String> creditors = versions.stream()
                .map(version -> version.key().creditor())
                .distinct()
                .toList();
        if (creditors.isEmpty()) {
            throw new InputException(French.typeset(
                            "« %s » n’est ni un dossier d’affaire, ni la référence d’une affaire dont un document est enregistré. Vérifiez-la, et --data.")
                    .formatted(reference));
        }
        if (creditors.size() > 1) {
            throw new InputException(French.typeset(
                            "Plusieurs créanciers ont une affaire « %s » (%s) : donnez le dossier de la bonne affaire.")
                    .formatted(reference, String.join(", ", creditors)));
        }
        return newest(versions, vault)
                .orElseThrow(() -> new InputException(French.typeset(
                                "Les faits de l’affaire « %s » ont été effacés : ils ne peuvent plus être relus du coffre. Donnez le dossier de l’affaire.")
                        .formatted(reference)));
    }

    /** {@return the facts of the newest of these versions; empty when all were erased} */
    static Optional<CaseFile> newest(List<SealedVersion> versions, Vault vault) {
        RecordedErasures erasures = vault.erasures();
        return versions.stream()
                .filter(version ->
                        erasures.of(version).isEmpty() && !version.key().kind().equals(CERTIFICATE))
                .max(Comparator.comparing(SealedVersion::producedAt))
                .map(version -> CaseJson.read(JsonMapper.shared()
                        .readTree(vault.facts(version))
                        .path("case")
                        .toString()));
    }
}
