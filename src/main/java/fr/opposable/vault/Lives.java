package fr.opposable.vault;

import fr.opposable.journal.Act;
import fr.opposable.journal.Journal;
import fr.opposable.journal.JournalAct;
import fr.opposable.kernel.French;
import fr.opposable.ledger.Subject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What became of each version: draft, final, sent, replaced, withdrawn. Read from the journal and written to it; an act that a state does
 * not allow is refused with the way out.
 */
public final class Lives {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final VersionRows rows;
    private final Journal journal;
    private final Clock clock;

    Lives(VersionRows rows, Journal journal, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * {@return every version of every document of a case with its state, by kind then number}
     *
     * @param creditor the creditor; null: of every creditor that uses this reference
     */
    public List<VersionLife> ofCase(String caseReference, @Nullable String creditor) {
        return read(rows.history(caseReference, creditor), caseReference, creditor);
    }

    /** {@return every version of one document with its state, oldest first} */
    public List<VersionLife> of(DocumentKey key) {
        List<SealedVersion> versions = rows.of(key);
        return versions.isEmpty() ? List.of() : read(versions.reversed(), key.caseReference(), key.creditor());
    }

    private List<VersionLife> read(List<SealedVersion> versions, String caseReference, @Nullable String creditor) {
        if (versions.isEmpty()) {
            return List.of();
        }
        Map<String, List<JournalAct>> acts = journal.of(caseReference, creditor).stream()
                .filter(act -> act.act().about() != null)
                .collect(Collectors.groupingBy(act -> idOf(act.act().about())));
        return versions.stream()
                .map(version -> life(version, acts.getOrDefault(version.documentId(), List.of())))
                .toList();
    }

    private static String idOf(@Nullable Subject subject) {
        return subject == null ? "" : subject.id();
    }

    private static VersionLife life(SealedVersion version, List<JournalAct> ofDocument) {
        VersionState state = VersionState.FINAL;
        boolean isDraft = false;
        List<VersionLife.Sent> sent = new ArrayList<>();
        String approvedBy = null;
        Integer supersedes = null;
        String reason = null;
        Integer replacedBy = null;
        LocalDate ended = null;
        String endReason = null;
        for (JournalAct recorded : ofDocument) {
            Act act = recorded.act();
            if (act.kind().equals(VersionActs.REPLACED) && act.number(VersionActs.BY) == version.versionNo()) {
                supersedes = numberOf(act.about());
                reason = act.text(VersionActs.REASON);
            }
            if (numberOf(act.about()) != version.versionNo()) {
                continue;
            }
            switch (act.kind()) {
                case VersionActs.DRAFTED -> {
                    state = VersionState.DRAFT;
                    isDraft = true;
                }
                case VersionActs.FINAL -> approvedBy = act.author();
                case VersionActs.SENT -> {
                    add(sent(recorded), sent);
                    state = ended == null ? VersionState.SENT : state;
                }
                case VersionActs.REPLACED, VersionActs.WITHDRAWN -> {
                    boolean replaced = act.kind().equals(VersionActs.REPLACED);
                    state = replaced ? VersionState.REPLACED : VersionState.WITHDRAWN;
                    replacedBy = replaced ? (Integer) act.number(VersionActs.BY) : null;
                    ended = dayOf(recorded.recordedAt());
                    endReason = act.text(VersionActs.REASON);
                }
                default -> {
                    // An act of another room about this version.
                }
            }
        }
        return new VersionLife(
                version, state, isDraft, sent, approvedBy, supersedes, reason, replacedBy, ended, endReason);
    }

    /** The same sending told again with what was missing, its number or its proof, is one sending. */
    private static void add(VersionLife.Sent told, List<VersionLife.Sent> sent) {
        Sending more = told.sending();
        for (int i = 0; i < sent.size(); i++) {
            Sending before = sent.get(i).sending();
            boolean same = before.recipient().equals(more.recipient())
                    && before.channel().equals(more.channel())
                    && before.day().equals(more.day());
            boolean completes = (before.number() == null || before.number().equals(more.number()))
                    && before.proof() == null
                    && more.proof() != null;
            if (same && completes) {
                sent.set(i, told);
                return;
            }
        }
        sent.add(told);
    }

    private static int numberOf(@Nullable Subject subject) {
        return subject == null ? 0 : subject.number();
    }

    private static VersionLife.Sent sent(JournalAct recorded) {
        Act act = recorded.act();
        String proof = act.text(VersionActs.PROOF);
        LocalDate day = act.occurredOn();
        return new VersionLife.Sent(
                new Sending(
                        String.valueOf(act.text(VersionActs.RECIPIENT)),
                        String.valueOf(act.text(VersionActs.CHANNEL)),
                        day == null ? dayOf(recorded.recordedAt()) : day,
                        act.text(VersionActs.NUMBER),
                        proof == null
                                ? null
                                : new Sending.Proof(
                                        String.valueOf(act.text(VersionActs.PROOF_NAME)),
                                        new fr.opposable.kernel.Sha256(proof))),
                act.author(),
                recorded.recordedAt());
    }

    private static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, PARIS);
    }

    /**
     * Records that a version was sent. The same sending again changes nothing.
     *
     * @return the act as recorded
     * @throws TransitionRefusedException when the day is before the version or still to come, the channel did not exist, or the version
     *     no longer stood on that day
     */
    public JournalAct send(FinalVersion version, Sending sending, String author) {
        VersionLife life = version.life();
        LocalDate produced = dayOf(version.version().producedAt());
        LocalDate ended = life.ended();
        Channels.known().on(sending.channel(), sending.day());
        if (sending.day().isBefore(produced)) {
            throw TransitionRefusedException.because(
                    "%s a été produite le %s : elle n’a pas pu être envoyée le %s. Corrigez la date.",
                    life.name(), French.figures(produced), French.figures(sending.day()));
        }
        if (sending.day().isAfter(dayOf(clock.instant()))) {
            throw TransitionRefusedException.because(
                    "Le %s est à venir : un envoi s’inscrit une fois fait. Inscrivez-le ce jour-là.",
                    French.figures(sending.day()));
        }
        if (ended != null && sending.day().isAfter(ended)) {
            throw TransitionRefusedException.because(
                    life.replacedBy() == null
                            ? "%s est retirée depuis le %s : elle ne s’envoie plus. Produisez une nouvelle version."
                            : "%s est remplacée depuis le %s : elle ne s’envoie plus. Envoyez la version qui la remplace.",
                    life.name(),
                    French.figures(ended));
        }
        return journal.append(VersionActs.sent(version.version(), sending, author));
    }

    /**
     * Records that a version is taken back without another in its place.
     *
     * @throws TransitionRefusedException when it stands no longer, or no reason is given
     */
    public JournalAct withdraw(VersionLife life, String reason, String author) {
        requireStanding(life, "retirée");
        requireReason(reason, "d’un retrait");
        return journal.append(VersionActs.withdrawn(life.version(), reason.strip(), author));
    }

    /**
     * Records that {@code next} stands in the place of {@code old}.
     *
     * @throws TransitionRefusedException when {@code old} stands no longer, {@code next} is a draft, stands no longer or is not a later
     *     version of the same document, or no reason is given
     */
    public JournalAct replace(VersionLife old, VersionLife next, String reason, String author) {
        requireStanding(old, "remplacée");
        requireStanding(next, "mise à la place d’une autre");
        FinalVersion.of(next);
        boolean later = next.version().documentId().equals(old.version().documentId())
                && next.version().versionNo() > old.version().versionNo();
        if (!later) {
            throw TransitionRefusedException.because(
                    "%s ne peut pas remplacer %s : seule une version postérieure du même document le peut. Produisez-la d’abord.",
                    next.name(), old.name());
        }
        requireReason(reason, "d’un remplacement");
        return journal.append(VersionActs.replaced(old.version(), next.version(), reason.strip(), author));
    }

    private static void requireStanding(VersionLife life, String what) {
        if (!life.stands()) {
            throw TransitionRefusedException.because(
                    "%s est déjà %s : elle ne peut plus être %s. Voyez « ./opposable history » pour la version en vigueur.",
                    life.name(), life.state().french(), what);
        }
    }

    private static void requireReason(String reason, String what) {
        if (reason.isBlank()) {
            throw TransitionRefusedException.because("Le motif %s est nécessaire : donnez-le par --reason.", what);
        }
    }

    /**
     * {@return the versions that a new one of the same document, final or draft, takes the place of: those that stand, but a draft
     * replaces drafts only; oldest first}
     */
    public static List<VersionLife> replacedBy(List<VersionLife> before, boolean draft) {
        return before.stream()
                .filter(VersionLife::stands)
                .filter(life -> !draft || life.state() == VersionState.DRAFT)
                .sorted(Comparator.comparingInt(life -> life.version().versionNo()))
                .toList();
    }
}
