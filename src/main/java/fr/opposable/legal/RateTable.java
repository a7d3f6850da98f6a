package fr.opposable.legal;

import fr.opposable.kernel.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every half-year known, with the legal rates, the ECB rate and what is derived from them. */
public final class RateTable {

    private RateTable() {}

    /** {@return the half-years of which every rate is known, in the order of time} */
    public static List<HalfYearRates> of(LegalLibrary law) {
        return law.refinancingRates().stream().map(ecb -> halfYear(law, ecb)).toList();
    }

    private static HalfYearRates halfYear(LegalLibrary law, DatedRate ecb) {
        Period days = ecb.inForce();
        LocalDate first = days.from();
        DatedRate individual = law.legalRate(CreditorColumn.INDIVIDUAL, first);
        DatedRate other = law.legalRate(CreditorColumn.OTHER, first);
        return new HalfYearRates(
                days,
                individual.percent(),
                other.percent(),
                ecb.percent(),
                law.refinancingDecidedOn(first),
                ecb.percent().add(law.factor("default-margin", first).value()),
                publicBody(law, ecb),
                other.percent().multiply(law.factor("floor-multiple", first).value()),
                leastSure(ecb, individual, other));
    }

    private static @Nullable BigDecimal publicBody(LegalLibrary law, DatedRate ecb) {
        LocalDate first = ecb.inForce().from();
        return law.isFactorKnown("public-margin", first)
                ? ecb.percent().add(law.factor("public-margin", first).value())
                : null;
    }

    private static Verification.Status leastSure(DatedRate... rates) {
        return Stream.of(rates)
                .map(rate -> rate.verification().status())
                .max(Enum::compareTo)
                .orElseThrow();
    }
}
