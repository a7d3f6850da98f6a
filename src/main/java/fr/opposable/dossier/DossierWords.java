package fr.opposable.dossier;

import java.time.LocalDate;

/**
 * What the generated pages say of the case, in French, ready for print.
 *
 * @param title of the dossier, « Pièces à l’appui de la requête en injonction de payer »
 * @param court it is handed to; empty when nobody is chosen yet
 * @param claimant who claims
 * @param debtor who is claimed from, several in one sentence
 * @param debtors how many they are
 * @param reference of the case
 * @param owner whose pieces they are, as the stamps say on the first page of each: the party, never a lawyer who did not ask for it
 * @param date of the dossier; the date its file gives
 * @param isDraft whether every generated page bears « PROJET »
 */
public record DossierWords(
        String title,
        String court,
        String claimant,
        String debtor,
        int debtors,
        String reference,
        String owner,
        LocalDate date,
        boolean isDraft) {

    /** Words of a dossier against one debtor. */
    public DossierWords(
            String title,
            String court,
            String claimant,
            String debtor,
            String reference,
            String owner,
            LocalDate date,
            boolean isDraft) {
        this(title, court, claimant, debtor, 1, reference, owner, date, isDraft);
    }
}
