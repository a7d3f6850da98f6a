/** How long the papers of a case are kept, what suspends that, and how they go: on order, with a certificate. */
@ApplicationModule(
        displayName = "Retention",
        allowedDependencies = {"kernel", "legal", "store", "ledger", "journal", "vault", "rendering"})
@NullMarked
package fr.opposable.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
