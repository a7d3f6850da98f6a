package fr.opposable.letter;

import fr.opposable.claim.Event;
import fr.opposable.compliance.Checked;
import fr.opposable.compliance.Passed;
import fr.opposable.fixtures.Cases;
import fr.opposable.fixtures.Parties;
import fr.opposable.golden.ArchivalProof;
import fr.opposable.golden.GoldenPdf;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The three letters as a debtor reads them: words, pictures, and the archive's norm. */
class LetterPagesTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            KIND,            CASE
            RELANCE_1,       one-invoice
            RELANCE_1,       part-paid
            RELANCE_1,       several-invoices
            RELANCE_2,       one-invoice
            RELANCE_2,       part-paid
            RELANCE_2,       several-invoices
            MISE_EN_DEMEURE, one-invoice
            MISE_EN_DEMEURE, part-paid
            MISE_EN_DEMEURE, several-invoices
            MISE_EN_DEMEURE, sole-trader
            """)
    void reads_and_looks_as_it_should(LetterKind kind, String story) {
        Letter letter = LettersOnPaper.compose(kind, story(kind, story).build(), "2026-06-15");
        Checked<Letter> checked = LettersOnPaper.checklist().ask(letter);

        Assertions.assertThat(checked).isInstanceOf(Passed.class);
        byte[] pdf = LettersOnPaper.print(letter).pdf().toArray();
        ArchivalProof.assertPdfA2b(pdf);
        GoldenPdf.assertMatches(kind.key() + "/" + story, pdf);
    }

    private static Cases story(LetterKind kind, String story) {
        if (story.equals("several-invoices")) {
            return Cases.severalInvoices();
        }
        Cases file = Cases.oneInvoice();
        if (kind != LetterKind.RELANCE_1) {
            file.reminder(1, "2026-03-10", Event.Channel.EMAIL);
        }
        return switch (story) {
            case "part-paid" -> file.payment("2026-04-15", "300.00", null).penaltyClause("10", "12");
            case "sole-trader" ->
                file.creditor(_ -> Parties.soleTrader("Martin", "Jeanne"))
                        .debtor(_ -> Parties.soleTrader("Le Bihan", "Erwan"))
                        .withoutFiles();
            default -> file;
        };
    }
}
