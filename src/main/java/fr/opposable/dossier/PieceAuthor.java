package fr.opposable.dossier;

import fr.opposable.claim.Exhibit.Kind;
import fr.opposable.kernel.French;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who a piece comes from, as the bordereau says it. A contract, an order, a quote or a delivery note is worth something by the debtor's
 * signature: when the case says that it comes from the debtor and its title that it is signed, his signature is said, in the same words of
 * all, with its day if the title gives one; when the case says that it comes from the creditor, both are said. What neither tells is not
 * said.
 */
public final class PieceAuthor {

    static final String CREDITOR = "créancier";
    static final String DEBTOR = "débiteur";

    private static final String DRAWN_BY_CREDITOR = "établi par le créancier";
    private static final String SIGNED = "signé par le débiteur";
    private static final String ACCEPTED = "accepté par le débiteur";

    /** What only who supplies writes, by the first words of its title. */
    private static final Pattern SUPPLIERS =
            Pattern.compile("(?:devis|offre|proposition commerciale|bons? (?:de livraison|de service|d'intervention)"
                    + "|bordereau de livraison|situation)\\b.*");

    private static final List<String> MONTHS = List.of(
            "janvier",
            "fevrier",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "aout",
            "septembre",
            "octobre",
            "novembre",
            "decembre");

    /** Who signed, up to what ends his name. */
    private static final String BY =
            "(?: (?:par|de|du|des)(?<who> [a-z' -]+?)(?=$|[,;.:()]| le \\d| du \\d| sans | au | et | avec ))?";

    private static final String DAY =
            "(?:,? (?:le|du) (?<day>\\d{1,2})(?:er)?[ /](?<month>[a-z]+|\\d{1,2})[ /](?<year>\\d{4}))?";

    private static final Pattern AGREED = Pattern.compile("(?<!\\b(?:non|pas|jamais|ni|etre)[ -])"
            + "\\b(?<how>(?:contre)?signee?s?|acceptee?s?|bon pour accord)\\b(?: electroniquement)?"
            + "(?: sans (?:aucune )?reserves?)?" + BY + DAY);

    /** The debtor, by the name that the paper's matter gives him. */
    private static final Pattern HIM = Pattern.compile(
            "(?:le |la |les |l')?(?:client|debiteur|acheteur|acquereur|preneur|locataire|maitre d'ouvrage|"
                    + "(?:deux |trois )?(?:societes|parties|locataires|debiteurs|clients))(?:e|s)?");

    /** Several signed, by the name that the paper's matter gives them. */
    private static final Pattern OF_ALL = Pattern.compile("\\b(?:signee?s?|acceptee?s?) (?:par |de |des )(?:les )?"
            + "(?:deux |trois )?(?:societes|parties|locataires|preneurs|debiteurs|clients|acquereurs)\\b");

    /** The debtor's signature or acceptance as {@link #of} writes it: the user's own words are neither. */
    private static final Pattern LISTED = Pattern.compile(
            "(?:^|, )(?<how>" + SIGNED + "|" + ACCEPTED + ")(?: le (?<day>\\d{2})/(?<month>\\d{2})/(?<year>\\d{4})$)?");

    private PieceAuthor() {}

    /**
     * {@return who it comes from; null when not told}
     *
     * @param from as the case says it: {@code debtor}, {@code creditor}, or words of its own, which are left as they are
     * @param kind what it is; null when nobody said
     * @param title as typed
     */
    static @Nullable String of(@Nullable String from, @Nullable Kind kind, String title) {
        String who = from == null ? "" : Folded.of(from);
        boolean his = Set.of("debtor", "debiteur").contains(who);
        boolean hers = Set.of("creditor", "creancier").contains(who);
        if (!his && !hers) {
            return from;
        }
        String folded = Folded.of(title);
        Matcher agreed = AGREED.matcher(folded);
        boolean isAgreed = agreed.find();
        String signatory =
                isAgreed && agreed.group("who") != null ? agreed.group("who").strip() : "";
        boolean byHim =
                isAgreed && (signatory.isEmpty() ? his : HIM.matcher(signatory).matches());
        boolean isSuppliers = SUPPLIERS.matcher(folded).matches();
        if (byHim && hers) {
            return DRAWN_BY_CREDITOR + ", " + words(agreed);
        }
        boolean isOfBoth = isSuppliers || kind == Kind.CONTRACT || kind == Kind.DELIVERY || kind == Kind.ORDER;
        if (byHim && isOfBoth) {
            return words(agreed);
        }
        if (his && isSuppliers && isAgreed) {
            return DRAWN_BY_CREDITOR; // someone else signed it: the title says who
        }
        return his ? DEBTOR : CREDITOR;
    }

    private static String words(Matcher agreed) {
        String words = agreed.group("how").contains("sign") ? SIGNED : ACCEPTED;
        LocalDate day = day(agreed);
        return day == null ? words : words + " le " + French.figures(day);
    }

    private static @Nullable LocalDate day(Matcher agreed) {
        if (agreed.group("day") == null) {
            return null;
        }
        String month = agreed.group("month");
        int rank = month.matches("\\d+") ? Integer.parseInt(month) : MONTHS.indexOf(month) + 1;
        try {
            return LocalDate.of(Integer.parseInt(agreed.group("year")), rank, Integer.parseInt(agreed.group("day")));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** {@return the day the debtor signed or accepted, when {@code author}, as a list says it, gives it} */
    public static @Nullable LocalDate signedOn(@Nullable String author) {
        Matcher listed = LISTED.matcher(author == null ? "" : author);
        return listed.find() ? day(listed) : null;
    }

    /** {@return whether a piece with this title is signed by every debtor: there is one, or the title says so} */
    public static boolean isOfAll(String title, int debtors) {
        return debtors == 1 || OF_ALL.matcher(Folded.of(title)).find();
    }

    /** {@return {@code author} where there are several debtors: all of them when the title says so, else one of them} */
    public static @Nullable String among(int debtors, @Nullable String author, String title) {
        if (author == null || debtors == 1) {
            return author;
        }
        String who = isOfAll(title, debtors) ? "les débiteurs" : "l’un des débiteurs";
        return isDebtor(author)
                ? who
                : author.replace(SIGNED, "signé par " + who).replace(ACCEPTED, "accepté par " + who);
    }

    /** {@return whether {@code author}, as a list says it, is the debtor alone} */
    public static boolean isDebtor(@Nullable String author) {
        return DEBTOR.equals(author);
    }

    /** {@return whether {@code author}, as a list says it, tells of the debtor's signature} */
    public static boolean isSignedByDebtor(@Nullable String author) {
        Matcher listed = LISTED.matcher(author == null ? "" : author);
        return listed.find() && listed.group("how").equals(SIGNED);
    }
}
