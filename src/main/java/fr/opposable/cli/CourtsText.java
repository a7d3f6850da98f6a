package fr.opposable.cli;

import fr.opposable.claim.Party;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Severity;
import fr.opposable.court.Competence;
import fr.opposable.court.Contribution;
import fr.opposable.court.Court;
import fr.opposable.court.Decision;
import fr.opposable.court.Designation;
import fr.opposable.court.FilingCase;
import fr.opposable.court.Place;
import fr.opposable.court.Vintage;
import fr.opposable.decompte.DecompteText;
import fr.opposable.intake.WhereToWrite;
import fr.opposable.kernel.French;
import fr.opposable.kernel.LegalReference;
import fr.opposable.legal.Verification.Status;
import fr.opposable.rendering.TextTable;
import java.util.ArrayList;
import java.util.List;

/** The competent court as a page of text, at most {@value TextTable#WIDTH} columns wide. */
final class CourtsText {

    private CourtsText() {}

    static String of(FilingCase filing, List<Party> others, List<Finding> findings) {
        Competence competence = filing.competence();
        List<String> page = new ArrayList<>();
        page.add(French.typeset(
                "JURIDICTION COMPÉTENTE pour l'injonction de payer, au " + French.words(competence.day())));
        page.add("");
        page.addAll(TextTable.wrap("Affaire    ", filing.file().reference().value()));
        page.addAll(TextTable.wrap("Créancier  ", filing.file().creditor().fullName()));
        page.addAll(
                DecompteText.debtors("Débiteur   ", "Débiteurs  ", filing.file().debtor(), others));
        page.addAll(TextTable.wrap(
                "Demande    ",
                French.typeset("%s (principal : %s)")
                        .formatted(
                                French.euros(competence.amount().withAccessories()),
                                French.euros(competence.amount().principal()))));
        courts(page, competence);
        rule(page, competence);
        if (!competence.excluded().isEmpty()) {
            section(page, "Écartées");
            competence
                    .excluded()
                    .forEach(one -> page.addAll(TextTable.wrap(
                            "- ", French.typeset(one.what() + " : ") + one.why() + " (" + one.article() + ")")));
        }
        Contribution contribution = competence.contribution();
        if (contribution != null && contribution.state() != Contribution.State.NOT_CONCERNED) {
            section(page, "Contribution pour la justice économique");
            page.addAll(TextTable.wrap("", contribution.words()));
        }
        if (!competence.representation().isEmpty()) {
            section(page, "Représentation");
            competence.representation().forEach(line -> page.addAll(TextTable.wrap("- ", line)));
        }
        if (!competence.confirmations().isEmpty()) {
            section(page, "À confirmer");
            competence
                    .confirmations()
                    .forEach(one ->
                            page.addAll(TextTable.wrap("- ", one.what() + French.typeset(" Par : ") + one.who())));
        }
        findings(page, findings);
        source(page, competence.vintage());
        return String.join("\n", page) + "\n";
    }

    private static void courts(List<String> page, Competence competence) {
        boolean asked = competence.designations().isEmpty();
        List<Designation> courts = asked ? competence.candidates() : competence.designations();
        Designation chosen = competence.chosen();
        section(
                page,
                asked
                        ? courts.isEmpty() ? "Juridiction" : "Juridictions possibles, selon la réponse"
                        : courts.size() > 1 ? "Juridictions au choix du créancier" : "Juridiction");
        if (courts.isEmpty()) {
            page.addAll(TextTable.wrap(
                    "",
                    competence.decision() instanceof Decision.Unavailable || outOfReach(competence)
                            ? French.typeset("Aucune : l'injonction de payer n'est pas ouverte ici.")
                            : French.typeset("Pas encore désignée : voir plus bas ce qui est demandé.")));
        }
        for (Designation designation : courts) {
            Court court = designation.court();
            page.addAll(TextTable.wrap(
                    "",
                    designation.equals(chosen) && courts.size() > 1
                            ? designation.name() + ", choix du créancier"
                            : designation.name()));
            Court.Postal address = court.address();
            page.addAll(TextTable.wrap(
                    "  ", address == null ? "Adresse non connue, à demander au greffe." : address.toString()));
            if (court.phone() != null || court.email() != null) {
                page.addAll(TextTable.wrap("  ", contact(court)));
            }
            page.addAll(TextTable.wrap("  ", French.typeset(designation.heading())));
            page.addAll(TextTable.wrap(
                    "  ",
                    French.typeset("Commune : ")
                            + designation.place().commune().labelled() + ", "
                            + designation.place().how()));
            if (courts.size() > 1 && !asked) {
                page.addAll(TextTable.wrap(
                        "  ",
                        French.typeset("Peut être saisie parce qu'y demeure : ")
                                + French.enumerated(designation.debtors())));
                page.addAll(
                        designation.equals(chosen)
                                ? List.of()
                                : TextTable.wrap(
                                        "  ",
                                        French.typeset("Pour la choisir : --court %s, ou « court: %s » dans depot.yaml")
                                                .formatted(
                                                        designation.court().code(),
                                                        designation.court().code())));
            }
        }
        for (Place place : competence.places()) {
            if (place instanceof Place.Abroad(String country)) {
                page.addAll(TextTable.wrap("  ", French.typeset("Débiteur à l'étranger : ") + French.country(country)));
            }
        }
    }

    /** {@return whether every debtor is abroad or under another code of procedure} */
    private static boolean outOfReach(Competence competence) {
        return competence.places().stream()
                .allMatch(place -> place instanceof Place.Abroad || place instanceof Place.OtherProcedure);
    }

    private static String contact(Court court) {
        String phone = court.phone();
        String email = court.email();
        return phone == null ? String.valueOf(email) : email == null ? phone : phone + ", " + email;
    }

    private static void rule(List<String> page, Competence competence) {
        Decision decision = competence.decision();
        section(page, "Règle");
        page.addAll(TextTable.wrap(
                decision.row().id() + "  ",
                (decision instanceof Decision.Asked ? French.typeset("À trancher : ") : "")
                        + decision.row().words().replaceFirst("\\.$", "") + " ("
                        + decision.row().article().citation() + ")"
                        + standing(decision.row().status()) + "."));
        page.addAll(TextTable.wrap("      ", French.typeset("Ici : ") + decision.because() + "."));
        if (decision instanceof Decision.Unavailable none) {
            page.addAll(TextTable.wrap("      ", French.typeset("À la place : ") + none.instead()));
            return;
        }
        page.addAll(TextTable.wrap(
                "Lieu  ", French.typeset("Là où demeure le débiteur, ou l'un d'eux (CPC, art. 43 et 1406, al. 2).")));
    }

    static String standing(Status status) {
        return switch (status) {
            case VERIFIED -> "";
            case SECOND_HAND -> " [connue de seconde main, à relire]";
            case UNVERIFIED -> " [non vérifiée, à relire]";
        };
    }

    private static void findings(List<String> page, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        section(page, "Constats");
        for (Finding finding : findings) {
            LegalReference article = finding.article();
            page.addAll(TextTable.wrap(
                    "- ",
                    word(finding.severity()) + French.typeset(" : ") + finding.message() + " [" + finding.rule()
                            + (article == null ? "" : ", " + article.citation()) + "]"));
            page.addAll(TextTable.wrap("  ", WhereToWrite.said(finding.remedy())));
        }
    }

    private static String word(Severity severity) {
        return switch (severity) {
            case BLOCKING -> "BLOQUANT";
            case ASK -> "À RÉPONDRE";
            case WARNING -> "Attention";
            case INFORMATION -> "Information";
        };
    }

    private static void source(List<String> page, Vintage vintage) {
        section(page, "Table des juridictions");
        page.addAll(TextTable.wrap(
                "",
                French.typeset("Millésime : %s, éprouvée le %s. Licence : %s. Sources : %s.")
                        .formatted(
                                vintage.label(),
                                French.figures(vintage.checkedOn()),
                                vintage.licence(),
                                French.typeset(vintage.attribution()))));
    }

    private static void section(List<String> page, String title) {
        page.add("");
        page.add(title);
        page.add("-".repeat(title.length()));
    }
}
