package fr.opposable.cli;

import fr.opposable.evidence.TrackingNumber;
import fr.opposable.history.Snapshot;
import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.French;
import fr.opposable.vault.Channels;
import fr.opposable.vault.FinalVersion;
import fr.opposable.vault.Sending;
import fr.opposable.vault.Vault;
import fr.opposable.vault.VersionLife;
import java.io.IOException;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A version was sent: to whom, by which way, on which day, with which proof. */
@Command(
        name = "sent",
        description = {
            "Inscrit l’envoi d’une version\u00a0: à qui, par quel canal, quel jour, avec quelle preuve.",
            "La preuve est gardée dans le coffre par son empreinte\u202f; un projet ne s’envoie pas."
        })
final class VersionSentCommand implements Callable<Integer> {

    private static final long LARGEST_PROOF = 50L << 20;

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    VersionTarget target = new VersionTarget();

    @Option(
            names = "--to",
            paramLabel = "DESTINATAIRE",
            description = "À qui (par défaut\u00a0: le débiteur de l’affaire).")
    @Nullable
    String recipient;

    @Option(
            names = "--channel",
            paramLabel = "CANAL",
            required = true,
            description = "post, lrar, lre, email, hand, commissaire-de-justice, greffe, portail.")
    String channel = "";

    @Mixin
    SendingDay day = new SendingDay();

    @Option(names = "--number", paramLabel = "NUMÉRO", description = "Numéro du recommandé ou de l’envoi.")
    @Nullable
    String itemNumber;

    @Option(names = "--proof", paramLabel = "FICHIER", description = "Fichier qui prouve l’envoi.")
    @Nullable
    Path proof;

    VersionSentCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        LocalDate on = day.or(target.options.asOf(clock));
        return target.in(clock, found -> {
            VersionLife life = target.choose(found.lives(), VersionLife::stands);
            FinalVersion version = FinalVersion.of(life);
            Channels.Channel by = Channels.known().on(channel, on);
            Sending sending = new Sending(recipient(found.vault(), life), channel, on, number(), proof(found.vault()));
            found.vault().lives().send(version, sending, target.authorName());
            found.vault().settle();
            terminal.out()
                    .println("%s envoyée le %s à %s par %s"
                            .formatted(life.name(), French.figures(on), sending.recipient(), by.name()));
            if (sending.proof() == null) {
                terminal.err()
                        .println(French.typeset(
                                        "Sans preuve pour l’instant. Preuve de ce canal : %s ; ajoutez-la par --proof.")
                                .formatted(by.proof()));
            }
            return ExitCode.DONE;
        });
    }

    /** A number keyed from a paper slip is refused only for the check digit of the one form that publishes it (UPU S10). */
    private @Nullable String number() {
        if (itemNumber == null || itemNumber.isBlank()) {
            return null;
        }
        if (TrackingNumber.read(itemNumber) == TrackingNumber.Look.FAULTY) {
            throw new InputException(French.typeset(
                            "--number : « %s » a une clé de contrôle fausse. Relisez le numéro sur la preuve de dépôt.")
                    .formatted(itemNumber));
        }
        return TrackingNumber.plain(itemNumber);
    }

    private String recipient(Vault vault, VersionLife life) {
        return recipient != null && !recipient.isBlank()
                ? TypedText.name("--to", recipient)
                : Snapshot.read(vault.facts(life.version())).caseFile().debtor().fullName();
    }

    private Sending.@Nullable Proof proof(Vault vault) {
        Path file = proof;
        if (file == null) {
            return null;
        }
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_PROOF) {
                throw new InputException(French.typeset(
                                "--proof : « %s » n’est pas un fichier, ou dépasse 50 Mio. Donnez le fichier de la preuve.")
                        .formatted(file));
            }
            String name = String.valueOf(file.getFileName());
            String type = URLConnection.guessContentTypeFromName(name);
            Bytes bytes = Bytes.owning(Files.readAllBytes(file));
            return new Sending.Proof(name, vault.keepFile(bytes, type == null ? "application/octet-stream" : type));
        } catch (IOException e) {
            throw new InputException(
                    French.typeset("--proof : « %s » ne peut pas être lu. Vérifiez ses droits.")
                            .formatted(file),
                    e);
        }
    }
}
