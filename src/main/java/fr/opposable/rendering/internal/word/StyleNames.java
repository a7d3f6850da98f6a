package fr.opposable.rendering.internal.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the styles are called in the word processor's list: French words for the classes of our templates, the class itself for one of a
 * firm's own. « Body Text », « header », « footer », « Strong » and the headings are the word processor's, which shows them in its user's
 * language.
 */
final class StyleNames {

    private static final Set<String> BUILT_IN = Set.of("Normal", "Body Text", "header", "footer", "Strong", "Emphasis");

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("", "Body Text"),
            Map.entry("running-head", "header"),
            Map.entry("running-foot", "footer"),
            Map.entry("opening", "Lieu et date"),
            Map.entry("opening channel", "Voie d’envoi"),
            Map.entry("letterhead sender name", "Expéditeur"),
            Map.entry("letterhead sender lines", "Expéditeur, mentions"),
            Map.entry("letterhead sender rule", "Expéditeur, filet"),
            Map.entry("letterhead label", "Référence, intitulé"),
            Map.entry("letterhead reference", "Référence"));

    /** Empty: says where a block stands, not what it is. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("after", "après"),
            Map.entry("amount", "montant"),
            Map.entry("annex", "annexe"),
            Map.entry("annex-lead", "chapeau"),
            Map.entry("annex-title", "titre"),
            Map.entry("apart", ""),
            Map.entry("balance", "solde"),
            Map.entry("basis", "fondement"),
            Map.entry("before", "date"),
            Map.entry("below", "précision"),
            Map.entry("by-hand", "ligne à remplir"),
            Map.entry("choices", "lectures"),
            Map.entry("claims", "tableau"),
            Map.entry("detail", "détail"),
            Map.entry("enclosures", "pièces jointes"),
            Map.entry("ending", ""),
            Map.entry("event", "opération"),
            Map.entry("figure", "somme"),
            Map.entry("first", ""),
            Map.entry("formula", "formule"),
            Map.entry("group", "titre"),
            Map.entry("head", "intitulé"),
            Map.entry("how", ""),
            Map.entry("invoice", ""),
            Map.entry("label", "intitulé"),
            Map.entry("law", "texte de loi"),
            Map.entry("lead", "chapeau"),
            Map.entry("lines", "mentions"),
            Map.entry("lines-table", "compte"),
            Map.entry("list", "liste"),
            Map.entry("mark", "repère"),
            Map.entry("means", "moyen"),
            Map.entry("more", "suite"),
            Map.entry("name", "nom"),
            Map.entry("narrow", ""),
            Map.entry("notes", "note"),
            Map.entry("number", "numéro"),
            Map.entry("organisation", "organisme"),
            Map.entry("parties", "parties"),
            Map.entry("party", ""),
            Map.entry("pay", "règlement"),
            Map.entry("percent", "taux"),
            Map.entry("plan", "échéancier"),
            Map.entry("question", "question"),
            Map.entry("rank", "numéro"),
            Map.entry("record", "relevé"),
            Map.entry("record-head", "relevé, tête"),
            Map.entry("reference", "référence"),
            Map.entry("rest", "reste dû"),
            Map.entry("room", "place"),
            Map.entry("section", "intertitre"),
            Map.entry("sheet", "acte"),
            Map.entry("sheet-title", "titre"),
            Map.entry("signatures", "signature"),
            Map.entry("signed", "signature, place"),
            Map.entry("small", "petit texte"),
            Map.entry("statement", "décompte"),
            Map.entry("strong", "total"),
            Map.entry("subject", "objet"),
            Map.entry("subtotal", ""),
            Map.entry("sum", ""),
            Map.entry("sums", "sommes"),
            Map.entry("taken", "retenue"),
            Map.entry("th", "tête de colonne"),
            Map.entry("title", "titre"),
            Map.entry("together", ""),
            Map.entry("total", "total"),
            Map.entry("totals", ""),
            Map.entry("undivided", ""),
            Map.entry("until", "date"),
            Map.entry("when", "date"),
            Map.entry("window", "destinataire"),
            Map.entry("window-seven", ""));

    private StyleNames() {}

    /** {@return the name for what stands under these classes, outermost first} */
    static String of(String path) {
        String known = NAMES.get(path);
        if (known != null) {
            return known;
        }
        List<String> words = new ArrayList<>();
        for (String name : path.split(" ", -1)) {
            String word = WORDS.getOrDefault(name, name);
            if (!word.isEmpty() && !words.contains(word)) {
                words.add(word);
            }
        }
        String name = words.isEmpty() ? "paragraphe" : String.join(", ", words);
        return name.substring(0, 1).toUpperCase(Locale.FRENCH) + name.substring(1);
    }

    /** {@return whether the word processor has a style of this name} */
    static boolean isBuiltIn(String name) {
        return BUILT_IN.contains(name) || name.matches("heading [1-9]");
    }
}
