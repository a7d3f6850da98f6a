package fr.opposable.bundle;

import fr.opposable.claim.Party;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Severity;
import fr.opposable.kernel.French;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a careful reader said of the case, for who files: what a human confirmed, what is left to settle, what must be known. */
final class GuideFindings {

    /** What a « yes » to a question says, by its rule. */
    private static final Map<String, String> CONFIRMED = Map.of(
            "R-ELIG-04",
            "aucune procédure collective n’est ouverte contre %s ; la recherche de moins de vingt-quatre heures n’est pas au dossier",
            "R-ELIG-07",
            "chaque débiteur est poursuivi pour sa propre dette, et non comme caution",
            "R-PTY-06",
            "le représentant nommé dans la requête est, au jour du dépôt, celui que porte le registre",
            "R-EVD-09",
            "les pièces en langue étrangère sont accompagnées d’une traduction",
            "FIL-CMP-1",
            "la juridiction proposée est celle qui est saisie ; la qualité et l’adresse du débiteur sont vérifiées");

    private final BundleReport report;
    private final GuideText text;

    GuideFindings(BundleReport report, GuideText text) {
        this.report = report;
        this.text = text;
    }

    /** Each answer, with who gave it and when: a question is never left standing as if it were open. */
    void confirmed(LocalDate day) {
        List<Finding> answered =
                report.others().stream().filter(Finding::isBlocking).toList();
        if (answered.isEmpty()) {
            return;
        }
        String who = String.valueOf(report.request().confirmedBy());
        text.title("Ce qu’une personne a confirmé");
        for (Finding finding : answered) {
            String answer = CONFIRMED.get(finding.rule());
            if (answer == null) {
                text.line("- Vu et assumé par %s le %s : %s", who, French.words(day), finding.message());
            } else {
                text.line(
                        "- Confirmé par %s le %s : %s.",
                        who, French.words(day), French.typeset(answer).formatted(meant(finding)));
            }
        }
    }

    /** {@return the debtors a question was about: one answered for one of them is not answered for the others} */
    private String meant(Finding finding) {
        List<String> named = Stream.concat(
                        Stream.of(report.request().file().debtor()), report.request().options().coDebtors().stream())
                .map(Party::fullName)
                .filter(finding.message()::contains)
                .toList();
        return named.isEmpty() ? report.request().debtors() : French.enumerated(named);
    }

    /** What keeps a draft from being final, and how to end it. */
    void blocking() {
        List<Finding> blocking = report.blocking();
        text.title("Ce dossier est un projet : ce qui reste à régler");
        if (blocking.isEmpty()) {
            text.line("Un projet a été demandé : rien d’autre n’empêche de le rendre définitif.");
        }
        for (Finding finding : blocking) {
            if (!isAskedAgain(finding, blocking)) {
                text.line(
                        "- %s%s",
                        finding.message(),
                        finding.article() == null
                                ? ""
                                : " (" + finding.article().citation() + ")");
                text.todo(finding.remedy());
            }
        }
    }

    /** A question to a person, when another obstacle under the same rule says already what to do. */
    private static boolean isAskedAgain(Finding finding, List<Finding> blocking) {
        return finding.severity() == Severity.ASK
                && blocking.stream()
                        .anyMatch(other ->
                                other.severity() != Severity.ASK && other.rule().equals(finding.rule()));
    }

    /** What stands in no one's way, and must be known before signing. */
    void others() {
        List<Finding> others = report.others().stream()
                .filter(finding -> !finding.isBlocking())
                .toList();
        if (others.isEmpty()) {
            return;
        }
        text.title("À savoir avant de signer");
        Map<String, List<Finding>> byCure = new LinkedHashMap<>();
        others.forEach(finding -> byCure.computeIfAbsent(finding.rule() + finding.remedy(), _ -> new ArrayList<>())
                .add(finding));
        byCure.values().forEach(same -> {
            OneSentence.of(same.stream().map(Finding::message).toList()).forEach(told -> text.line("- %s", told));
            text.todo(same.getFirst().remedy());
        });
    }
}
