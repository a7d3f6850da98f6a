/** Every version of every document, sealed and never overwritten. */
@ApplicationModule(
        displayName = "Vault",
        allowedDependencies = {"kernel", "store", "ledger", "journal"})
@NullMarked
package fr.opposable.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
