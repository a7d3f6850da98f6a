package fr.opposable.deadline;

import fr.opposable.claim.Event;
import fr.opposable.deadline.Deadline.Task;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import fr.opposable.legal.ProceduralDelay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the service of the order opens: DL-03 to DL-08. */
final class OppositionDeadlines {

    private static final String NO_LETTER =
            "La date de la lettre du greffe manque : le délai est compté de l'opposition, donc au plus tôt. Notez "
                    + "son envoi, sa présentation ou sa réception à l'opposition.";

    private OppositionDeadlines() {}

    static List<Deadline> of(Situation situation, Order order, @Nullable Demand demand) {
        List<Deadline> deadlines = new ArrayList<>();
        Event served = order.served();
        if (served != null) {
            deadlines.add(ordinary(situation, order, served));
            if (!Boolean.TRUE.equals(Order.inPerson(served))) {
                deadlines.add(reopened(situation, order, served));
            }
        }
        Event opposition = order.opposition();
        if (opposition != null) {
            deadlines.addAll(afterOpposition(situation, order, opposition, demand));
        }
        return deadlines;
    }

    private static Deadline ordinary(Situation situation, Order order, Event served) {
        ProceduralDelay text = situation.law().proceduralDelay(TextId.OPPOSITION, served.date());
        Event opposition = order.opposition();
        Draft draft = new Draft("DL-03", text)
                .titled("Opposition (ordonnance signifiée le %s)", French.figures(served.date()))
                .ifMissed(
                        "Passé ce jour, le débiteur est forclos, sauf le cas de l'article 1416, alinéa 2, du CPC (DL-04).")
                .is(Task.WAIT)
                .ending(oppositionEnd(situation, served))
                .metOn(opposition == null ? null : opposition.date());
        situation.doubts().forEach(draft::unknown);
        return draft.unknownIf(
                        situation.debtorPlace() != situation.courtPlace(),
                        "Si l'acte a été remis à la personne du débiteur en un lieu sans prorogation, celle-ci ne joue pas (CPC, art. 647).")
                .unknownIf(
                        situation.debtorPlace().servedByDispatch() && served.received() == null,
                        "La date à laquelle le débiteur a reçu l'acte n'est pas connue : c'est d'elle que court son délai.")
                .asOf(situation.asOf());
    }

    /** {@return the month of opposition (CPC, art. 1416, al. 1), with what distance adds} */
    static Computation oppositionEnd(Situation situation, Event served) {
        LocalDate received = served.received();
        LocalDate start = situation.debtorPlace().servedByDispatch() && received != null ? received : served.date();
        return month(situation, TextId.OPPOSITION, start, "l'ordonnance est signifiée");
    }

    private static Computation month(Situation situation, String id, LocalDate start, String event) {
        ProceduralDelay text = situation.law().proceduralDelay(id, start);
        Distance distance = text.extendedByDistance()
                ? Distance.between(
                                situation.courtPlace(), situation.debtorPlace(), "le débiteur", situation.law(), start)
                        .orElse(null)
                : null;
        return new Count(start, event, text.length(), distance, situation.calendar()).reckon();
    }

    private static Deadline reopened(Situation situation, Order order, Event served) {
        Draft draft = new Draft("DL-04", situation.law().proceduralDelay(TextId.OPPOSITION_REOPENED, served.date()))
                .titled("Opposition rouverte (non signifiée à personne)")
                .is(Task.WATCH)
                .ifMissed("Passé ce mois, l'opposition n'est plus recevable (CPC, art. 1416, al. 2).")
                .unknownIf(
                        Order.inPerson(served) == null,
                        "Le mode de signification n'est pas connu : notez-le (events[].mode), à personne, à domicile, à l'étude, par procès-verbal de "
                                + "l'article 659 ou par voie électronique.");
        order.laterServiceInPerson()
                .ifPresentOrElse(
                        again -> draft.ending(month(
                                situation,
                                TextId.OPPOSITION_REOPENED,
                                again.date(),
                                "l'ordonnance est signifiée à personne")),
                        () -> draft.unknown(
                                "Le mois court du premier acte signifié à personne, à défaut de la première mesure qui rend "
                                        + "indisponibles des biens du débiteur ; ni l'un ni l'autre n'est au dossier."));
        return draft.asOf(situation.asOf());
    }

    private static List<Deadline> afterOpposition(
            Situation situation, Order order, Event opposition, @Nullable Demand demand) {
        List<Deadline> deadlines = new ArrayList<>();
        Boolean commercial = situation.commercial();
        LocalDate orderDay = order.regimeDay();
        LocalDate regime = orderDay == null ? opposition.date() : orderDay;
        if (!Boolean.TRUE.equals(commercial)) {
            notice(situation, opposition, regime).ifPresent(deadlines::add);
            lawyer(situation, opposition, demand).ifPresent(deadlines::add);
        }
        if (!Boolean.FALSE.equals(commercial)) {
            deadlines.add(fees(situation, opposition));
        }
        return deadlines;
    }

    private static Optional<Deadline> notice(Situation situation, Event opposition, LocalDate regime) {
        ProceduralDelay text = situation.law().proceduralDelay(TextId.OPPOSITION_NOTICE, regime);
        if (text.length().isZero()) {
            return Optional.empty();
        }
        return Optional.of(new Draft("DL-06", text)
                .titled("Avis de l'opposition par le greffe")
                .is(Task.WATCH)
                .ending(Count.of(opposition.date(), "l'opposition est reçue", text.length(), situation.calendar())
                        .reckon())
                .asOf(situation.asOf()));
    }

    private static Deadline fees(Situation situation, Event opposition) {
        LocalDate start = earliest(opposition);
        ProceduralDelay text = situation.law().proceduralDelay(TextId.OPPOSITION_FEES, start);
        Draft draft = new Draft("DL-07", text);
        situation.doubts().forEach(draft::unknown);
        boolean letter = hasLetter(opposition);
        return draft.titled("Consigner les frais de l'opposition")
                .ending(Count.of(start, startOfLetter(opposition, start), text.length(), situation.calendar())
                        .reckon())
                .unknownIf(letter, "La date connue la plus ancienne de la lettre du greffe est retenue comme départ.")
                .unknownIf(!letter, NO_LETTER)
                .unknownIf(
                        situation.commercial() == null,
                        "Cette consignation n'est due que devant une juridiction commerciale ; la qualité de commerçant n'est pas connue.")
                .unknownIf(
                        situation.courtPlace() == Place.ALSACE_MOSELLE,
                        "En Alsace et en Moselle, le greffe est public : l'application de cet article n'y est pas vérifiée.")
                .asOf(situation.asOf());
    }

    /** {@return the fifteen days to appoint a lawyer; empty where the demand does not make one mandatory} */
    private static Optional<Deadline> lawyer(Situation situation, Event opposition, @Nullable Demand demand) {
        Money threshold =
                situation.law().fixedSum("lawyer-threshold", opposition.date()).amount();
        if (demand != null && demand.whole().compareTo(threshold) <= 0) {
            return Optional.empty();
        }
        LocalDate received = opposition.received();
        LocalDate presented = opposition.presented();
        LocalDate start = received != null ? received : presented != null ? presented : earliest(opposition);
        ProceduralDelay text = situation.law().proceduralDelay(TextId.LAWYER, start);
        Draft draft = new Draft("DL-08", text);
        situation.doubts().forEach(draft::unknown);
        return Optional.of(draft.titled("Constituer avocat (tribunal judiciaire)")
                .ending(Count.of(start, startOfLetter(opposition, start), text.length(), situation.calendar())
                        .reckon())
                .unknown(
                        "Ne vaut que si la représentation est obligatoire (CPC, art. 761 et 817) ; devant le juge des contentieux "
                                + "de la protection et les juridictions commerciales, le greffe convoque les parties.")
                .unknownIf(
                        demand == null,
                        "Le montant de la demande n'a pu être calculé : jusqu'à %s, l'avocat est facultatif (CPC, art. 761).",
                        French.euros(threshold))
                .unknownIf(
                        demand != null && demand.principal().compareTo(threshold) <= 0,
                        "Seuls les accessoires portent la demande au-delà de %s ; s'ils ne comptent pas, l'avocat est facultatif (lecture non vérifiée).",
                        French.euros(threshold))
                .unknownIf(!hasLetter(opposition), NO_LETTER)
                .unknownIf(
                        hasLetter(opposition) && received == null && presented == null,
                        "La présentation de la lettre du greffe n'est pas au dossier : le délai est compté de son envoi, donc au plus tôt.")
                .asOf(situation.asOf()));
    }

    /** {@return whether any day of the letter by which the greffe told of the opposition is known} */
    private static boolean hasLetter(Event opposition) {
        return opposition.sent() != null || opposition.presented() != null || opposition.received() != null;
    }

    private static LocalDate earliest(Event opposition) {
        return Stream.of(opposition.sent(), opposition.presented(), opposition.received())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(opposition.date());
    }

    private static String startOfLetter(Event opposition, LocalDate start) {
        if (start.equals(opposition.received())) {
            return "la lettre du greffe est reçue";
        }
        if (start.equals(opposition.presented())) {
            return "la lettre du greffe est présentée";
        }
        return start.equals(opposition.sent()) ? "la lettre du greffe est envoyée" : "l'opposition est formée";
    }
}
