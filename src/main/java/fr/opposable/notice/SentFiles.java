package fr.opposable.notice;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Event;
import fr.opposable.claim.Exhibit;
import fr.opposable.claim.KeptFile;
import fr.opposable.intake.CaseCompletion;
import fr.opposable.intake.Intake;
import fr.opposable.journal.JournalAct;
import fr.opposable.kernel.Sha256;
import fr.opposable.originals.CaseKey;
import fr.opposable.vault.DocumentAlteredException;
import fr.opposable.vault.Sending;
import fr.opposable.vault.Vault;
import fr.opposable.vault.VersionActs;
import fr.opposable.vault.VersionLife;
import fr.opposable.vault.VersionState;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Adds to the events of a case the letters that were sent, byte for byte as the vault keeps them, and the files that prove their
 * sending. Drafts, versions withdrawn, and versions replaced before they went are not among them. Comes after {@link NoticedCases},
 * which tells the sendings as events.
 */
public final class SentFiles implements CaseCompletion {

    private static final List<String> SENDINGS = List.of(VersionActs.SENT);
    private static final List<String> TELLING = List.of(VersionActs.SENT, VersionActs.REPLACED, VersionActs.WITHDRAWN);

    private final Vault vault;
    private final Function<CaseFile, CaseKey> naming;

    /** @param naming how the store names a case */
    public SentFiles(Vault vault, Function<CaseFile, CaseKey> naming) {
        this.vault = vault;
        this.naming = naming;
    }

    @Override
    public Optional<Sha256> known() {
        return vault.journal().stateOf(TELLING);
    }

    @Override
    public List<Intake.Accepted> complete(List<Intake.Accepted> cases) {
        Set<String> references = cases.stream().map(Intake.Accepted::reference).collect(Collectors.toSet());
        Set<CaseKey> sent = vault.journal().of(references, SENDINGS).stream()
                .map(JournalAct::act)
                .map(act -> new CaseKey(act.creditor(), act.caseReference()))
                .collect(Collectors.toSet());
        return sent.isEmpty()
                ? cases
                : cases.stream()
                        .map(one -> {
                            CaseKey key = naming.apply(one.caseFile());
                            return sent.contains(key)
                                    ? new Intake.Accepted(with(one.caseFile(), key), one.findings())
                                    : one;
                        })
                        .toList();
    }

    private CaseFile with(CaseFile file, CaseKey key) {
        List<Event> events = new ArrayList<>(file.events());
        for (VersionLife life : vault.lives().ofCase(key.reference(), key.creditor())) {
            if (life.state() != VersionState.WITHDRAWN) {
                life.sent().forEach(sent -> add(life, sent.sending(), file, events));
            }
        }
        return file.withEvents(events);
    }

    private void add(VersionLife life, Sending sending, CaseFile file, List<Event> events) {
        SentVersions.Step step = SentVersions.step(life.version().key().kind());
        int at = step == null ? -1 : SentVersions.placeOf(step, sending.day(), sending.number(), events);
        if (at < 0) {
            return;
        }
        Event event = events.get(at);
        Set<String> files = new LinkedHashSet<>(event.files());
        if (isKept(life.version().artifact())) {
            String letter = KeptFile.of(
                            "%s-v%d.pdf"
                                    .formatted(
                                            life.version().key().kind(),
                                            life.version().versionNo()),
                            KeptFile.Sort.SENT_VERSION,
                            life.version().artifact())
                    .named();
            files = led(letter, event, file);
        }
        Sending.Proof proof = sending.proof();
        if (proof != null
                && isKept(proof.file())
                && files.stream().noneMatch(name -> name.contains(proof.file().abbreviated()))) {
            files.add(
                    KeptFile.of(proof.name(), KeptFile.Sort.PROOF, proof.file()).named());
        }
        events.set(at, event.withFiles(List.copyOf(files)));
    }

    /** The version sent comes first, but after a copy of the letter that the user names as such. */
    private static Set<String> led(String letter, Event event, CaseFile file) {
        Set<String> files = new LinkedHashSet<>();
        if (!event.files().isEmpty() && isLetter(event.files().getFirst(), file)) {
            files.add(event.files().getFirst());
        }
        files.add(letter);
        files.addAll(event.files());
        return files;
    }

    private static boolean isLetter(String named, CaseFile file) {
        return KeptFile.isSentVersion(named)
                || file.exhibits().stream()
                        .filter(exhibit -> exhibit.file().equals(named))
                        .anyMatch(exhibit -> exhibit.kind() == Exhibit.Kind.MISE_EN_DEMEURE
                                || exhibit.kind() == Exhibit.Kind.REMINDER);
    }

    /** The table of a mailer proves letters of others too: it is not kept, and is no piece. What was erased is none either. */
    private boolean isKept(Sha256 digest) {
        try {
            vault.fileOf(digest);
            return true;
        } catch (DocumentAlteredException e) {
            return false;
        }
    }
}
