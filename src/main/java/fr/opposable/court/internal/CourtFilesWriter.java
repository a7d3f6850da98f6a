package fr.opposable.court.internal;

import fr.opposable.court.Commune;
import fr.opposable.court.Court;
import fr.opposable.court.CourtBook;
import fr.opposable.court.Resort;
import fr.opposable.court.Vintage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes the table of courts: sorted, numbered in order, so that the same facts always give the same bytes. */
public final class CourtFilesWriter {

    private CourtFilesWriter() {}

    /** {@return the files, by name} */
    public static Map<String, String> files(CourtBook book) {
        Map<Resort, Integer> numbers = numbers(book);
        Map<String, String> files = new TreeMap<>();
        files.put(
                CourtFiles.COURTS,
                lines(
                        CourtFiles.COURTS_HEADING,
                        book.courts().values().stream()
                                .map(CourtFilesWriter::court)
                                .toList()));
        files.put(
                CourtFiles.RESORTS,
                lines(
                        CourtFiles.RESORTS_HEADING,
                        numbers.entrySet().stream()
                                .map(entry -> entry.getValue() + ";" + key(entry.getKey()))
                                .toList()));
        files.put(
                CourtFiles.COMMUNES,
                lines(
                        CourtFiles.COMMUNES_HEADING,
                        book.communes().values().stream()
                                .map(commune -> commune(commune, numbers))
                                .toList()));
        files.put(
                CourtFiles.FORMER,
                lines(
                        CourtFiles.FORMER_HEADING,
                        book.formerCommunes().stream()
                                .map(one -> String.join(";", one.insee(), one.name(), one.current()))
                                .toList()));
        files.put(CourtFiles.VINTAGE, vintage(book.vintage()));
        return files;
    }

    /** Writes the files into {@code folder}, which is made when it is missing. */
    public static void write(CourtBook book, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files(book).entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private static Map<Resort, Integer> numbers(CourtBook book) {
        List<Resort> resorts = book.communes().values().stream()
                .map(Commune::resort)
                .distinct()
                .sorted(Comparator.comparing(CourtFilesWriter::key))
                .toList();
        Map<Resort, Integer> numbers = new LinkedHashMap<>();
        resorts.forEach(resort -> numbers.put(resort, numbers.size() + 1));
        return numbers;
    }

    private static String key(Resort resort) {
        return String.join(
                ";",
                resort.judiciaire().code(),
                code(resort.proximite()),
                code(resort.commerce()),
                resort.control().key());
    }

    private static String code(@Nullable Court court) {
        return court == null ? "" : court.code();
    }

    private static String court(Court court) {
        Court.Postal address = court.address();
        return String.join(
                ";",
                court.code(),
                court.kind().column(),
                court.of(),
                text(court.greffe()),
                address == null ? "" : address.street(),
                address == null ? "" : address.postcode(),
                address == null ? "" : address.city(),
                text(court.phone()),
                text(court.email()),
                text(court.source()),
                text(court.checked()),
                text(court.note()));
    }

    private static String commune(Commune commune, Map<Resort, Integer> numbers) {
        return String.join(
                ";",
                commune.insee(),
                String.valueOf(numbers.get(commune.resort())),
                commune.name(),
                String.join(" ", commune.postcodes()));
    }

    private static String text(@Nullable String field) {
        return field == null ? "" : field;
    }

    private static String vintage(Vintage vintage) {
        return lines(
                "# Where the facts of this folder come from. Read by fr.opposable.court and printed by the command.",
                List.of(
                        "vintage = " + vintage.label(),
                        "checkedOn = " + vintage.checkedOn(),
                        "attribution = " + vintage.attribution(),
                        "licence = " + vintage.licence()));
    }

    private static String lines(String heading, List<String> rows) {
        StringBuilder text = new StringBuilder(heading).append('\n');
        rows.forEach(row -> text.append(row).append('\n'));
        return text.toString();
    }
}
