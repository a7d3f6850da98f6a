package fr.opposable.bank;

import fr.opposable.bank.RecordedPayment.Part;
import fr.opposable.journal.Act;
import fr.opposable.journal.JournalAct;
import fr.opposable.kernel.Money;
import fr.opposable.kernel.Sha256;
import fr.opposable.originals.CaseKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Payments, to and from acts of the journal. */
final class PaymentActs {

    /** A payment was received, as a bank statement shows. */
    static final String RECEIVED = "payment-received";

    /** A payment recorded before was taken back. */
    static final String REVERSED = "payment-reversed";

    /** A person said that an entry pays no case. */
    static final String SET_ASIDE = "payment-set-aside";

    static final List<String> KINDS = List.of(RECEIVED, REVERSED);

    private static final int LONGEST = 500;

    private PaymentActs() {}

    /**
     * {@return the act of a payment}
     *
     * @param confirmed whether a person put it with this case
     */
    static Act received(
            CaseKey key,
            ReadEntry read,
            String id,
            Money amount,
            List<Part> parts,
            String rule,
            boolean confirmed,
            String author) {
        Map<String, Object> facts = facts(read, id);
        facts.put("amount", amount.plain());
        facts.put("matched", rule);
        facts.put("confirmed", confirmed);
        if (!parts.isEmpty()) {
            List<Map<String, Object>> told = new ArrayList<>();
            parts.forEach(part -> told.add(
                    Map.of("invoice", part.invoice(), "amount", part.amount().plain())));
            facts.put("parts", told);
        }
        return new Act(
                RECEIVED, key.creditor(), key.reference(), author, read.day(), null, facts, key(RECEIVED, id, key));
    }

    static Act reversed(RecordedPayment payment, ReadEntry read, String rule, boolean confirmed, String author) {
        Map<String, Object> facts = facts(read, read.id());
        facts.put("amount", payment.amount().plain());
        facts.put("payment", payment.id());
        facts.put("matched", rule);
        facts.put("confirmed", confirmed);
        return new Act(
                REVERSED,
                payment.key().creditor(),
                payment.key().reference(),
                author,
                read.day(),
                null,
                facts,
                key(REVERSED, read.id(), payment.key()));
    }

    static Act setAside(ReadEntry read, String id, String author) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("entry_id", id);
        facts.put("source_file", shortened(read.file().name()));
        facts.put("source_place", read.entry().place());
        facts.put("source_sha256", read.file().digest().hex());
        return Act.ofStore(SET_ASIDE, author, facts, SET_ASIDE + ":" + id);
    }

    private static String key(String kind, String id, CaseKey key) {
        return kind + ":" + Sha256.of(id + "\n" + key).hex();
    }

    private static Map<String, Object> facts(ReadEntry read, String id) {
        BankEntry entry = read.entry();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("entry_id", id);
        facts.put("account", read.statement().account());
        facts.put("statement", shortened(read.statement().id()));
        facts.put("statement_key", read.statementKey());
        facts.put("text", shortened(entry.text()));
        put(facts, "booked", entry.booked());
        put(facts, "valued", entry.valued());
        put(facts, "reference", entry.bankReference());
        put(facts, "end_to_end", entry.endToEnd());
        put(facts, "structured", entry.structured());
        put(facts, "payer", entry.counterparty());
        put(facts, "payer_iban", entry.counterpartyIban());
        put(facts, "method", entry.method());
        facts.put("format", read.file().format().key());
        facts.put("source_file", shortened(read.file().name()));
        facts.put("source_place", entry.place());
        facts.put("source_sha256", read.file().digest().hex());
        return facts;
    }

    private static void put(Map<String, Object> facts, String name, @Nullable Object value) {
        if (value != null) {
            facts.put(name, shortened(value.toString()));
        }
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    /** {@return the payments that these acts tell of and that none of them takes back, in the order they were recorded} */
    static List<RecordedPayment> standing(List<JournalAct> acts) {
        Set<String> undone = new LinkedHashSet<>();
        for (JournalAct recorded : acts) {
            Act act = recorded.act();
            String payment = act.text("payment");
            if (act.kind().equals(REVERSED) && payment != null) {
                undone.add(payment + "\n" + act.creditor() + "\n" + act.caseReference());
            }
        }
        List<RecordedPayment> payments = new ArrayList<>();
        for (JournalAct recorded : acts) {
            RecordedPayment payment =
                    recorded.act().kind().equals(RECEIVED) ? payment(recorded.act(), recorded.id()) : null;
            if (payment != null
                    && !undone.contains(payment.id() + "\n" + payment.key().creditor() + "\n"
                            + payment.key().reference())) {
                payments.add(payment);
            }
        }
        return payments;
    }

    /** {@return the payment of an act; null when its facts were erased} */
    static @Nullable RecordedPayment payment(Act act, String actId) {
        String amount = act.text("amount");
        String digest = act.text("source_sha256");
        LocalDate day = act.occurredOn();
        if (amount == null || digest == null || day == null) {
            return null;
        }
        return new RecordedPayment(
                new CaseKey(act.creditor(), act.caseReference()),
                String.valueOf(act.text("entry_id")),
                day,
                Money.of(amount),
                parts(act),
                act.text("method"),
                act.text("payer"),
                String.valueOf(act.text("source_file")),
                String.valueOf(act.text("source_place")),
                new Sha256(digest),
                String.valueOf(act.text("account")),
                String.valueOf(act.text("statement_key")),
                act.text("reference"),
                act.text("end_to_end"),
                String.valueOf(act.text("matched")),
                actId);
    }

    private static List<Part> parts(Act act) {
        List<Part> parts = new ArrayList<>();
        if (act.facts().get("parts") instanceof List<?> told) {
            for (Object one : told) {
                if (one instanceof Map<?, ?> part) {
                    parts.add(new Part(
                            String.valueOf(part.get("invoice")), Money.of(String.valueOf(part.get("amount")))));
                }
            }
        }
        return parts;
    }
}
