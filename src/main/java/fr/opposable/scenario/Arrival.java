package fr.opposable.scenario;

import fr.opposable.claim.Event;
import fr.opposable.kernel.French;
import java.time.LocalDate;

/** When what was sent reached the debtor: the day a proof gives, else the day of sending and the usual time of the post. */
final class Arrival {

    private Arrival() {}

    static LocalDate of(Event sent, Scenarios scenarios) {
        if (sent.presented() != null) {
            return sent.presented();
        }
        if (sent.received() != null) {
            return sent.received();
        }
        LocalDate left = sent.sent() == null ? sent.date() : sent.sent();
        return WorkingDays.after(left, scenarios.mailing(sent.channel()));
    }

    /** {@return what of it is reckoned with, in French, to follow the days required; empty when nothing is} */
    static String told(Event sent, Scenarios scenarios) {
        if (sent.presented() != null) {
            return " depuis sa présentation";
        }
        if (sent.received() != null) {
            return " depuis sa réception";
        }
        int mailing = scenarios.mailing(sent.channel());
        return mailing == 0 ? "" : ", après " + French.counted(mailing, "jour ouvré") + " d’acheminement";
    }
}
