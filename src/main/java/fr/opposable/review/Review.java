package fr.opposable.review;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.ClaimReckoner;
import fr.opposable.claim.ClaimStatement;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.PartyKind;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Question;
import fr.opposable.compliance.Severity;
import fr.opposable.court.Courts;
import fr.opposable.court.Qualification;
import fr.opposable.deadline.DeadlineQuestions;
import fr.opposable.kernel.French;
import fr.opposable.legal.LegalTexts;
import fr.opposable.letter.Letter;
import fr.opposable.letter.LetterChecklist;
import fr.opposable.letter.LetterKind;
import fr.opposable.letter.LetterWriter;
import fr.opposable.letter.PrintedPage;
import fr.opposable.scenario.Decision;
import fr.opposable.scenario.NextStep;
import fr.opposable.scenario.Scenarios;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a case as a careful lawyer would before the next document leaves: what its facts answer, what only a person can answer, what
 * a later document will be asked. Immutable, for any number of threads.
 */
public final class Review {

    /** Said of the letter or of the filing in better words than of the décompte: the first of each pair silences the second. */
    private static final List<List<String>> SAID_BETTER = List.of(
            List.of("COM-DISP-1", "CLM-DISP-1"),
            List.of("R-ELIG-10", "CLM-DISP-1"),
            List.of("R-ELIG-13", "PRO-CONC"),
            List.of("R-ELIG-07", "N-07"),
            List.of("R-ELIG-03", "N-03"),
            List.of("R-ELIG-10", "N-04"),
            List.of("R-ELIG-04", "N-05"),
            List.of("R-ELIG-04", "N-05b"),
            List.of("R-ELIG-05", "N-06"),
            List.of("R-ELIG-08", "N-08"),
            List.of("R-ELIG-06", "N-09"),
            List.of("R-ELIG-14", "N-10"),
            List.of("R-PTY-05", "N-10"),
            List.of("R-ELIG-14", "N-11"),
            List.of("R-ELIG-09", "N-13"),
            List.of("AMT-PRESC-1", "N-13"),
            List.of("R-ELIG-13", "N-14"),
            List.of("R-ELIG-13", "N-15"),
            List.of("R-ELIG-11", "N-18"),
            List.of("R-ELIG-12", "N-19"));

    private final LegalTexts law;
    private final LetterChecklist letters;
    private final Function<Letter, List<String>> pages;
    private final RuleIndex index;
    private final Neighbours neighbours;
    private final List<Question<CaseInHand>> ofCase;
    private final List<Question<CaseInHand>> ofLetter;
    private final List<Question<CaseInHand>> ofNotice;
    private final List<Question<CaseInHand>> ofFiling;

    /**
     * @param law the dated law
     * @param letters what a letter is asked
     * @param pages the text of a letter as its pages would show it
     * @param courts the courts
     * @param index every rule and its standing
     */
    public Review(
            LegalTexts law,
            LetterChecklist letters,
            Function<Letter, List<String>> pages,
            Courts courts,
            RuleIndex index) {
        this.law = law;
        this.letters = letters;
        this.pages = pages;
        this.index = index;
        this.neighbours = new Neighbours(courts, law, index);
        this.ofCase = asked(AmicableQuestions.ofCase().stream());
        this.ofLetter = asked(AmicableQuestions.ofLetter().stream());
        this.ofNotice = asked(AmicableQuestions.ofNotice().stream());
        this.ofFiling = asked(Stream.of(
                        EligibilityQuestions.all(),
                        FilingPartyQuestions.all(),
                        FilingAmountQuestions.all(),
                        EvidenceQuestions.all(),
                        NoticeQuestions.all())
                .flatMap(List::stream));
    }

    private List<Question<CaseInHand>> asked(Stream<CaseQuestion> questions) {
        return questions.map(question -> question.of(index)).toList();
    }

    /** {@return the questions asked here, letters' own apart} */
    public List<Question<?>> questions() {
        return Stream.of(ofCase, ofLetter, ofNotice, ofFiling)
                .<Question<?>>flatMap(List::stream)
                .toList();
    }

    /**
     * {@return what there is to say of {@code file} on {@code asOf}}
     *
     * @param file the facts
     * @param reading what reading the case found: an e-invoice that disagrees
     * @param asked the document asked about; null for the whole case and its next step
     * @param stated what the user says of the debt and the debtor beyond the case file
     * @throws fr.opposable.legal.LegalTextMissingException when a day of delay has no published rate
     */
    public ReviewReport of(
            CaseFile file, List<Finding> reading, @Nullable DocumentKind asked, Qualification stated, LocalDate asOf) {
        ClaimStatement statement = new ClaimReckoner(law).statement(file, asOf);
        CaseInHand hand = new CaseInHand(file, statement, stated.coDebtors());
        Decision next = NextStep.decide(file, statement, law, Scenarios.standard());
        DocumentKind subject = asked != null ? asked : subject(next, hand);
        Set<Finding> findings = new LinkedHashSet<>(reading);
        findings.addAll(onClaim(hand, subject));
        findings.removeIf(finding -> finding.rule().equals(DeadlineQuestions.PRESCRIPTION));
        findings.addAll(neighbours.onTime(hand, subject == DocumentKind.REQUETE_INJONCTION));
        findings.addAll(answers(ofCase, hand));
        if (subject != null && subject.isFiled()) {
            findings.addAll(answers(
                    ofFiling.stream()
                            .filter(question -> subject.isConcernedBy(question.rule()))
                            .toList(),
                    hand));
            findings.addAll(neighbours.onCourt(hand, subject, stated));
        }
        List<Finding> asks = subject == null ? List.of() : Asking.of(subject, hand, index);
        List<Finding> told = withoutRepetition(findings, asks);
        boolean blocked = told.stream().anyMatch(Finding::isBlocking);
        told.addAll(asks);
        if (asked != null) {
            Waits.of(asked, index).ifPresent(told::add);
        }
        return new ReviewReport(
                file,
                asOf,
                asked,
                subject,
                next,
                told.stream()
                        .sorted(Comparator.comparing(Finding::severity))
                        .map(finding -> new Observation(
                                finding, index.find(finding.rule()).orElse(null)))
                        .toList(),
                blocked);
    }

    /** The next step of the procedure as a document; none while the case waits. */
    private static @Nullable DocumentKind subject(Decision next, CaseInHand hand) {
        return switch (next) {
            case Decision.Write write -> DocumentKind.of(write.kind());
            case Decision.Hold hold -> {
                boolean ordered = hand.last(EventKind.ORDER_MADE).isPresent()
                        && hand.last(EventKind.OPPOSITION, EventKind.TITLE_ENFORCEABLE)
                                .isEmpty();
                if (ordered) {
                    yield DocumentKind.DEMANDE_SIGNIFICATION;
                }
                yield hold.rule().equals("D06-NEXT") ? DocumentKind.REQUETE_INJONCTION : null;
            }
        };
    }

    /** {@return the findings on the claim itself; a letter's checklist repeats them beside its own} */
    private List<Finding> onClaim(CaseInHand hand, @Nullable DocumentKind subject) {
        Optional<LetterKind> kind = subject == null ? Optional.empty() : subject.letter();
        if (kind.isEmpty()) {
            return hand.statement().findings();
        }
        Letter letter = LetterWriter.compose(kind.get(), hand.file(), hand.statement(), hand.asOf(), law);
        List<Finding> findings = new ArrayList<>(letters.ask(letter).findings());
        findings.addAll(PrintedPage.forbidden(letter, pages.apply(letter)));
        findings.addAll(answers(ofLetter, hand));
        if (letter.kind() == LetterKind.MISE_EN_DEMEURE) {
            findings.addAll(answers(ofNotice, hand));
        }
        return findings;
    }

    private static List<Finding> answers(List<Question<CaseInHand>> questions, CaseInHand hand) {
        return questions.stream()
                .flatMap(question -> question.answer().apply(hand).stream())
                .toList();
    }

    private static List<Finding> withoutRepetition(Set<Finding> findings, List<Finding> asks) {
        List<Finding> told = new ArrayList<>(findings);
        for (List<String> pair : SAID_BETTER) {
            if (Stream.concat(told.stream(), asks.stream())
                    .anyMatch(finding -> finding.rule().equals(pair.getFirst()))) {
                told.removeIf(finding -> finding.rule().equals(pair.getLast()));
            }
        }
        boolean insolvent = told.stream()
                .anyMatch(finding -> finding.severity() == Severity.BLOCKING
                        && Set.of("PRO-INSOLV", "R-ELIG-04").contains(finding.rule()));
        if (insolvent) {
            told.removeIf(finding -> finding.rule().equals("PRO-INSOLV") && finding.severity() != Severity.BLOCKING);
        }
        return told;
    }

    /** Questions to a person. */
    private static final class Asking {

        static List<Finding> of(DocumentKind subject, CaseInHand hand, RuleIndex index) {
            List<Finding> asks = new ArrayList<>();
            boolean closed =
                    hand.file().debtor().kind() == PartyKind.PUBLIC_BODY; // a filing's own questions have no point
            for (IndexedRule rule : index.rules()) {
                if (closed && rule.id().startsWith("R-")) {
                    continue;
                }
                if (rule.standing() instanceof Standing.Asked asked
                        && asked.documents().contains(subject)
                        && rule.isInForceOn(hand.asOf())
                        && asked.when().holds(hand)) {
                    asks.add(new Finding(
                            rule.id(),
                            Severity.ASK,
                            rule.article(),
                            French.typeset("À confirmer par %s : ")
                                            .formatted(asked.who().name(hand.file()))
                                    + French.typeset(rule.question()),
                            French.typeset(asked.remedy())));
                }
            }
            return asks;
        }
    }

    /** Rules of the document itself, which does not exist yet. */
    private static final class Waits {

        static Optional<Finding> of(DocumentKind asked, RuleIndex index) {
            List<String> waiting = index.rules().stream()
                    .filter(rule -> rule.standing() instanceof Standing.Waiting waits
                            && waits.documents().contains(asked.key()))
                    .map(IndexedRule::id)
                    .toList();
            boolean written = asked.letter().isPresent() || asked == DocumentKind.DECOMPTE;
            if (written || (waiting.isEmpty() && asked.isFiled())) {
                return Optional.empty();
            }
            return Optional.of(new Finding(
                    "REV-WAIT",
                    Severity.INFORMATION,
                    null,
                    French.typeset("Ce contrôle porte sur les faits de l'affaire"
                            + (asked.isFiled() ? " ; il ne juge pas les fichiers des pièces. " : ". ")
                            + (waiting.isEmpty()
                                    ? "Le document lui-même n'est pas produit par cette version."
                                    : "Les règles du document lui-même seront contrôlées à sa production : "
                                            + String.join(", ", waiting) + ".")),
                    French.typeset(
                            asked.isFiled()
                                    ? "Pour savoir dès maintenant si chaque pièce s'ouvre et se lit : commande pieces."
                                    : "Rien à faire tant que le document n'est pas produit.")));
        }
    }
}
