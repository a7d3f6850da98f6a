package fr.opposable.cli;

import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Severity;
import fr.opposable.intake.Intake;
import fr.opposable.kernel.French;
import fr.opposable.store.DataStore;
import fr.opposable.store.StoreUnavailableException;
import fr.opposable.vault.Vault;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Completes a case with what was imported for it: proofs of notice, payments. */
final class ImportedProofs {

    private ImportedProofs() {}

    /**
     * {@return the case with what the store knows of its letters} Nothing is opened when there is no store; a store in use elsewhere is
     * told as a finding, since the case can be looked at without it.
     */
    static Intake.Accepted in(Intake.Accepted accepted, CommonOptions options, Clock clock) {
        if (!Stores.exists(options.data, options.db)) {
            return accepted;
        }
        try (DataStore store = DataStore.open(options.data, options.db);
                Vault vault = new Vault(store, clock)) {
            return Completions.completed(accepted, vault);
        } catch (StoreUnavailableException e) {
            return with(
                    accepted,
                    List.of(new Finding(
                            "NOTICE-STORE",
                            Severity.WARNING,
                            null,
                            French.typeset("Les preuves et les règlements importés n'ont pas été lus : %s")
                                    .formatted(e.getMessage()),
                            "Relancez la commande quand le dossier de données est libre.")));
        }
    }

    /** {@return the findings that come from the import} */
    static List<Finding> findings(Intake.Accepted accepted) {
        return accepted.findings().stream()
                .filter(finding ->
                        finding.rule().startsWith("NOTICE-") || finding.rule().startsWith("PAYMENT-"))
                .toList();
    }

    private static Intake.Accepted with(Intake.Accepted accepted, List<Finding> more) {
        List<Finding> findings = new ArrayList<>(accepted.findings());
        findings.addAll(more);
        return new Intake.Accepted(accepted.caseFile(), findings);
    }
}
