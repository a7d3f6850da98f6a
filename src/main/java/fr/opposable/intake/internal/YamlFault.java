package fr.opposable.intake.internal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * What the parser stumbled on, said in French.
 *
 * @param line where, from 1; 0 when the parser does not say
 * @param message what it found
 * @param cure what to write instead
 */
record YamlFault(int line, String message, String cure) {

    private static final String LOOK_AROUND =
            "Vérifiez le retrait, les guillemets et les deux-points de cette ligne et de la précédente.";

    /** The words of SnakeYAML, what they mean, what to do; the first that is found counts. {@code %s} is what the parser quotes. */
    private static final List<Saying> SAYINGS = List.of(
            new Saying("TAB", "une tabulation sert de retrait", "Remplacez la tabulation par des espaces."),
            new Saying(
                    "mapping values are not allowed",
                    "un deux-points n'est pas à sa place",
                    "Mettez entre guillemets une valeur qui contient « : », et vérifiez le retrait de la ligne."),
            new Saying(
                    "another document|single document",
                    "le fichier contient deux documents",
                    "Gardez une seule affaire par fichier : retirez le séparateur « --- »."),
            new Saying(
                    "alias",
                    "un alias (« * ») renvoie à une ancre qui n'existe pas",
                    "Écrivez la valeur en entier à la place de l'alias (« * »)."),
            new Saying("anchor", "une ancre (« & ») est donnée deux fois", "Retirez les ancres (« & »)."),
            new Saying(
                    "found character '?(.)'? ?.*cannot start any token",
                    "rien ne peut commencer par « %s »",
                    "Mettez la valeur entre guillemets."),
            new Saying(
                    "unexpected end of stream|but found '?<stream end>",
                    "le fichier se termine au milieu d'une valeur",
                    "Fermez le guillemet, le crochet ou l'accolade qui reste ouvert."),
            new Saying(
                    "expected ',' or '(.)'",
                    "il manque une virgule ou « %s »",
                    "Séparez les valeurs par des virgules, et fermez la liste ou le bloc."),
            new Saying(
                    "could not find expected ':'",
                    "une ligne n'a ni deux-points ni valeur",
                    "Écrivez « clé: valeur », ou mettez entre guillemets le texte qui court sur plusieurs lignes."),
            new Saying(
                    "unknown escape character (.)",
                    "« \\%s » n'est pas un caractère d'échappement",
                    "Doublez la barre oblique inverse, ou mettez la valeur entre apostrophes."),
            new Saying(
                    "sequence entries are not allowed",
                    "un tiret de liste n'est pas à sa place",
                    "Mettez la liste à la ligne sous sa clé, chaque tiret avec le même retrait."),
            new Saying("mapping keys are not allowed", "une clé n'est pas à sa place", LOOK_AROUND),
            new Saying("expected <block end>", "le retrait de la ligne ne correspond à aucun bloc ouvert", LOOK_AROUND),
            new Saying("expected the node content", "une valeur est attendue", LOOK_AROUND));

    private record Saying(Pattern words, String message, String cure) {

        Saying(String words, String message, String cure) {
            this(Pattern.compile(words), message, cure);
        }
    }

    static YamlFault of(MarkedYAMLException fault) {
        Mark mark = fault.getProblemMark();
        int line = mark == null ? 0 : mark.getLine() + 1;
        String where = mark == null ? "" : Phrase.of(", colonne %d", mark.getColumn() + 1);
        String english = words(fault.getContext()) + " " + words(fault.getProblem());
        for (Saying saying : SAYINGS) {
            Matcher found = saying.words.matcher(english);
            if (found.find()) {
                String quoted = found.groupCount() > 0 ? Phrase.shown(words(found.group(1))) : "";
                return new YamlFault(
                        line,
                        Phrase.of("la syntaxe YAML n'est pas comprise%s : ", where)
                                + Phrase.of(saying.message + ".", quoted),
                        Phrase.of(saying.cure));
            }
        }
        return new YamlFault(line, Phrase.of("la syntaxe YAML n'est pas comprise%s.", where), LOOK_AROUND);
    }

    private static String words(@Nullable String part) {
        return part == null ? "" : part;
    }
}
