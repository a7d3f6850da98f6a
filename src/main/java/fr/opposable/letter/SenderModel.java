package fr.opposable.letter;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Event;
import fr.opposable.claim.Party;
import fr.opposable.claim.Sender;
import fr.opposable.kernel.French;
import fr.opposable.legal.Quotation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a template sees of who writes for whom, to whom, under which mandate, and of the words of law it reproduces. */
final class SenderModel {

    private SenderModel() {}

    static Map<String, Object> of(Letter letter) {
        LetterContent content = letter.content();
        CaseFile file = content.file();
        Cell cell = content.cell();
        LocalDate mandate = file.sender().mandateDate();
        String bar = file.sender().bar();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("byCreditor", cell.sender() == Sender.Role.CREDITOR);
        model.put("byCollector", cell.sender() == Sender.Role.COLLECTION_AGENCY);
        model.put("byLawyer", cell.sender() == Sender.Role.LAWYER);
        model.put("byCommissaire", cell.sender() == Sender.Role.COMMISSAIRE_DE_JUSTICE);
        model.put("toProfessional", cell.debtor() == DebtorClass.PROFESSIONAL);
        model.put("toConsumer", cell.debtor() == DebtorClass.CONSUMER);
        model.put("toPublicBody", cell.debtor() == DebtorClass.PUBLIC_BODY);
        model.put("creditor", party(file.creditor()));
        model.put("debtor", party(file.debtor()));
        model.put("mandate", mandate == null ? "" : French.words(mandate));
        model.put("bar", bar == null ? "" : bar);
        model.put("first", first(letter));
        model.put("texts", texts(content));
        model.put("chorus", chorus(content));
        return model;
    }

    private static Map<String, Object> party(Party party) {
        Party.Representative representative = party.representative();
        return Map.of(
                "name", LegalMentions.name(party),
                "line", Correspondent.inOneLine(party),
                "identity", LegalMentions.identity(party),
                "lines", LegalMentions.lines(party),
                "representative", representative == null ? "" : person(representative));
    }

    private static String person(Party.Representative person) {
        return person.capacity() == null ? person.name() : person.name() + ", " + person.capacity();
    }

    /** The collector's first letter, which each later one recalls (CPCE, art. R. 124-4, last paragraph). */
    private static Map<String, Object> first(Letter letter) {
        LetterContent content = letter.content();
        String reference = content.file().reference().value();
        Optional<Event> found = Correspondent.firstOwnLetter(
                        content.file(), content.head().date())
                .filter(_ -> content.cell().sender() == Sender.Role.COLLECTION_AGENCY);
        return found.map(first -> first(first, reference))
                .orElseGet(() -> Map.of("exists", false, "date", "", "number", "", "reference", reference));
    }

    private static Map<String, Object> first(Event first, String reference) {
        String number = first.trackingNumber();
        return Map.of(
                "exists",
                true,
                "date",
                French.words(first.date()),
                "number",
                number == null ? "" : number,
                "reference",
                reference);
    }

    private static Map<String, Object> texts(LetterContent content) {
        Map<String, Object> texts = new HashMap<>();
        List<QuotedText> wanted = content.cell().texts();
        for (int i = 0; i < wanted.size(); i++) {
            Quotation quotation = content.quotes().get(i);
            texts.put(wanted.get(i).name(), quotation.text());
        }
        return Map.copyOf(texts);
    }

    private static Map<String, Object> chorus(LetterContent content) {
        return ChorusStatus.of(content.file(), content.head().date())
                .filter(_ -> content.cell().debtor() == DebtorClass.PUBLIC_BODY)
                .map(status -> chorus(true, status.words(), French.words(status.since()), status.stage()))
                .orElseGet(() -> chorus(false, "", "", null));
    }

    private static Map<String, Object> chorus(
            boolean known, String status, String since, ChorusStatus.@Nullable Stage stage) {
        return Map.of(
                "known", known,
                "status", status,
                "since", since,
                "suspended", stage == ChorusStatus.Stage.SUSPENDED,
                "atAccountant", stage == ChorusStatus.Stage.AT_THE_ACCOUNTANT,
                "available", stage == ChorusStatus.Stage.AVAILABLE,
                "beingPaid", stage == ChorusStatus.Stage.BEING_PAID);
    }
}
