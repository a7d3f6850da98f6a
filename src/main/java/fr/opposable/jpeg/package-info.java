/** The brightness of a JPEG, block by block, told without decoding a dot: how a scan is looked at when it comes, and where it is stamped. */
@ApplicationModule(
        displayName = "Jpeg",
        allowedDependencies = {"kernel"})
@NullMarked
package fr.opposable.jpeg;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
