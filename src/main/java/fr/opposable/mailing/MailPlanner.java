package fr.opposable.mailing;

import fr.opposable.claim.CaseFile;
import fr.opposable.history.Snapshot;
import fr.opposable.journal.Act;
import fr.opposable.journal.Journal;
import fr.opposable.journal.JournalAct;
import fr.opposable.kernel.French;
import fr.opposable.letter.LetterKind;
import fr.opposable.mailing.LotList.Row;
import fr.opposable.mailing.MailLetter.Electronic;
import fr.opposable.mailing.OutgoingProfile.Service;
import fr.opposable.mailing.SecondLook.Objection;
import fr.opposable.vault.SealedVersion;
import fr.opposable.vault.Vault;
import fr.opposable.vault.VersionLife;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides of each row of the lots whether its letter is handed over; one that is not is listed with the reason and the cure. */
final class MailPlanner {

    private static final String EMAIL = "email";
    private static final String HAND = "hand";

    private final Vault vault;
    private final Journal journal;
    private final LreConsents consents;
    private final MailOrder order;
    private final SecondLook look;
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<TakenBack> takenBack = new ArrayList<>();
    private final ListedVersions listed;
    private final Map<String, Unfinished> unfinished = new HashMap<>();
    private final Set<String> finished = new HashSet<>();

    /** The act of an interrupted lot that hands over the version being judged; null when none does. */
    private @Nullable JournalAct begun;

    private @Nullable SealedVersion judged;

    MailPlanner(Vault vault, MailOrder order, SecondLook look) {
        this.vault = vault;
        this.journal = vault.journal();
        this.consents = new LreConsents(journal);
        this.order = order;
        this.look = look;
        this.listed = new ListedVersions(vault, this::leave);
    }

    /**
     * What is to be handed over.
     *
     * @param letters in the order of their lots
     * @param leftOut what is not, and why
     * @param takenBack letters of the interrupted lot that may not leave any more
     * @param unfinished the lot that an interruption left open and that this one goes on with; null: a new one
     */
    record Plan(
            List<MailLetter> letters,
            List<LeftOut> leftOut,
            List<TakenBack> takenBack,
            @Nullable Unfinished unfinished) {}

    /** A lot whose letters are recorded and whose folder is not in its place yet. */
    record Unfinished(String lot, int letters, String profile, String shape) {}

    /** A letter recorded in an interrupted lot that may not leave any more. */
    record TakenBack(String lot, String id, SealedVersion version, LeftOut why) {}

    /** A letter that nothing in the store keeps from leaving, and the interrupted lot it is in; null when it is in none. */
    private record Candidate(
            Row row, MailLetter letter, @Nullable JournalAct begun) {}

    Plan plan() {
        for (Path lot : order.lots()) {
            LotList.read(lot).forEach(this::judge);
        }
        lookAgain();
        List<MailLetter> letters = candidates.stream().map(Candidate::letter).toList();
        return unfinished.isEmpty() ? new Plan(letters, leftOut, List.of(), null) : goneOnWith();
    }

    /** All at once, so that cases are read once. */
    private void lookAgain() {
        Map<SealedVersion, Objection> objections = look.objections(
                candidates.stream().map(one -> one.letter().version()).toList(), order.again() != null);
        if (objections.isEmpty()) {
            return;
        }
        candidates.removeIf(one -> {
            Objection objection = objections.get(one.letter().version());
            if (objection == null) {
                return false;
            }
            begun = one.begun();
            judged = one.letter().version();
            leave(one.row(), objection.rule(), objection.reason(), objection.cure());
            return true;
        });
    }

    /** An interrupted lot is finished as it was begun; what is new waits for the next one. */
    private Plan goneOnWith() {
        Unfinished open = unfinished.values().iterator().next();
        List<MailLetter> whole = candidates.stream()
                .filter(one -> one.begun() != null && open.lot().equals(lotOf(one.begun())))
                .map(Candidate::letter)
                .toList();
        if (unfinished.size() > 1 || whole.size() + takenBack.size() != open.letters()) {
            throw new MailUnreadableException(
                    French.typeset(
                                    "L’envoi %s a été interrompu avec %d lettre(s), dont %d sont dans les lots donnés. Donnez les mêmes lots que la première fois, un envoi à la fois.")
                            .formatted(open.lot(), open.letters(), whole.size() + takenBack.size()),
                    null);
        }
        if (!open.profile().equals(order.profile().id())
                || !open.shape().equals(order.shape().key())) {
            throw new MailUnreadableException(
                    French.typeset(
                                    "L’envoi %s a été interrompu : il se termine comme il a commencé, avec le profil %s et la forme %s. Relancez la même commande.")
                            .formatted(open.lot(), open.profile(), open.shape()),
                    null);
        }
        return new Plan(whole, leftOut, takenBack, open);
    }

    private static String lotOf(JournalAct handedOver) {
        return String.valueOf(handedOver.act().text(MailActs.LOT));
    }

    private void judge(Row row) {
        begun = null;
        judged = null;
        VersionLife life = listed.named(row);
        if (life == null) {
            return;
        }
        judged = life.version();
        int attempt = 1;
        JournalAct known = null;
        for (JournalAct there = actOf(attempt); there != null; there = actOf(attempt)) {
            if (!MailActs.isTakenBack(journal, there)) {
                if (isUnfinished(there)) {
                    begun = there;
                    break;
                }
                known = there;
                if (order.again() == null || isSameAgain(there.act())) {
                    break;
                }
            }
            attempt++;
        }
        if (begun == null && known != null && (order.again() == null || isSameAgain(known.act()))) {
            leaveKnown(row, known);
        } else if (listed.isStanding(row, life)) {
            handOver(row, life, attempt);
        }
    }

    private void handOver(Row row, VersionLife life, int attempt) {
        SealedVersion version = life.version();
        Optional<LetterKind> kind = LetterKind.of(row.kind());
        if (kind.isEmpty() || kind.get() == LetterKind.CONSTAT_ECHEC) {
            leave(
                    row,
                    "MAIL-KIND",
                    French.typeset("ce document reste au dossier ou va au greffe : il ne se poste pas au débiteur"),
                    French.typeset("Remettez-le selon son canal, puis inscrivez son envoi par « version sent »."));
            return;
        }
        String email = EmailActs.id(version);
        if (order.again() == null
                && life.sent().isEmpty()
                && EmailActs.isWaiting(
                        email,
                        journal.of(version.key().caseReference(), version.key().creditor()))) {
            leave(
                    row,
                    "MAIL-OUTBOX",
                    French.typeset("elle est dans la boîte d’envoi : une même lettre ne part pas par deux voies"),
                    French.typeset(
                                    "Pour la poster à la place : ./opposable outbox resolve %s --abandon --reason « motif » ; pour la poster aussi : --again --reason « motif ».")
                            .formatted(email));
            return;
        }
        if (order.again() == null && !life.sent().isEmpty()) {
            leave(
                    row,
                    "MAIL-SENT",
                    "elle est déjà inscrite comme envoyée le "
                            + French.figures(life.sent().getFirst().sending().day()),
                    French.typeset("Pour la renvoyer : --again --reason « motif »."));
            return;
        }
        Objection paid = PaidSince.told(vault, version);
        if (paid != null) {
            leave(row, paid.rule(), paid.reason(), paid.cure());
            return;
        }
        route(row, version, kind.get(), attempt);
    }

    /** The same command given twice on a day sends once. */
    private boolean isSameAgain(Act handedOver) {
        return Objects.equals(handedOver.text("reason"), order.again())
                && order.day().equals(handedOver.occurredOn());
    }

    private @Nullable JournalAct actOf(int attempt) {
        SealedVersion version = judged;
        return version == null ? null : MailActs.of(journal, version, attempt).orElse(null);
    }

    private boolean isUnfinished(JournalAct handedOver) {
        String lot = lotOf(handedOver);
        if (unfinished.containsKey(lot)) {
            return true;
        }
        if (finished.contains(lot)) {
            return false;
        }
        if (journal.withKey(MailActs.readyKey(lot)).isPresent()) {
            finished.add(lot);
            return false;
        }
        unfinished.put(
                lot,
                new Unfinished(
                        lot,
                        handedOver.act().number(MailActs.LETTERS),
                        String.valueOf(handedOver.act().text(MailActs.PROFILE)),
                        String.valueOf(handedOver.act().text(MailActs.SHAPE))));
        return true;
    }

    private void leaveKnown(Row row, JournalAct there) {
        leftOut.add(
                row.handedOver(
                        "elle a déjà été remise dans l’envoi %s du %s"
                                .formatted(
                                        there.act().text(MailActs.LOT),
                                        there.act().occurredOn() == null
                                                ? "(date effacée)"
                                                : French.figures(there.act().occurredOn())),
                        French.typeset(
                                order.again() == null
                                        ? "Une même lettre ne part pas deux fois ; pour la renvoyer : --again --reason « motif »."
                                        : "Elle a déjà été renvoyée aujourd’hui pour ce motif ; pour la renvoyer encore : un autre motif, ou un autre jour.")));
    }

    private void route(Row row, SealedVersion version, LetterKind kind, int attempt) {
        String channel = row.channel();
        Snapshot made = Snapshot.read(vault.facts(version));
        boolean byHand = channel.equals(HAND) && HAND.equals(made.channel());
        boolean registered = kind.channel().equals("lrar") && !byHand;
        if (registered && !channel.equals("lrar") && !channel.equals("lre")) {
            leave(
                    row,
                    "MAIL-CHANNEL",
                    French.typeset("la grille veut un recommandé pour ce document, et la liste dit « %s »")
                            .formatted(channel),
                    French.typeset("Remettez « lrar » dans la colonne channel, comme produce l’a écrit."));
            return;
        }
        if (channel.equals(EMAIL)) {
            if (!order.allChannels()) {
                leave(
                        row,
                        "MAIL-BY-EMAIL",
                        "elle est faite pour partir par courriel",
                        French.typeset(
                                        "Mettez-la dans la boîte d’envoi : ./opposable outbox add ; pour une lettre sur papier : produce --kind %s --channel post, ou postez celle-ci par --all-channels.")
                                .formatted(kind.key()));
                return;
            }
            channel = "post";
        }
        if (order.electronic() && channel.equals("lrar")) {
            channel = "lre";
        }
        Optional<Service> service = order.profile().service(channel);
        if (service.isEmpty() && byHand) {
            leave(
                    row,
                    "MAIL-BY-HAND",
                    "elle est faite pour être remise en main propre contre décharge",
                    French.typeset(
                                    "Sortez-la par « mail --profile manuel », qui dit quoi en faire ; pour la poster : produce --kind %s --channel %s en fait une autre.")
                            .formatted(kind.key(), kind.channel().equals("lrar") ? "lrar" : "post"));
            return;
        }
        if (service.isEmpty()) {
            leave(
                    row,
                    "MAIL-SERVICE",
                    French.typeset("le profil %s n’a pas de service pour le canal « %s »")
                            .formatted(order.profile().key(), channel),
                    "Choisissez un autre profil, ou remettez-la selon son canal.");
            return;
        }
        CaseFile file = made.caseFile();
        Electronic electronic = null;
        if (channel.equals("lre")) {
            ElectronicAddressee addressee = ElectronicAddressee.of(version, file, consents, order.day());
            Objection objection = addressee.objection();
            if (objection != null) {
                leave(row, objection.rule(), objection.reason(), objection.cure());
                return;
            }
            electronic = addressee.reached();
        }
        address(row, version, kind, attempt, channel, service.get(), file, electronic);
    }

    private void address(
            Row row,
            SealedVersion version,
            LetterKind kind,
            int attempt,
            String channel,
            Service service,
            CaseFile file,
            @Nullable Electronic electronic) {
        WindowLines window = WindowLines.of(kind, file, order.profile());
        if (window.problem() != null) {
            leave(row, "MAIL-ADDRESS", window.problem(), window.cure());
            return;
        }
        if (electronic == null && !service.serves(window.country())) {
            leave(
                    row,
                    "MAIL-COUNTRY",
                    French.typeset("le service « %s » ne va pas vers le pays %s")
                            .formatted(service.name(), window.country()),
                    "Postez-la par un autre prestataire ou à la main (--profile manuel).");
            return;
        }
        Postage postage = Postage.of(version.pages(), version.bytes(), order.duplex(), order.profile());
        if (electronic == null && !channel.equals(HAND) && postage.problem() != null) {
            leave(
                    row,
                    "MAIL-POSTAGE",
                    postage.problem(),
                    "Postez-la à la main, ou allégez ses annexes puis produisez de nouveau.");
            return;
        }
        candidates.add(new Candidate(
                row,
                new MailLetter(
                        version,
                        MailActs.id(version, attempt),
                        attempt,
                        "%s_%s_v%d.pdf".formatted(version.key().caseReference(), row.kind(), version.versionNo()),
                        channel,
                        service,
                        window,
                        postage,
                        row.recipient(),
                        electronic),
                begun));
    }

    private void leave(Row row, String rule, String reason, String cure) {
        leave(row.leftOut(rule, reason, cure));
    }

    /** What an interrupted lot holds and may not leave any more is taken back, or its lot could never be finished. */
    private void leave(LeftOut left) {
        leftOut.add(left);
        JournalAct there = begun;
        SealedVersion version = judged;
        if (there != null && version != null) {
            takenBack.add(new TakenBack(lotOf(there), String.valueOf(there.act().text("id")), version, left));
        }
    }
}
