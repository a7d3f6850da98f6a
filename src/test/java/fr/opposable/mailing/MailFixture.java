package fr.opposable.mailing;

import fr.opposable.campaign.LetterRun;
import fr.opposable.campaign.LetterWorkshop;
import fr.opposable.campaign.RunProgress;
import fr.opposable.campaign.RunRequest;
import fr.opposable.intake.Portfolio;
import fr.opposable.intake.Portfolios;
import fr.opposable.mailing.OutgoingProfile.Limit;
import fr.opposable.mailing.OutgoingProfile.Measure;
import fr.opposable.mailing.OutgoingProfile.Shape;
import fr.opposable.mailing.OutgoingProfile.Status;
import fr.opposable.store.DataStore;
import fr.opposable.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A lot that the real job produced, its store open. */
final class MailFixture implements AutoCloseable {

    static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T11:00:00Z"), ZoneOffset.UTC);

    /** Nothing speaks against any letter. */
    static final SecondLook NOTHING = (_, _) -> Map.of();

    /** Produced once for all the tests, copied for each. */
    private static @Nullable Path template;

    private final Path folder;
    private Path portfolio = Path.of("samples/agence");
    private final DataStore store;
    private final Vault vault;

    private MailFixture(Path folder, Clock clock) {
        this.folder = folder;
        this.store = DataStore.open(folder.resolve("data"), null);
        this.vault = new Vault(store, clock);
    }

    private static MailFixture produced(Path folder, Path portfolio, String kind) {
        MailFixture fixture = new MailFixture(folder, CLOCK);
        fixture.portfolio = portfolio;
        fixture.produce(kind);
        return fixture;
    }

    /** Produces another lot of the same cases. */
    void produce(String kind) {
        try (Portfolio open = Portfolios.open(portfolio)) {
            new LetterRun(store, vault, CLOCK)
                    .run(
                            new RunRequest(portfolio, folder.resolve("out"), kind, DAY, true, false, false, "test", 2),
                            open,
                            LetterWorkshop.standard(),
                            RunProgress.SILENT);
        }
    }

    /** Forty-seven letters, a third of them registered, one abroad. */
    static MailFixture agency(Path folder) {
        return agency(folder, CLOCK);
    }

    /** The same, on another clock. */
    static synchronized MailFixture agency(Path folder, Clock clock) {
        try {
            if (template == null) {
                Path made = Files.createTempDirectory("agence");
                made.toFile().deleteOnExit();
                produced(made, Path.of("samples/agence"), "next").close();
                template = made;
            }
            try (Stream<Path> files = Files.walk(template)) {
                for (Path file : files.toList()) {
                    Path copy = folder.resolve(template.relativize(file).toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(copy);
                    } else {
                        Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MailFixture(folder, clock);
    }

    static MailFixture of(Path folder, Path portfolio, String kind) {
        return produced(folder, portfolio, kind);
    }

    DataStore store() {
        return store;
    }

    Vault vault() {
        return vault;
    }

    Path lot() {
        return folder.resolve("out/lot-001");
    }

    MailLots mail() {
        return new MailLots(store, vault, NOTHING);
    }

    MailOrder order(String profile) {
        OutgoingProfile known = OutgoingProfiles.on(DAY, profile).orElseThrow();
        return order(known, known.shape());
    }

    MailOrder order(OutgoingProfile profile, Shape shape) {
        return order(profile, shape, false, null);
    }

    MailOrder again(String profile, String reason) {
        OutgoingProfile known = OutgoingProfiles.on(DAY, profile).orElseThrow();
        return order(known, known.shape(), false, reason);
    }

    MailOrder electronic(String profile) {
        OutgoingProfile known = OutgoingProfiles.on(DAY, profile).orElseThrow();
        return order(known, known.shape(), true, null);
    }

    private MailOrder order(OutgoingProfile profile, Shape shape, boolean electronic, @Nullable String again) {
        return new MailOrder(
                List.of(lot()),
                profile,
                shape,
                electronic,
                false,
                true,
                again,
                DAY,
                folder.resolve("envois"),
                "Claire");
    }

    /** The same profile with another figure. */
    static OutgoingProfile with(OutgoingProfile profile, Measure measure, int value) {
        List<Limit> limits = new ArrayList<>(profile.limits());
        limits.removeIf(limit -> limit.measure() == measure);
        limits.add(new Limit(measure, value, "essai", Status.PRACTICE));
        return new OutgoingProfile(
                profile.key(),
                profile.id(),
                profile.name(),
                profile.from(),
                profile.to(),
                profile.reviewed(),
                profile.shape(),
                limits,
                profile.services(),
                profile.columns(),
                profile.unknown());
    }

    @Override
    public void close() {
        vault.close();
        store.close();
    }
}
