package fr.opposable.bank;

import fr.opposable.bank.BankEntry.Side;
import fr.opposable.bank.BankEntry.Undoing;
import fr.opposable.bank.PaymentMatching.Candidate;
import fr.opposable.bank.PaymentMatching.Nothing;
import fr.opposable.bank.PaymentMatching.Sure;
import fr.opposable.bank.PaymentMatching.Unsure;
import fr.opposable.bank.RecordedPayment.Part;
import fr.opposable.bank.ToConfirm.Decision;
import fr.opposable.claim.ClaimReckoner;
import fr.opposable.journal.Act;
import fr.opposable.journal.Journal;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import fr.opposable.kernel.Sha256;
import fr.opposable.originals.CaseKey;
import fr.opposable.originals.Originals;
import fr.opposable.originals.Submission;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes in bank files: each credit is put with its case, listed for a person to confirm, or listed as nobody's; a returned sum takes its
 * payment back. The same import again adds nothing, and so does the same statement in another file or format.
 *
 * <p>The files are kept bit for bit as originals of the store and of no case: a statement tells of other people's money, which the pack of
 * one case must not carry. The act in the case bears its own entry and the digest of the file.
 */
public final class PaymentsImport {

    /** Acts recorded in one transaction. */
    private static final int AT_ONCE = 100;

    /** What a bank file is among the originals. */
    private static final String ROLE = "payments";

    /** Candidates told of one entry. */
    private static final int MOST_TOLD = 12;

    private static final CaseKey STORE = new CaseKey("", "");

    private final Journal journal;
    private final Originals originals;
    private final KnownDebts debts;
    private final PaymentMatching matching;
    private final ReturnedSums returned;
    private final Map<String, Decision> decisions;
    private final LocalDate today;
    private final String author;

    private final List<Act> acts = new ArrayList<>();
    private final RecordedEntries before;
    private final Set<String> usedDecisions = new HashSet<>();
    private final List<RecordedPayment> recorded = new ArrayList<>();
    private final List<RecordedPayment> reversed = new ArrayList<>();
    private final List<OpenEntry> doubtful = new ArrayList<>();
    private final List<OpenEntry> strangers = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private int known;
    private int setAside;

    /**
     * @param debts the cases money may come in for
     * @param decisions what a person decided of entries, by their names
     * @param today the day of the import, in Paris
     */
    public PaymentsImport(
            Journal journal,
            Originals originals,
            KnownDebts debts,
            ClaimReckoner reckoner,
            Map<String, Decision> decisions,
            LocalDate today,
            String author) {
        this.journal = journal;
        this.originals = originals;
        this.debts = debts;
        this.before = new RecordedEntries(journal);
        this.matching = new PaymentMatching(debts, reckoner, before::of);
        this.returned = new ReturnedSums(debts, before);
        this.decisions = Map.copyOf(decisions);
        this.today = today;
        this.author = author;
    }

    /** Takes the files in. */
    public PaymentsReport run(List<BankFile> files) {
        List<ReadEntry> entries = new ArrayList<>();
        List<BankFile> taken = new ArrayList<>();
        Set<Sha256> seen = new HashSet<>();
        int statements = 0;
        for (BankFile file : files) {
            notices.addAll(file.notices());
            if (!seen.add(file.digest())) {
                notices.add(French.typeset("« %s » a les mêmes octets qu'un autre fichier donné : il est lu une fois.")
                        .formatted(file.name()));
                continue;
            }
            taken.add(file);
            statements += file.statements().size();
            entries.addAll(ReadEntry.of(file));
            tellUncounted(file);
        }
        // In the order of time, so that a sum is there before it is taken back.
        entries.sort(
                Comparator.comparing((ReadEntry read) -> read.day(), Comparator.nullsFirst(Comparator.naturalOrder())));
        entries.stream().filter(read -> read.entry().undoing() == Undoing.NONE).forEach(this::credit);
        entries.stream().filter(read -> read.entry().undoing() != Undoing.NONE).forEach(this::undone);
        tellLostDecisions();
        keep(taken);
        return new PaymentsReport(
                statements, entries.size(), recorded, reversed, known, setAside, doubtful, strangers, notices);
    }

    /** The files on the disk first, then the acts that name them. The acts of one entry are recorded together: half a sum shared is none. */
    private void keep(List<BankFile> files) {
        Set<String> named = new HashSet<>();
        acts.forEach(act -> named.add(String.valueOf(act.text("source_sha256"))));
        originals.receive(
                STORE,
                files.stream()
                        .filter(file -> named.contains(file.digest().hex()))
                        .map(file -> new Submission(file.path(), file.name(), ROLE, null))
                        .toList(),
                author);
        int from = 0;
        while (from < acts.size()) {
            int to = Math.min(acts.size(), from + AT_ONCE);
            while (to < acts.size()
                    && Objects.equals(
                            acts.get(to).text("entry_id"), acts.get(to - 1).text("entry_id"))) {
                to++;
            }
            journal.append(acts.subList(from, to));
            from = to;
        }
    }

    private void tellUncounted(BankFile file) {
        for (BankStatement statement : file.statements()) {
            if (statement.pending() > 0) {
                notices.add(French.typeset("%s, relevé %s : %d écriture(s) en attente, non comptée(s).")
                        .formatted(file.name(), statement.id(), statement.pending()));
            }
        }
    }

    // credits

    private void credit(ReadEntry read) {
        if (isKnown(read)) {
            return;
        }
        Money amount = read.euros();
        LocalDate day = read.day();
        if (amount == null || !amount.isPositive() || day == null) {
            strangers.add(open(
                    read,
                    read.id(),
                    List.of(),
                    read.statement().inEuros()
                            ? "Le montant ou la date n’est pas celui d’un règlement."
                            : French.typeset("Le compte est tenu en %s : l'écriture n'est pas comptée.")
                                    .formatted(read.statement().currency())));
            return;
        }
        Act twin = before.twin(read);
        String id = twin == null ? read.id() : read.idInItsStatement();
        Decision decision = decisions.get(id);
        if (decision != null) {
            usedDecisions.add(id);
            obey(read, id, amount, decision);
            return;
        }
        if (twin != null) {
            doubtful.add(
                    open(
                            read,
                            id,
                            List.of(twin.caseReference()),
                            "Une écriture toute pareille, sans référence de la banque, est déjà inscrite d’un autre relevé\u00a0: recouvrement, ou second règlement."));
            return;
        }
        if (day.isAfter(today)) {
            doubtful.add(open(read, id, List.of(), "La date de l’écriture est à venir."));
            return;
        }
        switch (matching.of(read.entry(), read.statement().account(), amount, day)) {
            case Sure sure -> recordSure(read, id, amount, day, sure.candidate());
            case Unsure unsure ->
                doubtful.add(open(
                        read,
                        id,
                        unsure.candidates().stream().map(Candidate::told).toList(),
                        unsure.reason()));
            case Nothing nothing -> strangers.add(open(read, id, List.of(), nothing.reason()));
        }
    }

    /** {@return whether the entry is recorded, or set aside, already} */
    private boolean isKnown(ReadEntry read) {
        if (before.isSetAside(read)) {
            setAside++;
            return true;
        }
        if (before.isRecorded(read)) {
            known++;
            return true;
        }
        return false;
    }

    private void recordSure(ReadEntry read, String id, Money amount, LocalDate day, Candidate candidate) {
        CaseKey key = candidate.debt().key();
        RecordedPayment alike = before.alike(key, read, amount, day);
        if (alike == null) {
            tellOthers(read, candidate);
            record(read, id, key, amount, candidate.parts(), candidate.row().id(), false);
        } else if (alike.statement().equals(read.statementKey())) {
            known++;
        } else {
            doubtful.add(open(
                    read,
                    id,
                    List.of(candidate.told()),
                    French.typeset("Ce règlement ressemble à celui qui est déjà inscrit : %s.")
                            .formatted(alike.told())));
        }
    }

    /** A debtor of several cases of one creditor is told: the payment went where its words sent it. */
    private void tellOthers(ReadEntry read, Candidate candidate) {
        CaseKey chosen = candidate.debt().key();
        List<String> others = debts.paidBy(read.entry()).stream()
                .map(KnownDebts.Debt::key)
                .filter(key -> key.creditor().equals(chosen.creditor()) && !key.equals(chosen))
                .map(CaseKey::reference)
                .toList();
        if (!others.isEmpty()) {
            notices.add(French.typeset("%s, %s : porté à %s ; le même payeur a d'autres affaires (%s).")
                    .formatted(
                            read.file().name(), read.entry().place(), chosen.reference(), String.join(", ", others)));
        }
    }

    private void record(
            ReadEntry read, String id, CaseKey key, Money amount, List<Part> parts, String rule, boolean confirmed) {
        Act act = PaymentActs.received(key, read, id, amount, parts, rule, confirmed, author);
        acts.add(act);
        recorded.add(before.add(act, id));
    }

    // what a person decided

    private void obey(ReadEntry read, String id, Money amount, Decision decision) {
        switch (DecisionReading.of(decision, amount, debts)) {
            case DecisionReading.None _ -> {
                acts.add(PaymentActs.setAside(read, id, author));
                before.setAside(id);
                setAside++;
            }
            case DecisionReading.Shares shares ->
                shares.shares()
                        .forEach(share -> record(
                                read, id, share.key(), share.amount(), share.parts(), CertaintyTable.CONFIRMED, true));
            case DecisionReading.Fault fault -> doubtful.add(open(read, id, List.of(), fault.reason()));
        }
    }

    private void tellLostDecisions() {
        long lost = decisions.keySet().stream()
                .filter(id -> !usedDecisions.contains(id) && !before.has(id))
                .count();
        if (lost > 0) {
            notices.add(French.typeset(
                            "%d décision(s) portent sur des écritures qui ne sont dans aucun des fichiers donnés : donnez aussi leurs relevés.")
                    .formatted(lost));
        }
    }

    // what is taken back

    private void undone(ReadEntry read) {
        if (isKnown(read)) {
            return;
        }
        Money amount = read.euros();
        if (amount == null || read.entry().side() == Side.CREDIT) {
            strangers.add(open(
                    read,
                    read.id(),
                    List.of(),
                    "C’est l’annulation d’un débit, ou un compte qui n’est pas en euros\u00a0: rien n’est compté."));
            return;
        }
        List<RecordedPayment> found = returned.takenBack(read, amount);
        Decision decision = decisions.get(read.id());
        if (decision != null) {
            usedDecisions.add(read.id());
            obeyUndoing(read, amount, decision);
        } else if (found.size() == 1
                && read.entry().undoing() == Undoing.SAID
                && read.entry().doubt() == null) {
            reverse(found.getFirst(), read, CertaintyTable.RETURNED, false);
        } else if (found.isEmpty() && !returned.suspects(read).isEmpty()) {
            doubtful.add(
                    open(
                            read,
                            read.id(),
                            returned.suspects(read),
                            "Cette somme revient en arrière\u00a0: son règlement n’est pas inscrit. S’il est saisi dans l’affaire, retirez-le, puis écrivez «\u00a0aucune\u00a0»."));
        } else if (found.isEmpty()) {
            strangers.add(open(
                    read,
                    read.id(),
                    List.of(),
                    "Cette somme revient en arrière, et aucun règlement inscrit ne lui répond."));
        } else {
            doubtful.add(open(
                    read,
                    read.id(),
                    found.stream()
                            .map(payment -> payment.key().reference() + " (" + payment.told() + ")")
                            .toList(),
                    found.size() > 1
                            ? "Cette somme revient en arrière, et plusieurs règlements inscrits lui répondent."
                            : "Le libellé dit un retour, les codes de la banque ne le disent pas."));
        }
    }

    private void obeyUndoing(ReadEntry read, Money amount, Decision decision) {
        switch (DecisionReading.of(decision, amount, debts)) {
            case DecisionReading.None _ -> {
                acts.add(PaymentActs.setAside(read, read.id(), author));
                before.setAside(read.id());
                setAside++;
            }
            case DecisionReading.Fault fault -> doubtful.add(open(read, read.id(), List.of(), fault.reason()));
            case DecisionReading.Shares shares -> {
                List<RecordedPayment> of = shares.shares().size() != 1
                        ? List.of()
                        : before.of(shares.shares().getFirst().key()).stream()
                                .filter(payment -> payment.amount().equals(amount))
                                .toList();
                if (of.size() == 1) {
                    reverse(of.getFirst(), read, CertaintyTable.CONFIRMED, true);
                } else {
                    doubtful.add(open(
                            read, read.id(), List.of(), "L’affaire n’a pas un seul règlement inscrit de ce montant."));
                }
            }
        }
    }

    private void reverse(RecordedPayment payment, ReadEntry read, String rule, boolean confirmed) {
        Act act = PaymentActs.reversed(payment, read, rule, confirmed, author);
        acts.add(act);
        before.takeBack(payment, act, read.id());
        reversed.add(payment);
    }

    private OpenEntry open(ReadEntry read, String id, List<String> candidates, String reason) {
        BankEntry entry = read.entry();
        Decision decision = decisions.get(id);
        String sum = entry.signed().toPlainString().replace('.', ',');
        return new OpenEntry(
                id,
                read.file().name(),
                entry.place(),
                read.statement().account(),
                read.day() == null ? "" : String.valueOf(read.day()),
                read.statement().inEuros() ? sum : sum + " " + read.statement().currency(),
                nothing(entry.counterparty()),
                entry.text(),
                candidates.size() <= MOST_TOLD ? candidates : candidates.subList(0, MOST_TOLD),
                reason,
                decision == null ? "" : decision.text(),
                decision == null ? null : decision.invoice());
    }

    private static String nothing(@Nullable String text) {
        return text == null ? "" : text;
    }
}
