package fr.opposable.letter;

import fr.opposable.claim.Address;
import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Event;
import fr.opposable.claim.Party;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where facts stand in a case, by the keys of the case format: {@code events[3]}. */
final class CasePath {

    private CasePath() {}

    /** {@return the path of {@code event}, one of the case's own} */
    static String of(CaseFile file, Event event) {
        for (int i = 0; i < file.events().size(); i++) {
            if (file.events().get(i) == event) {
                return "events[%d]".formatted(i);
            }
        }
        return "events";
    }

    /** {@return the path of the first name, address or number that holds {@code characters}; null when none does} */
    static @Nullable String holding(CaseFile file, String characters) {
        Map<String, String> facts = new LinkedHashMap<>();
        party("debtor", file.debtor(), facts);
        party("creditor", file.creditor(), facts);
        person("sender.signatory", file.sender().signatory(), facts);
        for (int i = 0; i < file.invoices().size(); i++) {
            put("invoices[%d].number".formatted(i), file.invoices().get(i).number(), facts);
        }
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            if (fact.getValue().contains(characters)) {
                return fact.getKey();
            }
        }
        return null;
    }

    private static void party(String block, Party party, Map<String, String> facts) {
        put(block + ".name", party.name(), facts);
        put(block + ".firstNames", party.firstNames(), facts);
        put(block + ".legalForm", party.legalForm(), facts);
        put(block + ".rcsCity", party.rcsCity(), facts);
        put(block + ".email", party.email(), facts);
        Address address = party.address();
        if (address != null) {
            for (int i = 0; i < address.lines().size(); i++) {
                put("%s.address.lines[%d]".formatted(block, i), address.lines().get(i), facts);
            }
            put(block + ".address.city", address.city(), facts);
        }
        person(block + ".representative", party.representative(), facts);
    }

    private static void person(String block, Party.@Nullable Representative person, Map<String, String> facts) {
        if (person != null) {
            put(block + ".name", person.name(), facts);
            put(block + ".capacity", person.capacity(), facts);
        }
    }

    private static void put(String path, @Nullable String value, Map<String, String> facts) {
        if (value != null) {
            facts.put(path, value);
        }
    }

    /** {@return the path of the invoice of that number} */
    static String ofInvoice(CaseFile file, String number) {
        for (int i = 0; i < file.invoices().size(); i++) {
            if (file.invoices().get(i).number().equals(number)) {
                return "invoices[%d]".formatted(i);
            }
        }
        return "invoices";
    }
}
