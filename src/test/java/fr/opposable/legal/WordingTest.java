package fr.opposable.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.kernel.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Exact words, by paragraph, on a date; an altered word stops the start-up. */
class WordingTest {

    private static final LegalLibrary LAW = LegalLibrary.fromClassPath();
    private static final Path FOLDER = Path.of("legal-texts");

    static Set<String> ids() {
        return LAW.wordingIds();
    }

    @Test
    void the_insert_of_a_collectors_first_letter_is_two_paragraphs_of_l111_8() {
        LocalDate day = LocalDate.of(2026, 11, 21);

        Quotation second = LAW.wording("cpce-l111-8", 2, day);
        Quotation third = LAW.wording("cpce-l111-8", 3, day);

        assertThat(second.reference().citation()).isEqualTo("CPCE, art. L. 111-8, al. 2");
        assertThat(second.reference().permanentId()).isEqualTo("LEGIARTI000028747701");
        assertThat(second.text())
                .isEqualTo(
                        "Les frais de recouvrement entrepris sans titre exécutoire restent à la charge du créancier, sauf "
                                + "s'ils concernent un acte dont l'accomplissement est prescrit par la loi au créancier. Toute "
                                + "stipulation contraire est réputée non écrite, sauf disposition législative contraire.");
        assertThat(third.text()).startsWith("Cependant, le créancier qui justifie du caractère nécessaire");
        assertThat(second.digest()).isEqualTo(Sha256.of(second.text()));
        assertThat(second.verification().isVerified()).isTrue();
    }

    /** Templates older than 19 March 2014 leave out « au créancier ». */
    @Test
    void the_wording_of_before_2014_is_not_taken_for_the_present_one() {
        String old =
                "Les frais de recouvrement entrepris sans titre exécutoire restent à la charge du créancier, sauf s'ils "
                        + "concernent un acte dont l'accomplissement est prescrit par la loi. Toute stipulation contraire est réputée "
                        + "non écrite, sauf disposition législative contraire.";

        assertThat(LAW.wording("cpce-l111-8", 2, LocalDate.of(2026, 11, 21)).digest())
                .isNotEqualTo(Sha256.of(old));
        assertThatThrownBy(() -> LAW.wording("cpce-l111-8", LocalDate.of(2014, 3, 18)))
                .isInstanceOf(LegalTextMissingException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            article  | ordonnance du | alinéa | mots                                          | contrôle
            cpc-1411 | 2026-08-31    | 3      | dans les six mois de sa date.                 | SECOND_HAND
            cpc-1411 | 2026-09-01    | 3      | dans les trois mois de sa date.               | SECOND_HAND
            cpc-1415 | 2026-08-31    | 4      | l'opposition mentionne l'adresse du débiteur. | SECOND_HAND
            cpc-1415 | 2026-09-01    | 5      | dans un délai d'un mois à compter de sa réception. | SECOND_HAND
            cpc-1418 | 2026-09-01    | 15     | l'acte de signification [de l'ordonnance].    | SECOND_HAND
            cpc-1422 | 2026-08-31    | 2      | même si elle accorde des délais de paiement.  | SECOND_HAND
            cpc-1422 | 2026-09-01    | 2      | signification de l'ordonnance d'injonction de payer. | SECOND_HAND
            """)
    void the_articles_of_decret_2026_96_have_two_versions_by_the_date_of_the_order(
            String id, LocalDate order, int paragraph, String end, Verification.Status status) {
        Quotation quotation = LAW.wording(id, paragraph, order);

        assertThat(quotation.text()).endsWith(end);
        assertThat(quotation.verification().status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            texte         | alinéas
            cpce-l111-8   | 3
            cpce-r124-3   | 6
            cpce-r124-4   | 7
            cciv-1231-5   | 5
            cciv-1343-5   | 6
            cpc-641       | 3
            cpc-642       | 2
            cpc-1405      | 3
            cpc-1409      | 3
            cpc-1416      | 2
            cpc-1425      | 3
            ccom-l441-10-i | 4
            ccp-l2192-13  | 4
            """)
    void paragraphs_are_counted_as_the_publication_prints_them(String id, int paragraphs) {
        assertThat(LAW.wording(id, LocalDate.of(2026, 11, 21)).paragraphs()).hasSize(paragraphs);
    }

    @Test
    void a_paragraph_that_does_not_exist_is_refused_by_name() {
        Wording article = LAW.wording("cciv-1343-1", LocalDate.of(2026, 11, 21));

        for (int number : new int[] {0, 3, -1}) {
            assertThatThrownBy(() -> article.paragraph(number))
                    .isInstanceOf(LegalTextMissingException.class)
                    .hasMessageContaining("C. civ., art. 1343-1")
                    .hasMessageContaining("il en a 2");
        }
    }

    @Test
    void the_first_paragraph_the_last_and_the_whole_are_quoted_by_their_citation() {
        Wording article = LAW.wording("cciv-1343-1", LocalDate.of(2026, 11, 21));

        assertThat(article.paragraph(1).reference().citation()).isEqualTo("C. civ., art. 1343-1, al. 1");
        assertThat(article.paragraph(2).text()).isEqualTo(article.paragraphs().getLast());
        assertThat(article.whole().reference().citation()).isEqualTo("C. civ., art. 1343-1");
        assertThat(article.whole().text())
                .isEqualTo(article.paragraph(1).text() + "\n"
                        + article.paragraph(2).text());
        assertThat(article.whole().digest()).isEqualTo(Sha256.of(article.whole().text()));
    }

    @Test
    void a_text_whose_present_wording_was_not_obtained_is_refused() {
        assertThat(LAW.wording("cpce-l125-1", LocalDate.of(2026, 4, 24)).paragraphs())
                .hasSize(5);
        assertThatThrownBy(() -> LAW.wording("cpce-l125-1", LocalDate.of(2026, 4, 25)))
                .isInstanceOf(LegalTextMissingException.class)
                .hasMessageContaining("24/04/2026");
    }

    @Test
    void what_is_from_memory_is_never_called_verified() {
        LAW.wordingIds().stream()
                .flatMap(id -> LAW.wordingVersions(id).stream())
                .filter(version -> version.note() != null
                        && (version.note().contains("rétabli de mémoire")
                                || version.note().contains("non établie")
                                || version.note().contains("ncomplète")))
                .forEach(version -> assertThat(version.verification().status())
                        .as(version.id() + " " + version.from())
                        .isEqualTo(Verification.Status.UNVERIFIED));
    }

    /** One letter of the last paragraph is changed in a copy of the file, which is then read alone with the rates. */
    @ParameterizedTest
    @MethodSource("ids")
    void one_altered_letter_stops_the_start_up(String id) {
        String file = "wording/" + id + ".yaml";
        String text = text(file);
        int letter = text.lastIndexOf('e');
        String altered = text.substring(0, letter) + "é" + text.substring(letter + 1);

        assertThatThrownBy(() -> alone(file, altered))
                .isInstanceOf(LegalTextsFaultyException.class)
                .hasMessageContaining(file)
                .hasMessageContaining("altered");
    }

    private static LegalLibrary alone(String file, String text) {
        String index = "files:\n  - rates/ecb-refinancing.yaml\n  - rates/legal-interest.yaml\n  - " + file + "\n";
        return LegalLibrary.read(path -> {
            String content = path.equals("index.yaml") ? index : path.equals(file) ? text : text(path);
            return content.getBytes(StandardCharsets.UTF_8);
        });
    }

    @ParameterizedTest
    @MethodSource("ids")
    void two_versions_of_a_text_differ_in_words_or_in_what_is_known_of_them(String id) {
        List<Wording> versions = LAW.wordingVersions(id);
        for (int i = 1; i < versions.size(); i++) {
            Wording before = versions.get(i - 1);
            Wording after = versions.get(i);
            assertThat(after.digest().equals(before.digest())
                            && after.verification().equals(before.verification()))
                    .isFalse();
        }
    }

    private static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
