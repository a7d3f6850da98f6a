/** What is sent before court: reminders and formal notices. */
@ApplicationModule(
        displayName = "Letter",
        allowedDependencies = {"kernel", "legal", "claim", "compliance", "evidence"})
@NullMarked
package fr.opposable.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
