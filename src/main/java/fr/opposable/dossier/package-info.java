/** What is handed in: pieces numbered once, stamped, listed and bound into volumes. */
@ApplicationModule(
        displayName = "Dossier",
        allowedDependencies = {"kernel", "compliance", "claim", "jpeg", "rendering"})
@NullMarked
package fr.opposable.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
