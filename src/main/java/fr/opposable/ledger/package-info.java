/** What was recorded, in which order, and since when: a Merkle log with signed checkpoints. */
@ApplicationModule(
        displayName = "Ledger",
        allowedDependencies = {"kernel", "store"})
@NullMarked
package fr.opposable.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
