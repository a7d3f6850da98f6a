package fr.opposable.notice;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Severity;
import fr.opposable.evidence.TrackingNumber;
import fr.opposable.kernel.French;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A case with what the imported proofs add to its chronology. What the case itself says is never overwritten: the proofs fill what it
 * leaves open, and where they disagree with it both are told.
 *
 * @param file the case, its events completed
 * @param findings what came from the import, and what contradicts
 */
public record NoticedCase(CaseFile file, List<Finding> findings) {

    /** The imported proofs of a letter, told. */
    static final String IMPORTED = "NOTICE-IMPORT";

    /** Proofs that contradict each other, or the case. */
    static final String CONTRADICTORY = "NOTICE-CONTRADICTION";

    public NoticedCase {
        findings = List.copyOf(findings);
    }

    /** {@return {@code file} completed by {@code letters}, those of its own acts} */
    public static NoticedCase of(CaseFile file, List<LetterProofs> letters) {
        List<Event> events = new ArrayList<>(file.events());
        List<Finding> findings = new ArrayList<>();
        for (LetterProofs proofs : letters) {
            int at = placeOf(proofs, events);
            Event known = at < 0 ? opened(proofs) : events.get(at);
            if (known == null) {
                findings.add(undated(proofs));
                continue;
            }
            Event completed = completed(known, proofs);
            if (at < 0) {
                events.add(completed);
            } else {
                events.set(at, completed);
            }
            findings.add(told(proofs));
            findings.addAll(NoticeEffects.fromClassPath().findings(completed, proofs));
            contradictions(known, proofs, findings);
        }
        return new NoticedCase(file.withEvents(events), findings);
    }

    /** {@return the place of the event the proofs are about: the one of their number, else the only one of its kind without a number} */
    private static int placeOf(LetterProofs proofs, List<Event> events) {
        String number = proofs.number();
        List<Integer> unnumbered = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            String noted = event.trackingNumber();
            if (noted != null && number != null && TrackingNumber.plain(noted).equals(number)) {
                return i;
            }
            boolean registered = event.channel() == null
                    || event.channel() == Event.Channel.LRAR
                    || event.channel() == Event.Channel.LRE;
            if (noted == null && registered && event.kind().key().equals(proofs.letter())) {
                unnumbered.add(i);
            }
        }
        return unnumbered.size() == 1 ? unnumbered.getFirst() : -1;
    }

    /** {@return a new event for a letter the case does not tell of; null when no day of it is known} */
    private static @Nullable Event opened(LetterProofs proofs) {
        LocalDate day = Stream.of(NoticeFact.values())
                .map(proofs::day)
                .filter(known -> known != null)
                .min(Comparator.naturalOrder())
                .orElse(null);
        EventKind kind = proofs.letter().equals(EventKind.MISE_EN_DEMEURE.key())
                ? EventKind.MISE_EN_DEMEURE
                : EventKind.REMINDER;
        return day == null
                ? null
                : new Event(
                        day,
                        kind,
                        null,
                        Event.Channel.LRAR,
                        null,
                        proofs.number(),
                        proofs.day(NoticeFact.SENT),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of());
    }

    private static Event completed(Event known, LetterProofs proofs) {
        Event.Outcome outcome = known.outcome() == null || known.outcome() == Event.Outcome.PENDING
                ? outcome(proofs.outcomes(), known.outcome())
                : known.outcome();
        boolean delivered = outcome == Event.Outcome.DELIVERED;
        List<String> files = new ArrayList<>(known.files());
        proofs.files().stream()
                .map(NoticedCase::shown)
                .filter(name -> !files.contains(name))
                .forEach(files::add);
        return new Event(
                known.date(),
                known.kind(),
                known.level(),
                known.channel() == null ? Event.Channel.LRAR : known.channel(),
                known.note(),
                known.trackingNumber() == null ? proofs.number() : known.trackingNumber(),
                known.sent() == null ? proofs.day(NoticeFact.SENT) : known.sent(),
                known.presented() == null ? proofs.day(NoticeFact.PRESENTED) : known.presented(),
                outcome,
                known.received() == null && delivered ? proofs.day(NoticeFact.RECEIVED) : known.received(),
                known.amountClaimed(),
                known.deadlineDays(),
                known.mode(),
                files);
    }

    private static String shown(ProofSource source) {
        return "%s [import, sha256 %s]".formatted(source.file(), source.digest().abbreviated());
    }

    /** Of proofs that contradict each other the one that helps the creditor least is reckoned with. */
    private static Event.@Nullable Outcome outcome(Set<NoticeFact> facts, Event.@Nullable Outcome known) {
        if (facts.contains(NoticeFact.UNKNOWN_ADDRESS)) {
            return Event.Outcome.UNKNOWN_ADDRESS;
        }
        if (facts.contains(NoticeFact.UNCLAIMED)) {
            return Event.Outcome.UNCLAIMED;
        }
        if (facts.contains(NoticeFact.REFUSED)) {
            return Event.Outcome.REFUSED;
        }
        return facts.contains(NoticeFact.RECEIVED) ? Event.Outcome.DELIVERED : known;
    }

    private static Finding told(LetterProofs proofs) {
        List<String> facts = new ArrayList<>();
        proofs.proved().forEach(one -> facts.add(LetterProofs.told(one)));
        proofs.files().forEach(file -> facts.add("pièce " + file));
        return new Finding(
                IMPORTED,
                Severity.INFORMATION,
                null,
                French.typeset("Preuves importées pour la %s : %s.").formatted(proofs.name(), String.join(", ", facts)),
                "Rien\u00a0: ces preuves viennent de l’import, et non de affaire.yaml.");
    }

    private static Finding undated(LetterProofs proofs) {
        return new Finding(
                IMPORTED,
                Severity.WARNING,
                null,
                French.typeset(
                                "Des preuves importées portent sur la %s, que l'affaire ne connaît pas, et n'en disent aucune date.")
                        .formatted(proofs.name()),
                "Ajoutez l’événement à affaire.yaml, avec son numéro (trackingNumber).");
    }

    private static void contradictions(Event known, LetterProofs proofs, List<Finding> findings) {
        proofs.contradictions()
                .forEach(what -> findings.add(contradiction(French.typeset("Les preuves de la %s se contredisent : %s.")
                        .formatted(proofs.name(), what))));
        disagreement("envoyée", known.sent(), proofs.day(NoticeFact.SENT), proofs, findings);
        disagreement("présentée", known.presented(), proofs.day(NoticeFact.PRESENTED), proofs, findings);
        disagreement("reçue", known.received(), proofs.day(NoticeFact.RECEIVED), proofs, findings);
        Event.Outcome proved = outcome(proofs.outcomes(), null);
        if (proved != null
                && known.outcome() != null
                && known.outcome() != Event.Outcome.PENDING
                && known.outcome() != proved) {
            findings.add(contradiction(French.typeset(
                            "L'affaire dit la %s « %s », et les preuves importées « %s » : l'affaire est suivie.")
                    .formatted(proofs.name(), french(known.outcome()), french(proved))));
        }
    }

    private static String french(Event.Outcome outcome) {
        return switch (outcome) {
            case DELIVERED -> "remise";
            case UNCLAIMED -> "non réclamée";
            case REFUSED -> "refusée";
            case UNKNOWN_ADDRESS -> "inconnue à l’adresse";
            case PENDING -> "en attente";
        };
    }

    private static void disagreement(
            String what,
            @Nullable LocalDate said,
            @Nullable LocalDate proved,
            LetterProofs proofs,
            List<Finding> findings) {
        if (said != null && proved != null && !said.equals(proved)) {
            findings.add(contradiction(French.typeset(
                            "L'affaire dit la %s %s le %s, et les preuves importées le %s : l'affaire est suivie.")
                    .formatted(proofs.name(), what, French.figures(said), French.figures(proved))));
        }
    }

    private static Finding contradiction(String message) {
        return new Finding(
                CONTRADICTORY,
                Severity.WARNING,
                null,
                message,
                "Relisez les pièces, et demandez au prestataire l’historique complet de l’envoi\u00a0: les deux preuves sont gardées.");
    }
}
