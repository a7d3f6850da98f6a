/** From content to pages fit for the archive. */
@ApplicationModule(
        displayName = "Rendering",
        allowedDependencies = {"kernel", "compliance", "claim", "evidence", "letter"})
@NullMarked
package fr.opposable.rendering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
