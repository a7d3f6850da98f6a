package fr.opposable.claim;

import fr.opposable.compliance.Finding;
import fr.opposable.legal.CreditorColumn;
import java.util.List;

/**
 * Which law of delay applies between these two parties.
 *
 * <p>C. com., art. L. 441-10, II binds « tout professionnel ». A company and a sole trader are taken as such; an association too, but
 * it may act outside any professional activity, so the reader is told to confirm it. Consumers and public bodies have other regimes,
 * and so has a creditor who is no professional: this version derives nothing for them.
 *
 * @param betweenProfessionals whether C. com., art. L. 441-10, II applies: penalties without reminder, and 40 € an invoice
 * @param interestGiven whether the user gave the interest periods, which then replace any derivation
 */
record Regime(boolean betweenProfessionals, boolean interestGiven) {

    static Regime of(CaseFile file) {
        return new Regime(
                isProfessional(file.creditor().kind())
                        && isProfessional(file.debtor().kind()),
                !file.interest().isEmpty());
    }

    /** {@return the column of the legal rate: the creditor's situation chooses, never the debtor's (C. mon. fin., art. L. 313-2)} */
    static CreditorColumn column(CaseFile file) {
        return file.creditor().kind() == PartyKind.INDIVIDUAL ? CreditorColumn.INDIVIDUAL : CreditorColumn.OTHER;
    }

    /** {@return whether interest is derived from the due dates} */
    boolean derivesInterest() {
        return betweenProfessionals && !interestGiven;
    }

    private static boolean isProfessional(PartyKind kind) {
        return switch (kind) {
            case COMPANY, SOLE_TRADER, ASSOCIATION -> true;
            case INDIVIDUAL, CONSUMER, PUBLIC_BODY -> false;
        };
    }

    /** {@return what the reader must know of the regime} */
    List<Finding> findings(CaseFile file) {
        if (betweenProfessionals) {
            boolean doubtful = file.debtor().kind() == PartyKind.ASSOCIATION
                    && !Boolean.TRUE.equals(file.debtor().trader());
            return doubtful ? List.of(associationToConfirm(file.debtor())) : List.of();
        }
        return interestGiven ? List.of() : List.of(notComputed(file));
    }

    private static Finding associationToConfirm(Party debtor) {
        return Remark.warning(
                "CLM-PRO-1",
                "C. com., art. L. 441-10, II",
                "Le débiteur (" + debtor.fullName() + ") est une association, traitée ici comme un professionnel.",
                "Confirmez qu'elle a contracté pour une activité économique ; sinon, retirez les pénalités et les 40 €.");
    }

    private static Finding notComputed(CaseFile file) {
        return switch (file.debtor().kind()) {
            case CONSUMER ->
                refusal(
                        "AMT-LEG-1",
                        "C. civ., art. 1231-6",
                        "Le débiteur est un consommateur : ni pénalités de l'article L. 441-10 ni indemnité de 40 € ; "
                                + "l'intérêt légal dû depuis la mise en demeure n'est pas calculé dans cette version.");
            case PUBLIC_BODY ->
                refusal(
                        "PUB-IM",
                        "CCP, art. R. 2192-31",
                        "Le débiteur est une personne publique : les intérêts moratoires de la commande publique "
                                + "et leur indemnité ne sont pas calculés dans cette version.");
            case COMPANY, SOLE_TRADER, ASSOCIATION, INDIVIDUAL ->
                refusal(
                        "AMT-LEG-1",
                        "C. civ., art. 1231-6",
                        "Le créancier n'agit pas comme professionnel : ni pénalités de l'article L. 441-10 ni indemnité "
                                + "de 40 € ; l'intérêt légal dû depuis la mise en demeure n'est pas calculé dans cette "
                                + "version.");
        };
    }

    private static Finding refusal(String rule, String article, String message) {
        return Remark.blocking(
                rule,
                article,
                message,
                "Donnez les périodes d'intérêt sous la clé « interest », ou retirez l'affaire du lot.");
    }
}
