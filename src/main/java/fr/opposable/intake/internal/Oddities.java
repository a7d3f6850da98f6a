package fr.opposable.intake.internal;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Party;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Severity;
import fr.opposable.intake.IntakeCode;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What is admitted in a name, but would deceive whoever compares it by eye (UTS 39): shown to the user, never changed. */
final class Oddities {

    private static final Set<UnicodeScript> LOOK_ALIKES =
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK);

    private Oddities() {}

    static List<Finding> of(CaseFile caseFile) {
        List<Finding> findings = new ArrayList<>();
        look("du créancier", caseFile.creditor(), findings);
        look("du débiteur", caseFile.debtor(), findings);
        Party sender = caseFile.sender().identity();
        if (sender != null) {
            look("de l'expéditeur", sender, findings);
        }
        return findings;
    }

    private static void look(String whose, Party party, List<Finding> findings) {
        String name = party.fullName();
        if (name.codePoints().allMatch(c -> c < 0x250) && name.codePoints().noneMatch(Characters::isInvisible)) {
            return;
        }
        if (name.codePoints().anyMatch(Characters::isInvisible)) {
            findings.add(new Finding(
                    IntakeCode.INVISIBLE_CHARACTER.code(),
                    Severity.WARNING,
                    null,
                    Phrase.of("Le nom %s (« %s ») contient un caractère invisible.", whose, Phrase.shown(name)),
                    Phrase.of("Retapez le nom : une recherche ne le trouverait pas.")));
        }
        if (mixesLookAlikes(name)) {
            findings.add(new Finding(
                    IntakeCode.MIXED_SCRIPTS.code(),
                    Severity.WARNING,
                    null,
                    Phrase.of(
                            "Le nom %s (« %s ») mêle dans un mot des lettres latines et des lettres d'une autre écriture qui leur"
                                    + " ressemblent.",
                            whose, Phrase.shown(name)),
                    "Retapez le nom avec les seules lettres de l’extrait du registre."));
        }
    }

    private static boolean mixesLookAlikes(String name) {
        for (String word : name.split("[^\\p{L}\\p{M}]+")) {
            Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
            word.codePoints()
                    .mapToObj(UnicodeScript::of)
                    .filter(LOOK_ALIKES::contains)
                    .forEach(scripts::add);
            if (scripts.size() > 1) {
                return true;
            }
        }
        return false;
    }
}
