package fr.opposable.cli;

import fr.opposable.decompte.DecompteJson;
import fr.opposable.decompte.DecompteText;
import fr.opposable.history.Archive;
import fr.opposable.history.Replay;
import fr.opposable.intake.WhereToWrite;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import fr.opposable.vault.VersionLife;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The décompte of an old version, reckoned again from its facts and the law of then, beside the sums it was made with.
 *
 * @param terminal where it is shown
 * @param archive what versions were made from
 * @param json whether as JSON
 */
record ReplayView(Terminal terminal, Archive archive, boolean json) {

    /** @param asked kind of document, and the version */
    int show(List<VersionLife> lives, List<String> asked) {
        VersionLife life = VersionTarget.numbered(DiffView.ofKind(lives, asked.getFirst()), asked.get(1), "--replay");
        Replay replay = archive.replay(life.version())
                .orElseThrow(() -> new InputException(French.typeset(
                                "Les textes de loi %s de %s n’ont pas été conservés : son décompte ne peut pas être refait par ce programme. Son fichier reste dans le coffre.")
                        .formatted(life.version().law(), life.name())));
        if (json) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            map.put("key", life.version().key().toString());
            map.put("version", life.version().versionNo());
            map.put("lawVersion", life.version().law().toString());
            map.put("engine", life.version().engine());
            map.put("sameToTheCent", replay.hasFigures() ? replay.deviations().isEmpty() : null);
            map.put("deviations", replay.deviations());
            map.put("decompte", DecompteJson.of(replay.statement()));
            terminal.out().println(Json.pretty(map));
        } else {
            terminal.out()
                    .print(DecompteText.of(
                            replay.statement(), replay.making().snapshot().caseFile(), WhereToWrite::said));
            terminal.out().println();
            terminal.out().println(verdict(replay, life));
        }
        return replay.deviations().isEmpty() ? ExitCode.DONE : ExitCode.REFUSALS;
    }

    private static String verdict(Replay replay, VersionLife life) {
        if (!replay.hasFigures()) {
            return French.typeset(
                            "%s a été faite avant que ses sommes soient conservées : comparez ce décompte à ses pages.")
                    .formatted(life.name());
        }
        if (replay.deviations().isEmpty()) {
            return French.typeset("Refait sur les faits et les textes de loi de %s (%s) : les mêmes sommes au centime.")
                    .formatted(life.name(), life.version().law());
        }
        return French.typeset("Écarts avec %s, à expliquer par le changement de programme (%s alors) : %s.")
                .formatted(
                        life.name(),
                        life.version().engine(),
                        String.join(
                                ", ",
                                replay.deviations().stream()
                                        .map(deviation -> "%s %s au lieu de %s"
                                                .formatted(
                                                        deviation.figure(),
                                                        French.euros(Money.of(deviation.now())),
                                                        French.euros(Money.of(deviation.then()))))
                                        .toList()));
    }
}
