/** What a version was made from, reckoned again, and what changed from one version to another, in words. */
@ApplicationModule(
        displayName = "History",
        allowedDependencies = {"kernel", "legal", "claim", "intake", "vault"})
@NullMarked
package fr.opposable.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
