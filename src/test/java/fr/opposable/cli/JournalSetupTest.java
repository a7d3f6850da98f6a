package fr.opposable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator.ExecutionStatus;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalSetupTest {

    @TempDir
    Path folder;

    private final LoggerContext context = new LoggerContext();

    @BeforeEach
    void begin() {
        context.setMDCAdapter(new LogbackMDCAdapter());
    }

    @AfterEach
    void end() {
        context.stop();
        System.clearProperty(JournalSetup.FILE);
    }

    @Test
    void an_event_is_one_line_with_its_time_and_its_cause() throws IOException {
        Path file = folder.resolve("new/opposable.log");
        ExecutionStatus status = setUp(file.toString());
        Logger ours = context.getLogger("fr.opposable.Anything");

        ours.info("two\r\nlines, é");
        ours.debug("too much");
        ours.error("it failed", new IllegalStateException("the cause"));
        context.getLogger("org.springframework.Anything").info("not asked for");
        context.getLogger("org.apache.pdfbox.Anything").error("told by us");

        List<String> lines = Files.readAllLines(file);
        assertThat(status).isEqualTo(ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY);
        assertThat(lines.getFirst())
                .matches(
                        "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z INFO  \\[\\S+] fr\\.opposable\\.Anything - two lines, é");
        assertThat(lines.get(1)).endsWith("fr.opposable.Anything - it failed");
        assertThat(lines.get(2)).isEqualTo("java.lang.IllegalStateException: the cause");
        assertThat(lines)
                .noneMatch(line -> line.contains("too much") || line.contains("asked") || line.contains("told"));
    }

    @Test
    void an_old_file_makes_room_at_ten_megabytes() throws IOException {
        Path file = folder.resolve("opposable.log");
        Files.writeString(file, "x".repeat(10 << 20));
        setUp(file.toString());

        for (int i = 0; i < 100_000 && Files.notExists(folder.resolve("opposable.log.1")); i++) {
            context.getLogger("fr.opposable.Anything").info("line {}", i);
        }

        assertThat(folder.resolve("opposable.log.1")).exists();
        assertThat(Files.size(file)).isLessThan(10 << 20);
    }

    @Test
    void without_a_file_nothing_is_said_and_unset_others_decide() {
        assertThat(setUp("")).isEqualTo(ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY);
        assertThat(context.getLogger("fr.opposable.Anything").isErrorEnabled()).isFalse();

        System.clearProperty(JournalSetup.FILE);
        assertThat(new JournalSetup().configure(context)).isEqualTo(ExecutionStatus.INVOKE_NEXT_IF_ANY);
    }

    @Test
    void logback_finds_it() {
        assertThat(ServiceLoader.load(ch.qos.logback.classic.spi.Configurator.class))
                .hasAtLeastOneElementOfType(JournalSetup.class);
    }

    private ExecutionStatus setUp(String file) {
        System.setProperty(JournalSetup.FILE, file);
        JournalSetup setup = new JournalSetup();
        setup.setContext(context);
        return setup.configure(context);
    }
}
