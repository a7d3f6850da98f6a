package fr.opposable.claim;

/** Which delay of law bars the debts of a case, by the name under which {@code legal-texts} keeps it. */
public final class PrescriptionTerm {

    /** Between traders, or with one for their trade: C. com., art. L. 110-4, I. */
    public static final String COMMERCIAL = "prescription.commerciale";

    /** Of common law: C. civ., art. 2224. */
    public static final String CIVIL = "prescription.droit-commun";

    /** Of what a professional supplied to a consumer: C. conso., art. L. 218-2. */
    public static final String CONSUMER = "prescription.consommateur";

    private PrescriptionTerm() {}

    /** {@return the name of the delay; of a public debtor, who has another law (loi n° 68-1250), nothing is meant} */
    public static String of(CaseFile file) {
        if (isConsumers(file)) {
            return CONSUMER;
        }
        return isTrader(file.creditor()) || isTrader(file.debtor()) ? COMMERCIAL : CIVIL;
    }

    static boolean isConsumers(CaseFile file) {
        return file.debtor().kind() == PartyKind.CONSUMER && file.creditor().kind() != PartyKind.INDIVIDUAL;
    }

    private static boolean isTrader(Party party) {
        Boolean trader = party.trader();
        return trader == null ? party.kind() == PartyKind.COMPANY : trader;
    }
}
