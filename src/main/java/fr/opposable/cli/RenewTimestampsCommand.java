package fr.opposable.cli;

import fr.opposable.kernel.French;
import fr.opposable.store.DataStore;
import fr.opposable.vault.Vault;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Covers the time-stamps whose certificate expires by a newer one. */
@Command(
        name = "renew-timestamps",
        description =
                "Couvre d’un jeton neuf les horodatages dont le certificat expire dans les 90 jours, ou a expiré.")
final class RenewTimestampsCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    CommonOptions options = new CommonOptions();

    RenewTimestampsCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Stores.require(options.data, options.db);
        try (DataStore store = DataStore.open(options.data, options.db);
                Vault vault = new Vault(store, clock)) {
            int covered = vault.ledger().renewTimestamps();
            terminal.out()
                    .println(
                            covered == 0
                                    ? French.typeset(
                                            "Aucun jeton à renouveler : aucun certificat n’expire dans les 90 jours, ou l’autorité n’est pas réglée ou n’a pas répondu (voir data/opposable.log).")
                                    : French.typeset("%d jeton(s) d’horodatage couvert(s) par un jeton neuf.")
                                            .formatted(covered));
            return ExitCode.DONE;
        }
    }
}
