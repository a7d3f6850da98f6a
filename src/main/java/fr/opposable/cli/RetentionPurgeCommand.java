package fr.opposable.cli;

import fr.opposable.campaign.EngineVersion;
import fr.opposable.kernel.French;
import fr.opposable.legal.LegalLibrary;
import fr.opposable.rendering.TemplateLibrary;
import fr.opposable.retention.HeldCase;
import fr.opposable.retention.Kept;
import fr.opposable.retention.Purge;
import fr.opposable.retention.PurgeRequest;
import fr.opposable.retention.RetentionRefusedException;
import fr.opposable.retention.RetentionRule;
import fr.opposable.store.DataStore;
import fr.opposable.vault.Eraser;
import fr.opposable.vault.Vault;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Erases what may go of the cases named, with a certificate for each. */
@Command(
        name = "purge",
        description =
                "Efface le contenu échu d’affaires nommées, avec un certificat\u202f; les empreintes, les lignes et le registre restent. Demande un motif et la règle confirmée.")
final class RetentionPurgeCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "AFFAIRE", arity = "0..*", description = "Références, CRÉANCIER/RÉFÉRENCE, ou dossiers.")
    List<String> cases = new ArrayList<>();

    @Option(
            names = "--reason",
            paramLabel = "MOTIF",
            description = "Pourquoi\u202f; inscrit au journal et au certificat.")
    String reason = "";

    @Option(
            names = "--rule",
            paramLabel = "RÈGLE",
            description =
                    "Règle que vous confirmez, telle que «\u00a0retention due\u00a0» la nomme (conservation.correspondance…)\u202f; répétable.")
    List<String> rules = new ArrayList<>();

    @Option(names = "--dry-run", description = "Montre ce qui partirait, sans rien inscrire ni effacer.")
    boolean dryRun;

    @Option(names = "--resume", description = "Termine d’abord, ou seulement, les effacements interrompus.")
    boolean resume;

    RetentionPurgeCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Stores.require(options.data, options.db);
        if (cases.isEmpty() && !resume) {
            throw new InputException(
                    French.typeset(
                            "Nommez les affaires : « retention purge AFFAIRE --rule RÈGLE --reason MOTIF » ; « retention due » les liste."));
        }
        if (!cases.isEmpty() && reason.isBlank()) {
            throw new InputException(
                    French.typeset("--reason manque : le motif est inscrit au journal et au certificat."));
        }
        if (options.asOfGiven() && !dryRun) {
            throw new InputException(
                    French.typeset("--as-of ne vaut ici qu’avec --dry-run : on n’efface qu’au jour d’aujourd’hui."));
        }
        Set<RetentionRule> confirmed = confirmed();
        try (DataStore store = DataStore.open(options.data, options.db);
                Vault vault = new Vault(store, clock)) {
            Purge purge = new Purge(
                    vault, LegalLibrary.fromClassPath(), TemplateLibrary.onClassPath(), EngineVersion.current(), clock);
            return run(purge, vault, confirmed);
        }
    }

    private int run(Purge purge, Vault vault, Set<RetentionRule> confirmed) {
        boolean erased = false;
        if (!dryRun) {
            Eraser.Outcome resumed = purge.resume();
            erased = resumed.documents() + resumed.facts() > 0 || resume;
            if (resumed.documents() + resumed.facts() > 0) {
                say("Effacements interrompus terminés\u00a0: %d document(s) et %d contenu(s) de plus.", resumed);
            }
        }
        int refused = 0;
        for (String name : cases) {
            try {
                erased |= purge(HeldCases.named(name, vault), purge, confirmed);
            } catch (RetentionRefusedException e) {
                terminal.err().println(e.getMessage());
                refused++;
            }
        }
        if (erased) {
            purge.forget();
        }
        return refused == 0 ? ExitCode.DONE : ExitCode.REFUSALS;
    }

    private boolean purge(HeldCase held, Purge purge, Set<RetentionRule> confirmed) {
        PurgeRequest request = new PurgeRequest(
                System.getProperty("user.name", "inconnu"),
                TypedText.reason("--reason", reason),
                confirmed,
                options.asOf(clock));
        if (dryRun) {
            for (Kept thing : purge.plan(held, request)) {
                terminal.out()
                        .println("%s, %s\u00a0: partirait – %s, échu le %s"
                                .formatted(held, thing.name(), thing.citation(), French.figures(thing.until())));
            }
            return false;
        }
        Purge.Ordered ordered = purge.order(held, request);
        Eraser.Outcome outcome = purge.carryOut(ordered);
        say(
                "Affaire " + held + ", certificat n° " + ordered.certificate()
                        + "\u00a0: %d document(s) et %d contenu(s) effacés\u202f; le certificat est dans le coffre («\u00a0./opposable history\u00a0»).",
                outcome);
        if (outcome.kept() > 0) {
            terminal.out()
                    .println(French.typeset("  %d document(s) restent : autre chose en a encore besoin.")
                            .formatted(outcome.kept()));
        }
        return true;
    }

    private void say(String sentence, Eraser.Outcome outcome) {
        terminal.out().println(French.typeset(sentence).formatted(outcome.documents(), outcome.facts()));
    }

    private Set<RetentionRule> confirmed() {
        Set<RetentionRule> confirmed = EnumSet.noneOf(RetentionRule.class);
        for (String rule : rules) {
            confirmed.add(Arrays.stream(RetentionRule.values())
                    .filter(known -> known.id().equals(rule))
                    .findFirst()
                    .orElseThrow(() -> new InputException(French.typeset(
                                    "--rule : « %s » n’est pas une règle de conservation. Celles-ci le sont : %s.")
                            .formatted(
                                    rule,
                                    String.join(
                                            ", ",
                                            Arrays.stream(RetentionRule.values())
                                                    .map(RetentionRule::id)
                                                    .toList())))));
        }
        return confirmed;
    }
}
