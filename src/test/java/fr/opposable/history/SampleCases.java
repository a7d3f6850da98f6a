package fr.opposable.history;

import fr.opposable.claim.CaseFile;
import fr.opposable.intake.CaseFolders;
import fr.opposable.intake.Intake;
import fr.opposable.intake.InvoiceCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The samples as cases, as they are or with a word of their facts changed. */
final class SampleCases {

    private SampleCases() {}

    static List<String> names() {
        try (Stream<Path> entries = Files.list(Path.of("samples"))) {
            return entries.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.matches("0[1-4]-.*"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CaseFile read(Path folder) {
        return switch (new CaseFolders(InvoiceCheck.NONE).read(folder)) {
            case Intake.Accepted accepted -> accepted.caseFile();
            case Intake.Refused refused -> throw new IllegalStateException(String.valueOf(refused.problems()));
        };
    }

    /** {@return a copy of a sample below {@code home}, {@code was} replaced by {@code is} in its facts} */
    static Path changed(String sample, Path home, String was, String is) {
        Path source = Path.of("samples", sample);
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Path target = home.resolve(source.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
            Path facts = home.resolve("affaire.yaml");
            String text = Files.readString(facts);
            if (!text.contains(was)) {
                throw new IllegalStateException("The sample says nowhere: " + was);
            }
            Files.writeString(facts, text.replace(was, is));
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
