package fr.opposable.claim;

import fr.opposable.compliance.Finding;
import fr.opposable.legal.CreditorColumn;
import java.util.List;

/**
 * Which law of delay applies between these two parties.
 *
 * <p>C. com., art. L. 441-10, II binds « tout professionnel ». A company and a sole trader are taken as such; an association too, but
 * it may act outside any professional activity, so the reader is told to confirm it. A public body pays by the code of public contracts;
 * anybody else owes the legal interest of the civil code from the mise en demeure.
 *
 * @param law which text grants interest
 * @param interestGiven whether the user gave the interest periods, which then replace any derivation
 */
record Regime(Law law, boolean interestGiven) {

    /** What grants interest. */
    enum Law {
        /** C. com., art. L. 441-10, II: penalties without reminder, and 40 € an invoice. */
        PROFESSIONALS,
        /** CCP, art. L. 2192-13: interest without formality, and 40 € an invoice. */
        PUBLIC_CONTRACT,
        /** C. civ., art. 1231-6: legal interest from the mise en demeure, and no indemnity. */
        CIVIL
    }

    static Regime of(CaseFile file) {
        return new Regime(law(file), !file.interest().isEmpty());
    }

    private static Law law(CaseFile file) {
        if (file.debtor().kind() == PartyKind.PUBLIC_BODY) {
            return Law.PUBLIC_CONTRACT;
        }
        return isProfessional(file.creditor().kind())
                        && isProfessional(file.debtor().kind())
                ? Law.PROFESSIONALS
                : Law.CIVIL;
    }

    /** {@return the column of the legal rate: the creditor's situation chooses, never the debtor's (C. mon. fin., art. L. 313-2)} */
    static CreditorColumn column(CaseFile file) {
        return file.creditor().kind() == PartyKind.INDIVIDUAL ? CreditorColumn.INDIVIDUAL : CreditorColumn.OTHER;
    }

    boolean betweenProfessionals() {
        return law == Law.PROFESSIONALS;
    }

    /** {@return whether interest is derived from the due dates} */
    boolean derivesInterest() {
        return !interestGiven;
    }

    private static boolean isProfessional(PartyKind kind) {
        return switch (kind) {
            case COMPANY, SOLE_TRADER, ASSOCIATION -> true;
            case INDIVIDUAL, CONSUMER, PUBLIC_BODY -> false;
        };
    }

    /** {@return what the reader must know of the parties} */
    List<Finding> findings(CaseFile file) {
        boolean doubtful = betweenProfessionals()
                && file.debtor().kind() == PartyKind.ASSOCIATION
                && !Boolean.TRUE.equals(file.debtor().trader());
        return doubtful ? List.of(associationToConfirm(file.debtor())) : List.of();
    }

    private static Finding associationToConfirm(Party debtor) {
        return Remark.warning(
                "CLM-PRO-1",
                "C. com., art. L. 441-10, II",
                "Le débiteur (" + debtor.fullName() + ") est une association, traitée ici comme un professionnel.",
                "Confirmez qu'elle a contracté pour une activité économique. Sinon, retirez les pénalités et les 40 €, demandez à leur place"
                        + " l'intérêt légal depuis la mise en demeure (C. civ., art. 1231-6), relisez ce que la requête et le décompte en"
                        + " disent, et vérifiez que les conditions lui restent opposables.");
    }
}
