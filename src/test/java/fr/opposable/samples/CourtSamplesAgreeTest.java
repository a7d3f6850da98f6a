package fr.opposable.samples;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Exhibit;
import fr.opposable.claim.Invoice;
import fr.opposable.claim.PenaltyRate;
import fr.opposable.claim.ToldFacts;
import fr.opposable.dossier.CasePieces;
import fr.opposable.evidence.EInvoiceCheck;
import fr.opposable.fixtures.Cases;
import fr.opposable.intake.CaseFiling;
import fr.opposable.intake.CaseFolders;
import fr.opposable.intake.Intake;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import fr.opposable.rendering.PdfTools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pieces of the cases for court say what their case says, as a lawyer would compare them: days in order, sums that agree. */
class CourtSamplesAgreeTest {

    private static final EInvoiceCheck E_INVOICES = new EInvoiceCheck(PdfTools.embeddedFiles());
    private static final CaseFolders FOLDERS = new CaseFolders(E_INVOICES::check);

    static List<Path> folders() throws IOException {
        try (Stream<Path> courts = Files.list(Path.of("samples/tribunaux"))) {
            return courts.sorted().toList();
        }
    }

    private static CaseFile file(Path folder) {
        return ((Intake.Accepted) FOLDERS.read(folder)).caseFile();
    }

    private static Event event(CaseFile file, EventKind kind) {
        return file.events().stream()
                .filter(event -> event.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static String words(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return plain(new PDFTextStripper().getText(document));
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }

    @ParameterizedTest
    @MethodSource("folders")
    void the_mise_en_demeure_asks_the_principal_of_its_day_and_the_case_says_so(Path folder) throws IOException {
        CaseFile file = file(folder);
        Event notice = event(file, EventKind.MISE_EN_DEMEURE);
        Money principal =
                Cases.statement(file, notice.date().toString()).totals().principal();

        assertThat(notice.amountClaimed()).isEqualTo(principal);
        assertThat(words(folder.resolve("mise-en-demeure.pdf")))
                .contains(plain("la somme de " + French.euros(principal) + " en principal"))
                .contains(plain("Malgré notre rappel du "
                        + French.words(event(file, EventKind.REMINDER).date())));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void what_was_agreed_comes_before_what_was_invoiced_then_reminded_then_noticed(Path folder) {
        CaseFile file = file(folder);
        LocalDate issued = file.invoices().stream()
                .map(Invoice::issued)
                .min(LocalDate::compareTo)
                .orElseThrow();
        Event reminder = event(file, EventKind.REMINDER);
        Event notice = event(file, EventKind.MISE_EN_DEMEURE);

        assertThat(file.exhibits().stream()
                        .filter(piece -> piece.kind() == Exhibit.Kind.CONTRACT || piece.kind() == Exhibit.Kind.TERMS)
                        .map(Exhibit::date))
                .allSatisfy(day -> assertThat(day).isBefore(issued));
        assertThat(reminder.date()).isAfter(file.invoices().getFirst().due()).isBefore(notice.date());
        assertThat(notice.presented()).isAfterOrEqualTo(Objects.requireNonNull(notice.sent()));
        if (notice.received() != null) {
            assertThat(notice.received()).isAfterOrEqualTo(Objects.requireNonNull(notice.presented()));
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void the_reminder_asks_what_was_unpaid_that_day_from_the_parties_own_addresses(Path folder) throws IOException {
        CaseFile file = file(folder);
        Event reminder = event(file, EventKind.REMINDER);
        Money due = Money.sum(file.invoices().stream()
                        .filter(invoice -> invoice.due().isBefore(reminder.date()))
                        .map(Invoice::gross)
                        .toList())
                .minus(Money.sum(file.creditNotes().stream()
                        .filter(note -> note.date().isBefore(reminder.date()))
                        .map(note -> note.gross())
                        .toList()))
                .minus(Money.sum(file.payments().stream()
                        .filter(payment -> payment.date().isBefore(reminder.date()))
                        .map(payment -> payment.amount())
                        .toList()));
        String mail = Files.readString(folder.resolve("relance.eml"), StandardCharsets.US_ASCII)
                .replace("=\r\n", "");

        assertThat(mail)
                .contains("<" + file.creditor().email() + ">")
                .contains("<" + file.debtor().email() + ">")
                .contains("la somme de " + plain(French.euros(due)).replace(" €", "") + " =E2=82=AC");
    }

    @ParameterizedTest
    @MethodSource("folders")
    void an_invoice_prints_what_the_case_says_it_is_for(Path folder) throws IOException {
        for (Invoice invoice : file(folder).invoices()) {
            assertThat(words(folder.resolve(Objects.requireNonNull(invoice.file()))))
                    .contains(plain(French.typeset(Objects.requireNonNull(invoice.subject()))))
                    .contains("n° " + invoice.number());
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void what_was_done_was_done_on_the_day_of_a_piece_that_proves_it(Path folder) {
        CaseFile file = file(folder);
        List<LocalDate> proofs = file.exhibits().stream()
                .filter(piece -> piece.kind() == Exhibit.Kind.DELIVERY)
                .map(Exhibit::date)
                .toList();

        assertThat(file.invoices().stream().map(Invoice::performed).filter(Objects::nonNull))
                .allSatisfy(day -> assertThat(proofs).contains(day));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void a_piece_is_named_for_every_agreed_rate(Path folder) {
        CaseFile file = file(folder);

        assertThat(file.terms().documents().isEmpty())
                .isEqualTo(file.terms().penaltyRate() instanceof PenaltyRate.Legal);
        assertThat(file.exhibits().stream().map(Exhibit::file).toList())
                .containsAll(file.terms().documents());
    }

    /** Scans bear no text: what they print is what they were drawn from. */
    @ParameterizedTest
    @MethodSource("folders")
    void words_in_quotation_marks_stand_on_the_paper_that_was_signed(Path folder) {
        ToldFacts told = CaseFiling.in(folder, new CaseFiling.Words(List.of("bail-habitation"), List.of()))
                .told();
        String signed = CourtCases.stories().stream()
                .filter(story -> folder.endsWith(story.folder()))
                .map(story -> plain(String.join(" ", story.contract().paragraphs())))
                .findFirst()
                .orElseThrow();

        assertThat(Stream.of(
                                told.acceptingWords(),
                                told.penaltyClauseWords(),
                                told.solidarityWords(),
                                file(folder).terms().jurisdictionClause())
                        .filter(Objects::nonNull))
                .allSatisfy(words -> assertThat(signed).contains(plain(French.typeset(words))));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void every_piece_has_a_title_a_day_and_an_author(Path folder) {
        assertThat(CasePieces.of(file(folder))).allSatisfy(piece -> {
            assertThat(piece.title()).isNotBlank().doesNotContainPattern("\\.(pdf|jpg|eml)");
            assertThat(piece.day()).isNotNull();
            assertThat(piece.author()).isNotNull();
        });
    }
}
