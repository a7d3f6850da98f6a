package fr.opposable.campaign;

import fr.opposable.kernel.Sha256;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run over a portfolio. The same portfolio, day and kind are the same run.
 *
 * @param id random
 * @param portfolioDigest digest of everything the portfolio holds
 * @param asOf day the law and the amounts are taken at
 * @param kind a letter kind, or {@code next}
 * @param portfolio where the portfolio was read
 * @param state how far it has come
 * @param author who asked first
 * @param law digest of the legal texts it is pinned to
 * @param engine program it is pinned to
 * @param templates digest of the templates it is pinned to
 * @param createdAt when it was asked first
 * @param staged number of cases; null while they are being read
 * @param sealedAt null until sealed
 * @param seal digest of the list of its letters; null until sealed
 */
record Run(
        String id,
        Sha256 portfolioDigest,
        LocalDate asOf,
        String kind,
        Path portfolio,
        RunState state,
        String author,
        Sha256 law,
        String engine,
        Sha256 templates,
        Instant createdAt,
        @Nullable Long staged,
        @Nullable Instant sealedAt,
        @Nullable Sha256 seal) {

    /** {@return a run that begins now, pinned to what {@code workshop} makes letters with; to the microsecond, as the base keeps it} */
    static Run begun(
            Sha256 portfolioDigest,
            LocalDate asOf,
            String kind,
            Path portfolio,
            String author,
            LetterWorkshop workshop,
            Clock clock) {
        return new Run(
                UUID.randomUUID().toString(),
                portfolioDigest,
                asOf,
                kind,
                portfolio,
                RunState.STAGING,
                author,
                workshop.law(),
                workshop.engine(),
                workshop.templates(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null,
                null,
                null);
    }
}
