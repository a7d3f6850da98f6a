package fr.opposable.letter;

import fr.opposable.compliance.Checked;
import fr.opposable.compliance.Checklist;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.ForbiddenContent;
import fr.opposable.compliance.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that a document is asked before it may be set on a page (compliance matrix).
 *
 * <p>The words are read twice, so that no unread word can be printed. The fixed words of the templates are read when the list is
 * made: a template that says what is forbidden, or leaves out what its letter must say, refuses every letter made with it. The words
 * that come from a case are read in each letter, all of them, as {@link LetterModel} hands them to the template. A {@code
 * Passed<Letter>} has therefore passed both.
 *
 * <p>Immutable: one list serves a whole run and any number of threads.
 */
public final class LetterChecklist {

    /** Names, addresses and mailboxes are proper nouns, read apart: « rue du Commandement » forbids nothing. */
    private static final Set<String> PROPER_NOUNS = Set.of(
            "addressee", "sender", "references", "signature", "payBox", "contest", "creditor", "debtor", "texts");

    private final Checklist<Letter> questions;
    private final Map<String, List<Finding>> templateFindings = new HashMap<>();
    private final Glyphs glyphs;

    /**
     * @param glyphs which characters can be printed
     * @param words the fixed words of the templates in use
     */
    public LetterChecklist(Glyphs glyphs, PrintedWords words) {
        this.glyphs = glyphs;
        Grid.standard()
                .packs()
                .forEach((template, packs) ->
                        templateFindings.put(template, MandatoryWords.findings(template, packs, words.of(template))));
        this.questions = new Checklist<>(Stream.of(
                        ScopeQuestions.all(),
                        SenderQuestions.all(),
                        PartyQuestions.all(),
                        AmountQuestions.all(),
                        StepQuestions.all(),
                        DocumentQuestions.all(),
                        wordQuestions())
                .flatMap(List::stream)
                .toList());
    }

    /** {@return the letter, passed or refused, with every finding} */
    public Checked<Letter> ask(Letter letter) {
        return questions.ask(letter);
    }

    /** {@return the questions, in the order they are asked} */
    public Checklist<Letter> questions() {
        return questions;
    }

    private List<Question<? super Letter>> wordQuestions() {
        return List.of(Rule.FOR_SCAN.asked(this::forbidden), Rule.PDF_GLYPH.asked(this::unprintable));
    }

    private List<Finding> forbidden(Letter letter) {
        List<Finding> findings = new ArrayList<>(templateFindings.getOrDefault(letter.template(), List.of()));
        List<String> scanned = new ArrayList<>(CaseWords.of(letter, PROPER_NOUNS));
        LetterContent.Signatory signatory = letter.content().signatory();
        if (signatory != null && signatory.capacity() != null) {
            scanned.add(signatory.capacity());
        }
        findings.addAll(ForbiddenContent.scan(scanned));
        findings.addAll(ProperNouns.of(letter).findings());
        return findings;
    }

    private List<Finding> unprintable(Letter letter) {
        List<Finding> findings = new ArrayList<>();
        String printed = String.join("\n", CaseWords.of(letter, Set.of()));
        List<String> missing = glyphs.missing(printed).stream()
                .filter(character -> !character.equals("\n"))
                .toList();
        if (!missing.isEmpty()) {
            String named =
                    String.join(", ", missing.stream().map(CaseWords::named).toList());
            Finding finding = Rule.PDF_GLYPH.blocks(
                    "Corrigez le nom, l'adresse ou le numéro qui les porte.",
                    "Aucune police de la lettre n'a ce qu'il faut pour imprimer : %s (dans « %s »).",
                    named,
                    CaseWords.holding(letter, missing.getFirst()));
            String path = CasePath.holding(letter.content().file(), missing.getFirst());
            findings.add(path == null ? finding : finding.at(path));
        }
        return findings;
    }
}
