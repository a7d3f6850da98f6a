package fr.opposable.filing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimReckoner;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.court.Competence;
import fr.opposable.court.CourtBook;
import fr.opposable.court.Courts;
import fr.opposable.court.Qualification;
import fr.opposable.dossier.CasePieces;
import fr.opposable.dossier.ExhibitList;
import fr.opposable.fixtures.Cases;
import fr.opposable.intake.CaseFolders;
import fr.opposable.intake.Intake;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/** Cases about to be filed, as tests need them. */
final class FilingCases {

    static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private static final Courts COURTS = new Courts(CourtBook.bundled(), Cases.LAW);

    private FilingCases() {}

    static FilingRequest of(CaseFile file, Qualification stated, UnaryOperator<FilingOptions> options) {
        ClaimStatement statement = new ClaimReckoner(Cases.LAW).statement(file, DAY);
        Competence competence = COURTS.of(file, statement, DAY, stated);
        return FilingRequest.of(
                file,
                statement,
                competence,
                ExhibitList.byRule(CasePieces.of(file)),
                options.apply(FilingOptions.draftOf().asDraft(false)),
                DAY);
    }

    static CaseFile sample(String name) {
        Intake read = new CaseFolders().read(Path.of("samples", name));
        assertThat(read).isInstanceOf(Intake.Accepted.class);
        return ((Intake.Accepted) read).caseFile();
    }
}
