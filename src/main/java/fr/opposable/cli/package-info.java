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
            "exhibit",
            "letter",
            "scenario",
            "intake",
            "rendering",
            "decompte",
            "dossier",
            "filing",
            "bundle",
            "vault",
            "history",
            "ledger",
            "journal",
            "store",
            "campaign",
            "grouping",
            "mailing",
            "notice",
            "bank",
            "originals",
            "sample",
            "pack",
            "review",
            "filing",
            "retention"
        })
@NullMarked
package fr.opposable.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
