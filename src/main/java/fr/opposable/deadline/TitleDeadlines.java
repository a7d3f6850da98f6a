package fr.opposable.deadline;

import fr.opposable.claim.Event;
import fr.opposable.deadline.Deadline.Task;
import fr.opposable.kernel.French;
import fr.opposable.legal.ProceduralDelay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The enforceable title: when the order becomes one (DL-10), until when it is one (DL-12), when the legal rate rises. */
final class TitleDeadlines {

    private TitleDeadlines() {}

    static List<Deadline> of(Situation situation, Order order) {
        List<Deadline> deadlines = new ArrayList<>();
        Event served = order.served();
        Event declared = order.enforceable();
        LocalDate title = declared == null ? null : declared.date();
        if (served != null && declared == null && !opposedInTime(situation, order, served)) {
            Deadline enforceability = enforceability(situation, order, served);
            deadlines.add(enforceability);
            if (enforceability.state() == Deadline.State.OVER) {
                title = enforceability.last();
            }
        }
        if (title != null) {
            deadlines.add(enforcement(situation, title, declared != null));
            deadlines.add(fivePoints(situation, title));
        }
        return deadlines;
    }

    private static boolean opposedInTime(Situation situation, Order order, Event served) {
        Event opposition = order.opposition();
        return opposition != null
                && !opposition
                        .date()
                        .isAfter(OppositionDeadlines.oppositionEnd(situation, served)
                                .last());
    }

    private static Deadline enforceability(Situation situation, Order order, Event served) {
        LocalDate orderDay = order.regimeDay();
        LocalDate regime = orderDay == null ? served.date() : orderDay;
        ProceduralDelay text = situation.law().proceduralDelay(TextId.TITLE, regime);
        Draft draft = new Draft("DL-10", text)
                .titled("Ordonnance exécutoire, sans opposition")
                .is(Task.WAIT)
                .ifMissed(
                        "Passé ce jour, si le greffe n'a signalé ni opposition ni invitation à consigner, l'ordonnance vaut titre "
                                + "exécutoire (CPC, art. 1422).")
                .unknownIf(
                        order.made() == null,
                        "La date de l'ordonnance manque : le régime est choisi par la date de la signification, au plus long.")
                .unknownIf(
                        !Boolean.TRUE.equals(Order.inPerson(served)),
                        "Signifiée autrement qu'à personne, l'ordonnance peut encore être frappée d'opposition après ce jour (DL-04).");
        situation.doubts().forEach(draft::unknown);
        Draft ended = draft.ending(waits(situation, order, served));
        return (text.length().isZero() ? ended : ended.byInference()).asOf(situation.asOf());
    }

    /** {@return the last day on which an order served and not opposed is no title yet} */
    static Computation waits(Situation situation, Order order, Event served) {
        LocalDate orderDay = order.regimeDay();
        ProceduralDelay text =
                situation.law().proceduralDelay(TextId.TITLE, orderDay == null ? served.date() : orderDay);
        Computation opposition = OppositionDeadlines.oppositionEnd(situation, served);
        if (text.length().isZero()) {
            return new Computation(
                    opposition.raw(),
                    opposition.last(),
                    with(
                            opposition.steps(),
                            "L'ordonnance est exécutoire à la fin du délai d'opposition, sans autre attente ("
                                    + text.basis().citation() + ", à la date de l'ordonnance)."),
                    opposition.doubts());
        }
        return later(
                opposition,
                Count.of(served.date(), "l'ordonnance est signifiée", text.length(), situation.calendar())
                        .reckon());
    }

    /** The two conditions of CPC, art. 1422 as décret n° 2026-96 left it: whichever ends last. */
    private static Computation later(Computation opposition, Computation wait) {
        Computation last = opposition.last().isAfter(wait.last()) ? opposition : wait;
        LocalDate raw = opposition.raw().isAfter(wait.raw()) ? opposition.raw() : wait.raw();
        List<String> steps = new ArrayList<>();
        steps.add(French.typeset("Première condition, la fin du délai d'opposition."));
        steps.addAll(opposition.steps());
        steps.add(French.typeset("Seconde condition, le temps écoulé depuis la signification."));
        steps.addAll(wait.steps());
        steps.add(French.typeset("La plus tardive des deux : l'ordonnance est exécutoire après le "
                + French.words(last.last()) + " (CPC, art. 1422)."));
        return new Computation(raw, last.last(), steps, last.doubts());
    }

    private static List<String> with(List<String> sentences, String more) {
        List<String> all = new ArrayList<>(sentences);
        all.add(French.typeset(more));
        return all;
    }

    private static Deadline enforcement(Situation situation, LocalDate title, boolean declared) {
        ProceduralDelay text = situation.law().proceduralDelay(TextId.ENFORCEMENT, title);
        return new Draft("DL-12", text)
                .titled("Faire exécuter le titre")
                .ending(CivilTime.from(title, "Titre exécutoire le " + Days.named(title))
                        .running(text.length(), text.basis().citation())
                        .end())
                .unknownIf(
                        !declared,
                        "Le dossier ne dit pas que le titre est exécutoire (events[].kind : title-enforceable) : la date est celle du calcul DL-10.")
                .asOf(situation.asOf());
    }

    /** Interest accrues: no act is to be done, so CPC, art. 642 carries nothing to a working day, and the statement says the same. */
    private static Deadline fivePoints(Situation situation, LocalDate title) {
        ProceduralDelay text = situation.law().proceduralDelay(TextId.FIVE_POINTS, title);
        return new Draft("DL-17", text)
                .titled("Majoration de cinq points de l'intérêt légal")
                .is(Task.WAIT)
                .ending(CivilTime.from(title, "Décision exécutoire le " + Days.named(title))
                        .running(text.length(), text.basis().citation())
                        .end())
                .ifMissed(
                        "Passé ce jour, le taux légal est majoré de cinq points ; le juge de l'exécution peut en exonérer le débiteur.")
                .unknown(
                        "Ne vaut que pour l'intérêt au taux légal, non pour un taux contractuel ou de la BCE accordé par la décision.")
                .asOf(situation.asOf());
    }
}
