/** What proves the claim: electronic invoices and what they say. */
@ApplicationModule(
        displayName = "Evidence",
        allowedDependencies = {"kernel", "claim", "compliance"})
@NullMarked
package fr.opposable.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
