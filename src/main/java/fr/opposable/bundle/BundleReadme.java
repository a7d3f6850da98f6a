package fr.opposable.bundle;

import fr.opposable.claim.ClaimStatement;
import fr.opposable.compliance.Finding;
import fr.opposable.compliance.Severity;
import fr.opposable.court.Designation;
import fr.opposable.dossier.BoundDossier;
import fr.opposable.dossier.FilingProfile;
import fr.opposable.dossier.PieceFile;
import fr.opposable.filing.FilingKind;
import fr.opposable.intake.WhereToWrite;
import fr.opposable.kernel.French;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code LISEZMOI.txt}: what was made, in which order it leaves, what is left to do. For who opens the folder without the program. */
final class BundleReadme {

    static final String FILE = "LISEZMOI.txt";

    /** Signs of a line, at most. */
    private static final int WIDEST = 110;

    /** What a line begins with, and below which it does not go on. */
    private static final Pattern MARK = Pattern.compile("\\s*(?:- |[0-9-]+\\. )?");

    private static final String END = "\r\n";

    private final BundleReport report;
    private final Path folder;
    private final StringBuilder text = new StringBuilder();

    private BundleReadme(BundleReport report, Path folder) {
        this.report = report;
        this.folder = folder;
    }

    static String of(BundleReport report, Path folder) {
        BundleReadme readme = new BundleReadme(report, folder);
        readme.head();
        readme.whereToLook();
        readme.obstacles();
        readme.sendings();
        readme.pieces();
        readme.remarks();
        readme.rest();
        return readme.text.toString();
    }

    /** One line of the text, parted before it is too wide for a screen; what follows stands below its first word. */
    private void line(String words, Object... values) {
        String rest = French.typeset(words).formatted(values);
        Matcher mark = MARK.matcher(rest);
        String indent = mark.lookingAt() ? " ".repeat(mark.end()) : "";
        while (rest.length() > WIDEST) {
            int at = rest.lastIndexOf(' ', WIDEST);
            if (at <= indent.length()) {
                break;
            }
            text.append(rest, 0, at).append(END);
            rest = indent + rest.substring(at + 1);
        }
        text.append(rest).append(END);
    }

    private static String count(int many, String thing) {
        return "" + many + French.NO_BREAK + thing + (many > 1 ? "s" : "");
    }

    private void title(String words) {
        line("");
        line("%s", words.toUpperCase(Locale.FRANCE));
    }

    private void head() {
        BundleRequest request = report.request();
        ClaimStatement.Totals sums = report.filing().statement().totals();
        Designation court = report.filing().court();
        line(
                "%s EN INJONCTION DE PAYER – affaire %s, dossier n° %d",
                report.isDraft() ? "PROJET DE DOSSIER" : "DOSSIER",
                request.file().reference().value(),
                report.number());
        line(
                "%s (créancier, requérant) contre %s (%s)",
                request.file().creditor().fullName(),
                request.debtors(),
                request.options().coDebtors().isEmpty() ? "débiteur" : "débiteurs");
        line(
                "Somme demandée : %s au %s, dont %s en principal",
                French.euros(sums.total()), French.words(request.asOf()), French.euros(sums.principal()));
        line("Juridiction : %s", court == null ? "à désigner" : court.name());
        line("Préparé pour : %s", request.profile().label());
        line(
                "%s, %s, %s",
                count(report.pieces().files().size(), "pièce"),
                count(report.pageCount(), "page"),
                count(report.sealed().size(), "acte"));
        line("Cette notice est pour celui qui dépose ou envoie : elle ne se remet à personne d’autre.");
        if (!request.profile().note().isEmpty()) {
            line("Note : %s", request.profile().note());
        }
    }

    /** What people look for, and where it is. */
    private void whereToLook() {
        title("Où trouver quoi");
        for (SealedPaper one : report.sealed()) {
            FilingKind kind = one.paper().kind();
            Path file = report.layout().papers().get(kind.key());
            if (file != null) {
                line(
                        "- %s : %s",
                        BundleReport.path(folder, file),
                        what(kind, one.version().pages()));
            }
        }
        report.layout()
                .printed()
                .ifPresent(file -> line(
                        "- %s : tout ce qui va dans l’enveloppe, dans l’ordre ; imprimez-le de la première à la dernière page, au recto",
                        BundleReport.path(folder, file)));
        for (BoundDossier.Volume volume :
                report.layout().bound().map(BoundDossier::volumes).orElse(List.of())) {
            line(
                    "- %s : les pièces n° %s à %s reliées, leur liste en page 1 (%s, %d Ko%s)",
                    BundleReport.path(folder, volume.file()),
                    volume.pieces().getFirst().piece().number(),
                    volume.pieces().getLast().piece().number(),
                    count(volume.pages(), "page"),
                    (volume.bytes() + 999) / 1000,
                    volume.notArchival() == null ? ", PDF/A-3b" : "");
        }
        FilingProfile.Layout layout = report.request().profile().layout();
        if (layout.hasSinglePieces()) {
            line("- %s/ : les mêmes pièces, un fichier par pièce, le numéro en tête du nom", BundleLayout.PIECES);
        }
        if (layout.hasNatives()) {
            line("- %s/ : les fichiers tels que reçus, sous le numéro de leur pièce", BundleLayout.NATIVES);
        }
        line(
                "- %s/ : %sla liste des pièces pour un tableur (Bordereau.csv), le compte rendu pour un programme (rapport.json)."
                        + " Rien de ce sous-dossier ne se dépose ni ne s’envoie.",
                BundleLayout.OWN, layout.hasEditable() ? "les actes à retoucher (DOCX), " : "");
    }

    private static String what(FilingKind kind, int pages) {
        String told = kind.title() + ", " + count(pages, "page");
        return switch (kind) {
            case REQUETE_INJONCTION ->
                told + French.typeset(" ; elle contient déjà le décompte (annexe 1) et le bordereau (annexe 2)");
            case DECOMPTE -> told + French.typeset(" ; détail de l’annexe 1, à joindre si on le demande à part");
            case BORDEREAU -> told + French.typeset(" ; double de l’annexe 2, à joindre si on le demande à part");
            default -> told;
        };
    }

    private void obstacles() {
        List<Finding> answered =
                report.others().stream().filter(Finding::isBlocking).toList();
        if (!answered.isEmpty()) {
            title("Confirmé par " + report.request().confirmedBy());
            answered.forEach(finding -> line("- %s [%s]", finding.message(), finding.rule()));
        }
        if (!report.isDraft()) {
            return;
        }
        List<Finding> blocking = report.blocking();
        title("Ce dossier est un projet : ce qui reste à régler");
        if (blocking.isEmpty()) {
            line("Un projet a été demandé : rien d’autre n’empêche de le rendre définitif.");
        }
        for (Finding finding : blocking) {
            if (isAskedAgain(finding, blocking)) {
                continue;
            }
            line(
                    "- %s [%s%s]",
                    finding.message(),
                    finding.rule(),
                    finding.article() == null ? "" : ", " + finding.article().citation());
            todo(finding.remedy());
        }
        howToEnd();
    }

    /** A question to a person, when another obstacle under the same rule says already what to do. */
    private static boolean isAskedAgain(Finding finding, List<Finding> blocking) {
        return finding.severity() == Severity.ASK
                && blocking.stream()
                        .anyMatch(other ->
                                other.severity() != Severity.ASK && other.rule().equals(finding.rule()));
    }

    private void howToEnd() {
        line("");
        line("Ces points réglés, relancez la même commande. Ce qu’une personne seule peut confirmer se confirme par"
                + " --confirmed-by \"NOM\" ; le renvoi en cas d’opposition se demande par --transfer \"JURIDICTION\" et s’écarte par"
                + " --no-transfer.");
    }

    private void todo(String remedy) {
        line("  À faire : %s", WhereToWrite.inFull(remedy));
    }

    private void sendings() {
        List<List<Path>> messages = report.layout().sendings();
        if (messages.isEmpty()) {
            return;
        }
        title("Dans quel ordre l’envoyer");
        for (int i = 0; i < messages.size(); i++) {
            line("Message %d sur %d :", i + 1, messages.size());
            messages.get(i).forEach(file -> line("  %s", BundleReport.path(folder, file)));
        }
    }

    private void pieces() {
        title("Les pièces, où elles sont et de quel fichier de l’affaire elles viennent");
        for (PieceFile file : report.pieces().files()) {
            line(
                    "%s. %s (%s%s), de « %s »",
                    file.piece().number(),
                    file.piece().title(),
                    count(file.pages(), "page"),
                    place(file),
                    file.piece().id());
        }
        report.judged().refused().forEach(refused -> {
            line(
                    "Refusée : %s (%s). %s",
                    refused.title(), refused.name(), refused.refusal().reason());
            todo(refused.refusal().cure());
        });
    }

    private void remarks() {
        List<Finding> others = report.others().stream()
                .filter(finding -> !finding.isBlocking())
                .toList();
        if (!others.isEmpty()) {
            title("À savoir");
            Map<String, List<Finding>> byCure = new LinkedHashMap<>();
            others.forEach(finding -> byCure.computeIfAbsent(finding.rule() + finding.remedy(), _ -> new ArrayList<>())
                    .add(finding));
            byCure.values().forEach(same -> {
                same.stream()
                        .map(finding -> "- %s [%s]".formatted(finding.message(), finding.rule()))
                        .distinct()
                        .forEach(told -> line("%s", told));
                todo(same.getFirst().remedy());
            });
        }
        if (!report.notes().isEmpty()) {
            title("Laissé de côté ou gardé autrement");
            report.notes().forEach(note -> line("- %s", note));
        }
        List<BoundDossier.Loss> losses =
                report.layout().bound().map(BoundDossier::losses).orElse(List.of());
        if (!losses.isEmpty()) {
            title("Ce que la reliure n’a pas repris des copies");
            losses.forEach(loss -> line("- pièce n° %s : %s", loss.piece(), loss.what()));
        }
    }

    /** {@return where a piece begins among those bound; empty when none is} */
    private String place(PieceFile file) {
        for (BoundDossier.Volume volume :
                report.layout().bound().map(BoundDossier::volumes).orElse(List.of())) {
            for (BoundDossier.Placed placed : volume.pieces()) {
                if (placed.piece().equals(file.piece())) {
                    return report.layout().bound().stream()
                                    .allMatch(bound -> bound.volumes().size() == 1)
                            ? ", reliée page\u00a0%d".formatted(placed.firstPage())
                            : ", reliée au volume\u00a0%d, page\u00a0%d".formatted(volume.number(), placed.firstPage());
                }
            }
        }
        return "";
    }

    private void rest() {
        List<BoundDossier.Volume> plain = report.layout().bound().map(BoundDossier::volumes).orElse(List.of()).stream()
                .filter(volume -> volume.notArchival() != null)
                .toList();
        if (!plain.isEmpty()) {
            title("Format des pièces reliées");
            plain.forEach(
                    volume -> line("- %s : %s", volume.file().getFileName(), String.valueOf(volume.notArchival())));
        }
        line("");
        line("Ce dossier ne dit rien de l’issue. Le choix et la signature appartiennent à celui qui dépose.");
    }
}
