/** One run over many cases: the jobs, the lots, the rejects and the report. */
@ApplicationModule(
        displayName = "Campaign",
        allowedDependencies = {
            "kernel",
            "legal",
            "claim",
            "compliance",
            "evidence",
            "letter",
            "scenario",
            "intake",
            "rendering",
            "vault",
            "journal",
            "ledger",
            "history",
            "store"
        })
@NullMarked
package fr.opposable.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
