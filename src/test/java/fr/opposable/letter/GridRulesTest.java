package fr.opposable.letter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimStatement.ImputationLine;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Invoice;
import fr.opposable.claim.Party;
import fr.opposable.claim.Payment;
import fr.opposable.claim.Sender;
import fr.opposable.compliance.Finding;
import fr.opposable.fixtures.Cases;
import fr.opposable.fixtures.Parties;
import fr.opposable.kernel.Money;
import fr.opposable.legal.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What each sender must say to each debtor, what none may say, and when nothing is written. */
class GridRulesTest {

    private static final LetterChecklist CHECKLIST = LettersOnPaper.checklist();
    private static final LocalDate TODAY = LocalDate.parse(GridCases.TODAY);

    static Stream<Cell> offered() {
        return GridPagesTest.offered();
    }

    @ParameterizedTest
    @MethodSource("offered")
    void says_to_each_debtor_what_its_own_law_says(Cell cell) {
        String text = text(letter(kind(cell), cell.sender(), cell.debtor()));

        switch (cell.debtor()) {
            case PROFESSIONAL -> assertThat(text).doesNotContain("taux légal", "2192-13", "Chorus");
            case CONSUMER ->
                assertThat(text)
                        .doesNotContain(
                                "441-10",
                                "énalités de retard",
                                "énalités échues",
                                "Pénalités (€)",
                                "ndemnité forfaitaire",
                                "40,00",
                                "2192",
                                "Chorus");
            case PUBLIC_BODY ->
                assertThat(text)
                        .doesNotContain(
                                "441-10",
                                "énalités de retard",
                                "énalités échues",
                                "injonction",
                                "taux légal",
                                "saisie");
        }
    }

    @ParameterizedTest
    @MethodSource("offered")
    void names_the_creditor_and_the_one_who_writes_for_it(Cell cell) {
        String text = text(letter(kind(cell), cell.sender(), cell.debtor()));

        assertThat(text).contains("Menuiserie Le Goff");
        switch (cell.sender()) {
            case CREDITOR -> assertThat(text).doesNotContain("votre créancier", "recouvrement amiable", "mandat");
            case COLLECTION_AGENCY ->
                assertThat(text).contains("Armor Recouvrement").doesNotContain("nous saisirons");
            case LAWYER -> assertThat(text).contains("Cabinet Kerdoncuff", "Avocat au barreau de Brest");
            case COMMISSAIRE_DE_JUSTICE -> assertThat(text).contains("Étude Salaün");
        }
    }

    @Test
    void no_two_cells_of_a_document_say_the_same() {
        for (LetterKind kind : LetterKind.values()) {
            Map<String, String> seen = new HashMap<>();
            offered().filter(cell -> cell.document().equals(kind.key())).forEach(cell -> {
                String name = cell.sender().key() + "-" + cell.debtor().key();
                String before = seen.put(text(letter(kind, cell.sender(), cell.debtor())), name);
                assertThat(before).as("%s: %s", kind.key(), name).isNull();
            });
            assertThat(seen).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RELANCE_1", "MISE_EN_DEMEURE"})
    void a_collector_s_first_letter_bears_the_five_mentions(LetterKind kind) {
        Letter letter = letter(kind, Sender.Role.COLLECTION_AGENCY, DebtorClass.PROFESSIONAL);
        List<String> paragraphs = LettersOnPaper.text(letter);
        Wording law = Cases.LAW.wording("cpce-l111-8", TODAY);

        assertThat(paragraphs)
                .anyMatch(text -> text.contains("activité de recouvrement amiable"))
                .anyMatch(text -> text.contains("votre créancier, Menuiserie Le Goff, SARL, 12 rue du Frout"))
                .anyMatch(text -> text.contains("a pour fondement"))
                .contains("En principal")
                .anyMatch(text -> text.startsWith("En intérêts"))
                .anyMatch(text -> text.startsWith("En autres accessoires"))
                .contains(law.paragraphs().get(1), law.paragraphs().get(2))
                .noneMatch(text -> text.contains(law.paragraphs().getFirst()));
        assertThat(law.paragraphs().get(1)).contains("prescrit par la loi au créancier");
    }

    @Test
    void a_collector_s_later_letter_recalls_the_first() {
        Letter letter = letter(LetterKind.RELANCE_2, Sender.Role.COLLECTION_AGENCY, DebtorClass.CONSUMER);

        assertThat(text(letter)).contains("notre première lettre du 8\u00a0avril 2026, références AFF-2026-0042");
    }

    @Test
    void a_collector_without_a_first_letter_has_nothing_to_recall() {
        CaseFile file = GridCases.of(LetterKind.RELANCE_1, Sender.Role.COLLECTION_AGENCY, DebtorClass.CONSUMER);

        assertThat(blocking(LetterKind.RELANCE_2, file)).containsExactly("CPCE-R124-4-L");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            MISSING    | RULE
            convention | CPCE-R124-3
            name       | CPCE-R124-4-1
            address    | CPCE-R124-4-1
            account    | COM-PAY-1
            creditor's address | CPCE-R124-4-2
            """)
    void a_collector_that_lacks_something_writes_nothing(String missing, String rule) {
        CaseFile file = GridCases.of(LetterKind.RELANCE_1, Sender.Role.COLLECTION_AGENCY, DebtorClass.CONSUMER);
        Sender sender = file.sender();
        Party agency = sender.identity();
        assertThat(agency).isNotNull();
        Sender changed =
                switch (missing) {
                    case "convention" -> new Sender(sender.role(), agency, null, null, null);
                    case "name" -> new Sender(sender.role(), null, null, null, sender.mandateDate());
                    case "address" ->
                        new Sender(sender.role(), Parties.at(agency, null), null, null, sender.mandateDate());
                    case "account" ->
                        new Sender(sender.role(), Parties.withoutIban(agency), null, null, sender.mandateDate());
                    default -> sender;
                };
        Party creditor = missing.startsWith("creditor") ? Parties.at(file.creditor(), null) : file.creditor();

        assertThat(blocking(LetterKind.RELANCE_1, with(file, creditor, changed)))
                .contains(rule);
    }

    @ParameterizedTest
    @MethodSource("offered")
    void nothing_is_asked_after_insolvency_is_recorded(Cell cell) {
        CaseFile file = GridCases.with(
                GridCases.of(cell), SpecimenCases.event(EventKind.INSOLVENCY_OPENED, "2026-06-01", null, null, null));

        List<String> rules = blocking(kind(cell), file);

        if (kind(cell).records()) {
            assertThat(rules).isEmpty();
        } else {
            assertThat(rules).contains("PRO-INSOLV");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RELANCE_1", "RELANCE_2", "RELANCE_3", "MISE_EN_DEMEURE", "ECHEANCIER", "SUSPENSION"})
    void a_consumer_s_debt_that_is_barred_is_not_asked_for(LetterKind kind) {
        CaseFile file = GridCases.of(kind, Sender.Role.CREDITOR, DebtorClass.CONSUMER);
        Invoice old = file.invoices().getFirst();
        CaseFile barred = withInvoice(
                file,
                new Invoice(
                        old.number(),
                        LocalDate.parse("2023-01-02"),
                        LocalDate.parse("2023-02-01"),
                        Money.of("1200.00"),
                        null,
                        null,
                        null,
                        null,
                        old.file(),
                        false,
                        false));

        assertThat(blocking(kind, barred)).contains("AMT-PRESC-1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            STATUS                           | RULE       | SAID
            Déposée                          | PUB-START  |
            À recycler                       | PUB-PORTAL |
            Rejetée                          | PUB-PORTAL |
            Mise à disposition du destinataire |          | Le délai de paiement court
            Suspendue                        |            | la pièce attendue et le motif de la suspension
            Mandatée                         |            | au comptable assignataire
            Mise en paiement                 |            | la date du virement
            """)
    void a_public_body_is_reminded_by_the_status_of_its_invoice(String status, String rule, String said) {
        CaseFile file = GridCases.with(
                GridCases.of(LetterKind.RELANCE_2, Sender.Role.CREDITOR, DebtorClass.PUBLIC_BODY),
                GridCases.note("2026-06-02", "Chorus Pro : " + status));

        if (rule != null) {
            assertThat(blocking(LetterKind.RELANCE_2, file)).containsExactly(rule);
        } else {
            Letter letter = LettersOnPaper.compose(LetterKind.RELANCE_2, file, GridCases.TODAY);
            assertThat(blocking(LetterKind.RELANCE_2, file)).isEmpty();
            assertThat(text(letter)).contains(said);
            assertThat(text(letter).contains("intérêts moratoires")).isNotEqualTo(status.equals("Suspendue"));
        }
    }

    @Test
    void a_suspension_says_what_it_suspends() {
        CaseFile file = GridCases.of(LetterKind.RELANCE_2, Sender.Role.CREDITOR, DebtorClass.PROFESSIONAL);

        assertThat(blocking(LetterKind.SUSPENSION, file)).containsExactly("D13-1219");
    }

    @Test
    void a_receipt_needs_a_payment_and_a_record_of_failure_an_attempt() {
        CaseFile file = GridCases.of(LetterKind.RELANCE_2, Sender.Role.CREDITOR, DebtorClass.PROFESSIONAL);

        assertThat(blocking(LetterKind.RECU, file)).containsExactly("D08-CONT");
        assertThat(blocking(LetterKind.CONSTAT_ECHEC, file)).containsExactly("D11-1");
        assertThat(blocking(LetterKind.RELANCE_PREVENTIVE, file)).containsExactly("D01-1");
    }

    /** A transfer told invoice by invoice is one payment, and its receipt says the whole sum. */
    @Test
    void a_receipt_is_for_all_that_came_on_its_day() {
        CaseFile file = Cases.severalInvoices()
                .payment("2026-04-15", "300.00", null)
                .payment("2026-05-20", "100.00", null)
                .payment("2026-05-20", "41.50", null)
                .build();

        Letter receipt = LetterWriter.compose(
                LetterKind.RECU, file, Cases.statement(file, "2026-06-15"), LocalDate.parse("2026-06-15"), Cases.LAW);

        assertThat(receipt).isInstanceOfSatisfying(Receipt.class, one -> {
            assertThat(one.payment())
                    .returns(Money.of("141.50"), Payment::amount)
                    .returns(null, Payment::invoice);
            assertThat(Money.sum(
                            one.parts().stream().map(ImputationLine::amount).toList()))
                    .isEqualTo(Money.of("141.50"));
        });
    }

    @Test
    void a_record_of_failure_keeps_what_was_said_out() {
        CaseFile file = GridCases.of(LetterKind.CONSTAT_ECHEC, Sender.Role.CREDITOR, DebtorClass.PROFESSIONAL);
        Event proposal = new Event(
                LocalDate.parse("2026-05-03"),
                EventKind.MEDIATION_PROPOSED,
                null,
                Event.Channel.LRAR,
                "il offre la moitié",
                null,
                null,
                null,
                Event.Outcome.REFUSED,
                null,
                null,
                null,
                null,
                List.of());

        assertThat(text(LettersOnPaper.compose(
                        LetterKind.CONSTAT_ECHEC, GridCases.with(file, proposal), GridCases.TODAY)))
                .contains("pli refusé")
                .doesNotContain("moitié");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            DEBTOR       | AMOUNT  | INJONCTION | TRIBUNAL JUDICIAIRE
            PROFESSIONAL | 1200.00 | NO         | YES
            PROFESSIONAL | 4990.00 | NO         | ASK
            PROFESSIONAL | 5000.01 | NO         | NO
            CONSUMER     | 5000.00 | NO         | YES
            """)
    void tells_before_which_step_an_attempt_must_come(
            DebtorClass debtor, String amount, AttemptNeeded.Need order, AttemptNeeded.Need court) {
        CaseFile file = GridCases.of(LetterKind.PROPOSITION_MEDIATION, Sender.Role.CREDITOR, debtor);
        Invoice line = file.invoices().getFirst();
        CaseFile sized = withInvoice(
                file,
                new Invoice(
                        line.number(),
                        line.issued(),
                        line.due(),
                        Money.of(amount),
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        false));

        List<AttemptNeeded.Answer> answers =
                AttemptNeeded.of(sized, Cases.statement(sized, GridCases.TODAY), Cases.LAW);

        assertThat(answers).extracting(AttemptNeeded.Answer::need).startsWith(order, court);
        assertThat(answers.getFirst().step()).contains("injonction de payer");
    }

    @Test
    void every_hostile_name_comes_out_printed_or_refused() throws IOException {
        Path names = Path.of("../shared/corpora/7-security/strings/noms-hostiles.csv");
        Assumptions.assumeTrue(Files.isRegularFile(names), "the security corpus is not beside the project");
        int read = 0;
        for (String line : Files.readAllLines(names)) {
            if (line.isBlank()) {
                continue;
            }
            read++;
            CaseFile file = GridCases.of(LetterKind.RELANCE_1, Sender.Role.COLLECTION_AGENCY, DebtorClass.CONSUMER);
            CaseFile hostile = withDebtor(file, Parties.named(file.debtor(), line));
            Letter letter = LettersOnPaper.compose(LetterKind.RELANCE_1, hostile, GridCases.TODAY);
            if (CHECKLIST.ask(letter).findings().stream().noneMatch(Finding::isBlocking)) {
                assertThat(LettersOnPaper.print(letter).pageCount()).isPositive();
            }
        }
        assertThat(read).isGreaterThan(5);
    }

    private static LetterKind kind(Cell cell) {
        return LetterKind.of(cell.document()).orElseThrow();
    }

    private static Letter letter(LetterKind kind, Sender.Role sender, DebtorClass debtor) {
        return LettersOnPaper.compose(kind, GridCases.of(kind, sender, debtor), GridCases.TODAY);
    }

    private static String text(Letter letter) {
        return String.join("\n", LettersOnPaper.text(letter));
    }

    private static List<String> blocking(LetterKind kind, CaseFile file) {
        return CHECKLIST.ask(LettersOnPaper.compose(kind, file, GridCases.TODAY)).findings().stream()
                .filter(Finding::isBlocking)
                .map(Finding::rule)
                .distinct()
                .toList();
    }

    private static CaseFile with(CaseFile file, Party creditor, Sender sender) {
        return new CaseFile(
                file.reference(),
                creditor,
                sender,
                file.debtor(),
                file.terms(),
                file.invoices(),
                file.creditNotes(),
                file.payments(),
                file.events(),
                file.exhibits(),
                file.interest());
    }

    private static CaseFile withDebtor(CaseFile file, Party debtor) {
        return new CaseFile(
                file.reference(),
                file.creditor(),
                file.sender(),
                debtor,
                file.terms(),
                file.invoices(),
                file.creditNotes(),
                file.payments(),
                file.events(),
                file.exhibits(),
                file.interest());
    }

    private static CaseFile withInvoice(CaseFile file, Invoice invoice) {
        return new CaseFile(
                file.reference(),
                file.creditor(),
                file.sender(),
                file.debtor(),
                file.terms(),
                List.of(invoice),
                file.creditNotes(),
                file.payments(),
                file.events(),
                file.exhibits(),
                file.interest());
    }
}
