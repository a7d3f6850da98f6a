package fr.opposable.mailing;

import fr.opposable.journal.Act;
import fr.opposable.kernel.Sha256;
import fr.opposable.mailing.Outbox.Added;
import fr.opposable.mailing.OutboxEntry.State;
import fr.opposable.mailing.SecondLook.Objection;
import fr.opposable.vault.SealedVersion;
import fr.opposable.vault.Vault;
import fr.opposable.vault.VersionLife;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the letters of lots in the outbox, once each, and writes as files those that wait there. */
final class Queueing {

    /** The list of what was left out, beside the files. */
    static final String LEFT_OUT = "non-envoyes.csv";

    private static final String MEDIA_TYPE = "message/rfc822";

    /** Messages recorded in one transaction. */
    private static final int AT_ONCE = 100;

    private final Outbox outbox;
    private final Vault vault;
    private final EmailOrder order;
    private final SecondLook look;
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<OutboxEntry> queued = new ArrayList<>();
    private final List<OutboxEntry> known = new ArrayList<>();
    private final List<OutboxEntry> held = new ArrayList<>();
    private final Map<LotList.Row, VersionLife> fresh = new LinkedHashMap<>();
    private final Map<LotList.Row, OutboxEntry> waiting = new LinkedHashMap<>();
    private final ListedVersions listed;
    private final EmailComposer composer;

    Queueing(Outbox outbox, Vault vault, Clock clock, EmailOrder order, SecondLook look) {
        this.outbox = outbox;
        this.vault = vault;
        this.order = order;
        this.look = look;
        this.listed = new ListedVersions(vault, leftOut::add);
        this.composer = new EmailComposer(vault, order, clock, leftOut::add);
    }

    Added run() throws IOException {
        Map<LotList.Row, SealedVersion> asked = new LinkedHashMap<>();
        for (Path lot : order.lots()) {
            LotList.read(lot).forEach(row -> sort(row, asked));
        }
        Map<SealedVersion, Objection> objections = look.objections(asked.values(), false);
        waiting.forEach((row, entry) -> {
            Objection objection = objections.get(asked.get(row));
            if (objection != null) {
                held.add(entry);
                leave(row, objection);
            }
        });
        compose(objections);
        int files = write();
        vault.settle();
        return new Added(queued, known, files, leftOut);
    }

    private void sort(LotList.Row row, Map<LotList.Row, SealedVersion> asked) {
        VersionLife life = listed.named(row);
        if (life == null) {
            return;
        }
        Optional<OutboxEntry> there = outbox.entry(EmailActs.id(life.version()));
        if (there.isPresent()) {
            known.add(there.get());
            if (there.get().state() == State.QUEUED) {
                waiting.put(row, there.get());
                asked.put(row, life.version());
            }
        } else if (listed.isStanding(row, life)) {
            fresh.put(row, life);
            asked.put(row, life.version());
        }
    }

    private void compose(Map<SealedVersion, Objection> objections) {
        List<Act> acts = new ArrayList<>();
        fresh.forEach((row, life) -> {
            SealedVersion version = life.version();
            Objection paid = PaidSince.told(vault, version);
            Objection objection = paid == null ? objections.get(version) : paid;
            if (objection != null) {
                leave(row, objection);
                return;
            }
            EmailMessage message = composer.compose(row, life);
            if (message != null) {
                Sha256 kept = vault.keepFile(message.bytes(), MEDIA_TYPE);
                acts.add(EmailActs.queued(version, message, kept, row.recipient(), outbox.today(), order.author()));
            }
            if (acts.size() == AT_ONCE) {
                record(acts);
            }
        });
        record(acts);
    }

    private void leave(LotList.Row row, Objection objection) {
        leftOut.add(row.leftOut(objection.rule(), objection.reason(), objection.cure()));
    }

    /** A kill before this leaves kept messages that nobody knows of: the same command makes the same ones again. */
    private void record(List<Act> acts) {
        vault.journal()
                .append(acts)
                .forEach(act -> queued.add(
                        outbox.read(String.valueOf(act.act().text("id")), act).orElseThrow()));
        acts.clear();
    }

    private int write() throws IOException {
        try {
            return files();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private int files() throws IOException {
        Path out = order.out();
        if (out == null) {
            return 0;
        }
        int files = 0;
        for (OutboxEntry entry : known) {
            files += held.contains(entry) ? 0 : write(entry, out);
        }
        for (OutboxEntry entry : queued) {
            files += write(entry, out);
        }
        if (!leftOut.isEmpty()) {
            Files.createDirectories(out);
            MailTables.leftOut(out.resolve(LEFT_OUT), leftOut);
        }
        return files;
    }

    /** Only what still waits is written: a file of what left, or was given up, could be sent by hand. */
    private int write(OutboxEntry entry, Path out) throws IOException {
        if (entry.state() != State.QUEUED) {
            return 0;
        }
        Files.createDirectories(out);
        Files.write(
                out.resolve("%s_%s_v%d.eml".formatted(entry.reference(), entry.document(), entry.version())),
                vault.read(entry.message()).toArray());
        return 1;
    }
}
