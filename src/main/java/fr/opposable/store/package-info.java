/** Where data lives: the database, its schema and the lock on it. */
@ApplicationModule(
        displayName = "Store",
        allowedDependencies = {"kernel"})
@NullMarked
package fr.opposable.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
