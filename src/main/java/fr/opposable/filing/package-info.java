/** What is filed with a court, and what goes with it: the requête, its annexes, the letters that carry them. */
@ApplicationModule(
        displayName = "Filing",
        allowedDependencies = {
            "kernel",
            "legal",
            "compliance",
            "claim",
            "court",
            "deadline",
            "review",
            "rendering",
            "decompte",
            "dossier"
        })
@NullMarked
package fr.opposable.filing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
