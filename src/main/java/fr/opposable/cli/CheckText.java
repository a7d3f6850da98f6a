package fr.opposable.cli;

import fr.opposable.claim.Party;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Severity;
import fr.opposable.decompte.DecompteText;
import fr.opposable.intake.WhereToWrite;
import fr.opposable.kernel.French;
import fr.opposable.kernel.LegalReference;
import fr.opposable.rendering.TextTable;
import fr.opposable.review.DocumentKind;
import fr.opposable.review.Observation;
import fr.opposable.review.ReviewReport;
import fr.opposable.scenario.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A review as a page of fixed-width text, heaviest first. */
public final class CheckText {

    private CheckText() {}

    /** {@return the page, lines ended by a line feed} */
    public static String of(ReviewReport report, List<Party> coDebtors) {
        List<String> page = new ArrayList<>();
        page.add(French.typeset(
                "CONTRÔLE DE L'AFFAIRE " + report.file().reference().value() + " au " + French.words(report.asOf())));
        page.add("");
        page.addAll(TextTable.wrap("Créancier        ", report.file().creditor().fullName()));
        page.addAll(DecompteText.debtors(
                "Débiteur         ", "Débiteurs        ", report.file().debtor(), coDebtors));
        DocumentKind asked = report.asked();
        if (asked != null) {
            page.addAll(TextTable.wrap("Document         ", asked.title()));
        }
        page.addAll(TextTable.wrap("Prochaine étape  ", next(report)));
        for (Severity severity : Severity.values()) {
            section(page, severity, report.observations());
        }
        page.add("");
        page.addAll(TextTable.wrap("", closing(report)));
        return String.join("\n", page) + "\n";
    }

    private static String next(ReviewReport report) {
        return switch (report.next()) {
            case Decision.Write write ->
                write.kind().title().toLowerCase(Locale.FRENCH) + French.NO_BREAK + ": " + write.reason();
            case Decision.Hold hold -> {
                DocumentKind subject = report.asked() == null ? report.subject() : null;
                yield subject == null ? "aucune aujourd’hui" + French.NO_BREAK + ": " + hold.reason() : hold.reason();
            }
        };
    }

    private static void section(List<String> page, Severity severity, List<Observation> observations) {
        List<Observation> some = observations.stream()
                .filter(observation -> observation.finding().severity() == severity)
                .toList();
        if (some.isEmpty()) {
            return;
        }
        page.add("");
        page.add(title(severity));
        for (Observation observation : some) {
            Finding finding = observation.finding();
            page.addAll(TextTable.wrap("- ", finding.message()));
            page.addAll(TextTable.wrap("  ", French.typeset("À faire : ") + WhereToWrite.said(finding.remedy())));
            page.addAll(TextTable.wrap("  ", reference(observation)));
        }
    }

    private static String reference(Observation observation) {
        LegalReference article = observation.finding().article();
        @Nullable String doubt = observation.sourceWarning();
        return "[" + observation.finding().rule()
                + (article == null ? "" : ", " + article.citation())
                + (doubt == null ? "" : " (" + doubt + ")")
                + "]";
    }

    private static String title(Severity severity) {
        return switch (severity) {
            case BLOCKING -> "BLOQUANT";
            case ASK -> "À CONFIRMER PAR UNE PERSONNE";
            case WARNING -> "ATTENTION";
            case INFORMATION -> "POUR INFORMATION";
        };
    }

    /** The last word follows the heaviest finding: what blocks, what waits for an answer, what is only to be read. */
    private static String closing(ReviewReport report) {
        return French.typeset(
                verdict(report)
                        + " Ce contrôle montre des faits et des textes ; il ne dit rien de l'issue. Le choix et la signature vous appartiennent.");
    }

    private static String verdict(ReviewReport report) {
        if (report.observations().isEmpty()) {
            return "Rien à signaler.";
        }
        String subject = report.subject() == null
                ? "l'affaire"
                : "le document visé (" + report.subject().title() + ")";
        long asked = report.observations().stream()
                .filter(observation -> observation.finding().severity() == Severity.ASK)
                .count();
        return switch (report.observations().getFirst().finding().severity()) {
            case BLOCKING ->
                report.subject() == null
                        ? "L'affaire ne peut pas avancer en l'état."
                        : "En l'état, " + subject + " ne doit pas partir.";
            case ASK ->
                Character.toUpperCase(subject.charAt(0)) + subject.substring(1) + " attend "
                        + (asked == 1 ? "la réponse à la question" : "les réponses aux " + asked + " questions")
                        + " ci-dessus" + French.typeset(" ; rien d'autre, dans les faits de l'affaire, ne l'arrête.");
            case WARNING -> "Rien ne bloque" + French.typeset(" ; lisez les avertissements avant de signer.");
            case INFORMATION -> "Rien ne bloque.";
        };
    }
}
