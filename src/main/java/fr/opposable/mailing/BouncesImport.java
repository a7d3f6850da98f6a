package fr.opposable.mailing;

import fr.opposable.journal.Act;
import fr.opposable.journal.JournalAct;
import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Sha256;
import fr.opposable.ledger.Subject;
import fr.opposable.mailing.Bounce.Failure;
import fr.opposable.store.DataStore;
import fr.opposable.vault.Vault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what came back by e-mail: what a server says of one of our messages becomes an act of its case, the report itself is kept. What
 * tells of none of ours, or says nothing of delivery, is listed. The same again adds nothing.
 */
public final class BouncesImport {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int MOST_FILES = 20_000;
    private static final int MOST_IN_MAILBOX = 20_000;
    private static final String MEDIA_TYPE = "message/rfc822";

    private final Vault vault;
    private final Outbox outbox;
    private final Clock clock;
    private final String author;
    private final List<Returned> returned = new ArrayList<>();
    private final List<Other> others = new ArrayList<>();
    private int read;

    public BouncesImport(DataStore store, Vault vault, Clock clock, String author) {
        this.vault = vault;
        this.outbox = new Outbox(store, vault, clock);
        this.clock = clock;
        this.author = author;
    }

    /**
     * A message of ours that came back.
     *
     * @param entry the message
     * @param status the status the server gave, {@code 5.1.1}
     * @param diagnostic what it said
     * @param unknownAddress whether it is the address that is wrong
     * @param file where the report was read
     * @param recorded whether it was recorded now; false: it was before
     */
    public record Returned(
            OutboxEntry entry,
            String status,
            String diagnostic,
            boolean unknownAddress,
            String file,
            boolean recorded) {}

    /**
     * A message that is no return of ours, or does not say that it is one.
     *
     * @param file where it was read
     * @param subject its subject
     * @param reason what it is, in French
     * @param cure what to do, in French
     */
    public record Other(String file, String subject, String reason, String cure) {}

    /** What was read, and what came of it. */
    public record Report(int read, List<Returned> returned, List<Other> others) {}

    /**
     * Reads a message, a mailbox ({@code .mbox}), or a folder of these.
     *
     * @throws MailUnreadableException when there is no such thing, or too many files
     */
    public Report run(Path from) {
        if (!Files.exists(from)) {
            throw new MailUnreadableException(
                    French.typeset("« %s » n’existe pas. Donnez un fichier eml ou mbox, ou un dossier de ceux-ci.")
                            .formatted(from),
                    null);
        }
        try {
            for (Path file : files(from)) {
                file(file, from);
            }
        } catch (IOException e) {
            throw new MailUnavailableException(from, e);
        }
        vault.settle();
        return new Report(read, returned, others);
    }

    private static List<Path> files(Path from) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            List<Path> files = walk.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .limit(MOST_FILES + 1L)
                    .toList();
            if (files.size() > MOST_FILES) {
                throw new MailUnreadableException(
                        French.typeset("« %s » a plus de %d fichiers : importez-les par parties.")
                                .formatted(from, MOST_FILES),
                        null);
            }
            return files;
        }
    }

    private void file(Path file, Path from) throws IOException {
        String name = file.equals(from)
                ? String.valueOf(file.getFileName())
                : from.relativize(file).toString();
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            other(name, "", "c’est un lien, ou ce n’est pas un fichier ordinaire", "Copiez le fichier lui-même.");
            return;
        }
        if (Files.size(file) > MailParts.LARGEST) {
            other(
                    name,
                    "",
                    "ce fichier dépasse 20 Mio",
                    French.typeset("Un retour est plus petit : découpez la boîte, ou retirez le fichier."));
            return;
        }
        byte[] bytes = Files.readAllBytes(file);
        if (isCompound(bytes)) {
            other(name, "", "c’est un message d’Outlook (msg)", "Enregistrez-le au format eml, puis importez-le.");
            return;
        }
        List<byte[]> messages = mailbox(bytes);
        for (int i = 0; i < messages.size(); i++) {
            String place = messages.size() == 1 ? name : "%s, message %d".formatted(name, i + 1);
            message(place, messages.get(i));
        }
    }

    private static boolean isCompound(byte[] bytes) {
        return bytes.length > 8 && (bytes[0] & 0xff) == 0xd0 && (bytes[1] & 0xff) == 0xcf && bytes[2] == 0x11;
    }

    /** {@return the messages of a mailbox: each begins with a line « From » after an empty one; else the one message} */
    private static List<byte[]> mailbox(byte[] bytes) {
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);
        if (!raw.startsWith("From ")) {
            return List.of(bytes);
        }
        List<byte[]> messages = new ArrayList<>();
        for (String one : raw.split("(?:^|\r?\n\r?\n)From [^\r\n]{1,500}\r?\n", MOST_IN_MAILBOX)) {
            if (!one.isBlank()) {
                messages.add(one.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return messages;
    }

    private void message(String place, byte[] bytes) {
        read++;
        Bounce bounce = Bounce.read(bytes);
        if (bounce.own()) {
            other(place, bounce.subject(), "c’est un message envoyé d’ici, et non son retour", "Rien à faire.");
            return;
        }
        List<OutboxEntry> entries = bounce.ours().stream()
                .sorted()
                .map(outbox::entry)
                .flatMap(Optional::stream)
                .toList();
        if (entries.isEmpty()) {
            other(
                    place,
                    bounce.subject(),
                    bounce.ours().isEmpty()
                            ? "il ne cite aucun message envoyé d’ici"
                            : "le message qu’il cite n’est pas dans cette boîte d’envoi",
                    bounce.failures().isEmpty()
                            ? French.typeset("Lisez-le : ce n’est pas un avis de non-remise.")
                            : "Voyez de quel envoi il s’agit, et notez-le dans l’affaire.");
            return;
        }
        Optional<Failure> failed =
                bounce.failures().stream().filter(Failure::isFailed).findFirst();
        if (failed.isEmpty()) {
            other(
                    place,
                    bounce.subject(),
                    bounce.failures().isEmpty()
                            ? "il répond à un message envoyé d’ici, et ne parle pas de remise"
                            : "il annonce un retard ou une remise, et non un échec",
                    bounce.automatic()
                            ? "Attendez la suite."
                            : French.typeset(
                                    "Lisez-le : c’est peut-être la réponse du débiteur (contestation, promesse)."));
            return;
        }
        Sha256 kept = vault.keepFile(Bytes.copyOf(bytes), MEDIA_TYPE);
        for (OutboxEntry entry : entries) {
            record(entry, bounce, failureOf(entry, bounce, failed.get()), place, kept);
        }
    }

    /** Of several addressees, the one of the message. */
    private static Failure failureOf(OutboxEntry entry, Bounce bounce, Failure first) {
        return bounce.failures().stream()
                .filter(Failure::isFailed)
                .filter(failure -> failure.recipient().equalsIgnoreCase(entry.to()))
                .findFirst()
                .orElse(first);
    }

    private void record(OutboxEntry entry, Bounce bounce, Failure failure, String place, Sha256 kept) {
        String key = "%s:%s:%s".formatted(EmailActs.BOUNCED, entry.id(), kept.hex());
        boolean known = vault.journal().withKey(key).isPresent();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", entry.id());
        facts.put("to", entry.to());
        facts.put("document", entry.document());
        facts.put("version", entry.version());
        facts.put("recipient", failure.recipient());
        facts.put("status", failure.status());
        facts.put("diagnostic", failure.diagnostic());
        facts.put("permanent", failure.isPermanent());
        facts.put("unknown_address", failure.isUnknownAddress());
        facts.put("source_file", EmailActs.shortened(place));
        facts.put("source_sha256", kept.hex());
        JournalAct act = vault.journal()
                .append(new Act(
                        EmailActs.BOUNCED,
                        entry.creditor(),
                        entry.reference(),
                        author,
                        plausible(bounce.day(), entry),
                        new Subject(entry.documentId(), entry.version()),
                        facts,
                        key));
        returned.add(new Returned(
                entry,
                failure.status(),
                failure.diagnostic(),
                Boolean.TRUE.equals(act.act().facts().get("unknown_address")),
                place,
                !known));
    }

    /** A day before the message was queued, or still to come, is the server's mistake: none is recorded. */
    private @Nullable LocalDate plausible(@Nullable LocalDate day, OutboxEntry entry) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), PARIS);
        LocalDate queued = LocalDate.ofInstant(entry.since(), PARIS);
        return day == null || day.isAfter(today) || day.isBefore(queued) ? null : day;
    }

    private void other(String file, String subject, String reason, String cure) {
        others.add(new Other(file, subject, reason, cure));
    }
}
