package fr.opposable.notice;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Severity;
import fr.opposable.evidence.TrackingNumber;
import fr.opposable.journal.Act;
import fr.opposable.journal.JournalAct;
import fr.opposable.kernel.French;
import fr.opposable.vault.VersionActs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The versions of a case that were noted as sent, as events of its chronology. What the chronology tells already is not told twice. */
final class SentVersions {

    /** Letters noted as sent, told. */
    static final String SENT = "NOTICE-SENT";

    private SentVersions() {}

    /** What a document is in a chronology. */
    record Step(EventKind kind, @Nullable Integer level) {}

    /** {@return the case with an event for each sending it does not tell of} */
    static NoticedCase in(CaseFile file, List<JournalAct> acts, Predicate<JournalAct> leftOut) {
        List<Event> events = new ArrayList<>(file.events());
        List<Finding> findings = new ArrayList<>();
        for (JournalAct recorded : acts) {
            Act act = recorded.act();
            LocalDate day = act.occurredOn();
            Step step = act.kind().equals(VersionActs.SENT) ? step(act.text("document")) : null;
            if (step != null && day != null && !leftOut.test(recorded)) {
                add(step, day, act, events, findings);
            }
        }
        return events.equals(file.events())
                ? new NoticedCase(file, findings)
                : new NoticedCase(file.withEvents(events), findings);
    }

    private static void add(Step step, LocalDate day, Act act, List<Event> events, List<Finding> findings) {
        String number = act.text(VersionActs.NUMBER);
        int at = placeOf(step, day, number, events);
        Event.Channel channel = channel(act.text(VersionActs.CHANNEL));
        if (at < 0) {
            events.add(new Event(
                    day,
                    step.kind(),
                    step.level(),
                    channel,
                    null,
                    number,
                    day,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of()));
            findings.add(told(act, day));
            return;
        }
        Event known = events.get(at);
        events.set(
                at,
                new Event(
                        known.date(),
                        known.kind(),
                        known.level(),
                        known.channel() == null ? channel : known.channel(),
                        known.note(),
                        known.trackingNumber() == null ? number : known.trackingNumber(),
                        known.sent() == null ? day : known.sent(),
                        known.presented(),
                        known.outcome(),
                        known.received(),
                        known.amountClaimed(),
                        known.deadlineDays(),
                        known.mode(),
                        known.files()));
    }

    /** {@return the event that tells of this sending: of the same number; else of the same day; else the only one left open} */
    static int placeOf(Step step, LocalDate day, @Nullable String number, List<Event> events) {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            boolean same = event.kind() == step.kind()
                    && (event.level() == null
                            || step.level() == null
                            || event.level().equals(step.level()));
            String noted = event.trackingNumber();
            if (noted != null && number != null) {
                if (same && TrackingNumber.plain(noted).equals(TrackingNumber.plain(number))) {
                    return i;
                }
            } else if (same && day.equals(event.sent() == null ? event.date() : event.sent())) {
                return i;
            } else if (same && noted == null && event.sent() == null) {
                open.add(i);
            }
        }
        return open.size() == 1 ? open.getFirst() : -1;
    }

    /** {@return what a document is in a chronology; null for one that is no letter} */
    static @Nullable Step step(@Nullable String document) {
        return switch (document) {
            case null -> null;
            case "relance-1" -> new Step(EventKind.REMINDER, 1);
            case "relance-2" -> new Step(EventKind.REMINDER, 2);
            case "relance-3" -> new Step(EventKind.REMINDER, 3);
            case "mise-en-demeure" -> new Step(EventKind.MISE_EN_DEMEURE, null);
            case "proposition-mediation" -> new Step(EventKind.MEDIATION_PROPOSED, null);
            case "saisine-conciliateur" -> new Step(EventKind.CONCILIATION_REQUESTED, null);
            default -> null;
        };
    }

    private static Event.@Nullable Channel channel(@Nullable String key) {
        for (Event.Channel channel : Event.Channel.values()) {
            if (channel.key().equals(key)) {
                return channel;
            }
        }
        return null;
    }

    private static Finding told(Act act, LocalDate day) {
        return new Finding(
                SENT,
                Severity.INFORMATION,
                null,
                French.typeset("%s version %d : envoi du %s repris du coffre.")
                        .formatted(act.text("document"), act.number("version"), French.figures(day)),
                "Rien\u00a0: cet envoi vient du coffre, et non de affaire.yaml.");
    }
}
