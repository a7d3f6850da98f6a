package fr.opposable.pack;

import fr.opposable.journal.Act;
import fr.opposable.kernel.French;
import fr.opposable.vault.SealedVersion;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An act of the journal, in words: what was done, to what, with what was said of it. */
final class ActWords {

    private ActWords() {}

    static String of(Act act) {
        return what(act.kind());
    }

    /** {@return what the act says, name by name} */
    static String details(Act act) {
        if (act.kind().equals(RetentionWords.PURGED)) {
            return RetentionWords.of(act);
        }
        return new TreeMap<>(act.facts())
                .entrySet().stream()
                        .filter(fact -> fact.getValue() != null)
                        .map(fact -> fact.getKey() + French.NO_BREAK + ": " + fact.getValue())
                        .collect(Collectors.joining(", "));
    }

    /** {@return the version the act is about; the case when it is about none} */
    static String about(Act act, List<SealedVersion> versions) {
        return versions.stream()
                .filter(version -> act.about() != null
                        && version.documentId().equals(act.about().id())
                        && version.versionNo() == act.about().number())
                .map(version -> DocumentWords.of(version.key().kind()) + ", version " + version.versionNo())
                .findFirst()
                .orElse("affaire");
    }

    private static String what(String kind) {
        return switch (kind) {
            case "version-draft" -> "projet établi";
            case "version-final" -> "version arrêtée";
            case "version-sent" -> "version envoyée";
            case "version-replaced" -> "version remplacée";
            case "version-withdrawn" -> "version retirée";
            case "original-received" -> "pièce reçue";
            case "derived-made" -> "copie dérivée faite";
            case "notice-sent" -> "envoi constaté";
            case "notice-presented" -> "première présentation constatée";
            case "notice-received" -> "réception constatée";
            case "notice-refused" -> "refus constaté";
            case "notice-unclaimed" -> "pli non réclamé";
            case "notice-unknown-address" -> "destinataire inconnu à l’adresse";
            case "payment-received" -> "règlement lu sur un relevé de compte";
            case "payment-reversed" -> "règlement revenu impayé ou annulé";
            case "hold-set" -> "conservation imposée";
            case "hold-released" -> "conservation levée";
            case RetentionWords.PURGED -> "contenu effacé, empreintes gardées";
            case "procedure-closed" -> "procédure dite close";
            case "key-rotated" -> "clé du registre remplacée";
            default -> "acte «\u00a0" + kind + "\u00a0»";
        };
    }
}
