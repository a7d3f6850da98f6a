package fr.opposable.letter;

import fr.opposable.claim.ClaimStatement.ImputationLine;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Payment;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a template sees of a plan, a receipt, an attempt or a suspension. Every key is always there; what is absent is empty. */
final class DocumentModel {

    private DocumentModel() {}

    static Map<String, Object> of(Letter letter) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("payLabel", letter instanceof PreventiveReminder ? "À échoir" : "À régler");
        model.put("hasEarlierNotice", earlierNotice(letter));
        model.put("hasLegalInterest", letter.content().demand().interest().isPositive());
        model.put("plan", letter instanceof PlanProposal plan ? plan(plan) : noPlan());
        model.put("receipt", letter instanceof Receipt receipt ? receipt(receipt) : noReceipt());
        model.put("attempt", attempt(letter));
        model.put("suspension", suspension(letter));
        return model;
    }

    private static boolean earlierNotice(Letter letter) {
        return letter.content().history().stream().anyMatch(step -> step.kind() == EventKind.MISE_EN_DEMEURE);
    }

    private static Map<String, Object> noPlan() {
        return Map.of(
                "rows",
                List.of(),
                "total",
                "",
                "totalWords",
                "",
                "count",
                "",
                "first",
                "",
                "last",
                "",
                "answerDays",
                "",
                "noticeDays",
                "");
    }

    private static Map<String, Object> plan(PlanProposal plan) {
        Schedule schedule = plan.schedule();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Schedule.Instalment instalment : schedule.instalments()) {
            rows.add(Map.of(
                    "number", Integer.toString(instalment.number()),
                    "due", French.figures(instalment.due()),
                    "amount", French.amount(instalment.amount()),
                    "left", French.amount(instalment.left())));
        }
        int count = schedule.instalments().size();
        return Map.of(
                "rows", List.copyOf(rows),
                "total", French.euros(schedule.sum()),
                "totalWords", AmountInWords.of(schedule.total()),
                "count",
                        count == 1
                                ? "un seul versement"
                                : count + String.valueOf(French.NO_BREAK) + "versements mensuels",
                "first", French.words(schedule.instalments().getFirst().due()),
                "last", French.words(schedule.instalments().getLast().due()),
                "answerDays", LetterModel.days(plan.answerDays()),
                "noticeDays", LetterModel.days(plan.noticeDays()));
    }

    private static Map<String, Object> noReceipt() {
        return Map.of(
                "amount",
                "",
                "amountWords",
                "",
                "date",
                "",
                "method",
                "",
                "rows",
                List.of(),
                "balance",
                "",
                "settled",
                false);
    }

    private static Map<String, Object> receipt(Receipt receipt) {
        Payment payment = receipt.payment();
        if (payment == null) {
            return noReceipt();
        }
        Money balance = receipt.content().statement().totals().total();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (ImputationLine part : receipt.parts()) {
            rows.add(Map.of(
                    "invoice", part.invoice(),
                    "principal", French.amount(part.toPrincipal().plus(part.toCapitalised())),
                    "interest", French.amount(part.toInterest()),
                    "other", French.amount(part.toCosts()),
                    "amount", French.amount(part.amount())));
        }
        String method = payment.method();
        return Map.of(
                "amount", French.euros(payment.amount()),
                "amountWords", AmountInWords.of(payment.amount()),
                "date", French.words(payment.date()),
                "method", method == null ? "" : method,
                "rows", List.copyOf(rows),
                "balance", French.euros(balance),
                "settled", !balance.isPositive());
    }

    private static Map<String, Object> attempt(Letter letter) {
        int days = letter instanceof MediationProposal proposal ? proposal.answerDays() : 0;
        List<Map<String, Object>> steps = new ArrayList<>();
        String end = "";
        String endDetail = "";
        if (letter instanceof FailureRecord failure) {
            for (Event made : failure.attempts()) {
                steps.add(step(made));
            }
            Event failed = failure.failed();
            if (failed != null) {
                end = French.words(failed.date());
                endDetail = failed.files().isEmpty() ? "" : proofs(failed);
            }
        }
        List<Event> mine = letter.content().history();
        return Map.of(
                "answerDays",
                days == 0 ? "" : LetterModel.days(days),
                "needed",
                letter instanceof ConciliatorRequest request && request.needed(),
                "steps",
                List.copyOf(steps),
                "end",
                end,
                "endProofs",
                endDetail,
                "history",
                mine.stream()
                        .map(step -> HistoryWords.of(step, mine))
                        .map(words -> Character.toUpperCase(words.charAt(0)) + words.substring(1))
                        .toList());
    }

    /** Who did what, when, by which way, with which proof; never what was said (CPC, art. 1528-3): notes stay out. */
    private static Map<String, Object> step(Event made) {
        return Map.of(
                "date", French.figures(made.date()),
                "what",
                        made.kind() == EventKind.CONCILIATION_REQUESTED
                                ? "Saisine du conciliateur de justice"
                                : "Proposition de médiation",
                "channel", channel(made),
                "outcome", outcome(made));
    }

    private static String channel(Event made) {
        if (made.channel() == null) {
            return "";
        }
        String words = HistoryWords.by(made.channel());
        return made.trackingNumber() == null ? words : words + " n°" + French.NO_BREAK + made.trackingNumber();
    }

    private static String outcome(Event made) {
        List<String> facts = new ArrayList<>();
        if (made.presented() != null) {
            facts.add("présentée le " + French.figures(made.presented()));
        }
        if (made.received() != null) {
            facts.add("reçue le " + French.figures(made.received()));
        }
        if (made.outcome() != null) {
            switch (made.outcome()) {
                case UNCLAIMED -> facts.add("non réclamée");
                case REFUSED -> facts.add("pli refusé");
                case UNKNOWN_ADDRESS -> facts.add("destinataire inconnu à l’adresse");
                case DELIVERED, PENDING -> {}
            }
        }
        if (!made.files().isEmpty()) {
            facts.add(proofs(made));
        }
        return String.join(", ", facts);
    }

    private static String proofs(Event made) {
        int count = made.files().size();
        return count == 1 ? "une pièce jointe" : count + String.valueOf(French.NO_BREAK) + "pièces jointes";
    }

    private static Map<String, Object> suspension(Letter letter) {
        if (!(letter instanceof SuspensionNotice notice)) {
            return Map.of("from", "", "what", "");
        }
        String what = notice.suspended();
        return Map.of(
                "from",
                French.words(notice.effectiveOn()),
                "what",
                what == null ? "l’exécution de nos propres obligations" : what);
    }
}
