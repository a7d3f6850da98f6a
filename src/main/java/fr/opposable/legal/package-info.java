/** The law as dated data: rates, fixed sums, delays and wording, asked for on a date. */
@ApplicationModule(
        displayName = "Legal",
        allowedDependencies = {"kernel"})
@NullMarked
package fr.opposable.legal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
