package fr.opposable.bank;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.bank.ToConfirm.Decision;
import fr.opposable.claim.CaseFile;
import fr.opposable.claim.CaseReference;
import fr.opposable.claim.ClaimReckoner;
import fr.opposable.claim.Party;
import fr.opposable.claim.Payment;
import fr.opposable.compliance.Finding;
import fr.opposable.fixtures.Cases;
import fr.opposable.intake.Intake;
import fr.opposable.journal.JournalAct;
import fr.opposable.kernel.Iban;
import fr.opposable.kernel.Money;
import fr.opposable.kernel.Sha256;
import fr.opposable.originals.CaseKey;
import fr.opposable.originals.Originals;
import fr.opposable.rendering.PdfTools;
import fr.opposable.store.DataStore;
import fr.opposable.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One case of 1 200 € for invoice F-2026-001, due on 3 March 2026, unless a test adds others; statements of the creditor's account. */
class PaymentsImportTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-10T08:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 10);
    private static final String ACCOUNT = "FR7699961690483510990065359";

    @TempDir
    Path folder;

    private DataStore store;
    private Vault vault;
    private final List<CaseFile> cases = new ArrayList<>();
    private final Map<String, Decision> decisions = new HashMap<>();
    private String debtor;

    @BeforeEach
    void open() {
        store = DataStore.open(folder.resolve("data"), null);
        vault = new Vault(store, CLOCK);
        cases.add(Cases.oneInvoice().build());
        debtor = cases.getFirst().debtor().fullName();
    }

    @AfterEach
    void close() {
        vault.close();
        store.close();
    }

    private static CaseKey key(CaseFile file) {
        return new CaseKey("creditor", file.reference().value());
    }

    private PaymentsReport take(Path... files) {
        KnownDebts debts = new KnownDebts();
        cases.forEach(file -> debts.add(key(file), file, () -> file));
        List<BankFile> read = new ArrayList<>();
        for (Path file : files) {
            read.add(BankFiles.read(file, String.valueOf(file.getFileName())));
        }
        return new PaymentsImport(
                        vault.journal(),
                        new Originals(vault, PdfTools.signatures()),
                        debts,
                        new ClaimReckoner(Cases.LAW),
                        decisions,
                        TODAY,
                        "Anne")
                .run(read);
    }

    private Path camt(String name, String amount, String payer, String words) throws IOException {
        return camt(name, amount, "REF-" + name, payer, words);
    }

    private Path camt(String name, String amount, String reference, String payer, String words) throws IOException {
        String details = payer == null
                ? "<TxDtls><RmtInf><Ustrd>%s</Ustrd></RmtInf></TxDtls>".formatted(words)
                : Written.transaction("08", payer, words).replace("FR7630006000011234567890189", ACCOUNT);
        return Written.file(
                folder, name, Written.camt("08", "0.00", amount, Written.entry(amount, "CRDT", reference, details)));
    }

    private CaseFile paid() {
        CaseFile file = cases.getFirst();
        return completed(file).caseFile();
    }

    private Intake.Accepted completed(CaseFile file) {
        return new PaidCases(vault.journal(), PaymentsImportTest::key)
                .complete(List.of(new Intake.Accepted(file, List.of())))
                .getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            AMOUNT  | PAYER    | WORDS              | RECORDED | DOUBTFUL | RULE
            1200.00 | @        | FACT F-2026-001    | 1        | 0        | PAY-REF-EXACT
            1200.00 |          | FACT F 2026 001    | 1        | 0        | PAY-REF-MONTANT
            1200.00 | UN AUTRE | FACT F2026001      | 1        | 0        | PAY-REF-TIERS
            300.00  | @        | ACOMPTE F-2026-001 | 1        | 0        | PAY-REF-PAYEUR
            300.00  |          | ACOMPTE F-2026-001 | 0        | 1        | PAY-REF-PARTIE
            300.00  | UN AUTRE | ACOMPTE F-2026-001 | 0        | 1        | PAY-REF-PARTIE
            9000.00 | @        | F-2026-001         | 0        | 1        | PAY-REF-EXCES
            9000.00 | UN AUTRE | F-2026-001         | 0        | 1        | PAY-REF-EXCES-T
            1200.00 | @        | REGLEMENT          | 0        | 1        | PAY-PAYEUR-M
            77.00   | @        | REGLEMENT          | 0        | 1        | PAY-PAYEUR
            1200.00 | UN AUTRE | REGLEMENT          | 0        | 1        | PAY-MONTANT
            77.00   | UN AUTRE | REGLEMENT          | 0        | 0        |
            """)
    void a_payment_is_sure_doubtful_or_nobodys(
            String amount, String payer, String words, int recorded, int doubtful, String rule) throws IOException {
        PaymentsReport report = take(camt("r.xml", amount, "@".equals(payer) ? debtor : payer, words));

        assertThat(report.recorded()).hasSize(recorded);
        assertThat(report.doubtful()).hasSize(doubtful);
        assertThat(report.strangers()).hasSize(1 - recorded - doubtful);
        if (recorded == 1) {
            assertThat(report.recorded().getFirst().rule()).isEqualTo(rule);
        } else if (doubtful == 1) {
            assertThat(report.doubtful().getFirst().candidates())
                    .singleElement()
                    .asString()
                    .contains(rule);
        }
    }

    @Test
    void a_payment_completes_its_case_with_its_source_and_its_invoice() throws IOException {
        Path file = camt("r.xml", "1200.00", debtor, "FACT F-2026-001");
        take(file);

        Intake.Accepted completed = completed(cases.getFirst());

        assertThat(completed.caseFile().payments()).singleElement().satisfies(payment -> assertThat(payment)
                .returns(LocalDate.of(2026, 11, 19), Payment::date)
                .returns(Money.of("1200.00"), Payment::amount)
                .returns("F-2026-001", Payment::invoice)
                .returns("virement", Payment::method)
                .satisfies(one -> assertThat(one.file())
                        .startsWith("r.xml, écriture 1 (ligne ")
                        .contains("[import, sha256 ")));
        assertThat(completed.findings()).extracting(Finding::rule).containsExactly(PaidCase.IMPORTED);
        JournalAct act = vault.journal().ofKind("payment-received").getFirst();
        assertThat(act.act().text("source_sha256"))
                .isEqualTo(BankFiles.read(file, "r.xml").digest().hex());
        assertThat(act.act().text("text")).contains("FACT F-2026-001");
        assertThat(new Originals(vault, PdfTools.signatures()).of(new CaseKey("", "")))
                .singleElement()
                .satisfies(original -> assertThat(original.sha256())
                        .isEqualTo(new Sha256(act.act().text("source_sha256"))));
    }

    @Test
    void nothing_is_counted_twice() throws IOException {
        Path first = camt("r.xml", "1200.00", debtor, "FACT F-2026-001");
        take(first);

        assertThat(take(first)).returns(1, PaymentsReport::known).returns(List.of(), PaymentsReport::recorded);
        // The same entry in an overlapping statement, told by the bank's reference.
        Path overlapping = Written.file(
                folder,
                "deux.xml",
                Written.camt(
                                "08",
                                "0.00",
                                "1250.00",
                                Written.entry(
                                        "1200.00",
                                        "CRDT",
                                        "REF-r.xml",
                                        Written.transaction("08", debtor, "FACT F-2026-001")),
                                Written.entry("50.00", "CRDT", "OTHER", ""))
                        .replace("RELEVE-2026-11-20", "AUTRE"));
        assertThat(take(overlapping)).returns(1, PaymentsReport::known).returns(List.of(), PaymentsReport::recorded);
        // The same statement in another format, where the bank gives no reference.
        Path swift = Written.file(
                folder,
                "r.sta",
                Written.mt940(
                        "0,00",
                        "1200,00",
                        ":61:2611191120C1200,00NTRFNONREF",
                        ":86:/NAME/" + RemittanceText.plain(debtor) + "/REMI/F-2026-001"));
        assertThat(take(swift).recorded()).isEmpty();
        assertThat(paid().payments()).hasSize(1);
        assertThat(take(first, first).notices())
                .anySatisfy(notice -> assertThat(notice).contains("mêmes octets"));
    }

    @Test
    void two_sums_alike_on_one_statement_are_two_payments() throws IOException {
        String one = Written.entry("300.00", "CRDT", "A", Written.transaction("08", debtor, "F-2026-001"));
        String other = Written.entry("300.00", "CRDT", "B", Written.transaction("08", debtor, "F-2026-001"));
        Path file = Written.file(folder, "r.xml", Written.camt("08", "0.00", "600.00", one, other));

        assertThat(take(file).recorded()).hasSize(2);
        assertThat(take(file).known()).isEqualTo(2);
        assertThat(paid().payments()).hasSize(2);
    }

    @Test
    void a_sum_alike_on_another_statement_without_reference_is_asked_about() throws IOException {
        String movement = ":61:2611201120C300,00NTRFNONREF";
        String words = ":86:/NAME/" + RemittanceText.plain(debtor) + "/REMI/F-2026-001";
        take(Written.file(folder, "1.sta", Written.mt940("0,00", "300,00", movement, words)));
        Path second = Written.file(
                folder,
                "2.sta",
                Written.mt940("300,00", "600,00", movement, words).replace("00231/001", "00232/001"));

        PaymentsReport report = take(second);

        assertThat(report.recorded()).isEmpty();
        assertThat(report.doubtful()).singleElement().satisfies(entry -> assertThat(entry.reason())
                .contains("toute pareille"));
        decisions.put(
                report.doubtful().getFirst().id(),
                new Decision(cases.getFirst().reference().value(), null));
        assertThat(take(second).recorded()).hasSize(1);
        assertThat(take(second)).returns(1, PaymentsReport::known).returns(List.of(), PaymentsReport::doubtful);
        assertThat(paid().payments()).hasSize(2);
    }

    @Test
    void a_payment_typed_before_is_the_same_one() throws IOException {
        cases.set(0, Cases.oneInvoice().payment("2026-11-21", "1200.00", null).build());

        PaymentsReport report = take(camt("r.xml", "1200.00", debtor, "FACT F-2026-001"));
        Intake.Accepted completed = completed(cases.getFirst());

        assertThat(report.recorded()).extracting(RecordedPayment::rule).containsExactly("PAY-REF-SAISI");
        assertThat(completed.caseFile().payments()).isEqualTo(cases.getFirst().payments());
        assertThat(completed.findings()).extracting(Finding::rule).containsExactly(PaidCase.TYPED);
    }

    @Test
    void a_snapshot_that_tells_of_it_is_not_completed_twice() throws IOException {
        take(camt("r.xml", "1200.00", debtor, "FACT F-2026-001"));

        CaseFile snapshot = paid();

        assertThat(completed(snapshot).caseFile()).isEqualTo(snapshot);
    }

    @Test
    void a_returned_payment_is_taken_back() throws IOException {
        take(camt("r.xml", "1200.00", "AB1", debtor, "FACT F-2026-001"));
        CaseFile snapshot = paid();
        Path returned = Written.file(
                folder,
                "retour.xml",
                Written.camt(
                                "08",
                                "1200.00",
                                "0.00",
                                Written.entry(
                                        "1200.00",
                                        "DBIT",
                                        "AB2",
                                        "<TxDtls><Refs><EndToEndId>E2E-1</EndToEndId></Refs><RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls>"))
                        .replace("RELEVE-2026-11-20", "RETOUR"));

        PaymentsReport report = take(returned);

        assertThat(report.reversed()).hasSize(1);
        assertThat(paid().payments()).isEmpty();
        assertThat(completed(snapshot).caseFile().payments()).isEmpty();
        assertThat(take(returned)).returns(1, PaymentsReport::known).returns(List.of(), PaymentsReport::reversed);
        assertThat(take(camt("r.xml", "1200.00", "AB1", debtor, "FACT F-2026-001"))
                        .known())
                .isEqualTo(1);
        assertThat(paid().payments()).isEmpty();
    }

    @Test
    void a_return_of_a_payment_that_was_only_typed_is_asked_about() throws IOException {
        Path returned = Written.file(
                folder,
                "retour.sta",
                Written.mt940("1200,00", "0,00", ":61:261120RC1200,00NRTINONREF", ":86:IMPAYE F-2026-001"));

        PaymentsReport report = take(returned);

        assertThat(report.doubtful()).singleElement().satisfies(entry -> {
            assertThat(entry.candidates())
                    .containsExactly(cases.getFirst().reference().value());
            assertThat(entry.reason()).contains("n’est pas inscrit");
            assertThat(entry.amount()).isEqualTo("-1200,00");
        });
    }

    @Test
    void a_file_that_pays_no_case_is_not_kept() throws IOException {
        take(camt("r.xml", "77.00", "UN AUTRE", "REGLEMENT"));

        assertThat(new Originals(vault, PdfTools.signatures()).of(new CaseKey("", "")))
                .isEmpty();
    }

    @Test
    void the_other_cases_of_the_same_payer_are_told() throws IOException {
        CaseFile one = cases.getFirst();
        cases.add(new CaseFile(
                new CaseReference("AFF-AUTRE"),
                one.creditor(),
                one.sender(),
                one.debtor(),
                one.terms(),
                Cases.aCase()
                        .invoice("G-2026-009", "2026-02-01", "2026-03-03", "500.00")
                        .build()
                        .invoices(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));

        PaymentsReport report = take(camt("r.xml", "1200.00", debtor, "FACT F-2026-001"));

        assertThat(report.recorded()).hasSize(1);
        assertThat(report.notices()).singleElement().asString().contains("AFF-AUTRE");
    }

    @Test
    void between_two_cases_none_is_chosen_and_a_person_may_share_the_sum() throws IOException {
        CaseFile one = cases.getFirst();
        CaseFile other = new CaseFile(
                new CaseReference("AFF-AUTRE"),
                one.creditor(),
                one.sender(),
                one.debtor(),
                one.terms(),
                Cases.aCase()
                        .invoice("G-2026-009", "2026-02-01", "2026-03-03", "500.00")
                        .build()
                        .invoices(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        cases.add(other);
        Path file = camt("r.xml", "1700.00", debtor, "F-2026-001 ET G-2026-009");

        OpenEntry asked = take(file).doubtful().getFirst();

        assertThat(asked.reason()).contains("plusieurs affaires");
        assertThat(asked.candidates()).hasSize(2);
        decisions.put(asked.id(), new Decision(one.reference() + "=1200,00 + AFF-AUTRE=400", null));
        assertThat(take(file).doubtful()).singleElement().satisfies(entry -> assertThat(entry.reason())
                .contains("les parts font"));
        decisions.put(asked.id(), new Decision(one.reference() + "=1200,00 + AFF-AUTRE=500", null));
        assertThat(take(file).recorded()).hasSize(2);
        assertThat(completed(other).caseFile().payments())
                .extracting(Payment::amount)
                .containsExactly(Money.of("500.00"));
        assertThat(paid().payments()).extracting(Payment::amount).containsExactly(Money.of("1200.00"));
        assertThat(take(file).known()).isEqualTo(1);
    }

    @Test
    void a_person_may_say_that_it_pays_nothing() throws IOException {
        Path file = camt("r.xml", "1200.00", debtor, "REGLEMENT");
        decisions.put(take(file).doubtful().getFirst().id(), new Decision("Aucune", null));

        assertThat(take(file)).returns(1, PaymentsReport::setAside).returns(List.of(), PaymentsReport::doubtful);
        decisions.clear();
        assertThat(take(file)).returns(1, PaymentsReport::setAside).returns(List.of(), PaymentsReport::doubtful);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            DECISION             | INVOICE    | WORDS
            INCONNUE             |            | n’est pas connue
            @ + @                |            | n’est pas un montant
            @=12,345             |            | n’est pas un montant
            @=0                  |            | est nulle
            @=600 + @=600        |            | y est deux fois
            @                    | F-INCONNUE | n’est pas de cette affaire
            """)
    void a_decision_that_cannot_be_obeyed_says_why(String text, String invoice, String words) throws IOException {
        Path file = camt("r.xml", "1200.00", debtor, "REGLEMENT");
        String reference = cases.getFirst().reference().value();
        decisions.put(take(file).doubtful().getFirst().id(), new Decision(text.replace("@", reference), invoice));

        assertThat(take(file).doubtful()).singleElement().satisfies(entry -> {
            assertThat(entry.reason()).contains(words);
            assertThat(entry.decision()).isEqualTo(text.replace("@", reference));
        });
    }

    @Test
    void money_on_the_account_of_another_creditor_is_asked_about() throws IOException {
        CaseFile one = cases.getFirst();
        KnownDebts debts = new KnownDebts();
        CaseFile elsewhere = Cases.oneInvoice()
                .creditor(party -> new Party(
                        party.kind(),
                        party.name(),
                        null,
                        party.legalForm(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        party.address(),
                        null,
                        null,
                        null,
                        null,
                        new Iban(ACCOUNT),
                        null,
                        null,
                        null))
                .build();
        debts.add(new CaseKey("other", "AFF-1"), elsewhere, () -> elsewhere);

        assertThat(debts.isAnothers(ACCOUNT, key(one))).isTrue();
        assertThat(debts.isAnothers(ACCOUNT, new CaseKey("other", "AFF-1"))).isFalse();
        assertThat(debts.isAnothers("FR00", key(one))).isFalse();
    }

    @Test
    void another_currency_is_listed_and_not_counted() throws IOException {
        Path file = Written.file(
                folder,
                "chf.sta",
                Written.mt940("0,00", "1200,00", ":61:261120C1200,00NTRFNONREF", ":86:F-2026-001")
                        .replace("EUR", "CHF"));

        PaymentsReport report = take(file);

        assertThat(report.recorded()).isEmpty();
        assertThat(report.strangers()).singleElement().satisfies(entry -> {
            assertThat(entry.amount()).isEqualTo("1200,00 CHF");
            assertThat(entry.reason()).contains("tenu en CHF");
        });
    }

    @Test
    void a_list_is_written_and_read_again() throws IOException {
        OpenEntry asked =
                take(camt("r.xml", "1200.00", debtor, "REGLEMENT")).doubtful().getFirst();

        Path list = ToConfirm.write(folder, ToConfirm.FILE, List.of(asked));
        String text = Files.readString(list);
        Files.writeString(list, text.replace("\n;;1200,00", "\nAFF-1;F-9;1200,00"));

        assertThat(ToConfirm.read(list)).containsExactly(Map.entry(asked.id(), new Decision("AFF-1", "F-9")));
        assertThat(ToConfirm.write(folder, ToConfirm.FILE, List.of())).isNull();
        assertThat(list).doesNotExist();
    }
}
