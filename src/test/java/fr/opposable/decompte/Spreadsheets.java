package fr.opposable.decompte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Workbooks as files: their parts, their formulas, and what LibreOffice makes of them. */
final class Spreadsheets {

    private static final Pattern FORMULA =
            Pattern.compile("<c r=\"([A-Z]+[0-9]+)\"[^>]*><f[^>]*>[^<]*</f><v>([^<]*)</v>");
    private static final Pattern RESULT = Pattern.compile("(</f>)<v>[^<]*</v>");
    private static final Pattern SHEET = Pattern.compile("xl/worksheets/sheet[0-9]+[.]xml");

    private Spreadsheets() {}

    /** {@return the parts of a workbook, by name} */
    static Map<String, String> parts(byte[] workbook) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    /** {@return the workbook with its sheets changed} */
    static byte[] with(byte[] workbook, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts(workbook).entrySet()) {
                boolean sheet = SHEET.matcher(part.getKey()).matches();
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write((sheet ? change.apply(part.getValue()) : part.getValue()).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** {@return the workbook with no result beside any formula, so that whoever shows one has computed it} */
    static byte[] withoutResults(byte[] workbook) throws IOException {
        return with(workbook, sheet -> RESULT.matcher(sheet).replaceAll("$1"));
    }

    /** {@return the results of all formulas, by part and cell} */
    static Map<String, BigDecimal> results(byte[] workbook) throws IOException {
        Map<String, BigDecimal> results = new TreeMap<>();
        parts(workbook).forEach((name, part) -> {
            if (SHEET.matcher(name).matches()) {
                Matcher formula = FORMULA.matcher(part);
                while (formula.find()) {
                    results.put(name + " " + formula.group(1), new BigDecimal(formula.group(2)));
                }
            }
        });
        return results;
    }

    /** Has LibreOffice, with a profile of its own below {@code folder}, open each workbook, compute it and save it. */
    static Map<String, byte[]> recalculated(Map<String, byte[]> workbooks, Path folder)
            throws IOException, InterruptedException {
        Path in = Files.createDirectories(folder.resolve("in"));
        Path out = Files.createDirectories(folder.resolve("out"));
        List<String> command = new ArrayList<>(List.of(
                office(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--norestore",
                "--convert-to",
                "xlsx:Calc MS Excel 2007 XML",
                "--outdir",
                out.toString()));
        for (Map.Entry<String, byte[]> workbook : workbooks.entrySet()) {
            Path file = in.resolve(workbook.getKey() + ".xlsx");
            Files.write(file, workbook.getValue());
            command.add(file.toString());
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        boolean ended = process.waitFor(4, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        assertThat(ended).as("LibreOffice ends").isTrue();
        Map<String, byte[]> results = new TreeMap<>();
        for (String name : workbooks.keySet()) {
            Path file = out.resolve(name + ".xlsx");
            assertThat(file).as(Files.readString(folder.resolve("office.log"))).exists();
            results.put(name, Files.readAllBytes(file));
        }
        return results;
    }

    private static String office() {
        List<String> found = Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
                .map(folder -> Path.of(folder).resolve("soffice"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .toList();
        assumeTrue(!found.isEmpty(), "LibreOffice (soffice) is not on the path: no second opinion on the formulas");
        return found.getFirst();
    }
}
