package fr.opposable.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseFile;
import fr.opposable.kernel.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An ordinary case as typed, which a test varies by one thing and has read from a folder. */
final class TypedCase {

    static final String ORDINARY = """
            reference: AFF-2026-0042
            creditor:
              kind: company
              name: Ateliers du Ponant
              siren: "732829320"
              iban: FR7630006000011234567890189
              address: {lines: [4 rue des Charpentiers], postalCode: "29000", city: Quimper}
            debtor:
              kind: company
              name: Menuiserie de la Rade
              address: {lines: [3 impasse du Moulin], postalCode: "29200", city: Brest}
            invoices:
              - number: F-2026-001
                issued: 2026-02-01
                due: 2026-03-03
                gross: 1200.00
            """;

    private final Path folder;
    private String text = ORDINARY;

    private TypedCase(Path folder) {
        this.folder = folder;
    }

    static TypedCase in(Path folder) {
        return new TypedCase(folder);
    }

    TypedCase with(String typed, String instead) {
        assertThat(text).contains(typed);
        text = text.replace(typed, instead);
        return this;
    }

    TypedCase and(String more) {
        text = text + more;
        return this;
    }

    Intake read() {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    Intake read(byte[] bytes) {
        try {
            Files.write(folder.resolve("affaire.yaml"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CaseFolders().read(folder);
    }

    CaseFile accepted() {
        Intake intake = read();
        assertThat(intake).isInstanceOf(Intake.Accepted.class);
        return ((Intake.Accepted) intake).caseFile();
    }

    List<Problem> problems() {
        return problemsOf(read());
    }

    /** {@return the one problem of the case} */
    Problem problem() {
        List<Problem> problems = problems();
        assertThat(problems).hasSize(1);
        return problems.getFirst();
    }

    static List<Problem> problemsOf(Intake intake) {
        assertThat(intake).isInstanceOf(Intake.Refused.class);
        return ((Intake.Refused) intake).problems();
    }
}
