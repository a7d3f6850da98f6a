package fr.opposable.letter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.Address;
import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Party;
import fr.opposable.claim.PartyKind;
import fr.opposable.claim.Sender;
import fr.opposable.compliance.Checked;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Passed;
import fr.opposable.compliance.Question;
import fr.opposable.compliance.Refused;
import fr.opposable.compliance.Severity;
import fr.opposable.fixtures.Cases;
import fr.opposable.fixtures.Parties;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LetterChecklistTest {

    private static final String TODAY = "2026-06-15";
    private static final Glyphs ALL = text -> List.of();
    private static final PrintedWords WORDS = TemplateWords.onClassPath();
    private static final LetterChecklist CHECKLIST = new LetterChecklist(ALL, WORDS);

    @ParameterizedTest
    @EnumSource(names = {"RELANCE_1", "RELANCE_2", "RELANCE_3", "MISE_EN_DEMEURE"})
    void an_ordinary_letter_passes(LetterKind kind) {
        Checked<Letter> checked = ask(kind, reminded());

        assertThat(checked).isInstanceOf(Passed.class);
    }

    @Test
    void an_ordinary_first_reminder_passes_without_a_word() {
        assertThat(ask(LetterKind.RELANCE_1, Cases.oneInvoice()).findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"COLLECTION_AGENCY", "LAWYER", "COMMISSAIRE_DE_JUSTICE"})
    void who_writes_for_a_creditor_says_who_he_is(Sender.Role role) {
        assertThat(blocking(LetterKind.RELANCE_1, Cases.oneInvoice().sentBy(role)))
                .contains("CPCE-R124-4-1");
    }

    @ParameterizedTest
    @EnumSource(names = {"CONSUMER", "INDIVIDUAL", "PUBLIC_BODY"})
    void consumers_and_public_bodies_have_their_own_letters(PartyKind kind) {
        Letter letter = compose(
                LetterKind.RELANCE_1,
                Cases.oneInvoice().debtor(party -> Parties.ofKind(party, kind)).build());

        assertThat(CHECKLIST.ask(letter)).isInstanceOf(Passed.class);
        assertThat(letter.template()).isNotEqualTo("relance-1/v1");
    }

    @ParameterizedTest
    @EnumSource(names = {"INDIVIDUAL", "PUBLIC_BODY"})
    void only_a_professional_may_ask_for_these_penalties(PartyKind kind) {
        assertThat(blocking(LetterKind.RELANCE_1, Cases.oneInvoice().creditor(party -> Parties.ofKind(party, kind))))
                .contains("AMT-PEN-1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            EVENT              | RULE
            INSOLVENCY_OPENED  | PRO-INSOLV
            DISPUTE            | COM-DISP-1
            INSTALMENT_PLAN    | COM-TRUE-1
            REQUETE_FILED      | COM-TRUE-1
            TITLE_ENFORCEABLE  | COM-TRUE-1
            """)
    void a_letter_asked_for_by_name_is_still_stopped(EventKind event, String rule) {
        assertThat(blocking(LetterKind.MISE_EN_DEMEURE, reminded().event(event, "2026-06-01")))
                .contains(rule);
    }

    @Test
    void a_disputed_invoice_is_not_claimed() {
        assertThat(blocking(LetterKind.RELANCE_1, Cases.oneInvoice().disputed()))
                .containsExactly("COM-DISP-1");
    }

    @Test
    void a_debtor_without_an_address_cannot_be_written_to() {
        assertThat(blocking(LetterKind.RELANCE_1, Cases.oneInvoice().debtorAt(null)))
                .containsExactly("COM-ID-3");
    }

    @Test
    void a_creditor_without_an_account_cannot_ask_to_be_paid() {
        assertThat(blocking(LetterKind.RELANCE_1, Cases.oneInvoice().creditor(Parties::withoutIban)))
                .containsExactly("COM-PAY-1");
    }

    @Test
    void a_company_that_writes_gives_its_siren_and_its_seat() {
        assertThat(blocking(LetterKind.RELANCE_1, Cases.oneInvoice().creditor(Parties::withoutSiren)))
                .containsExactly("COM-ID-1");
        assertThat(blocking(LetterKind.RELANCE_1, Cases.oneInvoice().creditor(party -> Parties.at(party, null))))
                .containsExactly("COM-ID-1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            WHAT IS MISSING         | RULE
            register of the sender  | COM-ID-1
            form of the sender      | COM-ID-2
            siren of the debtor     | COM-ID-3
            signatory               | COM-ID-4
            capacity                | COM-ID-4
            """)
    void what_weakens_a_letter_without_undoing_it_is_said(String what, String rule) {
        Cases file = Cases.oneInvoice();
        switch (what) {
            case "register of the sender" -> file.creditor(Parties::withoutRegister);
            case "form of the sender" -> file.creditor(party -> withForm(party, null));
            case "siren of the debtor" -> file.debtor(Parties::withoutSiren);
            case "signatory" -> file.creditor(party -> Parties.representedBy(party, null));
            default ->
                file.creditor(party -> Parties.representedBy(party, new Party.Representative("Yann Le Goff", null)));
        }

        Checked<Letter> checked = ask(LetterKind.RELANCE_1, file);

        assertThat(checked).isInstanceOf(Passed.class);
        assertThat(checked.findings()).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        });
    }

    @Test
    void nothing_due_makes_no_letter() {
        assertThat(blocking(LetterKind.RELANCE_1, Cases.oneInvoice().payment("2026-03-01", "1200.00", null)))
                .contains("COM-CLAIM-1");
    }

    @Test
    void an_invoice_that_is_not_due_is_left_out_and_the_sums_still_agree() {
        Cases file = reminded().invoice("F-2026-099", "2026-06-01", "2026-07-01", "500.00");

        Letter letter = compose(LetterKind.MISE_EN_DEMEURE, file.build());

        assertThat(CHECKLIST.ask(letter)).isInstanceOf(Passed.class);
        assertThat(letter.content().demand().lines()).hasSize(1);
    }

    @Test
    void a_second_reminder_without_a_first_would_not_be_true() {
        assertThat(blocking(LetterKind.RELANCE_2, Cases.oneInvoice())).containsExactly("D02-2");
    }

    @ParameterizedTest
    @EnumSource(names = {"RELANCE_1", "RELANCE_2"})
    void a_reminder_does_not_follow_a_formal_notice(LetterKind kind) {
        Cases noticed = reminded().event(EventKind.MISE_EN_DEMEURE, "2026-05-20");

        assertThat(blocking(kind, noticed)).containsExactly("D02-3");
        assertThat(ask(kind, noticed).findings())
                .filteredOn(Finding::isBlocking)
                .extracting(Finding::path)
                .containsExactly("events[1]");
    }

    @Test
    void a_second_formal_notice_is_only_pointed_out() {
        Cases noticed = reminded().event(EventKind.MISE_EN_DEMEURE, "2026-05-20");

        assertThat(blocking(LetterKind.MISE_EN_DEMEURE, noticed)).isEmpty();
        assertThat(ask(LetterKind.MISE_EN_DEMEURE, noticed).findings())
                .extracting(Finding::rule)
                .contains("D02-2");
    }

    @Test
    void a_step_taken_twice_is_pointed_out() {
        assertThat(ask(LetterKind.RELANCE_1, reminded()).findings())
                .extracting(Finding::rule)
                .contains("D02-2");
    }

    @Test
    void a_statement_of_another_day_is_refused() {
        CaseFile file = Cases.oneInvoice().build();
        Letter letter = LetterWriter.compose(
                LetterKind.RELANCE_1, file, Cases.statement(file, "2026-06-14"), LocalDate.parse(TODAY), Cases.LAW);

        assertThat(blocking(CHECKLIST.ask(letter))).containsExactly("COM-TRUE-1");
    }

    @Test
    void the_window_tells_nothing_of_the_debt() {
        Address telling = new Address(List.of("Service impayés", "8 quai de la Douane"), "29200", "Brest", null, "FR");

        assertThat(blocking(LetterKind.RELANCE_1, Cases.oneInvoice().debtorAt(telling)))
                .containsExactly("DP-ENV-1");
    }

    @Test
    void an_address_that_does_not_fit_is_asked_of_a_person() {
        Address long_ = Parties.address("125 avenue du Maréchal de Lattre de Tassigny prolongée", "29200", "Brest");

        assertThat(blocking(LetterKind.RELANCE_1, Cases.oneInvoice().debtorAt(long_)))
                .containsExactly("NF-Z10-011");
    }

    @Test
    void words_typed_in_a_case_are_read_too() {
        Cases file = reminded().penaltyClause("10", "12, outre frais de dossier,");

        assertThat(blocking(LetterKind.MISE_EN_DEMEURE, file)).containsExactly("FOR-FEES");
    }

    @Test
    void a_signatory_with_the_title_of_a_public_officer_is_refused() {
        Cases file = Cases.oneInvoice()
                .creditor(party ->
                        Parties.representedBy(party, new Party.Representative("Yann Le Goff", "huissier de justice")));

        assertThat(blocking(LetterKind.RELANCE_1, file)).containsExactly("FOR-JUD-2");
    }

    @Test
    void a_proper_noun_forbids_nothing() {
        Cases file = Cases.oneInvoice()
                .debtor(party -> Parties.named(party, "Saisie & Prison"))
                .debtorAt(Parties.address("1 rue du Commandement", "29200", "Brest"));

        assertThat(ask(LetterKind.RELANCE_1, file)).isInstanceOf(Passed.class);
    }

    @Test
    void a_template_that_threatens_refuses_every_letter_of_its_kind() {
        PrintedWords threatening =
                template -> WORDS.of(template) + (template.equals("relance-1/v1") ? "\nSinon, saisie." : "");
        LetterChecklist checklist = new LetterChecklist(ALL, threatening);

        assertThat(blocking(checklist.ask(
                        compose(LetterKind.RELANCE_1, Cases.oneInvoice().build()))))
                .containsExactly("FOR-THR-1");
        assertThat(checklist.ask(compose(LetterKind.RELANCE_2, reminded().build())))
                .isInstanceOf(Passed.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            KIND            | WORDS TAKEN OUT                       | RULE
            RELANCE_1       | s’est croisé                          | COM-CROSS-1
            RELANCE_1       | contestez                             | COM-DISP-1
            RELANCE_2       | échéancier                            | D03-1
            RELANCE_2       | mise en demeure                       | D02-3
            MISE_EN_DEMEURE | nous vous mettons en demeure          | D06-1344
            MISE_EN_DEMEURE | à compter de la première présentation | D06-DELAY
            MISE_EN_DEMEURE | juridiction compétente                | D06-NEXT
            """)
    void a_template_that_leaves_out_what_its_letter_must_say_refuses_it(LetterKind kind, String words, String rule) {
        PrintedWords lacking = any -> WORDS.of(any).replace(words, "");

        assertThat(blocking(new LetterChecklist(ALL, lacking)
                        .ask(compose(kind, reminded().build()))))
                .containsExactly(rule);
    }

    @Test
    void a_character_no_font_has_is_named() {
        Glyphs noSnowman = text -> text.contains("☃") ? List.of("☃", "\u202e") : List.of();
        Cases file = Cases.oneInvoice().debtor(party -> Parties.named(party, "Durand ☃"));

        Checked<Letter> checked =
                new LetterChecklist(noSnowman, WORDS).ask(compose(LetterKind.RELANCE_1, file.build()));

        assertThat(checked.findings())
                .filteredOn(Finding::isBlocking)
                .extracting(Finding::path)
                .containsExactly("debtor.name");

        assertThat(checked).isInstanceOf(Refused.class);
        assertThat(checked.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("PDF-GLYPH");
            assertThat(finding.message())
                    .contains("«\u00a0☃\u00a0» (U+2603), U+202E")
                    .containsIgnoringCase("durand ☃");
        });
    }

    @Test
    void every_question_is_a_french_question_with_an_id() {
        assertThat(CHECKLIST.questions().questions())
                .extracting(Question::rule)
                .allMatch(rule -> rule.matches("[A-Z0-9-]+"));
        assertThat(CHECKLIST.questions().questions())
                .extracting(Question::text)
                .allMatch(text -> text.endsWith("\u202f?"));
    }

    private static Cases reminded() {
        return Cases.oneInvoice().reminder(1, "2026-03-10", Event.Channel.EMAIL);
    }

    /** The same party without its legal form. */
    private static Party withForm(Party party, String form) {
        return new Party(
                party.kind(),
                party.name(),
                null,
                form,
                null,
                party.siren(),
                null,
                party.rcsCity(),
                null,
                party.address(),
                party.representative(),
                null,
                party.email(),
                party.phone(),
                party.iban(),
                null,
                null,
                true);
    }

    private static Letter compose(LetterKind kind, CaseFile file) {
        return LettersOnPaper.compose(kind, file, TODAY);
    }

    private static Checked<Letter> ask(LetterKind kind, Cases file) {
        return CHECKLIST.ask(compose(kind, file.build()));
    }

    private static List<String> blocking(LetterKind kind, Cases file) {
        return blocking(ask(kind, file));
    }

    private static List<String> blocking(Checked<Letter> checked) {
        return checked.findings().stream()
                .filter(Finding::isBlocking)
                .map(Finding::rule)
                .distinct()
                .toList();
    }
}
