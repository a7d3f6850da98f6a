package fr.opposable.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real PostgreSQL for tests: Debian's binaries, a cluster of its own in a temporary folder, on a free port of this machine. It refuses to
 * run as root, so under root it runs as the user that Debian's package makes. Tests that need it are skipped, and say so, where it is not
 * installed ({@code .ci/run} installs it).
 */
public final class PostgresServer {

    private static final PostgresServer SHARED = new PostgresServer();

    private int port;
    private int databases;

    private PostgresServer() {}

    /** {@return the address of a new, empty database} */
    public static String newDatabase() {
        return SHARED.create();
    }

    private synchronized String create() {
        Path binaries = binaries();
        assumeTrue(binaries != null, "PostgreSQL is not installed (Debian package postgresql): test skipped");
        try {
            if (port == 0) {
                start(binaries);
            }
            String name = "opposable" + ++databases;
            run(List.of(
                    binaries.resolve("createdb").toString(), "-h", "127.0.0.1", "-p", "" + port, "-U", "tests", name));
            return "jdbc:postgresql://127.0.0.1:%d/%s?user=tests".formatted(port, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path binaries() {
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return null;
        }
        try (Stream<Path> found = Files.list(versions)) {
            return found.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Path::compareTo)
                    .orElse(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void start(Path binaries) throws IOException {
        Path home = Files.createTempDirectory("opposable-postgres-");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path data = home.resolve("data");
        Files.createDirectory(data);
        if (isRoot()) {
            run(List.of("chown", "postgres", home.toString(), data.toString()));
        }
        asServer(List.of(
                binaries.resolve("initdb").toString(),
                "-D",
                data.toString(),
                "-U",
                "tests",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C.UTF-8"));
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        asServer(List.of(
                binaries.resolve("pg_ctl").toString(),
                "-D",
                data.toString(),
                "-w",
                "-l",
                home.resolve("log").toString(),
                "-o",
                "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c shared_buffers=64MB"
                        .formatted(port),
                "start"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                asServer(List.of(
                        binaries.resolve("pg_ctl").toString(), "-D", data.toString(), "-m", "immediate", "stop"));
                run(List.of("rm", "-rf", home.toString()));
            } catch (IOException e) {
                System.err.println("PostgreSQL was not stopped: " + e.getMessage());
            }
        }));
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void asServer(List<String> command) throws IOException {
        if (isRoot()) {
            List<String> lowered =
                    new ArrayList<>(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
            lowered.addAll(command);
            run(lowered);
        } else {
            run(command);
        }
    }

    private static void run(List<String> command) throws IOException {
        Path output = Files.createTempFile("opposable-postgres-", ".out");
        Process process = new ProcessBuilder(command)
                .directory(Path.of("/tmp").toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(command.getFirst() + " failed: " + Files.readString(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
