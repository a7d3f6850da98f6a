package fr.opposable.originals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            BYTES                                  | TYPE
            %PDF-1.7 …                             | application/pdf
            Bonjour, %PDF-1.4                      | application/pdf
            <?xml version="1.0"?><a/>              | application/xml
            <!DOCTYPE html><html>                  | text/html
            Return-Path: <a@example.fr>            | message/rfc822
            un mot à part                          | text/plain
            {\\rtf1                                | application/rtf
            GIF89a                                 | image/gif
            """)
    void is_told_by_content(String start, String type) {
        assertThat(MediaTypes.of(start.replace("\\\\", "\\").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(type);
    }

    @Test
    void bytes_that_say_nothing_are_unknown() {
        assertThat(MediaTypes.of(new byte[0])).isEqualTo(MediaTypes.UNKNOWN);
        assertThat(MediaTypes.of(new byte[] {0, 1, 2})).isEqualTo(MediaTypes.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            FILE,                                              TYPE
            3-images/derived/really-a-pdf.jpg,                 application/pdf
            3-images/derived/facture-cmyk.jpg,                 image/jpeg
            3-images/pdfbox/lzw.tif,                           image/tiff
            3-images/twelvemonkeys/very_short.webp,            image/webp
            """)
    void the_name_does_not_count(String name, String type) throws IOException {
        Path file = Path.of("../shared/corpora").resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "the corpora are not here");

        assertThat(MediaTypes.of(file)).isEqualTo(type);
    }
}
