package fr.opposable.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.claim.Address;
import fr.opposable.claim.CaseFile;
import fr.opposable.claim.CaseReference;
import fr.opposable.claim.Event;
import fr.opposable.claim.Party;
import fr.opposable.compliance.Checked;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.ForbiddenContent;
import fr.opposable.compliance.Passed;
import fr.opposable.compliance.Severity;
import fr.opposable.fixtures.Cases;
import fr.opposable.fixtures.Parties;
import fr.opposable.kernel.Sha256;
import fr.opposable.rendering.LetterRenderer;
import fr.opposable.rendering.RenderingException;
import fr.opposable.rendering.TemplateLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing forbidden gets on paper, wherever it was put. */
class PrintedPageTest {

    private static final String TODAY = "2026-06-15";
    private static final LetterRenderer RENDERER = new LetterRenderer(TemplateLibrary.onClassPath());
    private static final LetterChecklist CHECKLIST = new LetterChecklist(RENDERER.glyphs(), RENDERER.words());

    @ParameterizedTest
    @EnumSource(names = {"RELANCE_1", "RELANCE_2", "RELANCE_3", "MISE_EN_DEMEURE"})
    void the_page_of_an_ordinary_letter_is_clean(LetterKind kind) {
        Letter letter = compose(kind, reminded());

        assertThat(PrintedPage.forbidden(letter, RENDERER.text(letter))).isEmpty();
        assertThat(RENDERER.text(letter)).anyMatch(text -> text.contains("F-2026-001"));
    }

    /** Every place where a user's own words get on the page of a mise en demeure. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            PART              | PLANTED                    | RULE      | SEVERITY
            reference         | AVIS-AVANT-SAISIE          | FOR-THR-1 | BLOCKING
            invoice number    | SOMMATION-12               | FOR-JUD-1 | BLOCKING
            clause            | 12, sous peine de prison,  | FOR-THR-1 | BLOCKING
            signatory         | Me Durand, huissier        | FOR-JUD-2 | BLOCKING
            capacity          | huissier de justice        | FOR-JUD-2 | BLOCKING
            creditor's name   | Huissiers réunis           | FOR-JUD-2 | BLOCKING
            creditor's form   | Officier public            | FOR-JUD-2 | BLOCKING
            creditor's e-mail | huissier@example.fr        | FOR-JUD-2 | BLOCKING
            creditor's street | 2 place de la Gendarmerie  | FOR-THR-1 | WARNING
            creditor's city   | Prison                     | FOR-THR-1 | WARNING
            debtor's name     | Étude Huissier Martin      | FOR-JUD-2 | WARNING
            debtor's street   | 1 rue de la Police         | FOR-THR-1 | WARNING
            """)
    void what_is_forbidden_is_seen_in_each_part(String part, String planted, String rule, Severity severity) {
        CaseFile file = part.equals("reference")
                ? named(reminded().build(), planted)
                : with(part, planted).build();
        Letter letter = LettersOnPaper.compose(LetterKind.MISE_EN_DEMEURE, file, TODAY);

        assertThat(CHECKLIST.ask(letter).findings()).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.severity()).isEqualTo(severity);
        });
    }

    /** The fixed words of the page end in the case's: « frais de », then « dossier ». Neither reading apart sees it. */
    @Test
    void an_expression_in_two_halves_is_seen_on_the_page() {
        Letter letter = compose(LetterKind.RELANCE_1, reminded());
        List<String> page = new ArrayList<>(RENDERER.text(letter));
        page.add("Nous ajoutons des frais de " + "dossier.");

        assertThat(ForbiddenContent.scan(List.of("Nous ajoutons des frais de", "dossier")))
                .isEmpty();
        assertThat(PrintedPage.forbidden(letter, page))
                .extracting(Finding::rule)
                .containsExactly("FOR-FEES");
    }

    @Test
    void a_page_that_says_what_is_forbidden_is_not_set(@TempDir Path folder) throws IOException {
        String name = "relance-1/v1/parts.html";
        String parts = TemplateLibrary.onClassPath().text(name);
        String asked = "Nous vous remercions de bien vouloir régler ce solde";
        assertThat(parts).contains(asked);
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), parts.replace(asked, "Réglez, avec les frais de dossier, ce solde"));
        LetterRenderer renderer = new LetterRenderer(TemplateLibrary.of(folder));
        Checked<Letter> passed = CHECKLIST.ask(compose(LetterKind.RELANCE_1, Cases.oneInvoice()));

        assertThat(passed).isInstanceOf(Passed.class);
        assertThatThrownBy(() -> renderer.render((Passed<Letter>) passed, Sha256.of("x")))
                .isInstanceOf(RenderingException.class)
                .hasMessageContaining("FOR-FEES");
    }

    @Test
    void a_debtor_with_an_unlucky_name_still_gets_a_page() {
        Cases file = Cases.oneInvoice()
                .debtor(party -> Parties.named(party, "Saisie & Prison"))
                .debtorAt(Parties.address("1 rue du Commandement de Payer", "29200", "Brest"));
        Letter letter = compose(LetterKind.RELANCE_1, file);

        assertThat(PrintedPage.forbidden(letter, RENDERER.text(letter))).isEmpty();
        assertThat(CHECKLIST.ask(letter)).isInstanceOf(Passed.class);
    }

    private static Cases with(String part, String planted) {
        Cases file = reminded();
        return switch (part) {
            case "invoice number" ->
                Cases.aCase()
                        .invoice(planted, "2026-02-01", "2026-03-03", "1200.00")
                        .reminder(1, "2026-03-10", Event.Channel.EMAIL);
            case "clause" -> file.penaltyClause("10", planted);
            case "signatory" ->
                file.creditor(party -> Parties.representedBy(party, new Party.Representative(planted, "gérant")));
            case "capacity" ->
                file.creditor(party -> Parties.representedBy(party, new Party.Representative("Yann Le Goff", planted)));
            case "creditor's name" -> file.creditor(party -> Parties.named(party, planted));
            case "creditor's form" -> file.creditor(party -> creditor(party, planted, party.email()));
            case "creditor's e-mail" -> file.creditor(party -> creditor(party, party.legalForm(), planted));
            case "creditor's street" ->
                file.creditor(party -> Parties.at(party, Parties.address(planted, "29000", "Quimper")));
            case "creditor's city" ->
                file.creditor(party -> Parties.at(party, Parties.address("12 rue du Frout", "29000", planted)));
            case "debtor's name" -> file.debtor(party -> Parties.named(party, planted));
            case "debtor's street" -> file.debtorAt(new Address(List.of(planted), "29200", "Brest", null, "FR"));
            default -> throw new IllegalArgumentException(part);
        };
    }

    private static Party creditor(Party party, String form, String email) {
        return new Party(
                party.kind(),
                party.name(),
                null,
                form,
                party.shareCapital(),
                party.siren(),
                null,
                party.rcsCity(),
                null,
                party.address(),
                party.representative(),
                null,
                email,
                party.phone(),
                party.iban(),
                null,
                null,
                true);
    }

    private static CaseFile named(CaseFile file, String reference) {
        return new CaseFile(
                new CaseReference(reference),
                file.creditor(),
                file.sender(),
                file.debtor(),
                file.terms(),
                file.invoices(),
                file.creditNotes(),
                file.payments(),
                file.events(),
                file.exhibits(),
                file.interest());
    }

    private static Cases reminded() {
        return Cases.oneInvoice().reminder(1, "2026-03-10", Event.Channel.EMAIL);
    }

    private static Letter compose(LetterKind kind, Cases file) {
        return LettersOnPaper.compose(kind, file.build(), TODAY);
    }
}
