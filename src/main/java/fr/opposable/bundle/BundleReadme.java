package fr.opposable.bundle;

import fr.opposable.compliance.Finding;
import fr.opposable.dossier.BoundDossier;
import fr.opposable.dossier.PieceFile;
import fr.opposable.kernel.French;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** {@code LISEZMOI.txt}: what was made, in which order it leaves, what is left to do. For who opens the folder without the program. */
final class BundleReadme {

    static final String FILE = "LISEZMOI.txt";

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
        readme.obstacles();
        readme.contents();
        readme.sendings();
        readme.pieces();
        readme.remarks();
        return readme.text.toString();
    }

    private void line(String words, Object... values) {
        text.append(French.typeset(words).formatted(values)).append("\r\n");
    }

    private static String count(int many, String thing) {
        return many + " " + thing + (many > 1 ? "s" : "");
    }

    private void title(String words) {
        line("");
        line("%s", words.toUpperCase(Locale.FRANCE));
    }

    private void head() {
        BundleRequest request = report.request();
        line(
                "%s EN INJONCTION DE PAYER – affaire %s, dossier n° %d",
                report.isDraft() ? "PROJET DE DOSSIER" : "DOSSIER",
                request.file().reference().value(),
                report.number());
        line("%s contre %s", request.file().creditor().fullName(), request.debtors());
        line("Destinataire : %s ; arrêté au %s", request.profile().label(), French.words(request.asOf()));
        line(
                "%s, %s, %s",
                count(report.pieces().files().size(), "pièce"),
                count(report.pageCount(), "page"),
                count(report.sealed().size(), "acte"));
        line("Cette notice est pour celui qui dépose : elle ne se remet pas au greffe.");
        if (!request.profile().note().isEmpty()) {
            line("Note : %s", request.profile().note());
        }
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
        title("Ce dossier est un projet");
        if (blocking.isEmpty()) {
            line("Un projet a été demandé : rien d’autre n’empêche de le rendre définitif.");
        }
        for (Finding finding : blocking) {
            line(
                    "- %s [%s%s]",
                    finding.message(),
                    finding.rule(),
                    finding.article() == null ? "" : ", " + finding.article().citation());
            line("  À faire : %s", finding.remedy());
        }
    }

    private void contents() {
        title("Ce qu’il contient");
        for (SealedPaper one : report.sealed()) {
            Path file = report.layout().papers().get(one.version().key().kind());
            line(
                    "- %s : %s, version %d, %s",
                    file == null ? "" : BundleReport.path(folder, file),
                    one.paper().kind().title(),
                    one.version().versionNo(),
                    count(one.version().pages(), "page"));
        }
        report.layout()
                .printed()
                .ifPresent(file -> line(
                        "- %s : tout ce qui va dans l’enveloppe, dans l’ordre ; imprimez-le de la première à la dernière page, au recto",
                        BundleReport.path(folder, file)));
        for (BoundDossier.Volume volume :
                report.layout().bound().map(BoundDossier::volumes).orElse(List.of())) {
            line(
                    "- %s : pièces n° %s à %s, %d pages, %d Ko%s",
                    BundleReport.path(folder, volume.file()),
                    volume.pieces().getFirst().piece().number(),
                    volume.pieces().getLast().piece().number(),
                    volume.pages(),
                    (volume.bytes() + 999) / 1000,
                    volume.notArchival() == null ? ", PDF/A-3b" : "");
            if (volume.notArchival() != null) {
                line("  %s", volume.notArchival());
            }
        }
        if (report.request().profile().layout().hasSinglePieces()) {
            line("- pieces/ : une pièce tamponnée par fichier");
        }
        if (report.request().profile().layout().hasEditable()) {
            line("- modifiables/ : les actes en DOCX, pour les retoucher ; ce qui se dépose, ce sont les PDF");
        }
        if (report.request().profile().layout().hasNatives()) {
            line("- originaux/ : les fichiers tels que reçus, sous le numéro de leur pièce");
        }
        line("- bordereau.csv : la liste des pièces pour un tableur ; rapport.json : tout, pour un programme");
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
        title("Les pièces, et le fichier de l’affaire d’où vient chacune");
        for (PieceFile file : report.pieces().files()) {
            line(
                    "%s. %s (%s), de « %s »",
                    file.piece().number(),
                    file.piece().title(),
                    count(file.pages(), "page"),
                    file.piece().id());
        }
        report.judged().refused().forEach(refused -> {
            line(
                    "Refusée : %s (%s). %s",
                    refused.title(), refused.name(), refused.refusal().reason());
            line("  À faire : %s", refused.refusal().cure());
        });
    }

    private void remarks() {
        List<Finding> others = report.others().stream()
                .filter(finding -> !finding.isBlocking())
                .toList();
        if (!others.isEmpty()) {
            title("À savoir");
            for (Finding finding : others) {
                line("- %s [%s]", finding.message(), finding.rule());
                line("  À faire : %s", finding.remedy());
            }
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
        line("");
        line("Ce dossier ne dit rien de l’issue. Le choix et la signature appartiennent à celui qui dépose.");
    }
}
