package fr.opposable.intake.internal;

import static fr.opposable.intake.internal.Key.needed;
import static fr.opposable.intake.internal.Key.neededWord;
import static fr.opposable.intake.internal.Key.optional;
import static fr.opposable.intake.internal.Key.optionalWord;

import fr.opposable.intake.internal.Key.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys that one table of the case format knows. What is not here is unknown; {@code affaire.schema.json} says the same to
 * editors, and a test compares the two.
 */
public final class KeySet {

    public static final KeySet ADDRESS = new KeySet(
            "address",
            needed("lines", Form.TEXTS),
            needed("postalCode", Form.TEXT),
            needed("city", Form.TEXT),
            optional("inseeCode", Form.TEXT),
            optional("country", Form.TEXT));

    public static final KeySet REPRESENTATIVE =
            new KeySet("representative", needed("name", Form.TEXT), optional("capacity", Form.TEXT));

    public static final KeySet BIRTH = new KeySet(
            "birth",
            optional("date", Form.DATE),
            optional("place", Form.TEXT),
            optional("nationality", Form.TEXT),
            optional("occupation", Form.TEXT));

    private static final List<Key> IDENTITY = List.of(
            optional("firstNames", Form.TEXT),
            optional("legalForm", Form.TEXT),
            optional("shareCapital", Form.AMOUNT),
            optional("siren", Form.TEXT),
            optional("siret", Form.TEXT),
            optional("rcsCity", Form.TEXT),
            optional("vatNumber", Form.TEXT),
            optional("address", Form.TABLE),
            optional("representative", Form.TABLE),
            optional("birth", Form.TABLE),
            optional("nationality", Form.TEXT),
            optional("occupation", Form.TEXT),
            optional("email", Form.TEXT),
            optional("phone", Form.TEXT),
            optional("iban", Form.TEXT),
            optional("bic", Form.TEXT),
            optional("employees", Form.INTEGER),
            optional("trader", Form.TRUTH));

    public static final KeySet CREDITOR =
            with("creditor", IDENTITY, neededWord("kind", Words.CREDITOR_KIND), needed("name", Form.TEXT));

    public static final KeySet DEBTOR =
            with("debtor", IDENTITY, neededWord("kind", Words.DEBTOR_KIND), needed("name", Form.TEXT));

    public static final KeySet SENDER = with(
            "sender",
            IDENTITY,
            neededWord("role", Words.ROLE),
            optionalWord("kind", Words.PARTY_KIND),
            optional("name", Form.TEXT),
            optional("bar", Form.TEXT),
            optional("signatory", Form.TABLE),
            optional("mandateDate", Form.DATE));

    public static final KeySet PENALTY_RATE = new KeySet(
            "penaltyRate",
            neededWord("basis", Words.BASIS),
            optional("marginPoints", Form.DECIMAL),
            optional("factor", Form.DECIMAL),
            optional("percent", Form.DECIMAL));

    public static final KeySet PENALTY_CLAUSE = new KeySet(
            "penaltyClause",
            optional("percent", Form.DECIMAL),
            optional("amount", Form.AMOUNT),
            optional("article", Form.TEXT),
            optional("exhibit", Form.FILE));

    public static final KeySet IMPUTATION = new KeySet("imputation", needed("order", Form.TEXTS));

    public static final KeySet TERMS = new KeySet(
            "terms",
            optional("paymentDays", Form.INTEGER),
            optional("penaltyRate", Form.TABLE),
            optionalWord("rateMode", Words.RATE_MODE),
            optionalWord("dayCount", Words.DAY_COUNT),
            optional("penaltyClause", Form.TABLE),
            optional("capitalisation", Form.TRUTH),
            optional("imputation", Form.IMPUTATION),
            optional("jurisdictionClause", Form.LONG_TEXT),
            optional("mediationClause", Form.TRUTH),
            optional("documents", Form.FILES));

    public static final KeySet INVOICE = new KeySet(
            "invoice",
            needed("number", Form.TEXT),
            needed("issued", Form.DATE),
            needed("due", Form.DATE),
            needed("gross", Form.AMOUNT),
            optional("net", Form.AMOUNT),
            optional("vat", Form.AMOUNT),
            optional("subject", Form.TEXT),
            optional("performed", Form.DATE),
            optional("file", Form.FILE),
            optional("vatExempt", Form.TRUTH),
            optional("disputed", Form.TRUTH));

    public static final KeySet CREDIT_NOTE = new KeySet(
            "creditNote",
            needed("number", Form.TEXT),
            needed("date", Form.DATE),
            needed("gross", Form.AMOUNT),
            optional("invoice", Form.TEXT),
            optional("file", Form.FILE));

    public static final KeySet PAYMENT = new KeySet(
            "payment",
            needed("date", Form.DATE),
            needed("amount", Form.AMOUNT),
            optional("invoice", Form.TEXT),
            optional("method", Form.TEXT),
            optional("file", Form.FILE));

    public static final KeySet EVENT = new KeySet(
            "event",
            needed("date", Form.DATE),
            neededWord("kind", Words.EVENT_KIND),
            optional("level", Form.INTEGER),
            optionalWord("channel", Words.CHANNEL),
            optional("note", Form.LONG_TEXT),
            optional("trackingNumber", Form.TEXT),
            optional("sent", Form.DATE),
            optional("presented", Form.DATE),
            optionalWord("outcome", Words.OUTCOME),
            optional("received", Form.DATE),
            optional("amountClaimed", Form.AMOUNT),
            optional("deadlineDays", Form.INTEGER),
            optional("mode", Form.TEXT),
            optional("file", Form.FILE),
            optional("files", Form.FILES));

    public static final KeySet EXHIBIT = new KeySet(
            "exhibit",
            needed("file", Form.FILE),
            needed("title", Form.TEXT),
            optional("date", Form.DATE),
            optionalWord("kind", Words.EXHIBIT_KIND),
            optional("from", Form.TEXT));

    public static final KeySet INTEREST = new KeySet(
            "interest",
            needed("base", Form.AMOUNT),
            needed("from", Form.DATE),
            needed("to", Form.DATE),
            neededWord("basis", Words.BASIS),
            optional("marginPoints", Form.DECIMAL),
            optional("factor", Form.DECIMAL),
            optional("percent", Form.DECIMAL),
            optionalWord("creditorColumn", Words.CREDITOR_COLUMN),
            optional("days", Form.INTEGER));

    public static final KeySet CASE = new KeySet(
            "case",
            needed("reference", Form.TEXT),
            needed("creditor", Form.TABLE),
            optional("sender", Form.TABLE),
            needed("debtor", Form.TABLE),
            optional("terms", Form.TABLE),
            needed("invoices", Form.TABLES),
            optional("creditNotes", Form.TABLES),
            optional("payments", Form.TABLES),
            optional("events", Form.TABLES),
            optional("exhibits", Form.TABLES),
            optional("interest", Form.TABLES));

    /** A file of its own, beside the case: who owes the same debt, and why each owes the whole. */
    static final KeySet CO_DEBTORS =
            new KeySet("coDebtors", needed("coDebtors", Form.TABLES), optional("solidarity", Form.LONG_TEXT));

    /** A file of its own, beside the case: what is decided of its filing. */
    static final KeySet FILING = new KeySet(
            "filing",
            optional("facts", Form.TABLE),
            optional("coDebtors", Form.TABLES),
            optional("solidarity", Form.LONG_TEXT),
            optional("matter", Form.TEXT),
            optional("debtorIs", Form.TEXT),
            optional("transfer", Form.TEXT),
            optional("noTransfer", Form.TRUTH),
            optional("court", Form.TEXT),
            optional("article700", Form.AMOUNT),
            optional("officer", Form.TABLE));

    /** What the papers show and a case has no key for, in the same file. */
    static final KeySet FACTS = new KeySet(
            "facts",
            optional("termsAcceptedIn", Form.FILE),
            optional("acceptingWords", Form.LONG_TEXT),
            optional("noticeSignedBy", Form.TEXT),
            optional("debtorTradeName", Form.TEXT),
            optional("penaltyClauseWords", Form.LONG_TEXT),
            optional("solidarityWords", Form.LONG_TEXT),
            optionalWord("solidarityCovers", Words.JOINT_SUMS),
            optional("remindersTo", Form.TEXTS),
            optional("noticesTo", Form.TEXTS),
            optional("domicileElected", Form.TRUTH),
            optional("invoicesTo", Form.TEXTS));

    private final String name;
    private final Map<String, Key> keys;

    private KeySet(String name, Key... keys) {
        this.name = name;
        this.keys = new LinkedHashMap<>();
        for (Key key : keys) {
            this.keys.put(key.name(), key);
        }
    }

    private static KeySet with(String name, List<Key> common, Key... own) {
        List<Key> all = new ArrayList<>(List.of(own));
        all.addAll(common);
        return new KeySet(name, all.toArray(new Key[0]));
    }

    /** {@return every table of the format} */
    public static List<KeySet> all() {
        return List.of(
                CASE,
                CREDITOR,
                DEBTOR,
                SENDER,
                ADDRESS,
                REPRESENTATIVE,
                BIRTH,
                TERMS,
                PENALTY_RATE,
                PENALTY_CLAUSE,
                IMPUTATION,
                INVOICE,
                CREDIT_NOTE,
                PAYMENT,
                EVENT,
                EXHIBIT,
                INTEREST);
    }

    /** {@return its name in the schema's {@code $defs}} */
    public String name() {
        return name;
    }

    public Set<String> names() {
        return keys.keySet();
    }

    public Iterable<Key> keys() {
        return keys.values();
    }

    @Nullable
    Key find(String key) {
        return keys.get(key);
    }

    Key get(String key) {
        Key found = keys.get(key);
        if (found == null) {
            throw new IllegalArgumentException("Table %s has no key %s".formatted(name, key));
        }
        return found;
    }
}
