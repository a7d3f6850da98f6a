package fr.opposable.court;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.PartyKind;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import fr.opposable.legal.LegalTexts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What goes with the court: those put aside, what humans must confirm, who signs and who pleads. */
final class CompetenceNotes {

    private final CaseFile file;
    private final LocalDate day;
    private final Qualification stated;
    private final AmountAtStake amount;
    private final LegalTexts legal;
    private final Experiment experiment;

    CompetenceNotes(
            CaseFile file,
            LocalDate day,
            Qualification stated,
            AmountAtStake amount,
            LegalTexts legal,
            Experiment experiment) {
        this.file = file;
        this.day = day;
        this.stated = stated;
        this.amount = amount;
        this.legal = legal;
        this.experiment = experiment;
    }

    List<Excluded> excluded(Decision decision, List<Designation> designations) {
        if (!(decision instanceof Decision.Judged judged) || designations.isEmpty()) {
            return List.of();
        }
        Resort resort = designations.getFirst().resort();
        Court commerce = resort.commerce();
        Court proximite = resort.proximite();
        List<Excluded> excluded = new ArrayList<>();
        if (judged.judge() != Judge.COMMERCIAL_PRESIDENT && commerce != null) {
            excluded.add(new Excluded(
                    commerce.name(),
                    French.typeset(
                            judged.row() == CompetenceRow.CIVIL
                                    ? "le débiteur n'est ni commerçant ni société commerciale"
                                    : "la matière est réservée à un autre juge, quelle que soit la qualité des parties"),
                    judged.row() == CompetenceRow.CIVIL
                            ? "C. com., art. L. 721-3"
                            : judged.row().article().citation()));
        }
        if (judged.judge() == Judge.COMMERCIAL_PRESIDENT) {
            excluded.add(new Excluded(
                    resort.judiciaire().name(),
                    French.typeset(
                            judged.row() == CompetenceRow.MIXED
                                    ? "choix ouvert au créancier non commerçant, la juridiction du débiteur commerçant étant proposée"
                                    : "le litige est commercial des deux côtés"),
                    "C. com., art. L. 721-3"));
        }
        if (judged.row() == CompetenceRow.COMMERCIAL_LEASE && proximite != null) {
            excluded.add(new Excluded(
                    proximite.name(),
                    French.typeset("la matière est réservée au tribunal judiciaire, quel que soit le montant"),
                    judged.row().article().citation()));
        } else if (judged.judge() == Judge.CIVIL_PRESIDENT && proximite != null) {
            Money ceiling = legal.fixedSum("proximity-threshold", day).amount();
            boolean above = amount.isAbove(ceiling);
            excluded.add(new Excluded(
                    above ? proximite.name() : resort.judiciaire().name() + " (siège)",
                    French.typeset(above ? "la demande (%s) dépasse %s" : "la demande (%s) ne dépasse pas %s")
                            .formatted(French.euros(amount.withAccessories()), French.euros(ceiling)),
                    "COJ, art. R. 212-8 et D. 212-19-1"));
        }
        if (judged.judge() != Judge.PROTECTION) {
            excluded.add(new Excluded(
                    "Juge des contentieux de la protection",
                    French.typeset("ni bail d'habitation ni crédit à la consommation"),
                    "COJ, art. L. 213-4-4 et L. 213-4-5"));
        }
        excluded.add(new Excluded(
                file.terms().jurisdictionClause() == null
                        ? "Lieu de livraison ou d’exécution"
                        : "Juridiction de la clause du contrat",
                French.typeset(
                        "la règle de l'article 1406 est d'ordre public : ni clause ni option ; elles servent au seul renvoi de"
                                + " l'article 1408"),
                "CPC, art. 46, 48, 1406 et 1408"));
        return excluded;
    }

    List<Confirmation> confirmations(Decision decision, List<Designation> designations) {
        List<Confirmation> open = new ArrayList<>();
        if (decision instanceof Decision.Unavailable) {
            return open;
        }
        boolean natural =
                file.debtor().kind() == PartyKind.CONSUMER || file.debtor().kind() == PartyKind.INDIVIDUAL;
        boolean several = !stated.coDebtors().isEmpty();
        String whose = several ? "de chaque débiteur" : "du débiteur";
        if (!natural) {
            open.add(confirmation(
                    "La qualité %s (commerçant, artisan ou civil), que le programme ne fait que proposer."
                            .formatted(whose),
                    "Le créancier ou son avocat, l'extrait RNE ou RCS %s en main.".formatted(whose)));
        }
        if (stated.matter() == null) {
            open.add(confirmation(
                    "La dette est le prix d'un bien ou d'un service, et non un loyer, un crédit ou un dommage.",
                    "Le créancier (option --matter)."));
        }
        open.add(
                natural
                        ? confirmation(
                                several
                                        ? "Le domicile ou le siège de chaque débiteur, au jour du dépôt."
                                        : "Le domicile du débiteur, au jour du dépôt.",
                                "Le créancier.")
                        : confirmation(
                                several
                                        ? "Le siège ou le domicile de chaque débiteur, au jour du dépôt : l'un et l'autre se déplacent."
                                        : "Le siège du débiteur, au jour du dépôt : un siège se déplace.",
                                "Le créancier, par un extrait RNE ou RCS du jour."));
        for (Designation designation : designations) {
            threshold(designation, open);
            place(designation, open);
        }
        return open;
    }

    /** Seat or chamber: an inner routing, not a question of competence; the amount alone decides. */
    private void threshold(Designation designation, List<Confirmation> open) {
        if (designation.judge() != Judge.CIVIL_PRESIDENT || designation.resort().proximite() == null) {
            return;
        }
        Money ceiling = legal.fixedSum("proximity-threshold", day).amount();
        boolean eachBelow = file.invoices().size() > 1
                && file.invoices().stream().allMatch(invoice -> invoice.gross().compareTo(ceiling) <= 0);
        if (amount.isAbove(ceiling) && (amount.straddles(ceiling) || eachBelow)) {
            open.add(confirmation(
                    "Le siège plutôt que la chambre de proximité : le seuil de " + French.euros(ceiling)
                            + " n'est dépassé que par le total (CPC, art. 35 à 37) ; une erreur ne serait qu'affaire d'aiguillage interne"
                            + " (non vérifié).",
                    "Le greffe (" + designation.name() + ")."));
        }
    }

    private void place(Designation designation, List<Confirmation> open) {
        if (designation.court().kind() == CourtKind.TRIBUNAL_DES_ACTIVITES_ECONOMIQUES
                && day.isAfter(experiment.to())) {
            open.add(confirmation(
                    "Le nom de la juridiction : l'expérimentation des tribunaux des activités économiques s'achève le "
                            + French.figures(experiment.to()) + ", sauf loi nouvelle.",
                    "Le greffe (" + designation.name() + ")."));
        }
        String doubt = designation.place().doubt();
        if (doubt != null) {
            open.add(confirmation("La commune : " + doubt + ".", "Le créancier."));
        }
        Court court = designation.court();
        String note = court.note();
        open.add(confirmation(
                court.address() == null
                        ? "L'adresse du greffe : " + (note == null ? "non publiée" : note) + "."
                        : note == null
                                ? "L'adresse du greffe, lue dans un annuaire daté du " + checked(court) + "."
                                : "L'adresse du greffe : " + note + ".",
                "Le greffe (" + designation.name() + ")."));
    }

    private static String checked(Court court) {
        String checked = court.checked();
        return checked == null ? "(date inconnue)" : French.figures(LocalDate.parse(checked));
    }

    List<String> representation(Decision decision, List<Designation> designations) {
        if (!(decision instanceof Decision.Judged judged)) {
            return List.of();
        }
        Money ceiling = legal.fixedSum("lawyer-threshold", day).amount();
        boolean above = amount.isAbove(ceiling);
        String hearing = judged.row() == CompetenceRow.COMMERCIAL_LEASE
                ? "À l'audience, sur opposition : avocat obligatoire quel que soit le montant (CPC, art. 760 et 761)."
                : judged.judge() == Judge.PROTECTION
                        ? "À l'audience, sur opposition : avocat facultatif (CPC, art. 761)."
                        : above
                                ? "À l'audience, sur opposition : avocat obligatoire, la demande dépassant "
                                        + French.euros(ceiling) + " (CPC, art. 760, 761 et 853)."
                                : "À l'audience, sur opposition : avocat facultatif, la demande ne dépassant pas "
                                        + French.euros(ceiling) + " (CPC, art. 761, 762 et 853).";
        List<String> lines = new ArrayList<>();
        lines.add(French.typeset(
                "Requête : sans avocat, par le créancier ou tout mandataire muni d'un pouvoir (CPC, art. 1407)."));
        lines.add(French.typeset(hearing));
        if (designations.stream().anyMatch(one -> one.kind() == CourtKind.CHAMBRE_COMMERCIALE)) {
            lines.add(French.typeset(
                    "Alsace-Moselle : dépôt sur papier ou par mandataire, sans Tribunal digital ; l'avocat y serait"
                            + " obligatoire en phase contentieuse (pratique, non vérifiée)."));
        }
        Money lastResort = legal.fixedSum("last-resort-threshold", day).amount();
        lines.add(French.typeset((amount.isAbove(lastResort)
                        ? "Jugement sur opposition : à charge d'appel, la demande dépassant "
                        : "Jugement sur opposition : en dernier ressort, la demande ne dépassant pas ")
                + French.euros(lastResort) + " (CPC, art. 1421)."));
        return lines;
    }

    private static Confirmation confirmation(String what, String who) {
        return new Confirmation(French.typeset(what), French.typeset(who));
    }
}
