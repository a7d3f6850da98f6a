package fr.opposable.exhibit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.exhibit.ExhibitKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OfficeSuiteTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    @EnabledOnOs(OS.LINUX)
    void the_suite_may_not_take_all_the_memory_there_is() throws IOException {
        Path suite = folder.resolve("soffice");
        // writes the limit it runs under where its pages are expected
        Files.writeString(suite, "#!/bin/sh\nfor last; do :; done\nulimit -v > \"${last%/in/*}/out/piece.pdf\"\n");
        Files.setPosixFilePermissions(suite, PosixFilePermissions.fromString("rwx------"));
        Path letter = Files.writeString(folder.resolve("lettre.docx"), "Madame");

        try (OfficeSuite office = OfficeSuite.at(suite)) {
            Path pages = office.toPdf(letter, ExhibitKind.DOCX, Duration.ofSeconds(20));

            assertThat(pages).isNotNull();
            assertThat(Files.readString(pages).strip()).isEqualTo("3145728");
            Files.delete(pages);
        }
    }
}
