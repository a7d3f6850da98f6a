package fr.opposable.scenario;

import fr.opposable.claim.Event;
import fr.opposable.claim.Sender;
import fr.opposable.kernel.French;
import fr.opposable.legal.LegalTexts;
import fr.opposable.letter.Cell;
import fr.opposable.letter.DebtorClass;
import fr.opposable.letter.Grid;
import fr.opposable.letter.LetterKind;
import fr.opposable.scenario.internal.Flaws;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether scenarios can be followed: no step that is never reached, none that the law, the grid or the letter before it forbids. */
final class ScenarioCheck {

    /** Days a reminder leaves to pay, by the letters themselves. */
    private static final String REMINDER_LEAVES = "professional.reminder.pay-within";

    private final LegalTexts law;
    private final LocalDate day;
    private final Flaws flaws;

    ScenarioCheck(LegalTexts law, LocalDate day, Flaws flaws) {
        this.law = law;
        this.day = day;
        this.flaws = flaws;
    }

    void check(List<Scenario> scenarios) {
        for (int i = 0; i < scenarios.size(); i++) {
            Scenario scenario = scenarios.get(i);
            scenarios.subList(0, i).stream()
                    .filter(earlier -> covers(earlier, scenario))
                    .findFirst()
                    .ifPresent(earlier -> flaws.block(
                            scenario.line(),
                            "SCN-REACH",
                            null,
                            "Placez le plus étroit le premier, ou changez ses conditions.",
                            "Le scénario « %s » n'est jamais suivi : « %s » (ligne %d) convient à toutes ses affaires.",
                            scenario.id(),
                            earlier.id(),
                            earlier.line()));
            steps(scenario);
            caps(scenario);
        }
    }

    private static boolean covers(Scenario earlier, Scenario later) {
        boolean wholeTime = !earlier.from().isAfter(later.from())
                && (earlier.to() == null || (later.to() != null && !earlier.to().isBefore(later.to())));
        return wholeTime && earlier.scope().covers(later.scope());
    }

    private void steps(Scenario scenario) {
        Step before = null;
        for (Step step : scenario.steps()) {
            reached(scenario, step, before);
            afterDueDate(step);
            if (before != null) {
                afterLetter(scenario, step, before);
            }
            cells(scenario, step, before == null);
            channel(scenario, step);
            before = step;
        }
    }

    private void reached(Scenario scenario, Step step, @Nullable Step before) {
        if (before != null && step.kind().compareTo(before.kind()) <= 0) {
            flaws.block(
                    step.line(),
                    "SCN-REACH",
                    null,
                    "Rangez les étapes dans l’ordre\u00a0: " + Step.kinds() + ".",
                    "L'étape « %s » n'est jamais atteinte après « %s ».",
                    step.kind().key(),
                    before.kind().key());
        }
        var below = scenario.scope().principalBelow();
        if (step.principalFrom() != null
                && below != null
                && step.principalFrom().compareTo(below) >= 0) {
            flaws.block(
                    step.line(),
                    "SCN-REACH",
                    null,
                    "Abaissez principalFrom de l’étape, ou relevez principalBelow du scénario.",
                    "L'étape « %s » n'est jamais atteinte : elle demande %s de principal au moins, et le scénario s'arrête sous %s.",
                    step.kind().key(),
                    French.euros(step.principalFrom()),
                    French.euros(below));
        }
    }

    private void afterDueDate(Step step) {
        if (step.announces()) {
            if (step.afterDue() >= 0) {
                flaws.block(
                        step.line(),
                        "D01-1",
                        "C. civ., art. 1305-2",
                        "Écrivez beforeDue : 1 ou plus.",
                        "« %s » annonce une échéance : elle part la veille au plus tard.",
                        step.kind().key());
            }
        } else if (step.afterDue() < 1) {
            flaws.block(
                    step.line(),
                    "D01-1",
                    "C. civ., art. 1305-2",
                    "Écrivez afterDue : 1 ou plus.",
                    "« %s » demanderait à être payé avant le lendemain de l'échéance.",
                    step.kind().key());
        }
    }

    private void afterLetter(Scenario scenario, Step step, Step before) {
        int leaves = law.delay(REMINDER_LEAVES, day).days();
        if (before.announces() || before.kind() == LetterKind.MISE_EN_DEMEURE || step.afterPrevious() > leaves) {
            return;
        }
        String cure = "Écrivez afterPrevious\u00a0: %d ou plus.".formatted(leaves + 1);
        String message = "« %s » vient %s après « %s », qui en laisse %d pour payer.";
        if (debtors(scenario).contains(DebtorClass.CONSUMER)) {
            flaws.block(
                    step.line(),
                    "COM-TRUE-1",
                    "C. conso., art. L. 121-2",
                    cure,
                    message,
                    step.kind().key(),
                    French.counted(step.afterPrevious(), "jour"),
                    before.kind().key(),
                    leaves);
        } else {
            flaws.warn(
                    step.line(),
                    "COM-TRUE-1",
                    "C. civ., art. 1104",
                    cure,
                    message,
                    step.kind().key(),
                    French.counted(step.afterPrevious(), "jour"),
                    before.kind().key(),
                    leaves);
        }
    }

    private void cells(Scenario scenario, Step step, boolean first) {
        List<Cell> refused = new ArrayList<>();
        int all = 0;
        for (Sender.Role sender : senders(scenario)) {
            for (DebtorClass debtor : debtors(scenario)) {
                Cell cell = Grid.standard().cell(step.kind(), sender, debtor);
                all++;
                if (!cell.isOffered()) {
                    refused.add(cell);
                }
            }
            if (first && sender == Sender.Role.COLLECTION_AGENCY && !isFull(step.kind())) {
                flaws.block(
                        step.line(),
                        "CPCE-R124-4-L",
                        "CPCE, art. R. 124-4",
                        "Commencez par relance-1 ou mise-en-demeure, qui portent toutes les mentions.",
                        "La première lettre d'une société de recouvrement ne peut pas être « %s ».",
                        step.kind().key());
            }
        }
        for (Cell cell : refused) {
            Cell.Refusal refusal = Objects.requireNonNull(cell.refusal());
            String article =
                    refusal.article() == null ? null : refusal.article().citation();
            String message = "« %s » n'est pas écrite ici (%s, débiteur %s) : %s.";
            if (refused.size() == all) {
                flaws.block(
                        step.line(),
                        refusal.rule(),
                        article,
                        refusal.remedy(),
                        message,
                        step.kind().key(),
                        cell.sender().key(),
                        cell.debtor().title(),
                        refusal.reason());
            } else {
                flaws.warn(
                        step.line(),
                        refusal.rule(),
                        article,
                        refusal.remedy(),
                        message,
                        step.kind().key(),
                        cell.sender().key(),
                        cell.debtor().title(),
                        refusal.reason());
            }
        }
    }

    private static boolean isFull(LetterKind kind) {
        return kind == LetterKind.RELANCE_1 || kind == LetterKind.MISE_EN_DEMEURE;
    }

    private void channel(Scenario scenario, Step step) {
        if (step.kind() == LetterKind.MISE_EN_DEMEURE
                && step.channel() != Event.Channel.LRAR
                && step.channel() != Event.Channel.LRE) {
            flaws.warn(
                    step.line(),
                    "D06-PROOF",
                    "C. civ., art. 1344",
                    "Écrivez channel : lrar.",
                    "La mise en demeure partirait par « %s », qui n'en prouve pas la date.",
                    step.channel().key());
        }
        if (step.channel() == Event.Channel.LRE && debtors(scenario).contains(DebtorClass.CONSUMER)) {
            flaws.warn(
                    step.line(),
                    "CONS-LRE",
                    "C. postes, art. L. 100",
                    "Écrivez channel : lrar, ou recueillez d’abord le consentement de chaque débiteur.",
                    "Un consommateur ne reçoit de lettre recommandée électronique que s'il y a consenti.");
        }
    }

    private void caps(Scenario scenario) {
        boolean consumers = debtors(scenario).contains(DebtorClass.CONSUMER);
        Caps caps = scenario.caps();
        if (caps != null && (caps.contacts() < 1 || caps.days() < 1)) {
            flaws.block(
                    caps.line(),
                    "SCN-VALUE",
                    null,
                    "Écrivez contacts : 1 ou plus et days : 1 ou plus.",
                    "Un plafond de %d contact en %d jour arrête tout.",
                    caps.contacts(),
                    caps.days());
        }
        if (consumers && (caps == null || caps.contacts() * 7 > caps.days() * 2 || caps.sameChannelDays() < 3)) {
            flaws.warn(
                    caps == null ? scenario.line() : caps.line(),
                    "FOR-HAR-1",
                    "C. pén., art. 222-33-2-2",
                    "Mesure de prudence\u00a0: caps: {contacts: 2, days: 7, sameChannelDays: 3}. Aucun texte ne donne de chiffre.",
                    "Le scénario « %s » approche des consommateurs plus souvent que la mesure de prudence.",
                    scenario.id());
        }
    }

    private static Set<Sender.Role> senders(Scenario scenario) {
        return scenario.scope().senders().isEmpty()
                ? EnumSet.allOf(Sender.Role.class)
                : scenario.scope().senders();
    }

    private static Set<DebtorClass> debtors(Scenario scenario) {
        return scenario.scope().debtors().isEmpty()
                ? Arrays.stream(DebtorClass.values()).collect(Collectors.toSet())
                : scenario.scope().debtors();
    }
}
