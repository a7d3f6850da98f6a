package fr.opposable.bundle;

import fr.opposable.intake.Portfolio;
import fr.opposable.kernel.DiskFault;
import fr.opposable.kernel.French;
import fr.opposable.kernel.Problem;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came of each case of a run: {@code rapport.json} for a program, {@code dossiers.csv} and {@code manques.csv} for a spreadsheet.
 * Written row by row under other names, and named when whole.
 */
final class DossierRunReport implements AutoCloseable {

    private static final String UNFINISHED = ".tmp";
    private static final String REPORT = "rapport.json";
    private static final String DONE = "dossiers.csv";
    private static final String LACKING = "manques.csv";

    private final Path out;
    private final Writer json;
    private final JsonGenerator report;
    private final Writer done;
    private final Writer lacking;
    private final List<DossierRun.Summary.Made> complete = new ArrayList<>();
    private long unchanged;
    private long incomplete;
    private long rejected;
    private boolean isClosed;
    private final boolean isTrial;

    private DossierRunReport(Path out, Portfolio portfolio, boolean isTrial, Instant startedAt) throws IOException {
        Files.createDirectories(out);
        this.out = out;
        this.isTrial = isTrial;
        this.json = writer(REPORT);
        this.done = writer(DONE);
        this.lacking = writer(LACKING);
        this.report =
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().createGenerator(json);
        done.write(
                "\ufeffreference;dossier;etat;points_a_lire_avant_de_signer;pieces;pages_des_pieces;actes;feuillets_a_imprimer;chemin\r\n");
        lacking.write("\ufeffreference;regle;lieu;motif;remede\r\n");
        report.writeStartObject();
        report.writeStringProperty("portfolioSha256", portfolio.digest().hex());
        report.writeStringProperty("kind", "requete-injonction");
        report.writeBooleanProperty("dryRun", isTrial);
        report.writeStringProperty("startedAt", startedAt.toString());
        report.writeArrayPropertyStart("notices");
        portfolio.notices().forEach(report::writeString);
        report.writeEndArray();
        report.writeArrayPropertyStart("cases");
    }

    /**
     * One case.
     *
     * @param outcome null when no dossier was made
     * @param problems what it lacks or what is wrong with it; empty when it is complete
     */
    record Row(
            long seq, @Nullable String reference, @Nullable BundleOutcome outcome, List<Problem> problems) {

        Row {
            problems = List.copyOf(problems);
        }

        static Row made(long seq, String reference, BundleOutcome outcome, List<Problem> problems) {
            return new Row(seq, reference, outcome, problems);
        }

        static Row rejected(long seq, @Nullable String reference, List<Problem> problems) {
            return new Row(seq, reference, null, problems);
        }
    }

    /**
     * @param isTrial whether no dossier stays
     * @throws BundleRefusedException when {@code out} cannot be written
     */
    static DossierRunReport begin(Path out, Portfolio portfolio, boolean isTrial, Instant startedAt) {
        try {
            return new DossierRunReport(out, portfolio, isTrial, startedAt);
        } catch (IOException e) {
            throw unwritable(out, e);
        }
    }

    /** {@return that {@code out} cannot be written, which is no fault of the program nor of a case} */
    static BundleRefusedException unwritable(Path out, Exception why) {
        return new BundleRefusedException(
                French.typeset(
                                "--out : « %s » ne peut pas être écrit (%s). Vérifiez l’espace libre et les droits, puis relancez la même commande : ce qui est fait ne sera pas refait.")
                        .formatted(out, DiskFault.words(why)),
                why);
    }

    private BufferedWriter writer(String name) throws IOException {
        return Files.newBufferedWriter(out.resolve("." + name + UNFINISHED), StandardCharsets.UTF_8);
    }

    void add(Row row) {
        String outcome = outcome(row);
        try {
            report.writeStartObject();
            report.writeNumberProperty("seq", row.seq());
            if (row.reference() != null) {
                report.writeStringProperty("reference", row.reference());
            }
            report.writeStringProperty("outcome", outcome);
            BundleOutcome made = row.outcome();
            if (made != null) {
                String path = out.relativize(made.folder()).toString().replace('\\', '/');
                report.writeNumberProperty("dossier", made.number());
                boolean isThere = !isTrial || made.isUnchanged();
                if (isThere) {
                    report.writeStringProperty("path", path);
                }
                report.writeNumberProperty("pieces", made.pieces());
                report.writeNumberProperty("pages", made.pages());
                report.writeNumberProperty("papers", made.papers());
                report.writeNumberProperty("sheets", made.sheets());
                report.writeNumberProperty("toReadBeforeSigning", made.toRead());
                done.write("%s;%d;%s;%d;%d;%d;%d;%s;%s\r\n"
                        .formatted(
                                cell(String.valueOf(row.reference())),
                                made.number(),
                                (isThere ? "" : "serait ") + (made.isDraft() ? "projet" : "complet"),
                                made.toRead(),
                                made.pieces(),
                                made.pages(),
                                made.papers(),
                                made.sheets() == 0 ? "" : Integer.toString(made.sheets()),
                                isThere ? cell(path) : ""));
            }
            report.writeArrayPropertyStart("problems");
            for (Problem problem : row.problems()) {
                report.writeStartObject();
                report.writeStringProperty("code", problem.code());
                report.writeStringProperty("where", problem.where());
                report.writeStringProperty("message", problem.message());
                report.writeStringProperty("cure", problem.cure());
                report.writeEndObject();
                lacking.write("%s;%s;%s;%s;%s\r\n"
                        .formatted(
                                cell(row.reference() == null ? "" : row.reference()),
                                cell(problem.code()),
                                cell(problem.where()),
                                cell(problem.message()),
                                cell(problem.cure())));
            }
            report.writeEndArray();
            report.writeEndObject();
        } catch (IOException e) {
            throw unwritable(out, e);
        }
    }

    private String outcome(Row row) {
        BundleOutcome made = row.outcome();
        if (made == null) {
            rejected++;
            return "rejected";
        }
        if (made.isDraft()) {
            incomplete++;
            return "incomplete";
        }
        complete.add(new DossierRun.Summary.Made(made.folder(), made.toRead()));
        unchanged += made.isUnchanged() ? 1 : 0;
        return made.isUnchanged() ? "unchanged" : "dossier";
    }

    /** Quoted when it must be; a cell that a spreadsheet would take for a formula is kept a text. */
    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[;\"\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** {@return how many dossiers and drafts it tells of} */
    long made() {
        return complete.size() + incomplete;
    }

    /** {@return how many cases it tells of} */
    long rows() {
        return complete.size() + incomplete + rejected;
    }

    /**
     * Ends the files and gives them their names.
     *
     * @param left cases it does not tell of, because the run was stopped
     */
    DossierRun.Summary end(Instant writtenAt, long left) {
        try {
            report.writeEndArray();
            report.writeStringProperty("writtenAt", writtenAt.toString());
            report.writeObjectPropertyStart("counts");
            report.writeNumberProperty("dossiers", complete.size());
            report.writeNumberProperty("unchanged", unchanged);
            report.writeNumberProperty(
                    "toReadBeforeSigning",
                    complete.stream().filter(one -> one.toRead() > 0).count());
            report.writeNumberProperty("incomplete", incomplete);
            report.writeNumberProperty("rejected", rejected);
            report.writeNumberProperty("left", left);
            report.writeEndObject();
            report.writeEndObject();
            close();
            for (String name : List.of(REPORT, DONE, LACKING)) {
                Files.move(
                        out.resolve("." + name + UNFINISHED),
                        out.resolve(name),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
            return new DossierRun.Summary(complete.size(), unchanged, incomplete, rejected, left, complete);
        } catch (IOException e) {
            throw unwritable(out, e);
        }
    }

    @Override
    public void close() {
        if (isClosed) {
            return;
        }
        isClosed = true;
        try {
            report.flush();
            json.close();
            done.close();
            lacking.close();
        } catch (IOException e) {
            throw unwritable(out, e);
        }
    }
}
