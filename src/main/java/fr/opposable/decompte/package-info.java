/** One statement, several views: what the command line, a court and a spreadsheet see of the same figures. */
@ApplicationModule(
        displayName = "Décompte",
        allowedDependencies = {"kernel", "legal", "compliance", "claim", "rendering"})
@NullMarked
package fr.opposable.decompte;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
