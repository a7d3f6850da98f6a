package fr.opposable.notice;

import fr.opposable.evidence.TrackingNumber;
import fr.opposable.history.Snapshot;
import fr.opposable.journal.Act;
import fr.opposable.kernel.French;
import fr.opposable.ledger.Subject;
import fr.opposable.originals.CaseKey;
import fr.opposable.store.DataStore;
import fr.opposable.vault.FinalVersion;
import fr.opposable.vault.Lives;
import fr.opposable.vault.Sending.Proof;
import fr.opposable.vault.TransitionRefusedException;
import fr.opposable.vault.Vault;
import fr.opposable.vault.VersionLife;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** A proof of sending makes the version that it is about a sent one. A version that cannot be sent is told, and its proof stays. */
final class ProvedSendings {

    private final JdbcTemplate jdbc;
    private final Vault vault;
    private final Lives lives;
    private final Map<CaseKey, List<VersionLife>> known = new HashMap<>();

    ProvedSendings(DataStore store, Vault vault) {
        this.jdbc = new JdbcTemplate(store.dataSource());
        this.vault = vault;
        this.lives = vault.lives();
    }

    /** What came of it. */
    sealed interface Result permits Sent, Known, Refused {}

    /** The version is sent now. */
    record Sent(String version) implements Result {}

    /** It was said to be sent that day already, or the proof is of no version of the vault. */
    record Known() implements Result {}

    /** It cannot be sent; why, in French. */
    record Refused(String reason) implements Result {}

    /**
     * Says in the journal that the version was sent, unless it says so.
     *
     * @param notice the act of a proof of sending
     * @param proof the file that proves it
     */
    Result record(Act notice, Proof proof, String author) {
        Subject about = notice.about();
        LocalDate day = notice.occurredOn();
        CaseKey key = new CaseKey(notice.creditor(), notice.caseReference());
        if (about == null || day == null) {
            return new Known();
        }
        Optional<VersionLife> life =
                known.computeIfAbsent(key, _ -> lives.ofCase(key.reference(), key.creditor())).stream()
                        .filter(one -> one.version().documentId().equals(about.id())
                                && one.version().versionNo() == about.number())
                        .findFirst();
        return life.map(one -> send(one, day, notice.text("number"), proof, author, key))
                .orElseGet(Known::new);
    }

    private Result send(
            VersionLife life, LocalDate day, @Nullable String number, Proof proof, String author, CaseKey key) {
        Optional<fr.opposable.vault.Sending> there = life.sent().stream()
                .map(VersionLife.Sent::sending)
                .filter(sending -> sending.day().equals(day) && sameNumber(sending.number(), number))
                .findFirst();
        if (there.isPresent() && there.get().proof() != null) {
            return new Known();
        }
        try {
            lives.send(FinalVersion.of(life), sending(life, there, day, number, proof), author);
        } catch (TransitionRefusedException e) {
            return new Refused(String.valueOf(e.getMessage()));
        }
        known.remove(key);
        return new Sent(life.name());
    }

    private static boolean sameNumber(@Nullable String one, @Nullable String other) {
        return one == null || other == null || plain(one).equals(plain(other));
    }

    private static String plain(String number) {
        return TrackingNumber.plain(number);
    }

    /** What was noted before without its proof keeps its words. */
    private fr.opposable.vault.Sending sending(
            VersionLife life,
            Optional<fr.opposable.vault.Sending> noted,
            LocalDate day,
            @Nullable String number,
            Proof proof) {
        if (noted.isPresent()) {
            fr.opposable.vault.Sending before = noted.get();
            return new fr.opposable.vault.Sending(
                    before.recipient(),
                    before.channel(),
                    day,
                    before.number() == null ? number : before.number(),
                    proof);
        }
        HandedOver lot = inLot(life).orElseGet(() -> new HandedOver(debtor(life), "lrar"));
        String channel = lot.channel().equals("post") && number != null ? "lrar" : lot.channel();
        return new fr.opposable.vault.Sending(lot.recipient(), channel, day, number, proof);
    }

    /** To whom and by which way a letter was handed over. */
    private record HandedOver(String recipient, String channel) {}

    private Optional<HandedOver> inLot(VersionLife life) {
        return jdbc
                .query(
                        """
                        SELECT i.recipient, i.channel FROM lot_entry l JOIN run_item i ON i.run_id = l.run_id AND i.seq = l.seq
                         WHERE l.document_id = ? AND l.version_no = ? AND i.recipient IS NOT NULL AND i.channel IS NOT NULL
                        """,
                        (row, _) -> new HandedOver(row.getString(1), row.getString(2)),
                        life.version().documentId(),
                        life.version().versionNo())
                .stream()
                .findFirst();
    }

    private String debtor(VersionLife life) {
        return Snapshot.read(vault.facts(life.version())).caseFile().debtor().fullName();
    }

    /** {@return what the user is told of a version that could not be sent} */
    static String told(Refused refused) {
        return French.typeset("La preuve d'envoi est enregistrée, et la version n'est pas inscrite comme envoyée : ")
                + refused.reason();
    }
}
