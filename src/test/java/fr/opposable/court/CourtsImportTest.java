package fr.opposable.court;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files in the ministry's format, made from our own table: sound ones are taken, damaged ones are refused and say why. */
class CourtsImportTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final String HEADING =
            "Commune;Libellé Commune;Orig. CA;N° CA;Cour d'Appel compétente;Orig. TJ;N° TJ;"
                    + "Tribunal judiciaire compétent;Orig. TPRX;N° TPRX;Tribunal de proximité compétent;Orig. CPH;N° CPH;"
                    + "Conseil de Prud'hommes compétent";
    private static final int TJ = 7;
    private static final int TPRX = 10;

    @Test
    void a_sound_file_gives_the_same_courts() {
        CourtsImport.Refreshed refreshed = taken(published());

        assertThat(refreshed.book().communes()).isEqualTo(CourtCases.BOOK.communes());
        assertThat(refreshed.added()).isZero();
        assertThat(refreshed.dropped()).isZero();
        assertThat(refreshed.moved()).isZero();
    }

    @Test
    void what_is_no_text_or_hides_characters_is_refused_without_being_printed() {
        List<String> refusals = Stream.of(
                        "Commune;Libellé Commune".getBytes(StandardCharsets.UTF_16LE),
                        (HEADING + "\n01001;L'Aberge\u0007ment" + ";x".repeat(12)).getBytes(StandardCharsets.UTF_8),
                        "x".repeat(100_000).getBytes(StandardCharsets.UTF_8))
                .map(CourtsImportTest::read)
                .map(outcome -> String.join(" ", ((CourtsImport.Refused) outcome).reasons()))
                .toList();

        assertThat(refusals.get(0)).contains("UTF-8");
        assertThat(refusals.get(1)).contains("ligne 2").contains("[U+0007]").doesNotContain("\u0007");
        assertThat(refusals.get(2)).contains("manque").hasSizeLessThan(400);
    }

    @Test
    void windows_1252_and_a_byte_order_mark_are_read() {
        byte[] cp1252 = text(published()).getBytes(Charset.forName("windows-1252"));
        byte[] marked = ("\ufeff" + text(published())).getBytes(StandardCharsets.UTF_8);

        assertThat(read(cp1252)).isInstanceOf(CourtsImport.Refreshed.class);
        assertThat(read(marked)).isInstanceOf(CourtsImport.Refreshed.class);
    }

    @Test
    void the_label_of_july_2026_means_the_seat() {
        List<String[]> rows = published();
        row(rows, "29151")[TPRX] = "Tribunal judiciaire de Brest (hors communes exclusives aux TJ)";

        Commune commune = Objects.requireNonNull(taken(rows).book().commune("29151"));

        assertThat(commune.resort().proximite()).isNull();
    }

    @Test
    void a_commune_that_moves_keeps_its_commercial_court_but_to_be_checked() {
        List<String[]> rows = published();
        row(rows, "29151")[TJ] = "Tribunal judiciaire de Quimper";

        CourtsImport.Refreshed refreshed = taken(rows);

        Resort resort =
                Objects.requireNonNull(refreshed.book().commune("29151")).resort();
        assertThat(refreshed.moved()).isEqualTo(1);
        assertThat(resort.judiciaire().code()).isEqualTo("tj-quimper");
        assertThat(resort.commerce()).isNotNull();
        assertThat(resort.control()).isEqualTo(Control.SINGLE_SOURCE);
    }

    @Test
    void in_alsace_moselle_the_chamber_follows_the_tribunal() {
        List<String[]> rows = published();
        row(rows, "67462")[TJ] = "Tribunal judiciaire de Strasbourg";

        Resort resort =
                Objects.requireNonNull(taken(rows).book().commune("67462")).resort();

        assertThat(Objects.requireNonNull(resort.commerce()).code()).isEqualTo("cc-strasbourg");
    }

    @Test
    void a_new_commune_has_a_civil_court_and_no_commercial_one() {
        List<String[]> rows = published();
        String[] added = row(rows, "29232").clone();
        added[0] = "29999";
        added[1] = "Port-Neuf";
        rows.add(added);

        CourtsImport.Refreshed refreshed = taken(rows);

        Commune commune = Objects.requireNonNull(refreshed.book().commune("29999"));
        assertThat(refreshed.added()).isEqualTo(1);
        assertThat(commune.resort().commerce()).isNull();
        assertThat(commune.resort().control()).isEqualTo(Control.ABSENT);
    }

    @Test
    void what_is_taken_is_written_and_read_again(@TempDir Path folder) throws Exception {
        CourtsImport.Refreshed refreshed = taken(published());

        refreshed.write(folder);

        assertThat(CourtBook.of(folder).communes()).isEqualTo(CourtCases.BOOK.communes());
        assertThat(CourtBook.of(folder).vintage().label()).isEqualTo("octobre 2026");
        assertThat(CourtBook.of(folder).vintage().attribution()).contains("octobre 2026", "Infogreffe");
    }

    static Stream<Arguments> damages() {
        return Stream.of(
                damage("truncated", "Nombre de communes", rows -> rows.subList(30_000, rows.size())
                        .clear()),
                damage("shifted courts", "Ressorts", rows -> shift(rows, 400, TJ)),
                damage("swapped labels", "Libellés", rows -> shift(rows, 1, 1)),
                damage(
                        "a canary in the wrong court",
                        "Témoin 33063",
                        rows -> row(rows, "33063")[TJ] = "Tribunal judiciaire de Libourne"),
                damage(
                        "a canary that is missing",
                        "Témoin 75056",
                        rows -> rows.removeIf(row -> row[0].equals("75056"))),
                damage(
                        "a court nobody knows",
                        "Noms",
                        rows -> row(rows, "29019")[TJ] = "Tribunal judiciaire de Ker-Ys"),
                damage(
                        "a commercial court in the civil column",
                        "Noms",
                        rows -> row(rows, "29019")[TJ] = "Tribunal de commerce de Brest"),
                damage("a tribunal that lost all its communes", "Tribunaux judiciaires", rows -> rows.stream()
                        .filter(row -> row[TJ].equals("Tribunal judiciaire de Quimper"))
                        .forEach(row -> row[TJ] = "Tribunal judiciaire de Brest")),
                damage(
                        "codes without their zero",
                        "Codes INSEE",
                        rows -> rows.forEach(row -> {
                            if (row[0].startsWith("0")) {
                                row[0] = row[0].substring(1);
                            }
                        })),
                damage(
                        "the same commune twice",
                        "Doublons",
                        rows -> rows.add(row(rows, "29232").clone())),
                damage("many empty cells", "Vides", rows -> rows.stream()
                        .limit(300)
                        .forEach(row -> row[TJ] = "")),
                damage(
                        "accents spoilt",
                        "Encodage",
                        rows -> rows.forEach(row -> row[1] =
                                new String(row[1].getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252")))));
    }

    private static Arguments damage(String name, String canary, Consumer<List<String[]>> damage) {
        return Arguments.of(name, canary, damage);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void a_damaged_file_is_refused_with_the_canary_that_fell(
            String name, String canary, Consumer<List<String[]>> damage) {
        List<String[]> rows = published();

        damage.accept(rows);

        assertThat(read(text(rows).getBytes(StandardCharsets.UTF_8)))
                .as(name)
                .isInstanceOfSatisfying(CourtsImport.Refused.class, refused -> assertThat(refused.reasons())
                        .anySatisfy(reason -> assertThat(reason).startsWith(canary)));
    }

    @Test
    void a_file_of_another_format_is_refused_with_the_column_it_lacks() {
        byte[] other = "insee;tribunal\n01001;Bourg\n".getBytes(StandardCharsets.UTF_8);

        assertThat(read(other))
                .isInstanceOfSatisfying(CourtsImport.Refused.class, refused -> assertThat(refused.reasons())
                        .singleElement()
                        .asString()
                        .contains("Commune", "insee"));
        assertThat(read(new byte[0])).isInstanceOf(CourtsImport.Refused.class);
    }

    private static CourtsImport.Outcome read(byte[] file) {
        return new CourtsImport(CourtCases.BOOK).read(file, "octobre 2026", TODAY);
    }

    private static CourtsImport.Refreshed taken(List<String[]> rows) {
        CourtsImport.Outcome outcome = read(text(rows).getBytes(StandardCharsets.UTF_8));
        assertThat(outcome).isInstanceOf(CourtsImport.Refreshed.class);
        return (CourtsImport.Refreshed) outcome;
    }

    /** Moves one column down by {@code by} lines. */
    private static void shift(List<String[]> rows, int by, int column) {
        List<String> values = rows.stream().map(row -> row[column]).toList();
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i)[column] = values.get((i + by) % values.size());
        }
    }

    private static String[] row(List<String[]> rows, String insee) {
        return rows.stream().filter(row -> row[0].equals(insee)).findFirst().orElseThrow();
    }

    private static List<String[]> published() {
        List<String[]> rows = new ArrayList<>();
        for (Commune commune : CourtCases.BOOK.communes().values()) {
            Court proximite = commune.resort().proximite();
            rows.add(new String[] {
                commune.insee(),
                commune.name(),
                "CA",
                "1",
                "Cour d'Appel",
                "TJ",
                "2",
                commune.resort().judiciaire().name(),
                "TPRX",
                "3",
                proximite == null ? "" : proximite.name(),
                "CPH",
                "4",
                "Conseil de Prud'hommes"
            });
        }
        return rows;
    }

    private static String text(List<String[]> rows) {
        StringBuilder text = new StringBuilder(HEADING).append("\r\n");
        rows.forEach(row -> text.append(String.join(";", row)).append("\r\n"));
        return text.toString();
    }
}
