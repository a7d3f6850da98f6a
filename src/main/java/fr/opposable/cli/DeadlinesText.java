package fr.opposable.cli;

import fr.opposable.claim.CaseFile;
import fr.opposable.deadline.Deadline;
import fr.opposable.deadline.Deadlines;
import fr.opposable.intake.WhereToWrite;
import fr.opposable.kernel.French;
import fr.opposable.rendering.TextTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Deadlines as a page of fixed-width text: a table to read at a glance, then how each day was found. */
public final class DeadlinesText {

    private DeadlinesText() {}

    /** {@return the page, lines ended by a line feed} */
    public static String of(Deadlines deadlines, CaseFile file) {
        List<String> page = new ArrayList<>();
        page.add(French.typeset("ÉCHÉANCES au " + French.words(deadlines.asOf())));
        page.add("");
        page.addAll(TextTable.wrap("Affaire    ", deadlines.reference().value()));
        page.addAll(TextTable.wrap("Créancier  ", file.creditor().fullName()));
        page.addAll(TextTable.wrap("Débiteur   ", file.debtor().fullName()));
        for (String contradiction : deadlines.contradictions()) {
            page.addAll(TextTable.wrap(
                    "À corriger ", French.typeset("Deux dates ne vont pas ensemble : ") + contradiction));
        }
        page.add("");
        if (deadlines.all().isEmpty()) {
            page.add("Aucune échéance ne se calcule avec les faits du dossier.");
            return String.join("\n", page) + "\n";
        }
        page.addAll(table(deadlines));
        deadlines.all().forEach(deadline -> detail(page, deadline));
        page.add("");
        page.addAll(TextTable.wrap("", French.typeset("Textes de loi : version " + deadlines.lawVersion() + ".")));
        return String.join("\n", page) + "\n";
    }

    private static List<String> table(Deadlines deadlines) {
        TextTable table =
                new TextTable("N°|<", "Échéance|<", "Dernier jour|<", "Reste|>", "Nature|<", "État|<", "Source|<");
        for (Deadline deadline : deadlines.all()) {
            table.row(
                    deadline.id(),
                    deadline.title(),
                    day(deadline.last()),
                    left(deadline, deadlines.asOf()),
                    deadline.task().french(),
                    deadline.state().french(),
                    deadline.status().french());
        }
        return table.lines();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "?" : French.figures(day);
    }

    private static String left(Deadline deadline, LocalDate asOf) {
        Long days = deadline.daysLeft(asOf);
        boolean counts = deadline.state() == Deadline.State.RUNNING || deadline.state() == Deadline.State.LATE;
        return days == null || !counts ? "" : "%d%sj".formatted(days, French.NO_BREAK);
    }

    private static void detail(List<String> page, Deadline deadline) {
        page.add("");
        page.addAll(TextTable.wrap("", deadline.id() + "  " + deadline.title().toUpperCase(Locale.FRENCH)));
        if (deadline.computation() != null) {
            deadline.computation().steps().forEach(step -> page.addAll(TextTable.wrap("  - ", step)));
            if (deadline.task() == Deadline.Task.ACT
                    && !deadline.computation()
                            .raw()
                            .equals(deadline.computation().last())) {
                page.addAll(TextTable.wrap(
                        "  - ",
                        French.typeset("Jour sûr, avant toute prorogation : "
                                + French.words(deadline.computation().raw()) + ".")));
            }
        }
        if (deadline.met() != null) {
            page.addAll(TextTable.wrap("  - ", French.typeset("Survenu le " + French.words(deadline.met()) + ".")));
        }
        page.addAll(TextTable.wrap(
                "  Texte       ",
                French.typeset(deadline.article().citation() + " ; " + deadline.source() + " ; "
                        + deadline.status().french() + ".")));
        if (!deadline.ifMissed().isEmpty()) {
            page.addAll(TextTable.wrap("  À la fin    ", deadline.ifMissed()));
        }
        if (deadline.note() != null) {
            page.addAll(TextTable.wrap("  À savoir    ", deadline.note()));
        }
        deadline.unknown().forEach(doubt -> page.addAll(TextTable.wrap("  À vérifier  ", WhereToWrite.said(doubt))));
    }
}
