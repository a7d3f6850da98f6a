package fr.opposable.notice;

import fr.opposable.intake.CsvTable;
import fr.opposable.intake.PortfolioUnreadableException;
import fr.opposable.journal.Act;
import fr.opposable.journal.Journal;
import fr.opposable.kernel.Sha256;
import fr.opposable.notice.Matching.Found;
import fr.opposable.notice.Matching.None;
import fr.opposable.originals.CaseKey;
import fr.opposable.originals.Originals;
import fr.opposable.originals.Submission;
import fr.opposable.store.DataStore;
import fr.opposable.vault.Sending.Proof;
import fr.opposable.vault.Vault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes in proofs of notice: rows of mailers' files and scans. Each is put with its letter or listed with the reason why not; the same
 * import again adds nothing.
 */
public final class ProofsImport {

    /** Acts recorded in one transaction. */
    private static final int AT_ONCE = 100;

    /** What a scan is in the case. */
    private static final String PROOF = "proof-of-notice";

    private final DataStore store;
    private final Vault vault;
    private final Journal journal;
    private final Originals originals;
    private final Notices notices;
    private final ScanReader scanReader;
    private final String author;

    private final List<Unmatched> unmatched = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final List<Act> acts = new ArrayList<>();
    private final Map<CaseKey, List<Submission>> scansOf = new LinkedHashMap<>();
    private final Map<String, Proof> scanOf = new HashMap<>();
    private final Set<CaseKey> touched = new LinkedHashSet<>();

    public ProofsImport(DataStore store, Vault vault, Originals originals, ScanReader scanReader, String author) {
        this.store = store;
        this.vault = vault;
        this.journal = vault.journal();
        this.originals = originals;
        this.notices = new Notices(journal);
        this.scanReader = scanReader;
        this.author = author;
    }

    /**
     * What is to be taken in.
     *
     * @param tables the mailers' files, each with its name
     * @param scans the scans, each with its name
     * @param cases letters of the cases in hand
     * @param profiles how the mailers' files may be written
     * @param today the day of the import, in Paris
     */
    public record Bundle(
            Map<String, Path> tables,
            Map<String, Path> scans,
            KnownLetters cases,
            List<MailerProfile> profiles,
            LocalDate today) {}

    /** A letter that a scan shows, and where on it. */
    private record Joint(String where, Found found) {}

    /** A row with the letter it is about. */
    private record Placed(ProofRow row, MailerProfile profile, Found found) {}

    /**
     * Takes the bundle in.
     *
     * @param progress told the name of each scan before it is looked at
     * @throws ProofsUnreadableException when a mailer's file cannot be used at all; nothing was recorded
     */
    public ImportReport run(Bundle bundle, Consumer<String> progress) {
        Matching matching = new Matching(new StoredLetters(store, journal, bundle.cases()));
        List<Placed> all = new ArrayList<>();
        int read = 0;
        for (Map.Entry<String, Path> table : bundle.tables().entrySet()) {
            MailerFile file = MailerFile.read(table(table), bundle.profiles(), bundle.today());
            told.addAll(file.notices());
            unmatched.addAll(file.refused());
            read += file.rows().size();
            file.rows().forEach(row -> place(row, file.profile(), matching, all));
        }
        List<Placed> rows = withoutDisputed(all);
        rows.forEach(this::record);
        Map<String, Placed> byScan = new HashMap<>();
        Map<String, Placed> byNumber = new HashMap<>();
        for (Placed placed : rows) {
            if (placed.row().scan() != null) {
                byScan.put(baseName(placed.row().scan()), placed);
            }
            if (placed.found().sending().number() != null) {
                byNumber.putIfAbsent(placed.found().sending().number(), placed);
            }
        }
        for (Map.Entry<String, Path> scan : bundle.scans().entrySet()) {
            progress.accept(scan.getKey());
            place(scan, matching, byScan, byNumber);
        }
        missingScans(rows, bundle.scans().keySet());
        return recorded(read, bundle.scans().size());
    }

    private static CsvTable table(Map.Entry<String, Path> table) {
        try {
            return CsvTable.read(table.getValue(), table.getKey());
        } catch (PortfolioUnreadableException e) {
            throw new ProofsUnreadableException(
                    e.problems().stream().map(Object::toString).collect(Collectors.joining("\n")), e);
        }
    }

    private void place(ProofRow row, MailerProfile profile, Matching matching, List<Placed> rows) {
        switch (matching.of(row.number(), row.document(), row.reference(), sentOn(row))) {
            case Found found -> rows.add(new Placed(row, profile, found));
            case None none -> list(row, Unmatched.State.NOT_RECORDED, none.reason(), none.cure());
        }
    }

    private static @Nullable LocalDate sentOn(ProofRow row) {
        return row.facts().stream()
                .filter(stated -> stated.fact() == NoticeFact.SENT)
                .map(StatedFact::day)
                .findFirst()
                .orElse(null);
    }

    /** One number on the letters of two cases is an error of somebody's: neither is believed. */
    private List<Placed> withoutDisputed(List<Placed> rows) {
        Map<String, Set<CaseKey>> cases = new HashMap<>();
        rows.forEach(placed -> {
            if (placed.row().number() != null) {
                cases.computeIfAbsent(placed.row().number(), _ -> new LinkedHashSet<>())
                        .add(placed.found().sending().key());
            }
        });
        List<Placed> agreed = new ArrayList<>();
        for (Placed placed : rows) {
            Set<CaseKey> named = cases.getOrDefault(String.valueOf(placed.row().number()), Set.of());
            if (named.size() > 1) {
                list(
                        placed.row(),
                        Unmatched.State.NOT_RECORDED,
                        "Ce numéro est donné à plusieurs affaires\u00a0: %s."
                                .formatted(named.stream().map(CaseKey::toString).collect(Collectors.joining(", "))),
                        "Corrigez la ligne fausse, puis importez de nouveau.");
            } else {
                agreed.add(placed);
            }
        }
        return agreed;
    }

    private void record(Placed placed) {
        Found found = placed.found();
        touched.add(found.sending().key());
        for (StatedFact stated : placed.row().facts()) {
            acts.add(NoticeActs.fact(found.sending(), found.by(), placed.row(), placed.profile(), stated, author));
        }
        if (placed.row().facts().isEmpty()) {
            list(
                    placed.row(),
                    Unmatched.State.INCOMPLETE,
                    "La ligne désigne une lettre connue, et ne dit rien de ce qu’elle est devenue.",
                    "Ajoutez un statut, ou les dates de dépôt, de présentation et de distribution.");
        }
    }

    private void place(
            Map.Entry<String, Path> file, Matching matching, Map<String, Placed> byScan, Map<String, Placed> byNumber) {
        Scan scan;
        try {
            scan = scanReader.read(file.getValue(), file.getKey());
        } catch (IOException e) {
            list(
                    file.getKey(),
                    "",
                    null,
                    Unmatched.State.NOT_RECORDED,
                    "Ce fichier ne se laisse pas lire.",
                    "Vérifiez ses droits et le disque.");
            return;
        }
        Map<String, String> numbers =
                NumbersOnScan.of(scan, number -> byNumber.containsKey(number) || matching.isKnown(number));
        List<Joint> found = new ArrayList<>();
        Map<String, None> lost = new LinkedHashMap<>();
        Placed named = byScan.get(baseName(scan.name()));
        if (named != null) {
            found.add(new Joint("nommé par " + named.row().source().file(), named.found()));
        }
        numbers.forEach((number, where) -> {
            Placed row = byNumber.get(number);
            switch (row != null ? row.found() : matching.of(number, null, null, null)) {
                case Found match -> found.add(new Joint(where, match));
                case None none -> lost.put(number, none);
            }
        });
        if (found.isEmpty() && lost.isEmpty()) {
            byName(scan, matching, found, lost);
        }
        join(scan, found);
        lost.forEach((number, none) -> list(
                scan.name(),
                numbers.getOrDefault(number, ""),
                number.isEmpty() ? null : number,
                Unmatched.State.NOT_RECORDED,
                none.reason(),
                none.cure()));
        String trouble = scan.trouble();
        if (trouble != null) {
            list(
                    scan.name(),
                    "",
                    null,
                    found.isEmpty() ? Unmatched.State.NOT_RECORDED : Unmatched.State.INCOMPLETE,
                    trouble,
                    scan.cure());
        }
    }

    /** A scan without a number may bear the reference of its case at the head of its name. */
    private void byName(Scan scan, Matching matching, List<Joint> found, Map<String, None> lost) {
        String base = baseName(scan.name()).replaceFirst("\\.[^.]*$", "");
        for (int end = base.length();
                end > 0;
                end = Math.max(base.lastIndexOf('_', end - 1), base.lastIndexOf('-', end - 1))) {
            Matching.Match match = matching.of(null, null, base.substring(0, end), null);
            if (match instanceof Found one) {
                found.add(new Joint("nom du fichier", one));
                return;
            }
        }
        if (scan.trouble() == null) {
            boolean codes = scan.pages().stream().anyMatch(page -> !page.codes().isEmpty());
            lost.put(
                    "",
                    new None(
                            codes
                                    ? "Aucun des codes lus sur ce fichier n’est un numéro d’envoi."
                                    : "Aucun code n’a pu être lu sur ce fichier, et son nom ne dit rien.",
                            "Nommez ce fichier dans une ligne du tableau (colonne «\u00a0scan\u00a0»), ou renommez-le d’après le numéro du recommandé."));
        }
    }

    private void join(Scan scan, List<Joint> found) {
        Set<String> letters = new HashSet<>();
        Set<CaseKey> cases = new HashSet<>();
        for (Joint joint : found) {
            Sending sending = joint.found().sending();
            if (letters.add(sending.key() + "\n" + sending.identity())) {
                touched.add(sending.key());
                scanOf.putIfAbsent(letter(sending.key(), sending.number()), new Proof(scan.name(), scan.sha256()));
                acts.add(NoticeActs.file(sending, joint.found().by(), scan, joint.where(), author));
            }
            if (cases.add(sending.key())) {
                scansOf.computeIfAbsent(sending.key(), _ -> new ArrayList<>())
                        .add(new Submission(scan.file(), scan.name(), PROOF, null));
            }
        }
    }

    private void missingScans(List<Placed> rows, Set<String> scans) {
        Set<String> names = scans.stream().map(ProofsImport::baseName).collect(Collectors.toSet());
        for (Placed placed : rows) {
            String scan = placed.row().scan();
            if (scan != null && !names.contains(baseName(scan))) {
                list(
                        placed.row(),
                        Unmatched.State.INCOMPLETE,
                        "Le fichier nommé par la ligne («\u00a0%s\u00a0») n’est pas dans le dossier.".formatted(scan),
                        "Ajoutez-le, puis importez de nouveau.");
            }
        }
    }

    private ImportReport recorded(int rows, int scans) {
        Set<String> before = new HashSet<>();
        for (CaseKey key : touched) {
            journal.of(key.reference(), key.creditor())
                    .forEach(act -> before.add(act.act().idempotencyKey()));
        }
        scansOf.forEach((key, submissions) -> originals.receive(key, submissions, author));
        for (int from = 0; from < acts.size(); from += AT_ONCE) {
            journal.append(acts.subList(from, Math.min(acts.size(), from + AT_ONCE)));
        }
        Set<String> now = new HashSet<>();
        int facts = 0;
        int files = 0;
        int known = 0;
        for (Act act : acts) {
            if (before.contains(act.idempotencyKey()) || !now.add(act.idempotencyKey())) {
                known++;
            } else if (act.kind().equals(NoticeActs.FILE)) {
                files++;
            } else {
                facts++;
            }
        }
        int sent = sendVersions();
        List<LetterProofs> letters = touched.stream()
                .flatMap(key -> notices.of(key.reference(), key.creditor()).stream())
                .toList();
        letters.forEach(proofs -> unmatched.addAll(Doubts.about(proofs)));
        return new ImportReport(rows, scans, facts, files, known, sent, letters, unmatched, told);
    }

    /** {@return how many versions are sent by what was recorded} */
    private int sendVersions() {
        ProvedSendings sendings = new ProvedSendings(store, vault);
        int sent = 0;
        for (Act act : acts) {
            if (act.kind().equals(NoticeFact.SENT.actKind())) {
                switch (sendings.record(act, proofOf(act), author)) {
                    case ProvedSendings.Sent _ -> sent++;
                    case ProvedSendings.Known _ -> {
                        // There is nothing to add.
                    }
                    case ProvedSendings.Refused refused ->
                        unmatched.add(new Unmatched(
                                String.valueOf(act.text("source_file")),
                                String.valueOf(act.text("source_place")),
                                act.text("number"),
                                act.caseReference(),
                                Unmatched.State.INCOMPLETE,
                                ProvedSendings.told(refused),
                                "Voyez «\u00a0./opposable history %s\u00a0», corrigez la ligne ou la version, puis importez de nouveau."
                                        .formatted(act.caseReference())));
                }
            }
        }
        return sent;
    }

    /** A scan of the letter proves more than a line of a table. */
    private Proof proofOf(Act act) {
        Proof scan = scanOf.get(letter(new CaseKey(act.creditor(), act.caseReference()), act.text("number")));
        return scan != null
                ? scan
                : new Proof(
                        "%s, %s".formatted(act.text("source_file"), act.text("source_place")),
                        new Sha256(String.valueOf(act.text("source_sha256"))));
    }

    private static String letter(CaseKey key, @Nullable String number) {
        return key + "\n" + number;
    }

    private void list(ProofRow row, Unmatched.State state, String reason, String cure) {
        unmatched.add(new Unmatched(
                row.source().file(), row.source().place(), row.number(), row.reference(), state, reason, cure));
    }

    private void list(
            String file, String place, @Nullable String number, Unmatched.State state, String reason, String cure) {
        unmatched.add(new Unmatched(file, place, number, null, state, reason, cure));
    }

    private static String baseName(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
