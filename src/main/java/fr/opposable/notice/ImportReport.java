package fr.opposable.notice;

import java.util.List;

/**
 * What an import did.
 *
 * @param rows rows read in the mailer's files
 * @param scans scans looked at
 * @param facts facts recorded now
 * @param files scans joined to a letter now
 * @param known facts and scans that an earlier import had recorded
 * @param sent versions that are sent by these proofs, now
 * @param letters the letters touched, with all that is now known of them
 * @param unmatched what could not be put where it belongs, or not wholly
 * @param notices what the user should know of the files
 */
public record ImportReport(
        int rows,
        int scans,
        int facts,
        int files,
        int known,
        int sent,
        List<LetterProofs> letters,
        List<Unmatched> unmatched,
        List<String> notices) {

    public ImportReport {
        letters = List.copyOf(letters);
        unmatched = List.copyOf(unmatched);
        notices = List.copyOf(notices);
    }
}
