package fr.opposable.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our scanner keeps offsets and raw bytes, which no library gives; FastCSV says whether it reads what everybody reads. */
class CsvScannerTest {

    private static final Path CORPUS = Path.of("../shared/corpora/7-security/csv");

    private record Row(long offset, int line, List<String> cells) {}

    private static List<Row> ours(byte[] bytes, char separator) {
        return ours(bytes, separator, new ByteArrayInputStream(bytes));
    }

    private static List<Row> ours(byte[] bytes, char separator, InputStream in) {
        List<Row> rows = new ArrayList<>();
        try {
            CsvScanner.End end = CsvScanner.scan(in, 0, (byte) separator, (offset, length, line, start) -> {
                assertThat(Arrays.copyOfRange(bytes, (int) offset, (int) (offset + length)))
                        .isEqualTo(start);
                fr.opposable.intake.internal.CsvRecord record =
                        fr.opposable.intake.internal.CsvRecord.of(start, (byte) separator);
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < record.size(); i++) {
                    cells.add(record.text(i, StandardCharsets.UTF_8));
                }
                rows.add(new Row(offset, line, cells));
            });
            assertThat(end.line()).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static List<Row> theirs(byte[] bytes, char separator) {
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(new String(bytes, StandardCharsets.UTF_8))) {
            for (CsvRecord record : reader) {
                rows.add(new Row(0, (int) record.getStartingLineNumber(), record.getFields()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    static Stream<String> random_tables() {
        return LongStream.range(0, 500).mapToObj(CsvScannerTest::table);
    }

    private static String table(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        String[] cells = {
            "", "a", "été", "\"a;b\"", "\"a\"\"b\"", "\"\"", "\"l1\nl2\"", "\"l1\r\nl2\"", "a\"b", " x ", "\"\n\""
        };
        StringBuilder table = new StringBuilder();
        int rows = random.nextInt(8);
        for (int row = 0; row < rows; row++) {
            int width = 1 + random.nextInt(4);
            for (int cell = 0; cell < width; cell++) {
                table.append(cell > 0 ? ";" : "").append(cells[random.nextInt(cells.length)]);
            }
            boolean last = row == rows - 1 && random.nextBoolean();
            table.append(last ? "" : random.nextInt(5) == 0 ? "\n\n" : random.nextBoolean() ? "\n" : "\r\n");
        }
        return table.toString();
    }

    @ParameterizedTest
    @MethodSource("random_tables")
    void reads_what_fastcsv_reads(String table) {
        byte[] bytes = table.getBytes(StandardCharsets.UTF_8);

        assertThat(ours(bytes, ';'))
                .usingRecursiveComparison()
                .ignoringFields("offset")
                .isEqualTo(theirs(bytes, ';'));
    }

    @ParameterizedTest
    @MethodSource("random_tables")
    void reads_the_same_however_the_bytes_come(String table) {
        byte[] bytes = table.getBytes(StandardCharsets.UTF_8);

        for (int atOnce = 1; atOnce <= 3; atOnce++) {
            assertThat(ours(bytes, ';', new Dribble(bytes, atOnce))).isEqualTo(ours(bytes, ';'));
        }
    }

    /** A slow disk: a few bytes a read. */
    private static final class Dribble extends ByteArrayInputStream {

        private final int atOnce;

        Dribble(byte[] bytes, int atOnce) {
            super(bytes);
            this.atOnce = atOnce;
        }

        @Override
        public int read(byte[] target) {
            return read(target, 0, Math.min(atOnce, target.length));
        }
    }

    @Test
    void reads_the_csv_spectrum_as_fastcsv_does() throws IOException {
        Path spectrum = CORPUS.resolve("csv-spectrum");
        Assumptions.assumeTrue(Files.isDirectory(spectrum), "the corpora are not beside the project");
        try (Stream<Path> files = Files.list(spectrum)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
                byte[] bytes = Files.readAllBytes(file);

                assertThat(ours(bytes, ','))
                        .as(file.toString())
                        .usingRecursiveComparison()
                        .ignoringFields("offset")
                        .isEqualTo(theirs(bytes, ','));
            }
        }
    }

    @Test
    void names_the_line_where_an_unclosed_quote_opens() throws IOException {
        byte[] bytes = "a;b\n\"x\ny\";z\n1;\"open\n2;3\n".getBytes(StandardCharsets.UTF_8);

        CsvScanner.End end = CsvScanner.scan(new ByteArrayInputStream(bytes), 0, (byte) ';', (_, _, _, _) -> {});

        assertThat(end.line()).isEqualTo(4);
    }

    @Test
    void looks_into_no_record_beyond_the_limit_and_finds_the_next() throws IOException {
        byte[] bytes = ("a;" + "x".repeat(2_000_000) + "\nb;c\n").getBytes(StandardCharsets.UTF_8);
        List<Long> lengths = new ArrayList<>();
        List<Integer> kept = new ArrayList<>();

        CsvScanner.scan(new ByteArrayInputStream(bytes), 0, (byte) ';', (_, length, _, start) -> {
            lengths.add(length);
            kept.add(start.length);
        });

        assertThat(lengths).containsExactly(2_000_002L, 3L);
        assertThat(kept).containsExactly(CsvScanner.LONGEST_RECORD, 3);
    }
}
