/** Invented portfolios of any size, for trial and load. */
@ApplicationModule(
        displayName = "Sample",
        allowedDependencies = {"kernel", "legal", "claim"})
@NullMarked
package fr.opposable.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
