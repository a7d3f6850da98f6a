package fr.opposable.review;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseFile;
import fr.opposable.compliance.Finding;
import fr.opposable.court.CourtBook;
import fr.opposable.court.Courts;
import fr.opposable.court.Qualification;
import fr.opposable.fixtures.Cases;
import fr.opposable.intake.CaseFolders;
import fr.opposable.intake.Intake;
import fr.opposable.letter.LetterChecklist;
import fr.opposable.rendering.LetterRenderer;
import fr.opposable.rendering.TemplateLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A case that has all a court file needs, as typed; a test varies it by one thing. Every file it names exists and is empty. */
final class TypedFiling {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final RuleIndex INDEX = RuleIndex.fromClassPath();
    static final Review REVIEW = review();

    static final String COMPLETE = """
            reference: AFF-2026-0042
            creditor:
              kind: company
              name: Ateliers du Ponant
              legalForm: SARL
              shareCapital: 10000
              siren: "732829320"
              rcsCity: Quimper
              address: {lines: [4 rue des Charpentiers], postalCode: "29000", city: Quimper, inseeCode: "29232"}
              representative: {name: Anne Kermeur, capacity: gérante}
              email: compta@ateliers.example
              phone: "+33 2 61 91 00 00"
              iban: FR7630006000011234567890189
            debtor:
              kind: company
              name: Menuiserie de la Rade
              legalForm: SAS
              siren: "552100554"
              rcsCity: Brest
              address: {lines: [3 impasse du Moulin], postalCode: "29200", city: Brest, inseeCode: "29019"}
              trader: true
            terms:
              paymentDays: 30
            invoices:
              - {number: F-2026-001, issued: 2026-05-01, due: 2026-05-31, gross: 1200.00, performed: 2026-04-28, file: f1.pdf}
            payments:
              - {date: 2026-06-30, amount: 200.00, method: virement, file: releve.pdf}
            events:
              - {date: 2026-06-10, kind: reminder, level: 1, channel: email, file: r1.eml}
              - date: 2026-07-06
                kind: mise-en-demeure
                channel: lrar
                trackingNumber: 1A20144388903
                presented: 2026-07-08
                outcome: delivered
                deadlineDays: 8
                files: [lettre.pdf, ar.pdf]
            exhibits:
              - {file: devis.pdf, title: Devis signé, date: 2026-03-01, kind: contract, from: debtor}
              - {file: bl.pdf, title: Bon de livraison, date: 2026-04-28, kind: delivery, from: debtor}
              - {file: k1.pdf, title: Extrait Kbis Ateliers du Ponant, date: 2026-10-30, kind: registry-extract}
              - {file: k2.pdf, title: Extrait Kbis Menuiserie de la Rade, date: 2026-11-02, kind: registry-extract}
              - {file: bodacc.pdf, title: Recherche BODACC sur le débiteur, date: 2026-11-21, kind: other}
            """;

    private static final Pattern NAMED = Pattern.compile("[\\w-]+\\.(?:pdf|eml|txt)");

    private final Path folder;
    private String text = COMPLETE;

    private TypedFiling(Path folder) {
        this.folder = folder;
    }

    static TypedFiling in(Path folder) {
        return new TypedFiling(folder);
    }

    TypedFiling with(String typed, String instead) {
        assertThat(text).contains(typed);
        text = text.replace(typed, instead);
        return this;
    }

    CaseFile read() {
        try {
            Files.writeString(folder.resolve("affaire.yaml"), text);
            Matcher files = NAMED.matcher(text);
            while (files.find()) {
                Path file = folder.resolve(files.group());
                if (!Files.exists(file)) {
                    Files.createFile(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Intake intake = new CaseFolders().read(folder);
        assertThat(intake).isInstanceOf(Intake.Accepted.class);
        return ((Intake.Accepted) intake).caseFile();
    }

    ReviewReport reviewedFor(DocumentKind kind) {
        return reviewedFor(kind, Qualification.NONE);
    }

    private ReviewReport reviewedFor(DocumentKind kind, Qualification stated) {
        return REVIEW.of(read(), List.of(), kind, stated, TODAY);
    }

    List<Finding> findings(DocumentKind kind) {
        return findings(kind, Qualification.NONE);
    }

    List<Finding> findings(DocumentKind kind, Qualification stated) {
        return reviewedFor(kind, stated).observations().stream()
                .map(Observation::finding)
                .toList();
    }

    private static Review review() {
        LetterRenderer renderer = new LetterRenderer(TemplateLibrary.onClassPath());
        return new Review(
                Cases.LAW,
                new LetterChecklist(renderer.glyphs(), renderer.words()),
                renderer::text,
                new Courts(CourtBook.bundled(), Cases.LAW),
                INDEX);
    }
}
