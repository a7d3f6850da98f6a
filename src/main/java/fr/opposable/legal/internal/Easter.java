package fr.opposable.legal.internal;

import java.time.LocalDate;

/** Easter Sunday of the Gregorian calendar, by the computus published in Nature (1876). */
final class Easter {

    private Easter() {}

    static LocalDate sunday(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int moon = (century + 8) / 25;
        int moonShift = (century - moon + 1) / 3;
        int epact = (19 * golden + century - century / 4 - moonShift + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int fromMarch = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, fromMarch / 31, fromMarch % 31 + 1);
    }
}
