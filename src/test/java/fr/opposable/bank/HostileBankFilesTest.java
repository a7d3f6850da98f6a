package fr.opposable.bank;

import static org.assertj.core.api.Assertions.assertThat;

import fr.opposable.kernel.French;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileBankFilesTest {

    private static final Path CORPUS = Path.of("../shared/corpora/6-bulk/bank");
    private static final BankLimits SMALL = new BankLimits(1 << 20, 100, 200, 20);

    @TempDir
    Path folder;

    private UnreadableStatementException refusal(String content) throws IOException {
        Path file = Written.file(folder, "releve", content);
        try {
            BankFiles.read(file, "releve", SMALL);
        } catch (UnreadableStatementException refused) {
            return refused;
        }
        throw new AssertionError("It was read");
    }

    @Test
    void no_entity_is_opened_or_expanded() throws IOException {
        Path secret = Written.file(folder, "secret.txt", "SECRET");
        String camt = Written.camt("08", "0.00", "5.00", Written.entry("5.00", "CRDT", "&x;", ""));
        String outside =
                camt.replaceFirst("\\?>", "?><!DOCTYPE d [<!ENTITY x SYSTEM \"%s\">]>".formatted(secret.toUri()));
        String laughs = camt.replaceFirst(
                "\\?>",
                "?><!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY x \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>");
        String remote = camt.replaceFirst("\\?>", "?><!DOCTYPE d SYSTEM \"http://127.0.0.1:9/d.dtd\">");

        for (String hostile : List.of(outside, laughs, remote, camt)) {
            assertThat(refusal(hostile).problem().message())
                    .doesNotContain("SECRET")
                    .doesNotContain("haha");
        }
        assertThat(refusal(outside).problem().code()).isEqualTo("BNK-DTD");
    }

    @Test
    void what_is_too_deep_too_long_or_too_many_is_refused() throws IOException {
        String deep = "<A>".repeat(30) + "</A>".repeat(30);

        assertThat(refusal(Written.camt("08", "0.00", "0.00", deep)).problem().message())
                .contains("20 niveaux");
        assertThat(refusal(Written.camt(
                                "08",
                                "0.00",
                                "101.00",
                                Stream.generate(() -> Written.entry("1.00", "CRDT", "", ""))
                                        .limit(101)
                                        .toArray(String[]::new)))
                        .problem()
                        .message())
                .contains("plus de 100 écritures");
        assertThat(refusal(":20:" + "A".repeat(5_000)).problem().code()).isEqualTo("BNK-LINE");
        assertThat(refusal(" ".repeat(1 << 20) + "<a/>").problem().code()).isEqualTo("BNK-SIZE");
    }

    @Test
    void a_text_that_is_too_long_leaves_a_doubt_and_no_more_than_its_head() throws IOException {
        String words = Written.transaction("08", "Le Fournil", "FACT 12 " + "x".repeat(100_000));
        Path file = Written.file(
                folder, "long.xml", Written.camt("08", "0.00", "5.00", Written.entry("5.00", "CRDT", "R", words)));

        BankEntry entry = BankFiles.read(file, "long.xml", SMALL)
                .statements()
                .getFirst()
                .entries()
                .getFirst();

        assertThat(entry.text().length()).isLessThan(SMALL.text() + 1);
        assertThat(entry.doubt()).contains("trop long");
    }

    /** What is looked at no further costs no memory, however much of it there is. */
    @Test
    void a_long_file_is_read_entry_by_entry() throws IOException {
        int debits = 60_000;
        Path file = folder.resolve("gros.xml");
        String whole = Written.camt("08", "70000.00", "10005.00", "@");
        String debit = Written.entry("1.00", "DBIT", "D", Written.transaction("08", "Fournisseur", "x".repeat(400)));
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(whole.substring(0, whole.indexOf('@')));
            for (int i = 0; i < debits; i++) {
                out.write(debit);
            }
            out.write(Written.entry("5.00", "CRDT", "C", ""));
            out.write(whole.substring(whole.indexOf('@') + 1));
        }

        BankStatement statement = BankFiles.read(file, "gros.xml", new BankLimits(1L << 30, 200_000, 2_000, 60))
                .statements()
                .getFirst();

        assertThat(Files.size(file)).isGreaterThan(50L << 20);
        assertThat(statement.others()).isEqualTo(debits);
        assertThat(statement.entries()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "bonjour",
                "01",
                "<html/>",
                "<?xml version=\"1.0\"?>",
                ":20:",
                "{1:F01}",
                "\u0000\u0000",
                "%PDF-1.7"
            })
    void what_is_no_statement_is_refused_in_french(String content) throws IOException {
        UnreadableStatementException refused = refusal(content);

        assertThat(refused.problem().cure())
                .isNotBlank()
                .isEqualTo(French.typeset(refused.problem().cure()));
    }

    /** A damaged file is proved, or refused in French; nothing else ever comes of it. */
    @ParameterizedTest
    @ValueSource(strings = {"bremond.camt053.xml", "papeteries.mt940", "lacroix.cfonb120.txt"})
    void a_damaged_file_is_refused_or_still_proved(String sample) throws IOException {
        byte[] whole = Files.readAllBytes(Path.of("samples/banque", sample));
        Random random = new Random(20261122);
        int refused = 0;
        for (int i = 0; i < 1_500; i++) {
            byte[] damaged = whole.clone();
            for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
                damaged[random.nextInt(damaged.length)] =
                        (byte) (random.nextBoolean() ? '0' + random.nextInt(75) : random.nextInt(256));
            }
            if (random.nextInt(4) == 0) {
                damaged = Arrays.copyOf(damaged, random.nextInt(damaged.length));
            }
            Path file = Files.write(folder.resolve("abime"), damaged);
            try {
                ReadEntry.of(BankFiles.read(file, "abime", SMALL)).forEach(ReadEntry::statementKey);
            } catch (UnreadableStatementException refusal) {
                refused++;
                assertThat(refusal.problem().cure()).isNotBlank();
            }
        }
        assertThat(refused).isGreaterThan(500);
    }

    /** Whatever others wrote is proved or refused with its place; nothing else comes of it. */
    @Test
    void every_statement_of_the_corpus_is_proved_or_refused() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(CORPUS), "the corpus is not here");
        Map<String, BankFile> read = new TreeMap<>();
        Map<String, String> refused = new TreeMap<>();
        try (Stream<Path> files = Files.walk(CORPUS)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(one -> !one.toString().endsWith(".json"))
                    .toList()) {
                String name = file.getFileName().toString();
                try {
                    read.put(name, BankFiles.read(file, name));
                } catch (UnreadableStatementException refusal) {
                    refused.put(name, refusal.problem().code());
                }
            }
        }

        assertThat(read.keySet())
                .containsExactlyInAnyOrder(
                        "betterplace__sepa_mt9401.sta",
                        "camt053.v2.multi.statement.xml",
                        "cmxl__mt940.sta",
                        "example.txt",
                        "jejik__generic.sta",
                        "mBank__mt940.sta",
                        "sberbank__171011_01234945.sta");
        assertThat(movements(read.get("betterplace__sepa_mt9401.sta"))).isEqualTo(97);
        assertThat(movements(read.get("example.txt"))).isEqualTo(6);
        assertThat(refused)
                .containsEntry("camt053.v2.minimal.xml", "BNK-BALANCE")
                .containsEntry("camt054.v8.xml", "BNK-KIND")
                .containsEntry("camt53.only-Dt-with-DtTm.xml", "BNK-WHOLE")
                .containsEntry("invalid_date.txt", "BNK-CFONB")
                .containsEntry("operation_out_of_statement.txt", "BNK-CFONB")
                .containsEntry("mBank__mt942.sta", "BNK-MT940");
    }

    private static int movements(BankFile file) {
        return file.statements().stream()
                .mapToInt(statement -> statement.entries().size() + statement.others() + statement.pending())
                .sum();
    }
}
