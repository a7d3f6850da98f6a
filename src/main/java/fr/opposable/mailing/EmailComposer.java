package fr.opposable.mailing;

import fr.opposable.claim.CaseFile;
import fr.opposable.claim.Event;
import fr.opposable.claim.EventKind;
import fr.opposable.claim.Party;
import fr.opposable.claim.PartyKind;
import fr.opposable.claim.Sender;
import fr.opposable.history.Snapshot;
import fr.opposable.journal.Act;
import fr.opposable.journal.JournalAct;
import fr.opposable.kernel.French;
import fr.opposable.letter.LetterKind;
import fr.opposable.mailing.EmailMessage.UnsafeFieldException;
import fr.opposable.mailing.LotList.Row;
import fr.opposable.vault.Sending;
import fr.opposable.vault.Vault;
import fr.opposable.vault.VersionLife;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes the message that carries a version. It tells no sum and no debt: an e-mail is read over shoulders and on shared machines (RGPD, art.
 * 5, 1, f); the letter is in the attachment.
 */
final class EmailComposer {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Vault vault;
    private final EmailOrder order;
    private final Clock clock;
    private final Consumer<LeftOut> leftOut;

    EmailComposer(Vault vault, EmailOrder order, Clock clock, Consumer<LeftOut> leftOut) {
        this.vault = vault;
        this.order = order;
        this.clock = clock;
        this.leftOut = leftOut;
    }

    /** {@return the message for this version; null when it may not go by e-mail, which was listed} */
    @Nullable
    EmailMessage compose(Row row, VersionLife life) {
        Optional<LetterKind> kind = LetterKind.of(row.kind());
        if (kind.isEmpty() || !EmailKinds.of(kind.get()).allowed()) {
            return left(
                    row,
                    "MAIL-EMAIL-KIND",
                    "ce document ne part pas par courriel"
                            + kind.map(known -> French.typeset(" : ")
                                            + EmailKinds.of(known).source())
                                    .orElse(""),
                    "Postez-le (./opposable mail), ou remettez-le selon son canal.");
        }
        if (!row.channel().equals("email") && !order.allChannels()) {
            return left(
                    row,
                    "MAIL-BY-POST",
                    "elle est faite pour partir sur papier",
                    French.typeset(
                                    "Postez-la (./opposable mail) ; pour un courriel : produce --kind %s --channel email, un scénario qui le prévoit, ou celle-ci par --all-channels.")
                            .formatted(row.kind()));
        }
        if (!life.sent().isEmpty()) {
            return left(
                    row,
                    "MAIL-SENT",
                    "la version est déjà inscrite comme envoyée le "
                            + French.figures(life.sent().getFirst().sending().day()),
                    "Elle ne part pas deux fois. Produisez la lettre suivante le moment venu.");
        }
        Optional<JournalAct> posted = MailActs.last(vault.journal(), life.version());
        if (posted.isPresent()) {
            return left(
                    row,
                    "MAIL-POSTED",
                    "elle a été remise pour être postée, dans l’envoi "
                            + posted.get().act().text(MailActs.LOT),
                    "Elle ne part pas par deux voies. Produisez la lettre suivante le moment venu.");
        }
        CaseFile file = Snapshot.read(vault.facts(life.version())).caseFile();
        String email = file.debtor().email();
        if (email == null || email.isBlank()) {
            return left(
                    row,
                    "MAIL-EMAIL-ADDRESS",
                    "le débiteur n’a pas d’adresse électronique",
                    "Ajoutez debtor.email, ou postez la lettre.");
        }
        List<JournalAct> acts = vault.journal()
                .of(life.version().key().caseReference(), life.version().key().creditor());
        if (hasBounced(acts, email.strip())) {
            return left(
                    row,
                    "MAIL-EMAIL-RETURNED",
                    French.typeset("un courriel à « %s » est revenu non remis").formatted(email.strip()),
                    "Postez la lettre, ou corrigez debtor.email.");
        }
        if (isFirstByCollector(file, life)) {
            return left(
                    row,
                    "CPCE-R124-4",
                    French.typeset(
                            "la première lettre d’une société de recouvrement est une lettre (CPCE, art. R. 124-4), et il n’est pas établi qu’un courriel en soit une"),
                    French.typeset("Postez la première lettre ; les suivantes peuvent partir par courriel."));
        }
        if (file.sender().role() == Sender.Role.LAWYER && !order.addressesChecked()) {
            return left(
                    row,
                    "AVO-8-2",
                    French.typeset(
                            "un avocat n’écrit d’abord par courriel qu’à une adresse vérifiée (RIN, art. 8.2 [lu de seconde main])"),
                    "Vérifiez les adresses, puis relancez avec --addresses-checked.");
        }
        return message(row, life, file, email.strip());
    }

    private @Nullable EmailMessage message(Row row, VersionLife life, CaseFile file, String email) {
        Party sender = file.sender().identity() == null
                ? file.creditor()
                : file.sender().identity();
        String own = sender.email() == null ? "" : sender.email().strip();
        String from = order.from() == null ? own : order.from();
        if (from.isEmpty()) {
            return left(
                    row,
                    "MAIL-EMAIL-SENDER",
                    "l’expéditeur n’a pas d’adresse électronique",
                    "Donnez-la par --from, par from=… dans les réglages, ou par creditor.email.");
        }
        try {
            return new EmailMessage(
                    EmailActs.id(life.version()),
                    ZonedDateTime.ofInstant(clock.instant(), PARIS),
                    sender.fullName(),
                    from,
                    own.isEmpty() ? null : own,
                    email,
                    "Courrier %s, %s".formatted(row.reference(), sender.fullName()),
                    text(sender, own.isEmpty() ? from : own, file),
                    vault.read(life.version()),
                    "%s_%s_v%d.pdf"
                            .formatted(
                                    row.reference(), row.kind(), life.version().versionNo()));
        } catch (UnsafeFieldException e) {
            return left(
                    row,
                    "MAIL-EMAIL-FIELD",
                    String.valueOf(e.getMessage()),
                    "Corrigez cette donnée dans l’affaire, puis produisez de nouveau.");
        }
    }

    private static String text(Party sender, String answers, CaseFile file) {
        StringBuilder text = new StringBuilder();
        text.append("Madame, Monsieur,\n\n");
        text.append("Vous trouverez ci-joint un courrier que vous adresse %s, sous la référence %s."
                .formatted(sender.fullName(), file.reference().value()));
        if (file.sender().identity() != null) {
            text.append(" Nous vous écrivons pour notre mandant, %s."
                    .formatted(file.creditor().fullName()));
        }
        text.append("\n\n")
                .append("Pour toute question, répondez à ce message ou écrivez à %s, en rappelant cette référence."
                        .formatted(answers))
                .append("\n\n")
                .append(
                        "Si ce message ne vous est pas destiné, nous vous remercions de nous le signaler et de le supprimer.")
                .append(
                        "\n\nNous vous prions d’agréer, Madame, Monsieur, l’expression de nos salutations distinguées.\n\n")
                .append(sender.fullName())
                .append('\n');
        identity(sender, text);
        return text.toString();
    }

    /** Who is registered says so on all its correspondence (C. com., art. R. 123-237), a sole trader that it is one. */
    private static void identity(Party sender, StringBuilder text) {
        List<String> lines = new ArrayList<>();
        if (sender.legalForm() != null) {
            lines.add(sender.legalForm()
                    + (sender.shareCapital() == null
                            ? ""
                            : " au capital de " + French.amount(sender.shareCapital()) + " euros"));
        } else if (sender.kind() == PartyKind.SOLE_TRADER) {
            lines.add("Entrepreneur individuel (EI)");
        }
        if (sender.address() != null) {
            lines.add("%s, %s %s"
                    .formatted(
                            String.join(", ", sender.address().lines()),
                            sender.address().postalCode(),
                            sender.address().city()));
        }
        if (sender.siren() != null) {
            lines.add((sender.rcsCity() == null ? "SIREN " : "RCS " + sender.rcsCity() + " ") + sender.siren());
        }
        text.append(String.join("\n", lines)).append('\n');
    }

    private static boolean hasBounced(List<JournalAct> acts, String email) {
        return acts.stream()
                .map(JournalAct::act)
                .anyMatch(act -> act.kind().equals(EmailActs.BOUNCED)
                        && email.equalsIgnoreCase(String.valueOf(act.text("to")))
                        && isPermanent(act));
    }

    private static boolean isPermanent(Act bounced) {
        return Boolean.TRUE.equals(bounced.facts().get("permanent"));
    }

    private boolean isFirstByCollector(CaseFile file, VersionLife life) {
        if (file.sender().role() != Sender.Role.COLLECTION_AGENCY) {
            return false;
        }
        boolean told = file.events().stream()
                .filter(event -> event.kind() == EventKind.REMINDER || event.kind() == EventKind.MISE_EN_DEMEURE)
                .anyMatch(event -> isLetter(event.channel()));
        boolean sent =
                vault
                        .lives()
                        .ofCase(
                                life.version().key().caseReference(),
                                life.version().key().creditor())
                        .stream()
                        .flatMap(one -> one.sent().stream())
                        .map(VersionLife.Sent::sending)
                        .map(Sending::channel)
                        .anyMatch(channel -> channel.equals("post") || channel.equals("lrar") || channel.equals("lre"));
        return !told && !sent;
    }

    private static boolean isLetter(Event.@Nullable Channel channel) {
        return channel == Event.Channel.POST || channel == Event.Channel.LRAR || channel == Event.Channel.LRE;
    }

    private @Nullable EmailMessage left(Row row, String rule, String reason, String cure) {
        leftOut.accept(row.leftOut(rule, reason, cure));
        return null;
    }
}
