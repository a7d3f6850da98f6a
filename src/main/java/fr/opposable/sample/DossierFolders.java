package fr.opposable.sample;

import fr.opposable.kernel.French;
import fr.opposable.kernel.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/**
 * Invents case folders that are ready for court, each with seven small pieces: a contract, a delivery note, an invoice, a reminder by
 * e-mail, a registered letter, its two slips. One in twelve has lost who represents the creditor, and cannot be filed. The same seed
 * gives the same bytes; one case after another, so that five hundred need no more memory than five.
 */
public final class DossierFolders {

    private static final int MOST = 100_000;
    private static final int CREDITORS = 12;
    private static final int INCOMPLETE_EVERY = 12;
    private static final int PIECES = 8;
    private static final long PAGE_BYTES = 45_000;
    private static final DateTimeFormatter MAIL_DAY = DateTimeFormatter.ofPattern("EEE, d MMM yyyy", Locale.ENGLISH);

    private final LocalDate asOf;
    private final Draw draw;
    private final List<byte[]> pages;
    private final List<SampleParty> creditors;

    private DossierFolders(LocalDate asOf, long seed) {
        this.asOf = asOf;
        this.draw = new Draw(seed);
        this.pages = ScannedPieces.pool(
                PAGE_BYTES, RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
        this.creditors = IntStream.range(0, CREDITORS)
                .mapToObj(rank -> Parties.creditor(rank, draw))
                .toList();
    }

    /**
     * Writes {@code cases} folders below {@code out}, {@code DOS-0001} and so on.
     *
     * @param cases from 1 to 100,000
     * @param asOf the day the dossiers are to be made; the delay of every formal notice is over by then
     * @throws UncheckedIOException when {@code out} cannot be written
     */
    public static void write(int cases, LocalDate asOf, long seed, Path out) {
        if (cases < 1 || cases > MOST) {
            throw new IllegalArgumentException("From 1 to %d dossiers, not %d".formatted(MOST, cases));
        }
        DossierFolders folders = new DossierFolders(asOf, seed);
        try {
            for (int rank = 0; rank < cases; rank++) {
                folders.make(rank, out.resolve("DOS-%04d".formatted(rank + 1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write below " + out, e);
        }
    }

    private void make(int rank, Path folder) throws IOException {
        SampleParty creditor = draw.of(creditors);
        SampleParty debtor = Parties.debtor(rank, draw);
        LocalDate due = WorkingDays.upTo(asOf.minusDays(draw.between(75, 140)));
        Money gross = Amounts.draw(draw).gross();
        String number = "F%d-%04d".formatted(due.getYear(), rank + 1);
        LocalDate reminded = WorkingDays.upTo(due.plusDays(9));
        LocalDate noticed = WorkingDays.upTo(due.plusDays(draw.between(24, 34)));
        Files.createDirectories(folder);
        scan(folder, "contrat.pdf", 2, rank, 0);
        scan(folder, "bon-de-livraison.pdf", 1, rank, 1);
        scan(folder, "facture.pdf", 1, rank, 2);
        scan(folder, "mise-en-demeure.pdf", 1, rank, 3);
        scan(folder, "depot.pdf", 1, rank, 4);
        scan(folder, "avis-de-reception.pdf", 1, rank, 5);
        Files.write(folder.resolve("relance.eml"), mail(creditor, debtor, number, due, reminded));
        CaseYaml yaml = new CaseYaml();
        yaml.line("# Affaire inventée ; personne n'existe.");
        yaml.line("reference: DOS-%04d".formatted(rank + 1));
        yaml.party("creditor", creditor, rank % INCOMPLETE_EVERY != INCOMPLETE_EVERY - 1);
        yaml.party("debtor", debtor, true);
        yaml.line("terms: {paymentDays: 30, penaltyRate: {basis: ecb, marginPoints: 10}}");
        yaml.line("invoices:");
        yaml.line(
                "  - {number: %s, issued: %s, due: %s, gross: %s, subject: Fournitures et pose, performed: %s, file: facture.pdf}"
                        .formatted(number, due.minusDays(30), due, gross.plain(), due.minusDays(33)));
        yaml.line("events:");
        yaml.line("  - {date: %s, kind: reminder, level: 1, channel: email, file: relance.eml}".formatted(reminded));
        yaml.line(
                ("  - {date: %1$s, kind: mise-en-demeure, channel: lrar, trackingNumber: 1A%2$s, sent: %1$s, presented: %3$s, outcome: delivered,"
                                + " received: %3$s, amountClaimed: %4$s, deadlineDays: 8, files: [mise-en-demeure.pdf, depot.pdf, avis-de-reception.pdf]}")
                        .formatted(noticed, draw.digits(11), noticed.plusDays(2), gross.plain()));
        yaml.line("exhibits:");
        yaml.line("  - {file: contrat.pdf, title: Contrat signé, date: %s, kind: contract, from: debtor}"
                .formatted(due.minusDays(60)));
        yaml.line(
                "  - {file: bon-de-livraison.pdf, title: Bon de livraison signé sans réserve, date: %s, kind: delivery, from: debtor}"
                        .formatted(due.minusDays(33)));
        Files.writeString(folder.resolve("affaire.yaml"), yaml.toString());
    }

    private void scan(Path folder, String name, int count, int rank, int piece) throws IOException {
        ScannedPieces.writeOne(folder.resolve(name), count, rank * PIECES + piece, pages, PAGE_BYTES);
    }

    private static byte[] mail(SampleParty from, SampleParty to, String invoice, LocalDate due, LocalDate day) {
        return """
                Message-ID: <%s.%s@%s>
                Date: %s 09:12:00 +0100
                From: <%s>
                To: <%s>
                Subject: Facture %s
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: 8bit

                Bonjour,

                La facture %s, échue le %s, n’apparaît pas dans nos encaissements. Merci de nous dire quand elle sera réglée.

                Cordialement
                """.formatted(
                        invoice,
                        day,
                        from.email().substring(from.email().indexOf('@') + 1),
                        MAIL_DAY.format(day),
                        from.email(),
                        to.email(),
                        invoice,
                        invoice,
                        French.words(due))
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
