package fr.opposable.pack;

import fr.opposable.kernel.Bytes;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The files that make a folder a bag (BagIt 1.0, RFC 8493), whose lists {@code sha256sum -c} reads. */
final class Bag {

    static final String DECLARATION = "bagit.txt";
    static final String DESCRIPTION = "bag-info.txt";
    static final String PAYLOAD = "manifest-sha256.txt";
    static final String TAGS = "tagmanifest-sha256.txt";
    static final String DATA = "data/";

    private Bag() {}

    static Bytes declaration() {
        return VersionPapers.utf8("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    }

    static Bytes description(String creditor, String reference, LocalDate asOf, String engine) {
        return VersionPapers.utf8("""
                Source-Organization: %s
                External-Identifier: %s
                Bagging-Date: %s
                Bag-Software-Agent: Opposable (%s)
                """.formatted(oneLine(creditor), oneLine(reference), asOf, oneLine(engine)));
    }

    private static String oneLine(String value) {
        return value.replaceAll("[\\r\\n]+", " ").strip();
    }

    /** {@return the list of what lies under {@code data/}} */
    static Bytes payload(List<PackFile> files) {
        return list(files.stream().filter(file -> file.path().startsWith(DATA)).toList());
    }

    /** {@return the list of the other files} */
    static Bytes tags(List<PackFile> files) {
        return list(files.stream().filter(file -> !file.path().startsWith(DATA)).toList());
    }

    private static Bytes list(List<PackFile> files) {
        StringBuilder text = new StringBuilder();
        files.stream().sorted(Comparator.comparing(PackFile::path)).forEach(file -> text.append(
                        file.sha256().hex())
                .append("  ")
                .append(file.path())
                .append('\n'));
        return VersionPapers.utf8(text.toString());
    }
}
