/** What is handed over so that anyone can check it without us, and the check. */
@ApplicationModule(
        displayName = "Pack",
        allowedDependencies = {
            "kernel",
            "compliance",
            "claim",
            "rendering",
            "decompte",
            "ledger",
            "journal",
            "vault",
            "originals"
        })
@NullMarked
package fr.opposable.pack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
