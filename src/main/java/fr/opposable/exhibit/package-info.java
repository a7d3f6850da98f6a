/** What the client sent, judged on arrival: whether it can be filed, as what, and a printable copy of it. */
@ApplicationModule(
        displayName = "Exhibit",
        allowedDependencies = {"kernel", "compliance", "evidence", "jpeg", "rendering"})
@NullMarked
package fr.opposable.exhibit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
