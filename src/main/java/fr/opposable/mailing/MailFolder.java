package fr.opposable.mailing;

import fr.opposable.kernel.Bytes;
import fr.opposable.kernel.Sha256;
import fr.opposable.mailing.OutgoingProfile.Measure;
import fr.opposable.mailing.OutgoingProfile.Service;
import fr.opposable.mailing.OutgoingProfile.Shape;
import fr.opposable.rendering.PdfTools;
import fr.opposable.rendering.PrintFile;
import fr.opposable.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the folder of a mail lot: for each service, the letters one by one or in print files, and the tables that name them. One letter is
 * in memory at a time, and the page objects of one print file.
 */
final class MailFolder {

    static final String LEFT_OUT = "non-remis.csv";

    private final Vault vault;
    private final MailOrder order;
    private final Path folder;
    private final List<Written> files = new ArrayList<>();

    MailFolder(Vault vault, MailOrder order, Path folder) {
        this.vault = vault;
        this.order = order;
        this.folder = folder;
    }

    /**
     * A file of the lot.
     *
     * @param name below the lot, with {@code /}
     * @param sha256 digest of its bytes
     * @param bytes its size
     */
    record Written(String name, Sha256 sha256, long bytes) {}

    /**
     * Where a letter is.
     *
     * @param file below the lot
     * @param firstPage from 1
     * @param lastPage its last page, blank versos left out
     * @param blank whether a blank verso follows it
     */
    record Place(String file, int firstPage, int lastPage, boolean blank) {}

    /** Writes all of it but the manifest; {@return its files} */
    List<Written> write(List<MailLetter> letters, List<LeftOut> leftOut) throws IOException {
        Files.createDirectories(folder);
        try (MailTables.Correspondence all =
                new MailTables.Correspondence(folder.resolve("correspondance.csv"), order.shape())) {
            for (Service service : order.profile().services()) {
                List<MailLetter> ofService = letters.stream()
                        .filter(letter -> letter.service().equals(service))
                        .toList();
                int most = order.profile().limit(Measure.RECIPIENTS).orElse(Integer.MAX_VALUE);
                for (int from = 0, part = 1; from < ofService.size(); from += most, part++) {
                    List<MailLetter> some = ofService.subList(from, Math.min(ofService.size(), from + most));
                    String name =
                            ofService.size() > most ? service.folder() + "-%03d".formatted(part) : service.folder();
                    part(name, some, all);
                }
            }
        }
        keep("correspondance.csv");
        if (!leftOut.isEmpty()) {
            MailTables.leftOut(folder.resolve(LEFT_OUT), leftOut);
            keep(LEFT_OUT);
        }
        return files;
    }

    private void part(String name, List<MailLetter> letters, MailTables.Correspondence all) throws IOException {
        Path part = folder.resolve(name);
        Files.createDirectories(part);
        boolean electronic = letters.getFirst().electronic() != null;
        try (MailTables.Recipients table =
                new MailTables.Recipients(part.resolve("destinataires.csv"), order, electronic)) {
            if (order.shape() == Shape.PRINT_FILE && !electronic) {
                printFiles(name, letters, table, all);
            } else {
                oneByOne(name, letters, table, all);
            }
        }
        keep(name + "/destinataires.csv");
        if (!order.profile().columns().isEmpty()) {
            MailTables.columns(part.resolve("correspondance-colonnes.json"), order.profile(), electronic);
            keep(name + "/correspondance-colonnes.json");
        }
    }

    private void oneByOne(
            String part, List<MailLetter> letters, MailTables.Recipients table, MailTables.Correspondence all)
            throws IOException {
        int number = 0;
        for (MailLetter letter : letters) {
            number++;
            String file = "%05d_%s".formatted(number, letter.file());
            Bytes pdf = vault.read(letter.version());
            Files.write(folder.resolve(part).resolve(file), pdf.toArray());
            files.add(new Written(part + "/" + file, letter.version().artifact(), pdf.length()));
            Place place = new Place(file, 1, letter.version().pages(), false);
            table.add(letter, place);
            all.add(letter, part, place);
        }
    }

    private void printFiles(
            String part, List<MailLetter> letters, MailTables.Recipients table, MailTables.Correspondence all)
            throws IOException {
        int most = order.profile().limit(Measure.VOLUME_SHEETS).orElse(Integer.MAX_VALUE);
        boolean recto = order.duplex()
                && order.profile().limit(Measure.RECTO_BY_PROVIDER).orElse(0) == 0;
        int next = 0;
        int volume = 0;
        try (MailTables.CutList cuts =
                new MailTables.CutList(folder.resolve(part).resolve("decoupe.csv"))) {
            while (next < letters.size()) {
                volume++;
                String file = "impression-%03d.pdf".formatted(volume);
                int sheets = 0;
                try (PrintFile print = PdfTools.printFile(folder.resolve(part).resolve(file))) {
                    do {
                        MailLetter letter = letters.get(next);
                        int first = print.add(vault.read(letter.version()), recto);
                        int last = first + letter.version().pages() - 1;
                        Place place = new Place(file, first, last, print.pages() > last);
                        table.add(letter, place);
                        all.add(letter, part, place);
                        cuts.add(letter, place);
                        sheets += letter.postage().sheets();
                        next++;
                    } while (next < letters.size()
                            && sheets + letters.get(next).postage().sheets() <= most);
                    print.finish();
                }
                keep(part + "/" + file);
            }
        }
        keep(part + "/decoupe.csv");
    }

    private void keep(String name) throws IOException {
        Path file = folder.resolve(name);
        files.add(new Written(name, Digests.of(file), Files.size(file)));
    }
}
