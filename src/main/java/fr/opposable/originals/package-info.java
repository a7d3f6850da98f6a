/** Every exhibit as it came, bit for bit, with who gave it and when; and what was derived from it. */
@ApplicationModule(
        displayName = "Originals",
        allowedDependencies = {"kernel", "claim", "evidence", "journal", "store", "vault"})
@NullMarked
package fr.opposable.originals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
