package fr.opposable.ledger;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Follows the chain of keys from the first to the present one. */
final class KeyAudit {

    private static final String WHERE = "registre, clés";

    private final KeyHistory history;
    private final List<String> withoutLink;
    private final Findings findings;

    KeyAudit(KeyHistory history, List<String> withoutLink, Findings findings) {
        this.history = history;
        this.withoutLink = withoutLink;
        this.findings = findings;
    }

    /** Names what breaks the chain, and what weakens it. */
    void report() {
        history.flaw().ifPresent(flaw -> findings.fault("chaîne des clés rompue : " + flaw, WHERE, null));
        withoutLink.forEach(name -> findings.fault("acte de succession manquant pour la clé " + name, WHERE, null));
        for (KeyLink link : history.links()) {
            if (link.reason() == KeyChange.LOST) {
                findings.notice(
                        "la clé du registre a été perdue : la nouvelle, du %s, s’est annoncée seule au point de contrôle %d. Ce qui précède tient par les copies des points de contrôle et leurs horodatages"
                                .formatted(
                                        link.moment().atZone(ZoneOffset.UTC).toLocalDate(),
                                        link.checkpoint().size()));
            }
        }
        if (!history.unlinked().isEmpty()) {
            findings.notice(
                    "%d ancienne(s) clé(s) mise(s) de côté à la main, sans acte de succession : ce qu’elles ont signé n’est tenu que par leur présence"
                            .formatted(history.unlinked().size()));
        }
    }

    /** Compares what the links say of the log with its checkpoints. */
    static void compare(KeyHistory history, Map<Long, Checkpoint> believed, Findings findings) {
        for (KeyLink link : history.links()) {
            Checkpoint there = believed.get(link.checkpoint().size());
            if (there != null && !there.equals(link.checkpoint())) {
                findings.fault(
                        "l’acte de succession %d contredit le point de contrôle %d"
                                .formatted(link.number(), there.size()),
                        WHERE,
                        null);
            }
        }
    }
}
