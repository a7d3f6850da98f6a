package fr.opposable.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page reaches for nothing outside its template: a local server counts, and counts nothing. */
class NothingOutsideTest {

    @TempDir
    Path folder;

    private final List<String> hits = new CopyOnWriteArrayList<>();
    private HttpServer canary;

    @BeforeEach
    void listen() throws IOException {
        canary = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        canary.createContext("/", exchange -> {
            hits.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        canary.start();
        Files.writeString(folder.resolve("secret.txt"), "TOPSECRET");
        Files.writeString(folder.resolve("secret.png"), "TOPSECRET");
    }

    @AfterEach
    void stop() {
        canary.stop(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src='HTTP/img.png'/>",
                "<img src='FILE/secret.png'/>",
                "<img src='../../secret.png'/>",
                "<img src='../../../secret.png'/>",
                "<img src='/etc/hostname'/>",
                "<img src='jar:HTTP/x.jar!/x.png'/>",
                "<img src='classpath:application.yaml'/>",
                "<img src='data:image/png;base64,iVBORw0KGgo='/>",
                "<object data='HTTP/x'></object>",
                "<object data='FILE/secret.txt'></object>",
                "<iframe src='HTTP/x'></iframe>",
                "<a href='HTTP/x'>x</a>",
                "<p style='background: url(HTTP/bg.png)'>x</p>",
                "<div th:replace='~{HTTP/x :: y}'>x</div>",
                "<div th:replace='~{../../secret :: y}'>x</div>",
                "<div th:replace='~{specimen/v1/letter}'>x</div>",
                "<div th:replace='~{${name}}'>x</div>",
                "<div th:insert='~{${name} :: x}'>x</div>"
            })
    void a_body_that_reaches_out_is_refused(String body) {
        var template = SmallTemplate.of(folder, placed(body));

        assertThatThrownBy(() -> template.print(Map.of("name", "specimen/v1/letter")))
                .isInstanceOf(RenderingException.class);
        assertThat(hits).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<link rel='stylesheet' href='HTTP/x.css'/>",
                "<link rel='stylesheet' href='FILE/secret.txt'/>",
                "<link rel='stylesheet' href='../../../etc.css'/>",
                "<style>@import url('HTTP/imp.css'); body { background: url(HTTP/bg.png) }</style>",
                "<base href='HTTP/'/>",
                "<meta http-equiv='refresh' content='0; url=HTTP/'/><script src='HTTP/x.js'></script>",
                "<?xml-stylesheet type='text/css' href='HTTP/pi.css'?>"
            })
    void a_head_that_reaches_out_is_refused(String head) {
        var template =
                SmallTemplate.page(folder, placed("<html><head>" + head + "</head><body><p>x</p></body></html>"));

        assertThatThrownBy(() -> template.print(Map.of())).isInstanceOf(RenderingException.class);
        assertThat(hits).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@import url('HTTP/imp.css');",
                "@import 'HTTP/imp.css';",
                "body { background: url(HTTP/bg.png) }",
                "body { background: u\\72l(HTTP/bg.png) }",
                "@font-face { font-family: x; src: url(HTTP/f.ttf); -fs-pdf-font-embed: embed } body { font-family: x }",
                "@font-face { font-family: x; src: url(FILE/f.ttf) }",
                "body { font-family: Arial }",
                "p:first-child { color: #ff0000 }",
                "body { colour }"
            })
    void a_sheet_that_reaches_out_or_says_nonsense_is_refused(String css) {
        var template = SmallTemplate.page(
                        folder,
                        "<html><head><link rel='stylesheet' href='letter.css'/></head><body><p>x</p></body></html>")
                .file("trial/v1/letter.css", placed(css));

        assertThatThrownBy(() -> template.print(Map.of())).isInstanceOf(RenderingException.class);
        assertThat(hits).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html>",
                "<!DOCTYPE html SYSTEM 'HTTP/evil.dtd'>",
                "<!DOCTYPE html [<!ENTITY x SYSTEM 'FILE/secret.txt'>]>",
                "<!DOCTYPE html [<!ENTITY % p SYSTEM 'HTTP/p.dtd'> %p;]>",
                "<!doctype l [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>"
            })
    void a_document_type_is_refused(String declaration) {
        var template =
                SmallTemplate.page(folder, placed(declaration) + "<html><head></head><body><p>A&x;B</p></body></html>");

        assertThatThrownBy(() -> template.print(Map.of()))
                .isInstanceOf(RenderingException.class)
                .hasMessageContainingAll("DOCTYPE".equals(declaration.substring(2, 9)) ? "DOCTYPE" : "doctype");
        assertThat(hits).isEmpty();
    }

    @Test
    void an_unknown_entity_is_printed_and_not_looked_up() {
        var template = SmallTemplate.of(folder, "<p>A&x;B</p>");

        assertThat(template.textOf(Map.of())).isEqualTo("A&x;B");
    }

    @Test
    void a_link_out_of_the_folder_is_not_followed() throws IOException {
        Path outside = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(outside.resolve("letter.html"), "<html><head></head><body><p>x</p></body></html>");
        Path inside = Files.createDirectories(folder.resolve("library/trial"));
        Files.createSymbolicLink(inside.resolve("v1"), outside);

        var renderer = new PageRenderer(TemplateLibrary.of(folder.resolve("library")));

        assertThatThrownBy(() -> renderer.render(SmallTemplate.ID, Map.of(), SpecimenLetter.profile()))
                .isInstanceOf(RenderingException.class)
                .hasMessageContaining("No template file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../trial/v1", "trial", "/trial/v1", "trial/v1/../../secret", "TRIAL/v1", "trial/v1.txt", ""})
    void an_id_names_a_template_and_nothing_else(String id) {
        var renderer = new PageRenderer(TemplateLibrary.of(folder));

        assertThatThrownBy(() -> renderer.render(id, Map.of(), SpecimenLetter.profile()))
                .isInstanceOf(RenderingException.class);
    }

    private String placed(String text) {
        return text.replace("HTTP", "http://127.0.0.1:" + canary.getAddress().getPort())
                .replace("FILE", folder.toUri().toString().replaceAll("/$", ""));
    }
}
