/** What leaves by others' hands: lots for those who print and post, e-mail ready to send, and what comes back undelivered. */
@ApplicationModule(
        displayName = "Mailing",
        allowedDependencies = {
            "kernel",
            "claim",
            "bank",
            "compliance",
            "letter",
            "intake",
            "rendering",
            "vault",
            "history",
            "journal",
            "ledger",
            "originals",
            "store"
        })
@NullMarked
package fr.opposable.mailing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
