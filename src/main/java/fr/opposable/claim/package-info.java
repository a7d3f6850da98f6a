/** What is owed, by whom, since when, and how the figure was reached. */
@ApplicationModule(
        displayName = "Claim",
        allowedDependencies = {"kernel", "legal", "compliance"})
@NullMarked
package fr.opposable.claim;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
