package fr.opposable.notice;

import fr.opposable.evidence.TrackingNumber;
import fr.opposable.journal.Act;
import fr.opposable.journal.JournalAct;
import fr.opposable.kernel.Sha256;
import fr.opposable.originals.CaseKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Proofs of notice, to and from acts of the journal. */
final class NoticeActs {

    /** Kind of the act that joins a scan to a letter. */
    static final String FILE = "notice-file";

    private static final int LONGEST_CELL = 500;
    private static final int MOST_CELLS = 60;

    private NoticeActs() {}

    /** {@return what the letter of an act is; null when its facts were erased} */
    static @Nullable String letter(Act act) {
        return act.text("letter");
    }

    static Act fact(Sending sending, String by, ProofRow row, MailerProfile profile, StatedFact stated, String author) {
        Map<String, Object> facts = of(sending, by, row.source());
        facts.put("profile", profile.id());
        facts.put("word", stated.word());
        facts.put("row", cells(row.cells()));
        return new Act(
                stated.fact().actKind(),
                sending.key().creditor(),
                sending.key().reference(),
                author,
                stated.day(),
                sending.version(),
                facts,
                key(sending, stated.fact().actKind(), String.valueOf(stated.day())));
    }

    static Act file(Sending sending, String by, Scan scan, String where, String author) {
        Map<String, Object> facts = of(sending, by, new ProofSource(scan.name(), where, scan.sha256()));
        List<Map<String, Object>> codes = new ArrayList<>();
        for (Scan.Page page : scan.pages()) {
            for (Barcode code : page.codes()) {
                codes.add(new TreeMap<>(
                        Map.of("page", page.number(), "symbology", code.symbology(), "text", shortened(code.text()))));
            }
        }
        facts.put("codes", codes.subList(0, Math.min(codes.size(), MOST_CELLS)));
        return new Act(
                FILE,
                sending.key().creditor(),
                sending.key().reference(),
                author,
                null,
                sending.version(),
                facts,
                key(sending, FILE, scan.sha256().hex()));
    }

    private static Map<String, Object> of(Sending sending, String by, ProofSource source) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("letter", sending.eventKey());
        facts.put("letter_id", sending.identity());
        if (sending.number() != null) {
            facts.put("number", sending.number());
        }
        if (sending.document() != null) {
            facts.put("document", sending.document());
        }
        facts.put("matched", by);
        facts.put("source_file", shortened(source.file()));
        facts.put("source_place", source.place());
        facts.put("source_sha256", source.digest().hex());
        return facts;
    }

    private static String key(Sending sending, String kind, String what) {
        return kind
                + ":"
                + Sha256.of(String.join("\n", sending.key().toString(), sending.identity(), kind, what))
                        .hex();
    }

    private static Map<String, String> cells(Map<String, String> cells) {
        Map<String, String> kept = new TreeMap<>();
        cells.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .limit(MOST_CELLS)
                .forEach(cell -> kept.put(shortened(cell.getKey()), shortened(cell.getValue())));
        return kept;
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) + "…" : text;
    }

    /** {@return what the proofs of a case say, letter by letter, in the order they were recorded} */
    static List<LetterProofs> read(List<JournalAct> acts) {
        Map<String, LetterProofs> letters = new LinkedHashMap<>();
        for (JournalAct recorded : acts) {
            Act act = recorded.act();
            String letter = letter(act);
            String source = act.text("source_sha256");
            boolean notice =
                    NoticeFact.ofActKind(act.kind()).isPresent() || act.kind().equals(FILE);
            if (notice && letter != null && source != null) {
                String number = act.text("number");
                String id = number != null ? TrackingNumber.plain(number) : String.valueOf(act.text("letter_id"));
                CaseKey key = new CaseKey(act.creditor(), act.caseReference());
                LetterProofs proofs = letters.getOrDefault(
                        key + "\n" + id, new LetterProofs(key, letter, number, List.of(), List.of()));
                letters.put(key + "\n" + id, with(proofs, recorded, new Sha256(source)));
            }
        }
        return List.copyOf(letters.values());
    }

    private static LetterProofs with(LetterProofs proofs, JournalAct recorded, Sha256 digest) {
        Act act = recorded.act();
        ProofSource source = new ProofSource(
                String.valueOf(act.text("source_file")), String.valueOf(act.text("source_place")), digest);
        NoticeFact fact = NoticeFact.ofActKind(act.kind()).orElse(null);
        if (fact == null) {
            return proofs.with(source);
        }
        String word = act.text("word");
        return proofs.with(new LetterProofs.Proved(
                new StatedFact(fact, act.occurredOn(), word == null ? "" : word), source, recorded.id()));
    }
}
