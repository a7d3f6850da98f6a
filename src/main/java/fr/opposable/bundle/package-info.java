/** One case's whole file for a court: its pieces judged, numbered, stamped and bound, its papers sealed, laid out for whom it goes to. */
@ApplicationModule(
        displayName = "Bundle",
        allowedDependencies = {
            "kernel",
            "legal",
            "compliance",
            "claim",
            "court",
            "evidence",
            "exhibit",
            "intake",
            "review",
            "rendering",
            "decompte",
            "dossier",
            "filing",
            "letter",
            "vault",
            "journal",
            "history",
            "originals",
            "store",
            "campaign"
        })
@NullMarked
package fr.opposable.bundle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
