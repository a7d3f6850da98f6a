package fr.opposable.cli;

import fr.opposable.journal.JournalAct;
import fr.opposable.kernel.French;
import fr.opposable.legal.LegalLibrary;
import fr.opposable.retention.CaseKeeping;
import fr.opposable.retention.Kept;
import fr.opposable.retention.Retention;
import fr.opposable.store.DataStore;
import fr.opposable.vault.Vault;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What may go, with the rule and the day; what is held, and by whom. */
@Command(
        name = "due",
        description =
                "Ce qui peut partir, avec la règle et le jour. --as-of donne un autre jour\u202f; --all montre aussi ce qui reste.")
final class RetentionDueCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    CommonOptions options = new CommonOptions();

    @Option(names = "--all", description = "Montre aussi ce qui est encore conservé, et jusqu’à quand.")
    boolean all;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "Présentation.")
    HistoryCommand.Format format = HistoryCommand.Format.text;

    RetentionDueCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Stores.require(options.data, options.db);
        LocalDate day = options.asOf(clock);
        try (DataStore store = DataStore.open(options.data, options.db);
                Vault vault = new Vault(store, clock)) {
            List<Map<String, @Nullable Object>> rows = new ArrayList<>();
            new Retention(vault, LegalLibrary.fromClassPath()).forEach(keeping -> list(keeping, day, rows));
            if (format == HistoryCommand.Format.json) {
                terminal.out().println(Json.pretty(rows));
            } else {
                for (Map<String, @Nullable Object> row : rows) {
                    terminal.out().println(text(row));
                }
                terminal.err()
                        .println(
                                French.typeset(
                                        "Ces durées sont des propositions (legal-texts/delays/conservation.yaml) : rien n’est effacé sans « retention purge », qui demande la règle confirmée et un motif."));
            }
            return ExitCode.DONE;
        }
    }

    private void list(CaseKeeping keeping, LocalDate day, List<Map<String, @Nullable Object>> rows) {
        String blocked = keeping.hold()
                .map(JournalAct::act)
                .map(act -> "conservée sur ordre\u00a0: " + act.text("reason"))
                .or(() -> keeping.procedure().map(sign -> "procédure en cours (" + sign + ")"))
                .orElse(null);
        for (Kept thing : keeping.things()) {
            if (all || thing.isDue(day)) {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                row.put("case", keeping.held().toString());
                row.put("thing", thing.name());
                row.put("until", thing.until().toString());
                row.put("due", thing.isDue(day) && blocked == null);
                row.put("rule", thing.rule().id());
                row.put("article", thing.citation());
                row.put("status", thing.period().verification().status().french());
                row.put("since", keeping.last().toString());
                row.put("blockedBy", blocked);
                rows.add(row);
            }
        }
    }

    private static String text(Map<String, @Nullable Object> row) {
        Object blocked = row.get("blockedBy");
        return "%s, %s\u00a0: %s le %s – %s, %s, %s%s"
                .formatted(
                        row.get("case"),
                        row.get("thing"),
                        Boolean.TRUE.equals(row.get("due")) ? "peut partir, échu" : "conservé jusqu’au",
                        French.figures(LocalDate.parse(String.valueOf(row.get("until")))),
                        row.get("rule"),
                        row.get("article"),
                        row.get("status"),
                        blocked == null ? "" : " – " + blocked)
                .replace("jusqu’au le", "jusqu’au");
    }
}
