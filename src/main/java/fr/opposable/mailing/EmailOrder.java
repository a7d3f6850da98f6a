package fr.opposable.mailing;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to put in the outbox.
 *
 * @param lots folders of lots, or their {@code lot.csv}
 * @param from the address messages come from; null: that of each sender
 * @param addressesChecked whether somebody checked the addresses, which a lawyer must do before a first message (RIN, art. 8.2)
 * @param allChannels whether letters written to go by post are taken too
 * @param out where the messages are written as {@code .eml} files too; null: nowhere
 * @param author who answers for it
 */
public record EmailOrder(
        List<Path> lots,
        @Nullable String from,
        boolean addressesChecked,
        boolean allChannels,
        @Nullable Path out,
        String author) {

    public EmailOrder {
        lots = List.copyOf(lots);
    }
}
