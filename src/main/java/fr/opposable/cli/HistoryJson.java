package fr.opposable.cli;

import fr.opposable.bank.Payments;
import fr.opposable.bank.RecordedPayment;
import fr.opposable.mailing.UndeliveredMail;
import fr.opposable.vault.SealedVersion;
import fr.opposable.vault.Sending;
import fr.opposable.vault.VersionLife;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A version in the shape of the command-line contract. */
final class HistoryJson {

    private HistoryJson() {}

    /**
     * @param payments the payments of its case that were read on bank statements
     * @param unknown acts of those that the version does not reckon with
     */
    static Map<String, @Nullable Object> of(
            VersionLife life, List<UndeliveredMail> undelivered, List<Payments.Told> payments, Set<String> unknown) {
        SealedVersion version = life.version();
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("key", version.key().toString());
        map.put("version", version.versionNo());
        map.put("kind", version.key().kind());
        map.put("createdAt", version.producedAt().toString());
        map.put("author", version.author());
        map.put("template", version.templateId());
        map.put("lawVersion", version.law().toString());
        map.put("engine", version.engine());
        map.put("fingerprint", version.fingerprint().hex());
        map.put("sha256", version.artifact().hex());
        map.put("bytes", version.bytes());
        map.put("pages", version.pages());
        map.put("state", life.state().key());
        map.put("lot", version.lot());
        map.put("logIndex", version.logIndex());
        map.put("approvedBy", life.approvedBy());
        map.put("supersedes", life.supersedes());
        map.put("reason", life.reason());
        map.put("replacedBy", life.replacedBy());
        map.put("ended", life.ended() == null ? null : life.ended().toString());
        map.put("endReason", life.endReason());
        map.put("sent", life.sent().stream().map(HistoryJson::sent).toList());
        map.put(
                "undelivered",
                undelivered.stream()
                        .filter(mail -> mail.isOf(version))
                        .map(HistoryJson::undelivered)
                        .toList());
        map.put(
                "payments",
                payments.stream()
                        .map(told ->
                                payment(told, !unknown.contains(told.payment().actId())))
                        .toList());
        return map;
    }

    private static Map<String, @Nullable Object> payment(Payments.Told told, boolean known) {
        RecordedPayment payment = told.payment();
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("on", payment.day().toString());
        map.put("amount", payment.amount().plain());
        map.put("payer", payment.payer());
        map.put("file", payment.file());
        map.put("place", payment.place());
        map.put("rule", payment.rule());
        map.put("stands", told.stands());
        map.put("reckoned", known);
        return map;
    }

    private static Map<String, @Nullable Object> undelivered(UndeliveredMail mail) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("to", mail.to());
        map.put("on", mail.day() == null ? null : mail.day().toString());
        map.put("status", mail.status());
        map.put("diagnostic", mail.diagnostic());
        map.put("unknownAddress", mail.unknownAddress());
        map.put("file", mail.file());
        return map;
    }

    private static Map<String, @Nullable Object> sent(VersionLife.Sent sent) {
        Sending sending = sent.sending();
        Sending.Proof proof = sending.proof();
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("to", sending.recipient());
        map.put("channel", sending.channel());
        map.put("on", sending.day().toString());
        map.put("number", sending.number());
        map.put("proof", proof == null ? null : proof.name());
        map.put("proofSha256", proof == null ? null : proof.file().hex());
        map.put("author", sent.author());
        map.put("recordedAt", sent.recordedAt().toString());
        return map;
    }
}
