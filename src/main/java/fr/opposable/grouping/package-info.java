/** The cases of one creditor and one debtor made one, when nothing is lost by it: which may be, which may not and why. */
@ApplicationModule(
        displayName = "Grouping",
        allowedDependencies = {"kernel", "legal", "claim", "compliance", "letter", "intake"})
@NullMarked
package fr.opposable.grouping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
