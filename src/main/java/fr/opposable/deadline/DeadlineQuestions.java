package fr.opposable.deadline;

import fr.opposable.claim.PartyKind;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Question;
import fr.opposable.compliance.Severity;
import fr.opposable.deadline.Deadline.Task;
import fr.opposable.kernel.French;
import fr.opposable.kernel.LegalReference;
import fr.opposable.legal.LegalLibrary;
import fr.opposable.legal.Verification;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the time limits of a case have to say to its reader: what is missed, what is near, what must not be done yet, what cannot be told.
 *
 * <p>How near is near is the house's choice, not the law's: six months before a prescription (as the compliance matrix has it), thirty days
 * before an order lapses, seven days before a shorter time ends; a declaration of claim, whose true start is not in the file, at once.
 */
public final class DeadlineQuestions {

    /** The rule of the compliance matrix under which DL-14 speaks. */
    public static final String PRESCRIPTION = "AMT-PRESC-1";

    /** The rule of dates that cannot all be right. */
    static final String CHRONOLOGY = "DL-CHR";

    private static final Period SOON = Period.ofMonths(6);
    private static final int DAYS_BEFORE_LONG = 30;
    private static final int DAYS_BEFORE_SHORT = 7;

    /** Acts that the chronology has no event for: when their day has passed, only the user knows. */
    private static final Set<String> UNSEEN = Set.of("DL-01", "DL-07", "DL-08", "DL-15");

    /** What could move the day is told with the finding itself: it may turn the answer. */
    private static final Set<String> DOUBTFUL = Set.of("DL-07", "DL-08", "DL-14", "DL-15");

    private static final Set<String> TERMS = Set.of("DL-14", "DL-12");

    /** Served, an order for less is accepted (a reading of CPC, art. 1409, al. 3). */
    private static final String PARTIAL =
            "Si l'ordonnance n'accorde qu'une partie de la demande, décidez d'abord de la signifier ou non : la signifier, c'est renoncer à "
                    + "agir pour le reste (lecture de CPC, art. 1409, al. 3). ";

    private DeadlineQuestions() {}

    /** {@return one question an id, in the order of the table of deadlines} */
    public static List<Question<? super Deadlines>> all() {
        return List.of(
                chronology(),
                question("DL-01", "Les frais de la requête sont-ils consignés à temps ?", "CPC, art. 1425, al. 1"),
                question("DL-02", "L'ordonnance est-elle signifiée à temps ?", "CPC, art. 1411"),
                question("DL-03", "Le délai d'opposition est-il passé ?", "CPC, art. 1416, al. 1"),
                question(
                        "DL-04",
                        "L'opposition est-elle close, si la signification n'a pas été faite à personne ?",
                        "CPC, art. 1416, al. 2"),
                question("DL-06", "Le greffe a-t-il donné avis de l'opposition ?", "CPC, art. 1415"),
                question("DL-07", "Les frais de l'opposition sont-ils consignés à temps ?", "CPC, art. 1425, al. 2"),
                question("DL-08", "L'avocat du créancier est-il constitué à temps ?", "CPC, art. 1418"),
                question("DL-10", "L'ordonnance est-elle exécutoire ?", "CPC, art. 1422"),
                question("DL-12", "Le titre peut-il encore être exécuté ?", "CPCE, art. L. 111-4"),
                question("DL-14", "L'action pour chaque facture est-elle encore ouverte ?", "C. civ., art. 2224"),
                question("DL-15", "La créance est-elle déclarée à temps ?", "C. com., art. L. 622-24"),
                question("DL-17", "L'intérêt légal est-il majoré ?", "C. mon. fin., art. L. 313-3"),
                question("DL-MED", "Le délai laissé par la mise en demeure est-il passé ?", "C. civ., art. 1344"),
                question("DL-CONC", "L'indisponibilité du conciliateur peut-elle être soutenue ?", "CPC, art. 750-1"));
    }

    /** {@return what all the questions find, blocking first} */
    public static List<Finding> findings(Deadlines deadlines) {
        return all().stream()
                .flatMap(question -> question.answer().apply(deadlines).stream())
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }

    /** {@return the rule a deadline's findings carry} */
    public static String rule(String deadlineId) {
        return deadlineId.equals("DL-14") ? PRESCRIPTION : deadlineId;
    }

    /** Every day below rests on the dates of the case: when two of them cannot both be right, someone looks at the file first. */
    private static Question<Deadlines> chronology() {
        return new Question<>(
                CHRONOLOGY,
                French.typeset("Les dates du dossier se suivent-elles dans un ordre possible ?"),
                null,
                deadlines -> deadlines.contradictions().stream()
                        .map(contradiction -> new Finding(
                                CHRONOLOGY,
                                Severity.ASK,
                                null,
                                French.typeset("Deux dates ne vont pas ensemble : ") + contradiction,
                                French.typeset(
                                        "Vérifiez les deux dates sur les pièces et corrigez celle qui est fausse : les délais et les "
                                                + "intérêts en dépendent.")))
                        .toList());
    }

    private static Question<Deadlines> question(String id, String text, String article) {
        return new Question<>(
                rule(id), French.typeset(text), LegalReference.of(article), deadlines -> answer(id, deadlines));
    }

    private static List<Finding> answer(String id, Deadlines deadlines) {
        return deadlines.all().stream()
                .filter(deadline -> deadline.id().equals(id))
                .map(deadline -> finding(deadline, deadlines))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Finding finding(Deadline deadline, Deadlines deadlines) {
        return switch (deadline.state()) {
            case LATE -> late(deadline, deadlines);
            case RUNNING -> running(deadline, deadlines.asOf());
            case UNDATED -> undated(deadline);
            case MET, OVER -> null;
        };
    }

    private static Finding late(Deadline deadline, Deadlines deadlines) {
        LocalDate last = Objects.requireNonNull(deadline.last());
        if (deadline.id().equals("DL-14")) {
            return found(
                    deadline,
                    deadlines.debtor() == PartyKind.CONSUMER ? Severity.BLOCKING : Severity.WARNING,
                    "L'action est prescrite depuis le %s, sauf acte interruptif qui n'est pas au dossier."
                            .formatted(French.words(last.plusDays(1))),
                    "Saisissez l'acte qui a interrompu la prescription (C. civ., art. 2240 à 2244), ou retirez la facture : le débiteur "
                            + "peut opposer la prescription.");
        }
        if (UNSEEN.contains(deadline.id())) {
            return found(
                    deadline,
                    Severity.ASK,
                    "Le délai a expiré le %s ; le dossier ne dit pas si c'est fait.".formatted(French.words(last)),
                    "Confirmez que cela a été fait, et quand. Sinon : " + lowered(deadline.ifMissed()));
        }
        LocalDate met = deadline.met();
        String done = met == null
                ? "Rien au dossier ne montre que ce soit fait."
                : "Fait le %s, trop tard.".formatted(French.words(met));
        return found(
                deadline,
                Severity.BLOCKING,
                "Le délai a expiré le %s. %s".formatted(French.words(last), done),
                "S'il a été tenu, complétez la chronologie. Sinon : " + lowered(deadline.ifMissed()));
    }

    private static @Nullable Finding running(Deadline deadline, LocalDate asOf) {
        LocalDate last = Objects.requireNonNull(deadline.last());
        LocalDate raw = Objects.requireNonNull(deadline.raw());
        if (deadline.task() != Task.ACT) {
            return found(
                    deadline,
                    Severity.INFORMATION,
                    "Court jusqu'au %s inclus (%s).".formatted(French.words(last), left(deadline, asOf)),
                    deadline.task() == Task.WAIT ? "Attendez la fin de ce jour." : "Surveillez ; rien n'est à faire.");
        }
        boolean near = isNear(deadline, asOf);
        if (!near && TERMS.contains(deadline.id())) {
            return deadline.shorterTerm().isPresent() ? shorter(deadline) : null;
        }
        String safe = raw.equals(last)
                ? ""
                : " Visez le %s, dernier jour avant toute prorogation.".formatted(French.words(raw));
        return found(
                deadline,
                near ? Severity.WARNING : Severity.INFORMATION,
                "au plus tard le %s (%s).%s".formatted(French.words(last), left(deadline, asOf), safe),
                deadline.id().equals("DL-14")
                        ? "Ni une lettre, même recommandée, ni le dépôt d'une requête en injonction de payer n'interrompent la prescription : seule la "
                                + "signification de l'ordonnance le fait ("
                                + LegalLibrary.fromClassPath()
                                        .decision(TextId.FILING_INTERRUPTS_NOTHING)
                                        .cited()
                                + "). Avant cette date, obtenez une reconnaissance écrite ou faites délivrer une assignation (C. civ., art. "
                                + "2240 et 2241)."
                        : (deadline.id().equals("DL-02") ? PARTIAL : "")
                                + "Faites-le avant cette date et gardez-en la preuve. Sinon : "
                                + lowered(deadline.ifMissed()));
    }

    /** Five years are far away, but one may be over: what the subject of an invoice hints at is asked, never decided. */
    private static Finding shorter(Deadline deadline) {
        return found(
                deadline,
                Severity.WARNING,
                "Un délai plus court est possible.",
                "Dites d'où vient la facture ; si c'est d'un contrat de transport, vérifiez l'acte qui a interrompu ce délai.");
    }

    /** A running time that is short, or at its end. */
    private static boolean isNear(Deadline deadline, LocalDate asOf) {
        LocalDate raw = Objects.requireNonNull(deadline.raw());
        if (TERMS.contains(deadline.id())) {
            return asOf.isAfter(Objects.requireNonNull(deadline.soonest()).minus(SOON));
        }
        if (deadline.id().equals("DL-15")) {
            return true;
        }
        int margin = deadline.id().equals("DL-02") ? DAYS_BEFORE_LONG : DAYS_BEFORE_SHORT;
        return !asOf.isBefore(raw.minusDays(margin));
    }

    private static Finding undated(Deadline deadline) {
        return found(
                deadline,
                deadline.task() == Task.ACT ? Severity.WARNING : Severity.INFORMATION,
                "La date ne peut pas être calculée.",
                String.join(" ", deadline.unknown()));
    }

    private static String left(Deadline deadline, LocalDate asOf) {
        long days = Objects.requireNonNull(deadline.daysLeft(asOf));
        return days == 0 ? "aujourd'hui" : days == 1 ? "demain" : "dans %d jours".formatted(days);
    }

    private static Finding found(Deadline deadline, Severity severity, String message, String remedy) {
        List<String> words = new ArrayList<>();
        words.add(deadline.title() + " : " + lowered(message));
        if (DOUBTFUL.contains(deadline.id()) && deadline.state() != Deadline.State.UNDATED) {
            words.addAll(deadline.unknown());
        }
        if (deadline.status() != Verification.Status.VERIFIED) {
            words.add(
                    deadline.status() == Verification.Status.SECOND_HAND
                            ? "Source de seconde main."
                            : "Lecture non vérifiée.");
        }
        return new Finding(
                rule(deadline.id()),
                severity,
                deadline.article(),
                French.typeset(String.join(" ", words)),
                French.typeset(remedy));
    }

    /** After a colon, French begins small. */
    private static String lowered(String sentence) {
        return sentence.isEmpty()
                ? sentence
                : sentence.substring(0, 1).toLowerCase(Locale.FRENCH) + sentence.substring(1);
    }
}
