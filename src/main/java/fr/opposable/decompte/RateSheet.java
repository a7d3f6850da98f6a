package fr.opposable.decompte;

import fr.opposable.decompte.internal.Look;
import fr.opposable.decompte.internal.Sheet;
import fr.opposable.decompte.internal.Workbook;

/** The sheet of rates: each once; the accounts refer to it. */
final class RateSheet {

    private RateSheet() {}

    static void write(Workbook workbook, RateTable rates) {
        Sheet sheet = workbook.sheet("Taux", 9, 12, 90, 50).frozen(1, 0);
        sheet.row()
                .text('A', "Repère", Look.HEAD)
                .text('B', "Taux annuel", Look.HEAD_RIGHT)
                .text('C', "Source", Look.HEAD)
                .text('D', "Texte", Look.HEAD);
        for (RateTable.Rate rate : rates.all()) {
            sheet.row()
                    .text('A', rate.mark(), Look.TEXT)
                    .figure('B', rate.percent().movePointLeft(2), Look.PERCENT)
                    .text('C', rate.source(), Look.WRAPPED)
                    .text('D', rate.article(), Look.WRAPPED);
        }
    }

    /** {@return the cell of a rate, seen from another sheet} */
    static String cell(RateTable.Rate rate) {
        return "Taux!$B$" + (rate.rank() + 1);
    }
}
