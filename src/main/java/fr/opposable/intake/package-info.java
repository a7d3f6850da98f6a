/** From what people typed to a case, or to the list of what is wrong with it. */
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {"kernel", "claim", "evidence", "compliance"})
@NullMarked
package fr.opposable.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
