package fr.opposable.pack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Chromium without a window, driven by its DevTools protocol: a page is opened, things are dropped on it, it is asked what it says. */
final class Browser implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long PATIENCE = 60;

    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
    private final WebSocket socket;
    private int sent;

    private Browser(Path program, Path profile) throws Exception {
        process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + profile,
                        "--remote-debugging-port=0",
                        "--window-size=1100,1000",
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        socket = client.newWebSocketBuilder()
                .buildAsync(URI.create(page(port(profile))), new Listener())
                .get(PATIENCE, TimeUnit.SECONDS);
        ask("Page.enable", Map.of());
        ask("Runtime.enable", Map.of());
        ask("Network.enable", Map.of());
        ask(
                "Network.emulateNetworkConditions",
                Map.of("offline", true, "latency", 0, "downloadThroughput", 0, "uploadThroughput", 0));
    }

    /** {@return the browser of this machine, started with a new profile; none when there is none} */
    static Optional<Browser> start(Path profile) throws Exception {
        Optional<Path> program = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        return program.isPresent() ? Optional.of(new Browser(program.get(), profile)) : Optional.empty();
    }

    private static int port(Path profile) throws IOException, InterruptedException {
        Path file = profile.resolve("DevToolsActivePort");
        for (int i = 0; i < 600; i++) {
            if (Files.exists(file) && Files.readAllLines(file).size() >= 2) {
                return Integer.parseInt(Files.readAllLines(file).getFirst());
            }
            Thread.sleep(100);
        }
        throw new IOException("The browser did not start");
    }

    private String page(int port) throws IOException, InterruptedException {
        String list = client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json"))
                                .timeout(Duration.ofSeconds(PATIENCE))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        return JSON.readTree(list)
                .valueStream()
                .filter(target -> target.path("type").asString("").equals("page"))
                .map(target -> target.path("webSocketDebuggerUrl").asString(""))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode ask(String method, Map<String, ?> parameters) throws Exception {
        int id = ++sent;
        socket.sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
                .get(PATIENCE, TimeUnit.SECONDS);
        while (true) {
            JsonNode answer = answers.poll(PATIENCE, TimeUnit.SECONDS);
            if (answer == null) {
                throw new IOException("The browser did not answer " + method);
            }
            if (answer.path("id").asInt(0) == id) {
                if (answer.has("error")) {
                    throw new IOException(method + ": " + answer.path("error"));
                }
                return answer.path("result");
            }
        }
    }

    /** Opens a file and waits until the page's script is ready. */
    void open(Path page) throws Exception {
        ask("Page.navigate", Map.of("url", page.toUri().toString()));
        await("document.body && document.body.dataset.etat === 'pret'");
    }

    /** Drops a folder or a file on the page, as from a desktop. */
    void drop(Path path) throws Exception {
        Map<String, ?> data = Map.of("items", List.of(), "files", List.of(path.toString()), "dragOperationsMask", 1);
        for (String type : List.of("dragEnter", "dragOver", "drop")) {
            ask("Input.dispatchDragEvent", Map.of("type", type, "x", 400, "y", 300, "data", data));
        }
        await("['intact', 'altere', 'refus'].includes(document.body.dataset.etat)");
    }

    private void await(String condition) throws Exception {
        for (int i = 0; i < 10 * PATIENCE; i++) {
            if (evaluate(condition).asBoolean(false)) {
                return;
            }
            Thread.sleep(100);
        }
        throw new IOException("The page never was: " + condition);
    }

    /** {@return the value of an expression in the page} */
    JsonNode evaluate(String expression) throws Exception {
        JsonNode result =
                ask("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (result.has("exceptionDetails")) {
            throw new IOException(expression + ": " + result.path("exceptionDetails"));
        }
        return result.path("result").path("value");
    }

    @Override
    public void close() throws Exception {
        socket.abort();
        client.close();
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        process.destroy();
        process.waitFor(10, TimeUnit.SECONDS);
        for (ProcessHandle one : all) {
            one.destroyForcibly();
            one.onExit().get(PATIENCE, TimeUnit.SECONDS);
        }
    }

    /** Puts the parts of a message together. */
    private final class Listener implements WebSocket.Listener {

        private final StringBuilder message = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence part, boolean last) {
            message.append(part);
            if (last) {
                answers.add(JSON.readTree(message.toString()));
                message.setLength(0);
            }
            webSocket.request(1);
            return null;
        }
    }
}
