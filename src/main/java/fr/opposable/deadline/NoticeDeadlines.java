package fr.opposable.deadline;

import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.NoticeTerm;
import fr.opposable.deadline.Deadline.Task;
import fr.opposable.kernel.French;
import fr.opposable.kernel.LegalReference;
import fr.opposable.kernel.NumberWords;
import fr.opposable.legal.Verification;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/**
 * The time each mise en demeure leaves to pay: DL-MED.
 *
 * <p>No text says from when it runs. The letters of this house run it from the first presentation, which is also the default here; else
 * from receipt, else from sending. As a courtesy a last day that is no working day is carried to the next one, since CPC, art. 642 binds
 * procedure only.
 */
final class NoticeDeadlines {

    /** A registered letter that nothing is known of after ten days is looked for: a choice of the house. */
    private static final int DAYS_OF_SILENCE = 10;

    private static final LegalReference BASIS = LegalReference.of("C. civ., art. 1344");
    private static final String SOURCE = "délai écrit dans la lettre ; décompte par analogie avec CPC, art. 641 et 642";

    private NoticeDeadlines() {}

    static List<Deadline> of(Situation situation) {
        return situation.all(EventKind.MISE_EN_DEMEURE).stream()
                .map(notice -> of(situation, notice))
                .toList();
    }

    private static Deadline of(Situation situation, Event notice) {
        Draft draft = new Draft("DL-MED", BASIS, SOURCE, Verification.Status.UNVERIFIED)
                .about(notice.date().toString())
                .titled("Mise en demeure du %s : délai pour payer", French.figures(notice.date()))
                .is(Task.WAIT)
                .ifMissed(
                        situation.file().terms().penaltyClause() == null
                                ? "Passé ce jour sans paiement, la suite annoncée peut être engagée."
                                : "Passé ce jour sans paiement, la suite annoncée peut être engagée, et la clause pénale est encourue "
                                        + "(C. civ., art. 1231-5, al. 5) si la réception de la lettre est prouvée.");
        Integer days = notice.deadlineDays();
        if (notice.outcome() == Event.Outcome.UNKNOWN_ADDRESS) {
            return draft.is(Task.ACT)
                    .unknown(
                            "La lettre est revenue « destinataire inconnu à l'adresse » : aucune décision ne dit si elle vaut mise en "
                                    + "demeure ; vérifiez l'adresse au registre, puis renvoyez-la ou faites-la porter par commissaire de justice.")
                    .asOf(situation.asOf());
        }
        if (days == null || days <= 0) {
            return draft.is(Task.ACT)
                    .unknown("Le dossier ne dit pas quel délai la lettre laissait : notez-le (events[].deadlineDays).")
                    .asOf(situation.asOf());
        }
        LocalDate presented = notice.presented();
        LocalDate received = notice.received();
        if (presented == null && received == null && registered(notice)) {
            return draft.is(situation.asOf().isAfter(notice.date().plusDays(DAYS_OF_SILENCE)) ? Task.ACT : Task.WAIT)
                    .unknown(
                            "La date de première présentation n'est pas au dossier (events[].presented) : suivez l'envoi, et réclamez la preuve "
                                    + "de distribution s'il tarde.")
                    .asOf(situation.asOf());
        }
        if (presented == null && received == null && !handedOver(notice)) {
            draft.unknown(
                    "Ni présentation ni réception ne sont prouvées : le délai est compté de l'envoi, et le décompte ne retient ni "
                            + "clause pénale ni intérêt légal de cette lettre.");
        }
        if (received != null && presented != null && !received.equals(presented)) {
            draft.unknown(
                    "Compté de la réception (%s) et non de la présentation, le délai finirait le %s.",
                    French.words(received),
                    French.words(NoticeTerm.of(
                                    received, days, situation.file().debtor().address(), situation.law())
                            .last()));
        }
        return draft.ending(end(situation, notice, days)).asOf(situation.asOf());
    }

    private static boolean registered(Event notice) {
        return notice.channel() == Event.Channel.LRAR || notice.channel() == Event.Channel.LRE;
    }

    /** Its own day is the day the debtor had it, as {@code NoticeDay} has it in the statement. */
    private static boolean handedOver(Event notice) {
        return notice.channel() == Event.Channel.HAND || notice.channel() == Event.Channel.COMMISSAIRE_DE_JUSTICE;
    }

    private static Computation end(Situation situation, Event notice, int days) {
        LocalDate presented = notice.presented();
        LocalDate received = notice.received();
        LocalDate sent = notice.sent();
        LocalDate start;
        String event;
        if (presented != null) {
            start = presented;
            event = "première présentation";
        } else if (received != null) {
            start = received;
            event = "réception";
        } else if (handedOver(notice)) {
            start = notice.date();
            event = "remise";
        } else {
            start = sent != null ? sent : notice.date();
            event = "envoi";
        }
        NoticeTerm term = NoticeTerm.of(start, days, situation.file().debtor().address(), situation.law());
        LocalDate raw = term.raw();
        LocalDate last = term.last();
        return new Computation(
                raw,
                last,
                List.of(
                        French.typeset("%s de la lettre le %s : le délai part de ce jour, qui ne compte pas."
                                .formatted(Days.capital(event), Days.named(start))),
                        French.typeset("%s → %s."
                                .formatted(Days.capital(NumberWords.length(Period.ofDays(days))), Days.named(raw))),
                        French.typeset(
                                raw.equals(last)
                                        ? "C'est un jour ouvrable : le délai finit ce %s.".formatted(Days.weekday(raw))
                                        : "Ce n'est pas un jour ouvrable : par courtoisie, attendez la fin du %s (CPC, art. 642, par analogie)."
                                                .formatted(Days.named(last)))),
                List.of());
    }
}
