package fr.opposable.mailing;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Party;
import fr.opposable.history.Snapshot;
import fr.opposable.journal.Act;
import fr.opposable.journal.Journal;
import fr.opposable.journal.JournalAct;
import fr.opposable.kernel.French;
import fr.opposable.letter.DebtorClass;
import fr.opposable.letter.LetterKind;
import fr.opposable.mailing.LotList.Row;
import fr.opposable.mailing.LreConsents.Consent;
import fr.opposable.mailing.MailLetter.Electronic;
import fr.opposable.mailing.OutgoingProfile.Service;
import fr.opposable.vault.SealedVersion;
import fr.opposable.vault.Vault;
import fr.opposable.vault.VersionLife;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides of each row of the lots whether its letter is handed over; one that is not is listed with the reason and the cure. */
final class MailPlanner {

    private final Vault vault;
    private final Journal journal;
    private final LreConsents consents;
    private final MailOrder order;
    private final List<MailLetter> letters = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final ListedVersions listed;
    private final Map<String, Unfinished> unfinished = new HashMap<>();

    MailPlanner(Vault vault, MailOrder order) {
        this.vault = vault;
        this.journal = vault.journal();
        this.consents = new LreConsents(journal);
        this.order = order;
        this.listed = new ListedVersions(vault, leftOut::add);
    }

    /**
     * What is to be handed over.
     *
     * @param letters in the order of their lots
     * @param leftOut what is not, and why
     * @param unfinished the lot that an interruption left open and that this one goes on with; null: a new one
     */
    record Plan(
            List<MailLetter> letters,
            List<LeftOut> leftOut,
            @Nullable Unfinished unfinished) {}

    /** A lot whose letters are recorded and whose folder is not in its place yet. */
    record Unfinished(String lot, int letters, String profile, String shape) {}

    Plan plan() {
        for (java.nio.file.Path lot : order.lots()) {
            LotList.read(lot).forEach(this::judge);
        }
        if (unfinished.isEmpty()) {
            return new Plan(letters, leftOut, null);
        }
        return goneOnWith();
    }

    /** An interrupted lot is finished as it was begun; what is new waits for the next one. */
    private Plan goneOnWith() {
        Unfinished open = unfinished.values().iterator().next();
        List<MailLetter> begun = letters.stream()
                .filter(letter -> lotOf(letter.id()).map(open.lot()::equals).orElse(false))
                .toList();
        if (unfinished.size() > 1 || begun.size() != open.letters()) {
            throw new MailUnreadableException(
                    French.typeset(
                                    "L’envoi %s a été interrompu avec %d lettre(s), dont %d sont dans les lots donnés. Donnez les mêmes lots que la première fois, un envoi à la fois.")
                            .formatted(open.lot(), open.letters(), begun.size()),
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
        return new Plan(begun, leftOut, open);
    }

    private Optional<String> lotOf(String id) {
        return journal.withKey(MailActs.key(id))
                .map(act -> String.valueOf(act.act().text(MailActs.LOT)));
    }

    private void judge(Row row) {
        VersionLife life = listed.standing(row);
        if (life != null) {
            handOver(row, life);
        }
    }

    private void handOver(Row row, VersionLife life) {
        SealedVersion version = life.version();
        Optional<LetterKind> kind = LetterKind.of(row.kind());
        if (kind.isEmpty() || kind.get() == LetterKind.CONSTAT_ECHEC) {
            leave(
                    row,
                    French.typeset("ce document reste au dossier ou va au greffe : il ne se poste pas au débiteur"),
                    French.typeset("Remettez-le selon son canal, puis inscrivez son envoi par « version sent »."));
            return;
        }
        int attempt = 1;
        for (JournalAct there = actOf(version, attempt); there != null; there = actOf(version, attempt)) {
            if (isUnfinished(there)) {
                break;
            }
            if (order.again() == null || isSameAgain(there.act())) {
                leaveKnown(row, there);
                return;
            }
            attempt++;
        }
        String email = EmailActs.id(version);
        if (order.again() == null
                && life.sent().isEmpty()
                && EmailActs.isWaiting(
                        email,
                        journal.of(version.key().caseReference(), version.key().creditor()))) {
            leave(
                    row,
                    French.typeset("elle est dans la boîte d’envoi : une même lettre ne part pas par deux voies"),
                    French.typeset(
                                    "Pour la poster à la place : ./opposable outbox resolve %s --abandon --reason « motif » ; pour la poster aussi : --again --reason « motif ».")
                            .formatted(email));
            return;
        }
        if (order.again() == null && !life.sent().isEmpty()) {
            leave(
                    row,
                    "elle est déjà inscrite comme envoyée le "
                            + French.figures(life.sent().getFirst().sending().day()),
                    French.typeset("Pour la renvoyer : --again --reason « motif »."));
            return;
        }
        route(row, version, kind.get(), attempt);
    }

    /** The same command given twice on a day sends once. */
    private boolean isSameAgain(Act handedOver) {
        return Objects.equals(handedOver.text("reason"), order.again())
                && order.day().equals(handedOver.occurredOn());
    }

    private @Nullable JournalAct actOf(SealedVersion version, int attempt) {
        return journal.withKey(MailActs.key(MailActs.id(version, attempt))).orElse(null);
    }

    private boolean isUnfinished(JournalAct handedOver) {
        String lot = String.valueOf(handedOver.act().text(MailActs.LOT));
        if (unfinished.containsKey(lot)) {
            return true;
        }
        if (journal.withKey(MailActs.readyKey(lot)).isPresent()) {
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
        leftOut.add(row.handedOver(
                "elle a déjà été remise dans l’envoi %s du %s"
                        .formatted(
                                there.act().text(MailActs.LOT),
                                there.act().occurredOn() == null
                                        ? "(date effacée)"
                                        : French.figures(there.act().occurredOn())),
                French.typeset(
                        "Une même lettre ne part pas deux fois ; pour la renvoyer : --again --reason « motif ».")));
    }

    private void route(Row row, SealedVersion version, LetterKind kind, int attempt) {
        String channel = row.channel();
        boolean registered = kind.channel().equals("lrar");
        if (registered && !channel.equals("lrar") && !channel.equals("lre")) {
            leave(
                    row,
                    French.typeset("la grille veut un recommandé pour ce document, et la liste dit « %s »")
                            .formatted(channel),
                    French.typeset("Remettez « lrar » dans la colonne channel, comme produce l’a écrit."));
            return;
        }
        if (order.electronic() && channel.equals("lrar")) {
            channel = "lre";
        }
        Optional<Service> service = order.profile().service(channel);
        if (service.isEmpty()) {
            leave(
                    row,
                    French.typeset("le profil %s n’a pas de service pour le canal « %s »")
                            .formatted(order.profile().key(), channel),
                    channel.equals("email")
                            ? French.typeset("Mettez-la dans la boîte d’envoi : ./opposable outbox add.")
                            : "Choisissez un autre profil, ou remettez-la selon son canal.");
            return;
        }
        CaseFile file = Snapshot.read(vault.facts(version)).caseFile();
        Electronic electronic = null;
        if (channel.equals("lre")) {
            electronic = electronic(row, version, file);
            if (electronic == null) {
                return;
            }
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
            leave(row, window.problem(), window.cure());
            return;
        }
        if (electronic == null && !service.serves(window.country())) {
            leave(
                    row,
                    French.typeset("le service « %s » ne va pas vers le pays %s")
                            .formatted(service.name(), window.country()),
                    "Postez-la par un autre prestataire ou à la main (--profile manuel).");
            return;
        }
        Postage postage = Postage.of(version.pages(), version.bytes(), order.duplex(), order.profile());
        if (electronic == null && postage.problem() != null) {
            leave(row, postage.problem(), "Postez-la à la main, ou allégez ses annexes puis produisez de nouveau.");
            return;
        }
        letters.add(new MailLetter(
                version,
                MailActs.id(version, attempt),
                attempt,
                "%s_%s_v%d.pdf".formatted(version.key().caseReference(), row.kind(), version.versionNo()),
                channel,
                service,
                window,
                postage,
                row.recipient(),
                electronic));
    }

    /** Who is no professional must have consented before (C. postes, art. L. 100); a professional needs an address only. */
    private @Nullable Electronic electronic(Row row, SealedVersion version, CaseFile file) {
        Party debtor = file.debtor();
        boolean professional = DebtorClass.of(debtor.kind()) != DebtorClass.CONSUMER;
        Optional<Consent> consent =
                consents.standing(version.key().creditor(), version.key().caseReference(), order.day());
        if (!professional && consent.isEmpty()) {
            leave(
                    row,
                    "le destinataire n’est pas un professionnel et aucun consentement à la lettre recommandée électronique n’est inscrit (C. postes, art. L. 100)",
                    French.typeset(
                            "Envoyez-la sur papier (sans --registered lre), ou inscrivez son consentement préalable par « ./opposable consent »."));
            return null;
        }
        String email = consent.map(Consent::email).orElse(debtor.email() == null ? "" : debtor.email());
        if (!EmailAddresses.isPlain(email)) {
            leave(
                    row,
                    email.isEmpty()
                            ? "le débiteur n’a pas d’adresse électronique"
                            : French.typeset("« %s » n’est pas une adresse électronique simple")
                                    .formatted(email),
                    French.typeset(
                            "Corrigez debtor.email, puis produisez de nouveau ; ou envoyez la lettre sur papier."));
            return null;
        }
        Party.Representative representative = debtor.representative();
        String firstNames = debtor.firstNames();
        return firstNames == null
                ? new Electronic(
                        professional, debtor.name(), "", representative == null ? "" : representative.name(), email)
                : new Electronic(professional, "", firstNames, debtor.name(), email);
    }

    private void leave(Row row, String reason, String cure) {
        leftOut.add(row.leftOut(reason, cure));
    }
}
