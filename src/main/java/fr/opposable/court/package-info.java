/** Which court a claim is taken to, by which rule, and what is still to be confirmed. */
@ApplicationModule(
        displayName = "Court",
        allowedDependencies = {"kernel", "legal", "compliance", "claim"})
@NullMarked
package fr.opposable.court;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
