package fr.opposable.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecureXmlTest {

    private static final XmlLimits SMALL = new XmlLimits(2_000, 10, 100, 50, 500);

    @Test
    void an_external_entity_is_refused_and_its_file_never_opened(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "F-SECRET");
        String xml = """
                <!DOCTYPE x [<!ENTITY e SYSTEM "%s">]>
                <CrossIndustryInvoice><ExchangedDocument><ID>&e;</ID></ExchangedDocument></CrossIndustryInvoice>
                """.formatted(secret.toUri());

        Reading reading = EInvoices.reading(xml);

        assertThat(reading).isInstanceOf(Reading.Unreadable.class);
        assertThat(reading.toString()).contains("DTD").doesNotContain("F-SECRET");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE Invoice SYSTEM \"http://127.0.0.1:1/invoice.dtd\"><Invoice/>",
                "<!DOCTYPE Invoice><Invoice/>",
                "<!DOCTYPE x [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]><Invoice/>"
            })
    void any_document_type_is_refused(String xml) {
        assertThat(EInvoices.reading(xml))
                .isInstanceOfSatisfying(Reading.Unreadable.class, unreadable -> assertThat(unreadable.reason())
                        .contains("DTD"));
    }

    /** The JDK's parser answers this one with a MissingResourceException. */
    @Test
    void a_control_character_inside_a_document_type_is_refused() {
        assertThat(EInvoices.reading("<!DOCTYPE x [\u0001<!ENTITY a 'b'>]><x/>"))
                .isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void billion_laughs_are_refused() {
        assertThat(EInvoices.reading(EInvoices.text("billion-laughs.xml")))
                .isInstanceOfSatisfying(Reading.Unreadable.class, unreadable -> assertThat(unreadable.reason())
                        .contains("DTD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "<a>", "<a></b>", "<a>&e;</a>", "<a>\u0008</a>", "<a b='1' b='2'/>", "<?xml"})
    void malformed_xml_is_unreadable_with_a_cure(String xml) {
        assertThat(EInvoices.reading(xml)).isInstanceOfSatisfying(Reading.Unreadable.class, unreadable -> {
            assertThat(unreadable.reason()).isNotBlank();
            assertThat(unreadable.cure()).isNotBlank();
        });
    }

    @Test
    void bytes_that_are_not_of_the_declared_encoding_are_named_as_such() {
        byte[] latin =
                "<?xml version='1.0' encoding='UTF-8'?><a>B\u00e2timent</a>".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(EInvoices.reading(latin))
                .isInstanceOfSatisfying(Reading.Unreadable.class, unreadable -> assertThat(unreadable.reason())
                        .contains("octets"));
    }

    @Test
    void an_encoding_that_is_not_read_is_named() {
        assertThat(EInvoices.reading("<?xml version='1.0' encoding='IBM037'?><a/>"))
                .isInstanceOfSatisfying(Reading.Unreadable.class, unreadable -> assertThat(unreadable.reason())
                        .contains("IBM037"));
    }

    @Test
    void deep_nesting_is_refused() {
        assertRefused("<a>".repeat(11) + "</a>".repeat(11), "10 niveaux");
    }

    @Test
    void deep_nesting_is_refused_inside_hollow_elements_too() {
        assertRefused("<a><line>" + "<a>".repeat(9) + "</a>".repeat(9) + "</line></a>", "10 niveaux");
    }

    @Test
    void twenty_thousand_levels_do_not_overflow_the_stack() {
        assertThat(EInvoices.reading("<a>".repeat(20_000))).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void too_many_elements_are_refused_even_hollow_ones() {
        assertRefused("<a><line>" + "<b/>".repeat(99) + "</line></a>", "100 éléments");
    }

    @Test
    void too_many_elements_to_keep_are_refused() {
        assertRefused("<a>" + "<b/>".repeat(50) + "</a>", "50 éléments");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a>%s</a>", "<a><![CDATA[%s]]></a>", "<a b='%s'/>"})
    void huge_text_is_refused(String xml) {
        assertRefused(xml.formatted("x".repeat(501)), "500 caractères");
    }

    @Test
    void a_file_too_long_is_refused_before_it_is_parsed() {
        XmlLimits oneMebibyte = new XmlLimits(1 << 20, 10, 100, 50, 500);

        assertThatThrownBy(() -> read("<a>" + " ".repeat(1 << 20) + "</a>", oneMebibyte))
                .isInstanceOf(XmlRefusedException.class)
                .hasMessageContaining("1 Mo");
    }

    @Test
    void hollow_elements_are_kept_without_what_they_hold() throws Exception {
        XmlElement root = read("<a><line x='1'>" + "<b>t</b>".repeat(20) + "</line><line/><c>d</c></a>", SMALL);

        assertThat(root.all("line")).hasSize(2);
        assertThat(root.at("line").attribute("x")).isEqualTo("1");
        assertThat(root.all("line", "b")).isEmpty();
        assertThat(root.textOf("c")).isEqualTo("d");
    }

    @Test
    void text_keeps_its_words_apart_and_loses_its_line_breaks() throws Exception {
        assertThat(read("<a> one\n  two<!-- no -->\t<![CDATA[<three>]]> </a>", SMALL)
                        .text())
                .isEqualTo("one two <three>");
    }

    /** Truncations and changed bytes, the same on each run: every one ends in a Reading, none in an exception. */
    @Test
    void any_damage_ends_in_a_reading() {
        byte[] whole = EInvoices.text("cii-en16931.xml").getBytes(StandardCharsets.UTF_8);
        Random random = new Random(20_260_203);
        int refused = 0;
        for (int i = 0; i < 600; i++) {
            byte[] damaged = whole.clone();
            if (i % 2 == 0) {
                damaged = Arrays.copyOf(damaged, random.nextInt(whole.length));
            } else {
                for (int changed = 0; changed < 1 + i % 5; changed++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
            }

            Reading reading = EInvoices.reading(damaged);

            refused += reading instanceof Reading.Unreadable ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(300).isLessThan(600);
    }

    private static void assertRefused(String xml, String words) {
        assertThatThrownBy(() -> read(xml, SMALL))
                .isInstanceOf(XmlRefusedException.class)
                .hasMessageContaining(words);
    }

    private static XmlElement read(String xml, XmlLimits limits) throws IOException, XmlRefusedException {
        return new SecureXml(limits, Set.of("line"))
                .read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
