/** What a careful reader would say of a case before its next document leaves. */
@ApplicationModule(
        displayName = "Review",
        allowedDependencies = {
            "kernel",
            "legal",
            "claim",
            "compliance",
            "evidence",
            "letter",
            "scenario",
            "court",
            "deadline"
        })
@NullMarked
package fr.opposable.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
