package fr.opposable.mailing;

import fr.opposable.journal.Act;
import fr.opposable.kernel.Sha256;
import fr.opposable.ledger.Subject;
import fr.opposable.vault.SealedVersion;
import java.util.LinkedHashMap;
import java.util.Map;

/** Letters handed over to those who post them, as acts of the journal. */
final class MailActs {

    /** A version was put in a mail lot. */
    static final String HANDED_OVER = "mail-lot";
    /** A mail lot is whole and in its place. */
    static final String READY = "mail-lot-ready";

    static final String LOT = "lot";
    static final String LETTERS = "letters";
    static final String PROFILE = "profile";
    static final String SHAPE = "shape";
    static final String FOLDER = "folder";

    private static final int ID_LENGTH = 32;

    private MailActs() {}

    /** {@return what a version is called at the provider's: 32 digits made from which version it is and which time it goes} */
    static String id(SealedVersion version, int attempt) {
        return Sha256.of("%s\n%d\n%d".formatted(version.documentId(), version.versionNo(), attempt))
                .hex()
                .substring(0, ID_LENGTH);
    }

    /** {@return the key of the act that hands over the version called {@code id}: it can be there once} */
    static String key(String id) {
        return HANDED_OVER + ":" + id;
    }

    static String readyKey(String lot) {
        return READY + ":" + lot;
    }

    static Act handedOver(MailLetter letter, String lot, int letters, MailOrder order) {
        SealedVersion version = letter.version();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put(LOT, lot);
        facts.put(LETTERS, letters);
        facts.put(PROFILE, order.profile().id());
        facts.put(SHAPE, order.shape().key());
        facts.put("id", letter.id());
        facts.put("attempt", letter.attempt());
        facts.put("document", version.key().kind());
        facts.put("version", version.versionNo());
        facts.put("file", letter.file());
        facts.put("channel", letter.channel());
        facts.put("recipient", letter.recipient());
        facts.put("sheets", letter.postage().sheets());
        facts.put("grams", letter.postage().grams());
        if (order.again() != null && letter.attempt() > 1) {
            facts.put("reason", order.again());
        }
        return new Act(
                HANDED_OVER,
                version.key().creditor(),
                version.key().caseReference(),
                order.author(),
                order.day(),
                new Subject(version.documentId(), version.versionNo()),
                facts,
                key(letter.id()));
    }

    static Act ready(String lot, int letters, String folder, Sha256 manifest, MailOrder order) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put(LOT, lot);
        facts.put(LETTERS, letters);
        facts.put(PROFILE, order.profile().id());
        facts.put(FOLDER, folder);
        facts.put("manifest_sha256", manifest.hex());
        return Act.ofStore(READY, order.author(), facts, readyKey(lot));
    }
}
