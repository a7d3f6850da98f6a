/** The command line: one class a command. */
@ApplicationModule(
        displayName = "CLI",
        allowedDependencies = {
            "kernel",
            "legal",
            "claim",
            "compliance",
            "evidence",
            "letter",
            "intake",
            "rendering",
            "vault",
            "ledger",
            "store",
            "campaign",
            "sample"
        })
@NullMarked
package fr.opposable.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
