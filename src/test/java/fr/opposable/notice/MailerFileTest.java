package fr.opposable.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.opposable.intake.CsvTable;
import fr.opposable.intake.PortfolioUnreadableException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailerFileTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 10);

    @TempDir
    Path folder;

    private MailerFile read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private MailerFile read(byte[] bytes) throws IOException {
        Path file = folder.resolve("suivi.csv");
        Files.write(file, bytes);
        return MailerFile.read(CsvTable.read(file, "suivi.csv"), MailerProfile.inUse(TODAY), TODAY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            WORD                             | FACT
            Distribué                        | RECEIVED
            DISTRIBUÉE                       | RECEIVED
            Avisé et non réclamé             | UNCLAIMED
            pli avisé et non réclamé         | UNCLAIMED
            Refusé                           | REFUSED
            NPAI                             | UNKNOWN_ADDRESS
            Destinataire inconnu à l'adresse | UNKNOWN_ADDRESS
            destinataire inconnu à l’adresse | UNKNOWN_ADDRESS
            Présenté / avisé                 | PRESENTED
            pris en charge                   | SENT
            """)
    void understands_the_words_of_the_trade(String word, NoticeFact fact) throws IOException {
        MailerFile file = read("numero;statut;date statut\n1A20144388903;" + word + ";08/07/2026\n");

        assertThat(file.refused()).isEmpty();
        assertThat(file.rows().getFirst().facts())
                .containsExactly(new StatedFact(fact, LocalDate.of(2026, 7, 8), word));
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            CODE,   FACT
            LP15,   RECEIVED
            LIVCFM, RECEIVED
            RENAVI, PRESENTED
            N03,    UNCLAIMED
            LP19,   UNCLAIMED
            N05,    REFUSED
            RENDIV, REFUSED
            N02,    UNKNOWN_ADDRESS
            RENCAD, UNKNOWN_ADDRESS
            PCHCFM, SENT
            """)
    void understands_the_codes_of_the_provider(String code, NoticeFact fact) throws IOException {
        MailerFile file =
                read("registered_number,event_code,event_date\n1A20144388903," + code + ",2026-07-08T10:00:00+02:00\n");

        assertThat(file.profile().id()).isEqualTo("maileva-recommande-4-9");
        assertThat(file.rows().getFirst().facts())
                .containsExactly(new StatedFact(fact, LocalDate.of(2026, 7, 8), code));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            TYPED                     | DAY
            2026-07-08                | 2026-07-08
            08/07/2026                | 2026-07-08
            8/7/2026                  | 2026-07-08
            08.07.2026                | 2026-07-08
            08/07/2026 16:42          | 2026-07-08
            08/07/2026 à 16h42        | 2026-07-08
            2026-07-08T23:30:00Z      | 2026-07-09
            2026-07-08T23:30:00+0200  | 2026-07-08
            2026-07-08T00:10:00+02:00 | 2026-07-08
            """)
    void reads_days_as_the_letter_carrier_saw_them(String typed, LocalDate day) throws IOException {
        MailerFile file = read("numero;date_presentation\n1A20144388903;" + typed + "\n");

        assertThat(file.rows().getFirst().facts()).containsExactly(new StatedFact(NoticeFact.PRESENTED, day, ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            TYPED      | WHY
            29/02/2026 | n’existe pas
            07/08/26   | aucune des formes
            hier       | aucune des formes
            2026-12-01 | postérieure
            1987-03-02 | antérieure à 2000
            """)
    void says_why_a_day_is_none(String typed, String why) throws IOException {
        MailerFile file = read("numero;date_presentation\n1A20144388903;" + typed + "\n");

        assertThat(file.refused()).singleElement().satisfies(one -> {
            assertThat(one.reason()).contains(why, typed);
            assertThat(one.place()).isEqualTo("ligne 2");
        });
    }

    @Test
    void a_return_may_lack_its_day_a_delivery_may_not() throws IOException {
        MailerFile file = read("numero;statut\n1A20144388903;non réclamé\n1A00000000001;distribué\n");

        assertThat(file.rows().getFirst().facts())
                .containsExactly(new StatedFact(NoticeFact.UNCLAIMED, null, "non réclamé"));
        assertThat(file.refused()).singleElement().satisfies(one -> assertThat(one.reason())
                .contains("sans en dire le jour"));
    }

    @Test
    void a_journey_that_goes_backwards_is_refused() throws IOException {
        MailerFile file = read("numero;date_depot;date_presentation\n1A20144388903;2026-07-08;2026-07-06\n");

        assertThat(file.rows()).isEmpty();
        assertThat(file.refused().getFirst().reason()).contains("présentée le 06/07/2026", "envoyée le 08/07/2026");
    }

    @Test
    void same_rows_count_once_and_strange_columns_are_told() throws IOException {
        MailerFile file =
                read("numero;statut;date statut;Humeur\n" + "1A20144388903;refusé;2026-07-08;bonne\n".repeat(3));

        assertThat(file.rows()).hasSize(1);
        assertThat(file.rows().getFirst().cells()).containsEntry("Humeur", "bonne");
        assertThat(file.notices())
                .anyMatch(text -> text.contains("Humeur"))
                .anyMatch(text -> text.contains("2 ligne(s) identique"));
    }

    @Test
    void a_row_in_another_encoding_is_refused_alone() throws IOException {
        byte[] good =
                "numéro;statut;date statut\n1A20144388903;distribué à l’étage;2026-07-08\n1A00000000001;refusé;2026-07-08\n"
                        .getBytes(StandardCharsets.UTF_8);
        byte[] bad = "1A00000000002;refus\u00e9;2026-07-08\n".getBytes(Charset.forName("windows-1252"));
        byte[] both = new byte[good.length + bad.length];
        System.arraycopy(good, 0, both, 0, good.length);
        System.arraycopy(bad, 0, both, good.length, bad.length);

        MailerFile file = read(both);

        assertThat(file.rows())
                .extracting(ProofRow::number)
                .contains("1A00000000001")
                .doesNotContain("1A00000000002");
        assertThat(file.refused())
                .anyMatch(one -> one.place().equals("ligne 4") && one.reason().contains("UTF-8"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, quoteCharacter = '`', textBlock = """
            TEXT                                   | WHY
            ``                                     | en-tête
            `numero;statut`                        | aucune ligne
            `numero;statut~"1A2;refusé~`           | guillemet
            """)
    void a_table_that_cannot_be_read_says_why(String text, String why) {
        assertThatThrownBy(() -> read(text.replace('~', '\n')))
                .isInstanceOf(PortfolioUnreadableException.class)
                .hasMessageContaining(why);
    }

    @Test
    void utf_16_is_named() {
        assertThatThrownBy(() -> read("numero;statut\n1;2\n".getBytes(StandardCharsets.UTF_16)))
                .hasMessageContaining("UTF-16");
    }

    @Test
    void ragged_rows_are_refused_and_trailing_separators_are_not() throws IOException {
        MailerFile file = read("numero;statut;date statut\n1A20144388903;refusé;2026-07-08;;\n1A00000000001;refusé\n");

        assertThat(file.rows()).hasSize(1);
        assertThat(file.refused()).singleElement().satisfies(one -> assertThat(one.reason())
                .contains("2 champs"));
    }

    @Test
    void a_profile_of_the_users_own_reads_a_table_no_other_knows() throws IOException {
        Path profile = folder.resolve("profil.yaml");
        Files.writeString(profile, """
                id: routeur-2026
                name: Routeur du quartier
                from: "2026-01-01"
                to: open
                source: export reçu du routeur
                status: practice
                reviewed: "2026-08-01"
                columns: {number: [Pli], status: [Fin], statusDate: [Le]}
                dates: [yyyyMMdd]
                statuses: {received: [OK], unclaimed: [KO]}
                """);
        Path table = folder.resolve("plis.csv");
        Files.writeString(table, "Pli,Fin,Le\n1A20144388903,KO,20260724\n");

        MailerFile file =
                MailerFile.read(CsvTable.read(table, "plis.csv"), List.of(MailerProfile.read(profile)), TODAY);

        assertThat(file.rows().getFirst().facts())
                .containsExactly(new StatedFact(NoticeFact.UNCLAIMED, LocalDate.of(2026, 7, 24), "KO"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            YAML                                  | WHY
            : : :                                 | pas du YAML
            id: a                                 | manque
            surprise: 1                           | n’est pas connue
            """)
    void a_profile_that_is_none_says_where(String yaml, String why) throws IOException {
        Path profile = folder.resolve("profil.yaml");
        Files.writeString(profile, yaml);

        assertThatThrownBy(() -> MailerProfile.read(profile))
                .isInstanceOf(ProofsUnreadableException.class)
                .hasMessageContainingAll("profil.yaml", why);
    }

    @Test
    void a_profile_is_used_on_its_days_only() {
        assertThat(MailerProfile.inUse(LocalDate.of(2020, 1, 1)))
                .extracting(MailerProfile::id)
                .containsExactly("generique-2026");
        assertThat(MailerProfile.inUse(TODAY)).hasSize(2);
    }
}
