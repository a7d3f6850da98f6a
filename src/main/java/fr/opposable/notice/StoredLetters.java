package fr.opposable.notice;

import fr.opposable.evidence.TrackingNumber;
import fr.opposable.journal.Act;
import fr.opposable.journal.Journal;
import fr.opposable.journal.JournalAct;
import fr.opposable.ledger.Subject;
import fr.opposable.originals.CaseKey;
import fr.opposable.store.DataStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the store knows to have been sent: the letters of its lots, those said to be sent, those whose proofs came before; and beside them
 * the letters of the cases in hand.
 */
final class StoredLetters implements SentLetters {

    /** Kind of the act by which a version is said to be sent; its fact {@code number} is the number of the letter. */
    private static final String VERSION_SENT = "version-sent";

    /** What begins the key of the act by which a letter was handed over to who posts it; its identifier there follows. */
    private static final String HANDED_OVER = "mail-lot:";

    /** Letters that went by simple post leave no proof of their own. */
    private static final String IN_LOTS = """
            SELECT d.creditor, d.case_reference, d.kind, l.file_name, l.document_id, l.version_no
              FROM lot_entry l
              JOIN run_item i ON i.run_id = l.run_id AND i.seq = l.seq AND i.channel <> 'post'
              JOIN document d ON d.document_id = l.document_id
              JOIN document_version v ON v.document_id = l.document_id AND v.version_no = l.version_no
            """;

    private static final String IN_NO_LOT = """
            SELECT d.creditor, d.case_reference, d.kind, v.artifact_sha256, v.document_id, v.version_no
              FROM document_version v
              JOIN document d ON d.document_id = v.document_id
             WHERE v.artifact_sha256 = ?
               AND NOT EXISTS (SELECT 1 FROM lot_entry l WHERE l.document_id = v.document_id AND l.version_no = v.version_no)
            """;

    private final JdbcTemplate jdbc;
    private final Journal journal;
    private final KnownLetters inHand;
    private final KnownLetters acts = new KnownLetters();
    private final Map<String, List<Sending>> lots = new HashMap<>();

    StoredLetters(DataStore store, Journal journal, KnownLetters inHand) {
        this.jdbc = new JdbcTemplate(store.dataSource());
        this.journal = journal;
        this.inHand = inHand;
        for (NoticeFact fact : NoticeFact.values()) {
            journal.ofKind(fact.actKind()).forEach(act -> add(act, NoticeActs.letter(act.act())));
        }
        journal.ofKind(VERSION_SENT).forEach(act -> add(act, kindOf(act.act().about())));
    }

    private @Nullable String kindOf(@Nullable Subject version) {
        return version == null
                ? null
                : jdbc
                        .query(
                                "SELECT kind FROM document WHERE document_id = ?",
                                (row, _) -> row.getString(1),
                                version.id())
                        .stream()
                        .findFirst()
                        .orElse(null);
    }

    private void add(JournalAct recorded, @Nullable String letter) {
        Act act = recorded.act();
        String number = act.text("number");
        if (number != null && letter != null) {
            acts.add(new Sending(
                    new CaseKey(act.creditor(), act.caseReference()),
                    letter,
                    TrackingNumber.plain(number),
                    act.kind().equals(VERSION_SENT) || act.kind().equals(NoticeFact.SENT.actKind())
                            ? act.occurredOn()
                            : null,
                    null,
                    act.about(),
                    "acte n° " + recorded.caseNo()));
        }
    }

    @Override
    public List<Sending> numbered(String number) {
        return together(inHand.numbered(number), acts.numbered(number));
    }

    @Override
    public List<Sending> named(String document) {
        if (document.matches("[0-9a-fA-F]{32}")) {
            return handedOver(document.toLowerCase(Locale.ROOT));
        }
        if (!document.matches("[0-9a-fA-F]{64}")) {
            return inLots("l.file_name", document);
        }
        String digest = document.toLowerCase(Locale.ROOT);
        List<Sending> handedOver = inLots("v.artifact_sha256", digest);
        return handedOver.isEmpty() ? inNoLot(digest) : handedOver;
    }

    /** A provider names a letter by the identifier it was handed over under: that one is of one version. */
    private List<Sending> handedOver(String id) {
        return journal.withKey(HANDED_OVER + id).map(JournalAct::act).stream()
                .filter(act -> act.about() != null && kindOf(act.about()) != null)
                .map(act -> new Sending(
                        new CaseKey(act.creditor(), act.caseReference()),
                        String.valueOf(kindOf(act.about())),
                        null,
                        null,
                        String.valueOf(act.text("file")),
                        act.about(),
                        "envoi " + act.text("lot")))
                .toList();
    }

    /** Versions that were made final one by one, and drafts: whoever names one by its digest means it. */
    private List<Sending> inNoLot(String digest) {
        return lots.computeIfAbsent("\n" + digest, _ -> jdbc.query(IN_NO_LOT, StoredLetters::inVault, digest));
    }

    @Override
    public List<Sending> referenced(String reference) {
        return together(inHand.referenced(reference), inLots("d.case_reference", reference));
    }

    private List<Sending> inLots(String column, String value) {
        return lots.computeIfAbsent(
                column + "\n" + value,
                _ -> jdbc.query(IN_LOTS + " WHERE " + column + "=?", StoredLetters::inLot, value));
    }

    private static Sending inLot(ResultSet row, int number) throws SQLException {
        return sending(row, "lot, ");
    }

    private static Sending inVault(ResultSet row, int number) throws SQLException {
        return sending(row, "coffre, ");
    }

    private static Sending sending(ResultSet row, String origin) throws SQLException {
        return new Sending(
                new CaseKey(row.getString(1), row.getString(2)),
                row.getString(3),
                null,
                null,
                row.getString(4),
                new Subject(row.getString(5), row.getInt(6)),
                origin + row.getString(4));
    }

    private static List<Sending> together(List<Sending> some, List<Sending> others) {
        Set<Sending> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return new ArrayList<>(all);
    }
}
