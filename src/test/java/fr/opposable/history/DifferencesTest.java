package fr.opposable.history;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimReckoner;
import fr.opposable.intake.CaseJson;
import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.Sha256;
import fr.opposable.legal.LegalLibrary;
import fr.opposable.vault.Versions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changed between two versions, as a reader is told. Spaces that do not break are written as plain ones here. */
class DifferencesTest {

    private static final String SAMPLE = "02-paiements-partiels";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final LegalLibrary LAW = LegalLibrary.fromClassPath();
    private static final Differences DIFFERENCES = new Differences(new Archive(Versions.NONE, LAW));

    @TempDir
    Path folder;

    private static Making making(CaseFile file, LocalDate asOf, String template, String engine) {
        Snapshot snapshot =
                Snapshot.of(new ClaimReckoner(LAW).statement(file, asOf), "relance-1", CaseJson.write(file), false);
        return new Making("version", snapshot, lawOf(LAW), template, null, engine);
    }

    private static Sha256 lawOf(LegalLibrary law) {
        return new Sha256(law.version().substring("sha256:".length()));
    }

    private static Making first() {
        return making(SampleCases.read(Path.of("samples", SAMPLE)), DAY, "relance-1/v1", "opposable 1");
    }

    private static List<String> plain(List<String> lines) {
        return lines.stream()
                .map(line -> line.replace('\u00a0', ' ').replace('\u202f', ' '))
                .toList();
    }

    @Test
    void the_same_facts_have_no_difference() {
        assertThat(DIFFERENCES.between(first(), first())).isEmpty();
        assertThat(DIFFERENCES.inOneLine(first(), first())).isEqualTo("aucun changement");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, quoteCharacter = '`', textBlock = """
            WAS                                | IS                                                                        | SAYS
            `  - {date: 2026-09-30`            | `  - {date: 2026-10-03, amount: 1200.00, method: virement}\n  - {date: 2026-09-30` | principal − 1 194,04 € : paiement de 1 200,00 € du 03/10/2026
            `amount: 2500.00`                  | `amount: 2600.00`                                                         | principal − 100,00 € : paiement de 2 600,00 € du 30/09/2026, paiement de 2 500,00 € du 30/09/2026 retiré
            `27 rue Berbisey`                  | `29 rue Berbisey`                                                         | débiteur : adresse, voie « 29 rue Berbisey » au lieu de « 27 rue Berbisey »
            `iban:`                            | `bic: AGRIFRPP\n  iban:`                                                  | créancier : BIC « AGRIFRPP » ajouté
            `exhibits:`                        | `exhibits:\n  - {file: pieces/F2026-0312.pdf, title: Facture, kind: invoice}` | pièce 1 ajoutée
            `  - {date: 2026-06-22, kind: call` | `  - {date: 2026-10-01, kind: promise}\n  - {date: 2026-06-22, kind: call` | promesse de payer du 01/10/2026 ajoutée au dossier
            `due: 2026-04-30`                  | `due: 2026-05-05`                                                         | facture F2026-0312 de 14 832,00 € (échéance 05/05/2026 au lieu de 30/04/2026)
            `paymentDays: 45`                  | `paymentDays: 30`                                                         | conditions : délai de paiement « 30 » au lieu de « 45 »
            """)
    void each_change_of_the_facts_is_told_in_words(String was, String is, String says) {
        CaseFile changed = SampleCases.read(SampleCases.changed(
                SAMPLE, folder.resolve("case"), was.strip(), is.strip().replace("\\n", "\n")));

        List<String> lines = plain(DIFFERENCES.between(first(), making(changed, DAY, "relance-1/v1", "opposable 1")));

        assertThat(lines).anySatisfy(line -> assertThat(line).contains(says.strip()));
    }

    @Test
    void another_day_template_and_program_are_told() {
        CaseFile file = SampleCases.read(Path.of("samples", SAMPLE));
        Making later = making(file, DAY.plusDays(9), "relance-1/v2", "opposable 2");

        assertThat(plain(DIFFERENCES.between(first(), later)))
                .anySatisfy(line ->
                        assertThat(line).startsWith("intérêts + ").contains("9 jours de plus (arrêté au 30/11/2026)"))
                .contains(
                        "modèle : relance-1/v2 au lieu de relance-1/v1", "moteur : opposable 2 au lieu de opposable 1")
                .noneMatch(line -> line.startsWith("principal"));
    }

    @Test
    void a_half_year_reached_and_a_rate_that_changed_are_told() {
        CaseFile file = SampleCases.read(Path.of("samples", SAMPLE));
        Making june = making(file, LocalDate.of(2026, 6, 30), "relance-1/v1", "opposable 1");
        LegalLibrary later = LegalLibrary.of(withOtherRate());
        Archive archive = new Archive(both(later), LAW);
        Making otherLaw =
                new Making("version", first().snapshot(), lawOf(later), first().templateId(), null, first().engine());

        assertThat(plain(DIFFERENCES.between(june, first())))
                .anySatisfy(line -> assertThat(line).contains("taux du 2e semestre 2026 (12,40 %)"));
        assertThat(plain(new Differences(archive).between(first(), otherLaw)))
                .anySatisfy(line -> assertThat(line).contains("au lieu de 12,40 %"))
                .anySatisfy(line -> assertThat(line).startsWith("taux BCE du 01/07/2026 : "));
    }

    @Test
    void law_that_was_not_kept_is_said_and_facts_are_still_compared() {
        Making old =
                new Making("version 1", first().snapshot(), Sha256.of("lost"), "relance-1/v1", null, "opposable 1");

        assertThat(plain(DIFFERENCES.between(old, first())))
                .anySatisfy(line -> assertThat(line).contains("version 1 n’ont pas été conservés"))
                .anySatisfy(line -> assertThat(line).startsWith("textes de loi : "));
    }

    private static Map<String, Bytes> withOtherRate() {
        Map<String, Bytes> files = new TreeMap<>(LAW.files());
        files.compute(
                "rates/ecb-refinancing.yaml",
                (_, bytes) -> Bytes.copyOf(new String(bytes.toArray(), StandardCharsets.UTF_8)
                        .replace("value: \"2.40\"", "value: \"3.40\"")
                        .getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    private static Versions both(LegalLibrary other) {
        return new Versions() {
            @Override
            public List<fr.opposable.vault.SealedVersion> of(fr.opposable.vault.DocumentKey key) {
                return List.of();
            }

            @Override
            public Map<String, Bytes> law(Sha256 law) {
                return law.equals(lawOf(other)) ? other.files() : Map.of();
            }
        };
    }
}
