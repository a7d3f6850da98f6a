package fr.opposable.court;

import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Question;
import fr.opposable.kernel.French;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** R-CMP: the right court. */
final class CompetenceQuestions {

    private static final int SHOWN = 12;
    private static final Pattern RESORT_PROVED = NatureQuestions.words("verification du ressort");
    private static final Pattern CONTRIBUTION_PROVED =
            NatureQuestions.words("contribution (?:pour la )?justice economique");

    private CompetenceQuestions() {}

    static List<Question<FilingCase>> all() {
        return List.of(
                CourtRule.CMP_01.asked(CompetenceQuestions::nature),
                CourtRule.CMP_02.asked(CompetenceQuestions::place),
                CourtRule.CMP_03.asked(CompetenceQuestions::clause),
                CourtRule.CMP_04.asked(CompetenceQuestions::contribution),
                CourtRule.CMP_05.asked(CompetenceQuestions::commercialLease),
                CourtRule.CMP_06.asked(CompetenceQuestions::protection));
    }

    private static List<Finding> nature(FilingCase filing) {
        return switch (filing.competence().decision()) {
            case Decision.Asked asked ->
                List.of(CourtRule.CMP_01.asks(
                        asked.ask(),
                        "La juridiction ne peut pas être désignée : %s (ligne %s de la table, %s).",
                        asked.because(),
                        asked.row().id(),
                        asked.row().article().citation()));
            case Decision.Judged judged -> judged(filing, judged);
            case Decision.Unavailable _ -> List.of();
        };
    }

    private static List<Finding> judged(FilingCase filing, Decision.Judged judged) {
        List<Finding> findings = new ArrayList<>();
        if (judged.row() == CompetenceRow.MIXED) {
            findings.add(CourtRule.CMP_01.warns(
                    "Le créancier choisit ; à défaut, gardez la juridiction commerciale du débiteur.",
                    "Acte mixte : %s. Le créancier qui n'est pas commerçant peut aussi saisir le tribunal judiciaire%s.",
                    judged.because(),
                    CourtRule.standing(judged.row().status())));
        }
        if (judged.row() == CompetenceRow.CIVIL
                && Standing.of(filing.file().debtor()).answer() == Standing.Answer.CIVIL_OR_ARTISAN
                && judged.because().contains("entrepreneur individuel")) {
            findings.add(CourtRule.CMP_01.warns(
                    "Lisez l'extrait RNE ; s'il est artisan, ajoutez --debtor-is artisan : la juridiction devient commerciale.",
                    "Le débiteur est entrepreneur individuel et non commerçant : il est traité comme civil, mais il peut être artisan,"
                            + " et depuis le 1er janvier 2022 les artisans relèvent des juridictions commerciales%s.",
                    CourtRule.standing(fr.opposable.legal.Verification.Status.UNVERIFIED)));
        }
        if (judged.judge() == Judge.COMMERCIAL_PRESIDENT) {
            for (int i = 0; i < filing.coDebtors().size(); i++) {
                CoDebtor other = filing.coDebtors().get(i);
                if (other.isPerhapsCivil()) {
                    findings.add(CourtRule.CMP_01.asks(
                            "Vérifiez sa qualité et celle de son engagement ; s'il n'est pas commerçant, déposez contre lui une requête à part"
                                    + " devant le tribunal judiciaire.",
                            "La juridiction commerciale est proposée d'après le premier débiteur ; %s n'est pas dit commerçant.",
                            other.named(i + 2)));
                }
            }
        }
        return findings;
    }

    private static List<Finding> place(FilingCase filing) {
        if (filing.competence().decision() instanceof Decision.Unavailable) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        List<Place> places = filing.competence().places();
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i) instanceof Place.Asked asked) {
                findings.add(asked(asked, i == 0 ? null : filing.coDebtors().get(i - 1), i + 1));
            }
        }
        boolean commercial = filing.competence().decision() instanceof Decision.Judged judged
                && judged.judge() == Judge.COMMERCIAL_PRESIDENT;
        Designation chosen = filing.competence().chosen();
        for (Place place : places) {
            if (place instanceof Place.Known known && commercial && (chosen == null || isOf(known, chosen))) {
                control(known, proved(filing, RESORT_PROVED), findings);
            }
        }
        findings.addAll(choice(filing.competence()));
        return findings;
    }

    /** With one court chosen, what is not sure of another is no matter. */
    private static boolean isOf(Place.Known known, Designation chosen) {
        return chosen.court().equals(known.commune().resort().commerce());
    }

    /** One requête, one court: among those of several debtors the creditor chooses, and must say which. */
    static List<Finding> choice(Competence competence) {
        List<Designation> courts = competence.designations();
        Designation chosen = competence.chosen();
        String asked = competence.asked();
        if (courts.isEmpty()) {
            return List.of();
        }
        String list = courts.stream().map(Designation::explained).collect(Collectors.joining(French.typeset(" ; ")));
        if (chosen == null && asked != null) {
            return List.of(CourtRule.CMP_02.blocks(
                    "Écrivez le code ou le nom de l'une de celles qui peuvent être saisies (--court, ou court dans depot.yaml), ou corrigez"
                            + " l'adresse du débiteur.",
                    "La juridiction choisie (« %s ») n'est celle d'aucun débiteur. Peuvent être saisies : %s.",
                    asked,
                    list));
        }
        if (chosen == null) {
            return List.of(CourtRule.CMP_02.informs(
                    "Choisissez-en une pour tous les débiteurs, par son code (option --court %s, ou « court: %s » dans depot.yaml)."
                            .formatted(
                                    courts.getFirst().court().code(),
                                    courts.getFirst().court().code()),
                    "Plusieurs débiteurs : le créancier choisit entre %s.",
                    list));
        }
        if (courts.size() > 1) {
            return List.of(CourtRule.CMP_02.informs(
                    "Tenez-vous-y pour tous les débiteurs.",
                    "Le créancier a choisi %s, parmi : %s.",
                    chosen.name(),
                    list));
        }
        return List.of();
    }

    /**
     * @param other the co-debtor it is; null for the debtor of the case
     * @param rank of the debtor, from 1
     */
    private static Finding asked(Place.Asked asked, @Nullable CoDebtor other, int rank) {
        String remedy = other == null
                ? "Ajoutez le code INSEE de la commune, lu sur l'extrait SIRENE ou sur insee.fr (debtor.address.inseeCode)."
                : other.name() == null
                        ? "Corrigez --co-debtor : code INSEE de la commune, lu sur l'extrait SIRENE ou sur insee.fr."
                        : "Ajoutez le code INSEE de sa commune, lu sur l'extrait SIRENE ou sur insee.fr, à l'adresse de ce codébiteur"
                                + " (dans depot.yaml : « coDebtors », « address », « inseeCode »).";
        String whose = other == null ? French.typeset("du débiteur") : "de " + other.named(rank);
        if (asked.candidates().isEmpty()) {
            return CourtRule.CMP_02.asks(remedy, "La commune %s n'est pas trouvée. %s", whose, asked.why());
        }
        boolean same =
                asked.candidates().stream().map(Commune::resort).distinct().count() == 1;
        String candidates = asked.candidates().stream()
                .limit(SHOWN)
                .map(commune -> same ? commune.labelled() : commune.labelled() + " : " + courts(commune))
                .collect(Collectors.joining(same ? ", " : " ; "));
        return CourtRule.CMP_02.asks(
                remedy,
                "La commune %s n'est pas certaine. %s Candidates : %s%s%s",
                whose,
                asked.why(),
                French.typeset(candidates),
                asked.candidates().size() > SHOWN ? "…" : ".",
                same
                        ? French.typeset(" Toutes relèvent des mêmes juridictions : "
                                + courts(asked.candidates().getFirst()) + ".")
                        : "");
    }

    private static String courts(Commune commune) {
        Court commerce = commune.resort().commerce();
        return (commerce == null ? "aucune juridiction commerciale connue" : commerce.name()) + " / "
                + commune.resort().judiciaire().name();
    }

    private static boolean proved(FilingCase filing, Pattern title) {
        return filing.file().exhibits().stream().anyMatch(exhibit -> title.matcher(CommuneName.folded(exhibit.title()))
                .find());
    }

    /**
     * @param proved whether a piece of the case shows that the resort was checked
     */
    private static void control(Place.Known known, boolean proved, List<Finding> findings) {
        Resort resort = known.commune().resort();
        Court commerce = resort.commerce();
        String name = commerce == null ? "" : commerce.name();
        if (proved && commerce != null && resort.control() != Control.AGREED) {
            findings.add(CourtRule.CMP_02.informs(
                    "Déposez devant la juridiction que cette pièce désigne.",
                    "La table n'est pas sûre pour %s (%s) ; une pièce du dossier établit la vérification du ressort.",
                    known.commune().labelled(),
                    name));
            return;
        }
        switch (resort.control()) {
            case AGREED -> {}
            case CONFLICT ->
                findings.add(CourtRule.CMP_02.asks(
                        "Vérifiez le ressort auprès du greffe, et joignez la preuve : pièce intitulée « Vérification du ressort ».",
                        "Deux référentiels se contredisent pour %s ; le plus récent donne : %s.",
                        known.commune().labelled(),
                        name));
            case SINGLE_SOURCE, ABSENT ->
                findings.add(
                        commerce == null
                                ? CourtRule.CMP_02.asks(
                                        "Demandez la juridiction au greffe : "
                                                + resort.judiciaire().name() + ".",
                                        "Aucune source ne nomme la juridiction commerciale de %s.",
                                        known.commune().labelled())
                                : CourtRule.CMP_02.asks(
                                        "Vérifiez le ressort auprès du greffe, et joignez la preuve : pièce intitulée « Vérification du ressort ».",
                                        "Une seule source donne la juridiction commerciale de %s : %s.",
                                        known.commune().labelled(),
                                        name));
        }
    }

    private static List<Finding> clause(FilingCase filing) {
        String clause = filing.file().terms().jurisdictionClause();
        if (clause == null || filing.competence().decision() instanceof Decision.Unavailable) {
            return List.of();
        }
        Designation chosen = filing.competence().chosen();
        return chosen != null && CommuneName.folded(clause).contains(CommuneName.folded(chosen.name()))
                ? List.of(CourtRule.CMP_03.informs(
                        "Rien à changer : la requête nomme la clause et fonde la compétence sur la loi.",
                        "Le contrat désigne la juridiction qui est saisie (« %s »). La compétence ne résulte pas de cette clause mais de la"
                                + " loi, dont la règle est ici d'ordre public.",
                        clause))
                : List.of(CourtRule.CMP_03.informs(
                        "Ne la suivez pas pour la requête ; demandez au besoin, dans celle-ci, le renvoi de l'article 1408 en cas"
                                + " d'opposition.",
                        "Le contrat désigne une juridiction (« %s ») : cette clause est réputée non écrite pour l'injonction de payer.",
                        clause));
    }

    private static List<Finding> contribution(FilingCase filing) {
        Contribution contribution = filing.competence().contribution();
        if (contribution == null) {
            return List.of();
        }
        return switch (contribution.state()) {
            case ASKED ->
                List.of(CourtRule.CMP_04.asks(
                        "Ajoutez l'effectif moyen annuel du créancier (creditor.employees).",
                        "%s",
                        contribution.words()));
            case DUE ->
                proved(filing, CONTRIBUTION_PROVED)
                        ? List.of(CourtRule.CMP_04.warns(
                                "Lisez la somme sur le justificatif et demandez au greffe sur quel montant elle se calcule : payée sur le principal"
                                        + " seul, elle peut être insuffisante ; complétez-la avant de déposer. S'il atteste"
                                        + " qu'aucune tranche ne s'applique, assurez-vous-en auprès du greffe.",
                                "Le justificatif est joint et sa somme n'est pas vérifiée ici. %s",
                                contribution.words()))
                        : List.of(CourtRule.CMP_04.blocks(
                                "Choisissez la tranche avec votre comptable (chiffre d'affaires, bénéfice), demandez au greffe sur quel montant elle se calcule, payez-la et joignez le justificatif, pièce"
                                        + " intitulée « Contribution pour la justice économique » ; si aucune tranche ne s'applique, joignez sous le même intitulé"
                                        + " une attestation de votre comptable qui le dise (ce que le greffe accepte n'a été lu nulle part).",
                                "%s",
                                contribution.words()));
            case EXEMPT ->
                List.of(CourtRule.CMP_04.informs(
                        "Joignez à la requête la pièce qui établit l'exemption.", "%s", contribution.words()));
            case NOT_CONCERNED -> List.of();
        };
    }

    private static List<Finding> commercialLease(FilingCase filing) {
        return filing.competence().matter() == Matter.COMMERCIAL_LEASE
                ? List.of(
                        CourtRule.CMP_05.informs(
                                "Gardez le tribunal judiciaire ; l'avocat est obligatoire sur opposition.",
                                "Loyer commercial ou professionnel : le tribunal judiciaire est seul compétent, même entre deux sociétés."))
                : List.of();
    }

    private static List<Finding> protection(FilingCase filing) {
        return switch (filing.competence().matter()) {
            case CONSUMER_CREDIT ->
                List.of(
                        CourtRule.CMP_06.warns(
                                "Prenez le formulaire Cerfa 16040.",
                                "Crédit à la consommation : la requête au juge des contentieux de la protection a son formulaire propre."));
            case DWELLING_LEASE -> {
                List<String> beyond = SubjectWords.beyondRent(filing.file());
                yield beyond.isEmpty()
                        ? List.of()
                        : List.of(CourtRule.CMP_06.warns(
                                "Retirez-en toute réparation locative que le bail ne chiffre pas, ou donnez à la facture son objet : loyer et"
                                        + " charges.",
                                "Bail d'habitation : seuls les loyers et charges fixés par le contrat peuvent être demandés, et l'objet de"
                                        + " %s ne dit pas, ou pas seulement, un loyer (facture %s).",
                                beyond.size() == 1 ? "la facture" : "ces factures",
                                French.enumerated(beyond)));
            }
            case SUPPLY, COMMERCIAL_LEASE, COPROPRIETE, WAGES, GUARANTEE, CHEQUE, DAMAGES -> List.of();
        };
    }
}
