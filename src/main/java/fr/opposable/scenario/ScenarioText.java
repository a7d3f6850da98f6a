package fr.opposable.scenario;

import static fr.opposable.kernel.French.typeset;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.Event;
import fr.opposable.claim.Sender;
import fr.opposable.kernel.French;
import fr.opposable.legal.LegalTexts;
import fr.opposable.letter.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Scenarios and what they decide of a case, in words a jurist can read. */
public final class ScenarioText {

    private ScenarioText() {}

    /** {@return every scenario, in the order they are tried, one line a condition or a step; a line that begins with spaces is to be wrapped under it} */
    public static List<String> of(Scenarios scenarios) {
        List<String> page = new ArrayList<>();
        for (Scenario scenario : scenarios.all()) {
            if (!page.isEmpty()) {
                page.add("");
            }
            page.addAll(of(scenario));
        }
        return page;
    }

    private static List<String> of(Scenario scenario) {
        List<String> page = new ArrayList<>();
        page.add(scenario.toString());
        page.add(typeset("  Suivi : ") + period(scenario) + conditions(scenario.scope()));
        for (Step step : scenario.steps()) {
            page.add("  - " + step(step));
        }
        page.add(typeset("  Promesse de paiement : %s.")
                .formatted(French.counted(scenario.promiseDays(), "jour ouvré laissé")));
        Caps caps = scenario.caps();
        if (caps != null) {
            page.add(typeset("  Plafond : %s en %s, %s entre deux contacts par la même voie. %s [%s].")
                    .formatted(
                            French.counted(caps.contacts(), "contact"),
                            French.counted(caps.days(), "jour"),
                            French.counted(caps.sameChannelDays(), "jour"),
                            caps.source(),
                            status(caps.status())));
        }
        return page;
    }

    private static String period(Scenario scenario) {
        return "depuis le "
                + French.figures(scenario.from())
                + (scenario.to() == null ? "" : ", jusqu’au " + French.figures(scenario.to()));
    }

    private static String conditions(Scope scope) {
        List<String> words = new ArrayList<>();
        if (!scope.senders().isEmpty()) {
            words.add(typeset("expéditeur : ")
                    + String.join(
                            ", ",
                            scope.senders().stream()
                                    .sorted()
                                    .map(ScenarioText::sender)
                                    .toList()));
        }
        if (!scope.debtors().isEmpty()) {
            words.add(typeset("débiteur : ")
                    + String.join(
                            ", ",
                            scope.debtors().stream()
                                    .sorted()
                                    .map(debtor -> debtor.title())
                                    .toList()));
        }
        if (!scope.creditors().isEmpty()) {
            words.add(typeset("créancier : ")
                    + String.join(", ", scope.creditors().stream().sorted().toList()));
        }
        if (scope.principalFrom() != null) {
            words.add("principal d’au moins " + French.euros(scope.principalFrom()));
        }
        if (scope.principalBelow() != null) {
            words.add("principal sous " + French.euros(scope.principalBelow()));
        }
        if (scope.lateFrom() != null) {
            words.add("retard d’au moins " + French.counted(scope.lateFrom(), "jour"));
        }
        if (scope.lateBelow() != null) {
            words.add("retard de moins de " + French.counted(scope.lateBelow(), "jour"));
        }
        return words.isEmpty() ? "." : typeset(" ; ") + String.join(typeset(" ; "), words) + ".";
    }

    private static String step(Step step) {
        return step.kind().key()
                + typeset(" : ")
                + (step.announces()
                        ? French.counted(-step.afterDue(), "jour") + " avant l’échéance, si rien n’est échu"
                        : French.counted(step.afterDue(), "jour") + " après l’échéance")
                + (step.afterPrevious() == 0
                        ? ""
                        : " et " + French.counted(step.afterPrevious(), "jour")
                                + " après que l’étape précédente est arrivée")
                + ", par "
                + channel(step.channel())
                + (step.principalFrom() == null
                        ? ""
                        : ", si le principal est d’au moins " + French.euros(step.principalFrom()))
                + (step.gate() ? ", après l’accord d’une personne" : "")
                + ". "
                + step.source()
                + " [" + status(step.status()) + "].";
    }

    private static String sender(Sender.Role role) {
        return switch (role) {
            case CREDITOR -> "créancier";
            case COLLECTION_AGENCY -> "société de recouvrement";
            case LAWYER -> "avocat";
            case COMMISSAIRE_DE_JUSTICE -> "commissaire de justice";
        };
    }

    private static String channel(Event.Channel channel) {
        return switch (channel) {
            case POST -> "lettre simple";
            case LRAR -> "lettre recommandée avec avis de réception";
            case LRE -> "lettre recommandée électronique";
            case EMAIL -> "courriel";
            case COMMISSAIRE_DE_JUSTICE -> "commissaire de justice";
            case HAND -> "remise en main propre";
            case PHONE -> "téléphone";
            case SMS -> "SMS";
        };
    }

    private static String way(Way way) {
        Event.Channel planned = way.planned();
        return channel(way.channel())
                + (way.reason() == null || planned == null
                        ? ""
                        : typeset(" (prévue par %s : %s)").formatted(channel(planned), way.reason()));
    }

    private static String status(String status) {
        return switch (status) {
            case "second-hand" -> "de seconde main";
            case "unverified" -> "non vérifié";
            case "firm" -> "choix du cabinet";
            default -> status;
        };
    }

    /** {@return what comes next for a case and why: the scenario, its steps, what was decided, by which rule, for which day} */
    public static List<String> explain(CaseFile file, ClaimStatement statement, LegalTexts law, Scenarios scenarios) {
        List<String> page = new ArrayList<>();
        page.add(typeset("Affaire ") + file.reference().value() + ", au " + French.words(statement.asOf()));
        scenarios
                .of(file, statement)
                .ifPresentOrElse(
                        scenario -> {
                            page.add("");
                            page.addAll(of(scenario));
                        },
                        () -> page.add("Aucun scénario ne convient à cette affaire."));
        page.add("");
        Decision decision = NextStep.decide(file, statement, law, scenarios);
        page.add(
                switch (decision) {
                    case Decision.Write write ->
                        typeset("Étape suivante : ")
                                + write.kind().title().toLowerCase(Locale.FRENCH)
                                + (write.gate() ? ", après l’accord d’une personne" : "")
                                + ".";
                    case Decision.Hold _ -> "Aucune lettre aujourd’hui.";
                });
        page.add(typeset("Motif : ") + decision.reason() + ".");
        if (decision instanceof Decision.Write write) {
            page.add(typeset("Voie : ") + way(write.way()) + ".");
        }
        page.add(typeset("Règle : ") + decision.rule() + ".");
        if (decision.due() != null) {
            page.add(
                    decision instanceof Decision.Write
                            ? "À faire depuis le " + French.words(decision.due()) + "."
                            : "À revoir le " + French.words(decision.due()) + ".");
        } else {
            page.add("Aucune date\u00a0: un fait nouveau ou une personne en décide.");
        }
        return page;
    }
}
