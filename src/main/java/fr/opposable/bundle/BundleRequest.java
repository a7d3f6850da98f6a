package fr.opposable.bundle;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Party;
import fr.opposable.compliance.Finding;
import fr.opposable.court.Qualification;
import fr.opposable.dossier.FilingProfile;
import fr.opposable.filing.FilingOptions;
import fr.opposable.kernel.French;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A dossier to be made.
 *
 * @param file the case
 * @param reading what reading it found: an e-invoice that disagrees, proofs that were imported
 * @param home folder below which the files it names lie
 * @param asOf day of the law, of the amounts and of the filing
 * @param profile for whom
 * @param isProfileOpen whether nobody chose {@code profile}: the one that suits the court takes its place
 * @param options what the user decided of the filing; its mark of a draft is not looked at
 * @param stated what the user says of the debt and the debtor beyond the case file
 * @param order the user's own order of the pieces; null: the one in the case folder if there is one, else the order of practice
 * @param seal picture of the lawyer's own stamp, if he supplied it; null otherwise
 * @param reduceTo dots per inch that the pictures of copies are brought down to; 0 to leave them
 * @param isDraft whether a draft is asked for even when nothing stands in the way
 * @param confirmedBy the human who answers the questions only a human can; null while nobody does
 * @param author who asks for it
 * @param out folder that the dossier's own folder is made in
 * @param aside folder that a draft's own folder is made in; the same as {@code out} but in a run over many cases
 */
public record BundleRequest(
        CaseFile file,
        List<Finding> reading,
        Path home,
        LocalDate asOf,
        FilingProfile profile,
        boolean isProfileOpen,
        FilingOptions options,
        Qualification stated,
        @Nullable Path order,
        @Nullable Path seal,
        int reduceTo,
        boolean isDraft,
        @Nullable String confirmedBy,
        String author,
        Path out,
        Path aside) {

    public BundleRequest {
        reading = List.copyOf(reading);
        if (reduceTo != 0 && (reduceTo < 100 || reduceTo > 600)) {
            throw new IllegalArgumentException(
                    "Pictures are brought down to 100 to 600 dots per inch, not " + reduceTo);
        }
    }

    /** {@return the names of all who are sued, « A, B et C »} */
    String debtors() {
        return French.enumerated(Stream.concat(Stream.of(file.debtor()), options.coDebtors().stream())
                .map(Party::fullName)
                .toList());
    }

    /** {@return the user's own order of the pieces in {@code folder}, whether or not it can be read; null when there is none} */
    public static @Nullable Path orderIn(Path folder) {
        return OrderPlace.in(folder).orElse(null);
    }

    /** {@return the same, of {@code other}} */
    BundleRequest of(CaseFile other) {
        return with(other, profile, isProfileOpen);
    }

    /** {@return the same, for {@code chosen}} */
    BundleRequest with(FilingProfile chosen) {
        return with(file, chosen, false);
    }

    private BundleRequest with(CaseFile other, FilingProfile chosen, boolean isOpen) {
        return new BundleRequest(
                other,
                reading,
                home,
                asOf,
                chosen,
                isOpen,
                options,
                stated,
                order,
                seal,
                reduceTo,
                isDraft,
                confirmedBy,
                author,
                out,
                aside);
    }
}
