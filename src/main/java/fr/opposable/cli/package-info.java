/** The command line: one class a command. */
@ApplicationModule(
        displayName = "CLI",
        allowedDependencies = {
            "kernel",
            "legal",
            "claim",
            "court",
            "compliance",
            "deadline",
            "evidence",
            "letter",
            "intake",
            "rendering",
            "decompte",
            "dossier",
            "vault",
            "ledger",
            "store",
            "campaign",
            "sample",
            "review"
        })
@NullMarked
package fr.opposable.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
