package fr.opposable.legal;

import fr.opposable.kernel.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The rates of one half-year, with those the law derives from them. In percent a year.
 *
 * @param days the half-year
 * @param individual legal interest, creditor who is a natural person outside a profession
 * @param other legal interest, all other cases
 * @param ecb ECB refinancing rate in force on the first day
 * @param decidedOn first day of the ECB decision that was in force then
 * @param professional default rate between professionals: ECB and its margin
 * @param publicBody rate of public bodies: ECB and its margin; null before the text that set the margin
 * @param floor what a clause may not go below: a multiple of the legal rate of all other cases
 * @param status the least sure of the rates it is made of
 */
public record HalfYearRates(
        Period days,
        BigDecimal individual,
        BigDecimal other,
        BigDecimal ecb,
        LocalDate decidedOn,
        BigDecimal professional,
        @Nullable BigDecimal publicBody,
        BigDecimal floor,
        Verification.Status status) {}
