package fr.opposable.claim;

/** By how many days a year's interest is divided. */
public enum DayCount {
    /** Actual days over 365, in leap years too: the administration's practice (service-public.fr, F783 and F32073). */
    ACT_365F,
    /** Actual days over 365 or 366, by the calendar year they fall in (Cass. com., 10 janv. 1995, n° 91-21.141). */
    ACT_ACT,
    /** Months of 30 days over 360. Refused for consumer loans (Cass. 1re civ., 19 juin 2013, n° 12-16.651). */
    THIRTY_360
}
