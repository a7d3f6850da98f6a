package fr.opposable.store;

import fr.opposable.kernel.French;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hsqldb.error.ErrorCode;
import org.hsqldb.persist.HsqlDatabaseProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The start of an embedded database that was not shut down: its redo log is replayed whole, or not at all.
 *
 * <p>By itself HSQLDB goes on from the first line that it cannot read with what it had, throws the rest of the log away and says so to no
 * one; it reads rows cut short as rows of nulls; and it throws the whole log away when {@code opposable.properties}, which it removes before
 * it writes it anew, is not there to say that there is one (decision 0002).
 */
final class Replay {

    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);
    private static final Pattern LINE = Pattern.compile("line: (\\d+)");
    private static final Pattern STATE = Pattern.compile("^modified=(\\S*)", Pattern.MULTILINE);

    /** What HSQLDB writes there; it takes any other word for a database that was shut down. */
    private static final Set<String> STATES =
            Set.of("yes", "no", "no-new-files", "yes-new-files", "yes-new-files-data");

    private final Path log;
    private final Path properties;

    /** @param database the path of its files, without their endings */
    Replay(Path database) {
        this.log = database.resolveSibling(database.getFileName() + ".log");
        this.properties = database.resolveSibling(database.getFileName() + ".properties");
    }

    /**
     * Makes the files ready: cuts off what was being written when the process ended.
     *
     * @throws StoreUnavailableException when the log is damaged before its last recorded operation; nothing was changed
     */
    void prepare() {
        try {
            if (!Files.exists(log) || Files.size(log) == 0) {
                return;
            }
            String state = state();
            if (STATES.contains(state) && !state.equals("yes")) {
                return;
            }
            RedoLog read = RedoLog.read(log);
            if (read.damaged()) {
                throw refused(read, null);
            }
            if (read.torn()) {
                cut(read);
            }
            if (!state.equals("yes")) {
                restoreState();
            }
        } catch (IOException e) {
            throw new StoreUnavailableException(
                    French.typeset(
                                    "Le journal de la base intégrée, « %s », ne peut pas être lu. Vérifiez les droits du dossier.")
                            .formatted(log),
                    e);
        }
    }

    /** {@return what to tell when it is the log that the database could not replay} */
    Optional<StoreUnavailableException> explain(Throwable fault) {
        Optional<SQLException> refusal = Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(sql -> sql.getErrorCode() == -ErrorCode.ERROR_IN_LOG_FILE)
                .findFirst();
        if (refusal.isEmpty()) {
            return Optional.empty();
        }
        Matcher line = LINE.matcher(String.valueOf(refusal.get().getMessage()));
        try {
            return Optional.of(refused(RedoLog.read(log, line.find() ? Long.parseLong(line.group(1)) : 1), fault));
        } catch (IOException e) {
            fault.addSuppressed(e);
            return Optional.empty();
        }
    }

    private StoreUnavailableException refused(RedoLog read, @Nullable Throwable cause) {
        return new StoreUnavailableException(
                French.typeset("""
                                Le journal de la base intégrée, « %s », est abîmé à la ligne %d : %s. Rien n’a été ouvert ni modifié.
                                – Le plus sûr : remettez le dossier de données de votre dernière sauvegarde (base, contenu et registre ensemble).
                                – À défaut, et en sachant que ce qui suit sera perdu : copiez d’abord le dossier « %s » ailleurs, \
                                puis ramenez ce fichier à ses %d premiers octets (« truncate -s %d %s ») ; « opposable verify » nommera \
                                ensuite ce que le registre avait déjà signé et qui manque.""")
                        .formatted(
                                log,
                                read.damagedLine(),
                                recordedAfter(read.after()),
                                log.getParent(),
                                read.committed(),
                                read.committed(),
                                log.getFileName()),
                cause);
    }

    private static String recordedAfter(long operations) {
        return operations == 0
                ? "la dernière opération enregistrée ne peut pas être relue"
                : "elle et ce qui la suit ne peuvent pas être relus (%s au moins)"
                        .formatted(French.counted(operations, "opération enregistrée"));
    }

    private void cut(RedoLog read) throws IOException {
        LOG.warn(
                "{} ends in an operation that was being written and never acknowledged: {} bytes after byte {} are left out",
                log,
                read.size() - read.committed(),
                read.committed());
        try (FileChannel channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
            channel.truncate(read.committed());
            channel.force(true);
        }
    }

    private String state() throws IOException {
        if (!Files.exists(properties)) {
            return "";
        }
        Matcher state = STATE.matcher(Files.readString(properties, StandardCharsets.ISO_8859_1));
        return state.find() ? state.group(1) : "";
    }

    private void restoreState() throws IOException {
        LOG.warn("{} did not say that there is a log to replay; written anew", properties);
        String content = "modified=yes\nversion=" + HsqlDatabaseProperties.THIS_FULL_VERSION + "\n";
        try (FileChannel channel = FileChannel.open(
                properties,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.ISO_8859_1)));
            channel.force(true);
        }
    }
}
