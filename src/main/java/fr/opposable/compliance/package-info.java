/** Questions a document answers before it leaves. */
@ApplicationModule(
        displayName = "Compliance",
        allowedDependencies = {"kernel", "legal"})
@NullMarked
package fr.opposable.compliance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
