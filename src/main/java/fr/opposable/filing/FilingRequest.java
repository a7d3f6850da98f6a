package fr.opposable.filing;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.Party;
import fr.opposable.claim.Sender;
import fr.opposable.court.Competence;
import fr.opposable.court.Designation;
import fr.opposable.dossier.ExhibitList;
import fr.opposable.dossier.NumberedPiece;
import fr.opposable.dossier.PieceFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A case about to be filed: everything the papers say comes from here.
 *
 * @param file the facts
 * @param statement the décompte; what is asked is its figures, to the cent
 * @param competence which courts may be seised, and what is still to be confirmed
 * @param court the one chosen; null while none is designated, or several and nobody chose
 * @param exhibits the one list of pieces
 * @param files the copies of the pieces, with their pages and digests; empty before they are assembled, and then no paper tells of them
 * @param options what the user decided
 * @param day day of the filing, printed on every paper
 */
public record FilingRequest(
        CaseFile file,
        ClaimStatement statement,
        Competence competence,
        @Nullable Designation court,
        ExhibitList exhibits,
        List<PieceFile> files,
        FilingOptions options,
        LocalDate day) {

    public FilingRequest {
        files = List.copyOf(files);
    }

    /**
     * {@return the request to the court that {@code competence} designates, or that the creditor chose among those of several debtors
     * (CPC, art. 1406, al. 2)} None is taken while he has not chosen.
     */
    public static FilingRequest of(
            CaseFile file,
            ClaimStatement statement,
            Competence competence,
            ExhibitList exhibits,
            FilingOptions options,
            LocalDate day) {
        return new FilingRequest(file, statement, competence, competence.chosen(), exhibits, List.of(), options, day);
    }

    /** {@return the same with the copies of its pieces} */
    public FilingRequest with(List<PieceFile> copies) {
        return new FilingRequest(file, statement, competence, court, exhibits, copies, options, day);
    }

    /**
     * {@return the pieces that the judge is shown: those of the list, but for the papers of the procedure itself, and once some were filed
     * for those that came after}
     */
    public List<NumberedPiece> shown() {
        Set<String> procedure = file.events().stream()
                .filter(event -> switch (event.kind()) {
                    case REQUETE_FILED, ORDER_MADE, ORDER_SERVED, OPPOSITION, TITLE_ENFORCEABLE -> true;
                    default -> false;
                })
                .flatMap(event -> event.files().stream())
                .collect(Collectors.toSet());
        List<NumberedPiece> pieces = exhibits.pieces();
        boolean filed = pieces.stream().anyMatch(NumberedPiece::isFiled);
        return pieces.stream()
                .filter(piece -> !procedure.contains(piece.id()))
                .filter(piece -> piece.isFiled() || !filed)
                .toList();
    }

    /** {@return who files and signs} */
    public Sender filer() {
        return Objects.requireNonNullElse(options.filer(), file.sender());
    }

    /** {@return every debtor, the case's first} */
    public List<Party> debtors() {
        return Stream.concat(Stream.of(file.debtor()), options.coDebtors().stream())
                .toList();
    }
}
