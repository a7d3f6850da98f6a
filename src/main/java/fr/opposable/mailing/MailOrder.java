package fr.opposable.mailing;

import fr.opposable.mailing.OutgoingProfile.Shape;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to hand over, to whom, and how.
 *
 * @param lots folders of lots, or their {@code lot.csv}
 * @param profile who prints and posts
 * @param shape how the letters are given
 * @param electronic whether registered letters go as qualified electronic ones (C. postes, art. L. 100)
 * @param allChannels whether letters written to go by e-mail are posted too
 * @param duplex whether sheets are printed on both sides
 * @param again why letters handed over before go once more, in French; null: they do not
 * @param day the day of the lot
 * @param out folder that the lot's own folder is made in
 * @param author who answers for it
 */
public record MailOrder(
        List<Path> lots,
        OutgoingProfile profile,
        Shape shape,
        boolean electronic,
        boolean allChannels,
        boolean duplex,
        @Nullable String again,
        LocalDate day,
        Path out,
        String author) {

    public MailOrder {
        lots = List.copyOf(lots);
    }
}
