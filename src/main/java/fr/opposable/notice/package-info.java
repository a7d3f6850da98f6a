/** What became of what was sent: proofs of notice, read from the mailer's files and from scans, and what they prove. */
@ApplicationModule(
        displayName = "Notice",
        allowedDependencies = {
            "kernel",
            "claim",
            "compliance",
            "evidence",
            "history",
            "intake",
            "journal",
            "ledger",
            "originals",
            "store",
            "vault"
        })
@NullMarked
package fr.opposable.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
