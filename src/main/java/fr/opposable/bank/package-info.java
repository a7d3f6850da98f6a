/** What came in on the account: statements of banks, read and proved whole, and the payments in them put with their cases. */
@ApplicationModule(
        displayName = "Bank",
        allowedDependencies = {"kernel", "legal", "claim", "compliance", "intake", "journal", "originals", "vault"})
@NullMarked
package fr.opposable.bank;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
