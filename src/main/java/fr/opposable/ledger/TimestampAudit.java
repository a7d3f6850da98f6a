package fr.opposable.ledger;

import fr.opposable.kernel.Bytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks tokens and their renewals, and says what is about to expire. */
final class TimestampAudit {

    private final Timestamps timestamps;
    private final Renewals renewals;
    private final Instant now;
    private final Findings findings;
    private final TreeSet<LocalDate> expired = new TreeSet<>();
    private final TreeSet<LocalDate> expiring = new TreeSet<>();
    private int withoutRevocation;

    TimestampAudit(Timestamps timestamps, Renewals renewals, Instant now, Findings findings) {
        this.timestamps = timestamps;
        this.renewals = renewals;
        this.now = now;
        this.findings = findings;
    }

    void audit(Optional<List<X509Certificate>> trusted) {
        NavigableSet<Long> sizes = timestamps.allSizes();
        if (trusted.isEmpty()) {
            findings.notice(
                    sizes.isEmpty()
                            ? "aucune autorité d’horodatage n’est réglée : les dates sont celles du programme"
                            : "des jetons d’horodatage sont gardés, mais l’autorité n’est plus réglée : ils n’ont pas été vérifiés");
            return;
        }
        if (sizes.isEmpty()) {
            findings.notice("une autorité d’horodatage est réglée, mais aucun point de contrôle n’a encore son jeton");
        }
        Map<Integer, Renewals.Renewal> rows = renewals.rows();
        for (long size : sizes) {
            String name = Timestamps.name(size, "tsr");
            audit(size, trusted.get(), rows.values().stream().anyMatch(renewal -> renewal.covers(name)));
        }
        auditRenewals(rows, trusted.get());
        tell();
    }

    private void audit(long size, List<X509Certificate> trusted, boolean renewed) {
        String where = "registre, jeton d’horodatage " + size;
        byte[] note = timestamps.note(size);
        Bytes inside = timestamps.stored(size).orElse(null);
        Bytes outside = timestamps.onDisk(size).orElse(null);
        Optional<TimestampToken.Attested> fromRow = attested(note, inside, trusted);
        Optional<TimestampToken.Attested> fromFile = attested(note, outside, trusted);
        if (inside == null) {
            findings.fault("jeton retiré de la base", where, null);
        } else if (fromRow.isEmpty()) {
            findings.fault("jeton altéré dans la base", where, null);
        }
        if (outside == null) {
            findings.fault("fichier du jeton manquant", where, null);
        } else if (fromFile.isEmpty()) {
            findings.fault("fichier du jeton altéré", where, null);
        }
        if (fromRow.isPresent() && fromFile.isPresent() && !Objects.equals(inside, outside)) {
            findings.fault("le jeton de la base et celui de son fichier diffèrent", where, null);
        }
        fromRow.or(() -> fromFile).ifPresent(token -> weigh(token, renewed));
    }

    private void weigh(TimestampToken.Attested token, boolean renewed) {
        if (!token.hasRevocationData()) {
            withoutRevocation++;
        }
        if (!renewed) {
            LocalDate day = token.until().atZone(ZoneOffset.UTC).toLocalDate();
            if (!now.isBefore(token.until())) {
                expired.add(day);
            } else if (!now.plus(Timestamps.AHEAD).isBefore(token.until())) {
                expiring.add(day);
            }
        }
    }

    private void auditRenewals(Map<Integer, Renewals.Renewal> rows, List<X509Certificate> trusted) {
        Map<Integer, Renewals.Renewal> onDisk = renewals.onDisk();
        TreeSet<Integer> numbers = new TreeSet<>(rows.keySet());
        numbers.addAll(onDisk.keySet());
        for (int number : numbers) {
            String where = "registre, renouvellement d’horodatage " + number;
            Renewals.Renewal inside = rows.get(number);
            Renewals.Renewal outside = onDisk.get(number);
            Optional<TimestampToken.Attested> fromRow = attested(inside, trusted);
            Optional<TimestampToken.Attested> fromFile = attested(outside, trusted);
            if (inside == null || fromRow.isEmpty()) {
                findings.fault(
                        inside == null ? "renouvellement retiré de la base" : "renouvellement altéré dans la base",
                        where,
                        null);
            }
            if (outside == null || fromFile.isEmpty()) {
                findings.fault(
                        outside == null ? "fichier du renouvellement manquant" : "fichier du renouvellement altéré",
                        where,
                        null);
            }
            if (fromRow.isPresent() && fromFile.isPresent() && !Objects.equals(inside, outside)) {
                findings.fault("le renouvellement de la base et celui de ses fichiers diffèrent", where, null);
            }
            checkCovered(fromRow.isPresent() ? inside : fromFile.isPresent() ? outside : null, where);
            boolean renewed = rows.containsKey(number + 1);
            fromRow.or(() -> fromFile).ifPresent(token -> weigh(token, renewed));
        }
    }

    /** What a good renewal lists must still be what it was; the tokens and checkpoints that are wrong in themselves are named already. */
    private void checkCovered(Renewals.@Nullable Renewal renewal, String where) {
        if (renewal == null) {
            return;
        }
        renewals.changed(renewal.evidence()).forEach((name, what) -> {
            String size = name.replaceAll("\\D", "").replaceFirst("^0+", "");
            boolean named = findings.names("registre, jeton d’horodatage " + size)
                    || findings.names("registre, point de contrôle " + size)
                    || findings.names("registre, renouvellement d’horodatage " + size);
            if (!named) {
                findings.fault("preuve horodatée : fichier %s (%s)".formatted(what, name), where, null);
            }
        });
    }

    private void tell() {
        if (!expired.isEmpty()) {
            findings.notice(
                    "des jetons d’horodatage n’ont pas été renouvelés avant l’expiration de leur certificat (le %s) : leur date se prouve moins bien. « ledger renew-timestamps » les couvre d’un jeton neuf"
                            .formatted(expired.getFirst()));
        }
        if (!expiring.isEmpty()) {
            findings.notice(
                    "le certificat de jetons d’horodatage expire le %s : renouvelez-les avant, par « ledger renew-timestamps »"
                            .formatted(expiring.getFirst()));
        }
        if (withoutRevocation > 0) {
            findings.notice(
                    "%d jeton(s) d’horodatage sans données de révocation : l’autorité n’a joint ni CRL ni réponse OCSP"
                            .formatted(withoutRevocation));
        }
    }

    private static Optional<TimestampToken.Attested> attested(
            Renewals.@Nullable Renewal renewal, List<X509Certificate> trusted) {
        return renewal == null
                ? Optional.empty()
                : attested(renewal.evidence().getBytes(StandardCharsets.ISO_8859_1), renewal.answer(), trusted);
    }

    /** {@return what the answer attests; nothing when it does not hold} */
    static Optional<TimestampToken.Attested> attested(
            byte[] content, @Nullable Bytes answer, List<X509Certificate> trusted) {
        if (answer == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(TimestampToken.attested(content, answer.toArray(), trusted));
        } catch (IOException | RuntimeException e) {
            // The parser of damaged bytes fails in many ways: each says that the token does not hold.
            return Optional.empty();
        }
    }
}
