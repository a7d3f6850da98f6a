/** By when: every time limit of a case, with its computation in words. */
@ApplicationModule(
        displayName = "Deadline",
        allowedDependencies = {"kernel", "legal", "claim", "compliance"})
@NullMarked
package fr.opposable.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
