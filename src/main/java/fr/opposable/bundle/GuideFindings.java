package fr.opposable.bundle;

import fr.opposable.claim.Party;
import fr.opposable.claim.PartyKind;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Severity;
import fr.opposable.dossier.Folded;
import fr.opposable.filing.HandIn;
import fr.opposable.filing.Transfer;
import fr.opposable.kernel.French;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a careful reader said of the case, for who files: what a human confirmed, what is left to settle, what must be known. */
final class GuideFindings {

    /** Who represents a company. */
    private static final String ORGANS = "R-PTY-06";

    /** Whether insolvency proceedings are open. */
    private static final String INSOLVENCY = "R-ELIG-04";

    /** Whether the debts of a private person are before the commission de surendettement. */
    private static final String OVER_INDEBTED = "CONS-L722-5";

    /** What a « yes » to a question says, by its rule. */
    private static final Map<String, String> CONFIRMED = Map.of(
            INSOLVENCY,
            "aucune procédure collective n’est ouverte contre %s ; la recherche de moins de vingt-quatre heures n’est pas au dossier",
            "R-ELIG-07",
            "chaque débiteur est poursuivi pour sa propre dette, et non comme caution",
            ORGANS,
            "%s",
            "R-EVD-09",
            "les pièces en langue étrangère sont accompagnées d’une traduction",
            OVER_INDEBTED,
            "aucun dossier de surendettement%s n’est déclaré recevable",
            "FIL-ORD-3",
            "l’ordonnance accorde tout ce qui était demandé, ou le créancier accepte qu’elle accorde moins",
            "FIL-CMP-1",
            "la juridiction proposée est celle qui est saisie ; la qualité et l’adresse de %s sont vérifiées");

    /** Told with the fees, among what is done by hand. */
    private static final Set<String> OF_FEES = Set.of("FIL-FEE-1", "FIL-GRE-2", "R-FEE-01", "R-FEE-02", "R-CMP-04");

    /** Texts of the law that nobody read at their source. */
    static final String TEXTS = "FIL-LAW-1";

    /** Texts and rates that nobody read at their source: told together, last. */
    private static final Set<String> OF_SOURCES = Set.of(TEXTS, "CLM-SRC-1");

    /** What another tells better: the rule that goes unsaid, by the one beside which it does. */
    private static final Map<String, String> SAID_BY = Map.of("AMT-CP-1", "FIL-CLP-1", "FIL-CLP-2", "FIL-CLP-1");

    /** The clause of competence that the procedure sets aside (CPC, art. 1406, al. 3). */
    private static final String CLAUSE = "R-CMP-03";

    /** What is missing from the envelope or from the case comes before what is to be weighed. */
    private static final List<String> FIRST = List.of("R-PTY-05", "FIL-NOT-2", "R-EVD-03", "FIL-OFF-1");

    private final BundleReport report;
    private final GuideText text;

    GuideFindings(BundleReport report, GuideText text) {
        this.report = report;
        this.text = text;
    }

    /** Each answer, with who gave it and when: a question is never left standing as if it were open. */
    void confirmed(LocalDate day, HandIn hand) {
        List<Finding> answered =
                report.others().stream().filter(Finding::isBlocking).toList();
        if (answered.isEmpty()) {
            return;
        }
        String who = String.valueOf(report.request().confirmedBy());
        text.title("Ce qu’une personne a confirmé");
        text.line("Confirmé par %s le %s. %s", who, French.words(day), capacity(who, hand));
        for (Finding finding : answered) {
            String answer = CONFIRMED.get(finding.rule());
            if (answer != null) {
                text.line("- Confirmé : %s.", French.typeset(answer).formatted(of(finding)));
            } else if (finding.message().endsWith("?")) {
                text.line("- Répondu, rien n’empêchant de déposer, à la question « %s ».", quoted(finding.message()));
            } else {
                text.line("- Vérifié, sans que rien n’empêche de déposer : « %s »", quoted(finding.message()));
            }
        }
    }

    /** {@return what stands between guillemets already: its own quotations take the others} */
    private static String quoted(String message) {
        return message.replace('\'', '’').replaceAll("«[ \u00a0]?", "“").replaceAll("[ \u00a0]?»", "”");
    }

    /** {@return in what capacity the case knows who answered; a name alone proves none} */
    private String capacity(String who, HandIn hand) {
        if (isCalled(hand.signatory().replaceFirst(",.*", ""), who)) {
            return French.typeset("C’est la personne qui signe : %s.").formatted(hand.signatory());
        }
        Party creditor = report.request().file().creditor();
        Party.Representative organ = creditor.representative();
        if (organ != null && isCalled(organ.name(), who)) {
            return French.typeset("C’est la personne qui représente le créancier : %s%s, %s.")
                    .formatted(
                            organ.name(), organ.capacity() == null ? "" : ", " + organ.capacity(), creditor.fullName());
        }
        return French.typeset(
                organ == null
                        ? "Sa qualité n’est pas au dossier : ce nom n’est pas celui de la personne qui signe."
                        : "Sa qualité n’est pas au dossier : ce nom n’est ni celui de la personne qui signe, ni celui du représentant du créancier.");
    }

    /** {@return whether both names may be of one person: the same first and last words, whatever other forenames stand between} */
    static boolean isCalled(String known, String who) {
        return ends(known).equals(ends(who));
    }

    private static List<String> ends(String name) {
        List<String> words = List.of(Folded.of(name).split(" "));
        return List.of(words.getFirst(), words.size() == 1 ? "" : words.getLast());
    }

    private String of(Finding finding) {
        return switch (finding.rule()) {
            case ORGANS -> organs();
            case OVER_INDEBTED -> ofNone(named(finding));
            default -> meant(finding);
        };
    }

    /** {@return who was confirmed: an answer for « the representative » says of which company when the requête names several} */
    private String organs() {
        List<String> named = Stream.concat(Stream.of(report.request().file().creditor()), debtors())
                .filter(party -> party.kind() == PartyKind.COMPANY)
                .flatMap(party -> Stream.ofNullable(party.representative())
                        .map(organ -> organ.name() + " pour " + party.fullName()))
                .toList();
        return French.typeset(
                        named.size() > 1
                                ? "les représentants nommés dans la requête (%s) sont, au jour du dépôt, ceux que porte le registre"
                                : "le représentant nommé dans la requête%s est, au jour du dépôt, celui que porte le registre")
                .formatted(
                        named.size() > 1
                                ? French.enumerated(named)
                                : named.isEmpty() ? "" : " (" + named.getFirst() + ")");
    }

    private Stream<Party> debtors() {
        return Stream.concat(
                Stream.of(report.request().file().debtor()), report.request().options().coDebtors().stream());
    }

    /** {@return the debtors a question was about: one answered for one of them is not answered for the others} */
    private String meant(Finding finding) {
        return French.enumerated(named(finding));
    }

    private List<String> named(Finding finding) {
        List<String> all = debtors().map(Party::fullName).toList();
        List<String> named = all.stream().filter(finding.message()::contains).toList();
        return named.isEmpty() ? all : named;
    }

    /** {@return « de A », or « , ni de A ni de B, » : of several, what is denied of both would read as of the two together} */
    private static String ofNone(List<String> names) {
        return names.size() == 1 ? " de " + names.getFirst() : ", ni de " + String.join(" ni de ", names) + ",";
    }

    /** {@return the debtors whose insolvency was ruled out by a human, and of whom the case has no search of the day} */
    List<String> unsearched() {
        return report.others().stream()
                .filter(finding ->
                        finding.severity() == Severity.ASK && finding.rule().equals(INSOLVENCY))
                .map(this::meant)
                .distinct()
                .toList();
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

    /** What is to be mended or looked at before anything is signed; those that name what is missing first. */
    void first() {
        List<Finding> warnings = warnings();
        if (!warnings.isEmpty()) {
            text.title("Avant de signer : ce qui manque ou reste à vérifier");
            list(warnings);
            if (report.isForCourt()) {
                text.line(
                        "- Ce que vous joignez ou corrigez change l’envoi entier : voyez « Pour refaire ce dossier », plus bas, avant de signer.");
            }
        }
    }

    /** {@return how many points that is} */
    int toRead() {
        return byCure(warnings()).values().stream()
                .mapToInt(same -> OneSentence.of(messages(same)).size())
                .sum();
    }

    private List<Finding> warnings() {
        return told().stream()
                .filter(GuideFindings::isToDo)
                .sorted(Comparator.comparing(finding -> FIRST.contains(finding.rule()) ? 0 : 1))
                .toList();
    }

    /** What is to be known, and asks for nothing more. */
    void known() {
        List<Finding> others =
                told().stream().filter(finding -> !isToDo(finding)).toList();
        if (!others.isEmpty()) {
            text.title("À savoir");
            list(others);
        }
    }

    /** Texts and rates cited that nobody here read at their source. */
    void sources() {
        List<Finding> sources = report.others().stream()
                .filter(finding -> OF_SOURCES.contains(finding.rule()))
                .toList();
        if (!sources.isEmpty()) {
            text.title("Textes et taux à relire");
            text.line(
                    "Ces mots disent, ici et plus haut, d’où l’on tient un texte ou un chiffre : « vérifié », deux sources indépendantes concordent ; « de seconde main », une seule source, ou des sources qui le rapportent ; « non vérifié », de mémoire ou par déduction ; « non relu », son texte n’a pas été lu.");
            list(
                    sources.stream()
                            .filter(finding -> finding.rule().equals(TEXTS))
                            .toList(),
                    OneSentence::ofTexts);
            list(sources.stream()
                    .filter(finding -> !finding.rule().equals(TEXTS))
                    .toList());
        }
    }

    private static boolean isToDo(Finding finding) {
        return finding.severity() == Severity.WARNING || FIRST.contains(finding.rule());
    }

    private List<Finding> told() {
        boolean toCourt = report.isForCourt();
        Set<String> all = report.others().stream().map(Finding::rule).collect(Collectors.toSet());
        return report.others().stream()
                .filter(finding -> !finding.isBlocking() && !OF_SOURCES.contains(finding.rule()))
                .filter(finding -> !toCourt || !OF_FEES.contains(finding.rule()))
                .filter(finding -> !all.contains(SAID_BY.getOrDefault(finding.rule(), "")))
                .toList();
    }

    private void list(List<Finding> findings) {
        list(findings, OneSentence::of);
    }

    private void list(List<Finding> findings, UnaryOperator<List<String>> made) {
        byCure(findings).values().forEach(same -> {
            made.apply(messages(same)).forEach(told -> text.line("- %s", told.replace('\'', '’')));
            text.todo(cure(same.getFirst()));
        });
    }

    private static Map<String, List<Finding>> byCure(List<Finding> findings) {
        Map<String, List<Finding>> byCure = new LinkedHashMap<>();
        findings.forEach(finding -> byCure.computeIfAbsent(finding.rule() + finding.remedy(), _ -> new ArrayList<>())
                .add(finding));
        return byCure;
    }

    private static List<String> messages(List<Finding> findings) {
        return findings.stream().map(Finding::message).toList();
    }

    /** {@return what is to be done of it; nothing when the user has decided it, and the requête says so} */
    private String cure(Finding finding) {
        if (finding.rule().equals(BundleReadme.LIMITS)
                && report.isForCourt()
                && report.layout().printed().isEmpty()
                && report.layout().sendings().isEmpty()) {
            return French.typeset(
                    "À l’écran de dépôt, contrôlez la taille et le format admis : ce que pèse chaque fichier est dit plus bas, à l’étape du dépôt.");
        }
        boolean isDecided = finding.rule().equals(CLAUSE)
                && !finding.remedy().startsWith("Rien")
                && !(report.request().options().transfer() instanceof Transfer.Undecided);
        return isDecided ? French.typeset("Rien : la requête cite cette clause et l’écarte.") : finding.remedy();
    }
}
