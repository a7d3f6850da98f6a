package fr.opposable.decompte;

import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.Convention;
import fr.opposable.decompte.internal.Look;
import fr.opposable.decompte.internal.Sheet;
import fr.opposable.decompte.internal.Workbook;
import fr.opposable.kernel.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** The sheet of conventions: the divisor, which formulas call by its name, then the readings chosen and what they rest on. */
final class ConventionSheet {

    private ConventionSheet() {}

    /** {@return how the other sheets count days} */
    static YearFormula write(Workbook workbook, ClaimStatement statement) {
        YearFormula year = new YearFormula(statement.conventions().dayCount());
        Sheet sheet = workbook.sheet("Conventions", 34, 110, 18);
        sheet.row().text('A', "Conventions de calcul", Look.TITLE);
        Sheet.Row divisor = sheet.row().text('A', "Jours d’une année (diviseur)", Look.STRONG);
        if (year.hasDivisor()) {
            divisor.figure('B', BigDecimal.valueOf(year.divisor()), Look.WHOLE_LEFT);
            workbook.name(YearFormula.DIVISOR, "Conventions!$B$" + divisor.number());
        } else {
            divisor.text('B', "365 ou 366, selon l’année civile de chaque jour", Look.TEXT);
        }
        sheet.row();
        List<String> notes = Stream.concat(
                        InterestName.sense(statement).stream(), statement.conventions().notes().stream())
                .toList();
        for (int i = 0; i < notes.size(); i++) {
            sheet.row().text('A', "Convention " + (i + 1), Look.TEXT).text('B', notes.get(i), Look.WRAPPED);
        }
        List<String> doubts = DecompteModel.doubts(statement.findings());
        doubts.forEach(
                doubt -> sheet.row().text('A', "Source non vérifiée", Look.TEXT).text('B', doubt, Look.WRAPPED));
        choices(sheet, statement);
        sheet.row();
        sheet.row().text('A', "Textes et taux", Look.TEXT).text('B', "version " + statement.lawVersion(), Look.QUIET);
        sheet.row()
                .text('A', "Formules", Look.TEXT)
                .text(
                        'B',
                        "Les montants se recalculent : dates, taux, règlements et avoirs peuvent être modifiés. La part d’un "
                                + "règlement attribuée à chaque facture et la clause pénale sont des nombres, non des formules.",
                        Look.WRAPPED);
        return year;
    }

    private static void choices(Sheet sheet, ClaimStatement statement) {
        if (statement.conventions().choices().isEmpty()) {
            return;
        }
        sheet.row();
        sheet.row()
                .text('A', "Lectures retenues", Look.HEAD)
                .text('B', "là où le droit n’est pas fixé", Look.HEAD)
                .text('C', "Effet sur le total", Look.HEAD_RIGHT);
        for (Convention choice : statement.conventions().choices()) {
            sheet.row()
                    .text('A', choice.topic().french(), Look.STRONG)
                    .text('B', choice.reading() + ". " + ChoiceWords.source(choice) + ".", Look.WRAPPED);
            for (Convention.Alternative other : choice.alternatives()) {
                Sheet.Row row =
                        sheet.row().text('A', "autre lecture", Look.QUIET).text('B', other.reading(), Look.WRAPPED);
                Money difference = other.difference();
                if (difference == null) {
                    row.text('C', ChoiceWords.effect(other), Look.WRAPPED);
                } else {
                    row.figure('C', difference.amount(), Look.EUROS);
                }
            }
        }
    }
}
