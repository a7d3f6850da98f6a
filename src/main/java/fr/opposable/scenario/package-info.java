/** Which step comes next: dated scenarios of the amicable phase, what holds them, and the day each step comes due. */
@ApplicationModule(
        displayName = "Scenario",
        allowedDependencies = {"kernel", "legal", "claim", "compliance", "letter"})
@NullMarked
package fr.opposable.scenario;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
