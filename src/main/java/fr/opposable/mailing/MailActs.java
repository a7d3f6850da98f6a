package fr.opposable.mailing;

import fr.opposable.journal.Act;
import fr.opposable.journal.Journal;
import fr.opposable.journal.JournalAct;
import fr.opposable.kernel.Sha256;
import fr.opposable.ledger.Subject;
import fr.opposable.vault.SealedVersion;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Letters handed over to those who post them, as acts of the journal. */
final class MailActs {

    /** A version was put in a mail lot. */
    static final String HANDED_OVER = "mail-lot";
    /** A mail lot is whole and in its place. */
    static final String READY = "mail-lot-ready";

    /** A letter of an interrupted lot was left out of it after all: it is handed over nowhere. */
    static final String TAKEN_BACK = "mail-lot-taken-back";

    static final String LOT = "lot";
    static final String LETTERS = "letters";
    static final String PROFILE = "profile";
    static final String SHAPE = "shape";
    static final String FOLDER = "folder";

    private static final int ID_LENGTH = 32;
    private static final int LONGEST_REASON = 500;

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

    static String takenBackKey(String id) {
        return TAKEN_BACK + ":" + id;
    }

    /** {@return the act that hands a version over for the {@code attempt}-th time; empty when there is none} */
    static Optional<JournalAct> of(Journal journal, SealedVersion version, int attempt) {
        return journal.withKey(key(id(version, attempt)));
    }

    static boolean isTakenBack(Journal journal, JournalAct handedOver) {
        return journal.withKey(takenBackKey(String.valueOf(handedOver.act().text("id"))))
                .isPresent();
    }

    /** {@return the act that handed a version over the last time, and was not taken back; empty when none did} */
    static Optional<JournalAct> last(Journal journal, SealedVersion version) {
        Optional<JournalAct> last = Optional.empty();
        for (int attempt = 1; ; attempt++) {
            Optional<JournalAct> act = of(journal, version, attempt);
            if (act.isEmpty()) {
                return last;
            }
            if (!isTakenBack(journal, act.get())) {
                last = act;
            }
        }
    }

    static Act takenBack(MailPlanner.TakenBack letter, MailOrder order) {
        SealedVersion version = letter.version();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put(LOT, letter.lot());
        facts.put("id", letter.id());
        facts.put("document", version.key().kind());
        facts.put("version", version.versionNo());
        facts.put("rule", letter.why().rule());
        facts.put("reason", cut(letter.why().reason()));
        return new Act(
                TAKEN_BACK,
                version.key().creditor(),
                version.key().caseReference(),
                order.author(),
                order.day(),
                new Subject(version.documentId(), version.versionNo()),
                facts,
                takenBackKey(letter.id()));
    }

    private static String cut(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON - 1) + "…";
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
