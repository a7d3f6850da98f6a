package fr.opposable.notice;

import static com.google.zxing.BarcodeFormat.CODE_128;
import static com.google.zxing.BarcodeFormat.DATA_MATRIX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.intake.CaseFolders;
import fr.opposable.intake.Intake;
import fr.opposable.notice.internal.Slip;
import fr.opposable.originals.CaseKey;
import fr.opposable.originals.Original;
import fr.opposable.originals.Originals;
import fr.opposable.rendering.PdfTools;
import fr.opposable.store.DataStore;
import fr.opposable.vault.Vault;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofsImportTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-08-10T08:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 10);
    private static final String NUMBER = "1A20144388903";

    /** The case of the sample: a mise en demeure of this number. */
    private final CaseFile morand = sample();

    private final CaseKey key = new CaseKey("090275413", "AFF-2026-0098");

    @TempDir
    Path folder;

    private DataStore store;
    private Vault vault;
    private Originals originals;

    @BeforeEach
    void open() {
        store = DataStore.open(folder.resolve("data"), null);
        vault = new Vault(store, CLOCK);
        originals = new Originals(vault, PdfTools.signatures());
    }

    @AfterEach
    void close() {
        vault.close();
        store.close();
    }

    private static CaseFile sample() {
        return ((Intake.Accepted) new CaseFolders().read(Path.of("samples/04-mise-en-demeure-ar"))).caseFile();
    }

    /** The same case before anything was known of its letter but that it was sent. */
    private CaseFile without(boolean number) {
        List<Event> events = morand.events().stream()
                .map(event -> event.kind() != EventKind.MISE_EN_DEMEURE
                        ? event
                        : new Event(
                                event.date(),
                                event.kind(),
                                null,
                                event.channel(),
                                null,
                                number ? null : event.trackingNumber(),
                                null,
                                null,
                                null,
                                null,
                                event.amountClaimed(),
                                8,
                                null,
                                List.of("med/lettre.pdf")))
                .toList();
        return new CaseFile(
                morand.reference(),
                morand.creditor(),
                morand.sender(),
                morand.debtor(),
                morand.terms(),
                morand.invoices(),
                morand.creditNotes(),
                morand.payments(),
                events,
                morand.exhibits(),
                morand.interest());
    }

    private ImportReport take(CaseFile... cases) throws IOException {
        KnownLetters letters = new KnownLetters();
        for (CaseFile one : cases) {
            letters.add(key, one);
        }
        Map<String, Path> tables = new TreeMap<>();
        Map<String, Path> scans = new TreeMap<>();
        try (Stream<Path> files = Files.list(Files.createDirectories(folder.resolve("in")))) {
            files.forEach(file -> (file.toString().endsWith(".csv") ? tables : scans)
                    .put(file.getFileName().toString(), file));
        }
        return new ProofsImport(
                        store, vault, originals, new ScanReader(PdfTools.scans(), Duration.ofMinutes(5)), "Greffier")
                .run(new ProofsImport.Bundle(tables, scans, letters, MailerProfile.inUse(TODAY), TODAY), _ -> {});
    }

    private void table(String name, String text) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("in")).resolve(name), text);
    }

    private List<LetterProofs> known() {
        return new Notices(vault.journal()).of(key.reference(), key.creditor());
    }

    @Test
    void puts_rows_and_scans_with_the_letter_of_their_number() throws IOException {
        table("suivi.csv", """
                Numéro recommandé;Référence;Date de dépôt;Date de présentation;Date de distribution;Statut
                1A 201 443 8890 3;AFF-2026-0098;06/07/2026;08/07/2026;08/07/2026;Distribué
                """);
        Slip.a4().code(CODE_128, NUMBER, 300, 400, 600, 120, 90).write(folder.resolve("in/IMG_0001.jpg"));
        Slip.a4()
                .code(DATA_MATRIX, "250" + NUMBER + "75010", 300, 400, 160, 160, 0)
                .write(folder.resolve("in/scan.tif"));

        ImportReport report = take(morand);

        assertThat(report.unmatched()).isEmpty();
        assertThat(report)
                .returns(1, ImportReport::rows)
                .returns(2, ImportReport::scans)
                .returns(3, ImportReport::facts)
                .returns(2, ImportReport::files)
                .returns(0, ImportReport::known);
        assertThat(known()).singleElement().satisfies(letter -> {
            assertThat(letter.number()).isEqualTo(NUMBER);
            assertThat(letter.day(NoticeFact.SENT)).isEqualTo("2026-07-06");
            assertThat(letter.day(NoticeFact.PRESENTED)).isEqualTo("2026-07-08");
            assertThat(letter.day(NoticeFact.RECEIVED)).isEqualTo("2026-07-08");
            assertThat(letter.outcomes()).containsExactly(NoticeFact.RECEIVED);
            assertThat(letter.files())
                    .extracting(ProofSource::place)
                    .containsExactly("page 1, Code 128", "page 1, Data Matrix");
            assertThat(letter.proved().getFirst().source().place()).isEqualTo("ligne 2");
        });
        assertThat(originals.of(key)).extracting(Original::name).containsExactly("IMG_0001.jpg", "scan.tif");
    }

    @Test
    void imports_nothing_twice() throws IOException {
        table("suivi.csv", "numero;date_depot;statut;date_statut\n" + NUMBER + ";2026-07-06;non réclamé;2026-07-24\n");
        Slip.a4().code(CODE_128, NUMBER, 300, 400, 600, 120, 0).write(folder.resolve("in/retour.png"));
        take(morand);
        int acts = vault.journal().of(key.reference(), key.creditor()).size();

        ImportReport again = take(morand);

        assertThat(again)
                .returns(0, ImportReport::facts)
                .returns(0, ImportReport::files)
                .returns(3, ImportReport::known);
        assertThat(vault.journal().of(key.reference(), key.creditor())).hasSize(acts);
        vault.settle();
        assertThat(vault.verify(_ -> {}).problems()).isEmpty();
    }

    @Test
    void keeps_and_raises_proofs_that_contradict_each_other() throws IOException {
        table("a.csv", "numero;statut;date_statut\n" + NUMBER + ";distribué;2026-07-08\n");
        table("b.csv", "numero;statut;date_statut\n" + NUMBER + ";avisé et non réclamé;2026-07-24\n");

        ImportReport report = take(morand);

        assertThat(known().getFirst().outcomes()).containsExactly(NoticeFact.RECEIVED, NoticeFact.UNCLAIMED);
        assertThat(report.unmatched()).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(Unmatched.State.CONTRADICTORY);
            assertThat(one.reason()).contains("reçue le 08/07/2026", "non réclamée le 24/07/2026", "a.csv", "b.csv");
        });
        NoticedCase noticed = NoticedCase.of(without(false), known());
        assertThat(noticed.findings())
                .filteredOn(finding -> finding.rule().equals(NoticedCase.CONTRADICTORY))
                .hasSize(1);
        assertThat(letter(noticed.file()).outcome()).isEqualTo(Event.Outcome.UNCLAIMED);
        assertThat(letter(noticed.file()).received()).isNull();
    }

    @Test
    void proofs_become_facts_of_the_case() throws IOException {
        table("suivi.csv", """
                registered_number;event_code;event_date
                %1$s;PCHCFM;2026-07-06T16:20:00+02:00
                %1$s;RENAVI;2026-07-08T23:30:00Z
                %1$s;RENATT;2026-07-24T08:00:00+02:00
                """.formatted(NUMBER));
        take(without(false));

        NoticedCase noticed = NoticedCase.of(without(false), known());

        assertThat(letter(noticed.file()))
                .returns(LocalDate.of(2026, 7, 6), Event::sent)
                .returns(LocalDate.of(2026, 7, 9), Event::presented)
                .returns(Event.Outcome.UNCLAIMED, Event::outcome);
        assertThat(noticed.findings())
                .extracting(finding -> finding.rule())
                .containsExactly("NOTICE-IMPORT", "NOTICE-EFFECT");
        assertThat(noticed.findings().getLast().message())
                .contains("vaut mise en demeure", "9\u00a0juillet 2026", "19-20.680", "seconde main");
        assertThat(noticed.findings().getFirst().message()).contains("suivi.csv, ligne 3, sha256");
    }

    @Test
    void matches_by_reference_when_the_case_has_one_letter_without_a_number() throws IOException {
        table("suivi.csv", "affaire;numero;statut;date_statut\nAFF-2026-0098;1A99999999999;refusé;09/07/2026\n");

        ImportReport report = take(without(true));

        assertThat(report.unmatched()).isEmpty();
        NoticedCase noticed = NoticedCase.of(without(true), known());
        assertThat(letter(noticed.file()))
                .returns("1A99999999999", Event::trackingNumber)
                .returns(Event.Outcome.REFUSED, Event::outcome);
    }

    @Test
    void lists_what_it_cannot_place_and_why() throws IOException {
        table("suivi.csv", """
                numero;affaire;statut;date_statut;scan
                1A00000000007;;distribué;2026-07-08;
                RB123456786US;AFF-2026-0098;distribué;2026-07-08;
                1,20144E+12;AFF-2026-0098;distribué;2026-07-08;
                1A20144388903;AFF-2026-0098;perdu en mer;2026-07-08;
                1A20144388903;AFF-2026-0098;distribué;31/02/2026;
                1A20144388903;AFF-2026-0098;distribué;2027-01-01;
                ;AUTRE-1;distribué;2026-07-08;
                ;;distribué;2026-07-08;
                1A20144388903;AFF-2026-0098;présenté;2026-07-08;absent.pdf
                =HYPERLINK("x");AFF-2026-0098;distribué;2026-07-08;
                """);
        Slip.a4().words(100, 300, 10).write(folder.resolve("in/lettre.png"));
        Slip.a4().code(CODE_128, "1A00000000009", 300, 400, 600, 120, 0).write(folder.resolve("in/inconnu.png"));
        Files.write(folder.resolve("in/casse.tif"), new byte[] {'I', 'I', 42, 0, 8, 0, 0, 0, -1, -1, 1, 2, 3});

        ImportReport report = take(morand);

        assertThat(report.unmatched().stream().map(one -> one.file() + " " + one.place() + ": " + one.reason()))
                .anyMatch(text -> text.contains("ligne 2") && text.contains("1A00000000007"))
                .anyMatch(text -> text.contains("ligne 3") && text.contains("clé (UPU S10)"))
                .anyMatch(text -> text.contains("ligne 4") && text.contains("abrégé par un tableur"))
                .anyMatch(text -> text.contains("ligne 5") && text.contains("perdu en mer"))
                .anyMatch(text -> text.contains("ligne 6") && text.contains("n’existe pas"))
                .anyMatch(text -> text.contains("ligne 7") && text.contains("postérieure"))
                .anyMatch(text -> text.contains("ligne 8") && text.contains("AUTRE-1"))
                .anyMatch(text -> text.contains("ligne 9") && text.contains("ne dit pas de quelle lettre"))
                .anyMatch(text -> text.contains("ligne 10") && text.contains("absent.pdf"))
                .anyMatch(text -> text.contains("ligne 11") && text.contains("n’est pas un numéro"))
                .anyMatch(text -> text.contains("lettre.png") && text.contains("Aucun code"))
                .anyMatch(text -> text.contains("inconnu.png") && text.contains("1A00000000009"))
                .anyMatch(text -> text.contains("casse.tif"));
        assertThat(report.facts()).isEqualTo(1);

        Path list = ToReconcile.write(folder.resolve("out"), report.unmatched());

        assertThat(list).isNotNull();
        assertThat(Files.readString(list))
                .startsWith("\uFEFFfichier;endroit;numero")
                .contains("abrégé par un tableur");
        assertThat(Files.readAllLines(list)).hasSize(report.unmatched().size() + 1);
        assertThat(ToReconcile.write(folder.resolve("out"), List.of())).isNull();
        assertThat(list).doesNotExist();
    }

    @Test
    void a_scan_alone_joins_its_letter_and_what_it_proves_is_asked_for() throws IOException {
        Slip.a4().code(CODE_128, NUMBER, 300, 400, 600, 120, 0).write(folder.resolve("in/ar.png"));

        ImportReport report = take(morand);

        assertThat(report.files()).isEqualTo(1);
        assertThat(report.unmatched()).singleElement().returns(Unmatched.State.INCOMPLETE, Unmatched::state);
        assertThat(letter(NoticedCase.of(morand, known()).file()).files())
                .hasSize(4)
                .last()
                .asString()
                .startsWith("ar.png [import, sha256 ");
    }

    @Test
    void a_number_given_to_two_cases_is_believed_for_neither() throws IOException {
        table("suivi.csv", "numero;statut;date_statut\n" + NUMBER + ";distribué;2026-07-08\n");
        KnownLetters letters = new KnownLetters();
        letters.add(key, morand);
        letters.add(new CaseKey("732829320", "AFF-1"), morand);

        ImportReport report = new ProofsImport(
                        store, vault, originals, new ScanReader(PdfTools.scans(), Duration.ofMinutes(5)), "Greffier")
                .run(
                        new ProofsImport.Bundle(
                                Map.of("suivi.csv", folder.resolve("in/suivi.csv")),
                                Map.of(),
                                letters,
                                MailerProfile.inUse(TODAY),
                                TODAY),
                        _ -> {});

        assertThat(report.facts()).isZero();
        assertThat(report.unmatched()).singleElement().satisfies(one -> assertThat(one.reason())
                .contains("Plusieurs affaires", "732829320/AFF-1"));
    }

    @Test
    void reads_the_tables_of_other_programs() throws IOException {
        Files.createDirectories(folder.resolve("in"));
        Files.write(
                folder.resolve("in/export.csv"),
                "N° de suivi\tÉtat\tDate du statut\r\n=\"1A20144388903\"\tNon réclamé\t24/07/2026\r\n"
                        .getBytes(Charset.forName("windows-1252")));

        ImportReport report = take(morand);

        assertThat(report.facts()).isEqualTo(1);
        assertThat(report.notices()).singleElement().asString().contains("Windows-1252");
    }

    @Test
    void refuses_a_table_that_no_profile_knows() throws IOException {
        table("stock.csv", "article;quantite\nA;3\n");

        assertThatThrownBy(() -> take(morand))
                .isInstanceOf(ProofsUnreadableException.class)
                .hasMessageContainingAll("stock.csv", "article, quantite", "--mapping");
    }

    private static Event letter(CaseFile file) {
        return file.events().stream()
                .filter(event -> event.kind() == EventKind.MISE_EN_DEMEURE)
                .findFirst()
                .orElseThrow();
    }
}
