package fr.opposable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The debtor refused the invoice on the e-invoicing network: no letter leaves, and the report says by which message. */
class ProduceRefusedInvoiceTest {

    @TempDir
    Path folder;

    private Path sample;

    @BeforeEach
    void copy() throws IOException {
        sample = folder.resolve("case");
        Path original = Path.of("samples/02-paiements-partiels");
        try (var files = Files.walk(original)) {
            for (Path file : files.toList()) {
                Files.copy(file, sample.resolve(original.relativize(file).toString()));
            }
        }
        Path message = Path.of("src/test/resources/fr/opposable/evidence/life-cycle-disputed.xml");
        Files.writeString(
                sample.resolve("pieces/statut.xml"),
                Files.readString(message).replace("F-2026-041", "F2026-0312").replace(">207<", ">210<"));
        Path facts = sample.resolve("affaire.yaml");
        Files.writeString(
                facts,
                Files.readString(facts)
                        .replace(
                                "exhibits:\n",
                                "exhibits:\n  - {file: pieces/statut.xml, title: Message du réseau de facturation, kind: other}\n"));
    }

    private JsonNode decided(String kind, int exit) {
        Path out = folder.resolve(kind);
        Program.Result result = Program.run(
                "produce",
                sample.toString(),
                "--out",
                out.toString(),
                "--kind",
                kind,
                "--data",
                folder.resolve("data").toString());
        assertThat(result.exitCode()).as(result.err()).isEqualTo(exit);
        return JsonMapper.shared()
                .readTree(out.resolve("rapport.json").toFile())
                .path("cases")
                .path(0);
    }

    @Test
    void the_next_step_is_held_and_a_letter_asked_for_by_name_is_refused() {
        JsonNode held = decided("next", ExitCode.DONE);
        assertThat(held.path("outcome").asString()).isEqualTo("held");
        assertThat(held.path("rule").asString()).isEqualTo("COM-DISP-1");
        assertThat(held.path("reason").asString())
                .contains(
                        "facture F2026-0312 contestée sur le réseau de facturation, statut 210 Refusée", "12/06/2026");
        assertThat(held.path("findings").toString()).contains("pieces/statut.xml");

        JsonNode refused = decided("mise-en-demeure", ExitCode.REFUSALS);
        assertThat(refused.path("outcome").asString()).isEqualTo("rejected");
        assertThat(refused.path("reason").asString()).contains("statut 210 Refusée");
    }
}
