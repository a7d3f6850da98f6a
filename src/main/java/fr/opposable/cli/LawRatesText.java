package fr.opposable.cli;

import fr.opposable.kernel.French;
import fr.opposable.legal.HalfYearRates;
import fr.opposable.legal.Verification;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rates, one half-year a line, the newest first. */
final class LawRatesText {

    private static final String ROW = "%-9s %1s %10s %8s %8s  %-10s %9s %9s %9s  %s";

    private LawRatesText() {}

    static String of(List<HalfYearRates> table, LocalDate asOf) {
        LawLines lines = new LawLines();
        lines.line(French.typeset("Taux annuels, semestre par semestre ; le signe > marque celui du ") + French.figures(asOf) + ".");
        lines.blank();
        lines.line(row("", "", "LÉGAL", "LÉGAL", "BCE", "", "ENTRE", "PERSONNES", "PLANCHER", ""));
        lines.line(row("", "", "créancier", "autres", "1er jour", "en vigueur", "PROS", "PUBLIQUES", "D’UNE", ""));
        lines.line(row("SEMESTRE", "", "particulier", "cas", "", "depuis", "BCE + 10", "BCE + 8", "CLAUSE", "STATUT"));
        lines.rule();
        for (HalfYearRates rates : table.reversed()) {
            lines.line(row(
                    name(rates.days().from()),
                    rates.days().contains(asOf) ? ">" : "",
                    figure(rates.individual()),
                    figure(rates.other()),
                    figure(rates.ecb()),
                    French.figures(rates.decidedOn()),
                    figure(rates.professional()),
                    figure(rates.publicBody()),
                    figure(rates.floor()),
                    status(rates.status())));
        }
        lines.rule();
        LocalDate next = table.getLast().days().to().plusDays(1);
        lines.wrapped(
                "",
                French.typeset("%s : non publié. Un calcul qui en a besoin s’arrête ; aucun taux n’est prolongé.")
                        .formatted(name(next)));
        lines.blank();
        lines.wrapped(
                "Légal            ",
                "C. mon. fin., art. L. 313-2. La qualité du créancier choisit la colonne, jamais celle du débiteur.");
        lines.wrapped(
                "Entre pros       ",
                French.typeset("C. com., art. L. 441-10, II : taux de la BCE au 1er janvier ou au 1er juillet, majoré de 10 points."));
        lines.wrapped(
                "Personnes publ.  ",
                French.typeset("CCP, art. R. 2192-31 : le taux du semestre où les intérêts ont commencé à courir vaut pour tout le retard."));
        lines.wrapped("Plancher         ", French.typeset("C. com., art. L. 441-10, II : trois fois le taux légal (autres cas)."));
        lines.wrapped(
                "Majoration       ",
                French.typeset("C. mon. fin., art. L. 313-3 : taux légal + 5 points, deux mois après que la décision est exécutoire."));
        lines.wrapped(
                "Statut           ",
                French.typeset("vérifié : deux sources concordantes ; 2de main : une seule, ou des sources secondaires ; avant 2013, le texte ne fixait pas le taux par semestre. Aucun humain n’a relu ces taux."));
        return lines.toString();
    }

    private static String row(String... cells) {
        return ROW.formatted((Object[]) cells).stripTrailing();
    }

    private static String name(LocalDate first) {
        return "%d, %s".formatted(first.getYear(), first.getMonthValue() == 1 ? "1er" : "2e");
    }

    private static String figure(@Nullable BigDecimal percent) {
        return percent == null ? "–" : French.percent(percent);
    }

    private static String status(Verification.Status status) {
        return switch (status) {
            case VERIFIED -> "vérifié";
            case SECOND_HAND -> "2de main";
            case UNVERIFIED -> "NON VÉRIFIÉ";
        };
    }
}
