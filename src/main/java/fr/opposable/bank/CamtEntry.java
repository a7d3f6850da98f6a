package fr.opposable.bank;

import fr.opposable.bank.BankEntry.Side;
import fr.opposable.kernel.French;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An entry of a camt.053 with the transactions it is made of. */
final class CamtEntry {

    private static final String DETAIL = "NtryDtls/TxDtls/";

    /** Sub-families of ISO 20022 bank transaction codes by which a sum is taken back: returned, recalled, unpaid. */
    private static final Set<String> TAKEN_BACK =
            Set.of("RRTN", "RPCR", "UPDD", "UPCQ", "UPCT", "UPTC", "PRDD", "ARET", "AREV", "DRTN");

    private static final Map<String, String> METHODS = Map.of(
            "RCDT", "virement",
            "ICDT", "virement",
            "RRCT", "virement",
            "RDDT", "prélèvement",
            "IDDT", "prélèvement",
            "RCHQ", "chèque",
            "ICHQ", "chèque");

    private final BankLimits limits;
    private final EntryDraft whole;
    private final List<Detail> details = new ArrayList<>();
    private String currency = "";
    private boolean booked = true;
    private boolean sided;

    CamtEntry(BankLimits limits, String place) {
        this.limits = limits;
        this.whole = new EntryDraft(limits);
        whole.place = place;
    }

    /** One of the transactions. */
    private static final class Detail {
        private final EntryDraft draft;
        private @Nullable BigDecimal amount;
        private boolean ownAmount;
        private boolean sided;
        private String currency = "";

        Detail(EntryDraft draft) {
            this.draft = draft;
        }
    }

    EntryDraft whole() {
        return whole;
    }

    EntryDraft current() {
        return details.isEmpty() ? whole : details.getLast().draft;
    }

    void currency(String code) {
        currency = code;
    }

    String currency() {
        return currency;
    }

    boolean isBooked() {
        return booked;
    }

    boolean sided() {
        return sided;
    }

    void startDetail() {
        details.add(new Detail(new EntryDraft(limits)));
    }

    /** @param own whether it is what moved on the account, and not what was ordered, which may be in another currency */
    void detailAmount(BigDecimal amount, String code, boolean own) {
        Detail detail = details.getLast();
        if (detail.amount == null || (own && !detail.ownAmount)) {
            detail.amount = amount;
            detail.currency = code;
            detail.ownAmount = own;
        }
    }

    /** Takes the text of an element, by its path below the entry. */
    void value(String name, String value) {
        if (name.startsWith(DETAIL) && !details.isEmpty()) {
            detail(details.getLast(), name.substring(DETAIL.length()), value);
            return;
        }
        switch (name) {
            case "CdtDbtInd" -> {
                whole.side = side(value);
                sided = value.equals("CRDT") || value.equals("DBIT");
            }
            case "RvslInd" -> whole.undoes |= isTrue(value);
            case "Sts", "Sts/Cd" -> {
                if (!value.isEmpty()) {
                    booked = value.equals("BOOK");
                }
            }
            case "AcctSvcrRef" -> whole.bankReference = value;
            case "BkTxCd/Domn/Fmly/Cd" -> whole.method = METHODS.get(value);
            case "BkTxCd/Domn/Fmly/SubFmlyCd" -> whole.undoes |= TAKEN_BACK.contains(value);
            case "AddtlNtryInf", "NtryRef" -> whole.say(value);
            default -> {
                // nothing of payments
            }
        }
    }

    private static void detail(Detail detail, String name, String value) {
        EntryDraft draft = detail.draft;
        switch (name) {
            case "CdtDbtInd" -> {
                draft.side = side(value);
                detail.sided = true;
            }
            case "Refs/AcctSvcrRef" -> draft.bankReference = value;
            case "Refs/EndToEndId" -> {
                draft.endToEnd = value;
                draft.say(EntryDraft.reference(value));
            }
            case "RmtInf/Ustrd", "RmtInf/Strd/AddtlRmtInf", "RmtInf/Strd/RfrdDocInf/Nb", "AddtlTxInf" ->
                draft.say(value);
            case "RmtInf/Strd/CdtrRefInf/Ref" -> {
                draft.structured = value;
                draft.say(value);
            }
            case "RltdPties/Dbtr/Nm", "RltdPties/Dbtr/Pty/Nm" -> draft.counterparty = value;
            case "RltdPties/UltmtDbtr/Nm", "RltdPties/UltmtDbtr/Pty/Nm" -> draft.say(value);
            case "RltdPties/DbtrAcct/Id/IBAN" -> draft.counterpartyIban = value;
            case "BkTxCd/Domn/Fmly/Cd" -> draft.method = METHODS.get(value);
            case "BkTxCd/Domn/Fmly/SubFmlyCd" -> draft.undoes |= TAKEN_BACK.contains(value);
            case "RtrInf/Rsn/Cd", "RtrInf/Rsn/Prtry", "RtrInf/AddtlInf" -> {
                draft.undoes = true;
                draft.say(value);
            }
            default -> {
                // nothing of payments
            }
        }
    }

    private static Side side(String value) {
        return value.equals("DBIT") ? Side.DEBIT : Side.CREDIT;
    }

    private static boolean isTrue(String value) {
        return value.equals("true") || value.equals("1");
    }

    /** {@return what the entry is made of: its transactions when their sums make its own, else itself} */
    List<BankEntry> parts(BigDecimal amount) {
        if (details.size() > 1 && addUp(amount)) {
            List<BankEntry> parts = new ArrayList<>();
            for (int i = 0; i < details.size(); i++) {
                Detail detail = details.get(i);
                complete(detail.draft, "%s, détail %d".formatted(whole.place, i + 1), detail.sided);
                parts.add(detail.draft.done(sum(detail)));
            }
            return parts;
        }
        if (details.size() == 1) {
            EntryDraft only = details.getFirst().draft;
            String own = only.bankReference;
            complete(only, whole.place, false);
            only.bankReference = whole.bankReference == null ? own : whole.bankReference;
            return List.of(only.done(amount));
        }
        if (details.size() > 1) {
            details.forEach(
                    detail -> whole.say(detail.draft.done(BigDecimal.ZERO).text()));
            whole.doubt = French.typeset(
                    "L’écriture réunit %d opérations dont les montants ne sont pas donnés.".formatted(details.size()));
        }
        return List.of(whole.done(amount));
    }

    private static BigDecimal sum(Detail detail) {
        return detail.amount == null ? BigDecimal.ZERO : detail.amount;
    }

    private boolean addUp(BigDecimal amount) {
        BigDecimal signed = BigDecimal.ZERO;
        for (Detail detail : details) {
            if (detail.amount == null || !detail.currency.equals(currency)) {
                return false;
            }
            boolean same = !detail.sided || detail.draft.side == whole.side;
            signed = same ? signed.add(detail.amount) : signed.subtract(detail.amount);
        }
        return signed.compareTo(amount) == 0;
    }

    /** What a transaction does not say, its entry says. */
    private void complete(EntryDraft draft, String place, boolean sideKnown) {
        draft.place = place;
        draft.booked = whole.booked;
        draft.valued = whole.valued;
        draft.undoes |= whole.undoes;
        draft.method = draft.method == null ? whole.method : draft.method;
        draft.doubt = draft.doubt == null ? whole.doubt : draft.doubt;
        if (!sideKnown) {
            draft.side = whole.side;
        }
        draft.say(whole.done(BigDecimal.ZERO).text());
    }
}
