package fr.opposable.filing;

import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whose name the avis de réception of a mise en demeure bears, as the reader of the papers tells it: one name where one avis came back, of
 * several one for each registered letter, {@code 1A… = F. Magnin ; 1A… = L. Chapuis}. A name that may be of another avis is of none.
 */
final class AvisSigners {

    private static final Pattern NUMBERED = Pattern.compile("([^=;]+)=([^=;]+)(?:;|$)");

    private final FilingRequest request;

    AvisSigners(FilingRequest request) {
        this.request = request;
    }

    /** {@return the last mises en demeure whose avis came back, signed by someone: several when they left on one day} */
    List<Event> signed() {
        return request.file().events().stream()
                .filter(event -> event.kind() == EventKind.MISE_EN_DEMEURE && isLast(event))
                .filter(event -> event.received() != null && event.channel() == Event.Channel.LRAR)
                .toList();
    }

    private boolean isLast(Event notice) {
        return request.file().events().stream()
                .filter(other -> other.kind() == EventKind.MISE_EN_DEMEURE)
                .noneMatch(other -> other.date().isAfter(notice.date()));
    }

    /** {@return the name on the avis of {@code notice}; null when it is not told, or not surely of that avis} */
    @Nullable
    String of(Event notice) {
        String told = request.options().told().noticeSignedBy();
        List<Event> signed = signed();
        if (told == null || !signed.contains(notice)) {
            return null;
        }
        if (told.indexOf('=') < 0) {
            return signed.size() == 1 ? told : null;
        }
        String number = notice.trackingNumber();
        Matcher each = NUMBERED.matcher(told);
        while (number != null && each.find()) {
            if (bare(each.group(1)).equalsIgnoreCase(bare(number))) {
                return each.group(2).strip();
            }
        }
        return null;
    }

    private static String bare(String number) {
        return number.replaceAll("[\\s\\u00a0\\u202f]", "");
    }
}
