package fr.opposable.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.NopStatusListener;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.Logger;

/**
 * The journal, which engineers read; users read standard error. Found by Logback as a service, and set in code: read from XML it would
 * delay each start of the program, and of each process that judges files. Five old files of 10 MB are kept.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_TOP_PRIORITY)
public final class JournalSetup extends ContextAwareBase implements Configurator {

    /** Names the file; set by the command line before the first line is logged. Empty for none; not set in tests, which have their own. */
    static final String FILE = "opposable.log";

    private static final int OLD_FILES = 5;
    private static final String MOST_OF_A_FILE = "10MB";
    private static final String LINE =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSSX,UTC} %-5level [%thread] %logger - %replace(%msg){'[\\r\\n]+', ' '}%n%ex";

    /** These log what they also throw: a damaged PDF and a faulty template are told once, by us. */
    private static final List<String> TOLD_BY_US = List.of("org.apache.pdfbox", "org.apache.fontbox", "org.thymeleaf");

    /** Called by Logback. */
    public JournalSetup() {}

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        String file = System.getProperty(FILE);
        if (file == null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        context.getStatusManager().add(new NopStatusListener());
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        if (file.isEmpty()) {
            root.setLevel(Level.OFF);
            return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
        }
        root.setLevel(Level.WARN);
        context.getLogger("fr.opposable").setLevel(Level.INFO);
        TOLD_BY_US.forEach(name -> context.getLogger(name).setLevel(Level.OFF));
        root.addAppender(journal(context, file));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static Appender<ILoggingEvent> journal(LoggerContext context, String file) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern(LINE);
        encoder.start();
        RollingFileAppender<ILoggingEvent> journal = new RollingFileAppender<>();
        journal.setContext(context);
        journal.setName("FILE");
        journal.setFile(file);
        journal.setEncoder(encoder);
        FixedWindowRollingPolicy old = new FixedWindowRollingPolicy();
        old.setContext(context);
        old.setParent(journal);
        old.setFileNamePattern(file + ".%i");
        old.setMinIndex(1);
        old.setMaxIndex(OLD_FILES);
        old.start();
        SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
        size.setContext(context);
        size.setMaxFileSize(FileSize.valueOf(MOST_OF_A_FILE));
        size.start();
        journal.setRollingPolicy(old);
        journal.setTriggeringPolicy(size);
        journal.start();
        return journal;
    }
}
