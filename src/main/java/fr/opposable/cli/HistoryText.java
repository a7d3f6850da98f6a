package fr.opposable.cli;

import fr.opposable.bank.Payments;
import fr.opposable.history.Archive;
import fr.opposable.history.Differences;
import fr.opposable.kernel.French;
import fr.opposable.mailing.UndeliveredMail;
import fr.opposable.vault.Channels;
import fr.opposable.vault.DocumentKey;
import fr.opposable.vault.SealedVersion;
import fr.opposable.vault.Sending;
import fr.opposable.vault.VersionLife;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The versions of a case as a reader wants them: state, sendings, and what changed since the version before. */
final class HistoryText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.FRANCE);

    private final Differences differences;
    private final Archive archive;
    private final StringBuilder out = new StringBuilder();

    private HistoryText(Archive archive) {
        this.archive = archive;
        this.differences = new Differences(archive);
    }

    static String of(String reference, List<VersionLife> lives, Archive archive, List<UndeliveredMail> undelivered) {
        if (lives.isEmpty()) {
            return French.typeset("Aucune version enregistrée pour l’affaire « %s ».%n")
                    .formatted(reference);
        }
        HistoryText text = new HistoryText(archive);
        text.line("Affaire " + reference);
        Map<DocumentKey, VersionLife> before = new HashMap<>();
        for (VersionLife life : lives) {
            text.version(life);
            undelivered.stream()
                    .filter(mail -> mail.isOf(life.version()))
                    .forEach(mail -> text.line("  " + mail.told()));
            VersionLife previous = before.put(life.version().key(), life);
            if (previous != null) {
                text.changes(previous, life);
            }
        }
        return text.out.toString();
    }

    /** {@return the payments read on bank statements, one line each; empty when there is none} */
    static String payments(List<Payments.Told> payments) {
        StringBuilder text = new StringBuilder();
        for (Payments.Told one : payments) {
            if (text.isEmpty()) {
                text.append(String.format("%n%s%n", "Règlements lus sur des relevés de compte"));
            }
            text.append(French.typeset("  – %s%s ; %s%n")
                    .formatted(
                            one.payment().told(),
                            one.stands() ? "" : ", revenu impayé ou annulé",
                            one.payment().why()));
        }
        return text.toString();
    }

    private void line(String words) {
        out.append(words).append(System.lineSeparator());
    }

    private void version(VersionLife life) {
        SealedVersion version = life.version();
        LocalDateTime at = LocalDateTime.ofInstant(version.producedAt(), Paris.ZONE);
        line("");
        line("%s, version %d, %s"
                .formatted(
                        version.key().kind(), version.versionNo(), life.state().french()));
        line("  produite le %s à %s (heure de Paris) par %s"
                .formatted(French.figures(at.toLocalDate()), TIME.format(at), version.author()));
        if (life.approvedBy() != null) {
            line("  rendue définitive par " + life.approvedBy());
        }
        if (life.supersedes() != null) {
            line(French.typeset("  remplace la version %d : %s").formatted(life.supersedes(), life.reason()));
        }
        life.sent().forEach(sent -> sent(sent.sending()));
        if (life.ended() != null) {
            line((life.replacedBy() == null
                            ? French.typeset("  retirée le %s : %s")
                            : French.typeset("  remplacée le %s par la version " + life.replacedBy() + " : %s"))
                    .formatted(French.figures(life.ended()), life.endReason()));
        }
        line("  modèle %s, textes de loi %s, programme %s"
                .formatted(version.templateId(), version.law().abbreviated(), version.engine()));
        line("  empreinte du contenu " + version.fingerprint().hex());
        line("  SHA-256 du fichier   " + version.artifact().hex());
        line("  %d page(s), %d octets, %s"
                .formatted(
                        version.pages(),
                        version.bytes(),
                        version.lot() == null ? "remise dans aucun lot" : "remise dans " + version.lot()));
        line(
                version.logIndex() == null
                        ? "  attend sa place dans le registre"
                        : "  feuille %d du registre".formatted(version.logIndex()));
    }

    private void sent(Sending sending) {
        Sending.Proof proof = sending.proof();
        line("  envoyée le %s à %s, %s%s%s"
                .formatted(
                        French.figures(sending.day()),
                        sending.recipient(),
                        Channels.known().nameOf(sending.channel()),
                        sending.number() == null ? "" : French.typeset(" n° ") + sending.number(),
                        proof == null
                                ? ", sans preuve"
                                : ", preuve " + proof.name() + " (SHA-256 "
                                        + proof.file().abbreviated() + "…)"));
    }

    private void changes(VersionLife before, VersionLife after) {
        List<String> lines = differences.between(archive.making(before.version()), archive.making(after.version()));
        line(French.typeset("  depuis la version %d :")
                .formatted(before.version().versionNo()));
        (lines.isEmpty() ? List.of("aucun changement") : lines).forEach(change -> line("    – " + change));
    }
}
