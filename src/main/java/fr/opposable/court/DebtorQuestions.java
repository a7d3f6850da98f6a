package fr.opposable.court;

import fr.opposable.claim.Exhibit;
import fr.opposable.claim.Invoice;
import fr.opposable.claim.Party;
import fr.opposable.claim.PartyKind;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Question;
import fr.opposable.kernel.French;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Can this debtor be asked to pay by an order: alive, in France, private, not in a collective procedure. */
final class DebtorQuestions {

    private static final Pattern STRUCK_OFF = NatureQuestions.words("radiee?|radiation");
    private static final Pattern AMICABLE =
            NatureQuestions.words("liquidation amiable|liquidateur amiable|dissolution anticipee|dissoute");
    private static final Pattern DECEASED = NatureQuestions.words("decedee?|deces|succession|heritiers?");

    private DebtorQuestions() {}

    static List<Question<FilingCase>> all() {
        return List.of(
                CourtRule.N_05.asked(DebtorQuestions::insolvency),
                CourtRule.N_05B.asked(DebtorQuestions::laterClaim),
                CourtRule.N_06.asked(DebtorQuestions::publicBody),
                CourtRule.N_09.asked(DebtorQuestions::abroad),
                CourtRule.N_10.asked(DebtorQuestions::struckOff),
                CourtRule.N_11.asked(DebtorQuestions::amicableLiquidation),
                CourtRule.N_12.asked(DebtorQuestions::deceased));
    }

    private static List<Finding> insolvency(FilingCase filing) {
        LocalDate opening = Insolvencies.opened(filing.file(), filing.day()).orElse(null);
        if (opening == null) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        List<String> prior = filing.file().invoices().stream()
                .filter(invoice -> Insolvencies.isPrior(invoice, opening))
                .map(Invoice::number)
                .toList();
        if (!prior.isEmpty()) {
            findings.add(CourtRule.N_05.blocks(
                    "Déclarez la créance au mandataire judiciaire (C. com., art. L. 622-24).",
                    "Une procédure collective est ouverte à l'égard de %s depuis le %s ; la créance antérieure (%s) ne peut plus être poursuivie.",
                    filing.file().debtor().fullName(),
                    French.figures(opening),
                    String.join(", ", prior)));
        }
        return findings;
    }

    private static List<Finding> laterClaim(FilingCase filing) {
        LocalDate opening = Insolvencies.opened(filing.file(), filing.day()).orElse(null);
        if (opening == null) {
            return List.of();
        }
        List<String> later = filing.file().invoices().stream()
                .filter(invoice -> !Insolvencies.isPrior(invoice, opening))
                .map(Invoice::number)
                .toList();
        return later.isEmpty()
                ? List.of()
                : List.of(CourtRule.N_05B.warns(
                        "Vérifiez que la créance est née pour les besoins de la procédure ou en contrepartie d'une prestation.",
                        "Créance née après l'ouverture du %s (%s) : l'injonction de payer reste possible.",
                        French.figures(opening),
                        String.join(", ", later)));
    }

    private static List<Finding> publicBody(FilingCase filing) {
        List<Finding> findings = new ArrayList<>();
        if (filing.file().debtor().kind() == PartyKind.PUBLIC_BODY) {
            findings.add(publicBody(filing.file().debtor().fullName()));
        }
        for (int i = 0; i < filing.coDebtors().size(); i++) {
            CoDebtor other = filing.coDebtors().get(i);
            if (other.kind() == PartyKind.PUBLIC_BODY) {
                findings.add(publicBody(other.named(i + 2)));
            }
        }
        return findings;
    }

    private static Finding publicBody(String name) {
        return CourtRule.N_06.blocks(
                "Réclamez par Chorus Pro avec les intérêts moratoires ; à défaut, référé-provision (CJA, art. R. 541-1) ou"
                        + " mandatement d'office (loi n° 80-539).",
                "Le débiteur (%s) est une personne publique : l'injonction de payer n'est pas ouverte contre elle. Sa dette relève"
                        + " en principe du juge administratif, hors de la compétence des juges de l'article 1406 du CPC, et ses"
                        + " biens ne peuvent être saisis (CPCE, art. L. 111-1, al. 3).",
                name);
    }

    private static List<Finding> abroad(FilingCase filing) {
        List<Finding> findings = new ArrayList<>();
        boolean inFrance = filing.competence().places().stream().anyMatch(Place.Known.class::isInstance);
        for (Place place : filing.competence().places()) {
            if (place instanceof Place.Abroad(String country)) {
                findings.add(
                        inFrance
                                ? CourtRule.N_09.warns(
                                        "Ne visez dans la requête que les débiteurs qui demeurent en France, ou prenez conseil.",
                                        "L'un des débiteurs demeure à l'étranger (%s).",
                                        French.country(country))
                                : CourtRule.N_09.blocks(
                                        route(filing, country),
                                        "Le débiteur demeure à l'étranger (%s).",
                                        French.country(country)));
            } else if (place instanceof Place.OtherProcedure(String territory)) {
                findings.add(CourtRule.N_09.blocks(
                        "Confiez l'affaire à un avocat local : cette version ne connaît pas ce code.",
                        "Le débiteur demeure dans un territoire qui a son propre code de procédure civile : %s.",
                        territory));
            }
        }
        return findings;
    }

    private static String route(FilingCase filing, String country) {
        return filing.competence().europeanOrderOpen(country.toUpperCase(Locale.ROOT))
                ? "Voyez l'injonction de payer européenne (règlement (CE) n° 1896/2006), si les tribunaux français sont compétents."
                : "L'injonction de payer européenne ne lie pas cet État : prenez conseil sur le juge compétent.";
    }

    private static List<Finding> struckOff(FilingCase filing) {
        Party debtor = filing.file().debtor();
        if (debtor.kind() != PartyKind.COMPANY) {
            return List.of();
        }
        String word = SubjectWords.seen(filing.file(), STRUCK_OFF);
        if (word != null) {
            return List.of(CourtRule.N_10.warns(
                    "Faites désigner un mandataire ad hoc : la personnalité survit pour les dettes en cours.",
                    "Le dossier porte « %s » : la société débitrice est-elle radiée ?",
                    word));
        }
        boolean extract =
                filing.file().exhibits().stream().anyMatch(exhibit -> exhibit.kind() == Exhibit.Kind.REGISTRY_EXTRACT);
        return extract
                ? List.of()
                : List.of(
                        CourtRule.N_10.informs(
                                "Joignez un extrait RNE ou RCS récent du débiteur (pièce de nature registry-extract).",
                                "Aucun extrait de registre n'est au dossier : ni le siège ni l'existence de la société n'y sont prouvés."));
    }

    private static List<Finding> amicableLiquidation(FilingCase filing) {
        String word = SubjectWords.seen(filing.file(), AMICABLE);
        Party.Representative organ = filing.file().debtor().representative();
        String capacity = organ == null || organ.capacity() == null ? "" : organ.capacity();
        boolean named = capacity.toLowerCase(Locale.FRENCH).contains("liquidateur");
        return word == null || named
                ? List.of()
                : List.of(CourtRule.N_11.warns(
                        "Nommez le liquidateur amiable comme représentant du débiteur (debtor.representative.name, debtor.representative.capacity).",
                        "Le dossier porte « %s », mais le représentant du débiteur n'est pas un liquidateur.",
                        word));
    }

    private static List<Finding> deceased(FilingCase filing) {
        boolean natural =
                switch (filing.file().debtor().kind()) {
                    case SOLE_TRADER, INDIVIDUAL, CONSUMER -> true;
                    case COMPANY, ASSOCIATION, PUBLIC_BODY -> false;
                };
        String word = natural ? SubjectWords.seen(filing.file(), DECEASED) : null;
        return word == null
                ? List.of()
                : List.of(CourtRule.N_12.asks(
                        "Si le débiteur est décédé, identifiez ses héritiers par le notaire : la requête contre lui serait nulle.",
                        "Le dossier porte « %s » : le débiteur est-il décédé ?",
                        word));
    }
}
