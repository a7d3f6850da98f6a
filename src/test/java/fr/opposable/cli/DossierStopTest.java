package fr.opposable.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.opposable.sample.DossierFolders;
import fr.opposable.store.DataStore;
import fr.opposable.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C on a lot of dossiers, in a process of its own and to its whole group, as a terminal sends it. */
class DossierStopTest {

    private static final int CASES = 4;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Pattern DONE = Pattern.compile("(\\d+) dossier\\(s\\) complet\\(s\\), dont (\\d+) déjà");

    @TempDir
    Path folder;

    @BeforeEach
    void the_tools_of_a_terminal_are_there() throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/setsid"))
                        && new ProcessBuilder("/usr/bin/env", "--default-signal=INT", "true")
                                        .start()
                                        .waitFor()
                                == 0,
                "setsid and the env of GNU are needed to send a signal to a group as a terminal does");
    }

    /** A shell in the background ignores Ctrl-C, and what it starts too: the signal is given back its meaning first. */
    private Process produce(Path log, String... more) throws IOException {
        return DossierLot.in(folder)
                .start(List.of("/usr/bin/setsid", "/usr/bin/env", "--default-signal=INT"), log, more);
    }

    @Test
    void stopped_between_two_dossiers_it_says_what_is_left_and_is_gone_on_with() throws Exception {
        DossierFolders.write(CASES, DAY, 20261122L, folder.resolve("portefeuille"));
        Path log = folder.resolve("premier.txt");
        Process first = produce(log, "--as-of", DAY.toString());
        while (names("out/dossiers").isEmpty()) {
            assertThat(first.isAlive()).describedAs(Files.readString(log)).isTrue();
            Thread.sleep(20);
        }

        new ProcessBuilder("kill", "-INT", "--", "-" + first.pid())
                .inheritIO()
                .start()
                .waitFor();

        assertThat(first.waitFor(2, TimeUnit.MINUTES)).isTrue();
        String said = Files.readString(log);
        assertThat(said).contains("Arrêt demandé", "Arrêté proprement", "--resume", "Arrêté avant la fin");
        Matcher done = DONE.matcher(said);
        assertThat(done.find()).describedAs(said).isTrue();
        int complete = Integer.parseInt(done.group(1));
        assertThat(complete).isBetween(1, CASES - 1);
        assertThat(said).contains("il reste %d affaire(s)".formatted(CASES - complete));
        assertThat(names("out/dossiers")).hasSize(complete).noneMatch(name -> name.startsWith("."));
        try (Stream<Path> left = Files.walk(folder.resolve("out"), 2)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith(".en-cours-"));
        }
        assertThat(names("out/incomplets")).isEmpty();
        assertThat(names("out")).doesNotContain("rejets");
        assertThat(Files.readString(folder.resolve("out/rapport.json"))).contains("\"left\" : " + (CASES - complete));
        assertThat(folder.resolve("out/.passage-en-cours.json")).exists();

        Path next = folder.resolve("suite.txt");
        Process last = produce(next, "--resume");

        assertThat(last.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(last.exitValue()).describedAs(Files.readString(next)).isZero();
        assertThat(Files.readString(next))
                .contains("%d dossier(s) complet(s), dont %d déjà fait(s)".formatted(CASES, complete));
        assertThat(names("out/dossiers")).hasSize(CASES);
        assertThat(folder.resolve("out/.passage-en-cours.json")).doesNotExist();
        try (DataStore store = DataStore.open(folder.resolve("data"), null);
                Vault vault = new Vault(store, Clock.systemUTC())) {
            assertThat(vault.verify(_ -> {}).problems()).isEmpty();
        }
    }

    /** What the run is at work on comes and goes. */
    private List<String> names(String below) throws IOException {
        return DossierLot.in(folder).names(below).stream()
                .filter(name -> !name.startsWith(".en-cours-"))
                .toList();
    }
}
