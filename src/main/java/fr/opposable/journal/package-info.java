/** What happens to the papers of a case, act by act: only added to, and each act in the log. */
@ApplicationModule(
        displayName = "Journal",
        allowedDependencies = {"kernel", "store", "ledger"})
@NullMarked
package fr.opposable.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
