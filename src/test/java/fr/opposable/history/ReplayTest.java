package fr.opposable.history;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.campaign.LetterRun;
import fr.opposable.campaign.LetterWorkshop;
import fr.opposable.campaign.RunProgress;
import fr.opposable.campaign.RunRequest;
import fr.opposable.claim.ClaimReckoner;
import fr.opposable.intake.InvoiceCheck;
import fr.opposable.intake.Portfolio;
import fr.opposable.intake.Portfolios;
import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.Sha256;
import fr.opposable.legal.LegalLibrary;
import fr.opposable.store.BothEngines;
import fr.opposable.store.DataStore;
import fr.opposable.vault.SealedVersion;
import fr.opposable.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Years later the law in use has changed, and each version is reckoned again to the cent under its own. */
class ReplayTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T11:00:00Z"), ZoneOffset.UTC);
    private static final LegalLibrary LAW = LegalLibrary.fromClassPath();
    private static final LegalLibrary LATER = later();

    @TempDir
    Path folder;

    /** The law with other rates: a mistake mended, or a table read anew. */
    private static LegalLibrary later() {
        Map<String, Bytes> files = new TreeMap<>(LAW.files());
        replace(files, "rates/ecb-refinancing.yaml", "value: \"2.15\"", "value: \"3.15\"");
        replace(files, "rates/ecb-refinancing.yaml", "value: \"2.40\"", "value: \"3.40\"");
        replace(files, "rates/legal-interest.yaml", "value: \"2.75\"", "value: \"3.75\"");
        return LegalLibrary.of(files);
    }

    private static void replace(Map<String, Bytes> files, String path, String was, String is) {
        files.compute(
                path,
                (_, bytes) -> Bytes.copyOf(new String(bytes.toArray(), StandardCharsets.UTF_8)
                        .replace(was, is)
                        .getBytes(StandardCharsets.UTF_8)));
    }

    static Stream<Arguments> samplesOnBothEngines() {
        return Stream.of(BothEngines.values())
                .flatMap(engine -> SampleCases.names().stream().map(sample -> Arguments.of(engine, sample)));
    }

    private static void produce(DataStore store, Vault vault, Path sample, Path out, LegalLibrary law) {
        try (Portfolio portfolio = Portfolios.open(sample, InvoiceCheck.NONE)) {
            // The fourth sample is past its reminders.
            String kind = sample.endsWith("04-mise-en-demeure-ar") ? "mise-en-demeure" : "relance-1";
            RunRequest request = new RunRequest(sample, out, kind, DAY, true, false, false, "test", 1);
            new LetterRun(store, vault, NOON).run(request, portfolio, LetterWorkshop.of(law), RunProgress.SILENT);
        }
    }

    @ParameterizedTest
    @MethodSource("samplesOnBothEngines")
    void the_decompte_of_every_sample_is_the_same_to_the_cent_after_the_law_changed(BothEngines engine, String sample) {
        Path source = Path.of("samples", sample);
        try (DataStore store = engine.open(folder.resolve("data"));
                Vault vault = new Vault(store, NOON)) {
            produce(store, vault, source, folder.resolve("out"), LAW);
            String reference = SampleCases.read(source).reference().value();
            SealedVersion version = vault.history(reference, null).getFirst();

            Replay replay = new Archive(vault, LATER).replay(version).orElseThrow();

            assertThat(replay.hasFigures()).isTrue();
            assertThat(replay.deviations()).isEmpty();
            assertThat(replay.statement().totals())
                    .isEqualTo(new ClaimReckoner(LAW)
                            .statement(SampleCases.read(source), DAY)
                            .totals());
            assertThat(replay.statement().lawVersion()).isEqualTo(LAW.version());
            assertThat(new ClaimReckoner(LATER)
                            .statement(SampleCases.read(source), DAY)
                            .totals()
                            .interest())
                    .isNotEqualTo(replay.statement().totals().interest());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_program_that_reckons_otherwise_is_told(BothEngines engine) {
        String sample = SampleCases.names().getFirst();
        try (DataStore store = engine.open(folder.resolve("data"));
                Vault vault = new Vault(store, NOON)) {
            produce(store, vault, Path.of("samples", sample), folder.resolve("out"), LAW);
            SealedVersion version = vault.history(
                            SampleCases.read(Path.of("samples", sample))
                                    .reference()
                                    .value(),
                            null)
                    .getFirst();
            Archive archive = new Archive(vault, LAW);
            Making making = archive.making(version);
            Making wrong = new Making("x", making.snapshot(), lawOf(LATER), making.templateId(), null, making.engine());
            vault.keepLaw(lawOf(LATER), LATER.files());

            List<Replay.Deviation> deviations =
                    Replay.of(making, archive.statement(wrong).orElseThrow()).deviations();

            assertThat(deviations).extracting(Replay.Deviation::figure).contains("interest", "total", "perDay");
        }
    }

    private static Sha256 lawOf(LegalLibrary law) {
        return new Sha256(law.version().substring("sha256:".length()));
    }
}
